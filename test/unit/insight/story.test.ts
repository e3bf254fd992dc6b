import { describe, expect, it } from "vitest";
import type { Facts, TaskFact } from "../../../src/insight/facts.ts";
import { recordsOf } from "../../../src/insight/recorded.ts";
import { actionsOf, storyOf } from "../../../src/insight/story.ts";
import { ranges } from "../../../src/insight/whereabouts.ts";
import type { LedgerRecord } from "../../../src/ledger/index.ts";

const href = "/pulp/api/v3/repositories/rpm/rpm/r/";
const version = (number: number, at: string, added = 1, removed = 0) =>
  ({
    number,
    pulp_href: `${href}versions/${number}/`,
    pulp_created: at,
    repository: href,
    base_version: null,
    content_summary: { added: { "rpm.package": { count: added } }, removed: { "rpm.package": { count: removed } }, present: {} },
  }) as const;
const task = (id: string, more: Partial<TaskFact> = {}): TaskFact => ({
  pulp_href: `/pulp/api/v3/tasks/${id}/`,
  name: "pulp_rpm.app.tasks.synchronizing.synchronize",
  state: "completed",
  logging_cid: `${id.padStart(16, "0")}0000000000000001`,
  pulp_created: "2026-11-20T10:00:00Z",
  finished_at: "2026-11-20T10:01:00Z",
  created_resources: [],
  created_by: "/pulp/api/v3/users/2/",
  ...more,
});
const record = (sequence: number, more: Partial<LedgerRecord>): LedgerRecord => ({
  format: 1,
  line: "epel-9/trunk",
  sequence,
  previous: null,
  kind: "intent",
  holder: sequence,
  action: "promotion",
  at: "2026-11-21T10:00:00.000Z",
  by: { user: "anna", host: "build1", program: "mirror/2", process: "1 x" },
  operation: "00000000000000aa",
  ...more,
});
const facts = (more: Partial<Facts>): Facts => ({
  plugin: "rpm",
  name: "epel-9",
  href,
  versions: [],
  publications: [],
  distributions: [],
  tasks: [],
  tasksSince: "2026-11-01T00:00:00Z",
  users: new Map([["/pulp/api/v3/users/2/", "bob"]]),
  recordOf: recordsOf([]),
  ...more,
});
const texts = (of: Facts, focus?: Parameters<typeof storyOf>[1]): readonly string[] => storyOf(of, focus).map(({ text }) => text);

describe("the story of a repository", () => {
  it("names who made a version: an action that left a record, another client, or nobody that is remembered", () => {
    const of = facts({
      versions: [
        version(0, "2026-10-01T00:00:00Z", 0),
        version(1, "2026-10-02T00:00:00Z"),
        version(4, "2026-11-20T10:01:00Z", 3, 1),
        version(5, "2026-11-21T10:01:00Z"),
      ],
      tasks: [
        task("1", { created_resources: [`${href}versions/4/`, null] }),
        task("aa", { created_resources: [`${href}versions/5/`] }),
        task("2", { state: "failed" }),
        task("3"),
        task("4", { name: "pulpcore.app.tasks.base.general_update" }),
      ],
      recordOf: recordsOf([record(1, {})]),
    });
    expect(texts(of)).toEqual([
      "version 0 of epel-9: made, empty",
      "version 1 of epel-9: 1 added, 0 removed; no record: task history purged before 2026-11-01T00:00:00Z",
      "versions 2 to 3 are gone",
      "version 4 of epel-9: 3 added, 1 removed; no record: version 4 was made by another client (synchronize by bob)",
      "version 5 of epel-9: 1 added, 0 removed, by the promotion of epel-9/trunk",
      "synchronize of epel-9 failed, by bob",
      "synchronize of epel-9 changed nothing, by bob",
      "task history purged before 2026-11-01T00:00:00Z: 1 version of epel-9 came earlier",
    ]);
    expect(
      storyOf(of)
        .map(({ user }) => user)
        .slice(3, 5),
    ).toEqual(["bob", "anna"]);
  });

  it("doesn't take a task that can't be seen for one that is gone", () => {
    const of = facts({ versions: [version(1, "2026-11-20T10:01:00Z")], tasks: [task("3")] });
    expect(storyOf(of)[1]?.gap).toBe("no record: version 1 was made by a task that is gone");
    expect(storyOf({ ...of, users: undefined })[1]?.gap).toBe(
      "no record: version 1 was made by a task that is gone, or that this user may not see",
    );
  });

  it("knows a version by its record, where its task was purged", () => {
    const of = facts({
      versions: [version(0, "2026-10-01T00:00:00Z"), version(1, "2026-10-02T00:00:00Z")],
      recordOf: recordsOf([record(2, { kind: "outcome", of: 1, after: { version: `${href}versions/1/` } })]),
    });
    expect(texts(of)[1]).toBe("version 1 of epel-9: 1 added, 0 removed, by the promotion of epel-9/trunk");
  });

  it("tells publications that were made by themselves, and what distributions served", () => {
    const publication = (id: string) => ({
      pulp_href: `/p/${id}/`,
      pulp_created: "2026-11-20T10:01:00Z",
      repository_version: `${href}versions/1/`,
    });
    const of = facts({
      versions: [version(1, "2026-11-20T10:01:00Z")],
      publications: [publication("together"), publication("later")],
      tasks: [
        task("1", { created_resources: [`${href}versions/1/`, "/p/together/"] }),
        task("2", { name: "pulp_rpm.app.tasks.publishing.publish", created_resources: ["/p/later/"] }),
      ],
      distributions: [
        {
          name: "epel/9",
          snapshot: { pulp_href: "/d/" },
          served: [
            { at: "2026-11-22T00:00:00Z", version: 1, follows: false },
            { at: "2026-11-21T00:00:00Z", version: undefined, follows: false },
            { at: "2026-11-20T00:00:00Z", version: 0, follows: true },
          ],
        },
      ],
    });
    expect(texts(of)).toEqual([
      "version 0 is gone",
      expect.stringContaining("version 1 of epel-9"),
      "version 1 of epel-9 published by bob",
      "epel/9 serves version 1 of epel-9",
      "epel/9 serves something else, or what is gone",
      "epel/9 serves epel-9 as it goes on, from version 0",
    ]);
    const focus = { versions: new Map([[1, "oak-1.0 added"]]), having: new Set([1]) };
    expect(texts(of, focus)).toEqual([
      expect.stringContaining("version 1 of epel-9: oak-1.0 added; no record"),
      "epel/9 serves it with version 1 of epel-9",
    ]);
  });
});

