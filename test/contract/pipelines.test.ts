import { expect, it } from "vitest";
import type { PipelineStream } from "../../src/index.ts";
import { connectTo, type FakePulp, rejection } from "../support/fake-pulp/index.ts";
import { type WithLedger, withLedger } from "../support/fake-pulp/ledger.ts";

/** A server with publications, too, one a version. */
const withStreams = (): WithLedger => {
  const all = withLedger();
  const { fake } = all;
  fake.on("POST", /\/repositories\/file\/file\/[^/]+\/modify\/$/, fake.dispatch());
  const versions = /^(\/pulp\/api\/v3\/repositories\/file\/file\/[^/]+\/)versions\/$/;
  fake.on("GET", versions, ({ path }) => ({
    body: {
      count: 1,
      next: null,
      results: [{ pulp_href: `${path}0/`, number: 0, pulp_created: "2026-11-26T00:00:00Z", base_version: null }],
    },
  }));
  const published = new Map<string, { readonly pulp_href: string; readonly repository_version: string; readonly pulp_created: string }>();
  const list = /^\/pulp\/api\/v3\/publications\/file\/file\/$/;
  fake.on("GET", list, ({ query }) => {
    const results = [...published.values()].filter((one) => one.repository_version === query.get("repository_version"));
    return { body: { count: results.length, next: null, results } };
  });
  fake.on("POST", list, (request) => {
    const { repository_version } = request.body as { repository_version: string };
    const pulp_href = `${request.path}01900000-0000-7000-b000-${String(published.size).padStart(12, "0")}/`;
    published.set(pulp_href, { pulp_href, repository_version, pulp_created: "2026-11-26T00:00:00Z" });
    return fake.dispatch({ created: [pulp_href] })(request);
  });
  fake.on("GET", /^\/pulp\/api\/v3\/distributions\/$/, { body: { count: 0, next: null, results: [] } });
  return all;
};

const stream = (i: number): PipelineStream =>
  i % 2 === 0 ? { upstream: { url: `https://mirror.test/${i}/`, policy: "on_demand" } } : { from: `s${i - 1}`, keep: "newest" };

const requestsOf = async (fake: FakePulp, work: () => PromiseLike<unknown>): Promise<readonly string[]> => {
  const before = fake.requests.length;
  await work();
  return fake.requests.slice(before).map(({ method, path }) => `${method} ${path}`);
};

it("a pipeline of 100 streams is made once; the second time it takes a handful of list requests and changes nothing", async () => {
  const { fake, stored, files } = withStreams();
  const { pulp } = await connectTo(fake);
  const streams = Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`s${i}`, stream(i)]));
  const pipeline = pulp.pipeline("big", { repositories: { base: { plugin: "file", streams } } });

  const plan = await pipeline.plan();
  expect(plan.steps.filter(({ action, resource }) => `${action} ${resource}` === "create stream")).toHaveLength(100);
  expect(stored.size).toBe(0);
  const making = await requestsOf(fake, async () => expect(await pipeline.ensure()).toHaveLength(100 + 50 + 51));
  // A publication and a distribution for each, at most; and the ledger's distribution.
  expect(making.filter((one) => /^POST .*\/(publications|distributions)\/file\/file\/$/.test(one)).length).toBeLessThanOrEqual(2 * 100 + 1);
  expect(making.filter((one) => /\/(sync|copy)\/$/.test(one))).toEqual([]);
  // 50 remotes, their repositories and the one that the others share, and the distributions; and the ledger's two.
  expect(stored.size).toBe(50 + 51 + 100 + 2);
  expect([...files.keys()].filter((path) => /^base\/s\d+\/00000001.json$/.test(path))).toHaveLength(100);

  const requests = await requestsOf(fake, async () => expect(await pipeline.ensure()).toEqual([]));
  expect(requests.length).toBeLessThanOrEqual(10);
  expect(requests.filter((request) => !/^GET .*\/v3\/(distributions|repositories|remotes)\/file\/file\/$/.test(request))).toEqual([]);
  expect((await pipeline.plan()).steps).toEqual([]);
});

