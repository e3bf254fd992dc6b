import { afterAll, beforeAll, expect, test } from "vitest";
import { stuck, tidied, watched } from "../../examples/guide-tasks.ts";
import type { Operation, Pulp, TaskQueueChange } from "../../src/index.ts";
import { connectShared, rejection, removeNamed, unique } from "../support/shared-pulp.ts";
import { type FaultyUpstreams, startFaultyUpstreams } from "../support/upstream.ts";

// Syncs that an upstream keeps: they are told as stuck, watched, and canceled with what waits behind them.

const stem = unique("insight");
const [held, free] = [`${stem}-held`, `${stem}-free`];
const person = unique("clerk");
const password = `${person}-Secret-1`;
let pulp: Pulp;
let own: Pulp;
let upstream: FaultyUpstreams;
let release = (): void => {};

beforeAll(async () => {
  [pulp, upstream] = await Promise.all([connectShared(), startFaultyUpstreams()]);
  await pulp.core.user(person).ensure({ password });
  own = await connectShared({ username: person, password });
  for (const name of [held, free]) await pulp.file.repository(name).ensure({ remote: { url: upstream.file, policy: "on_demand" } });
});
afterAll(async () => {
  release();
  await own.close();
  await pulp.core.user(person).delete();
  await removeNamed(pulp, stem, "file");
  await Promise.all([pulp.close(), upstream.close()]);
});

const dispatched = async (operation: Operation<unknown>): Promise<string> => {
  operation.catch(() => {});
  await expect.poll(() => operation.tasks.length).toBe(1);
  return operation.tasks[0]?.pulp_href ?? "";
};

test("what is stuck is named with what it holds up, is watched, and is canceled with what waits behind it", async () => {
  const gate = Promise.withResolvers<void>();
  release = gate.resolve;
  upstream.fail("/file/PULP_MANIFEST", { kind: "hold", until: gate.promise }, { times: 1 });
  const first = pulp.file.repository(held).sync();
  const running = await dispatched(first);
  await expect.poll(async () => (await pulp.tasks.read(running)).state).toBe("running");
  const behind = [pulp.file.repository(held).sync(), pulp.file.repository(held).sync()];
  const waiting = [await dispatched(behind[0] as Operation<unknown>), await dispatched(behind[1] as Operation<unknown>)];

  const found = await pulp.tasks.stuck({ runningMs: 0, watchMs: 1_000 });
  expect(found.tasks.find(({ task }) => task.pulp_href === running)).toMatchObject({
    why: "no progress",
    holdsUp: 2,
    task: { repository: held },
  });
  expect(found.text()).toContain(`synchronize of "${held}"`);
  expect(found.text()).toContain("2 tasks wait for it");
  // It hasn't run for an hour.
  expect((await pulp.tasks.stuck()).tasks.filter(({ task }) => task.pulp_href === running)).toEqual([]);
  expect(await stuck(pulp)).toEqual([]);

  const stop = new AbortController();
  const changes: TaskQueueChange[] = [];
  const watching = (async () => {
    for await (const change of pulp.tasks.watch({ everyMs: 500, signal: stop.signal })) changes.push(change);
  })();
  const seen = (of: keyof Omit<TaskQueueChange, "queue">): readonly string[] =>
    changes.flatMap((change) => change[of].map(({ pulp_href }) => pulp_href));
  await expect.poll(() => seen("arrived")).toEqual(expect.arrayContaining([running, ...waiting]));

  // To whoever may not see them there is nothing to cancel, and nothing is.
  const refused = await own.tasks.cancelAll([running]);
  expect(refused).toMatchObject({ canceled: [], ended: [], refused: [{ pulp_href: running }] });
  expect((await pulp.tasks.read(running)).state).toBe("running");

  // An operation, by its Correlation-ID; then what is left of the repository.
  const last = await pulp.tasks.cancelAll({ correlationId: behind[1]?.correlationId ?? "" });
  expect(last.canceled.map(({ pulp_href }) => pulp_href)).toEqual([waiting[1]]);
  expect(await tidied(pulp, held)).toEqual([running, waiting[0]].toSorted());
  expect(await rejection(first)).toMatchObject({ code: "TASK_CANCELED" });
  await expect.poll(() => seen("ended")).toEqual(expect.arrayContaining([running, ...waiting]));
  stop.abort();
  await watching;
  const states = changes.flatMap(({ ended }) =>
    ended.filter(({ pulp_href }) => [running, ...waiting].includes(pulp_href)).map(({ state }) => state),
  );
  expect(states).toEqual(["canceled", "canceled", "canceled"]);

  // What has ended is left as it is, and the repository works on.
  release();
  const { version } = await pulp.file.repository(held).sync();
  expect(version.number).toBe(1);
  const again = await pulp.tasks.cancelAll([running]);
  expect(again).toMatchObject({ canceled: [], ended: [{ pulp_href: running, state: "canceled" }], refused: [] });
  expect(() => pulp.tasks.cancelAll(["/pulp/api/v3/repositories/"])).toThrow(/no task's address/);
  expect(() => pulp.tasks.cancelAll({ correlationId: "" })).toThrow(/no Correlation-ID/);
  expect(() => pulp.tasks.cancelAll("x" as never)).toThrow(/no tasks to cancel/);
});

test("a watch tells of tasks that came and ended well, until it is told to stop", async () => {
  const gate = Promise.withResolvers<void>();
  release = gate.resolve;
  upstream.fail("/file/PULP_MANIFEST", { kind: "hold", until: gate.promise }, { times: 1 });
  const [told, stop]: [string[], AbortController] = [[], new AbortController()];
  const sync = pulp.file.repository(free).sync();
  const task = await dispatched(sync);
  await expect.poll(async () => (await pulp.tasks.read(task)).state).toBe("running");
  const watching = watched(pulp, told, stop.signal);
  await expect.poll(() => told.length).toBeGreaterThan(1);
  release();
  await sync;
  await expect.poll(() => told).toContain("synchronize completed");
  stop.abort();
  await watching;
});
