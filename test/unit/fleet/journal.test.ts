import { appendFile, type FileHandle, mkdtemp, open as openFile, readFile, rm, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { FleetMember, FleetOutcome } from "../../../src/fleet/index.ts";
import { digestOf, Journal, JournalFile } from "../../../src/fleet/journal/index.ts";
import { systemClock } from "../../../src/transport/index.ts";

let directory: string;
let path: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "journal-"));
  path = join(directory, "run.jsonl");
});
afterEach(() => rm(directory, { recursive: true }));

const of = { fleet: "big", work: "deliver", server: "https://pulp.test/pulp/api/v3/", plan: "0123456789abcdef" };
const open = (what: Partial<typeof of> = {}, redo: "nothing" | "failed" = "nothing"): Promise<Journal> =>
  Journal.open(new JournalFile(path), systemClock, { ...of, ...what }, redo);
const member = (name: string): FleetMember => ({ plugin: "file", name, basePath: name });
const outcome = (name: string, status: FleetOutcome<unknown>["status"]): FleetOutcome<unknown> => ({
  repository: name,
  member: member(name),
  status,
  result: undefined,
  error: status === "failed" ? new Error("no") : undefined,
  cause: undefined,
  host: undefined,
  attempts: 1,
  started: undefined,
  finished: "2026-11-26T00:00:00Z",
  tasks: [],
  from: "run",
});

test("what was begun and done is known to the next run of the same, until one comes to its end", async () => {
  const first = await open();
  await first.begin(member("a"), "a000000000000000");
  await first.end(outcome("a", "succeeded"));
  await first.begin(member("b"), "b000000000000000");
  await Promise.all([first.begin(member("c"), "c000000000000000"), first.end(outcome("d", "failed"))]);
  await first.end(outcome("c", "canceled"));
  await first.close("cut off");

  const second = await open();
  expect(second.knownOf(member("a"))).toMatchObject({ end: { status: "succeeded" }, begun: [] });
  expect(second.knownOf(member("b"))).toMatchObject({ begun: [{ operation: "b000000000000000" }], end: undefined });
  expect(second.knownOf(member("c"))).toMatchObject({ begun: [{ operation: "c000000000000000" }], end: undefined });
  expect(second.knownOf(member("d"))).toMatchObject({ end: { status: "failed", message: "no" } });
  // Another description is other work.
  expect(second.knownOf({ ...member("a"), basePath: "elsewhere" })).toEqual({ end: undefined, begun: [] });
  await second.close("finished");

  const failures = await open({}, "failed");
  expect(failures.knownOf(member("d"))).toMatchObject({ end: { status: "failed" } });
  await failures.close("finished");
  const anew = await open({ plan: "another" });
  expect(anew.knownOf(member("a"))).toEqual({ end: undefined, begun: [] });
  await anew.close("cut off");
});

test("a line that was torn by a crash is passed over, also when others have come after it", async () => {
  const first = await open();
  await first.end(outcome("a", "succeeded"));
  await first.close("cut off");
  for (let round = 0; round < 2; round++) {
    await appendFile(path, '{"is":"end","repository":"b","sta');
    const next = await open();
    expect(next.knownOf(member("a")).end?.status).toBe("succeeded");
    expect(next.knownOf(member("b")).end).toBeUndefined();
    await next.close("cut off");
  }
});

test.each([
  ["another fleet", { fleet: "small" }, "JOURNAL_OF_OTHER", "another fleet (big)"],
  ["other work", { work: "sync" }, "JOURNAL_OF_OTHER", "another work (deliver)"],
  ["another server", { server: "https://other.test/" }, "JOURNAL_OF_OTHER", "https://pulp.test"],
  ["another description", { plan: "fedcba9876543210" }, "JOURNAL_OF_OTHER", "another description of the fleet"],
])("a journal of %s is refused, and left as it is for its own run", async (_, what, code, words) => {
  const first = await open();
  await first.begin(member("a"), "a000000000000000");
  await first.close("cut off");
  await expect(open(what)).rejects.toMatchObject({ code, message: expect.stringContaining(words) });
  const again = await open();
  expect(again.knownOf(member("a")).begun?.at(-1)?.operation).toBe("a000000000000000");
  await again.close("cut off");
});

