// The code that docs/streams.md, docs/fleet.md and docs/releases.md quote on pages; test/integration/report-*.test.ts run all of it.
import { writeFile } from "node:fs/promises";
import type { AnyStream, Fleet, FleetOutcome, Pulp, ReleaseComparable, ReleasePlan } from "pulp-sdk";
import { boardPage, diffPage, releasePage, runPage, streamsPage } from "pulp-sdk/report";

export async function streams(pulp: Pulp, all: readonly AnyStream[], path: string): Promise<void> {
  // #region streams
  await writeFile(path, await streamsPage(pulp, all, { title: "AlmaLinux 9" })); // all: pipeline.streams, or those that you name
  // #endregion
}

export async function run(pulp: Pulp, fleet: Fleet, path: string): Promise<readonly FleetOutcome<unknown>[]> {
  // #region run
  const outcomes: FleetOutcome<unknown>[] = [];
  for await (const outcome of fleet.deliver()) outcomes.push(outcome);
  await writeFile(path, await runPage({ title: "Delivered in the night", outcomes, health: await pulp.upstreamHealth() }));
  // #endregion
  return outcomes;
}

export async function release(pulp: Pulp, name: string, path: string, before: string, plan: ReleasePlan): Promise<void> {
  // #region release
  const costs = await pulp.releases.ref(name).costs();
  // Without `before`: since the one that was made before it. With its plan: what is unsolved; with `costs`: what only it holds.
  await writeFile(path, await releasePage(pulp, name, { before, plan, costs }));
  // #endregion
}

export async function difference(pulp: Pulp, before: ReleaseComparable, after: ReleaseComparable, path: string): Promise<void> {
  // #region difference
  await writeFile(path, diffPage(await pulp.releases.diff(before, after))); // releases by their names, streams, repositories
  // #endregion
}

export async function board(pulp: Pulp, path: string): Promise<void> {
  // #region board
  const releases = await pulp.releases.list();
  const costs = Object.fromEntries(await Promise.all(releases.map(async ({ name }) => [name, await pulp.releases.ref(name).costs()])));
  await writeFile(path, await boardPage(pulp, { costs, pages: (release) => `${release}.html` })); // where each has a page of its own
  // #endregion
}
