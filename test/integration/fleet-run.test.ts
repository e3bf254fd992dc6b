import { afterAll, beforeAll, expect, test } from "vitest";
import { upstreamDirectory } from "../../examples/upstreams/serve.ts";
import type { FleetEntry, FleetOutcome, Pulp } from "../../src/index.ts";
import { adapterRows, adapterUpstreams } from "../support/adapters.ts";
import { connectShared, removeNamed, unique } from "../support/shared-pulp.ts";
import { type FaultyUpstreams, startFaultyUpstreams } from "../support/upstream.ts";

// A run over repositories of three plugins whose upstreams answer 404, 500, or never: each ends as its outcome says.

const troubles = ["missing", "failing", "hanging"] as const;
const never = Promise.withResolvers<void>();

let pulp: Pulp;
let upstream: FaultyUpstreams;
beforeAll(async () => {
  const trees = Object.fromEntries(troubles.map((name) => [name, upstreamDirectory("file", "v1")]));
  [pulp, upstream] = await Promise.all([connectShared(), startFaultyUpstreams({ trees, handlers: adapterUpstreams })]);
});
afterAll(async () => {
  never.resolve();
  await upstream.close();
  await pulp.close();
});

const remoteOf = (plugin: string): Readonly<Record<string, unknown>> =>
  adapterRows.find((row) => row.plugin === plugin)?.remote(upstream) ?? {};

test("each repository of a run ends in the state that its outcome tells, and nothing is left running", async () => {
  const name = unique("fleet-run");
  upstream.fail(/^\/missing\//, { kind: "status", status: 404 });
  upstream.fail(/^\/failing\//, { kind: "status", status: 500 });
  upstream.fail(/^\/hanging\//, { kind: "hold", until: never.promise });
  const good: readonly FleetEntry[] = ["file", "rpm", "deb"].map((plugin) => ({
    plugin,
    name: `${name}-${plugin}`,
    basePath: `${name}/${plugin}`,
    remote: remoteOf(plugin),
  }));
  const bad: readonly FleetEntry[] = [
    {
      for: { trouble: troubles.slice(0, 2) },
      plugin: "file",
      name: `${name}-{trouble}`,
      basePath: `${name}/{trouble}`,
      remote: { url: `${upstream.origin}/{trouble}/PULP_MANIFEST`, policy: "on_demand", max_retries: 0 },
    },
  ];
  try {
    const hanging = {
      plugin: "file",
      name: `${name}-hanging`,
      remote: { url: `${upstream.origin}/hanging/PULP_MANIFEST`, max_retries: 0 },
    };
    await pulp.fleet(name, [...good, ...bad, hanging]).ensure();
    const fleet = pulp.fleet(name, [...good, ...bad]);
    const stuck = pulp.fleet(name, [hanging]).deliver({ timeLimitMs: 5_000 });
    const outcomes = new Map<string, FleetOutcome<unknown>>();
    const run = fleet.deliver({ retries: 0, breakAfter: 100 });
    for await (const outcome of run) outcomes.set(outcome.repository.slice(name.length + 1), outcome);
    for await (const outcome of stuck) outcomes.set("hanging", outcome);
    expect(Object.fromEntries([...outcomes].map(([one, { status, cause }]) => [one, cause ?? status]))).toEqual({
      file: "succeeded",
      rpm: "succeeded",
      deb: "succeeded",
      missing: "upstream has nothing",
      failing: "upstream failed",
      hanging: "time limit",
    });
    const { counts } = await run.report();
    expect(counts).toMatchObject({ succeeded: 3, failed: 2 });

    for (const { status, member, tasks } of outcomes.values()) {
      for (const { pulp_href } of tasks) expect((await pulp.tasks.read(pulp_href)).state).toMatch(/^(completed|failed|canceled|skipped)$/);
      const repository = pulp.repository({ plugin: member?.plugin ?? "", name: member?.name ?? "" });
      const { number } = await repository.at("latest");
      expect(number > 0).toBe(status === "succeeded");
    }
    const files = await pulp.file.distribution(`${name}/file`).read();
    expect((await fetch(`${files.base_url}PULP_MANIFEST`)).status).toBe(200);

    const again = await pulp.fleet(name, good).deliver().report();
    expect(again.counts).toMatchObject({ unchanged: 3 });
  } finally {
    upstream.heal();
    never.resolve();
    await removeNamed(pulp, name, "file", "rpm", "deb");
  }
});
