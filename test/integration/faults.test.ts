import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { adaptersOf, clientOf } from "../../src/client.ts";
import { resolveConfig } from "../../src/config/index.ts";
import { isUploadError, type Operation, type Pulp } from "../../src/index.ts";
import { type Clock, openConnection, systemClock } from "../../src/transport/index.ts";
import { faults, startFaultyProxy } from "../support/faulty-proxy.ts";
import { randomOf } from "../support/nonsense/random.ts";
import { connectShared, unique } from "../support/shared-pulp.ts";
import { type FaultyUpstreams, startFaultyUpstreams } from "../support/upstream.ts";

/** The SDK's minutes are the test's seconds: a server on this machine has made up its mind sooner than one behind a gateway. */
const times = 10;
const fast: Clock = {
  ...systemClock,
  now: () => Date.now() * times,
  sleep: (milliseconds, signal) => systemClock.sleep(Math.max(milliseconds / times, Math.min(milliseconds, 100)), signal),
};

let truth: Pulp;
let upstream: FaultyUpstreams;
beforeAll(async () => {
  [truth, upstream] = await Promise.all([connectShared(), startFaultyUpstreams()]);
});
afterAll(async () => {
  await upstream.close();
  await truth.close();
});

interface Outcome {
  readonly what: string;
  readonly result: string;
  /** Of the SDK's clock. */
  readonly seconds: number;
  readonly correlationId: string;
}

const here = {
  env: {},
  home: "/nowhere",
  platform: "linux",
  now: () => new Date(),
  read: async () => Promise.reject(Object.assign(new Error("none"), { code: "ENOENT" })),
} as const;

/** About fifty operations, a handful of chains at once, through a proxy that spoils one answer of so many. */
const runAll = async (rate: number, seed: number): Promise<readonly Outcome[]> => {
  const random = randomOf(seed);
  await using proxy = await startFaultyProxy(inject("pulp").baseUrl, () => (random.chance(rate) ? random.pick(faults) : undefined));
  const { username, password } = inject("pulp");
  const config = await resolveConfig({ baseUrl: proxy.baseUrl, username, password }, here);
  const connection = await openConnection(config, fast);
  const pulp = clientOf(connection, config, adaptersOf([]));
  const outcomes: Outcome[] = [];

  const chain = async (name: string): Promise<void> => {
    const repository = pulp.file.repository(name);
    const distribution = pulp.file.distribution(name);
    const tell = async <T>(what: string, operation: Operation<T>, isDone: (result: T) => boolean | Promise<boolean>): Promise<void> => {
      const began = fast.now();
      const told = await operation.then(
        async (result) => ((await isDone(result)) ? "done" : `told otherwise: ${JSON.stringify(result)}`),
        (error: unknown) => `failed: ${(error as Error).message}`,
      );
      outcomes.push({ what, result: told, seconds: (fast.now() - began) / 1000, correlationId: operation.correlationId });
    };
    // A file that was cut off isn't sent again by itself: the error says that nothing of it stayed.
    const upload = async (left = 30): Promise<void> => {
      const operation = repository.upload(new Blob([name]), { relative_path: `${name}.txt` });
      const error = await operation.then(
        () => undefined,
        (reason: unknown) => reason,
      );
      if (isUploadError(error) && error.code === "UPLOAD_INTERRUPTED" && left > 0) return upload(left - 1);
      await tell("upload", operation, ({ changed, version }) => changed && version.number === 2);
    };
    const wish = { remote: { url: upstream.file, policy: "on_demand" as const }, labels: { team: "infra" } };
    await tell("ensure", repository.ensure(wish), (changes) => changes.map(({ action }) => action).join() === "created,created");
    await tell("deliver", repository.deliver(name), ({ changed, version }) => changed && version.number === 1);
    await tell(
      "labels.set",
      repository.labels.set({ team: "web", tier: "1" }),
      async () => (await truth.file.repository(name).labels.read()).team === "web",
    );
    await tell(
      "labels.unset",
      repository.labels.set({ tier: null }),
      async () => !("tier" in (await truth.file.repository(name).labels.read())),
    );
    await tell("update", pulp.file.remote(name).update({ rate_limit: 7 }), (changes) => changes.length === 1);
    await upload();
    await tell("distribute", repository.distribute(name, { version: 1 }), ({ changed }) => changed);
    await tell("rollBack", distribution.rollBack(), ({ version }) => version?.number === 2);
    await tell("roles", repository.roles.add("file.filerepository_viewer", { users: [username] }), (changed) => changed);
    await tell("delete distribution", distribution.delete(), (changes) => changes.length === 1);
    await tell("delete repository", repository.delete(), (changes) => changes.length === 1);
    await tell("delete remote", pulp.file.remote(name).delete(), (changes) => changes.length === 1);
  };
  try {
    await Promise.all(Array.from({ length: 4 }, () => chain(unique("faults"))));
  } finally {
    await pulp.close();
  }
  return outcomes;
};

/** Correlation-IDs under which the server made more than one task. */
const dispatchedTwice = async (correlationId: string): Promise<readonly string[]> => {
  const tasks = await truth.tasks.list({ logging_cid__contains: correlationId }).all();
  const ids = tasks.map(({ logging_cid }) => logging_cid);
  return ids.filter((id, i) => ids.indexOf(id) !== i);
};

describe("through a proxy that resets, swallows, cuts and replaces answers", () => {
  it.each([
    [0.1, 1],
    [0.3, 2],
  ])("one of %d: nothing is dispatched twice, what was done is told as done, in bounded time", async (rate, seed) => {
    const outcomes = await runAll(rate, seed);
    await delay(1_000);
    const twice = (await Promise.all(outcomes.map(({ correlationId }) => dispatchedTwice(correlationId)))).flat();
    const wrong = outcomes.filter(({ result }) => result !== "done");
    const slowest = Math.max(...outcomes.map(({ seconds }) => seconds));
    if (process.env.FAULTS_REPORT !== undefined)
      process.stderr.write(
        `${JSON.stringify({ rate, operations: outcomes.length, wrong, twice, slowest, sum: outcomes.reduce((all, { seconds }) => all + seconds, 0) }, null, 1)}\n`,
      );
    expect(outcomes).toHaveLength(48);
    expect(twice).toEqual([]);
    expect(wrong).toEqual([]);
    expect(slowest).toBeLessThan(3_000);
  });
});
