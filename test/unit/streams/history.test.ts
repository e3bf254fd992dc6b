import { expect, test } from "vitest";
import type { LedgerRecord } from "../../../src/ledger/index.ts";
import { withFormer } from "../../../src/streams/former.ts";
import { recordOf } from "../../../src/streams/history.ts";

const record = (sequence: number, at: string, more: Partial<LedgerRecord>): LedgerRecord => ({
  format: 1,
  line: "epel-9/trunk",
  sequence,
  previous: null,
  holder: null,
  kind: "intent",
  action: "promotion",
  at: `2026-11-27T${at}Z`,
  by: { user: "anna", host: "build1", program: "site/1", process: "1" },
  operation: "0123456789abcdef",
  ...more,
});
const promotion = (
  sequence: number,
  [began, ended]: readonly [string, string],
  [before, after]: readonly [string, string],
  reason: string,
) => [
  record(sequence, began, { reason, before: { version: before } }),
  record(sequence + 1, ended, { kind: "outcome", of: sequence, result: "done", after: { version: after } }),
];
const reasonOf = (records: readonly LedgerRecord[], version: string, at: string): string | undefined =>
  recordOf(records, version, `2026-11-27T${at}Z`).intent?.reason;

const records = [
  ...promotion(1, ["10:00:00.100", "10:00:04.000"], ["v0", "v1"], "made it"),
  ...promotion(3, ["10:00:05.000", "10:00:06.000"], ["v1", "v1"], "nothing to do"),
  ...promotion(5, ["10:02:00.000", "10:02:09.000"], ["v1", "v2"], "left it"),
  ...promotion(7, ["10:03:00.000", "10:03:09.000"], ["v2", "v1"], "back again"),
];

test("who put a version there is who did so then, and not who later found nothing to do", () => {
  expect(reasonOf(records, "v1", "10:00:03")).toBe("made it");
  expect(reasonOf(records, "v1", "10:00:00")).toBe("made it");
  expect(reasonOf(records, "v2", "10:02:08")).toBe("left it");
  expect(reasonOf(records, "v1", "10:03:08")).toBe("back again");
});

test("what another client did is told of nobody who was at the stream before or after", () => {
  expect(reasonOf(records, "v2", "10:10:00")).toBeUndefined();
  expect(reasonOf(records, "v1", "10:01:00")).toBeUndefined();
});

test("within one second, who moved the head comes before who found it there", () => {
  const quick = [
    ...promotion(1, ["10:00:00.100", "10:00:00.200"], ["v0", "v1"], "made it"),
    ...promotion(3, ["10:00:00.300", "10:00:00.400"], ["v1", "v1"], "nothing to do"),
  ];
  expect(reasonOf(quick, "v1", "10:00:00")).toBe("made it");
});

const renaming = (sequence: number, to: string, result: LedgerRecord["result"] = "done") => [
  record(sequence, "11:00:00.000", { action: "rename", asked: { to } }),
  record(sequence + 1, "11:00:01.000", {
    kind: "outcome",
    action: "rename",
    of: sequence,
    result,
    after: result === "done" ? { stream: `epel-9/${to}`, version: "v1" } : { version: "v1" },
  }),
];
const from = (line: string, sequence: number): LedgerRecord =>
  record(sequence, "11:00:00.500", { kind: "note", action: "rename", asked: { from: line } });
const on = (line: string, ...parts: readonly LedgerRecord[]): readonly LedgerRecord[] => parts.map((one) => ({ ...one, line }));
const readIn =
  (...lines: readonly (readonly LedgerRecord[])[]) =>
  (line: string): readonly LedgerRecord[] =>
    lines.flat().filter((one) => one.line === line);

test("a renamed stream has the history of its former names, however often, and back", async () => {
  const first = on("epel-9/trunk", ...promotion(1, ["10:00:00.100", "10:00:04.000"], ["v0", "v1"], "made it"), ...renaming(3, "main"));
  const second = on("epel-9/main", from("epel-9/trunk", 1), ...renaming(2, "live"));
  const third = on("epel-9/live", from("epel-9/main", 1), ...promotion(2, ["12:00:00.000", "12:00:09.000"], ["v1", "v2"], "more"));
  const read = readIn(first, second, third);
  const all = await withFormer("epel-9/live", read);
  expect(all).toEqual([...first, ...second, ...third]);
  expect([reasonOf(all, "v1", "10:00:03"), reasonOf(all, "v2", "12:00:08")]).toEqual(["made it", "more"]);
  const back = on("epel-9/trunk", from("epel-9/live", 5));
  expect(await withFormer("epel-9/trunk", readIn(first, back))).toEqual([...first, ...back]);
});

test("what was written under a former name since is another stream's, and a rename that was taken back is none", async () => {
  const first = on("epel-9/trunk", ...renaming(1, "main"));
  const since = on("epel-9/trunk", ...promotion(3, ["12:00:00.000", "12:00:09.000"], ["v0", "v9"], "another"));
  const own = on("epel-9/main", from("epel-9/trunk", 1));
  expect(await withFormer("epel-9/main", readIn(first, since, own))).toEqual([...first, ...own]);
  const undone = on("epel-9/trunk", ...renaming(1, "main", "taken back"));
  expect(await withFormer("epel-9/main", readIn(undone, own))).toEqual(own);
});
