import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "./run.ts";

/** A client's architecture, whatever the machine's. */
export type AptArchitecture = "amd64" | "arm64";

/** apt on a scratch root of its own: nothing of the machine's is read or changed, its keys and sources included. */
export interface Apt extends AsyncDisposable {
  /** Reads the indexes and checks what they are signed by. @returns what apt says */
  update(): Promise<string>;
  /** Forgets the indexes, so that the next `update()` asks for all of them, whenever they were modified. */
  forget(): Promise<void>;
  /** What is on offer of a package as `version component/suite architectures`, newest first; after `update()`. */
  available(name: string): Promise<readonly string[]>;
  /** All that is on offer, as the indexes describe it: fields by their names. */
  records(): Promise<readonly Readonly<Record<string, string>>[]>;
  /** Downloads packages with their dependencies, and unpacks and configures them in the scratch root (needs root, and packages of this machine's architecture). */
  install(...packages: readonly string[]): Promise<void>;
  /** Downloads packages with their dependencies and checks them. @returns their files' names, sorted */
  download(...packages: readonly string[]): Promise<readonly string[]>;
  /** What `apt-get install` would install, dependencies included, as `name_version_architecture`. */
  simulate(...packages: readonly string[]): Promise<readonly string[]>;
  /** What is installed in the scratch root, as `name_version_architecture`, sorted. */
  installed(): Promise<readonly string[]>;
  /** Text of an installed file. */
  read(path: string): Promise<string>;
  close(): Promise<void>;
}

/**
 * apt with exactly these sources.
 * @param sources - A whole deb822 `.sources` file, as a machine would be given it.
 */
export async function openApt(sources: string, architecture: AptArchitecture = "amd64"): Promise<Apt> {
  const root = await mkdtemp(join(tmpdir(), "apt-"));
  const folders = [
    "etc/apt/apt.conf.d",
    "etc/apt/preferences.d",
    "etc/apt/sources.list.d",
    "etc/apt/trusted.gpg.d",
    "var/cache/apt/archives/partial",
    "var/lib/apt/lists/partial",
    "var/lib/dpkg/info",
    "var/lib/dpkg/updates",
    "var/log/apt",
  ];
  await Promise.all(folders.map((folder) => mkdir(join(root, folder), { recursive: true })));
  await writeFile(join(root, "var/lib/dpkg/status"), "");
  await writeFile(join(root, "etc/apt/sources.list.d/test.sources"), sources);
  await writeFile(join(root, "apt.conf"), configOf(root, architecture));
  // Named so, it is read first, and names the places that all other configuration would be read from.
  const options = { env: { APT_CONFIG: join(root, "apt.conf"), DEBIAN_FRONTEND: "noninteractive" } };
  const apt = (...args: readonly string[]): Promise<string> => run("apt-get", args, options);
  const close = (): Promise<void> => rm(root, { recursive: true, force: true });
  return {
    update: () => apt("update"),
    forget: async () => {
      const indexes = join(root, "var/lib/apt/lists");
      const names = (await readdir(indexes)).filter((name) => name !== "partial" && name !== "lock");
      await Promise.all(names.map((name) => rm(join(indexes, name), { recursive: true })));
    },
    available: async (name) =>
      lines(await run("apt-cache", ["madison", name], options)).map((line) => {
        // acorn | 1.1-1 | http://127.0.0.1:1/pulp/content/x grove/main amd64 Packages
        const [, version = "", where = ""] = line.split("|").map((part) => part.trim());
        return `${version} ${where.split(" ").slice(1, -1).join(" ")}`;
      }),
    records: async () =>
      (await run("apt-cache", ["show", ...lines(await run("apt-cache", ["pkgnames"], options))], options))
        .split(/\n\n+/)
        .filter((stanza) => stanza.trim() !== "")
        .map((stanza) => Object.fromEntries([...stanza.matchAll(/^(\S+): (.*)$/gm)].map(([, field = "", value = ""]) => [field, value]))),
    install: async (...packages) => {
      await apt("install", "--yes", "--no-install-recommends", ...packages);
    },
    download: async (...packages) => {
      await apt("install", "--yes", "--download-only", "--no-install-recommends", ...packages);
      const archives = await readdir(join(root, "var/cache/apt/archives"));
      return archives.filter((name) => name.endsWith(".deb")).sort();
    },
    simulate: async (...packages) =>
      // Inst acorn (1.1-1 grove [amd64])
      lines(await apt("install", "--simulate", "--no-install-recommends", ...packages)).flatMap((line) => {
        const [, name, version, architecture] = /^Inst (\S+) \((\S+) .*\[(\S+)\]\)/.exec(line) ?? [];
        return name === undefined ? [] : [`${name}_${version}_${architecture}`];
      }),
    installed: async () => {
      const format = `\${Package}_\${Version}_\${Architecture}\n`;
      return lines(await run("dpkg-query", [`--admindir=${root}/var/lib/dpkg`, "--show", `--showformat=${format}`], options)).sort();
    },
    read: (path) => readFile(join(root, path), "utf8"),
    close,
    [Symbol.asyncDispose]: close,
  };
}

function configOf(root: string, architecture: AptArchitecture): string {
  return [
    `Dir "${root}";`,
    `Dir::State::status "${root}/var/lib/dpkg/status";`,
    `APT::Architecture "${architecture}";`,
    `APT::Architectures { "${architecture}"; };`,
    // The folder may be closed to apt's own user.
    'APT::Sandbox::User "root";',
    // An index that can't be read or isn't signed is an error, not a warning.
    'APT::Update::Error-Mode "any";',
    'Acquire::Languages "none";',
    'Acquire::Retries "0";',
    'Acquire::http::Proxy "DIRECT";',
    `DPkg::Options { "--root=${root}"; "--log=${root}/var/log/dpkg.log"; "--force-not-root"; };`,
    "",
  ].join("\n");
}

function lines(output: string): string[] {
  return output.split("\n").filter((line) => line.trim() !== "");
}
