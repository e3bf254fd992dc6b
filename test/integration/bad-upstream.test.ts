import { createHash } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { IMAGE } from "../../examples/upstreams/serve.ts";
import type { DynamicRepository, TaskFailedError } from "../../src/index.ts";
import { adapterRows } from "../support/adapters.ts";
import { namespaceOf, rejection, stateOf, unique } from "../support/shared-pulp.ts";
import type { Fault, Where } from "../support/upstream.ts";
import { openWithUpstream } from "../support/with-upstream.ts";

// Upstreams that fail in the middle of a delivery: the server's words, and clients see what they saw before.

const { pulp, upstream } = await openWithUpstream();

interface Case {
  readonly plugin: string;
  readonly what: string;
  readonly where: Where;
  readonly fault: Fault;
  /** In the server's description. */
  readonly words: RegExp;
}

const cases: readonly Case[] = [
  { plugin: "rpm", what: "answers 404", where: /repodata\/repomd\.xml/, fault: { kind: "status", status: 404 }, words: /404/ },
  {
    plugin: "rpm",
    what: "has a repomd.xml that is no XML",
    where: /repomd\.xml$/,
    fault: { kind: "replace", body: "<repomd" },
    words: /./,
  },
  { plugin: "rpm", what: "has damaged metadata", where: /primary\.xml/, fault: { kind: "corrupt" }, words: /checksum|digest|[Vv]alidat/ },
  { plugin: "rpm", what: "asks for a password", where: /./, fault: { kind: "challenge", realm: "grove" }, words: /401/ },
  { plugin: "file", what: "answers 404", where: /PULP_MANIFEST/, fault: { kind: "status", status: 404 }, words: /404/ },
  {
    plugin: "file",
    what: "has a PULP_MANIFEST that is none",
    where: /PULP_MANIFEST/,
    fault: { kind: "replace", body: "<html>\nmoved, gone, 7, elsewhere\n</html>" },
    words: /./,
  },
  { plugin: "file", what: "asks for a password", where: /./, fault: { kind: "challenge", realm: "grove" }, words: /401/ },
  { plugin: "container", what: "answers 404", where: /tags\/list/, fault: { kind: "status", status: 404 }, words: /404/ },
  {
    plugin: "container",
    what: "has a manifest that is no JSON",
    where: /\/manifests\//,
    fault: { kind: "replace", body: "not a manifest" },
    words: /./,
  },
];

const rows = adapterRows.filter(({ plugin }) => cases.some((one) => one.plugin === plugin));

describe.each(rows)("$plugin: an upstream that", (row) => {
  const name = unique(`${row.plugin}-broken`);
  const of = () => namespaceOf(pulp, row.plugin);
  let repository: DynamicRepository;
  let before: unknown;
  const servedNow = async () => {
    const { base_url, registry_path, pulp_href } = (await of().distribution(name).read()) as Record<string, unknown>;
    return row.served({ pulp_href: String(pulp_href), name, base_path: name, url: String(base_url ?? registry_path) });
  };
  beforeAll(async () => {
    repository = of().repository(name);
    upstream.switchTo("v1");
    await repository.ensure({ remote: row.remote(upstream) });
    await repository.deliver(name);
    await servedNow(); // fetches what is served on demand, while the upstream is sound
  });
  beforeEach(async () => {
    upstream.switchTo("v2");
    before = await stateOf(pulp, name, [row.plugin]);
  });
  afterAll(async () => {
    for (const resource of [of().distribution(name), repository, of().remote(name)]) await resource.delete();
  });

  test.each(cases.filter(({ plugin }) => plugin === row.plugin))("$what", async ({ where, fault, words }) => {
    upstream.fail(where, fault);
    const deliver = repository.deliver(name);
    const error = (await rejection(deliver)) as TaskFailedError;
    expect(error).toMatchObject({ name: "TaskFailedError", code: "TASK_FAILED", task: deliver.tasks[0]?.pulp_href });
    expect(error.description).toMatch(words);
    expect(error.message).toContain(error.description);
    expect(error.message).toContain(`deliver of ${row.plugin} repository "${name}"`);
    expect(error.message).toContain(`Correlation-ID ${error.correlationId}`);
    expect(error.correlationId?.startsWith(deliver.correlationId)).toBe(true);
    expect(await stateOf(pulp, name, [row.plugin])).toEqual(before);
    expect(await servedNow()).toEqual(row.expected.v1);
  });
});

test("an upstream that is well again is delivered by running the same again", async () => {
  const name = unique("healed");
  const repository = pulp.file.repository(name);
  upstream.switchTo("v1");
  await repository.ensure({ remote: { url: upstream.file, policy: "on_demand" } });
  upstream.fail(/PULP_MANIFEST/, { kind: "status", status: 404 });
  expect(await rejection(repository.deliver(name))).toMatchObject({ name: "TaskFailedError" });
  expect(await pulp.file.distribution(name).find()).toBeUndefined();
  upstream.heal();
  expect(await repository.deliver(name)).toMatchObject({ changed: true, version: { number: 1 }, steps: ["sync", "distribute"] });
  await pulp.file.distribution(name).delete();
  await repository.delete();
  await pulp.file.remote(name).delete();
});

test("an upstream where nothing listens", async () => {
  const name = unique("nowhere");
  const repository = pulp.file.repository(name);
  await repository.ensure({ remote: { url: "http://127.0.0.1:9/PULP_MANIFEST", policy: "on_demand", max_retries: 0 } });
  const error = await rejection(repository.sync());
  expect(error).toMatchObject({ name: "TaskFailedError" });
  expect((error as TaskFailedError).description).toContain("127.0.0.1:9");
  await repository.delete();
  await pulp.file.remote(name).delete();
});

test("a file that doesn't match the digest in its manifest, downloaded at once: no version, no content, no artifact", async () => {
  const name = unique("mismatch");
  const repository = pulp.file.repository(name);
  const real = Buffer.from(`the file of ${name}`);
  const digest = createHash("sha256").update(real).digest("hex");
  upstream.fail(/PULP_MANIFEST/, { kind: "replace", body: `${name}.txt,${digest},${real.length}\n` });
  upstream.fail(`/file/${name}.txt`, { kind: "replace", body: Buffer.from(`THE FILE OF ${name}`) });
  await repository.ensure({ remote: { url: upstream.file, policy: "immediate", max_retries: 0 } });
  const before = await stateOf(pulp, name, ["file"]);
  const error = (await rejection(repository.deliver(name))) as TaskFailedError;
  expect(error).toMatchObject({ name: "TaskFailedError" });
  expect(error.description).toMatch(/digest|checksum|[Vv]alidat/i);
  expect(await stateOf(pulp, name, ["file"])).toEqual(before);
  expect((await pulp.api.core.GET("artifacts/", { query: { sha256: digest } })).count).toBe(0);
  expect((await pulp.api.file.GET("content/file/files/", { query: { sha256: digest } })).count).toBe(0);
  await repository.delete();
  await pulp.file.remote(name).delete();
});

test("an image that the registry doesn't have", async () => {
  const name = unique("no-image");
  const repository = pulp.container.repository(name);
  await repository.ensure({ remote: { url: upstream.registry, upstream_name: `${IMAGE}-missing`, policy: "on_demand" } });
  expect(await rejection(repository.deliver(name))).toMatchObject({ name: "TaskFailedError", description: expect.stringContaining("404") });
  expect(await pulp.container.distribution(name).find()).toBeUndefined();
  await repository.delete();
  await pulp.container.remote(name).delete();
});
