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

  it("isn't known where records are missing that may have told of it, though what is left of them would fit", () => {
    const back = [
      ...line.slice(0, 3),
      ...acted(4, "12:00", "12:02", "v1", { after: { version: "v2" } }),
      ...acted(6, "13:00", "13:02", "v2", { after: { version: "v1" } }),
      ...acted(8, "14:00", "14:02", "v1", { after: { version: "v3" } }),
    ];
    const without = (...lost: readonly number[]) => back.filter(({ sequence }) => !lost.includes(sequence));
    expect(recordedAt(back, at("12:30"))).toEqual({ version: "v2" });
    const told = {
      unknown: "records 4 to 7 of epel-9/trunk are missing from the ledger, or can't be read: what was done then isn't known",
    };
    expect(recordedAt(without(4, 5, 6, 7), at("12:30"))).toEqual(told);
    expect(recordedAt(without(5), at("12:30"))).toEqual({ unknown: expect.stringContaining("record 5 of") });
    expect(recordedAt(without(1, 2), at("10:30"))).toEqual({ unknown: expect.stringContaining("records 1 to 2 of") });
    // Before and after those, nothing is in doubt.
    expect(recordedAt(without(4, 5), at("10:30"))).toEqual({ version: "v0" });
    expect(recordedAt(without(2), at("13:30"))).toEqual({ version: "v1" });
  });

  it("of no records isn't known", () => expect(recordedAt([], at("12:00"))).toHaveProperty("unknown"));
});
