import { describe, expect, it } from "vitest";
import type { PipelineStream, Pulp } from "../../src/index.ts";
import { connectTo, type FakePulp, rejection } from "../support/fake-pulp/index.ts";
import type { WithLedger } from "../support/fake-pulp/ledger.ts";
import { withStreams } from "../support/fake-pulp/streams.ts";

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

it("what is misspelt among what is to be left out is told, and not passed over", async () => {
  const { fake } = withStreams();
  const { pulp } = await connectTo(fake);
  const to = [pulp.file.repository("base").stream("trunk"), pulp.rpm.repository("other").stream("trunk")];
  const requests = await requestsOf(fake, async () => {
    for (const except of [{ fils: ["a"] }, { files: ["b"], modulez: ["a"] }])
      expect(await rejection(pulp.promote({ everything: true, except }, { to }))).toMatchObject({
        name: "UsageError",
        message: expect.stringMatching(/none of the streams has content of the kind "(fils|modulez)"\. Did you mean (files|modules)\?/),
      });
  });
  expect(requests).toEqual([]);
});

it("of several streams, the one that can have nothing of what is named is told, and what it has", async () => {
  const { fake } = withStreams();
  const { pulp } = await connectTo(fake);
  const to = [pulp.file.repository("base").stream("trunk"), pulp.rpm.repository("other").stream("trunk")];
  const requests = await requestsOf(fake, async () => {
    for (const what of [{ files: ["a"] }, { files: ["a"], newest: 1 }, { files: ["a"], packages: [] }])
      expect(await rejection(pulp.promote(what, { to }))).toMatchObject({
        code: "NOTHING_SELECTED",
        message: expect.stringContaining("nothing was named that the rpm stream other/trunk could have"),
        hint: expect.stringContaining("It has packages, "),
      });
    expect(await rejection(pulp.promote({}, { to }))).toMatchObject({ code: "NOTHING_SELECTED", summary: "nothing was named." });
  });
  expect(requests.filter((request) => !request.startsWith("GET"))).toEqual([]);
});

it("base paths that a plugin's servers refuse are told of a whole pipeline, given or made of names, before anything is sent", async () => {
  const { fake } = withStreams();
  const { pulp } = await connectTo(fake);
  const repositories = {
    base: { plugin: "file", streams: { "a b": {}, blank: { basePath: "base/ok" } } },
    images: { plugin: "container", streams: { trunk: { basePath: "Images/trunk" } } },
  };
  const requests = await requestsOf(fake, async () => {
    const error = await rejection(Promise.resolve().then(() => pulp.pipeline("site", { repositories }).ensure()));
    expect(error).toMatchObject({
      code: "PIPELINE_INVALID",
      problems: [
        { kind: "base path", path: "repositories.base.streams.a b", message: expect.stringContaining('"base/a b" can\'t be') },
        {
          kind: "base path",
          path: "repositories.images.streams.trunk.basePath",
          message: expect.stringContaining("of a container distribution"),
        },
      ],
    });
  });
  expect(requests).toEqual([]);
});

it.each([
  [{ distribution: null }, "distribution of ensure file stream base/trunk is no object"],
  [{ publish: [] }, "publish of ensure file stream base/trunk is no object"],
  [{ sync: "mirror" }, "sync of ensure file stream base/trunk is no object"],
])("a stream that is to be %j is told before anything is sent", async (wish, words) => {
  const { fake } = withStreams();
  const { pulp } = await connectTo(fake);
  const requests = await requestsOf(fake, async () => {
    expect(
      await rejection(
        pulp.file
          .repository("base")
          .stream("trunk")
          .ensure(wish as never),
      ),
    ).toMatchObject({
      name: "UsageError",
      message: expect.stringContaining(words),
    });
  });
  expect(requests).toEqual([]);
});

it.each([[{ stream: "trunk" }], [{ stream: {} }], [{ repository: "base" }], [{ repository: null }]])(
  "a timeline of %j is told what that has to be",
  async (of) => {
    const { pulp } = await connectTo(withStreams().fake);
    expect(await rejection(Promise.resolve().then(() => pulp.timeline(of as never)))).toMatchObject({
      name: "UsageError",
      message: expect.stringContaining("a timeline's"),
    });
  },
);

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

