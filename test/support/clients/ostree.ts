import { appendFile, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "./run.ts";

/** A scratch repository that pulls from one remote. */
export interface Ostree extends AsyncDisposable {
  /** Branches that the remote's summary lists, sorted; a remote without a summary has none to list, and is refused. */
  offered(): Promise<readonly string[]>;
  /** Pulls a branch, with so many of its older commits (-1: all). @returns the checksum of its commit. @default depth 0 */
  pull(ref: string, depth?: number): Promise<string>;
  /** Checksums of a pulled branch's commits, as far as they are here, newest first. */
  history(ref: string): Promise<readonly string[]>;
  /** Text of a file in a pulled branch. */
  read(ref: string, path: string): Promise<string>;
  close(): Promise<void>;
}

/** @param config - a remote's section, as `remotes.d` or a repository's own configuration has it. */
export async function openOstree(config: string): Promise<Ostree> {
  const [, name = ""] = /^\[remote "(.+)"\]/m.exec(config) ?? [];
  const scratch = await mkdtemp(join(tmpdir(), "ostree-"));
  const repo = join(scratch, "repo");
  const ostree = (command: string, ...args: readonly string[]): Promise<string> =>
    run("ostree", [command, `--repo=${repo}`, ...args], { env: { HOME: scratch } });
  await ostree("init", "--mode=archive");
  await appendFile(join(repo, "config"), `\n${config}`);
  const close = (): Promise<void> => rm(scratch, { recursive: true, force: true });
  return {
    offered: async () => words(await ostree("remote", "refs", name)).map((ref) => ref.replace(`${name}:`, "")),
    pull: async (ref, depth = 0) => {
      await ostree("pull", `--depth=${depth}`, name, ref);
      return (await readFile(join(repo, "refs/remotes", name, ref), "utf8")).trim();
    },
    history: async (ref) => (await ostree("log", `${name}:${ref}`)).match(/(?<=^commit )[0-9a-f]{64}/gm) ?? [],
    read: (ref, path) => ostree("cat", `${name}:${ref}`, path),
    close,
    [Symbol.asyncDispose]: close,
  };
}

const words = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean).sort();
