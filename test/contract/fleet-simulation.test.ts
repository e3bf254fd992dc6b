import { expect, it } from "vitest";
import timings from "../fixtures/task-timings.json" with { type: "json" };
import { connectTo, fakePulp } from "../support/fake-pulp/index.ts";
import { remotePrn, repositoryPrn } from "../support/fake-pulp/queue.ts";
import { type Asked, SimulatedQueue } from "../support/fake-pulp/simulated.ts";
import { domain, numberOf, SimulatedFleet, straightTo } from "../support/fake-pulp/simulated-fleet.ts";
import { randomOf } from "../support/nonsense/random.ts";

const [repositories, remotes, workers, ofOthers] = [5_000, 600, 10, 10_000];
/** Seconds in which others ask for all of theirs: about as long as the run takes. */
const span = 4_500;

/** What others do meanwhile, some of it with the fleet's own repositories and remotes; each takes what one like it took on a real server. */
const others = (random: ReturnType<typeof randomOf>): readonly Asked[] =>
  Array.from({ length: ofOthers }, (_, i): Asked => {
    const own = random.below(repositories);
    const kind = random.below(100);
    const asked = (work: keyof typeof timings, exclusive: readonly string[], shared: readonly string[]): Asked => ({
      at: (span * i) / ofOthers,
      name: `plugin.app.tasks.${work}`,
      exclusive,
      shared: [...shared, domain],
      takes: random.pick(timings[work]),
    });
    if (kind < 80) return asked("general_update", [remotePrn(own % remotes)], []);
    if (kind < 90) return asked("publish", [], [repositoryPrn(own)]);
    return asked("add_and_remove", [repositoryPrn(own)], [repositoryPrn((own + 1) % repositories)]);
  });

it("a fleet of 5,000 among 20,000 tasks: each is synced once and told as it is, and what waits is explained by what it then waits for", async () => {
  const random = randomOf(7);
  const fake = fakePulp();
  const queue = new SimulatedQueue(others(random), workers);
  const server = new SimulatedFleet(fake, { queue, repositories, remotes, workers, takes: (work) => random.pick(timings[work]) });
  const { pulp } = await connectTo(fake, { fetch: straightTo(fake, () => server.goOn()), patienceMs: 3_600_000 });

  const members = Array.from({ length: repositories }, (_, i) => ({
    plugin: "file",
    name: `r${i}`,
    remote: { url: `https://m${i % remotes}.test/${i}` },
  }));
  const run = pulp.fleet("big", members).deliver();
  const wrong: unknown[] = [];
  let most = 0;
  run.on("progress", ({ running }) => {
    most = Math.max(most, running);
  });
  /** Of tasks that waited for others, by number: which were named. */
  const named = new Map<number, readonly number[]>();
  const looking = (async () => {
    for (let at = 100; at < span; at += 100) {
      await fake.clock.at(at * 1_000);
      const { running, waitingForWorker, waitingForResources } = await pulp.tasks.queue();
      const numbers = (tasks: readonly { readonly pulp_href: string }[]): readonly number[] =>
        tasks.map(({ pulp_href }) => numberOf(pulp_href));
      const told = { running: numbers(running), free: numbers(waitingForWorker), blocked: numbers(waitingForResources) };
      expect(told).toEqual(server.seen);
      const [task] = waitingForResources;
      if (task === undefined) continue;
      const { reason, blockers } = await pulp.tasks.explain(task.pulp_href);
      if (reason === "waits for resources") named.set(numberOf(task.pulp_href), numbers(blockers.map((one) => one.task)));
    }
  })();
  for await (const { repository, status, result, tasks } of run) {
    const at = Number(repository.slice(1));
    const version = server.stored.get(`/pulp/api/v3/repositories/file/file/${at}/`)?.latest_version_href;
    const states = tasks.map(({ pulp_href }) => queue.tasks[numberOf(pulp_href)]?.state);
    const isTrue = status === "succeeded" && result?.version.pulp_href === version && result?.version.number === 1;
    if (!isTrue || states.length !== 2 || states.some((state) => state !== "completed")) wrong.push({ repository, status, states });
  }
  const report = await run.report();
  await looking;
  expect([report.counts.succeeded, wrong]).toEqual([repositories, []]);
  expect([server.syncs.size, Math.max(...server.syncs.values())]).toEqual([repositories, 1]);
  expect([...server.stored.values()].filter(({ base_path }) => base_path !== undefined)).toHaveLength(repositories);

  // What was named is what let it start.
  expect(named.size).toBeGreaterThan(5);
  for (const [number, blockers] of named)
    expect([number, blockers]).toEqual([number, expect.arrayContaining([queue.tasks[number]?.freedBy])]);

  // Two repositories a worker, of which each may have a sync and a distribution in line.
  expect(most).toBeLessThanOrEqual(2 * workers);
  expect(server.mostOwn).toBeLessThanOrEqual(4 * workers);
  while (!queue.isDone) queue.step();
  expect(queue.tasks).toHaveLength(2 * repositories + ofOthers);
  // A poll every few seconds, while hundreds of others' tasks stand between: the line of two a worker isn't empty before that.
  expect(server.polls / server.own).toBeLessThanOrEqual(0.25);
});
