import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "./run.ts";

/** RubyGems with a home of its own: nothing of the machine's is read or changed. */
export interface Gem extends AsyncDisposable {
  /** Installs a gem with its dependencies. @param requirement such as `~> 2.0` */
  install(name: string, requirement?: string): Promise<void>;
  /** Installs what a Gemfile names, from the sources that it names. */
  installFile(gemfile: string): Promise<void>;
  /** Runs `gem` itself with these words: `["sources", "--add", url]`. */
  command(...words: readonly string[]): Promise<string>;
  /** What is installed, as `name-version`, with the platform where it has one, sorted. */
  installed(): Promise<readonly string[]>;
  /** What a line of Ruby prints, with everything installed at hand. */
  ruby(line: string): Promise<string>;
  close(): Promise<void>;
}

/** @param gemrc - The configuration file, with the sources in it: YAML. */
export async function openGem(gemrc: string): Promise<Gem> {
  const home = await mkdtemp(join(tmpdir(), "gem-"));
  const file = join(home, ".gemrc");
  await writeFile(file, `${gemrc}gem: --no-document\n`);
  const env = { HOME: home, GEM_HOME: join(home, "gems"), GEM_PATH: join(home, "gems"), GEMRC: file, RUBYOPT: "", http_proxy: "" };
  const options = { env };
  const gem = (...args: readonly string[]): Promise<string> => run("gem", args, options);
  const close = (): Promise<void> => rm(home, { recursive: true, force: true });
  return {
    install: async (name, requirement) => {
      await gem("install", name, ...(requirement === undefined ? [] : ["--version", requirement]));
    },
    installFile: async (gemfile) => {
      await writeFile(join(home, "Gemfile"), gemfile);
      await gem("install", "--file", join(home, "Gemfile"), "--no-lock");
    },
    command: (...words) => gem(...words),
    installed: async () => {
      const list = "Dir[File.join(Gem.dir, 'specifications/*.gemspec')].each { |path| puts File.basename(path, '.gemspec') }";
      return (await run("ruby", ["-e", list], options))
        .split("\n")
        .filter((line) => line !== "")
        .sort();
    },
    ruby: async (line) => (await run("ruby", ["-e", line], options)).trim(),
    close,
    [Symbol.asyncDispose]: close,
  };
}
