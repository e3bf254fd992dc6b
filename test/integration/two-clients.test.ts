import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { Pulp } from "../../src/index.ts";
import { type InterposingProxy, startInterposingProxy } from "../support/interposing-proxy.ts";
import { type ClientProcess, type Script, startClientProcess } from "../support/processes/client-process.ts";
import { connectShared, rejection, unique } from "../support/shared-pulp.ts";

// Between every read and write of one client, another one has written; and what is cut off is told as it was.

let proxy: InterposingProxy;
let ours: Pulp;
let theirs: Pulp;
beforeAll(async () => {
  proxy = await startInterposingProxy(inject("pulp").baseUrl);
  [ours, theirs] = await Promise.all([connectShared({ baseUrl: proxy.baseUrl }), connectShared()]);
});
afterAll(async () => {
  await Promise.all([ours.close(), theirs.close()]);
  await proxy[Symbol.asyncDispose]();
});

/** A file repository with as many versions, each with one more file. */
const withVersions = async (stem: string, versions: number): Promise<string> => {
  const name = unique(stem);
  await theirs.file.repository(name).ensure({});
  for (let n = 1; n <= versions; n++) await theirs.file.repository(name).upload(new Blob([`${name} ${n}`]), { relative_path: `${n}.txt` });
  return name;
};

/** How many files a base path serves; the status where that isn't 200. */
const served = async (name: string): Promise<number> => {
  const { base_url } = await theirs.file.distribution(name).read();
  const answer = await fetch(new URL("PULP_MANIFEST", String(base_url)));
  const text = await answer.text();
  return answer.ok ? text.trim().split("\n").length : answer.status;
};

const cleared = async (name: string): Promise<void> => {
  await theirs.file.distribution(name).delete();
  await theirs.file.repository(name).delete();
};

describe("two that serve something new at one base path", () => {
  /** Both at once, each a process of its own: neither waits for the other within the client. */
  const both = <P extends readonly unknown[], T>(script: Script<P, T>, ...parameters: P): Promise<readonly [T, T]> => {
    const [a, b] = processes;
    return Promise.all([a.run(script, ...parameters), b.run(script, ...parameters)]);
  };
  let processes: readonly [ClientProcess, ClientProcess];
  beforeAll(async () => {
    processes = await Promise.all([startClientProcess(inject("pulp")), startClientProcess(inject("pulp"))]);
  });
  afterAll(() => Promise.all(processes.map((one) => one[Symbol.asyncDispose]())));

  test.each([1, 2, 3, 4, 5])("two processes deliver it (%i)", async () => {
    const name = await withVersions("both", 1);
    const [a, b] = await both((pulp, path: string) => pulp.file.repository(path).deliver(path), name);
    expect(a.distribution).toEqual(b.distribution);
    expect(await served(name)).toBe(1);
    await cleared(name);
  });

  test.each([1, 2, 3])("two processes distribute it (%i)", async () => {
    const name = await withVersions("both-distribute", 2);
    const [a, b] = await both((pulp, path: string) => pulp.file.repository(path).distribute(path, { version: 1 }), name);
    expect(a.distribution).toEqual(b.distribution);
    expect([a.changed, b.changed].sort()).toEqual([false, true]);
    expect(await served(name)).toBe(1);
    // The other's is no step of its own in the past.
    expect(await rejection(ours.file.distribution(name).rollBack())).toMatchObject({ code: "NOTHING_BEFORE" });
    await cleared(name);
  });

  test.each([1, 2, 3])("one process distributes it twice (%i)", async () => {
    const name = await withVersions("both-in-one", 1);
    const repository = ours.file.repository(name);
    const [a, b] = await Promise.all([repository.distribute(name), repository.distribute(name)]);
    expect(a.distribution).toEqual(b.distribution);
    expect([a.changed, b.changed].sort()).toEqual([false, true]);
    await cleared(name);
  });

  test.each([1, 2, 3, 4, 5])("two processes ensure it, and its repository with a remote (%i)", async () => {
    const name = unique("both-ensure");
    const ensured = await both(async (pulp, path: string) => {
      const repository = await pulp.file.repository(path).ensure({ remote: { url: "http://127.0.0.1:9/" } });
      return [...repository, ...(await pulp.file.distribution(path).ensure({ base_path: `${path}/x` }))];
    }, name);
    const made = ensured.flat().map(({ resource, action }) => `${resource} ${action}`);
    expect(made.sort()).toEqual(["distribution created", "remote created", "repository created"]);
    await theirs.file.distribution(name).delete();
    await theirs.file.repository(name).delete();
    await theirs.file.remote(name).delete();
  });

  test.each([
    ["delivers", (name: string) => ours.file.repository(name).deliver(name)],
    ["distributes", (name: string) => ours.file.repository(name).distribute(name)],
  ])("the other one is there between our look and whether the path is free: ours %s", async (_, act) => {
    const name = await withVersions("looked", 1);
    proxy.before(/^GET [^?]*\/v3\/distributions\/\?.*base_path(__in)?=/, () => theirs.file.repository(name).distribute(name));
    const { distribution } = await act(name);
    expect(distribution.pulp_href).toBe((await theirs.file.distribution(name).read()).pulp_href);
    expect(await served(name)).toBe(1);
    await cleared(name);
  });

  test("the other one is there just before ours is made, and serves something else", async () => {
    const name = await withVersions("first", 2);
    proxy.before(/^POST .*distributions\/file\/file\/$/, () => theirs.file.repository(name).distribute(name, { version: 1 }));
    expect(await ours.file.repository(name).distribute(name)).toMatchObject({ changed: true });
    expect(await served(name)).toBe(2);
    expect(await theirs.file.distribution(name).rollBack()).toMatchObject({ version: { number: 1 } });
    await cleared(name);
  });
});

