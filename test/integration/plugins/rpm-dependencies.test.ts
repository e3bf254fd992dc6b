import { rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { Pulp, RpmRepository } from "../../../src/index.ts";
import { openDnf } from "../../support/clients/index.ts";
import { proves } from "../../support/proves.ts";
import { connectShared, labelsOf, rejection, removeNamed, unique } from "../../support/shared-pulp.ts";
import { makeRpmRepository, type RpmSpec } from "../../upstreams/rpm/packages.ts";

const { importDir } = inject("pulp");
const prefix = unique("rpm-deps");
const directory = join(importDir, prefix);

const specs: readonly RpmSpec[] = [
  { name: "walrus", version: "0.71", requires: ["whale"] },
  { name: "walrus", version: "5.21", requires: ["penguin >= 2"] },
  { name: "whale", version: "0.2" },
  { name: "penguin", version: "0.9" },
  { name: "penguin", version: "3.0", files: ["/usr/bin/penguin"] },
  { name: "both", version: "1", requires: ["(nothere and gamma)"] },
  { name: "either", version: "1", requires: ["(nothere or gamma)"] },
  { name: "neither", version: "1", requires: ["(nothere or nowhere)"] },
  { name: "conditional", version: "1", requires: ["(langpack if gamma)", "gamma"] },
  { name: "gamma", version: "1" },
  { name: "langpack", version: "1" },
  { name: "bypath", version: "1", requires: ["/usr/bin/penguin"] },
  { name: "binpkg", version: "1", buildRequires: ["gcc-special"] },
  { name: "friendly", version: "1", recommends: ["gamma", "nothere"] },
  { name: "friendly-pack", version: "1", supplements: ["(friendly and gamma)"] },
  { name: "withed", version: "1", requires: ["(penguin >= 1 with penguin < 4)"] },
  { name: "withnone", version: "1", requires: ["(penguin >= 1 with penguin < 2)"] },
  { name: "withouted", version: "1", requires: ["(penguin without penguin < 2)"] },
  { name: "withoutnone", version: "1", requires: ["(whale without whale < 1)"] },
];

let pulp: Pulp;
let source: RpmRepository;
beforeAll(async () => {
  pulp = await connectShared();
  await makeRpmRepository(directory, specs);
  source = pulp.rpm.repository(`${prefix}-source`);
  await source.ensure({ remote: { url: `file://${directory}/` } });
  await source.sync();
});
afterAll(async () => {
  await removeNamed(pulp, prefix, "rpm");
  await rm(directory, { recursive: true, force: true });
  await pulp.close();
});

const fresh = async (name: string): Promise<RpmRepository> => {
  const repository = pulp.rpm.repository(`${prefix}-${name}`);
  await repository.ensure({});
  return repository;
};

/** What comes along with packages, and what can't be had, without the packages themselves. */
const brought = async (packages: readonly string[], options: object = {}) => {
  const target = await fresh(unique("target"));
  const { along, unsolved } = await target.add({ packages }, { from: source, dependencies: "available", ...options });
  return { along: labelsOf(along), unsolved };
};

describe("dependencies", () => {
  test("of several versions of one package all come, in one version of the repository, and dnf installs each", async () => {
    const target = await fresh("walrus");
    const moved = await target.add({ packages: ["walrus"] }, { from: source, dependencies: true });
    expect(labelsOf(moved.units)).toEqual(["walrus-0.71-1.noarch", "walrus-5.21-1.noarch"]);
    expect(labelsOf(moved.along)).toEqual(["penguin-3.0-1.noarch", "whale-0.2-1.noarch"]);
    expect(moved.version.number).toBe(1);
    const { distribution } = await target.deliver(`${prefix}/walrus`);
    for (const version of ["0.71", "5.21"]) {
      await using dnf = await openDnf({ baseUrl: distribution.url });
      await dnf.install(`walrus-${version}`);
      expect(await dnf.installed()).toContain(`walrus-0:${version}-1.noarch`);
    }
  });

  test.each<[string, readonly string[], readonly string[]]>([
    ["both", ["(nothere and gamma)"], []],
    ["either", [], ["gamma-1-1.noarch"]],
    ["neither", ["(nothere or nowhere)"], []],
    ["conditional", [], ["gamma-1-1.noarch", "langpack-1-1.noarch"]],
    ["bypath", [], ["penguin-3.0-1.noarch"]],
    ["friendly", [], []],
    ["withed", [], ["penguin-3.0-1.noarch"]],
    ["withnone", ["(penguin >= 1 with penguin < 2)"], []],
    ["withouted", [], ["penguin-3.0-1.noarch"]],
    ["withoutnone", ["(whale without whale < 1)"], []],
  ])("of %s are unsolved: %j; along: %j", async (name, unsolved, along) => {
    expect(await brought([name])).toEqual({ along, unsolved });
  });

  test("that are recommended come where that is asked for", async () => {
    const target = await fresh("friendly");
    const { along, unsolved } = await target.add({ packages: ["friendly"] }, { from: source, dependencies: true, recommended: "with" });
    expect({ along: labelsOf(along), unsolved }).toEqual({ along: ["friendly-pack-1-1.noarch", "gamma-1-1.noarch"], unsolved: [] });
    const { distribution } = await target.deliver(`${prefix}/friendly`);
    await using dnf = await openDnf({ baseUrl: distribution.url });
    await dnf.installAll("friendly");
    expect(await dnf.installed()).toEqual(["friendly-0:1-1.noarch", "friendly-pack-0:1-1.noarch", "gamma-0:1-1.noarch"]);
  });

  test("of a source package don't count", async () => {
    expect(await brought(["binpkg-1-1.src", "binpkg-1-1.noarch"])).toEqual({ along: [], unsolved: [] });
  });

  test.each([
    ["binpkg", "binpkg-1-1.noarch"],
    ["binpkg >= 1", "binpkg-1-1.noarch"],
    ["binpkg-1-1", "binpkg-1-1.noarch"],
    ["binpkg.src", "binpkg-1-1.src"],
    ["binpkg-1-1.src", "binpkg-1-1.src"],
  ])("%s means %s: a source package only where that is said", async (word, label) => {
    expect(labelsOf(await source.select({ packages: [word] }))).toEqual([label]);
  });

  test("that nobody has are named before anything is changed", async () => {
    const target = await fresh("unsolved");
    const error = await rejection(target.add({ packages: ["neither", "walrus"] }, { from: source, dependencies: true }));
    expect(error).toMatchObject({ code: "DEPENDENCIES_MISSING", units: ["(nothere or nowhere)"] });
    expect((await target.versions.read()).number).toBe(0);
  });
});

describe("closure", () => {
  test("finds what dnf repoclosure finds", async () => {
    const { distribution } = await source.deliver(`${prefix}/source`);
    const { closed, open } = await source.closure();
    await using dnf = await openDnf({ baseUrl: distribution.url });
    const found = open.map(({ unit, requires }) => `${unit.label}: ${requires}`);
    expect(found).toEqual([
      "both-1-1.noarch: (nothere and gamma)",
      "neither-1-1.noarch: (nothere or nowhere)",
      "withnone-1-1.noarch: (penguin >= 1 with penguin < 2)",
      "withoutnone-1-1.noarch: (whale without whale < 1)",
    ]);
    // It takes what a source package is built with for requirements, too, and an `and` for an `or`; dnf itself doesn't, when it installs.
    const unresolved = (await dnf.unresolved()).filter((line) => !line.includes(".src: "));
    expect(unresolved).toEqual(found.filter((line) => !line.includes(" and ")));
    for (const name of ["both", "neither", "withnone", "withoutnone"]) await rejection(dnf.install(name));
    await dnf.install("either", "conditional", "bypath", "withed", "withouted");
    expect(await dnf.installed()).toEqual(expect.arrayContaining(["langpack-0:1-1.noarch", "penguin-0:3.0-1.noarch"]));
    expect(closed).toBe(false);
    proves("rpm", "closure");
  });

  test("counts companions", async () => {
    const target = await fresh("alone");
    await target.add({ packages: ["walrus-0.71-1.noarch", "bypath"] }, { from: source });
    const alone = await target.closure();
    expect(alone.open.map(({ requires }) => requires)).toEqual(["/usr/bin/penguin", "whale"]);
    expect(await target.closure({ companions: [source] })).toEqual({ closed: true, open: [] });
  });
});
