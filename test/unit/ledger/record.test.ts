import { describe, expect, it } from "vitest";
import { UsageError } from "../../../src/errors/index.ts";
import { hasEnded } from "../../../src/ledger/actor.ts";
import { failureOf } from "../../../src/ledger/failure.ts";
import { folderOf, lineOfFolder, parsePath, pathOf, patternOf, validLine } from "../../../src/ledger/line.ts";
import { isRecord, type LedgerRecord, parseRecord, printRecord } from "../../../src/ledger/record.ts";

const record: LedgerRecord = {
  format: 1,
  line: "epel-9/trunk",
  sequence: 2,
  previous: "a".repeat(64),
  kind: "outcome",
  holder: null,
  action: "promotion",
  at: "2026-11-26T18:00:00.000Z",
  by: { user: null, host: "build1", program: "pulp-sdk/0.1.0", process: "7 linux" },
  operation: "0123456789abcdef",
  of: 1,
  result: "done",
  added: [{ type: "packages", unit: "nginx-1.26.1-2.el9.x86_64", digest: `sha256:${"b".repeat(64)}` }],
  after: { version: 7, closed: true },
};

describe("a record", () => {
  it("reads as it was written", () => {
    expect(parseRecord(printRecord(record))).toEqual(record);
    expect(printRecord({ ...record, reason: undefined })).toBe(printRecord(record));
  });

  it("tells an error without what may be secret in it, whoever made it", () => {
    const words = "https://anna:hunter-two@pulp.test/ refused";
    const told = "https://[secret]@pulp.test/ refused";
    expect(failureOf(new Error(words))).toEqual({ code: "UNKNOWN", message: told });
    expect(failureOf(words)).toEqual({ code: "UNKNOWN", message: told });
    const ours = failureOf(new UsageError({ code: "NOTHING_SELECTED", message: words, hint: "Look again." }));
    expect(ours).toEqual({ code: "NOTHING_SELECTED", message: `${told} Look again.` });
  });

  it("may have members of a later release", () => {
    const parsed = parseRecord(JSON.stringify({ ...record, later: [1], by: { ...record.by, team: "ops" } }));
    expect(isRecord(parsed)).toBe(true);
  });

  it.each([
    ["half a record", printRecord(record).slice(0, 40), "not JSON"],
    ["nothing", "", "not JSON"],
    ["a newer format", JSON.stringify({ ...record, format: 2, kind: "verdict" }), "newer format"],
    ["no object", "null", "no record"],
    ["another format's number", JSON.stringify({ ...record, format: "1" }), "no record"],
    ["a sequence of none", JSON.stringify({ ...record, sequence: 0 }), "no record"],
    ["an unknown kind", JSON.stringify({ ...record, kind: "verdict" }), "no record"],
    ["a digest that is none", JSON.stringify({ ...record, previous: "x" }), "no record"],
    ["a time that is none", JSON.stringify({ ...record, at: "yesterday" }), "no record"],
  ])("isn't %s", (_, content, why) => {
    expect(parseRecord(content)).toMatchObject({ why });
  });
});

describe("a line", () => {
  it.each([
    ["epel-9/trunk", "epel-9/trunk"],
    ["my%20repo/a%2Fb", "my~20repo/a~2Fb"],
    ["a~b/%7E", "a~7Eb/~7E"],
    ["../.", "~2E~2E/~2E"],
    ["v1.2/x*", "v1.2/x*"],
  ])("%s has the folder %s", (line, folder) => {
    expect(folderOf(validLine(line))).toBe(folder);
    expect(decodeURIComponent(lineOfFolder(folder))).toBe(decodeURIComponent(line));
    expect(parsePath(pathOf(line, 12))).toEqual({ folder, sequence: 12 });
    expect(new RegExp(patternOf(line)).test(pathOf(line, 12))).toBe(true);
  });

  it("has no records of lines below it, or beside it", () => {
    expect(new RegExp(patternOf("a.b")).test(pathOf("a.b/c", 1))).toBe(false);
    expect(new RegExp(patternOf("a.b")).test(pathOf("acb", 1))).toBe(false);
    expect(parsePath("PULP_MANIFEST")).toBeUndefined();
    expect(parsePath("a/1.json")).toBeUndefined();
  });

  it.each(["", "/", "a//b", "a/", "a b", "a?b", "ü", "50%", undefined, 7])("isn't %j", (line) => {
    expect(() => validLine(line as string)).toThrow(/is no line of the ledger/);
  });
});

it("a program has surely ended only where it can be known", async () => {
  const { actorOf } = await import("../../../src/ledger/actor.ts");
  const self = actorOf({ actor: { user: "anna", program: "x" } } as never);
  expect(self).toMatchObject({ user: "anna", program: "x" });
  const numbered = (pid: number | string): typeof self => ({ ...self, process: self.process.replace(/^\d+/, String(pid)) });
  expect(hasEnded(self)).toBe(false);
  expect(hasEnded(numbered(2 ** 22 + 1))).toBe(true);
  expect(hasEnded({ ...numbered(2 ** 22 + 1), host: "elsewhere" })).toBe(false);
  expect(hasEnded({ ...self, process: `${2 ** 22 + 1} another namespace` })).toBe(false);
  expect(hasEnded(numbered("x"))).toBe(false);
});
