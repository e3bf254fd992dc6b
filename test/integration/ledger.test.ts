import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { resolveConfig } from "../../src/config/index.ts";
import { isPermissionError, type LedgerRecord, type Pulp } from "../../src/index.ts";
import type { Recoveries } from "../../src/ledger/index.ts";
import { type Clock, openConnection, systemClock } from "../../src/transport/index.ts";
import { type LedgerClient, ledgerClient } from "../support/ledger.ts";
import { connectShared, rejection, unique } from "../support/shared-pulp.ts";

const name = unique("ledger");
const root = join(import.meta.dirname, "../..");
let pulp: Pulp;
let client: LedgerClient;
const open: LedgerClient[] = [];

interface As {
  readonly ledger?: string;
  readonly username?: string;
  readonly password?: string;
  readonly clock?: Clock;
  /** The server's components, as if they were of that age. */
  readonly versions?: Readonly<Record<string, string>>;
}

const clientOf = async ({ ledger = name, clock = systemClock, versions = {}, ...user }: As = {}): Promise<LedgerClient> => {
  const { baseUrl, username, password } = inject("pulp");
  const config = await resolveConfig({ baseUrl, username, password, ledger, ...user });
  const connection = await openConnection(config, clock);
  await connection.transport.login();
  const plugins = { ...connection.status.plugins };
  for (const [component, version] of Object.entries(versions)) plugins[component] = { ...plugins[component], version } as never;
  const made = ledgerClient({ ...connection, status: { ...connection.status, plugins } }, config);
  open.push(made);
  return made;
};

beforeAll(async () => {
  [pulp, client] = await Promise.all([connectShared({ ledger: name }), clientOf()]);
  // The first record makes the ledger.
  await client.run((run) => client.ledger.append(run, "first", { action: "beginning" }));
});
afterAll(async () => {
  await pulp.file.distribution(name).delete();
  await pulp.file.repository(name).delete();
  await Promise.all([pulp, ...open.map((one) => one.pulp)].map((one) => one.close()));
});

const intent = { action: "promotion", reason: "CVE-2026-1 (urgent), 100%", tags: { ticket: "OPS-7" }, asked: { packages: ["oak"] } };
const takeBack: Recoveries = { promotion: async () => ({ result: "taken back" }) };
const linked = (records: readonly LedgerRecord[]): readonly string[] =>
  records.map(({ sequence, kind, holder }) => `${sequence} ${kind} ${holder}`);

/** A program of its own that writes into the ledger: see there. */
const writer = (...parameters: readonly string[]): ChildProcess => {
  const { baseUrl, username, password } = inject("pulp");
  return spawn(
    process.execPath,
    ["--import", join(root, "test/support/from-source.ts"), join(root, "test/support/ledger-writer.ts"), ...parameters],
    {
      env: { PULP_SDK_BASE_URL: baseUrl, PULP_SDK_USERNAME: username, PULP_SDK_PASSWORD: password, PULP_SDK_LEDGER: name },
      stdio: ["ignore", "inherit", "inherit"],
    },
  );
};

test("an action leaves two records, which anybody can read and check with nothing but HTTP", async () => {
  const line = "my%20repo/a~b";
  const big = Array.from({ length: 500 }, (_, n) => ({ type: "packages", unit: `oak-${n}-1.noarch`, digest: `sha256:${"0".repeat(64)}` }));
  await client.run(async (run) => {
    const claim = await client.ledger.claim(run, line, intent, {});
    await claim.stillHeld(run);
    await claim.settle(run, { result: "done", added: big, after: { version: 4 } });
    await client.ledger.append(run, line, { action: "freeze", reason: "ü" });
  });
  const records = await pulp.ledger.records({ line }).all();
  expect(linked(records)).toEqual(["1 intent 1", "2 outcome null", "3 note null"]);
  expect(records[0]).toMatchObject({ ...intent, by: { user: inject("pulp").username } });

  const { base_url } = await pulp.file.distribution(name).read();
  const read = async (path: string): Promise<string> => (await fetch(new URL(path, String(base_url)))).text();
  const paths = (await read("PULP_MANIFEST")).split("\n").map((row) => row.split(",")[0] ?? "");
  const mine = paths.filter((path) => path.startsWith("my~20repo/a~7Eb/")).toSorted();
  const texts = await Promise.all(mine.map(read));
  expect(texts.map((text) => JSON.parse(text))).toEqual(records);
  const digests = texts.map((text) => createHash("sha256").update(text).digest("hex"));
  expect(records.map(({ previous }) => previous)).toEqual([null, ...digests.slice(0, -1)]);
});