describe("content that would go round in a circle", () => {
  /** The label, as it stands on the server. */
  const labelOf = ({ stored }: WithLedger, name: string): string =>
    [...stored.values()].find((one) => one.name === name)?.pulp_labels.pulp_sdk_stream ?? "";

  const made = async (server: WithLedger, pulp: Pulp) => {
    const streams = { a: {}, b: { from: "a" }, c: { from: "b" }, d: { from: "c" } };
    await pulp
      .pipeline("site", {
        repositories: { base: { plugin: "file", streams }, other: { plugin: "file", streams: { e: { from: "base/d" } } } },
      })
      .ensure();
    expect(labelOf(server, "other/e")).toContain("from=base/d");
    return (path: string) => pulp.file.repository(path.split("/")[0] ?? "").stream(path.split("/")[1] ?? "");
  };

  it.each([
    ["base/a", "base/b", "base/a -> base/b -> base/a", 2],
    ["base/a", "base/d", "base/a -> base/b -> base/c -> base/d -> base/a", 3],
    ["base/b", ["base/a", "base/d"], "base/b -> base/c -> base/d -> base/b", 3],
    ["base/a", "other/e", "base/a -> base/b -> base/c -> base/d -> other/e -> base/a", 3],
  ])("is refused where %s is to take from %s, before anything is done", async (path, from, circle, lists) => {
    const server = withStreams();
    const { pulp } = await connectTo(server.fake);
    const stream = await made(server, pulp);
    const taker = stream(path);
    const before = labelOf(server, path);
    const requests = await requestsOf(server.fake, async () => {
      expect(await rejection(taker.ensure({ from }))).toMatchObject({
        name: "UsageError",
        code: "PIPELINE_CYCLE",
        message: expect.stringContaining(`content would go round in a circle: ${circle}.`),
        hint: expect.stringContaining("Nothing was changed."),
      });
    });
    expect(requests).toEqual(Array(lists).fill("GET /pulp/api/v3/distributions/file/file/"));
    expect(labelOf(server, path)).toBe(before);
    expect(await rejection(taker.planEnsure({ from }))).toMatchObject({ code: "PIPELINE_CYCLE" });
  });

  it("is refused where only a part of it is the pipeline's", async () => {
    const server = withStreams();
    const { pulp } = await connectTo(server.fake);
    await made(server, pulp);
    const streams = { a: { from: "other/e" }, b: { from: "a" } };
    const pipeline = pulp.pipeline("part", { repositories: { base: { plugin: "file", streams } } });
    const told = { code: "PIPELINE_CYCLE", message: expect.stringContaining("base/a -> base/b -> base/c -> base/d -> other/e -> base/a") };
    expect(await rejection(pipeline.plan())).toMatchObject(told);
    expect(await rejection(pipeline.ensure())).toMatchObject(told);
    expect(labelOf(server, "base/a")).toBe("v1 a base keep=all");
  });

  it("isn't seen where there is none: streams may change places in one plan, and one list tells that of what is as it should be", async () => {
    const server = withStreams();
    const { pulp } = await connectTo(server.fake);
    const stream = await made(server, pulp);
    const streams = { a: { from: "b" }, b: { from: [] }, c: {}, d: {} };
    await pulp.pipeline("site", { repositories: { base: { plugin: "file", streams } } }).ensure();
    expect([labelOf(server, "base/a"), labelOf(server, "base/b")]).toEqual(["v1 a base keep=all from=b", "v1 b base keep=all"]);
    const again = await requestsOf(server.fake, async () => expect(await stream("base/a").ensure({ from: "b" })).toEqual([]));
    expect(again).toEqual(Array(3).fill(expect.stringMatching(/^GET .*\/(repositories|distributions)\/file\/file\/$/)));
  });

  it("and that two clients make by halves, each when it couldn't see the other's, is taken out by who sees it", async () => {
    const server = withStreams();
    const { fake, stored } = server;
    const { pulp } = await connectTo(fake);
    const stream = await made(server, pulp);
    const a = [...stored.values()].find(({ name }) => name === "base/a");
    if (a === undefined) throw new Error("no stream");
    await stream("base/b").ensure({ from: [] });
    // The other one's label comes when ours has been looked at, right before ours is set.
    let theirs: string | undefined = "v1 a base keep=all from=d";
    fake.on("POST", /\/set_label\/$/, (request) => {
      const { key, value } = request.body as { key: string; value: string };
      const one = [...stored.values()].find(({ pulp_href }) => request.path === `${pulp_href}set_label/`);
      if (theirs !== undefined) a.pulp_labels.pulp_sdk_stream = theirs;
      theirs = undefined;
      if (one !== undefined) one.pulp_labels[key] = value;
      return { status: 201, body: { key, value } };
    });
    expect(await rejection(stream("base/b").ensure({ from: "a", keep: "newest" }))).toMatchObject({
      code: "PIPELINE_CYCLE",
      message: expect.stringContaining("base/b -> base/c -> base/d -> base/a -> base/b"),
      hint: expect.stringContaining("Another client made the rest of it"),
    });
    expect(labelOf(server, "base/a")).toBe("v1 a base keep=all from=d");
    expect(labelOf(server, "base/b")).toBe("v1 b base keep=newest");
  });

  it("and that stands there all the same, as one of two died before it looked, is told to whoever comes next, with what ends it", async () => {
    const server = withStreams();
    const { pulp } = await connectTo(server.fake);
    const stream = await made(server, pulp);
    const served = await stream("base/a").head();
    for (const one of server.stored.values()) if (one.name === "base/a") one.pulp_labels.pulp_sdk_stream = "v1 a base keep=all from=d";
    const told = {
      name: "UsageError",
      code: "PIPELINE_CYCLE",
      message: expect.stringMatching(/would go round in a circle: base\/\w -> base\/\w -> base\/\w -> base\/\w -> base\/\w\./),
      hint: expect.stringMatching(
        /^Let one of them take content from elsewhere, by its stream\.ensure\(\{ from \}\): .*base\/a takes from base\/d.* Nothing was changed\.$/,
      ),
    };
    const streams = { b: {}, c: { from: "b" } };
    const pipeline = pulp.pipeline("part", { repositories: { base: { plugin: "file", streams } } });
    const requests = await requestsOf(server.fake, async () => {
      for (const refused of [
        () => stream("base/a").ensure({ keep: "newest" }),
        () => stream("base/c").ensure(),
        () => stream("other/e").planEnsure(),
        () => pipeline.plan(),
        () => pipeline.ensure(),
        () => pulp.file.repository("base").stream("new").ensure({ from: "a" }),
        () => stream("base/a").plan({ everything: true }),
        () => stream("other/e").promote({ everything: true }),
        () => pulp.promote({ everything: true }, { to: [stream("base/c")] }),
      ])
        expect(await rejection(refused())).toMatchObject(told);
    });
    expect(requests.filter((request) => !request.startsWith("GET"))).toEqual([]);

    // Who only looks, or says from where, isn't held back by it.
    expect(await stream("base/a").head()).toEqual({ ...served, from: ["d"] });
    expect((await stream("base/a").tree()).nodes[0]?.streams).toEqual(["a", "b", "c", "d"]);
    expect(await rejection(stream("base/a").promote({ everything: true }, { from: "d" }))).toMatchObject({ code: "NOTHING_SELECTED" });

    expect(await stream("base/a").ensure({ from: [] })).toHaveLength(1);
    expect(await stream("base/c").ensure()).toEqual([]);
    expect(await pipeline.ensure()).toEqual([]);
    expect(await pulp.file.repository("base").stream("new").ensure({ from: "a" })).toHaveLength(1);
  });
});

