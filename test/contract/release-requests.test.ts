import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Pulp } from "../../src/index.ts";
import { connectTo, type FakePulp, rejection } from "../support/fake-pulp/index.ts";
import { type WithLedger, withLedger } from "../support/fake-pulp/ledger.ts";
import { listed } from "../support/fake-pulp/listed.ts";

const api = "/pulp/api/v3/";
const synced = "2026-11-25T18:00:00Z";
const idOf = (text: string): string => {
  const hex = createHash("sha256").update(text).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

interface Site extends WithLedger {
  /** A repository's next version has this file more, and is published. */
  readonly add: (name: string, path: string) => void;
}

/** A server with so many file repositories that are synced, of a file each. */
const siteOf = (names: readonly string[]): Site => {
  const all = withLedger();
  const { fake, stored } = all;
  const versions = new Map<string, readonly string[]>();
  const publications: { readonly pulp_href: string; readonly repository_version: string; readonly pulp_created: string }[] = [];
  const hrefOf = (name: string): string => `${api}repositories/file/file/${idOf(name)}/`;
  const unit = (path: string) => ({
    pulp_href: `${api}content/file/files/${idOf(path)}/`,
    relative_path: path,
    sha256: createHash("sha256").update(path).digest("hex"),
    artifact: `${api}artifacts/${idOf(path)}/`,
  });
  const summarized = (version: string) => {
    const files = { count: versions.get(version)?.length ?? 0, href: `${api}content/file/files/?repository_version=${version}` };
    return { pulp_href: version, content_summary: { added: {}, removed: {}, present: { "file.file": files } } };
  };
  const add = (name: string, path: string): void => {
    const repository = stored.get(hrefOf(name));
    if (repository === undefined) throw new Error(`no repository ${name}`);
    const before = String(repository.latest_version_href);
    const version = before.replace(/\d+\/$/, (number) => `${Number.parseInt(number, 10) + 1}/`);
    versions.set(version, [...(versions.get(before) ?? []), path]);
    repository.latest_version_href = version;
    const created = new Date(Date.UTC(2026, 10, 26) + publications.length * 1000).toISOString();
    publications.push({ pulp_href: `${api}publications/file/file/${idOf(version)}/`, repository_version: version, pulp_created: created });
  };
  for (const name of names) {
    const remote = `${api}remotes/file/file/${idOf(`remote of ${name}`)}/`;
    const pulp_href = hrefOf(name);
    stored.set(remote, { pulp_href: remote, name, pulp_labels: {}, url: `https://mirror.test/${name}/PULP_MANIFEST` });
    stored.set(pulp_href, { pulp_href, name, pulp_labels: {}, latest_version_href: `${pulp_href}versions/0/`, remote });
    add(name, `${name}/first`);
  }
  listed(fake, "publications/file/file/", (query) => {
    const asked = [...(query.get("q") ?? "").matchAll(/repository_version="([^"]+)"/g)].map(([, version]) => version);
    const [version, hrefs] = [query.get("repository_version"), query.get("pulp_href__in")?.split(",")];
    return publications
      .filter((one) => asked.length === 0 || asked.includes(one.repository_version))
      .filter((one) => (version === null || one.repository_version === version) && (hrefs?.includes(one.pulp_href) ?? true))
      .reverse();
  });
  listed(fake, "artifacts/", () => []);
  listed(fake, "repository_versions/", () => [...versions.keys()].reverse().map(summarized));
  fake.on("GET", /\/versions\/\d+\/$/, ({ path }) => ({ body: summarized(path) }));
  fake.on("POST", /\/repositories\/file\/file\/[^/]+\/modify\/$/, fake.dispatch());
  fake.on("GET", /\/content\/file\/files\/$/, ({ query }) => {
    const [before, after] = query.get("added_between")?.split(",") ?? [undefined, query.get("repository_version")];
    const paths = versions.get(after ?? "");
    if (paths === undefined) return undefined;
    const results = paths.filter((path) => !versions.get(before ?? "")?.includes(path)).map(unit);
    return { body: { count: results.length, next: null, results } };
  });
  // Each night all are synced, one after the other; of what several hold there is nothing, as `__in` means tasks that hold all of them.
  const nights = ["25", "24", "23"].map((day) => `2026-11-${day}T18:00:00Z`);
  const tasks = nights.flatMap((finished_at) =>
    names.map((name) => {
      const reserved_resources_record = [
        `prn:file.filerepository:${idOf(name)}`,
        `shared:prn:file.fileremote:${idOf(`remote of ${name}`)}`,
      ];
      return { pulp_href: `${api}tasks/${idOf(`${finished_at} ${name}`)}/`, finished_at, reserved_resources_record };
    }),
  );
  fake.on("GET", /\/tasks\/$/, ({ query }) => {
    if (!query.has("name__contains")) return undefined;
    const held = (query.get("exclusive_resources__in") ?? query.get("exclusive_resources"))?.split(",") ?? [];
    const before = query.get("finished_at__lte") ?? nights[0] ?? "";
    const all = tasks.filter(
      ({ finished_at, reserved_resources_record: [mine] }) =>
        finished_at <= before && held.every((href) => mine?.endsWith(href.split("/").at(-2) ?? "")),
    );
    const limit = Number(query.get("limit"));
    const next = limit < all.length ? `http://pulp.test${api}tasks/?offset=${limit}` : null;
    return { body: { count: all.length, next, results: all.slice(0, limit) } };
  });
  return { ...all, add };
};

/** What is sent for a work, without waiting for tasks: how often, by method and list. */
const sentFor = async (fake: FakePulp, work: () => PromiseLike<unknown>): Promise<ReadonlyMap<string, number>> => {
  const before = fake.requests.length;
  await work();
  const kinds = fake.requests.slice(before).map(({ method, path, query }) => {
    const kind = `${method} ${path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, "*").replace(/^\/pulp\/(api\/v3\/)?/, "")}`;
    if (kind === "GET tasks/") return query.has("logging_cid") || query.has("pulp_id__in") ? "GET tasks/" : "GET syncs";
    return query.has("added_between") ? "GET what came" : query.has("removed_between") ? "GET what went" : kind;
  });
  return new Map([...Map.groupBy(kinds, (kind) => kind)].map(([kind, of]) => [kind, of.length]));
};

const totalOf = (sent: ReadonlyMap<string, number>, ...but: readonly string[]): number =>
  [...sent].filter(([kind]) => kind !== "GET tasks/" && !but.includes(kind)).reduce((sum, [, count]) => sum + count, 0);

/** A release, rolled out; and the one after it, before which some repositories changed. */
const twoWeeks = async (count: number, changed: number) => {
  const names = Array.from({ length: count }, (_, i) => `r${String(i).padStart(3, "0")}`);
  const site = siteOf(names);
  const { pulp } = await connectTo(site.fake);
  const from = names.map((name) => pulp.file.repository(name));
  const release = async (name: string) => (await pulp.releases.plan(name, { from, tell: { closure: "skip" } })).apply();
  await release("W1");
  const first = await sentFor(site.fake, () => pulp.releases.ref("W1").rollOut("canary"));
  for (const name of names.slice(0, changed)) site.add(name, `${name}/second`);
  const made = await sentFor(site.fake, async () => {
    const { repositories, units } = await release("W2");
    expect([repositories.length, units]).toEqual([count, count + changed]);
    expect(repositories.every(({ upstreams }) => upstreams[0]?.synced === synced)).toBe(true);
  });
  const began = site.fake.requests.length;
  const rolled = await sentFor(site.fake, async () => {
    const { switched } = await pulp.releases.ref("W2").rollOut("canary");
    expect(switched).toHaveLength(changed);
  });
  const methods = site.fake.requests.slice(began).map(({ method }) => method);
  const beside = methods.slice(methods.indexOf("PATCH"), methods.lastIndexOf("PATCH")).filter((method) => method !== "PATCH").length;
  return { first, made, rolled, beside, site, pulp };
};

it.each([
  [10, 4],
  [100, 40],
  [200, 150],
])(
  "of %i repositories, a release and its roll-out take one request each for every one of %i that changed, and none for the others",
  async (count, changed) => {
    const { first, made, rolled, beside } = await twoWeeks(count, changed);
    expect(made.get("GET what came")).toBe(changed);
    // Nothing went: the counts say so.
    expect(made.get("GET what went")).toBeUndefined();
    // Lists by name or address, of about a hundred at a time; whether space was reclaimed; a record that is too long for a list.
    expect(totalOf(made, "GET what came")).toBeLessThanOrEqual(22 + Math.ceil(count / 25));

    expect(first.get("POST distributions/file/file/")).toBe(count);
    expect(rolled.get("PATCH distributions/file/file/*/")).toBe(changed);
    expect([...rolled.keys()].filter((kind) => kind.includes("set_label"))).toEqual([]);
    // Whether this user sees all; what is switched is read again before, fifty at a time; records of many repositories are too long for a list.
    expect(totalOf(rolled, "PATCH distributions/file/file/*/")).toBeLessThanOrEqual(10 + Math.ceil(changed / 13));
    // What comes of them is asked for behind the last one; more than fifty are read again, some at a time.
    if (changed <= 50) expect(beside).toBe(0);
  },
);

it("where space was reclaimed since the release before, every repository is listed anew", async () => {
  const { site, pulp } = await twoWeeks(3, 1);
  const from = ["r000", "r001", "r002"].map((name) => pulp.file.repository(name));
  const asked: (string | null)[] = [];
  let isReclaimed = false;
  site.fake.on("GET", /\/tasks\/$/, ({ query }) => {
    if (query.get("name")?.endsWith("reclaim_space") !== true) return undefined;
    asked.push(query.get("started_at__gt"));
    const results = isReclaimed ? [{ pulp_href: `${api}tasks/${idOf("reclaiming")}/` }] : [];
    return { body: { count: results.length, next: null, results } };
  });
  const listedBy = async () => {
    const sent = await sentFor(site.fake, () => pulp.releases.plan("W3", { from, tell: { closure: "skip" } }));
    return sent.get("GET content/file/files/") ?? 0;
  };
  const unreclaimed = await listedBy();
  isReclaimed = true;
  expect(await listedBy()).toBe(unreclaimed + 3);
  // Since a day before the release was made: it had been looked at by then.
  const { at } = await pulp.releases.ref("W2").manifest();
  const since = new Date(Date.parse(at) - 86_400_000).toISOString();
  expect(asked).toEqual([since, since]);
});

it("a switch keeps what others say of a distribution, and tells what it served", async () => {
  const { site, pulp } = await twoWeeks(2, 1);
  const distribution = [...site.stored.values()].find(({ name }) => name === "canary/r000");
  if (distribution === undefined) throw new Error("no distribution");
  distribution.pulp_labels.team = "blue";
  const patched: unknown[] = [];
  // Another client's, between our last look and the switch.
  site.fake.on("PATCH", /\/distributions\//, ({ body }) => {
    patched.push(body);
    distribution.pulp_labels.colour = "green";
    return undefined;
  });
  site.add("r000", "r000/third");
  await (await pulp.releases.plan("W3", { from: [pulp.file.repository("r000"), pulp.file.repository("r001")] })).apply();
  await pulp.releases.ref("W3").rollOut("canary");
  // Labels go all together or not at all: with the target they would be as we knew them.
  expect(patched).toEqual([expect.not.objectContaining({ pulp_labels: expect.anything() })]);
  expect(distribution.pulp_labels).toMatchObject({
    team: "blue",
    colour: "green",
    pulp_sdk_ring: expect.stringContaining("v1 canary"),
  });
  const [, now = "", before = "", first = "", ...more] = String(distribution.pulp_labels.pulp_sdk_served).split(" ");
  expect([now, before, first].map((entry) => entry.split("/versions/")[1])).toEqual(["3/", "2/", "1/"]);
  expect(more).toEqual([]);
});