test("ten processes that write one line each, and one together, lose nothing and leave one chain", async () => {
  const before = await pulp.ledger.records().all();
  const ends = await Promise.all(Array.from({ length: 10 }, (_, n) => once(writer("append", "together", `each/${n}`, `${n}`), "exit")));
  expect(ends).toEqual(Array(10).fill([0, null]));
  const together = await pulp.ledger.records({ line: "together" }).all();
  expect(together.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(new Set(together.map(({ reason }) => reason)).size).toBe(10);
  expect(await pulp.ledger.records().all()).toHaveLength(before.length + 20);
  expect(await pulp.ledger.verify()).toMatchObject({ ok: true, problems: [] });
});

test("what a process that was killed left is taken back by the next one, at once", async () => {
  const line = "killed";
  const child = writer("claim", line);
  expect(await once(child, "exit")).toEqual([null, "SIGKILL"]);
  const seen: unknown[] = [];
  await client.run(async (run) => {
    const recoveries: Recoveries = {
      promotion: async (_run, left, tasks) => {
        seen.push(
          left.reason,
          tasks.every(({ logging_cid, state }) => logging_cid.startsWith(left.operation) && state === "completed"),
        );
        return { result: "taken back" };
      },
    };
    await (await client.ledger.claim(run, line, intent, recoveries)).settle(run, { result: "done" });
  });
  expect(seen).toEqual(["to be killed", true]);
  expect(linked(await pulp.ledger.records({ line }).all())).toEqual([
    "1 intent 1",
    "2 takeover 2",
    "3 outcome null",
    "4 intent 4",
    "5 outcome null",
  ]);
});

test("a holder that is slow is waited for, and then taken for dead; it notices before it changes anything", async () => {
  const line = "slow";
  // The other's minutes are this one's seconds.
  const quick = await clientOf({
    clock: { ...systemClock, now: () => Date.now() * 20, sleep: (ms, signal) => systemClock.sleep(Math.max(20, ms / 20), signal) },
  });
  await client.run(async (run) => {
    const claim = await client.ledger.claim(run, line, intent, {});
    await quick.run(async (other) => (await quick.ledger.claim(other, line, intent, takeBack)).settle(other, { result: "done" }));
    const error = await rejection(claim.stillHeld(run));
    expect(error).toMatchObject({ code: "LINE_TAKEN_OVER", line, by: expect.stringContaining(`${inject("pulp").username}@`) });
    expect(await rejection(claim.settle(run, { result: "done" }))).toMatchObject({ code: "LINE_TAKEN_OVER" });
  });
});

test("records of any size are written and read, also those that the server's index of labels has no room for", async () => {
  const sizes = [1, 10, 14, 15, 16, 17, 18, 20, 40, 100, 1_000];
  const digestOf = (text: string): string => createHash("sha256").update(text).digest("hex");
  const units = (count: number) =>
    Array.from({ length: count }, (_, i) => ({
      type: "packages",
      unit: `${digestOf(`name ${i}`).slice(0, 12)}-1-1.noarch`,
      digest: `sha256:${digestOf(`${i}`)}`,
    }));
  await client.run(async (run) => {
    for (const size of sizes) await client.ledger.append(run, "sized", { action: "sync", added: units(size) });
    await client.ledger.appendAll(
      run,
      [20, 30].map((size) => ({ line: `sized/${size}`, note: { action: "sync", added: units(size) } })),
    );
  });
  const fresh = await clientOf();
  const read = await fresh.pulp.ledger.records({ line: "sized" }).all();
  expect(read.map(({ added }) => added)).toEqual(sizes.map(units));
  expect(await fresh.pulp.ledger.records({ line: "sized/30" }).all()).toMatchObject([{ added: units(30) }]);
});

test("a claim's record that somebody has removed: its holder changes nothing; who comes next is told how to put it back, and goes on", async () => {
  const own = unique("ledger");
  const holder = await clientOf({ ledger: own });
  // The other's minutes are this one's seconds.
  const quick = await clientOf({
    ledger: own,
    clock: { ...systemClock, now: () => Date.now() * 20, sleep: (ms, signal) => systemClock.sleep(Math.max(20, ms / 20), signal) },
  });
  const records = holder.pulp.file.repository(own);
  const next = (): Promise<unknown> =>
    quick.run(async (run) => (await quick.ledger.claim(run, "x", intent, takeBack)).settle(run, { result: "done" }));
  await holder.run(async (run) => {
    const claim = await holder.ledger.claim(run, "x", intent, {});
    await holder.ledger.append(run, "x", { action: "freeze" });
    const { number: version } = await records.versions.read();
    const file = "x/00000001.json";
    await records.remove({ files: [file] });
    const error = await rejection(next());
    expect(error).toMatchObject({ code: "LEDGER_BROKEN", line: "x", hint: expect.stringContaining(`.add({ files: ["${file}"] }`) });
    expect(linked(await holder.pulp.ledger.records({ line: "x" }).all())).toEqual(["2 note 1"]);
    await records.add({ files: [file] }, { from: { repository: records, version: Number(version) } });
    await next();
    expect(await rejection(claim.stillHeld(run))).toMatchObject({ code: "LINE_TAKEN_OVER" });
    expect(linked(await holder.pulp.ledger.records({ line: "x" }).all())).toEqual([
      "1 intent 1",
      "2 note 1",
      "3 takeover 3",
      "4 outcome null",
      "5 intent 5",
      "6 outcome null",
    ]);
    const last = await holder.ledger.claim(run, "y", intent, {});
    await records.remove({ files: ["y/00000001.json"] });
    expect(await rejection(last.stillHeld(run))).toMatchObject({ code: "LEDGER_BROKEN" });
    expect(await rejection(last.settle(run, { result: "failed" }))).toMatchObject({ code: "LEDGER_BROKEN" });
    expect(await holder.pulp.ledger.records({ line: "y" }).all()).toEqual([]);
  });
  await records.delete();
  await holder.pulp.file.distribution(own).delete();
});

describe("as on a server before 3.111, where names decide", () => {
  const versions = { core: "3.49.1", file: "3.49.1" };

  test("writers lose nothing, and leave no remotes behind", async () => {
    const clients = await Promise.all(Array.from({ length: 2 }, () => clientOf({ versions })));
    const line = "old";
    await Promise.all(
      clients.map(({ run, ledger }, n) =>
        run(async (r) => {
          await ledger.append(r, line, { action: "freeze", reason: `${n} a` });
          await ledger.append(r, line, { action: "freeze", reason: `${n} b` });
        }),
      ),
    );
    // Read by one who sees no labels, and by one who does.
    const records = (await clients[0]?.pulp.ledger.records({ line }).all()) ?? [];
    expect(records.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4]);
    expect(new Set(records.map(({ reason }) => reason)).size).toBe(4);
    expect(await pulp.ledger.records({ line }).all()).toEqual(records);
    expect(await pulp.file.remotes.list({ name__startswith: `pulp_sdk_ledger ${name}/` } as never).all()).toEqual([]);
  });
});

