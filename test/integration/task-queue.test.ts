import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { held, jam, why } from "../../examples/guide-tasks.ts";
import type { Operation, Pulp } from "../../src/index.ts";
import { connectShared, unique } from "../support/shared-pulp.ts";
import { type FaultyUpstreams, startFaultyUpstreams } from "../support/upstream.ts";

// Syncs whose upstream keeps them waiting, more behind them, and what is told of that held against what then happens.

const name = unique("queue");
const other = `${name}-other`;
const third = `${name}-third`;
const person = unique("waiting");
const password = `${person}-Secret-1`;
const names = [name, other, third];
let pulp: Pulp;
let own: Pulp;
let upstream: FaultyUpstreams;
let release = (): void => {};

/** One file that the server doesn't have, so that it has to be downloaded, which a sync tells of. */
const newFile = (): string => {
  const [directory, text] = [mkdtempSync(join(tmpdir(), "pulp-sdk-")), `only in ${name}`];
  writeFileSync(join(directory, "new.txt"), text);
  writeFileSync(join(directory, "PULP_MANIFEST"), `new.txt,${createHash("sha256").update(text).digest("hex")},${text.length}\n`);
  return directory;
};

beforeAll(async () => {
  [pulp, upstream] = await Promise.all([connectShared(), startFaultyUpstreams({ trees: { new: newFile() } })]);
  await pulp.core.user(person).ensure({ password });
  own = await connectShared({ username: person, password });
  await pulp.file.repository(name).ensure({ remote: { url: `${upstream.tree("new")}PULP_MANIFEST`, policy: "immediate" } });
  for (const one of [other, third]) await pulp.file.repository(one).ensure({ remote: { url: upstream.file, policy: "on_demand" } });
  await pulp.file.repository(name).roles.add("file.filerepository_owner", { users: [person] });
  await pulp.file.remote(name).roles.add("file.fileremote_owner", { users: [person] });
});
afterAll(async () => {
  release();
  upstream.heal();
  for (const one of names) {
    await pulp.file.repository(one).delete();
    await pulp.file.remote(one).delete();
  }
  await own.close();
  await pulp.core.user(person).delete();
  await upstream.close();
  await pulp.close();
});

const dispatched = async ({ tasks }: Operation<unknown>): Promise<string> => {
  await expect.poll(() => tasks.length).toBe(1);
  return tasks[0]?.pulp_href ?? "";
};
const untilRunning = async (href: string): Promise<void> => {
  await expect.poll(async () => (await pulp.tasks.read(href)).state).toBe("running");
};

test("what is told of held tasks is what then happens", async () => {
  const { username } = inject("pulp");
  const gate = Promise.withResolvers<void>();
  release = gate.resolve;
  for (const path of ["/file/PULP_MANIFEST", "/new/new.txt"]) upstream.fail(path, { kind: "hold", until: gate.promise });

  const syncs: Operation<unknown>[] = [];
  const sync = async (client: Pulp, of: string): Promise<string> => {
    const operation = client.file.repository(of).sync();
    syncs.push(operation);
    return dispatched(operation);
  };
  const first = await sync(pulp, name);
  await untilRunning(first);
  const second = await sync(pulp, name);
  const last = await sync(pulp, name);
  const theirs = await sync(own, name);

  const behind = await pulp.tasks.explain(second);
  expect(behind).toMatchObject({
    reason: "waits for resources",
    ahead: 1,
    queued: { place: 1, repository: name, operation: "synchronize", behind: [first], root: first },
    roots: [{ task: { pulp_href: first, state: "running" } }],
  });
  expect(behind.blockers.map(({ task }) => task.pulp_href)).toEqual([first]);
  expect(behind.blockers[0]?.over).toEqual(expect.arrayContaining([expect.objectContaining({ name, kind: "repository" })]));
  // At first it has nothing to say of its work.
  const progress = async () => (await pulp.tasks.explain(second)).roots[0]?.progress.length;
  await expect.poll(progress).toBeGreaterThan(0);
  expect(await pulp.tasks.explain(last)).toMatchObject({
    ahead: 2,
    queued: { place: 2, root: first },
    blockers: [{ task: { pulp_href: second } }],
  });
  expect((await pulp.tasks.explain(first)).reason).toBe("running");

  const queue = await pulp.tasks.queue();
  const ofName = queue.waitingForResources.filter(({ repository }) => repository === name);
  expect(ofName.map(({ pulp_href }) => pulp_href)).toEqual([second, last, theirs]);
  expect(ofName.map(({ requestedBy }) => requestedBy)).toEqual([username, username, person]);
  expect(queue.totals.repository).toContainEqual({ name, tasks: 4 });
  expect(queue.workersOnline).toBeGreaterThan(0);
  expect(await held(pulp, name)).toEqual([first, second, last, theirs]);
  expect(await why(pulp, second)).toEqual(
    expect.arrayContaining(["waits for resources: 1 must end first", expect.stringContaining(`over ${name}`)]),
  );
  const file = join(mkdtempSync(join(tmpdir(), "pulp-sdk-")), "queue.txt");
  await jam(pulp, file);
  expect(readFileSync(file, "utf8")).toContain(`synchronize of "${name}" for ${person}`);

  // Their own task is all that an ordinary user sees.
  await expect.poll(async () => (await own.tasks.explain(theirs)).reason).toBe("waits for a task that you may not see");
  expect((await own.tasks.queue()).waitingForResources.map(({ pulp_href }) => pulp_href)).toEqual([theirs]);

  // As many held syncs as there are workers (those of other tests count, too): the next one, which nothing blocks, waits for one of them.
  // Which of two that began at nearly the same time a worker takes first is left to chance.
  if (queue.workersOnline === 2) {
    const both = [await sync(pulp, other), await sync(pulp, third)];
    const left = async (): Promise<string | undefined> => {
      const { running, waitingForWorker } = await pulp.tasks.queue();
      const works = (href: string): boolean => running.some(({ pulp_href }) => pulp_href === href);
      return works(first) && both.some(works) ? waitingForWorker.find(({ pulp_href }) => both.includes(pulp_href))?.pulp_href : undefined;
    };
    await expect.poll(left).toBeDefined();
    expect((await pulp.tasks.explain((await left()) ?? "")).reason).toBe("waits for a free worker");
  }

  expect(await pulp.tasks.read(second)).toMatchObject({ state: "waiting", started_at: null });
  release();
  await Promise.all(syncs);
  const [one, two, three, four] = await Promise.all([first, second, last, theirs].map((href) => pulp.tasks.read(href)));
  const ended = (task: typeof one): number => Date.parse(task?.finished_at ?? "");
  const started = (task: typeof one): number => Date.parse(task?.started_at ?? "");
  // Each started when the one that was named had ended, and not before.
  for (const [blocker, blocked] of [
    [one, two],
    [two, three],
    [three, four],
  ] as const)
    expect(started(blocked)).toBeGreaterThanOrEqual(ended(blocker));
  expect((await pulp.tasks.explain(second)).text()).toMatch(/^synchronize completed/);
});
