import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Pulp, RpmRepository } from "../../../src/index.ts";
import { openDnf } from "../../support/clients/index.ts";
import { proves } from "../../support/proves.ts";
import { connectShared, rejection, removeNamed, stateOf, unique } from "../../support/shared-pulp.ts";
import { type FaultyUpstreams, startFaultyUpstreams } from "../../support/upstream.ts";

let pulp: Pulp;
let upstream: FaultyUpstreams;
const prefix = unique("rpm-plugin");
let source: RpmRepository;
beforeAll(async () => {
  [pulp, upstream] = await Promise.all([connectShared(), startFaultyUpstreams()]);
  upstream.switchTo("v2");
  source = pulp.rpm.repository(`${prefix}-source`);
  await source.ensure({ remote: { url: upstream.rpm, policy: "on_demand" } });
  await source.sync();
});
afterAll(async () => {
  await removeNamed(pulp, prefix, "rpm");
  await upstream.close();
  await pulp.close();
});

const labels = (units: readonly { readonly label: string }[]): readonly string[] => units.map(({ label }) => label).sort();
const packagesIn = async (repository: RpmRepository): Promise<readonly string[]> => {
  const packages = await repository.content({ fields: ["pulp_href", "name", "version"] }, { kind: "packages" }).all();
  return packages.map(({ name, version }) => `${name}-${version}`).sort();
};
const fresh = async (name: string): Promise<RpmRepository> => {
  const repository = pulp.rpm.repository(`${prefix}-${name}`);
  await repository.ensure({});
  return repository;
};

describe("words of selection", () => {
  test.each([
    [["acorn"], ["acorn-1.0-1.noarch", "acorn-1.1-1.noarch", "acorn-1.2-1.noarch"]],
    [["acorn >= 1.1"], ["acorn-1.1-1.noarch", "acorn-1.2-1.noarch"]],
    [["acorn > 1.0, < 1.2"], ["acorn-1.1-1.noarch"]],
    [["acorn = 1.1-1"], ["acorn-1.1-1.noarch"]],
    [["acorn != 1.1"], ["acorn-1.0-1.noarch", "acorn-1.2-1.noarch"]],
    [["birch > 1.2"], ["birch-1.10-1.noarch"]],
    [["birch-1.10-1.noarch"], ["birch-1.10-1.noarch"]],
    [["willow"], ["willow-1:3.0-1.noarch", "willow-1:3.0~rc1-1.noarch"]],
    [["willow-1:3.0-1.noarch"], ["willow-1:3.0-1.noarch"]],
    [["willow >= 1:3.0"], ["willow-1:3.0-1.noarch"]],
    [["willow < 1:3.0"], ["willow-1:3.0~rc1-1.noarch"]],
    [
      ["willow > 0:9.0", "oak-2.1-1.noarch", "cedar"],
      ["cedar-1.0-1.noarch", "oak-2.1-1.noarch", "willow-1:3.0-1.noarch", "willow-1:3.0~rc1-1.noarch"],
    ],
    [["willow-3.0-1.noarch"], ["willow-1:3.0-1.noarch"]],
    [["willow-0:3.0-1.noarch"], undefined],
    [["acorn-0:1.1-1.noarch"], ["acorn-1.1-1.noarch"]],
    [["acorn-1.1-1"], ["acorn-1.1-1.noarch"]],
    [["acorn-1.1"], ["acorn-1.1-1.noarch"]],
    [["acorn.noarch"], ["acorn-1.0-1.noarch", "acorn-1.1-1.noarch", "acorn-1.2-1.noarch"]],
    [["acor"], undefined],
  ] as const)("%j", async (packages, expected) => {
    if (expected === undefined) {
      expect(await rejection(source.select({ packages }))).toMatchObject({ code: "NOTHING_SELECTED" });
      return;
    }
    expect(labels(await source.select({ packages }))).toEqual(expected);
  });

  test("of advisories, groups and modules", async () => {
    const found = await source.select({
      advisories: ["GROVE-2025:0001"],
      groups: ["grove"],
      modules: ["cedar:1:20250101:00000000:noarch"],
    });
    expect(labels(found)).toEqual(["GROVE-2025:0001", "cedar:1:20250101:00000000:noarch", "grove"]);
  });
});