describe("a distribution that somebody switches meanwhile", () => {
  test("while what is delivered is published", async () => {
    const name = unique("pinned");
    const repository = theirs.file.repository(name);
    await repository.ensure({ autopublish: false });
    await repository.upload(new Blob([name]), { relative_path: "1.txt" });
    await repository.deliver(name);
    await repository.upload(new Blob([name]), { relative_path: "2.txt" });
    proxy.before(/^POST .*publications\/file\/file\/$/, () => repository.distribute(name, { version: 1 }));
    expect(await ours.file.repository(name).deliver(name)).toMatchObject({ changed: true, steps: ["publish", "distribute"] });
    expect(await served(name)).toBe(2);
    // What they did is part of the history.
    expect(await ours.file.distribution(name).rollBack()).toMatchObject({ version: { number: 1 } });
    await cleared(name);
  });

  test("between the look and the switch: both are remembered", async () => {
    const name = await withVersions("between", 3);
    await theirs.file.repository(name).distribute(name, { version: 1 });
    proxy.before(/^PATCH .*distributions\/file/, () => theirs.file.repository(name).distribute(name, { version: 2 }));
    await ours.file.repository(name).distribute(name, { version: 3 });
    expect(await served(name)).toBe(3);
    const back = [];
    for (let step = 0; step < 2; step++) back.push((await ours.file.distribution(name).rollBack()).version?.number);
    expect(back).toEqual([2, 1]);
    await cleared(name);
  });

  test("while its past is looked up, to go back", async () => {
    const name = await withVersions("looked-up", 3);
    for (const version of [1, 2]) await theirs.file.repository(name).distribute(name, { version });
    proxy.before(/^GET .*publications\/file\/file\/[0-9a-f-]+\/$/, () => theirs.file.repository(name).distribute(name, { version: 3 }));
    expect(await ours.file.distribution(name).rollBack()).toMatchObject({ version: { number: 2 } });
    expect(await served(name)).toBe(2);
    await cleared(name);
  });

  test("two that roll back at once go back once", async () => {
    const name = await withVersions("twice", 3);
    for (const version of [1, 2, 3]) await theirs.file.repository(name).distribute(name, { version });
    proxy.before(/^PATCH .*distributions\/file/, () => theirs.file.distribution(name).rollBack());
    expect(await ours.file.distribution(name).rollBack()).toMatchObject({ version: { number: 2 } });
    expect(await served(name)).toBe(2);
    expect(await ours.file.distribution(name).rollBack()).toMatchObject({ version: { number: 1 } });
    await cleared(name);
  });
});