describe("an ordinary user", () => {
  const person = unique("clerk");
  const password = `${person}-Secret-1`;
  beforeAll(async () => {
    await pulp.core.user(person).ensure({ password });
  });
  afterAll(async () => {
    await pulp.core.user(person).delete();
  });

  test("who may not write is told what it takes, and nothing was changed; with the role it works", async () => {
    const own = await clientOf({ username: person, password });
    const claim = () => own.run(async (run) => own.ledger.claim(run, "clerk", intent, {}));
    const unseen = await rejection(claim());
    expect(unseen).toMatchObject({ code: "LEDGER_UNWRITABLE", hint: expect.stringContaining("Nothing was changed.") });
    await pulp.file.repository(name).roles.add("file.filerepository_viewer", { users: [person] });
    const refused = await rejection(claim());
    expect(refused).toMatchObject({ code: "LEDGER_UNWRITABLE", hint: expect.stringContaining("file.modify_filerepository") });
    expect(isPermissionError(refused.cause)).toBe(true);
    expect(await pulp.ledger.records({ line: "clerk" }).all()).toEqual([]);
    await pulp.file.repository(name).roles.add("file.filerepository_owner", { users: [person] });
    await own.run(async (run) => (await own.ledger.claim(run, "clerk", intent, {})).settle(run, { result: "done" }));
    const [first] = await own.pulp.ledger.records({ line: "clerk" }).all();
    expect(first?.by.user).toBe(person);
  });

  test("who may make no ledger is told so", async () => {
    const own = await clientOf({ username: person, password, ledger: unique("ledger") });
    const error = await rejection(own.run((run) => own.ledger.claim(run, "a", intent, {})));
    expect(error).toMatchObject({ code: "LEDGER_UNWRITABLE", hint: expect.stringContaining("file.add_filerepository") });
    expect(await own.pulp.ledger.records().all()).toEqual([]);
  });
});

