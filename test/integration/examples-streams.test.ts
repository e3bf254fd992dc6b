import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import * as examples from "../../examples/streams.ts";
import type { Pulp } from "../../src/index.ts";
import { connectShared, namespaceOf } from "../support/shared-pulp.ts";
import { type FaultyUpstreams, startFaultyUpstreams } from "../support/upstream.ts";

// What docs/streams.md says.

let pulp: Pulp;
let upstreams: FaultyUpstreams;
const forget = async (): Promise<void> => {
  for (const [plugin, names] of Object.entries({ rpm: ["alma-9-dirty", "alma-9"], file: ["installers-dirty", "installers"] }))
    for (const name of names) await (await namespaceOf(pulp, plugin).repository(name).planDelete()).apply();
};
beforeAll(async () => {
  vi.spyOn(console, "log").mockImplementation(() => {});
  [pulp, upstreams] = await Promise.all([connectShared(), startFaultyUpstreams()]);
  await forget();
});
afterAll(async () => {
  vi.restoreAllMocks();
  await forget();
  await pulp.close();
  await upstreams.close();
});

test("one repository's streams: made, frozen, looked at, pruned", async () => {
  upstreams.switchTo("v1");
  const [number, url, added] = await examples.one(pulp, upstreams.rpm);
  expect([number, added]).toEqual(["1", "0"]);
  expect((await fetch(`${url}repodata/repomd.xml`)).status).toBe(200);
  expect(await examples.frozen(pulp)).toMatch(/ froze it at .*: audit until Friday$/);
  expect(await examples.looking(pulp)).toEqual(["trunk"]);
  expect(await examples.pruning(pulp)).toContain(
    "version 1 stays: the stream alma-9/trunk serves it, alma-9/trunk protects it: what the auditors saw",
  );
});

test("a pipeline, from an object", async () => {
  upstreams.switchTo("v1");
  expect(await examples.whole(pulp, upstreams.file)).toEqual([6, 0]);
  await pulp.file.repository("installers").stream("dirty").sync();
  expect(await pulp.file.repository("installers").stream("dirty").head()).toMatchObject({
    version: { number: 1 },
    home: "installers-dirty",
  });
  expect(await pulp.file.repository("installers").stream("release").head()).toMatchObject({ version: { number: 0 }, home: "installers" });
});

test("a pipeline, from a file", async () => {
  expect(await examples.fromFile(pulp, join(import.meta.dirname, "../../examples/pipeline.yaml"))).toEqual([
    "rpm alma-9/dirty",
    "rpm alma-9/trunk",
    "rpm alma-9/urgent",
    "rpm alma-9/release",
    "container images/dirty",
    "container images/release",
  ]);
});