describe("what hasn't happened is never told as past", () => {
  test("a refused switch", async () => {
    const name = await withVersions("refused", 2);
    const repository = ours.file.repository(name);
    await repository.distribute(name, { version: 1 });
    const before = await ours.file.distribution(name).labels.read();
    const guard = "/pulp/api/v3/contentguards/core/rbac/0190b5a0-0000-7000-8000-000000000000/";
    expect(await rejection(repository.distribute(name, { version: 2, distribution: { content_guard: guard } }))).toMatchObject({
      code: "VALIDATION_FAILED",
    });
    expect(await served(name)).toBe(1);
    expect(await rejection(ours.file.distribution(name).rollBack())).toMatchObject({ code: "NOTHING_BEFORE" });
    expect(await ours.file.distribution(name).labels.read()).toEqual(before);
    await cleared(name);
  });

  test("one that ended between the label and the PATCH, and between the PATCH and the label", async () => {
    const name = await withVersions("killed", 3);
    await theirs.file.repository(name).distribute(name, { version: 1 });
    const distribution = theirs.file.distribution(name);
    const killedAt = async (at: "before" | "after", line: RegExp, act: (signal: AbortSignal) => PromiseLike<unknown>): Promise<void> => {
      const end = new AbortController();
      proxy[at](line, async () => end.abort());
      expect(await rejection(act(end.signal))).toMatchObject({ code: "ABORTED" });
    };
    const toTwo = (signal: AbortSignal) => ours.file.repository(name).distribute(name, { version: 2, signal });
    await killedAt("after", /^POST .*set_label/, toTwo);
    expect(await served(name)).toBe(1);
    expect(await rejection(distribution.rollBack())).toMatchObject({ code: "NOTHING_BEFORE" });
    await killedAt("after", /^PATCH .*distributions\/file/, toTwo);
    await expect.poll(() => served(name)).toBe(2);
    expect(await distribution.rollBack()).toMatchObject({ changed: true, version: { number: 1 } });

    // A roll back that was cut off is finished by the next one, which goes no further.
    await theirs.file.repository(name).distribute(name, { version: 2 });
    await theirs.file.repository(name).distribute(name, { version: 3 });
    await killedAt("after", /^PATCH .*distributions\/file/, (signal) => ours.file.distribution(name).rollBack({ signal }));
    await expect.poll(() => served(name)).toBe(2);
    expect(await distribution.rollBack()).toMatchObject({ changed: false, version: { number: 2 } });
    expect(await distribution.rollBack()).toMatchObject({ changed: true, version: { number: 1 } });
    await cleared(name);
  });
});

describe("what somebody has deleted meanwhile", () => {
  test.each(["distribution", "remote", "repository"] as const)("a %s", async (word) => {
    const name = unique("gone");
    if (word === "remote") await theirs.file.remote(name).ensure({ url: "http://127.0.0.1:9/" });
    else await theirs.file[word](name).ensure({});
    proxy.before(/^DELETE /, () => theirs.file[word](name).delete());
    expect(await ours.file[word](name).delete()).toEqual([]);
  });

  test("a version", async () => {
    const name = await withVersions("gone-version", 2);
    proxy.before(/^DELETE /, () => theirs.file.repository(name).versions.delete(1));
    expect(await ours.file.repository(name).versions.delete(1)).toEqual([]);
    await theirs.file.repository(name).delete();
  });

  test("a failing ensure leaves a remote that somebody has linked", async () => {
    const name = unique("linked");
    const url = "http://127.0.0.1:9/";
    proxy.before(/^POST .*repositories\/file\/file\/$/, () => theirs.file.repository(`${name}-other`).ensure({ remote: name }));
    const wish = { remote: { url }, retain_repo_versions: -1 };
    expect(await rejection(ours.file.repository(name).ensure(wish))).toMatchObject({ code: "VALIDATION_FAILED", done: expect.any(String) });
    expect(await theirs.file.remote(name).find()).toBeDefined();
    await theirs.file.repository(`${name}-other`).delete();
    await theirs.file.remote(name).delete();
    expect(await rejection(ours.file.repository(name).ensure(wish))).toMatchObject({ code: "VALIDATION_FAILED", done: undefined });
    expect(await theirs.file.remote(name).find()).toBeUndefined();
  });
});

describe("a base path", () => {
  test("above or below one that is taken is refused before anything is done", async () => {
    const name = await withVersions("nested", 1);
    await theirs.file.repository(name).distribute(`${name}/a/b`);
    for (const path of [`${name}/a`, `${name}/a/b/c`]) {
      const operation = ours.file.repository(name).deliver(path, { publish: { manifest: "OTHER" } });
      const error = await rejection(operation);
      expect(error).toMatchObject({ code: "BASE_PATH_TAKEN" });
      expect(error.message).toContain(`serves "${name}/a/b"`);
      expect(operation.tasks).toEqual([]);
    }
    await theirs.file.distribution(`${name}/a/b`).delete();
    await theirs.file.repository(name).delete();
  });

  test("and a name that differ: ensure and read mean the same one", async () => {
    const name = unique("differ");
    await theirs.file.distribution(name).ensure({ base_path: `${name}/x` });
    const byPath = ours.file.distribution(`${name}/x`);
    expect(await byPath.read()).toMatchObject({ name });
    expect(await byPath.ensure({})).toEqual([]);
    expect(await byPath.ensure({ hidden: true })).toMatchObject([{ action: "updated", fields: ["hidden"] }]);
    expect(await ours.file.distribution(name).read()).toMatchObject({ hidden: true, base_path: `${name}/x` });
    await byPath.delete();
  });
});
