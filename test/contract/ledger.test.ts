import { describe, expect, it } from "vitest";
import { resolveConfig } from "../../src/config/index.ts";
import { isLedgerError, isLineTakenOverError } from "../../src/errors/index.ts";
import type { LedgerRecord, Recoveries } from "../../src/ledger/index.ts";
import { parseRecord, printRecord } from "../../src/ledger/record.ts";
import { openConnection } from "../../src/transport/index.ts";
import { type FakePulp, origin, password, rejection, username } from "../support/fake-pulp/index.ts";
import { type WithLedger, withLedger } from "../support/fake-pulp/ledger.ts";
import { type LedgerClient, ledgerClient } from "../support/ledger.ts";

const machine = {
  env: {},
  home: "/nowhere",
  platform: "linux",
  now: () => new Date(),
  read: async () => Promise.reject(Object.assign(new Error("none"), { code: "ENOENT" })),
} as const;

const clientOn = async (fake: FakePulp): Promise<LedgerClient> => {
  const config = await resolveConfig({ baseUrl: origin, username, password }, machine);
  const connection = await openConnection(config, fake.clock);
  await connection.transport.login();
  return ledgerClient(connection, config);
};

const line = "epel-9/trunk";
const intent = { action: "promotion", reason: "CVE-2026-1", tags: { ticket: "7" }, asked: { packages: ["oak"] } };
const old = { core: "3.49.1", file: "3.49.1" };
const writes = (fake: FakePulp) => fake.requests.filter(({ method, path }) => method !== "GET" && !path.endsWith("/login/"));
const recordsIn = ({ files }: WithLedger): readonly LedgerRecord[] =>
  [...files.values()].map(({ text }) => parseRecord(text) as LedgerRecord);
const kinds = (server: WithLedger): readonly string[] =>
  recordsIn(server).map(({ kind, sequence, holder }) => `${sequence} ${kind} ${holder}`);

/** As a client that isn't there any more left it, on another machine. */
const leave = (server: WithLedger, sequence: number, record: Partial<LedgerRecord> = {}): LedgerRecord => {
  const before = server.files.get(`${line}/${String(sequence - 1).padStart(8, "0")}.json`);
  const left: LedgerRecord = {
    format: 1,
    line,
    sequence,
    previous: before?.sha256 ?? null,
    kind: "intent",
    holder: sequence,
    action: "promotion",
    at: new Date(server.fake.clock.now()).toISOString(),
    by: { user: "eve", host: "elsewhere", program: "pulp-sdk/0.1.0", process: "1 linux" },
    operation: "00000000000000ee",
    ...record,
  };
  server.put(`${line}/${String(sequence).padStart(8, "0")}.json`, printRecord(left));
  return left;
};

/** A ledger that is there already, so that requests can be counted. */
const ready = async (options?: Parameters<typeof withLedger>[0]): Promise<WithLedger & { readonly client: LedgerClient }> => {
  const server = withLedger(options);
  const client = await clientOn(server.fake);
  await client.run((run) => client.ledger.append(run, "a/b", { action: "freeze" }));
  server.files.clear();
  server.fake.requests.length = 0;
  return { ...server, client };
};

