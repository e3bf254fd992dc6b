import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import type { FleetEntry, FleetOutcome, Pulp } from "../../src/index.ts";
import { startInterposingProxy } from "../support/interposing-proxy.ts";
import { startClientProcess } from "../support/processes/client-process.ts";
import { connectShared, rejection, removeNamed, unique } from "../support/shared-pulp.ts";
import { type FaultyUpstreams, startFaultyUpstreams } from "../support/upstream.ts";

// A run whose process is killed is gone on with by its journal: nothing is synced twice, and nothing is left out.

let pulp: Pulp;
let upstream: FaultyUpstreams;
let directory: string;
beforeAll(async () => {
  [pulp, upstream, directory] = await Promise.all([connectShared(), startFaultyUpstreams(), mkdtemp(join(tmpdir(), "fleet-journal-"))]);
});
afterAll(async () => {
  await Promise.all([upstream.close(), pulp.close(), rm(directory, { recursive: true })]);
});

/** How often each repository was synced, by the server's own list of tasks. */
const syncsOf = async (names: readonly string[]): Promise<readonly number[]> =>
  Promise.all(
    names.map(async (name) => {
      const { pulp_href } = await pulp.file.repository(name).read();
      const tasks = await pulp.tasks.list({ reserved_resources: pulp_href }).all();
      return tasks.filter(({ name: work }) => work.endsWith(".synchronize")).length;
    }),
  );

test("after kill -9 in the middle of a run another process goes on with it", async () => {
  const stem = unique("fleet-journal");
  const names = Array.from({ length: 5 }, (_, i) => `${stem}-${i}`);
  const entries: readonly FleetEntry[] = names.map((name) => ({
    plugin: "file",
    name,
    remote: { url: upstream.file, policy: "on_demand" },
  }));
  const journal = join(directory, "run.jsonl");
  const server = inject("pulp");
  try {
    await pulp
      .fleet(
        stem,
        entries.map((entry) => ({ ...entry, basePath: null }) as FleetEntry),
      )
      .ensure();
    await using proxy = await startInterposingProxy(server.baseUrl);
    await using other = await connectShared({ baseUrl: proxy.baseUrl });
    await using child = await startClientProcess({ ...server, baseUrl: proxy.baseUrl });
    const killed = Promise.withResolvers<readonly unknown[]>();
    let syncs = 0;
    const watch = (): void =>
      proxy.after(/^POST .*\/sync\/$/, async () => {
        watch();
        if (++syncs !== 3) return;
        const refusals = [other, pulp].map((client) => rejection(client.fleet(stem, entries).deliver({ journal }).report()));
        await Promise.all(refusals);
        await child.kill();
        killed.resolve(await Promise.all(refusals));
      });
    watch();
    const script = (client: Pulp, name: string, all: readonly FleetEntry[], path: string) =>
      client.fleet(name, all).deliver({ journal: path, concurrency: 2 }).report();
    const end = rejection(child.run(script, stem, entries, journal));
    // While it lives nobody else has it; and whoever reaches another server has another run.
    expect(await killed.promise).toMatchObject([{ code: "JOURNAL_IN_USE" }, { code: "JOURNAL_OF_OTHER" }]);
    expect((await end).message).toContain("SIGKILL");

    const outcomes: FleetOutcome<unknown>[] = [];
    for await (const outcome of other.fleet(stem, entries).deliver({ journal })) outcomes.push(outcome);
    expect(outcomes.map(({ repository, status }) => `${repository} ${status}`).sort()).toEqual(names.map((name) => `${name} succeeded`));
    expect(await syncsOf(names)).toEqual(names.map(() => 1));
    for (const name of names) {
      const { base_url } = await pulp.file.distribution(name).read();
      expect((await fetch(`${base_url}PULP_MANIFEST`)).status).toBe(200);
    }
  } finally {
    await removeNamed(pulp, stem, "file");
  }
});
