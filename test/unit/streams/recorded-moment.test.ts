import { describe, expect, it } from "vitest";
import type { LedgerRecord } from "../../../src/ledger/index.ts";
import { recordedAt } from "../../../src/streams/promotion/recorded-moment.ts";

const at = (time: string): number => Date.parse(`2026-11-20T${time}:00Z`);
const base = { format: 1, line: "epel-9/trunk", previous: null, operation: "00000000000000aa" } as const;
const by = { user: "anna", host: "build1", program: "mirror/2", process: "1 x" };
const note = (sequence: number, time: string, action: string): LedgerRecord => ({
  ...base,
  by,
  sequence,
  kind: "note",
  holder: null,
  action,
  at: `2026-11-20T${time}:00Z`,
});
const acted = (sequence: number, from: string, to: string, before: string, more: Partial<LedgerRecord>): readonly LedgerRecord[] => [
  { ...note(sequence, from, "promotion"), kind: "intent", holder: sequence, before: { version: before } },
  { ...note(sequence + 1, to, "promotion"), kind: "outcome", of: sequence, result: "done", ...more },
];

const line = [
  note(1, "10:00", "make"),
  ...acted(2, "11:00", "11:02", "v0", { after: { version: "v1" } }),
  ...acted(4, "12:00", "12:02", "v1", { result: "failed", error: { code: "X", message: "x" } }),
  ...acted(6, "13:00", "13:02", "v1", { after: { version: "v2" } }),
  ...acted(8, "14:00", "14:02", "v7", { before: { version: "v7" }, after: { version: "v8" } }),
];

describe("what a stream served at a moment, by its records", () => {
  it.each([
    ["10:30", "v0"],
    ["11:30", "v1"],
    ["12:01", "v1"],
    ["12:30", "v1"],
  ])("at %s: %s", (time, version) => expect(recordedAt(line, at(time))).toEqual({ version }));

  it.each([
    ["09:00", "its records begin later"],
    ["11:01", "it was being changed at that very moment"],
    ["13:30", "it was switched by a client that leaves no records"],
    ["15:00", "no later record tells what was served until then"],
  ])("at %s it isn't known: %s", (time, unknown) => expect(recordedAt(line, at(time))).toEqual({ unknown }));

  it("of no records isn't known", () => expect(recordedAt([], at("12:00"))).toHaveProperty("unknown"));
});
