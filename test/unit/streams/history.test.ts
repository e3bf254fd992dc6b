import { expect, test } from "vitest";
import type { LedgerRecord } from "../../../src/ledger/index.ts";
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