describe.each([
  ["of now", undefined],
  ["before 3.111", old],
])("on a server %s", (_, versions) => {
  const options = versions === undefined ? {} : { versions };

  it("an action is two records, each tied to the one before", async () => {
    const server = withLedger(options);
    const client = await clientOn(server.fake);
    await client.run(async (run) => {
      const claim = await client.ledger.claim(run, line, intent, {});
      await claim.stillHeld(run);
      await claim.settle(run, { result: "done", added: [{ type: "packages", unit: "oak-2.1-1" }], after: { version: 4 } });
      await client.ledger.append(run, line, { action: "freeze", reason: "(50%, for now) " });
    });
    const [first, second, third] = recordsIn(server);
    expect(first).toMatchObject({ ...intent, kind: "intent", sequence: 1, holder: 1, previous: null, by: { user: username } });
    expect(second).toMatchObject({
      kind: "outcome",
      sequence: 2,
      holder: null,
      of: 1,
      result: "done",
      previous: server.files.get(`${line}/00000001.json`)?.sha256,
    });
    expect(third).toMatchObject({ kind: "note", sequence: 3, holder: null, reason: "(50%, for now) " });
    expect(second?.operation).toBe(first?.operation);
    expect(await client.pulp.ledger.records().all()).toEqual([first, second, third]);
    expect(await client.pulp.ledger.verify()).toMatchObject({ ok: true, records: 3, lines: 1, problems: [] });
    expect([...server.stored.values()].map(({ pulp_href }) => pulp_href.split("/")[4])).toEqual(["repositories", "distributions"]);
  });

  it("ten that write one line at once leave one chain", async () => {
    const server = withLedger(options);
    const clients = await Promise.all(Array.from({ length: 10 }, () => clientOn(server.fake)));
    await Promise.all(clients.map(({ run, ledger }, n) => run((r) => ledger.append(r, line, { action: "freeze", reason: `${n}` }))));
    const records = await clients[0]?.pulp.ledger.records({ line }).all();
    expect(records?.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(new Set(records?.map(({ reason }) => reason)).size).toBe(10);
    expect(await clients[0]?.pulp.ledger.verify()).toMatchObject({ ok: true });
  });

  it("of two that claim one line, one waits until the other has settled", async () => {
    const server = withLedger(options);
    const [a, b] = await Promise.all([clientOn(server.fake), clientOn(server.fake)]);
    const act = ({ run, ledger }: LedgerClient) =>
      run(async (r) => {
        const claim = await ledger.claim(r, line, intent, {});
        await server.fake.clock.at(server.fake.clock.elapsed + 5_000);
        await claim.stillHeld(r);
        await claim.settle(r, { result: "done" });
      });
    await Promise.all([act(a), act(b)]);
    expect(kinds(server)).toEqual(["1 intent 1", "2 outcome null", "3 intent 3", "4 outcome null"]);
  });

  it("the end of a line of five thousand is found by few requests", async () => {
    const { client, ...server } = await ready(options);
    const last = 5_000;
    for (let sequence = 1; sequence <= last; sequence++) leave(server, sequence, { kind: "note", holder: null });
    for (let sequence = 1; sequence <= 9; sequence++) server.put(`${line}/below/${String(sequence).padStart(8, "0")}.json`, "{}");
    await client.run(async (run) => {
      await (await client.ledger.claim(run, line, intent, {})).settle(run, { result: "done" });
    });
    expect(parseRecord(server.files.get(`${line}/00005002.json`)?.text ?? "")).toMatchObject({ kind: "outcome", of: last + 1 });
    const reads = server.fake.seen("GET").filter(({ path }) => !path.includes("/tasks/"));
    expect(reads.length).toBeLessThanOrEqual(versions === undefined ? 4 : 70);
  });
});

it("an action costs two writes", async () => {
  const { client, fake } = await ready();
  await client.run(async (run) => (await client.ledger.claim(run, line, intent, {})).settle(run, { result: "done" }));
  expect(writes(fake).map(({ method, path }) => `${method} ${path}`)).toEqual(Array(2).fill("POST /pulp/api/v3/content/file/files/"));
  expect(fake.seen("GET").filter(({ path }) => !path.includes("/tasks/"))).toHaveLength(2);
});

it.each(["reset", { status: 502 }, { status: 500 }] as const)("a record whose answer is lost is written once: %j", async (fault) => {
  const server = withLedger();
  const { fake } = server;
  const client = await clientOn(fake);
  let lost = 0;
  const route = /\/content\/file\/files\/$/;
  fake.on("POST", route, async (request) => {
    if (lost++ > 0) return undefined;
    await fake.answer(request);
    return fault;
  });
  await client.run(async (run) => (await client.ledger.claim(run, line, intent, {})).settle(run, { result: "done" }));
  expect(kinds(server)).toEqual(["1 intent 1", "2 outcome null"]);
});

it("a record that never got there is sent again", async () => {
  const server = withLedger();
  server.fake.on("POST", /\/content\/file\/files\/$/, "reset", 1);
  const client = await clientOn(server.fake);
  await client.run((run) => client.ledger.append(run, line, { action: "freeze" }));
  expect(kinds(server)).toEqual(["1 note null"]);
});

describe("what a dead one left", () => {
  const recoveries = (seen: unknown[]): Recoveries => ({
    promotion: async (_run, left, tasks) => {
      seen.push(
        left.sequence,
        tasks.map(({ state }) => state),
      );
      return { result: "taken back" };
    },
  });
  const claimBy = ({ run, ledger }: LedgerClient, table: Recoveries) =>
    run(async (r) => (await ledger.claim(r, line, intent, table)).settle(r, { result: "done" }));

  it("is recovered when its tasks have ended, and nothing was heard of it for a while", async () => {
    const server = withLedger();
    const client = await clientOn(server.fake);
    const { operation } = leave(server, 1);
    server.fake.tasks.make(`${operation}0000000000000001`, {
      phases: [
        { after: 0, state: "running" },
        { after: 60_000, state: "completed" },
      ],
    });
    const seen: unknown[] = [];
    await claimBy(client, recoveries(seen));
    expect(seen).toEqual([1, ["completed"]]);
    expect(kinds(server)).toEqual(["1 intent 1", "2 takeover 2", "3 outcome null", "4 intent 4", "5 outcome null"]);
    expect(recordsIn(server)[2]).toMatchObject({ of: 1, result: "taken back", action: "promotion", by: { user: username } });
    expect(server.fake.clock.elapsed).toBeGreaterThan(60_000 + 15_000);
    expect(server.fake.clock.elapsed).toBeLessThan(60_000 + 40_000);
  });

  it("is recovered at once when it is long ago", async () => {
    const server = withLedger();
    const client = await clientOn(server.fake);
    leave(server, 1, { at: "2025-12-01T00:00:00.000Z" });
    await claimBy(client, recoveries([]));
    expect(server.fake.clock.elapsed).toBeLessThan(10_000);
  });

  it.each([
    ["aborted", "1 intent 1", "2 takeover 2", "3 outcome null"],
    ["told as failed, which couldn't be written", "1 intent 1", "2 takeover 2", "3 outcome null"],
    ["told as failed", "1 intent 1", "2 outcome null"],
  ])("in this very process is recovered without waiting, as its action has ended: %s", async (how, ...left) => {
    const server = withLedger();
    const client = await clientOn(server.fake);
    const controller = new AbortController();
    const ended = client.run(
      async (run) => {
        const claim = await client.ledger.claim(run, line, intent, {});
        if (how === "aborted") controller.abort();
        const refused = { status: 403, body: { detail: "No." } };
        if (how.endsWith("written")) server.fake.on("POST", /\/content\/file\/files\/$/, refused, 1);
        await client.ledger.giveUp(run, [{ claim, outcome: { result: "failed" } }]);
        throw new Error("it failed");
      },
      { signal: controller.signal },
    );
    await rejection(ended);
    const since = server.fake.clock.elapsed;
    await claimBy(await clientOn(server.fake), recoveries([]));
    const next = left.length + 1;
    expect(kinds(server)).toEqual([...left, `${next} intent ${next}`, `${next + 1} outcome null`]);
    expect(server.fake.clock.elapsed - since).toBeLessThan(10_000);
  });

  it("isn't, for long, where its tasks can't be seen: they may be another user's", async () => {
    const server = withLedger();
    const client = await clientOn(server.fake);
    leave(server, 1);
    await claimBy(client, recoveries([]));
    expect(server.fake.clock.elapsed).toBeGreaterThan(9 * 60_000);
  });

  it("is recovered by the next where who recovered it died, too; notes don't let the line go", async () => {
    const server = withLedger();
    const client = await clientOn(server.fake);
    const at = "2025-12-01T00:00:00.000Z";
    leave(server, 1, { at });
    leave(server, 2, { at, kind: "takeover", of: 1, operation: "00000000000000ff" });
    leave(server, 3, { at, kind: "note", action: "freeze", holder: 2 });
    server.fake.tasks.make("00000000000000ee0000000000000001");
    server.fake.tasks.make("00000000000000ff0000000000000001");
    const seen: unknown[] = [];
    await claimBy(client, recoveries(seen));
    expect(seen).toEqual([1, ["completed", "completed"]]);
    expect(kinds(server).slice(3, 5)).toEqual(["4 takeover 4", "5 outcome null"]);
  });

  it("of an action that nobody here can finish is an error, and stays as it is", async () => {
    const server = withLedger();
    const client = await clientOn(server.fake);
    leave(server, 1, { at: "2025-12-01T00:00:00.000Z", action: "roll-out" });
    const error = await rejection(claimBy(client, recoveries([])));
    expect(isLedgerError(error)).toBe(true);
    expect(error).toMatchObject({ code: "LINE_LEFT", line, message: expect.stringMatching(/eve@elsewhere .* began a roll-out/) });
    expect(kinds(server)).toEqual(["1 intent 1"]);
  });

  it("is told while it is waited for", async () => {
    const server = withLedger();
    const client = await clientOn(server.fake);
    server.fake.tasks.make(`${leave(server, 1).operation}0000000000000001`);
    const messages: string[] = [];
    const operation = claimBy(client, recoveries([]));
    for await (const { message } of operation) messages.push(message);
    expect(messages).toContainEqual(
      expect.stringMatching(/^epel-9\/trunk is held by eve@elsewhere .* for a promotion, of which no task runs$/),
    );
  });
});

it("a live holder that was taken for dead notices, and names the other", async () => {
  const server = withLedger();
  const [slow, quick] = await Promise.all([clientOn(server.fake), clientOn(server.fake)]);
  const error = await rejection(
    slow.run(async (run) => {
      const claim = await slow.ledger.claim(run, line, intent, {});
      await quick.run((other) => quick.ledger.claim(other, line, intent, { promotion: async () => ({ result: "taken back" }) }));
      const early = await rejection(claim.settle(run, { result: "done" }));
      expect(isLineTakenOverError(early)).toBe(true);
      await claim.stillHeld(run);
    }),
  );
  expect(error).toMatchObject({
    code: "LINE_TAKEN_OVER",
    line,
    by: expect.stringContaining(`${username}@`),
    operation: recordsIn(server)[1]?.operation,
  });
  expect(kinds(server)).toEqual(["1 intent 1", "2 takeover 2", "3 outcome null", "4 intent 4"]);
});

describe("a claim's record that somebody has removed", () => {
  const path = (of: string, sequence: number): string => `${of}/${String(sequence).padStart(8, "0")}.json`;

  it("is told to whoever comes next, with how to put it back; then they go on", async () => {
    const server = await ready();
    const { client } = server;
    const at = "2025-12-01T00:00:00.000Z";
    leave(server, 1, { at });
    leave(server, 2, { at, kind: "note", action: "freeze", holder: 1 });
    const lost = server.files.get(path(line, 1));
    server.files.delete(path(line, 1));
    const recoveries: Recoveries = { promotion: async () => ({ result: "taken back" }) };
    const claim = async (): Promise<unknown> => client.run((run) => client.ledger.claim(run, line, intent, recoveries));
    expect(await rejection(claim())).toMatchObject({
      code: "LEDGER_BROKEN",
      line,
      message: expect.stringContaining(`record 1 of the line "${line}" is missing`),
      hint: expect.stringContaining(`pulp.file.repository("pulp_sdk_ledger").add({ files: ["${path(line, 1)}"] }`),
    });
    expect(kinds(server)).toEqual(["2 note 1"]);
    server.put(path(line, 1), lost?.text ?? "");
    await claim();
    expect(kinds(server).toSorted()).toEqual(["1 intent 1", "2 note 1", "3 takeover 3", "4 outcome null", "5 intent 5"]);
  });

  it("is noticed by who holds the line, before clients see a change; also where another one has got its place", async () => {
    const server = await ready();
    const [one, two] = await Promise.all([clientOn(server.fake), clientOn(server.fake)]);
    await one.run(async (run) => {
      const claim = await one.ledger.claim(run, line, intent, {});
      server.files.delete(path(line, 1));
      const gone = { code: "LEDGER_BROKEN", message: expect.stringContaining("by which this one held it, is gone.") };
      expect(await rejection(claim.stillHeld(run))).toMatchObject(gone);
      expect(await rejection(claim.settle(run, { result: "failed" }))).toMatchObject(gone);
      expect(server.files.size).toBe(0);
      await two.run((other) => two.ledger.claim(other, line, intent, {}));
      const taken = { code: "LEDGER_BROKEN", message: expect.stringContaining(`and another is there, of ${username}@`) };
      expect(await rejection(claim.stillHeld(run))).toMatchObject(taken);
    });
    expect(kinds(server)).toEqual(["1 intent 1"]);
  });

  it("is noticed among several that are asked for together", async () => {
    const server = await ready();
    const { client } = server;
    await client.run(async (run) => {
      const claims = [await client.ledger.claim(run, "a/b", intent, {}), await client.ledger.claim(run, "c/d", intent, {})];
      await client.ledger.stillHeld(run, claims);
      server.files.delete(path("c/d", 1));
      expect(await rejection(client.ledger.stillHeld(run, claims))).toMatchObject({ code: "LEDGER_BROKEN", line: "c/d" });
    });
  });
});

it("on an old server, what somebody promised and didn't write is written by the next", async () => {
  const server = withLedger({ versions: old });
  const client = await clientOn(server.fake);
  await client.run((run) => client.ledger.append(run, line, { action: "freeze" }));
  const promised = { ...leave(server, 2, { kind: "note", holder: null, reason: "promised" }) };
  server.files.delete(`${line}/00000002.json`);
  await client.context.transport.send("POST", "remotes/file/file/", {
    body: {
      name: `pulp_sdk_ledger pulp_sdk_ledger/${line}/00000002.json`,
      url: "http://pulp-sdk.invalid/",
      pulp_labels: { pulp_sdk_record: encodeURIComponent(printRecord(promised).trimEnd()) },
    },
  });
  await client.run((run) => client.ledger.append(run, line, { action: "freeze", reason: "next" }));
  expect((await client.pulp.ledger.records().all()).map(({ reason }) => reason)).toEqual([undefined, "promised", "next"]);
  expect([...server.stored.values()].filter(({ pulp_href }) => pulp_href.includes("/remotes/"))).toEqual([]);
  expect(await client.pulp.ledger.verify()).toMatchObject({ ok: true, records: 3 });
});

describe("on an old server, the claim of a record", () => {
  const claimed = `pulp_sdk_ledger pulp_sdk_ledger/${line}/00000001.json`;
  const remotes = /\/remotes\/file\/file\/$/;
  const nameTaken = { status: 400, body: { name: ["This field must be unique."] } };
  const none = { body: { count: 0, next: null, results: [] } };

  it("that this user may not make is refused with what it takes, before anything is changed", async () => {
    const server = await ready({ versions: old });
    server.fake.on("POST", remotes, { status: 403, body: { detail: "You do not have permission to perform this action." } });
    const error = await rejection(server.client.run((run) => server.client.ledger.claim(run, line, intent, {})));
    expect(error).toMatchObject({
      code: "LEDGER_UNWRITABLE",
      line,
      hint: expect.stringMatching(/permission file\.add_fileremote: ask for a role.*before 3\.111.*Nothing was changed\.$/),
      cause: { name: "PermissionError", permission: "file.add_fileremote" },
    });
    expect(writes(server.fake)).toHaveLength(1);
    expect(server.files.size).toBe(0);
  });

  it("of somebody whom this user may not see is waited for, and told where it stays", async () => {
    const server = await ready({ versions: old });
    server.fake.on("POST", remotes, nameTaken).on("GET", remotes, none);
    const since = server.fake.clock.elapsed;
    const error = await rejection(server.client.run((run) => server.client.ledger.claim(run, line, intent, {})));
    expect(server.fake.clock.elapsed - since).toBeGreaterThanOrEqual(60_000);
    expect(server.fake.clock.elapsed - since).toBeLessThan(70_000);
    expect(error).toMatchObject({
      code: "LEDGER_UNWRITABLE",
      message: expect.stringContaining(claimed),
      hint: expect.stringMatching(/file\.view_fileremote, file\.delete_fileremote.*Nothing was changed\.$/),
    });
    expect(server.files.size).toBe(0);
  });

  it("of somebody whom this user may not see is no trouble where that one's record comes", async () => {
    const server = await ready({ versions: old });
    let posted = 0;
    server.fake
      .on("POST", remotes, () => {
        if (++posted === 4) leave(server, 1, { kind: "note", holder: null });
        return posted < 4 ? nameTaken : undefined;
      })
      .on("GET", remotes, () => (posted < 4 ? none : undefined));
    await server.client.run((run) => server.client.ledger.append(run, line, { action: "freeze" }));
    expect(kinds(server)).toEqual(["1 note null", "2 note null"]);
    expect([...server.stored.values()].filter(({ name }) => String(name).startsWith("pulp_sdk_ledger "))).toEqual([]);
  });

  it("whose record somebody else has written isn't lost: it was written once, for the one who claimed", async () => {
    const server = await ready({ versions: old });
    // Who found the name taken reads the claim, puts the record to its place, and deletes the claim, before the one who made it looks again.
    server.fake.on("GET", remotes, () => {
      const [href, remote] = [...server.stored].find(([, { name }]) => name === claimed) ?? [];
      if (href === undefined || remote === undefined) return undefined;
      const copy = decodeURIComponent((remote.pulp_labels as Record<string, string>).pulp_sdk_record ?? "");
      server.put(`${line}/00000001.json`, `${copy}\n`);
      server.stored.delete(href);
      return undefined;
    });
    await server.client.run(async (run) => (await server.client.ledger.claim(run, line, intent, {})).settle(run, { result: "done" }));
    expect(kinds(server)).toEqual(["1 intent 1", "2 outcome null"]);
  });

  it("of another that this user may see, and not delete, is left there when its record was written", async () => {
    const server = await ready({ versions: old });
    const promised = leave(server, 1, { kind: "note", holder: null, reason: "promised" });
    server.files.clear();
    await server.client.context.transport.send("POST", "remotes/file/file/", {
      body: {
        name: claimed,
        url: "http://pulp-sdk.invalid/",
        pulp_labels: { pulp_sdk_record: encodeURIComponent(printRecord(promised).trimEnd()) },
      },
    });
    server.fake.on("DELETE", /\/remotes\/file\/file\/.+/, { status: 403, body: { detail: "No." } }, 1);
    await server.client.run((run) => server.client.ledger.append(run, line, { action: "freeze", reason: "next" }));
    expect((await server.client.pulp.ledger.records({ line }).all()).map(({ reason }) => reason)).toEqual(["promised", "next"]);
  });
});

describe("a record that is listed and not served", () => {
  // At the usual address, and where the distribution says.
  const served = /^\/(c|pulp\/content)\//;
  const missing = { status: 404, body: "404: Not Found" };
  const publications = /\/publications\/file\/file\/$/;

  it("as its version isn't published yet is waited for", async () => {
    const { client, ...server } = await ready({ versions: old });
    leave(server, 1, { kind: "note", holder: null });
    const published = server.fake.clock.elapsed + 3_000;
    const isThere = (): boolean => server.fake.clock.elapsed >= published;
    server.fake.on("GET", served, () => (isThere() ? undefined : missing));
    const publication = { pulp_href: "/pulp/api/v3/publications/file/file/1/", pulp_created: "2026-01-01T00:00:00Z" };
    server.fake.on("GET", publications, () => ({ body: { count: 1, next: null, results: isThere() ? [publication] : [] } }));
    expect(await client.pulp.ledger.records({ line }).all()).toHaveLength(1);
    expect(server.fake.clock.elapsed - published).toBeLessThan(3_000);
  });

  it("though its version is published is an error at once", async () => {
    const { client, ...server } = await ready({ versions: old });
    leave(server, 1, { kind: "note", holder: null });
    server.fake.on("GET", served, missing).on("GET", publications, {
      body: {
        count: 1,
        next: null,
        results: [{ pulp_href: "/pulp/api/v3/publications/file/file/1/", pulp_created: "2026-01-01T00:00:00Z" }],
      },
    });
    const since = server.fake.clock.elapsed;
    expect(await rejection(client.pulp.ledger.records({ line }).all())).toMatchObject({ code: "LEDGER_UNREADABLE" });
    expect(server.fake.clock.elapsed - since).toBeLessThan(1_000);
  });

  it("for half a minute is an error, and 300 of them take no longer", async () => {
    const { client, ...server } = await ready({ versions: old });
    for (let sequence = 1; sequence <= 300; sequence++) leave(server, sequence, { kind: "note", holder: null });
    // Publications that a user may not see aren't in his list.
    server.fake.on("GET", served, missing).on("GET", publications, { body: { count: 0, next: null, results: [] } });
    const since = server.fake.clock.elapsed;
    const { problems } = await client.pulp.ledger.verify({ line });
    expect(problems.filter(({ problem }) => problem === "unreadable")).toHaveLength(300);
    expect(server.fake.clock.elapsed - since).toBeGreaterThanOrEqual(30_000);
    expect(server.fake.clock.elapsed - since).toBeLessThan(40_000);
    expect(server.fake.seen("publications").length).toBeLessThan(40);
  });
});

describe("a ledger that can't be written", () => {
  const refusedWith = async (server: WithLedger): Promise<unknown> => {
    const client = await clientOn(server.fake);
    return rejection(client.run((run) => client.ledger.claim(run, line, intent, {})));
  };

  it("for want of a permission says which", async () => {
    const server = withLedger();
    server.fake.on("POST", /\/content\/file\/files\/$/, {
      status: 403,
      body: { detail: "You do not have permission to perform this action." },
    });
    expect(await refusedWith(server)).toMatchObject({
      code: "LEDGER_UNWRITABLE",
      hint: expect.stringMatching(/permission file\.\w+.*Nothing was changed\.$/),
    });
  });

  it("with labels, as the user may not set them, is written without", async () => {
    const server = withLedger();
    const client = await clientOn(server.fake);
    server.fake.on("POST", /\/content\/file\/files\/$/, ({ body }) =>
      String(body).includes("pulp_labels")
        ? { status: 400, body: ["pulp_labels cannot be specified by users who do not have the core.manage_labels permission."] }
        : undefined,
    );
    for (const action of ["a", "b"]) await client.run((run) => client.ledger.append(run, line, { action }));
    expect(kinds(server)).toEqual(["1 note null", "2 note null"]);
    expect(server.fake.seen("POST /pulp/api/v3/content/file/files/")).toHaveLength(3);
    expect((await client.pulp.ledger.records().all()).map(({ action }) => action)).toEqual(["a", "b"]);
  });

  it("as the disk is full, says so before anything is done", async () => {
    const server = withLedger();
    server.fake.on("POST", /\/content\/file\/files\/$/, { status: 500, body: "<h1>Server Error (500)</h1>" });
    const error = await refusedWith(server);
    expect(error).toMatchObject({ code: "LEDGER_UNWRITABLE", hint: expect.stringContaining("is its disk full?") });
    expect(server.files.size).toBe(0);
  });

  it("as its task fails, says why", async () => {
    const server = withLedger();
    const phases = [{ after: 0, state: "failed" }];
    server.fake.on(
      "POST",
      /\/content\/file\/files\/$/,
      server.fake.dispatch({ phases, error: { description: "[Errno 28] No space left on device" } }),
    );
    expect(await refusedWith(server)).toMatchObject({
      code: "LEDGER_UNWRITABLE",
      message: expect.stringContaining("No space left on device"),
    });
  });

  it.each([
    [{}, "LEDGER_FOREIGN", /no ledger: it hasn't the label/],
    [{ pulp_sdk_ledger: "v2" }, "LEDGER_NEWER", /has the format "v2"/],
  ])("as the repository of its name has the labels %j", async (pulp_labels, code, message) => {
    const server = withLedger();
    const client = await clientOn(server.fake);
    await client.context.transport.send("POST", "repositories/file/file/", { body: { name: "pulp_sdk_ledger", pulp_labels } });
    const error = await rejection(client.run((run) => client.ledger.claim(run, line, intent, {})));
    expect(error).toMatchObject({ code, message: expect.stringMatching(message) });
    expect(server.files.size).toBe(0);
    expect(await rejection(client.pulp.ledger.records().all())).toMatchObject({ code });
  });
});

describe("what is wrong with a ledger", () => {
  const broken = async (): Promise<{ readonly server: WithLedger; readonly client: LedgerClient }> => {
    const server = withLedger();
    const client = await clientOn(server.fake);
    await client.run(async (run) => {
      for (const action of ["a", "b", "c", "d"]) await client.ledger.append(run, line, { action });
    });
    return { server, client };
  };
  const path = (sequence: number): string => `${line}/${String(sequence).padStart(8, "0")}.json`;

  it("is named by verify", async () => {
    const { server, client } = await broken();
    server.put(path(1), printRecord({ ...(recordsIn(server)[0] as LedgerRecord), action: "forged" }));
    server.files.delete(path(3));
    server.put(path(5), "{");
    server.put(path(6), JSON.stringify({ format: 2 }));
    server.put("notes.txt", "hello");
    const verification = await client.pulp.ledger.verify();
    expect(verification.problems.map(({ problem, sequence }) => [problem, sequence])).toEqual([
      ["foreign", undefined],
      ["changed", 1],
      ["missing", 3],
      ["not JSON", 5],
      ["newer format", 6],
    ]);
    expect(verification.ok).toBe(false);
    expect(verification.text()).toContain("  missing: epel-9/trunk/00000003.json is missing.");
  });

  it("is an error to who reads it, or writes behind it", async () => {
    const { server, client } = await broken();
    server.put(path(5), "{");
    expect(await rejection(client.pulp.ledger.records().all())).toMatchObject({ code: "LEDGER_BROKEN" });
    const other = await clientOn(server.fake);
    expect(await rejection(other.run((run) => other.ledger.append(run, line, { action: "x" })))).toMatchObject({ code: "LEDGER_BROKEN" });
    server.put(path(5), JSON.stringify({ format: 2 }));
    expect(await rejection(other.run((run) => other.ledger.claim(run, line, intent, {})))).toMatchObject({ code: "LEDGER_NEWER" });
    expect(server.files.has(path(6))).toBe(false);
  });

  it("isn't a copy in a label that says something else: the file has the last word", async () => {
    const { server, client } = await broken();
    const { text } = server.files.get(path(2)) ?? { text: "" };
    server.put(path(2), text, { pulp_sdk_record: "forged" });
    expect((await client.pulp.ledger.records().all()).map(({ action }) => action)).toEqual(["a", "b", "c", "d"]);
  });
});

it("records are chosen by line and time", async () => {
  const server = withLedger();
  const client = await clientOn(server.fake);
  leave(server, 1, { kind: "note", holder: null, at: "2025-12-01T00:00:00.000Z" });
  leave(server, 2, { kind: "note", holder: null, at: "2025-12-02T00:00:00.000Z" });
  await client.run((run) => client.ledger.append(run, "other", { action: "freeze" }));
  const chosen = async (filter: Parameters<typeof client.pulp.ledger.records>[0]) =>
    (await client.pulp.ledger.records(filter).all()).map(({ line: of, sequence }) => `${of} ${sequence}`);
  expect(await chosen({})).toEqual([`${line} 1`, `${line} 2`, "other 1"]);
  expect(await chosen({ line: "other" })).toEqual(["other 1"]);
  expect(await chosen({ since: "2025-12-02" })).toEqual([`${line} 2`, "other 1"]);
  expect(await chosen({ line, until: new Date("2025-12-01T12:00Z") })).toEqual([`${line} 1`]);
  expect(() => client.pulp.ledger.records({ since: "yesterday" })).toThrow(/since is no time/);
  expect(() => client.pulp.ledger.records({ lines: "x" } as never)).toThrow(/Did you mean line/);
});
