import { appendFile, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { files } from "../../../examples/upstreams/files.ts";
import { serve } from "../../../examples/upstreams/handler.ts";
import { run } from "../../support/clients/run.ts";
import { unique } from "../../support/shared-pulp.ts";

/** A repository of its own with one branch, `main`, of so many commits, served and as a tar. */
export const history = async (commits: number, options: readonly string[] = []) => {
  const scratch = await mkdtemp(join(tmpdir(), "ostree-upstream-"));
  const [repo, tree, tar] = [join(scratch, "repo"), join(scratch, "tree"), join(scratch, "repo.tar")];
  const ostree = (command: string, ...args: readonly string[]) => run("ostree", [command, `--repo=${repo}`, ...args]);
  await ostree("init", "--mode=archive");
  await mkdir(tree);
  await writeFile(join(tree, "release"), unique("grove"));
  for (let commit = 0; commit < commits; commit++) {
    await appendFile(join(tree, "release"), ".");
    await ostree("commit", "--branch=main", ...options, tree);
  }
  await ostree("summary", "--update");
  await run("tar", ["-C", scratch, "-cf", tar, "repo"]);
  const served = await serve(files("/repo/", () => repo));
  return {
    url: `${served.origin}/repo/`,
    tar,
    repo,
    commit: async () => (await ostree("rev-parse", "main")).trim(),
    [Symbol.asyncDispose]: async () => {
      await served.close();
      await rm(scratch, { recursive: true });
    },
  };
};

/** A key of its own, and the options with which ostree signs commits with it. */
export const signer = async () => {
  const home = await mkdtemp(join(tmpdir(), "gpg-"));
  const gpg = (...args: readonly string[]) => run("gpg", ["--homedir", home, "--batch", ...args]);
  await gpg("--passphrase", "", "--quick-generate-key", "Grove <grove@example.com>", "rsa2048", "default", "never");
  const [, fingerprint = ""] = /^fpr:+([0-9A-F]{40}):/m.exec(await gpg("--list-keys", "--with-colons")) ?? [];
  const key = await gpg("--armor", "--export", fingerprint);
  const keyPath = join(home, "key.asc");
  await writeFile(keyPath, key);
  return {
    key,
    keyPath,
    options: [`--gpg-sign=${fingerprint}`, `--gpg-homedir=${home}`],
    [Symbol.asyncDispose]: async () => {
      await run("gpgconf", ["--homedir", home, "--kill", "all"]);
      await rm(home, { recursive: true, force: true });
    },
  };
};
