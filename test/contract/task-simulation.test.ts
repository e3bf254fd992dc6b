import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Pulp } from "../../src/index.ts";
import timings from "../fixtures/task-timings.json" with { type: "json" };
import { connectTo, type FakePulp, fakePulp } from "../support/fake-pulp/index.ts";
import { began, keepQueue, type Row, remotePrn, repositoryPrn, row, taskHref } from "../support/fake-pulp/queue.ts";
import { type Asked, type Simulated, SimulatedQueue } from "../support/fake-pulp/simulated.ts";
import { randomOf } from "../support/nonsense/random.ts";

// What is said of tasks that wait is held against what then happens: the workers of a simulated server go on until they start.

const count = 20_000;
const repositories = 5_000;
const remotes = 600;
const workers = 10;
const domain = "prn:core.domain:1";

type Work = keyof typeof timings;

/** All of them in a minute, as from a fleet whose client is in a hurry. Each takes what one like it took on a real server (`task-timings.json`). */
const scenario = (seed: number): readonly Asked[] => {
  const random = randomOf(seed);
  return Array.from({ length: count }, (_, i): Asked => {
    const own = random.below(repositories);
    const kind = random.below(100);
    const asked = (work: Work, exclusive: readonly string[], shared: readonly string[]): Asked => ({
      at: (60 * i) / count,
      name: `plugin.app.tasks.${String(work)}`,
      exclusive,
      shared: [...shared, domain],
      takes: random.pick(timings[work]),
    });
    const [repository, remote] = [repositoryPrn(own), remotePrn(own % remotes)];
    if (kind < 70) return asked("synchronize", [repository], [remote]);
    if (kind < 82) return asked("publish", [], [repository]);
    if (kind < 90) return asked("add_and_remove", [repository], [repositoryPrn((own + 1) % repositories)]);
    if (kind < 96) return asked("general_update", [remote], []);
    return kind < 99 ? asked("general_delete", [repository], []) : asked("orphan_cleanup", ["pdrn:1:orphans"], []);
  });
};

const rowOf = ({ number, name, state, at, exclusive, shared, started, unblocked }: Simulated): Row => {
  const iso = (seconds: number | undefined): string | null =>
    seconds === undefined ? null : new Date(began + seconds * 1_000).toISOString();
  const reserved = [...exclusive, ...shared.filter((one) => one !== domain).map((one) => `shared:${one}`)];
  return row(number, state, reserved, { name, pulp_created: iso(at), started_at: iso(started), unblocked_at: iso(unblocked) });
};
const numberOf = (href = ""): number => Number(href.split("/").at(-2)?.split("-").at(-1));

