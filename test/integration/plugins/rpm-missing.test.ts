import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { Pulp, RpmRepository } from "../../../src/index.ts";
import { openDnf } from "../../support/clients/index.ts";
import { run } from "../../support/clients/run.ts";
import { stillBroken } from "../../support/proves.ts";
import { connectShared, rejection, unique } from "../../support/shared-pulp.ts";
import { makeRpmRepository, type RpmSpec } from "../../upstreams/rpm/packages.ts";

// An upstream lists more than a version of its repository has in the end, and the server calls the sync completed.

const { importDir } = inject("pulp");
const prefix = unique("missing");
const directory = join(importDir, prefix);

let pulp: Pulp;
beforeAll(async () => {
  pulp = await connectShared();
});
afterAll(async () => {
  await rm(directory, { recursive: true, force: true });
  await pulp.close();
});

const [fern, moss, reed] = ["fern", "moss", "reed"].map((name) => `${prefix}-${name}`) as [string, string, string];
const advisory = (id: string, rpm: string): string => `
<update from="grove@example.com" status="final" type="security" version="1">
  <id>${id}</id><title>t</title><issued date="2026-01-01 00:00:00"/><updated date="2026-01-01 00:00:00"/><severity>Low</severity>
  <description>d</description><pkglist><collection short="${rpm}"><name>${rpm}</name><package name="${rpm}" version="1" release="1" epoch="0"
  arch="noarch"><filename>${rpm}-1.rpm</filename></package></collection></pkglist>
</update>`;

const twice = `TWICE-${prefix}`;
const thrice = `THRICE-${prefix}`;
const sound: readonly RpmSpec[] = [{ name: moss, version: "1" }];
/** One package at two places, with different bytes; an advisory in two parts, which is usual, and one in three, which the server loses. */
const doubled = (name: string): Promise<void> =>
  makeRpmRepository(
    join(directory, name),
    [
      { name: moss, version: "2" },
      { name: fern, version: "1", folder: "a" },
      { name: fern, version: "1", folder: "b", provides: ["fern-of-another-build"] },
    ],
    {
      updateinfo: `<updates>${[fern, moss].map((rpm) => advisory(twice, rpm))}${[fern, moss, reed].map((rpm) => advisory(thrice, rpm))}</updates>`,
    },
  );

const remoteOf = (name: string) => ({ url: `file://${join(directory, name)}`, policy: "immediate" as const });
const made = async (name: string, autopublish: boolean): Promise<RpmRepository> => {
  const repository = pulp.rpm.repository(`${prefix}-${name}`);
  await repository.ensure({ remote: remoteOf(name), autopublish });
  return repository;
};
const listed = async (url: string): Promise<readonly string[]> => {
  await using dnf = await openDnf({ baseUrl: url });
  return (await dnf.available()).map((line) => line.slice(prefix.length + 1)).sort();
};
const left = [
  { kind: "packages", count: 1, units: [], why: expect.stringContaining("one name, version and architecture") },
  { kind: "advisories", count: 1, units: [thrice], why: expect.stringContaining("several times with one date") },
];

describe("what the upstream lists twice and thrice", () => {
  test("is told by a delivery; as an error it is kept from clients, each time, until the upstream is mended", async () => {
    await makeRpmRepository(join(directory, "doubled"), sound);
    const repository = await made("doubled", true);
    const before = await repository.deliver(repository.name);
    expect(before.missing).toEqual([]);
    expect(await listed(before.distribution.url)).toEqual(["moss-0:1-1.noarch"]);

    await doubled("doubled");
    for (const at of [1, 2]) {
      const refused = await rejection(repository.deliver(repository.name, { missing: "error" }));
      expect(refused, `time ${at}`).toMatchObject({ name: "ContentError", code: "CONTENT_LEFT_OUT", units: [thrice] });
      expect(refused.message).toContain("left out 1 packages: the upstream lists several packages");
      expect(await listed(before.distribution.url)).toEqual(["moss-0:1-1.noarch"]);
    }
    // An upstream that hasn't changed isn't read again: it is served as it is, once that is what is asked for.
    const told = await repository.deliver(repository.name);
    expect(told.missing).toEqual([]);
    expect(await listed(told.distribution.url)).toEqual(["fern-0:1-1.noarch", "moss-0:1-1.noarch", "moss-0:2-1.noarch"]);
    // The one in two parts is whole.
    const ids = (await repository.content({}, { kind: "advisories" }).all()).map(({ id }) => id);
    expect(ids).toEqual([twice]);
    stillBroken("rpm", "advisories that come three times with one date", "dropped", ids.includes(thrice) ? "there" : "dropped");
    await makeRpmRepository(join(directory, "doubled"), sound);
    expect(await repository.sync({ sync_policy: "mirror_content_only" }, { missing: "error" })).toMatchObject({
      changed: true,
      missing: [],
    });
  });

  test("is listed by the metadata of a complete mirror, but 404, and told so", async () => {
    await doubled("mirrored");
    const repository = await made("mirrored", false);
    const { missing, distribution } = await repository.deliver(repository.name, { sync: { sync_policy: "mirror_complete" } });
    expect(missing).toEqual([{ ...left[0], why: expect.stringContaining("files that are 404") }, left[1]]);
    const answers = await Promise.all(
      ["a", "b"].map(async (folder) => (await fetch(`${distribution.url}Packages/${folder}/noarch/${fern}-1.rpm`)).status),
    );
    stillBroken("rpm", "mirror_complete of packages that are listed twice", "404", answers.sort().join(" "));
  });
});

/** The same packages in another order, or by other checksums than in primary.xml. */
const odd: readonly (readonly [what: string, turn: (packages: readonly string[]) => readonly string[]])[] = [
  ["order", (packages) => packages.toReversed()],
  ["pkgids", ([first = "", ...others]) => [first.replace(/pkgid="\w+"/, `pkgid="${"0".repeat(64)}"`), ...others]],
];
test.each(odd)("metadata at odds with itself, by its %s, is told for what it is", async (what, turn) => {
  const name = `odd-${what}`;
  await makeRpmRepository(join(directory, name), [...sound, { name: fern, version: "1" }]);
  const repodata = join(directory, name, "repodata");
  const filelists = (await readdir(repodata)).find((name) => name.endsWith("filelists.xml.gz")) ?? expect.fail("no filelists");
  const text = gunzipSync(await readFile(join(repodata, filelists))).toString("utf8");
  const packages = text.match(/<package [\s\S]*?<\/package>\n?/g) ?? [];
  const turned = join(directory, name, "filelists.xml");
  await writeFile(turned, text.replace(packages.join(""), turn(packages).join("")));
  await run("modifyrepo_c", ["--mdtype", "filelists", turned, repodata]);
  const repository = await made(name, true);
  const refused = await rejection(repository.deliver(repository.name));
  expect(refused).toMatchObject({ name: "TaskFailedError" });
  expect(refused.message).toContain("have to list the same packages in the same order");
  expect(await pulp.rpm.distribution(repository.name).find()).toBeUndefined();
});
