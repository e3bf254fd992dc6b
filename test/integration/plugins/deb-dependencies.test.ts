import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { files as filesOf } from "../../../examples/upstreams/files.ts";
import { type Listening, serve } from "../../../examples/upstreams/handler.ts";
import type { DebRepository, Pulp } from "../../../src/index.ts";
import { openApt } from "../../support/clients/index.ts";
import { proves } from "../../support/proves.ts";
import { connectShared, labelsOf, rejection, removeNamed, unique } from "../../support/shared-pulp.ts";
import { type DebSpec, makeDebRepository } from "../../upstreams/deb/packages.ts";

const prefix = unique("deb-deps");
const directory = mkdtempSync(join(tmpdir(), "deb-deps-"));

const specs: readonly DebSpec[] = [
  { name: "app", version: "1.0", fields: { Depends: "libfoo (>= 2), mail-agent, missing | alternative", "Pre-Depends": "base" } },
  { name: "libfoo", version: "1.9" },
  { name: "libfoo", version: "2.1", fields: { Depends: "data" } },
  { name: "data", version: "1.0", architecture: "all" },
  { name: "postfix", version: "3.7", fields: { Provides: "mail-agent" } },
  { name: "alternative", version: "1.0" },
  { name: "base", version: "12", architecture: "all", fields: { Recommends: "extra" } },
  { name: "extra", version: "1.0" },
  { name: "broken", version: "1.0", fields: { Depends: "libfoo (>= 9), nowhere" } },
  { name: "versioned", version: "1.0", fields: { Depends: "mail-agent (>= 1)" } },
];

let pulp: Pulp;
let upstream: Listening;
let source: DebRepository;
beforeAll(async () => {
  pulp = await connectShared();
  await makeDebRepository(directory, specs);
  upstream = await serve(filesOf("/", () => directory));
  source = pulp.deb.repository(`${prefix}-source`);
  await source.ensure({ remote: { url: `${upstream.origin}/`, distributions: "grove" } });
  await source.sync();
});
afterAll(async () => {
  await removeNamed(pulp, prefix, "deb");
  await rm(directory, { recursive: true, force: true });
  await upstream.close();
  await pulp.close();
});

const fresh = async (name: string): Promise<DebRepository> => {
  const repository = pulp.deb.repository(`${prefix}-${name}`);
  await repository.ensure({});
  return repository;
};

const aptFor = async (repository: DebRepository, path: string) => {
  const { distribution } = await repository.deliver(path);
  const { files } = await pulp.deb.distribution(distribution.base_path).clientConfig();
  const apt = await openApt(files[0]?.text ?? "");
  await apt.update();
  return apt;
};

describe("dependencies", () => {
  test("are what apt itself would take, and apt then finds all of it", async () => {
    await using from = await aptFor(source, `${prefix}-source`);
    const wanted = (await from.simulate("app")).toSorted();
    const target = await fresh("app");
    const moved = await target.add({ packages: ["app"] }, { from: source, dependencies: true });
    expect([...moved.units, ...moved.along].map(({ label }) => label).sort()).toEqual(wanted);
    expect(moved).toMatchObject({ version: { number: 1 }, unsolved: [] });
    await using apt = await aptFor(target, `${prefix}-app`);
    expect((await apt.simulate("app")).toSorted()).toEqual(wanted);
    proves("deb", "add with dependencies");
  });

  test("that nobody has are named before anything is changed; or what there is comes", async () => {
    const target = await fresh("broken");
    const error = await rejection(target.add({ packages: ["broken", "versioned"] }, { from: source, dependencies: true }));
    expect(error).toMatchObject({ code: "DEPENDENCIES_MISSING", units: ["libfoo (>= 9)", "mail-agent (>= 1)", "nowhere"] });
    expect((await target.versions.read()).number).toBe(0);
    const moved = await target.add({ packages: ["broken"] }, { from: source, dependencies: "available" });
    expect(moved.unsolved).toEqual(["libfoo (>= 9)", "nowhere"]);
    await using from = await aptFor(source, `${prefix}-source`);
    for (const name of ["broken", "versioned"]) await rejection(from.simulate(name));
  });

  test("that are recommended come where that is asked for", async () => {
    const target = await fresh("recommended");
    const moved = await target.add({ packages: ["base"] }, { from: source, dependencies: true, recommended: "with" });
    expect(labelsOf(moved.along)).toEqual(["extra_1.0_amd64"]);
  });
});

describe("closure", () => {
  test("names what apt can't install", async () => {
    const { open } = await source.closure();
    expect(open.map(({ unit, requires }) => `${unit.label}: ${requires}`)).toEqual([
      "broken_1.0_amd64: libfoo (>= 9)",
      "broken_1.0_amd64: nowhere",
      "versioned_1.0_amd64: mail-agent (>= 1)",
    ]);
    const target = await fresh("alone");
    await target.add({ packages: ["libfoo (= 2.1)"] }, { from: source });
    expect((await target.closure()).open.map(({ requires }) => requires)).toEqual(["data"]);
    expect(await target.closure({ companions: [source] })).toEqual({ closed: true, open: [] });
    proves("deb", "closure");
  });
});
