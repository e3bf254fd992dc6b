import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { DynamicStream, Operation, Pulp, Served } from "../../src/index.ts";
import { adapterRows, adapterUpstreams } from "../support/adapters.ts";
import { proves } from "../support/proves.ts";
import { connectShared, namespaceOf, rejection, unique } from "../support/shared-pulp.ts";
import { type FaultyUpstreams, startFaultyUpstreams } from "../support/upstream.ts";

// Streams of every plugin: each serves its own head, and moving one leaves the others alone.

let pulp: Pulp;
let upstream: FaultyUpstreams;
beforeAll(async () => {
  [pulp, upstream] = await Promise.all([connectShared(), startFaultyUpstreams({ handlers: adapterUpstreams })]);
});
afterAll(async () => {
  await upstream.close();
  await pulp.close();
});

const place = async (stream: DynamicStream): Promise<Served> => {
  const { basePath, url } = await stream.head();
  return { pulp_href: "", name: basePath, base_path: basePath, url };
};

/** But for the record in the ledger. */
const ownTasks = ({ tasks }: Operation<unknown>): number =>
  tasks.filter(({ created_resources: made }) => !made.some((href) => href.includes("/content/"))).length;

describe.each(adapterRows.filter(({ plugin }) => plugin !== "hugging_face"))("$plugin", (row) => {
  const { fill } = row;
  const syncs = fill === undefined && row.remoteApart !== true;

  test("streams serve different heads, by at most two tasks each, and switching one leaves the other alone", async () => {
    const of = unique(`${row.plugin}-streams`);
    const repository = namespaceOf(pulp, row.plugin).repository(of);
    const [dirty, trunk] = [repository.stream("dirty"), repository.stream("trunk")];
    upstream.switchTo("v1");
    if (syncs) {
      expect(await dirty.ensure({ upstream: row.remote(upstream) })).toHaveLength(3);
      expect(await dirty.sync()).toMatchObject({ changed: true });
      // gem can't publish by itself, so that a copy takes a task more.
      const making = trunk.ensure({ from: "dirty", start: "dirty" });
      await making;
      expect(ownTasks(making)).toBeLessThanOrEqual(row.plugin === "gem" ? 3 : 2);
    } else {
      await repository.ensure({});
      await fill?.(pulp, repository, "v1");
      const { number } = await repository.at("latest");
      await fill?.(pulp, repository, "v2");
      const making = trunk.ensure({ start: number });
      await making;
      expect(ownTasks(making)).toBeLessThanOrEqual(2);
      await dirty.ensure({ start: (await repository.at("latest")).number });
    }
    expect(await row.served(await place(trunk))).toEqual(row.expected.v1);
    if (syncs) {
      upstream.switchTo("v2");
      expect(await dirty.sync()).toMatchObject({ changed: true });
    }
    expect(await row.served(await place(dirty))).toEqual(row.expected.v2);
    if (syncs) {
      const records = await pulp.ledger.records({ line: `${of}/dirty` }).all();
      expect(records.map(({ kind, action }) => `${kind} ${action}`).slice(0, 3)).toEqual(["note make", "intent sync", "outcome sync"]);
      const synced = records.findLast(({ kind, action }) => kind === "outcome" && action === "sync");
      expect(synced?.added?.length).toBeGreaterThan(0);
    }
    expect(await row.served(await place(trunk))).toEqual(row.expected.v1);
    const { added } = await dirty.diff("trunk");
    expect(added.length).toBeGreaterThan(0);
    expect(await trunk.ensure({})).toEqual([]);
    expect(await trunk.promote({ everything: true }, { from: "dirty" })).toMatchObject({ changed: true });
    expect(await row.served(await place(trunk))).toEqual(row.expected.v2);

    if (syncs && row.plugin !== "npm") {
      await dirty.rollBack({ reason: "too new" });
      expect(await row.served(await place(dirty))).toEqual(row.expected.v1);
      await dirty.freeze({ reason: "audit" });
      expect(await rejection(dirty.sync())).toMatchObject({ code: "STREAM_FROZEN", reason: "audit" });
      await dirty.thaw();
      // Upstream has nothing new, and the head is what the sync comes to all the same.
      expect(await dirty.sync()).toMatchObject({ changed: true });
      expect(await row.served(await place(dirty))).toEqual(row.expected.v2);
    }
    expect(await row.served(await place(trunk))).toEqual(row.expected.v2);

    await trunk.delete();
    await dirty.delete({ repository: syncs ? "delete" : "keep" });
    if (syncs) await namespaceOf(pulp, row.plugin).remote(`${of}-dirty`).delete();
    await repository.delete();
    proves(row.plugin, "stream", "promote");
  });
});
