import { expect, test } from "vitest";
import { explanationText } from "../../../src/insight/queue/explanation.ts";
import { whereaboutsText } from "../../../src/insight/whereabouts.ts";
import { planText } from "../../../src/model/plan/text.ts";
import { inLines } from "../../../src/text/index.ts";

/** A package's label, a server's message: it would clear the screen, show another line as ours, and turn what comes after it. */
const hostile = "xz\u001b[2J\r\n  served nowhere\u202e";
const shown = "xz\ufffd[2J served nowhere\ufffd";

const unit = { plugin: "rpm", kind: "packages", label: hostile, pulp_href: "/pulp/api/v3/content/rpm/packages/1/" };
const failed = {
  pulp_href: "/pulp/api/v3/tasks/1/",
  name: "pulp_rpm.app.tasks.synchronizing.synchronize",
  state: "failed",
  logging_cid: "0".repeat(32),
  pulp_created: "2026-11-26T18:00:00Z",
  started_at: null,
  finished_at: null,
  progress_reports: [],
  created_resources: [],
  result: null,
  error: { description: hostile, code: undefined },
} as const;

test.each([
  ["lines of any text", inLines(["of", hostile]), 2],
  ["a plan", planText({ title: "promotion", steps: [], reliesOn: [], notes: [`${hostile} goes along`] }, [`  + packages ${hostile}`]), 6],
  ["where a unit is", whereaboutsText({ units: [unit], places: [], served: [], releases: [], unseen: [] }), 2],
  ["why a task failed", explanationText({ task: failed, queued: undefined, reason: "ended", blockers: [], roots: [], ahead: 0 }), 1],
])("what others wrote steers no terminal, and makes no line of its own: %s", (_, text, lines) => {
  expect(text).toContain(shown);
  expect(text.split("\n")).toHaveLength(lines);
});