it("what is planned is refused when somebody has been there since", async () => {
  const { fake, stored } = withStreams();
  const { pulp } = await connectTo(fake);
  const repositories = { base: { plugin: "file", streams: { trunk: {} } } };
  await pulp.pipeline("site", { repositories }).ensure();
  const plan = await pulp.pipeline("site", { repositories: { base: { plugin: "file", streams: { trunk: { keep: "newest" } } } } }).plan();
  expect(plan.text()).toBe('ensure pipeline "site":\n  1. update stream "base/trunk"');
  const distribution = [...stored.values()].find(({ name }) => name === "base/trunk");
  if (distribution === undefined) throw new Error("no distribution");
  distribution.base_path = "elsewhere";
  expect(await rejection(plan.apply())).toMatchObject({ code: "PLAN_OUTDATED", message: expect.stringContaining("base_path") });
  expect(distribution.pulp_labels.pulp_sdk_stream).toContain("keep=all");
});

it.each([
  ["a repository that forgets versions", { retain_repo_versions: 3 }, "RETENTION_SET"],
  ["a frozen stream that is to change", { pulp_labels: { pulp_sdk_frozen: "v1 20261126T180000Z ada audit" } }, "STREAM_FROZEN"],
])("%s is told before anything is done", async (_, fields, code) => {
  const { fake, stored } = withStreams();
  const { pulp } = await connectTo(fake);
  const trunk = pulp.file.repository("base").stream("trunk");
  await trunk.ensure();
  for (const item of stored.values()) {
    const { pulp_labels = {}, ...others } = fields as { readonly pulp_labels?: Record<string, string> };
    Object.assign(item, others);
    Object.assign(item.pulp_labels, pulp_labels);
  }
  const requests = await requestsOf(fake, async () => {
    expect(await rejection(trunk.ensure({ keep: "newest" }))).toMatchObject({
      code,
      message: expect.stringContaining("Nothing was changed."),
    });
  });
  expect(requests.filter((request) => !request.startsWith("GET"))).toEqual([]);
});

it("two streams of one name, of two plugins, are not promoted into at once: they share a line of the ledger", async () => {
  const { fake } = withStreams();
  const { pulp } = await connectTo(fake);
  const to = [pulp.file.repository("base").stream("trunk"), pulp.rpm.repository("base").stream("trunk")];
  const requests = await requestsOf(fake, async () => {
    expect(await rejection(pulp.promote({ everything: true }, { to }))).toMatchObject({
      name: "UsageError",
      message: expect.stringContaining('"base/trunk"'),
    });
  });
  expect(requests).toEqual([]);
});

it("a stream in words of a later release is told as one that can't be read, and holds nobody else back", async () => {
  const { fake, stored } = withStreams();
  const { pulp } = await connectTo(fake);
  const streams = { trunk: {}, release: { from: "trunk" }, later: {} };
  const pipeline = pulp.pipeline("site", { repositories: { base: { plugin: "file", streams } } });
  await pipeline.ensure();
  for (const { name, pulp_labels } of stored.values()) if (name === "base/later") pulp_labels.pulp_sdk_stream = "v2 later base {}";
  const [trunk, later] = [pulp.file.repository("base").stream("trunk"), pulp.file.repository("base").stream("later")];
  expect(await trunk.find()).toMatchObject({ basePath: "base/trunk" });
  expect((await trunk.tree()).nodes[0]?.streams).toEqual(["release", "trunk"]);
  expect(await trunk.rename("main")).toHaveLength(1);
  const told = { code: "STREAM_UNREADABLE", stream: "base/later", hint: expect.stringMatching(/Update.*Nothing was changed\.$/) };
  const requests = await requestsOf(fake, async () => {
    for (const refused of [
      () => later.find(),
      () => later.head(),
      () => later.ensure(),
      () => later.freeze({ reason: "x" }),
      () => later.promote({ everything: true }, { from: "main" }),
      () => pulp.pipeline("site", { repositories: { base: { plugin: "file", streams: { later: {} } } } }).ensure(),
    ])
      expect(await rejection(refused())).toMatchObject(told);
  });
  expect(requests.filter((request) => !request.startsWith("GET"))).toEqual([]);
});

it("a stream that is to start as itself is told before anything is done", async () => {
  const { fake } = withStreams();
  const { pulp } = await connectTo(fake);
  const requests = await requestsOf(fake, async () => {
    expect(await rejection(pulp.file.repository("base").stream("trunk").ensure({ start: "trunk" }))).toMatchObject({
      code: "PIPELINE_CYCLE",
      message: expect.stringContaining("base/trunk -> file:base/trunk"),
      hint: expect.stringContaining("Nothing was changed."),
    });
  });
  expect(requests.filter((request) => !request.startsWith("GET"))).toEqual([]);
});
