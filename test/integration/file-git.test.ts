import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Pulp } from "../../src/index.ts";
import { run } from "../support/clients/run.ts";
import { proves } from "../support/proves.ts";
import { connectShared, unique } from "../support/shared-pulp.ts";
import { type FaultyUpstreams, startFaultyUpstreams } from "../support/upstream.ts";

// Another kind of remote of the same plugin: a Git repository, over plain HTTP from localhost.

let pulp: Pulp;
let upstream: FaultyUpstreams;
let scratch: string;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), "git-"));
  [pulp, upstream] = await Promise.all([connectShared(), startFaultyUpstreams({ trees: { git: scratch } })]);
});
afterAll(async () => {
  await upstream.close();
  await pulp.close();
  await rm(scratch, { recursive: true });
});

const git = (...args: readonly string[]): Promise<string> => {
  const identity = ["-c", "user.name=Grove", "-c", "user.email=grove@example.com", "-c", "init.defaultBranch=main"];
  return run("git", [...identity, ...args]);
};

const commit = async (path: string, text: string): Promise<void> => {
  await writeFile(join(scratch, "work", path), text);
  await git("-C", join(scratch, "work"), "add", path);
  await git("-C", join(scratch, "work"), "commit", "--quiet", `--message=${path}`);
  await rm(join(scratch, "grove.git"), { recursive: true, force: true });
  await git("clone", "--quiet", "--bare", join(scratch, "work"), join(scratch, "grove.git"));
  await git("-C", join(scratch, "grove.git"), "update-server-info");
};

test("a repository with a remote of another kind is ensured, delivered and rolled back like any other", async () => {
  const name = unique("git");
  await git("init", "--quiet", join(scratch, "work"));
  await commit("one.txt", "one");
  const repository = pulp.file.repository(name);
  const wish = { remote: { kind: "git" as const, url: `${upstream.tree("git")}grove.git` } };
  expect((await repository.ensure(wish)).map(({ resource }) => resource)).toEqual(["remote", "repository"]);
  expect(await repository.ensure(wish)).toEqual([]);
  expect((await pulp.file.remote(name, { kind: "git" }).read()).pulp_href).toContain("/remotes/file/git/");

  const { distribution } = await repository.deliver(name);
  expect(await (await fetch(`${distribution.url}one.txt`)).text()).toBe("one");
  await commit("two.txt", "two");
  expect(await repository.deliver(name)).toMatchObject({ changed: true, version: { number: 2 }, steps: ["sync"] });
  expect(await (await fetch(`${distribution.url}two.txt`)).text()).toBe("two");
  expect(await pulp.file.distribution(name).rollBack()).toMatchObject({ version: { number: 1 } });

  await pulp.file.distribution(name).delete();
  await repository.delete();
  expect(await pulp.file.remote(name, { kind: "git" }).delete()).toHaveLength(1);
  proves("file", "remote of kind git");
});
