import { afterAll, beforeAll, expect, test } from "vitest";
import type { Pulp } from "../../src/index.ts";
import { adapterRows, adapterUpstreams } from "../support/adapters.ts";
import { proves } from "../support/proves.ts";
import { connectShared, namespaceOf, removeNamed, unique } from "../support/shared-pulp.ts";
import { type FaultyUpstreams, startFaultyUpstreams } from "../support/upstream.ts";

// Upstreams are asked first: one that hasn't changed costs no task, one that has is synced, and so is a repository that somebody else has changed.

const plugins = ["file", "rpm", "deb", "python", "gem", "ostree"];
let pulp: Pulp;
let upstream: FaultyUpstreams;
beforeAll(async () => {
  [pulp, upstream] = await Promise.all([connectShared(), startFaultyUpstreams({ handlers: adapterUpstreams })]);
});
afterAll(async () => {
  await upstream.close();
  await pulp.close();
});

test("only what has changed upstream is synced", async () => {
  const name = unique("fleet-changed");
  const rows = adapterRows.filter(({ plugin }) => plugins.includes(plugin));
  const fleet = pulp.fleet(
    name,
    rows.map((row) => ({ plugin: row.plugin, name: `${name}-${row.plugin}`, remote: row.remote(upstream) })),
  );
  const run = async (): Promise<Readonly<Record<string, string>>> => {
    const seen: Record<string, string> = {};
    for await (const { member, status, tasks, error } of fleet.deliver({ only: "changed" }))
      seen[member?.plugin ?? ""] = error === undefined ? `${status}, ${tasks.length === 0 ? "no task" : "by tasks"}` : String(error);
    return seen;
  };
  const all = (what: string) => Object.fromEntries(plugins.map((plugin) => [plugin, what]));
  const served = async (state: "v1" | "v2"): Promise<void> => {
    for (const row of rows) {
      const { base_url, name: called } = await namespaceOf(pulp, row.plugin).distribution(`${name}-${row.plugin}`).read();
      const place = { pulp_href: "", name: String(called), base_path: `${name}-${row.plugin}`, url: String(base_url) };
      expect(await row.served(place)).toEqual(row.expected[state]);
    }
  };
  try {
    upstream.switchTo("v1");
    await fleet.ensure();
    expect(await run()).toEqual(all("succeeded, by tasks"));
    await served("v1");
    expect(await run()).toEqual(all("unchanged, no task"));
    upstream.switchTo("v2");
    expect(await run()).toEqual(all("succeeded, by tasks"));
    await served("v2");
    expect(await run()).toEqual(all("unchanged, no task"));
    // Somebody takes something out: the upstream says what it said, and the repository isn't as it was.
    await pulp.file.repository(`${name}-file`).remove({ everything: true });
    expect(await run()).toEqual({ ...all("unchanged, no task"), file: "succeeded, by tasks" });
    const { base_url } = await pulp.file.distribution(`${name}-file`).read();
    expect(await (await fetch(`${base_url}PULP_MANIFEST`)).text()).toContain("data/three.csv");
  } finally {
    upstream.switchTo("v1");
    await removeNamed(pulp, name, ...plugins);
  }
  proves("file", "upstream check");
  proves("rpm", "upstream check");
  proves("deb", "upstream check");
  proves("python", "upstream check");
  proves("gem", "upstream check");
  proves("ostree", "upstream check");
});