it("a base path that another stream has is told with that stream's name", async () => {
  const { fake } = withStreams();
  const { pulp } = await connectTo(fake);
  await pulp.file.repository("base").stream("trunk").ensure({ basePath: "base/served" });
  const error = await rejection(pulp.file.repository("base").stream("release").ensure({ basePath: "base/served" }));
  expect(error).toMatchObject({ code: "BASE_PATH_TAKEN", message: expect.stringContaining('"base/served": "base/trunk". Give') });
});

it("what is promoted into no list of streams is told so", async () => {
  const { fake } = withStreams();
  const { pulp } = await connectTo(fake);
  const to = pulp.file.repository("base").stream("trunk") as never;
  expect(await rejection(pulp.promote({ everything: true }, { to }))).toMatchObject({
    message: expect.stringMatching(/^to of promote into streams is no list/),
  });
});

it("streams are told as they were named: whatever is in their names, in plans, changes, errors and texts of the ledger", async () => {
  const { fake } = withStreams();
  const { pulp } = await connectTo(fake);
  const streams = { größe: {}, "a/b": { from: "größe", start: "größe" } };
  const pipeline = pulp.pipeline("site", { repositories: { "alma-9": { plugin: "file", streams } } });
  const plan = await pipeline.plan();
  const encoded = /%[0-9A-Fa-f]{2}/;
  expect(plan.text()).toContain('create stream "alma-9/größe"');
  expect(plan.text()).not.toMatch(encoded);
  expect((await plan.apply()).map(({ name }) => name)).toEqual(expect.arrayContaining(["alma-9/größe", "alma-9/a/b"]));
  expect(pipeline.stream("alma-9/a/b").name).toBe("a/b");

  const stream = pulp.file.repository("alma-9").stream("größe");
  expect(await stream.freeze({ reason: "audit" })).toMatchObject([{ name: "alma-9/größe" }]);
  const told = [
    await rejection(stream.delete()),
    await rejection(stream.ensure({ keep: "newest" })),
    await rejection(stream.ensure({ from: "größe" })),
    await rejection(pulp.file.repository("alma-9").stream("ö").head()),
    await rejection(stream.rename("a/b")),
    await rejection(pulp.pipeline("more", { repositories: { "alma-9": { plugin: "file", streams: { ü: { from: "größe/ä" } } } } }).plan()),
  ].map(String);
  expect(told.every((text) => /größe|ö|a\/b/.test(text))).toBe(true);
  expect(told.filter((text) => encoded.test(text))).toEqual([]);
});

it("a stream that was renamed, and renamed back and on, says in its line each time where the records before stand", async () => {
  const { fake } = withStreams();
  const { pulp } = await connectTo(fake);
  const stream = (name: string) => pulp.file.repository("base").stream(name);
  await stream("first").ensure();
  for (const [from, to] of [
    ["first", "second"],
    ["second", "first"],
    ["first", "third"],
  ] as const) {
    await stream(from).rename(to);
    const last = (await pulp.ledger.records({ line: `base/${to}` }).all()).at(-1);
    expect(last).toMatchObject({ kind: "note", action: "rename", asked: { from: `base/${from}` } });
  }
});
