import { writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type RunOutcome, runPage } from "../../../src/report/index.ts";
import { type TimedTask, timedTasks } from "../../../src/report/run/facts.ts";
import { depths, linesOf } from "../../../src/report/run/tasks.ts";

const began = Date.UTC(2026, 10, 26, 2);
const at = (seconds: number): string => new Date(began + seconds * 1000).toISOString();
const task = (waited: number, from: number, to: number, worker?: string): TimedTask => ({
  name: "x.synchronize",
  state: "completed",
  pulp_created: at(waited),
  repository: "r",
  worker,
  waited,
  from,
  to,
});

test("tasks without a worker take as few lines as ran at once", () => {
  const tasks = [task(0, 0, 10), task(0, 1, 4), task(0, 4, 8), task(0, 5, 6)];
  expect(linesOf(tasks).map((line) => line.length)).toEqual([1, 2, 1]);
  expect(linesOf([task(0, 0, 1, "a"), task(0, 1, 2, "b"), task(0, 2, 3, "a")]).map((line) => line.length)).toEqual([2, 1]);
});

test("how many ran and waited, from change to change", () => {
  expect(depths([task(0, 1, 3), task(0, 2, 3)])).toEqual([
    { at: 0, running: 0, waiting: 2 },
    { at: 1, running: 1, waiting: 1 },
    { at: 2, running: 2, waiting: 0 },
    { at: 3, running: 0, waiting: 0 },
  ]);
});

test("a task that hasn't ended ran until the end, one that hasn't begun has no place", () => {
  const of = { name: "x", state: "running", pulp_created: at(0) };
  const tasks = [
    { ...of, started_at: at(1), finished_at: null },
    { ...of, started_at: null, finished_at: null },
  ];
  const outcome: RunOutcome = { repository: "r", status: "canceled", finished: at(9), tasks };
  expect(timedTasks([outcome]).map(({ from, to }) => (to - from) / 1000)).toEqual([8]);
});

/** 2,000 repositories on eight workers: what a night's run looks like. */
const night = (): readonly RunOutcome[] => {
  let seed = 11;
  const random = (below: number): number => {
    seed = (seed * 16807) % 2147483647;
    return seed % below;
  };
  const free = Array.from({ length: 8 }, () => 0);
  const hosts = ["mirror.example.org", "dl.example.com", "registry.example.net", "old.example.edu"];
  return Array.from({ length: 2000 }, (_, i): RunOutcome => {
    const host = hosts[random(20) === 0 ? 3 : random(3)] ?? "";
    const repository = `${["epel", "alma", "tools"][random(3)]}-${i}`;
    const worker = free.indexOf(Math.min(...free));
    const [created, begins] = [Math.max(0, (free[worker] ?? 0) - random(20)), free[worker] ?? 0];
    if (host === "old.example.edu" && i > 600)
      return {
        repository,
        host,
        status: "skipped",
        cause: "host given up",
        finished: at(created),
        error: new Error("old.example.edu failed 5 times in a row."),
      };
    const fails = host === "old.example.edu" || random(60) === 0;
    const ends = begins + 1 + random(fails ? 4 : 12) + (random(90) === 0 ? 60 : 0);
    free[worker] = ends;
    return {
      repository,
      host,
      status: fails ? "failed" : random(3) === 0 ? "unchanged" : "succeeded",
      cause: fails ? (random(2) === 0 ? "upstream 404" : "upstream timed out") : undefined,
      error: fails ? new Error(`404, message='Not Found', url='http://${host}/<i>${repository}</i>/repomd.xml'`) : undefined,
      attempts: fails ? 2 : 1,
      started: at(created),
      finished: at(ends),
      tasks: [
        {
          name: "pulp_rpm.app.tasks.synchronizing.synchronize",
          state: fails ? "failed" : "completed",
          pulp_created: at(created),
          started_at: at(begins),
          finished_at: at(ends),
          worker: `/workers/${worker}/`,
        },
      ],
    };
  });
};

test("the page of a run over 2,000 repositories is no larger than two megabytes, and names are text in it", async () => {
  const page = await runPage({ title: 'deliver of fleet "site"', outcomes: night() });
  if (process.env.RUN_PAGE !== undefined) writeFileSync(process.env.RUN_PAGE, page);
  expect(page.length).toBeLessThan(2_000_000);
  expect(page.match(/<tr data-status/g)).toHaveLength(2000);
  expect(page.match(/<svg height="20" role="img"/g)).toHaveLength(8);
  expect(page).not.toContain("<i>");
});

test("a run of nothing, and one without any task, have pages", async () => {
  const nothing = await runPage({ title: "nothing", outcomes: [], health: { upstreams: [] } });
  for (const words of ["No task of the server", "Nothing failed", "There is no remote"]) expect(nothing).toContain(words);
  // Of nothing there is no table, and nothing to search.
  expect(nothing).not.toMatch(/<table|<script/);
  const page = await runPage({ title: "x", outcomes: [{ repository: "a", status: "skipped", finished: at(0) }] });
  expect(page).toContain('<tr data-status="skipped">');
});

test("a page of 20,000 repositories with three tasks each is made", async () => {
  const tasksOf = (i: number) =>
    [0, 1, 2].map((n) => ({
      name: "x.synchronize",
      state: "completed",
      pulp_created: at(i),
      started_at: at(i + n / 3 + 0.1),
      finished_at: at(i + n / 3 + 0.2),
    }));
  const outcomes = Array.from(
    { length: 20_000 },
    (_, i): RunOutcome => ({ repository: `r-${i}`, status: "succeeded", started: at(i), finished: at(i + 1), tasks: tasksOf(i) }),
  );
  expect(await runPage({ title: "large", outcomes })).toContain("at most 1 running, 3 waiting");
});
