import { describe, expect, it } from "vitest";
import type { LedgerRecord } from "../../src/ledger/index.ts";
import { parseRecord } from "../../src/ledger/record.ts";
import { connectTo, rejection } from "../support/fake-pulp/index.ts";
import type { WithLedger } from "../support/fake-pulp/ledger.ts";
import { withStreams } from "../support/fake-pulp/streams.ts";

// What is told to the ledger before it is done, and isn't done then.

const of = "base";
const recordsOf = ({ files }: WithLedger, name: string): readonly (readonly [string, string | undefined])[] =>
  [...files]
    .filter(([path]) => path.startsWith(`${of}/${name}/`))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { text }]) => parseRecord(text) as LedgerRecord)
    .map(({ action, error }) => [action, error?.code] as const);

describe("streams that are refused", () => {
  it.each([
    [99, "NOT_FOUND", "has no version 99; the latest is 0"],
    [-1, "USAGE", "-1 is no version's number"],
    [1.5, "USAGE", "1.5 is no version's number"],
  ])("where none can begin at %s: nothing is told, as nothing is begun", async (start, code, message) => {
    const server = withStreams();
    const { pulp } = await connectTo(server.fake);
    const repository = pulp.file.repository(of);
    await repository.ensure({});
    const before = server.fake.requests.length;
    for (const refused of [
      () => repository.stream("trunk").ensure({ start }),
      () => repository.stream("trunk").planEnsure({ start }),
      // What is no number of a version at all, a pipeline refuses with all else that is wrong with it.
      async () => {
        if (start === 99)
          await pulp.pipeline("site", { repositories: { [of]: { plugin: "file", streams: { ok: {}, trunk: { start } } } } }).ensure();
        else await repository.stream("another").ensure({ start });
      },
    ])
      expect(await rejection(refused())).toMatchObject({ code, message: expect.stringContaining(message) });
    expect(server.fake.requests.slice(before).filter(({ method }) => method !== "GET")).toEqual([]);
  });

  it("where the repository isn't there yet, either", async () => {
    const server = withStreams();
    const { pulp } = await connectTo(server.fake);
    const trunk = pulp.file.repository(of).stream("trunk");
    expect(await rejection(trunk.ensure({ start: 2 }))).toMatchObject({ code: "NOT_FOUND", hint: expect.stringContaining("take 0") });
    expect(server.files.size).toBe(0);
    expect(await trunk.ensure({ start: 0 })).toHaveLength(2);
  });

  const pipeline = { repositories: { [of]: { plugin: "file", streams: { early: {}, late: { start: "early" } } } } };

  it("by the server: what wasn't made is told so, each with why; what was made isn't", async () => {
    const server = withStreams();
    const { fake, stored } = server;
    const { pulp } = await connectTo(fake);
    await pulp.file.repository("another").stream("opens-the-ledger").ensure();
    const make = pulp.pipeline("site", pipeline);
    const detail = "You do not have permission to perform this action.";
    fake.on("POST", /\/distributions\/file\/file\/$/, { status: 403, body: { detail } });
    expect(await rejection(make.ensure())).toMatchObject({ code: "NOT_PERMITTED" });
    expect(recordsOf(server, "early")).toEqual([
      ["make", undefined],
      ["make", "NOT_PERMITTED"],
    ]);
    // It begins as the other one is.
    expect(recordsOf(server, "late")).toEqual([
      ["make", undefined],
      ["make", "NOT_PERMITTED"],
    ]);
    expect([...stored.values()].filter(({ name }) => String(name).startsWith(`${of}/`))).toEqual([]);
  });

  it("where the server fails, it isn't known of that one, and is of those that were never begun", async () => {
    const server = withStreams();
    const { pulp } = await connectTo(server.fake, { retries: 0 });
    await pulp.file.repository("another").stream("opens-the-ledger").ensure();
    server.fake.on("POST", /\/distributions\/file\/file\/$/, { status: 500, body: "<h1>Server Error</h1>" });
    expect(await rejection(pulp.pipeline("site", pipeline).ensure())).toMatchObject({ code: "SERVER_FAILED" });
    expect(recordsOf(server, "early")).toEqual([["make", undefined]]);
    expect(recordsOf(server, "late")).toEqual([
      ["make", undefined],
      ["make", "CUT_OFF"],
    ]);
  });

  it("in its new settings, likewise", async () => {
    const server = withStreams();
    const { pulp } = await connectTo(server.fake);
    const trunk = pulp.file.repository(of).stream("trunk");
    await trunk.ensure();
    server.fake.on("POST", /\/set_label\/$/, { status: 403, body: { detail: "No." } });
    expect(await rejection(trunk.ensure({ keep: "newest" }))).toMatchObject({ code: "NOT_PERMITTED" });
    expect(recordsOf(server, "trunk")).toEqual([
      ["make", undefined],
      ["configure", undefined],
      ["configure", "NOT_PERMITTED"],
    ]);
  });
});
