import { PassThrough } from "node:stream";
import stringWidth from "string-width";
import { afterEach, expect, test, vi } from "vitest";
import type { TimelineEntry } from "../../../src/insight/story.ts";
import { timelineText } from "../../../src/insight/timeline-text.ts";

const entries: readonly TimelineEntry[] = [
  { at: "2026-11-26T17:50:33.123Z", what: "version", text: "version 7 of epel-9: 120 added, 3 removed, by the sync of epel-9/dirty" },
  { at: "2026-11-26T17:51:00Z", what: "gap", text: "no record: version 8 was made by another client (general_create by 東京)" },
];
const terminal = (columns: number, isTTY = true) => Object.assign(new PassThrough(), { columns, isTTY });
afterEach(() => vi.unstubAllEnvs());

test("a line each, however long, where nothing is said of the room", () => {
  expect(timelineText(entries).split("\n")).toEqual([
    "2026-11-26T17:50:33Z  version      version 7 of epel-9: 120 added, 3 removed, by the sync of epel-9/dirty",
    "2026-11-26T17:51:00Z  gap          no record: version 8 was made by another client (general_create by 東京)",
  ]);
  expect(timelineText([])).toBe("nothing that is remembered");
});

test("what is too long goes on below its beginning", () => {
  expect(timelineText(entries.slice(0, 1), { width: 80 }).split("\n")).toEqual([
    "2026-11-26T17:50:33Z  version      version 7 of epel-9: 120 added, 3 removed, by",
    "                                   the sync of epel-9/dirty",
  ]);
});

test("on a narrow terminal what happened stands below its time", () => {
  expect(timelineText(entries.slice(1), { width: 40 }).split("\n")).toEqual([
    "2026-11-26T17:51:00Z  gap",
    "  no record: version 8 was made by",
    "  another client (general_create by",
    "  東京)",
  ]);
});

test.each([20, 39, 72, 80, 200])("nothing is wider than %s columns", (columns) => {
  vi.stubEnv("FORCE_COLOR", "1");
  const lines = timelineText(entries, { terminal: terminal(columns) }).split("\n");
  expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(columns);
});

test("colours are for terminals, unless the environment says otherwise", () => {
  const coloured = (isTTY: boolean): boolean => timelineText(entries, { terminal: terminal(80, isTTY) }).includes("\u001b[");
  vi.stubEnv("FORCE_COLOR", undefined);
  vi.stubEnv("NO_COLOR", undefined);
  expect([coloured(true), coloured(false), timelineText(entries).includes("\u001b[")]).toEqual([true, false, false]);
  vi.stubEnv("FORCE_COLOR", "1");
  expect(coloured(false)).toBe(true);
  vi.stubEnv("FORCE_COLOR", "0");
  expect(coloured(true)).toBe(false);
});

test("what others wrote can't steer the terminal", () => {
  const text = "promotion of a by b (\u001b]0;gone\u0007\nnot a line)";
  expect(timelineText([{ at: "2026-11-26T17:50:33Z", what: "action", text }])).toMatch(/\(\ufffd]0;gone\ufffd\ufffdnot a line\)$/);
});