describe("20,000 tasks of 5,000 repositories", { timeout: 300_000 }, () => {
  const seed = 1;
  const random = randomOf(seed + 100);
  /** As all of it went in the end. */
  const whole = new SimulatedQueue(scenario(seed), workers);
  /** As far as the moment. */
  const live = new SimulatedQueue(scenario(seed), workers);
  let rows: readonly Row[] = [];
  let fake: FakePulp;
  let pulp: Pulp;
  beforeAll(() => {
    while (!whole.isDone) whole.step();
  });
  beforeEach(async () => {
    fake = keepQueue(fakePulp(), { rows: () => rows, repositories, workers });
    ({ pulp } = await connectTo(fake));
  });

  const then = (href: string | undefined): Simulated => whole.tasks[numberOf(href)] as Simulated;
  /** Until so many are left. */
  const goOnTo = (left: number): void => {
    while (live.now < 60 || live.incomplete > left) live.step();
    rows = live.tasks.filter(({ state }) => state !== "completed").map(rowOf);
  };
  const counted = async <T>(work: () => PromiseLike<T>, most: number): Promise<T> => {
    const before = fake.requests.length;
    const result = await work();
    expect(fake.requests.length - before).toBeLessThanOrEqual(most);
    return result;
  };
  const free = (): readonly Simulated[] => live.tasks.filter(({ state, unblocked }) => state === "waiting" && unblocked !== undefined);
  const blocked = (): readonly Simulated[] => live.tasks.filter(({ unblocked }) => unblocked === undefined);
  const numbers = (tasks: readonly { readonly pulp_href: string }[]): readonly number[] =>
    tasks.map(({ pulp_href }) => numberOf(pulp_href));
  const numbersOf = (tasks: readonly Simulated[]): readonly number[] => tasks.map(({ number }) => number);

  describe.each([
    { left: 19_500, explained: 5, requests: 20 },
    { left: 10_000, explained: 15, requests: 14 },
    { left: 2_000, explained: 100, requests: 10 },
    { left: 400, explained: 180, requests: 10 },
  ])("when $left are left", ({ left, explained, requests }) => {
    beforeAll(() => goOnTo(left));

    it("each waits in the queue behind those whose end lets it start", async () => {
      const queue = await counted(() => pulp.tasks.queue(), requests);
      const running = live.tasks.filter(({ state }) => state === "running");
      expect(numbers(queue.running)).toEqual(numbersOf(running));
      expect(numbers(queue.waitingForWorker)).toEqual(numbersOf(free()));
      expect(numbers(queue.waitingForResources)).toEqual(numbersOf(blocked()));
      const atHead = new Set([...running, ...free()].map(({ number }) => number));
      let edges = 0;
      for (const { pulp_href, behind, place, root } of queue.waitingForResources) {
        const { unblocked, freedBy } = then(pulp_href);
        const ends = behind.map((href) => then(href).finished ?? Number.NaN);
        expect([pulp_href, Math.max(...ends)]).toEqual([pulp_href, unblocked]);
        expect(behind).toContain(taskHref(freedBy ?? -1));
        expect(atHead).toContain(numberOf(root));
        expect(place).toBeGreaterThan(0);
        edges += behind.length;
      }
      // What is held of a line grows with what is reserved, not with its square.
      expect(edges).toBeLessThanOrEqual(
        2 * rows.reduce((sum, one) => sum + (one.reserved_resources_record as readonly string[]).length, 0),
      );
    });

    it("each resource has its holders, and a line in which the first goes on when they have ended", async () => {
      const { resources } = await counted(() => pulp.tasks.reserved(), requests);
      const waiting = new Set(numbersOf(blocked()));
      const isHeld = (task: Simulated, key: string): boolean => [...task.exclusive, ...task.shared].includes(key);
      for (let i = 0; i < 50; i++) {
        const { resource, holders, waiters } = random.pick(resources);
        const all = numbersOf(live.tasks.filter((task) => task.state !== "completed" && isHeld(task, resource.key)));
        expect(numbers(holders.map(({ task }) => task))).toEqual(all.filter((number) => !waiting.has(number)));
        expect(numbers(waiters.map(({ task }) => task))).toEqual(all.filter((number) => waiting.has(number)));
        const [next] = waiters;
        for (const { task, mode } of next === undefined ? [] : holders)
          if (mode === "exclusive" || next?.mode === "exclusive")
            expect(then(task.pulp_href).finished).toBeLessThanOrEqual(then(next?.task.pulp_href).unblocked ?? -1);
      }
    });

    it("the blocker that an explanation names is the task whose end lets it start", async () => {
      for (let i = 0; i < explained; i++) {
        const { number } = random.pick(i % 8 === 0 ? free() : blocked());
        const { reason, blockers, roots, ahead } = await counted(() => pulp.tasks.explain(taskHref(number)), requests + 1);
        const { unblocked = 0, freedBy, started = 0 } = then(taskHref(number));
        const endedBefore = (time: number): number =>
          whole.tasks.filter((one) => (one.finished ?? 0) > live.now && (one.finished ?? 0) <= time).length;
        const startedBefore = whole.tasks.filter(
          (one) => (one.started ?? 0) > live.now && (one.started ?? 0) <= started && one.number < number,
        );
        if (live.tasks[number]?.unblocked !== undefined) {
          expect({ number, reason, blockers }).toEqual({ number, reason: "waits for a free worker", blockers: [] });
          expect(startedBefore.length).toBeGreaterThanOrEqual(ahead);
          continue;
        }
        expect({ number, reason }).toEqual({ number, reason: "waits for resources" });
        const named = numbers(blockers.map(({ task }) => task));
        expect(named).toContain(freedBy);
        expect(Math.max(...named.map((one) => whole.tasks[one]?.finished ?? 0))).toBe(unblocked);
        expect(blockers.every(({ over }) => over.length > 0)).toBe(true);
        expect(endedBefore(unblocked)).toBeGreaterThanOrEqual(ahead);
        // From what lets it start back to what is at the head of that line now.
        let head = freedBy;
        while (head !== undefined && live.tasks[head]?.unblocked === undefined) head = whole.tasks[head]?.freedBy;
        expect(numbers(roots.map(({ task }) => task))).toContain(head);
      }
    });
  });
});