it("an action is its intent with what came of it", () => {
  const by = { user: "eve", host: "build2", program: "x", process: "2 x" };
  const told = actionsOf([
    record(1, { reason: "CVE-1" }),
    record(2, { kind: "outcome", of: 1, result: "done", added: [{ type: "packages", unit: "oak" }] }),
    record(3, { operation: "00000000000000bb" }),
    record(4, { kind: "takeover", of: 3, by, operation: "00000000000000cc" }),
    record(5, { kind: "outcome", of: 3, by, result: "taken back", operation: "00000000000000cc" }),
    record(6, { kind: "note", action: "freeze", reason: "holidays" }),
    record(7, {}),
  ]);
  expect(told.map(({ text }) => text)).toEqual([
    "promotion of epel-9/trunk by anna@build1 (mirror/2): 1 added, 0 removed (CVE-1)",
    "promotion of epel-9/trunk by anna@build1 (mirror/2), taken back (finished by eve@build2 (x))",
    "freeze of epel-9/trunk by anna@build1 (mirror/2) (holidays)",
    "promotion of epel-9/trunk by anna@build1 (mirror/2), not ended (yet)",
  ]);
  expect(told.map(({ records }) => records?.length)).toEqual([2, 2, 1, 1]);
});

it("of a sync all units are counted, be they listed or not; a stream that is made is told", () => {
  const after = { version: `${href}versions/1/`, added: { packages: 19_000, advisories: 400 }, removed: {} };
  const told = actionsOf([
    record(1, { kind: "note", action: "make" }),
    record(2, { action: "sync" }),
    record(3, { kind: "outcome", action: "sync", of: 2, result: "done", after }),
  ]);
  expect(told.map(({ text }) => text)).toEqual([
    "make of epel-9/trunk by anna@build1 (mirror/2)",
    "sync of epel-9/trunk by anna@build1 (mirror/2): 19400 added, 0 removed",
  ]);
});

it("a demotion is told as one, also where a release that had no word for it wrote it; what was announced and refused is told so", () => {
  const refused = { code: "NOT_PERMITTED", message: "no" };
  const told = actionsOf([
    record(1, { action: "promotion", asked: { word: "demote", what: {} } }),
    record(2, { action: "demotion", asked: { word: "demote", what: {} } }),
    record(3, { action: "promotion", asked: { word: "promote", what: {} } }),
    record(4, { action: "freeze", kind: "note", holder: null, reason: "audit" }),
    record(5, { action: "freeze", kind: "note", holder: null, reason: "audit", error: refused }),
  ]).map(({ text }) => text.replace(" by anna@build1 (mirror/2)", ""));
  expect(told).toEqual([
    "demotion of epel-9/trunk, not ended (yet)",
    "demotion of epel-9/trunk, not ended (yet)",
    "promotion of epel-9/trunk, not ended (yet)",
    "freeze of epel-9/trunk (audit)",
    "freeze of epel-9/trunk, refused (audit)",
  ]);
});

it("a task that takes something away did something, though it made nothing", () => {
  const named = (id: string, name: string) => task(id, { name: `pulpcore.app.tasks.${name}` });
  const tasks = [named("1", "repository.delete_version"), named("2", "reclaim_space.reclaim_space"), task("3")];
  expect(texts(facts({ tasks }))).toEqual([
    "delete_version of epel-9 took a version away, by bob",
    "reclaim_space of epel-9 was done, by bob",
    "synchronize of epel-9 changed nothing, by bob",
  ]);
});

it("numbers are told by ranges", () => {
  expect([ranges([3]), ranges([3, 4]), ranges([1, 3, 4, 5, 9])]).toEqual(["3", "3 and 4", "1, 3 to 5, 9"]);
});

it("2,000 versions are looked up among 20,000 records at once, not one by one", () => {
  let read = 0;
  const records = Array.from({ length: 20_000 }, (_, n) =>
    Object.defineProperty(record(n + 1, { operation: n.toString(16).padStart(16, "0") }), "after", {
      get: () => {
        read++;
        return { version: `${href}versions/${n}/` };
      },
    }),
  );
  const versions = Array.from({ length: 2_000 }, (_, n) => version(n, "2026-11-20T10:00:00Z"));
  const told = storyOf(facts({ versions, recordOf: recordsOf(records) }));
  expect(told.filter(({ operation }) => operation !== undefined)).toHaveLength(2_000);
  expect(read).toBe(20_000);
});
