import { randomBytes } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, inject, test, vi } from "vitest";
import * as guide from "../../examples/guide-content.ts";
import { IMAGE } from "../../examples/upstreams/serve.ts";
import type { Pulp } from "../../src/index.ts";
import { inTurn } from "../support/in-turn.ts";
import { startInterruptingProxy } from "../support/interrupting-proxy.ts";
import { connectShared, namespaceOf } from "../support/shared-pulp.ts";
import { type FaultyUpstreams, startFaultyUpstreams } from "../support/upstream.ts";
import { pythonHandlers } from "../upstreams/python/serve.ts";

// What the guide says of content, uploads and what stands around repositories.

inTurn("the repository images of the examples");
let pulp: Pulp;
let upstreams: FaultyUpstreams;
let scratch: string;

const names = { rpm: ["tools", "trunk"], container: ["app"], file: ["images"], python: ["pypi"] };
const forget = async (): Promise<void> => {
  for (const path of ["tools/current"]) await pulp.rpm.distribution(path).delete();
  await pulp.python.distribution("pypi/simple").delete();
  for (const [plugin, all] of Object.entries(names))
    for (const name of all)
      for (const resource of ["repository", "remote"] as const) await namespaceOf(pulp, plugin)[resource](name).delete();
  await pulp.core.rbacGuard("readers").delete();
};

beforeAll(async () => {
  [pulp, upstreams, scratch] = await Promise.all([
    connectShared(),
    startFaultyUpstreams({ handlers: pythonHandlers }),
    mkdtemp(join(tmpdir(), "guide-")),
  ]);
  await forget();
  upstreams.switchTo("v2");
  const { rpm, registry, file } = upstreams;
  await pulp.rpm.repository("tools").ensure({ remote: { url: rpm, policy: "on_demand" } });
  await pulp.container.repository("app").ensure({ remote: { url: registry, upstream_name: IMAGE, policy: "on_demand" } });
  await pulp.file.repository("images").ensure({ remote: { url: file, policy: "on_demand" } });
  await Promise.all([pulp.rpm.repository("tools").sync(), pulp.container.repository("app").sync(), pulp.file.repository("images").sync()]);
});
afterAll(async () => {
  await forget();
  await pulp.close();
  await upstreams.close();
  await rm(scratch, { recursive: true });
});

test("content", async () => {
  expect((await guide.content(pulp)).toSorted()).toEqual(["acorn 1.0", "acorn 1.1", "acorn 1.2"]);
});

test("words of selection", async () => {
  expect(await guide.words(pulp)).toEqual([
    ["GROVE-2025:0001", "acorn-1.1-1.noarch", "acorn-1.2-1.noarch", "oak-2.0-1.noarch", "oak-2.1-1.noarch"],
    ["1.0", "1.1"],
    ["data/one.csv", "data/three.csv"],
  ]);
});

test("add, remove, diff", async () => {
  const [units, added, removed] = await guide.moving(pulp);
  expect([units, added, removed]).toEqual([["oak-2.0-1.noarch"], [], ["oak-2.0-1.noarch"]]);
});

test("uploads", async () => {
  const path = join(scratch, "file.img");
  await writeFile(path, randomBytes(1_000));
  // Bytes of a fixed text may have come to this server before.
  const [one, again, [same, text] = [], versions] = (await guide.uploading(pulp, path)) as [string, string, string[], number];
  expect([one, again, same, versions]).toEqual(["file", "nothing", "reference", 1]);
  expect(["file", "reference"]).toContain(text);
});

test("a large upload that is cut off goes on", async () => {
  const path = join(scratch, "large.img");
  await writeFile(path, randomBytes(20_000_000));
  await using proxy = await startInterruptingProxy(inject("pulp").baseUrl);
  const proxied = await connectShared({ baseUrl: proxy.baseUrl });
  // As often as one upload tries by itself. Its first chunk is as long as the digest says: it may be short.
  for (let time = 0; time < 5; time++) proxy.interrupt(/^PUT .*\/uploads\//, { kind: "reset", afterBytes: 1_000 });
  const failed: unknown[] = [];
  proxied.on("operation:failed", ({ error }) => failed.push(error));
  expect(await guide.resuming(proxied, path)).toEqual({ sent: "file", size: 20_000_000 });
  expect(failed).toMatchObject([{ code: "UPLOAD_INTERRUPTED" }]);
  expect(proxy.interrupted).toBe(5);
  await proxied.close();
});

test("metadata and the configuration of clients", async () => {
  const key = await readFile(join(import.meta.dirname, "../upstreams/deb/data/key.asc"), "utf8");
  const log = vi.spyOn(console, "log").mockImplementation(() => {});
  const told = await guide.configuring(pulp, key);
  expect(told).toMatch(/^infra@example\.com$/m);
  expect(told).toMatch(/^gpgkey=http/m);
  expect(log.mock.calls[0]?.[0]).toContain("/etc/yum.repos.d/tools-current.repo:\n[tools-current]\n");
  log.mockRestore();
});

test("content guards, by handle", async () => {
  const { username } = inject("pulp");
  expect(await guide.guarding(pulp, username)).toContain("readers");
  const { base_url } = await pulp.rpm.distribution("tools/current").read();
  expect((await fetch(`${base_url}repodata/repomd.xml`)).status).toBe(403);
});

test("pull-through", async () => {
  const delivery = await guide.pullingThrough(pulp, `${upstreams.origin}/python/`);
  expect(delivery).toMatchObject({ by: "pull-through", steps: ["distribute"], version: { number: 0 } });
  expect(await (await fetch(`${delivery.distribution.url}simple/grove-acorn/`)).text()).toContain("grove_acorn-1.10-py3-none-any.whl");
});

test("maintenance", async () => {
  // Reclaiming deletes files that other repositories share, and a sync of them that runs meanwhile fails: here there are none to delete.
  await (await pulp.rpm.repository("tools").planDelete({ remote: "keep" })).apply();
  await pulp.rpm.repository("tools").ensure({});
  const [cleaned, reclaimed, repaired, ...done] = await guide.maintaining(pulp);
  expect([cleaned, reclaimed, repaired]).toEqual(["completed", "completed", "completed"]);
  expect(done.join("\n")).toMatch(/missing.*: \d+/);
});