test.each([
  ["something else", "hello\nworld\n", "JOURNAL_BROKEN"],
  ["something else of one line", '{"repositories":[]}\n', "JOURNAL_BROKEN"],
  ["something else, and a journal behind it", `hello\n${JSON.stringify({ is: "journal", version: 1, ...of })}\n`, "JOURNAL_BROKEN"],
  ["garbage in the middle", undefined, "JOURNAL_BROKEN"],
  ["a later release's", `${JSON.stringify({ is: "journal", version: 2, ...of })}\n`, "JOURNAL_NEWER"],
])("%s is refused, and nothing is written to it but that", async (_, text, code) => {
  if (text === undefined) {
    const first = await open();
    await first.end(outcome("a", "succeeded"));
    await first.close("cut off");
    const lines = (await readFile(path, "utf8")).split("\n");
    await writeFile(path, [...lines.slice(0, 4), "garbage", ...lines.slice(4)].join("\n"));
  } else await writeFile(path, text);
  const before = await readFile(path, "utf8");
  await expect(open()).rejects.toMatchObject({ code, message: expect.stringContaining(path) });
  expect(await readFile(path, "utf8")).toBe(before);
});

test("one whose very first line was torn is begun anew", async () => {
  for (const torn of ['{"is":"jou', '{"is":"journal","version":1,"fle']) {
    await writeFile(path, torn);
    await (await open()).close("cut off");
    await (await open()).close("cut off");
  }
});

test("a disk that was full for a moment leaves a journal that is gone on with: nothing is written behind half a line", async () => {
  const first = await open();
  await first.end(outcome("a", "succeeded"));
  const handle = await openFile(path, "a");
  const full = vi.spyOn(Object.getPrototypeOf(handle) as FileHandle, "appendFile").mockImplementationOnce(async (text) => {
    await handle.write(String(text).slice(0, 30));
    throw new Error("ENOSPC: no space left on device, write");
  });
  await expect(first.end(outcome("b", "succeeded"))).rejects.toMatchObject({ code: "JOURNAL_UNWRITABLE" });
  full.mockRestore();
  await handle.close();
  await expect(first.close("cut off")).rejects.toMatchObject({ message: expect.stringContaining("ENOSPC") });
  const next = await open();
  expect([next.knownOf(member("a")).end?.status, next.knownOf(member("b")).end]).toEqual(["succeeded", undefined]);
  await next.close("cut off");
});

test("where it can't be kept is told, with the reason", async () => {
  for (const [where, words] of [
    [join(directory, "nowhere", "run.jsonl"), "ENOENT"],
    [directory, "EISDIR"],
  ] as const)
    await expect(Journal.open(new JournalFile(where), systemClock, of, "nothing")).rejects.toMatchObject({
      code: "JOURNAL_UNWRITABLE",
      message: expect.stringContaining(words),
      hint: expect.stringContaining("Nothing was sent."),
    });
});

test("of several that open one journal at once, one has it", async () => {
  const opened = await Promise.allSettled(Array.from({ length: 5 }, () => open()));
  const [winner, ...others] = opened.filter(({ status }) => status === "fulfilled");
  expect(others).toEqual([]);
  for (const one of opened) if (one.status === "rejected") expect(one.reason).toMatchObject({ code: "JOURNAL_IN_USE" });
  if (winner?.status === "fulfilled") await winner.value.close("cut off");
  await (await open()).close("cut off");
});

test("one whose holder is gone is taken: another process by its number and beginning, another machine by its silence", async () => {
  const holder = (what: object) =>
    `${JSON.stringify({ is: "open", id: "x", host: hostname(), pid: 1, process: "-", at: new Date().toISOString(), ...what })}\n`;
  const header = `${JSON.stringify({ is: "journal", version: 1, ...of })}\n`;
  for (const gone of [{ pid: 2 ** 22 - 1 }, { host: "elsewhere", at: new Date(Date.now() - 200_000).toISOString() }, {}]) {
    await writeFile(path, header + holder(gone));
    await (await open()).close("cut off");
  }
  await writeFile(path, header + holder({ host: "elsewhere", at: new Date(Date.now() - 200_000).toISOString() }));
  await appendFile(path, `${JSON.stringify({ is: "alive", id: "x", at: new Date().toISOString() })}\n`);
  await expect(open()).rejects.toMatchObject({ code: "JOURNAL_IN_USE", message: expect.stringContaining("on elsewhere") });
});

test("no secret is written, and a function is no reason to be another description", () => {
  const with1 = { remote: { password: () => "hunter-two" } };
  expect(digestOf(with1)).toBe(digestOf({ remote: { password: () => "other" } }));
});
