import { describe, expect, it } from "vitest";
import { withContents } from "../support/fake-pulp/contents.ts";
import { connectTo, password, rejection, username } from "../support/fake-pulp/index.ts";
import { listening } from "../support/fake-pulp/listening.ts";
import { startClientProcess } from "../support/processes/client-process.ts";

const pathsOf = (count: number): readonly string[] => Array.from({ length: count }, (_, i) => `data/${String(i).padStart(5, "0")}.bin`);
const many = 20_000;
const paths = pathsOf(many);

/** A repository that has them all, and one that has nothing, or these. */
const between = async (there: readonly string[] = [], of: readonly string[] = paths, core = "3.118.0") => {
  const server = withContents({ versions: { core, file: core } });
  const [source, destination] = [server.repository("source", of), server.repository("destination", there)];
  const { pulp } = await connectTo(server.fake);
  const before = server.fake.requests.length;
  /** Requests by what they are for; how often a task is asked for depends on how long it takes. */
  const requests = () =>
    server.fake.requests.slice(before).flatMap(({ method, path }) => {
      if (path.endsWith("/tasks/")) return [];
      return [/content/.test(path) ? "list" : /versions/.test(path) ? "count" : method === "POST" ? "modify" : "look up"];
    });
  const now = () => server.pathsIn(String(destination.latest_version_href));
  const [from, into] = [pulp.file.repository("source"), pulp.file.repository("destination")];
  return { ...server, source, destination, from, into, requests, now };
};

/** How many there are is asked first, so that all pages of what is told of 20,000 units are as large as can be. */
const listed = ["count", ...Array.from({ length: 8 }, () => "list")];

describe("20,000 units", () => {
  it.each([
    ["by their names", { files: paths }],
    ["by a glob", { files: ["data/*.bin"] }],
    ["as everything", { everything: true }],
  ] as const)("are added %s with one list of the source; what the version counts is told by the task", async (_, selection) => {
    const { from, into, requests, now } = await between();
    const { changed, units } = await into.add(selection, { from });
    expect([changed, units.length, now().length]).toEqual([true, many, many]);
    expect(requests()).toEqual(["look up", ...listed, "modify"]);
  });

  it("are removed with one list", async () => {
    const { into, requests, now } = await between(paths);
    expect((await into.remove({ files: paths })).units).toHaveLength(many);
    expect(now()).toEqual([]);
    expect(requests()).toEqual(["look up", ...listed, "modify"]);
  });

  it("are counted by one request more where tasks return nothing", async () => {
    const { from, into, requests } = await between([], paths, "3.70.0");
    await into.add({ files: paths }, { from });
    await into.remove({ files: paths });
    expect(requests()).toEqual(["look up", ...listed, "modify", "count", "look up", ...listed, "modify", "count"]);
  });

  it("are added beside what is there, and on top of an older version", async () => {
    const { from, into, requests, now } = await between(["own"]);
    expect(await into.add({ files: paths }, { from })).toMatchObject({ changed: true });
    expect(await into.add({ files: paths }, { from, base: 1 })).toMatchObject({ version: { number: 3 } });
    expect(now()).toHaveLength(many + 1);
    expect(requests()).toEqual(["look up", ...listed, "modify", "look up", ...listed, "count", "modify"]);
  });

  it("are waited for by as many questions as one a second would be", async () => {
    const { fake, from, into, pace } = await between([], pathsOf(5_000));
    pace.modify = 6_000;
    await into.add({ everything: true }, { from });
    expect(fake.seen("/tasks/").length).toBeLessThanOrEqual(9);
  });

  it.each(["3.70.0", "3.118.0"])("differ from nothing with one list, for core %s", async (core) => {
    const server = withContents({ versions: { core, file: core } });
    server.repository("source", paths);
    server.repository("destination", []);
    const { pulp } = await connectTo(server.fake);
    const before = server.fake.requests.length;
    const { added, removed } = await pulp.file.repository("destination").diff(0, pulp.file.repository("source"));
    expect([added.length, removed.length]).toEqual([many, 0]);
    // Beside the list and the count, a look at both repositories.
    expect(server.fake.requests.length - before).toBe(listed.length + 1);
  });

  it.each(["3.70.0", "3.118.0"])("differ from others as they do, for core %s", async (core) => {
    const server = withContents({ versions: { core, file: core } });
    server.repository("source", paths.slice(1));
    server.repository("destination", [...paths.slice(0, -1), "own"]);
    const { pulp } = await connectTo(server.fake);
    const { added, removed } = await pulp.file.repository("destination").diff("latest", pulp.file.repository("source"));
    expect(added.map(({ label }) => label)).toEqual([paths.at(-1)]);
    expect(removed.map(({ label }) => label)).toEqual([paths[0], "own"]);
    const same = await pulp.file.repository("source").diff("latest", "latest");
    expect([same.added, same.removed]).toEqual([[], []]);
  });
});

const numbered = (count: number): readonly string[] => Array.from({ length: count }, (_, i) => String(i).padStart(5, "0"));

