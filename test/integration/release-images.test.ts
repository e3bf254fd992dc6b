import { createHash } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import pg from "pg";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import type { Pulp, ReleaseDiff } from "../../src/index.ts";
import { diffPage, releasePage } from "../../src/report/index.ts";
import { openSkopeo, type Skopeo } from "../support/clients/index.ts";
import { type PostgresServer, startPostgres } from "../support/postgres.ts";
import { connectShared, countRequests, removeNamed, unique } from "../support/shared-pulp.ts";
import { makeImages, makeLists } from "../upstreams/container/image.ts";

// Image lists, pushed by skopeo, in releases: what the manifest, the database and the diff say of them is what skopeo finds where each release is served.

const prefix = unique("multi");
const layout = mkdtempSync(join(tmpdir(), "multi-"));
const name = `${prefix}-app`;
const [first, second] = ["I1", "I2"];
const ringOf = { [first]: `${prefix}-first`, [second]: `${prefix}-second` } as Readonly<Record<string, string>>;
let pulp: Pulp;
let skopeo: Skopeo;
let postgres: PostgresServer;
let digests: Readonly<Record<string, string>>;

beforeAll(async () => {
  [pulp, skopeo, postgres] = await Promise.all([
    connectShared({ ledger: `${prefix}-ledger` }),
    openSkopeo({ registry: inject("pulp").baseUrl, credentials: inject("pulp") }),
    startPostgres(),
  ]);
  const arm = (text: string) => ({ text: `${prefix} ${text}`, architecture: "arm64" });
  await makeImages(layout, {
    amd: `${prefix} 1`,
    "arm-only": arm("1"),
    amd2: `${prefix} 2`,
    arm2: arm("2"),
    "s390x-2": { text: `${prefix} z`, architecture: "s390x" },
  });
  // The second list has an image of the first yet.
  digests = await makeLists(layout, { "1.0": ["amd", "arm-only"], "1.1": ["amd2", "arm-only", "s390x-2"] }, ["arm-only"]);
  const images = pulp.container.repository(name);
  await images.ensure({});
  await images.distribute(name);
  const push = (tag: string, as = tag): Promise<void> => skopeo.pushList({ layout, tag }, `${name}:${as}`);
  for (const as of ["1.0", "latest", "old"]) await push("1.0", as);
  await skopeo.push({ layout, tag: "arm-only" }, `${name}:arm-only`);
  await (await pulp.releases.plan(first, { from: images })).apply();
  await push("1.1");
  await push("1.1", "latest");
  await images.untag({ tag: "old" });
  await (await pulp.releases.plan(second, { from: images })).apply();
  for (const release of [first, second]) await pulp.releases.ref(release).rollOut(ringOf[release] ?? "");
});
afterAll(async () => {
  await removeNamed(pulp, prefix, "container");
  await Promise.all([skopeo.close(), postgres[Symbol.asyncDispose](), rm(layout, { recursive: true, force: true })]);
  await pulp.close();
});

type Entry = { readonly digest: string; readonly platform: { readonly os: string; readonly architecture: string } };

interface Served {
  readonly tag: string;
  readonly digest: string;
  /** Of a list. */
  readonly lists: readonly Entry[] | undefined;
}

/** What skopeo finds where a release is served: every tag with its digest, and what it lists. */
const lookAt = async (release: string): Promise<readonly Served[]> => {
  const place = `${ringOf[release]}/${name}`;
  return Promise.all(
    (await skopeo.tags(place)).map(async (tag) => {
      const raw = await skopeo.raw(`${place}:${tag}`);
      const { manifests: lists } = JSON.parse(raw) as { readonly manifests?: readonly Entry[] };
      return { tag, digest: `sha256:${createHash("sha256").update(raw).digest("hex")}`, lists };
    }),
  );
};
const looked = new Map<string, Promise<readonly Served[]>>();
const served = (release: string): Promise<readonly Served[]> => {
  const found = looked.get(release) ?? lookAt(release);
  looked.set(release, found);
  return found;
};

test("the manifest has every list, every image, and what each tag stood for", async () => {
  const expected = {
    [first]: { tags: { "1.0": "1.0", latest: "1.0", old: "1.0", "arm-only": "arm-only" }, manifests: ["1.0", "amd", "arm-only"] },
    [second]: {
      tags: { "1.0": "1.0", "1.1": "1.1", latest: "1.1", "arm-only": "arm-only" },
      manifests: ["1.0", "1.1", "amd", "amd2", "arm-only", "s390x-2"],
    },
  };
  for (const [release, { tags, manifests }] of Object.entries(expected)) {
    const units = await pulp.releases.ref(release).units();
    const names = Object.fromEntries(units.filter(({ type }) => type === "tags").map(({ unit, names }) => [unit, names]));
    expect(names).toEqual(Object.fromEntries(Object.entries(tags).map(([tag, of]) => [tag, digests[of]])));
    expect(names).toEqual(Object.fromEntries((await served(release)).map(({ tag, digest }) => [tag, digest])));
    const own = units.filter(({ type }) => type === "manifests");
    expect(own.map(({ unit }) => unit).sort()).toEqual(manifests.map((one) => digests[one]).sort());
    for (const { digest, unit, purl } of own) expect({ digest, purl }).toEqual({ digest: unit, purl: `pkg:oci/${name}@${unit}` });
    expect(await pulp.releases.ref(release).verify()).toMatchObject({ units: units.length });
    expect(await releasePage(pulp, release)).toContain(`<span class="kind">tags</span> <span class="digest">${digests["1.0"]}</span>`);
  }
});