test.each(["file", "rpm"] as const)("a repository of %s that isn't a ledger is left alone", async (plugin) => {
  const foreign = unique("ledger");
  await pulp[plugin].repository(foreign).ensure({});
  const other = await clientOf({ ledger: foreign });
  const error = await rejection(other.run((run) => other.ledger.claim(run, "a", intent, {})));
  expect(error).toMatchObject({ code: "LEDGER_FOREIGN", hint: expect.stringContaining("connect({ ledger:") });
  expect((await pulp[plugin].repository(foreign).read()).latest_version_href).toMatch(/versions\/0\/$/);
  expect(await pulp.file.distribution(foreign).find()).toBeUndefined();
  await pulp[plugin].repository(foreign).delete();
});

test("what other clients did to the records is named, also to the last of a line", async () => {
  const own = unique("ledger");
  const one = await clientOf({ ledger: own });
  await one.run(async (run) => {
    for (const action of ["a", "b", "c"]) await one.ledger.append(run, "x", { action });
    for (const action of ["a", "b"]) await one.ledger.append(run, "y", { action });
  });
  expect(await one.pulp.ledger.verify({ line: "x" })).toMatchObject({ ok: true, records: 3 });
  const repository = one.pulp.file.repository(own);
  await repository.upload(new Blob(['{"format":1}']), { relative_path: "x/00000001.json" });
  const { base_url } = await one.pulp.file.distribution(own).read();
  const last = await (await fetch(new URL("y/00000002.json", String(base_url)))).text();
  await repository.upload(new Blob([last.replace('"b"', '"B"')]), { relative_path: "y/00000002.json" });
  await repository.upload(new Blob(["{"]), { relative_path: "x/00000004.json" });
  await repository.remove({ files: ["x/00000002.json"] });
  const { ok, problems } = await one.pulp.ledger.verify();
  expect(ok).toBe(false);
  expect(problems.map(({ line, problem, sequence }) => [line, problem, sequence])).toEqual([
    ["x", "no record", 1],
    ["x", "missing", 2],
    ["x", "not JSON", 4],
    ["", "removed", undefined],
    ["", "removed", undefined],
    ["", "removed", undefined],
  ]);
  const fresh = await clientOf({ ledger: own });
  expect(await rejection(fresh.run((run) => fresh.ledger.claim(run, "x", intent, {})))).toMatchObject({ code: "LEDGER_BROKEN" });
  await one.pulp.file.distribution(own).delete();
  await repository.delete();
});