describe("add with dependencies", () => {
  test("brings what a package depends on, and what that depends on", async () => {
    const target = await fresh("solved");
    const moved = await target.add({ packages: ["willow = 1:3.0"] }, { from: source, dependencies: true });
    expect(moved).toMatchObject({ changed: true, version: { number: 1 }, unsolved: [] });
    expect(labels(moved.units)).toEqual(["willow-1:3.0-1.noarch"]);
    const packages = await packagesIn(target);
    expect(packages).toEqual(expect.arrayContaining(["oak-2.1", "willow-3.0", "acorn-1.2"]));
    const { distribution } = await target.deliver(`${prefix}-solved`);
    await using dnf = await openDnf({ baseUrl: distribution.url });
    await dnf.install("willow");
    expect(await dnf.installed()).toContain("willow-1:3.0-1.noarch");
    expect(await target.add({ packages: ["willow = 1:3.0"] }, { from: source, dependencies: true })).toMatchObject({ changed: false });
    expect(labels(moved.along)).toEqual(expect.arrayContaining(["acorn-1.2-1.noarch"]));
  });

  test("names what nobody has, and leaves the repository as it was; or takes what there is", async () => {
    const partial = await fresh("partial");
    await partial.add({ packages: ["willow = 1:3.0", "oak = 2.1"] }, { from: source });
    const target = await fresh("unsolved");
    await target.add({ packages: ["acorn = 1.1"] }, { from: source });
    const before = await packagesIn(target);
    const error = await rejection(target.add({ packages: ["willow"] }, { from: partial, dependencies: true }));
    expect(error).toMatchObject({ name: "ContentError", code: "DEPENDENCIES_MISSING", units: ["acorn >= 1.2"] });
    expect(error.message).toContain("Nothing was changed.");
    expect(await packagesIn(target)).toEqual(before);
    expect((await target.versions.read()).number).toBe(1);

    const moved = await target.add({ packages: ["willow"] }, { from: partial, dependencies: "available" });
    // oak is there; that it can't be installed is its own requirement's fault, and that one is named.
    expect(moved).toMatchObject({ changed: true, unsolved: ["acorn >= 1.2"] });
    expect(await packagesIn(target)).toEqual(["acorn-1.1", "oak-2.1", "willow-3.0"]);
    const versioned = await rejection(target.add({ packages: ["oak"] }, { from: partial, dependencies: true }));
    expect(versioned).toMatchObject({ code: "DEPENDENCIES_MISSING", units: ["acorn >= 1.2"] });
    proves("rpm", "add with dependencies");
  });

  test("that can't be had changes nothing of what is served", async () => {
    const partial = pulp.rpm.repository(`${prefix}-partial`);
    const target = await fresh("served");
    await target.add({ packages: ["birch"] }, { from: source });
    const { distribution } = await target.deliver(`${prefix}-served`);
    const before = await packagesIn(target);
    const error = await rejection(target.add({ packages: ["willow"] }, { from: partial, dependencies: true }));
    expect(error).toMatchObject({ name: "ContentError", code: "DEPENDENCIES_MISSING" });
    expect((await target.versions.read()).number).toBe(1);
    expect(await packagesIn(target)).toEqual(before);
    await using dnf = await openDnf({ baseUrl: distribution.url });
    expect(await dnf.available()).toEqual(["birch-0:1.0-1.noarch", "birch-0:1.10-1.noarch", "birch-0:1.2-1.noarch"]);
  });

  test("an advisory brings its packages", async () => {
    const target = await fresh("advisory");
    const brought = await target.add({ advisories: ["GROVE-2025:0001"] }, { from: source });
    expect(labels(brought.along)).toEqual(["acorn-1.1-1.noarch"]);
    expect(await packagesIn(target)).toEqual(["acorn-1.1"]);
    const before = await stateOf(pulp, `${prefix}-advisory`, ["rpm"]);
    const error = await rejection(target.add({ advisories: ["GROVE-2099:0001"] }, { from: source }));
    expect(error).toMatchObject({ name: "UsageError", code: "NOTHING_SELECTED" });
    expect(error.message).toContain("GROVE-2099:0001");
    expect(await stateOf(pulp, `${prefix}-advisory`, ["rpm"])).toEqual(before);
  });
});