describe("a ring whose distributions a user doesn't see", () => {
  const site = async () => {
    const { site, pulp } = await twoWeeks(2, 1);
    await (await pulp.releases.plan("L1", { from: pulp.file.repository("r001"), tell: { closure: "skip" } })).apply();
    return { ...site, pulp };
  };

  it.each([
    ["a roll-out of less", (pulp: Pulp) => pulp.releases.ref("L1").rollOut("canary"), ["r000", "r001"]],
    ["a roll-out that empties", (pulp: Pulp) => pulp.releases.ref("L1").rollOut("canary", { absent: "empty" }), ["r000", "r001"]],
    ["a roll-out that keeps", (pulp: Pulp) => pulp.releases.ref("L1").rollOut("canary", { absent: "keep" }), ["r001"]],
    ["a roll-back", (pulp: Pulp) => pulp.releases.ref("W2").rollBack("canary"), ["r000", "r001"]],
  ])("is left as it is by %s, which is refused before anything is written", async (_, work, names) => {
    const { fake, pulp } = await site();
    fake.on("GET", /\/distributions\/(file\/file\/)?$/, () => ({ body: { count: 0, next: null, results: [] } }));
    fake.on("GET", /\/artifacts\/$/, () => ({ status: 403, body: { detail: "You do not have permission to perform this action." } }));
    const before = fake.requests.length;
    const error = await rejection(work(pulp));
    expect(error).toMatchObject({ name: "ReleaseError", code: "RING_UNSEEN", ring: "canary" });
    const served = names.map((name) => JSON.stringify(name)).join(", ");
    expect(error).toMatchObject({ message: expect.stringContaining(`serves ${served} by its records`) });
    expect(error).toMatchObject({ hint: expect.stringContaining("file.view_filedistribution") });
    expect(fake.requests.slice(before).filter(({ method }) => method !== "GET")).toEqual([]);
    expect((await pulp.releases.ring("canary").history()).map(({ release }) => release)).toEqual(["W1", "W2"]);
  });

  it("has lost what an administrator doesn't see either: it is made again", async () => {
    const { stored, pulp } = await site();
    for (const { pulp_href, name } of [...stored.values()]) if (name.startsWith("canary/")) stored.delete(pulp_href);
    expect(await pulp.releases.ref("L1").rollOut("canary")).toMatchObject({ release: "L1", switched: ["canary/r001"] });
  });
});