const images = "SELECT tag, tagged, image, os, architecture FROM container_images WHERE release = ";
const layers = "SELECT DISTINCT image, layer FROM container_image_layers WHERE release = ";
const listed =
  "SELECT DISTINCT m.digest AS list, i.digest AS image FROM container_listed_manifests l JOIN container_manifests m USING (unit_id) JOIN units u ON u.href = l.manifest JOIN container_manifests i ON i.unit_id = u.id";

type Rows = readonly Readonly<Record<string, unknown>>[];
const sorted = (all: readonly object[]): readonly string[] => all.map((one) => JSON.stringify(one)).sort();

test("the database says what each tag pulls on which machine, what a list lists, and the layers, as skopeo does", async () => {
  const file = join(layout, "images.sqlite");
  for (const target of [file, postgres.url])
    for (const release of [first, second]) await pulp.releases.ref(release).exportDatabase(target, { existing: "add" });
  using sqlite = new DatabaseSync(file, { readOnly: true });
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  await using _ = { [Symbol.asyncDispose]: () => client.end() };
  await client.query("SET search_path TO pulp_releases");
  const both = async (sql: string): Promise<readonly Rows[]> => [sqlite.prepare(sql).all(), (await client.query(sql)).rows];

  const lists = new Set<string>();
  for (const release of [first, second]) {
    const found = await served(release);
    const expected = found.flatMap(({ tag, digest, lists: entries }) =>
      entries === undefined
        ? [{ tag, tagged: digest, image: digest, os: "linux", architecture: "arm64" }]
        : entries.map(({ digest: image, platform: { os, architecture } }) => ({ tag, tagged: digest, image, os, architecture })),
    );
    expect(expected).toHaveLength(release === first ? 7 : 9);
    for (const rows of await both(`${images}'${release}'`)) expect(sorted(rows)).toEqual(sorted(expected));
    for (const { digest, lists: entries = [] } of found)
      for (const { digest: image } of entries) lists.add(JSON.stringify({ list: digest, image }));
    const made = await Promise.all(
      [...new Set(expected.map(({ image }) => image))].map(async (image) =>
        (await skopeo.inspect(`${ringOf[release]}/${name}@${image}`)).Layers.map((layer) => ({ image, layer })),
      ),
    );
    for (const rows of await both(`${layers}'${release}'`)) expect(sorted(rows)).toEqual(sorted(made.flat()));
  }
  for (const rows of await both(listed)) expect(sorted(rows)).toEqual([...lists].sort());
});

test("the diff tells images by tag and digest, and which tags moved", async () => {
  const asked = countRequests(pulp, /content\/container\/manifests\//);
  const diff = await pulp.releases.ref(second).diff(first);
  asked.stop();
  const [one] = diff.repositories;
  const tag = (label: string, of: string): string => `${label}@${digests[of]}`;
  const labels = (units: ReleaseDiff["repositories"][number]["added"] = []) => units.map(({ kind, label }) => `${kind} ${label}`).sort();
  expect(labels(one?.added)).toEqual(
    [
      `tags ${tag("1.1", "1.1")}`,
      `tags ${tag("latest", "1.1")}`,
      ...["1.1", "amd2", "s390x-2"].map((of) => `manifests ${digests[of]}`),
    ].sort(),
  );
  expect(labels(one?.removed)).toEqual([`tags ${tag("latest", "1.0")}`, `tags ${tag("old", "1.0")}`]);
  expect(one?.moved).toEqual([{ kind: "tags", from: tag("latest", "1.0"), to: tag("latest", "1.1") }]);
  expect(one).toMatchObject({ upgraded: [], downgraded: [] });
  // What came and what went, at the same time; and the list that stayed where its tag went, the only one that is asked for its digest.
  expect(asked.count).toBe(3);
  expect(diff.text()).toContain(`  ~ tags ${tag("latest", "1.0")} -> ${tag("latest", "1.1")}`);
  expect(diff.markdown()).toContain(`**Moved**\n\n- tags ${tag("latest", "1.0")} to ${tag("latest", "1.1")}`);
  const page = diffPage(diff);
  expect(page).toContain(`<del>${tag("latest", "1.0")}</del> → <ins>${tag("latest", "1.1")}</ins>`);
  expect(page).toContain("<b>1</b> moved");

  // The other way round, too.
  const back = await pulp.releases.ref(first).diff(second);
  expect(back.repositories[0]?.moved).toEqual([{ kind: "tags", from: tag("latest", "1.1"), to: tag("latest", "1.0") }]);
});