/** 5,000 packages in all, of 1,250 names; and the words that ask for all of them. */
const packages = {
  rpm: {
    units: numbered(1_250).flatMap((name) => [1, 2, 3, 4].map((version) => `pkg-${name}-${version}.0-1.noarch`)),
    names: numbered(1_250).map((name) => `pkg-${name}`),
    exactly: (unit: string) => unit.replace(/-(\d\.0-1)\.noarch$/, " = $1"),
  },
  deb: {
    units: numbered(1_250).flatMap((name) => [1, 2, 3, 4].map((version) => `pkg-${name}_${version}.0-1_all`)),
    names: numbered(1_250).map((name) => `pkg-${name}`),
    exactly: (unit: string) => unit.replace(/_(\d\.0-1)_all$/, "=$1"),
  },
} as const;

const ofPackages = async (plugin: "rpm" | "deb", there: readonly string[] = []) => {
  const server = withContents({ of: plugin, versions: { core: "3.118.0", [plugin]: "3.39.0" } });
  server.repository("source", packages[plugin].units);
  const destination = server.repository("destination", there);
  const { pulp } = await connectTo(server.fake);
  const before = server.fake.requests.length;
  const asked = () => server.fake.requests.slice(before).filter(({ path }) => !path.endsWith("/tasks/"));
  const now = () => server.pathsIn(String(destination.latest_version_href));
  const [from, into] = [pulp.repository({ plugin, name: "source" }), pulp.repository({ plugin, name: "destination" })];
  return { ...server, from, into, now, asked };
};

describe.each(["rpm", "deb"] as const)("5,000 packages of %s", (plugin) => {
  const { units, names, exactly } = packages[plugin];
  // The repositories, how many there are, two pages, the change; of deb also the components, a page of what they list, and how much has come.
  const most = plugin === "rpm" ? 5 : 8;

  it.each([
    ["labels", units],
    ["names", names],
    ["versions", units.map(exactly)],
    ["ranges", names.map((name) => `${name} >= 0`)],
  ])("are added by %s with few requests", async (_, words) => {
    const { from, into, now, asked } = await ofPackages(plugin);
    expect((await into.add({ packages: words }, { from })).units).toHaveLength(units.length);
    expect(now()).toHaveLength(units.length);
    expect(asked()).toHaveLength(most);
  });

  it("are added as everything", async () => {
    const { from, into, now, asked } = await ofPackages(plugin);
    const added = await into.add({ everything: true }, { from });
    expect(added.units.filter(({ kind }) => kind === "packages")).toHaveLength(units.length);
    expect(now()).toHaveLength(units.length);
    // What the copy of everything came to isn't told by its task; of deb, the component is listed, too.
    expect(asked()).toHaveLength(plugin === "rpm" ? 6 : 7);
  });

  it("are removed", async () => {
    const { into, now, asked } = await ofPackages(plugin, units);
    await into.remove({ packages: units });
    expect(now()).toEqual([]);
    expect(asked()).toHaveLength(5);
  });
});

describe("debs that come to where no client sees them", () => {
  const { units } = packages.deb;
  const lost = units[777] as string;

  it("are told by name, be they many or few", async () => {
    const { from, into, faults } = await ofPackages("deb");
    faults.unlisted.add(lost);
    for (const words of [units, units.slice(700, 800), [lost]])
      expect(await rejection(into.add({ packages: words }, { from }))).toMatchObject({ code: "CONTENT_UNLISTED", units: [lost] });
  });

  it("are looked for where they went when what lists them got lost on the way", async () => {
    const { fake, from, into, faults } = await ofPackages("deb");
    fake.on("POST", /\/deb\/copy\/$/, () => void faults.unlisted.add(lost), 1);
    // Listed in the source while that is looked at, and counted less in the version that came of it.
    const error = await rejection(into.add({ packages: units }, { from }));
    expect(error).toMatchObject({ code: "CONTENT_UNLISTED", units: [lost] });
  });

  it("are told when they are lost altogether", async () => {
    const { from, into, faults } = await ofPackages("deb");
    faults.loses.add(lost);
    expect(await rejection(into.add({ packages: units }, { from }))).toMatchObject({ code: "CONTENT_MISSING", units: [lost] });
  });

  it("up to a hundred are asked for together", async () => {
    const { from, into, asked } = await ofPackages("deb");
    await into.add({ packages: units.slice(0, 100) }, { from });
    // The repositories, what the words find, the copy, whether they came, the components, and what those list: a hundred ids are two requests.
    expect(asked().length).toBeLessThanOrEqual(8);
  });
});

