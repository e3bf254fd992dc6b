import type { UpstreamHealth } from "../../index.ts";
import { asset } from "../assets.ts";
import { charts } from "../charts.ts";
import { page } from "../frame.ts";
import { html } from "../html.ts";
import { moment, s } from "../words.ts";
import { type RunOutcome, spanOf } from "./facts.ts";
import { allOf, causesOf, outcomesTable, slowestOf, totalsOf } from "./tables.ts";
import { tasksOf } from "./tasks.ts";
import { healthOf, upstreamsTable } from "./upstreams.ts";

/** What a page of a run tells. */
export interface RunPageFacts {
  /** `deliver of fleet "site"` */
  readonly title: string;
  /** What became of each repository. */
  readonly outcomes: readonly RunOutcome[];
  /** How it goes with upstreams: what `pulp.upstreamHealth()` says. @default nothing is told of that */
  readonly health?: Pick<UpstreamHealth, "upstreams"> | undefined;
}

/**
 * Makes one HTML page of a run over many repositories: what came of it, why what failed did, when which task ran and how long the queue was, what was
 * slowest, and every outcome. Sends nothing; the page needs nothing else.
 *
 * @returns HTML, UTF-8
 * @throws UsageError where `d3-hierarchy`, `d3-scale` and `d3-shape` (optional peers) aren't installed
 * @example `await writeFile("night.html", await runPage({ title: "Night of the 26th", outcomes }));`
 */
export const runPage = async ({ title, outcomes, health }: RunPageFacts): Promise<string> => {
  const drawn = await charts();
  const [first, last] = spanOf(outcomes);
  return page({
    title,
    about:
      outcomes.length === 0
        ? "No repository."
        : html`${s(outcomes.length, "repository")}, from ${moment(first.toISOString())} to ${moment(last.toISOString())} UTC`,
    sections: [
      { id: "totals", title: "What came of it", body: totalsOf(outcomes) },
      { id: "causes", title: "Why what failed did", body: causesOf(outcomes) },
      { id: "tasks", title: "Tasks of the server", body: tasksOf(drawn, outcomes) },
      ...(outcomes.length === 0 ? [] : [{ id: "slowest", title: "Slowest", body: slowestOf(outcomes) }]),
      ...(health === undefined ? [] : [{ id: "upstreams", title: "Upstreams", body: healthOf(health) }]),
      ...(outcomes.length === 0 ? [] : [{ id: "outcomes", title: "All outcomes", body: allOf(outcomes) }]),
    ],
    style: `${asset("run.css")}${outcomesTable.rules}${upstreamsTable.rules}`,
    script: outcomes.length === 0 ? "" : asset("run.js"),
  });
};
