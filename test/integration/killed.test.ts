import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { Pulp } from "../../src/index.ts";
import { type Killable, killedAtEachRequest } from "../support/processes/killed.ts";
import { connectShared, unique } from "../support/shared-pulp.ts";

// A process is killed (-9) at each of its requests: whoever does it again gets what there would have been, and a roll back never goes to what
// was never served.

let pulp: Pulp;
beforeAll(async () => {
  pulp = await connectShared();
});
afterAll(() => pulp.close());

/** The url of a remote that has such files. */
const upstreamWith = (...files: readonly string[]): string => {
  const directory = mkdtempSync(join(inject("pulp").importDir, "killed-"));
  mkdirSync(directory, { recursive: true });
  for (const file of files) writeFileSync(join(directory, file), file);
  const lines = files.map((file) => [file, createHash("sha256").update(file).digest("hex"), file.length].join(","));
  writeFileSync(join(directory, "PULP_MANIFEST"), `${lines.join("\n")}\n`);
  return `file://${directory}/PULP_MANIFEST`;
};

const served = async (name: string): Promise<readonly string[] | number> => {
  const { base_url } = await pulp.file.distribution(name).read();
  const answer = await fetch(new URL("PULP_MANIFEST", String(base_url)));
  const lines = (await answer.text()).trim().split("\n");
  return answer.ok ? lines.map((line) => line.split(",")[0] ?? "").sort() : answer.status;
};

/** What a roll back goes to: a version's number, or why it doesn't. */
const back = async (name: string): Promise<unknown> => {
  try {
    return (await pulp.file.distribution(name).rollBack()).version?.number;
  } catch (error) {
    return (error as { readonly code?: string }).code;
  }
};

const cleared = async (name: string): Promise<void> => {
  await (await pulp.file.repository(name).planDelete()).apply();
};

/** Whatever can be told of it, and what roll backs make of it; it is cleared away then. */
const stateOf = async (name: string): Promise<unknown> => {
  const repository = pulp.file.repository(name);
  const { pulp_href } = await repository.read();
  const distributions = await pulp.file.distributions.list({ name__startswith: name }).all();
  const state = {
    versions: (await repository.versions.list().all()).map(({ number }) => number),
    // Which versions have one: who goes on at once can't know of the one that the dead client's task is still making.
    published: new Set((await repository.publications.list().all()).map(({ repository_version }) => repository_version)).size,
    follows: distributions.map((one) => one.repository === pulp_href),
    served: await served(name),
    back: [await back(name), await served(name), await back(name), await served(name)],
  };
  await cleared(name);
  return state;
};

/** Does it at each request, and again: the same in the end. */
const endsAsEver = async (killable: Omit<Killable<unknown>, "state">): Promise<void> => {
  const { undisturbed, killed } = await killedAtEachRequest(pulp, inject("pulp"), { ...killable, state: stateOf });
  for (const { request, state } of killed) expect(state, request).toEqual(undisturbed);
  expect(killed.length).toBeGreaterThan(3);
};

describe("a process that is killed at each of its requests, and what it did is done again", () => {
  test("a first delivery", async () => {
    const url = upstreamWith("a.txt");
    await endsAsEver({
      prepare: (name) => pulp.file.repository(name).ensure({ remote: { url } }),
      script: (client, name) => client.file.repository(name).deliver(name),
    });
  });

  test("a delivery that mirrors, whose distribution is held meanwhile", async () => {
    const [first, second] = [upstreamWith("a.txt", "b.txt"), upstreamWith("a.txt", "c.txt")];
    await endsAsEver({
      prepare: async (name) => {
        const repository = pulp.file.repository(name);
        await repository.ensure({ remote: { url: first }, autopublish: false });
        await repository.deliver(name);
        await repository.ensure({ remote: { url: second } });
      },
      script: (client, name) => client.file.repository(name).deliver(name, { sync: { mirror: true } }),
    });
  });

  test("a switch to a version that has to be published", async () => {
    await endsAsEver({
      prepare: async (name) => {
        const repository = pulp.file.repository(name);
        await repository.ensure({ autopublish: false });
        for (const n of [1, 2]) await repository.upload(new Blob([`${name} ${n}`]), { relative_path: `${n}.txt` });
        await repository.distribute(name, { version: 1 });
      },
      script: (client, name) => client.file.repository(name).distribute(name, { version: 2 }),
    });
  });
});

describe("a process that is killed at each of its requests, and nobody does it again", () => {
  /** Of three versions, each with one more file. */
  const repository = unique("killed-versions");
  beforeAll(async () => {
    await pulp.file.repository(repository).ensure({});
    for (const n of [1, 2, 3])
      await pulp.file.repository(repository).upload(new Blob([`${repository} ${n}`]), { relative_path: `${n}.txt` });
  });
  afterAll(() => cleared(repository));

  /** Has such versions served at a path, one after the other. */
  const serving =
    (...versions: readonly number[]) =>
    async (path: string): Promise<void> => {
      for (const version of versions) await pulp.file.repository(repository).distribute(path, { version });
    };
  /** What is served, what a roll back goes to, and what is served then. */
  const past = async (path: string): Promise<readonly unknown[]> => {
    const number = async (): Promise<unknown> => ((await served(path)) as readonly string[]).length;
    return [await number(), await back(path), await number()];
  };
  const nothing = async (): Promise<void> => {};

  test("a switch: what was never served is never gone back to", async () => {
    const { undisturbed, killed } = await killedAtEachRequest(pulp, inject("pulp"), {
      prepare: serving(1),
      script: (client, path, of) => client.file.repository(of ?? "").distribute(path, { version: 3 }),
      more: [repository],
      again: nothing,
      state: past,
    });
    const [before, after] = [
      [1, "NOTHING_BEFORE", 1],
      [3, 1, 1],
    ];
    expect(undisturbed).toEqual(after);
    for (const { request, state } of killed) expect([before, after], request).toContainEqual(state);
    for (const one of [before, after]) expect(killed.map(({ state }) => state)).toContainEqual(one);
  });

  test("a roll back: the next one finishes it, and goes on only from its end", async () => {
    const { undisturbed, killed } = await killedAtEachRequest(pulp, inject("pulp"), {
      prepare: serving(1, 2, 3),
      script: (client, path) => client.file.distribution(path).rollBack(),
      again: nothing,
      state: past,
    });
    const [before, cutOff, after] = [
      [3, 2, 2],
      [2, 2, 2],
      [2, 1, 1],
    ];
    expect(undisturbed).toEqual(after);
    for (const { request, state } of killed) expect([before, cutOff, after], request).toContainEqual(state);
    for (const one of [before, cutOff]) expect(killed.map(({ state }) => state)).toContainEqual(one);
  });
});