describe("counts that don't tell", () => {
  const some = pathsOf(2_000);

  it("what a server left out is told by name", async () => {
    const { from, into, faults } = await between([], some);
    faults.loses.add("data/00777.bin");
    expect(await rejection(into.add({ files: some }, { from }))).toMatchObject({ code: "CONTENT_MISSING", units: ["data/00777.bin"] });
  });

  it("what a server kept is told by name", async () => {
    const { into, faults } = await between([...some, "own"], some);
    faults.keeps.add("data/00777.bin");
    expect(await rejection(into.remove({ files: some }))).toMatchObject({ code: "CONTENT_HELD", units: ["data/00777.bin"] });
  });

  it("what was there before doesn't stand for what was left out", async () => {
    const { from, into, faults } = await between(some.slice(0, 10), some);
    faults.loses.add("data/00777.bin");
    expect(await rejection(into.add({ files: some }, { from }))).toMatchObject({ units: ["data/00777.bin"] });
  });

  it("units of which some are there already are looked at", async () => {
    const { from, into, now } = await between(some.slice(0, 10), some);
    expect(await into.add({ files: some }, { from })).toMatchObject({ changed: true });
    expect(now()).toHaveLength(2_000);
  });

  it("what another client added meanwhile doesn't stand for what was left out", async () => {
    const { fake, from, into, faults, destination, change } = await between([], some);
    faults.loses.add("data/00777.bin");
    fake.on("POST", /\/modify\/$/, () => void change(destination, ["theirs"], []), 1);
    const error = await rejection(into.add({ files: some }, { from }));
    expect(error).toMatchObject({ code: "CONTENT_MISSING", units: ["data/00777.bin"] });
  });
});

/** The same, and perhaps an empty stream `trunk` of the one that has nothing. */
const streamed = (stream: "with a stream" | "without a stream") => {
  const server = withContents();
  server.repository("source", paths);
  const { latest_version_href } = server.repository("destination", []);
  const [href, publication] = ["distributions", "publications"].map(
    (of) => `/pulp/api/v3/${of}/file/file/01900000-0000-7000-9000-000000000001/`,
  );
  const pulp_labels = { pulp_sdk_stream: "v1 trunk destination keep=all" };
  const trunk = { pulp_href: String(href), name: "trunk", base_path: "trunk", repository: null, publication, pulp_labels };
  if (stream === "with a stream") server.stored.set(trunk.pulp_href, trunk);
  const published = { pulp_href: publication, repository_version: latest_version_href, pulp_created: "2026-11-26T00:00:00Z" };
  server.fake.on("GET", /\/publications\/file\/file\/[^/]+\/$/, { body: published });
  return server.fake;
};

it("a plan tells what of 19,000 units the server has no file of by the one list of the source", async () => {
  const fake = streamed("with a stream");
  const { pulp } = await connectTo(fake);
  const stream = pulp.file.repository("destination").stream("trunk");
  const { changes } = await pulp.planPromote({ files: paths.slice(1_000) }, { to: [stream], from: pulp.file.repository("source") });
  expect(changes.map(({ added, withoutBytes }) => [added.length, withoutBytes?.length])).toEqual([[19_000, 19_000]]);
  expect(fake.seen("/content/").length).toBe(listed.filter((request) => request === "list").length);
});

describe("little memory is taken, beyond what a client takes anyway,", () => {
  const onNetwork = (stream: Parameters<typeof streamed>[0]) => listening(streamed(stream));

  // Megabytes, of which more than half is room that the engine gives itself, so that they differ by ten from run to run.
  it("by adding 20,000 units by 20,000 words", async () => {
    await using place = await onNetwork("without a stream");
    await using client = await startClientProcess({ baseUrl: place.baseUrl, username, password });
    const { added, grown } = await client.run(async (pulp, count) => {
      const before = process.resourceUsage().maxRSS;
      const files = Array.from({ length: count }, (_, i) => `data/${String(i).padStart(5, "0")}.bin`);
      const { units } = await pulp.file.repository("destination").add({ files }, { from: pulp.file.repository("source") });
      return { added: units.length, grown: Math.round((process.resourceUsage().maxRSS - before) / 1024) };
    }, many);
    expect(added).toBe(many);
    expect(grown).toBeLessThan(60);
  });

  it("by the plan of a promotion of 19,000 of 20,000 units, none of which the server has a file of", async () => {
    await using place = await onNetwork("with a stream");
    await using client = await startClientProcess({ baseUrl: place.baseUrl, username, password });
    const { added, lacking, lines, grown } = await client.run(async (pulp, count) => {
      const before = process.resourceUsage().maxRSS;
      const files = Array.from({ length: count }, (_, i) => `data/${String(i).padStart(5, "0")}.bin`).slice(1_000);
      const stream = pulp.file.repository("destination").stream("trunk");
      const plan = await pulp.planPromote({ files }, { to: [stream], from: pulp.file.repository("source") });
      const grown = Math.round((process.resourceUsage().maxRSS - before) / 1024);
      const [change] = plan.changes;
      return { added: change?.added.length, lacking: change?.withoutBytes?.length, lines: plan.text().split("\n").length, grown };
    }, many);
    expect([added, lacking]).toEqual([19_000, 19_000]);
    expect(lines).toBeGreaterThan(38_000);
    expect(grown).toBeLessThan(60);
  });
});
