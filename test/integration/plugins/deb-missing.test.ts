import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { DebRepository, Pulp } from "../../../src/index.ts";
import { stillBroken } from "../../support/proves.ts";
import { connectShared, rejection, unique } from "../../support/shared-pulp.ts";
import { type FaultyUpstreams, startFaultyUpstreams } from "../../support/upstream.ts";
import { makeDebRepository } from "../../upstreams/deb/packages.ts";

// An APT repository lists more than a version can hold, or the server reads. There is no `missing` for it: the server fails, or counts nothing.

let pulp: Pulp;
let upstream: FaultyUpstreams;
let scratch: string;
const [fern, moss, reed] = ["fern", "moss", "reed"].map(unique) as [string, string, string];
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), "deb-missing-"));
  [pulp, upstream] = await Promise.all([connectShared(), startFaultyUpstreams({ trees: { missing: scratch } })]);
});
afterAll(async () => {
  await upstream.close();
  await pulp.close();
  await rm(scratch, { recursive: true });
});

/** Some packages, with their index as it is made of their entries; the Release lists no sums, so that it is read as it stands. */
const offer = async (name: string, packages: readonly string[], entries: (each: readonly string[]) => readonly string[]): Promise<void> => {
  const root = join(scratch, name);
  await makeDebRepository(
    root,
    packages.map((each) => ({ name: each, version: "1" })),
  );
  const index = join(root, "dists/grove/main/binary-amd64/Packages");
  const listed = (await readFile(index, "utf8")).trim().split("\n\n");
  const text = `${entries(listed).join("\n\n")}\n`;
  await writeFile(index, text);
  const release = join(root, "dists/grove/Release");
  const line = ` ${createHash("sha256").update(text).digest("hex")} ${Buffer.byteLength(text)} main/binary-amd64/Packages`;
  await writeFile(release, `${(await readFile(release, "utf8")).replace(/^(?:MD5Sum|SHA\d+):\n(?: .*\n)*/gm, "")}SHA256:\n${line}\n`);
};
const made = async (name: string): Promise<DebRepository> => {
  const repository = pulp.deb.repository(name);
  await repository.ensure({
    remote: { url: `${upstream.tree("missing")}${name}/`, distributions: "grove", policy: "on_demand" },
    autopublish: false,
  });
  return repository;
};

test("a package that is listed with different bytes is no sync at all, and what to do is told", async () => {
  const name = unique("deb-twice");
  const other = (entry: string): string =>
    entry.replace(/^SHA256: .*$/m, `SHA256: ${"0".repeat(64)}`).replace(/^Filename: .*$/m, `Filename: pool/${fern}.deb`);
  await offer(name, [fern], ([entry = ""]) => [entry, other(entry)]);
  const repository = await made(name);
  const refused = await rejection(repository.deliver(name));
  expect(refused).toMatchObject({ name: "TaskFailedError" });
  expect(refused.message).toContain("a version holds one of them");
  expect(await pulp.deb.distribution(name).find()).toBeUndefined();
  expect(await repository.read()).toMatchObject({ latest_version_href: expect.stringMatching(/versions\/0\/$/) });
  await repository.delete();
});

test("entries of another architecture than their index, or without a SHA256, are left out, and no answer of the server's says so", async () => {
  const name = unique("deb-wrong");
  await offer(name, [fern, moss, reed], (entries) =>
    entries.map((entry) =>
      entry.startsWith(`Package: ${moss}\n`)
        ? entry.replace("Architecture: amd64", "Architecture: s390x")
        : entry.startsWith(`Package: ${reed}\n`)
          ? entry.replace(/^SHA256: .*\n/m, "")
          : entry,
    ),
  );
  const repository = await made(name);
  const sync = repository.sync();
  expect(await sync).toMatchObject({ changed: true, missing: [] });
  const packages = (await repository.content({}, { kind: "packages" }).all()).map((unit) => unit.package);
  const said = JSON.stringify(sync.tasks.map(({ progress_reports }) => progress_reports));
  const seen = packages.length === 1 && !/skip|ignor/i.test(said) ? "left out" : `${packages.join(" ")}: ${said}`;
  stillBroken("deb", "packages that an index lists wrongly", "left out", seen);
  expect(packages).toEqual([fern]);
  await repository.delete();
});
