import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { DebRepository, Pulp } from "../../../src/index.ts";
import { openApt } from "../../support/clients/index.ts";
import { stillBroken } from "../../support/proves.ts";
import { connectShared, rejection, unique } from "../../support/shared-pulp.ts";
import { type FaultyUpstreams, startFaultyUpstreams } from "../../support/upstream.ts";
import { makeFlatRepository } from "../../upstreams/deb/packages.ts";

// Flat repositories: a Release and an index of packages in one folder, without `dists/`.

let pulp: Pulp;
let upstream: FaultyUpstreams;
let scratch: string;
const fern = unique("fern");
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), "flat-"));
  await mkdir(join(scratch, "sub"));
  [pulp, upstream] = await Promise.all([connectShared(), startFaultyUpstreams({ trees: { flat: scratch } })]);
});
afterAll(async () => {
  await upstream.close();
  await pulp.close();
  await rm(scratch, { recursive: true });
});

/** The folder of its own that an upstream is in; and what is in it, now. */
const offer = (folder: string, versions: readonly string[], before?: string): Promise<void> =>
  makeFlatRepository(
    join(scratch, folder),
    versions.map((version) => ({ name: fern, version })),
    before,
  );
const made = async (name: string, folder: string, distributions = "/"): Promise<DebRepository> => {
  const repository = pulp.deb.repository(name);
  await repository.ensure({
    remote: { url: `${upstream.tree("flat")}${folder}/`, distributions, policy: "on_demand" },
    autopublish: false,
  });
  return repository;
};
/** What apt finds and gets, by what `clientConfig()` tells it. */
const found = async (name: string): Promise<readonly string[]> => {
  const { files } = await pulp.deb.distribution(name).clientConfig();
  await using apt = await openApt(files[0]?.text ?? "");
  await apt.update();
  return [...(await apt.available(fern)).map((line) => line.split(" ")[0] ?? ""), ...(await apt.download(fern))];
};

describe("a flat repository", () => {
  const verbatim = { publish: { kind: "verbatim" } } as const;

  test.each([
    ["verbatim", verbatim],
    ["as a suite of the server's", {}],
  ] as const)("is served %s, however often it is delivered unchanged, and when it changes", async (way, options) => {
    const name = unique("flat");
    await offer(name, ["1"]);
    const repository = await made(name, name);
    for (const changed of [true, false, false]) expect(await repository.deliver(name, options)).toMatchObject({ changed });
    expect(await found(name), way).toEqual(["1", `${fern}_1_amd64.deb`]);
    await offer(name, ["1", "2"]);
    expect(await repository.deliver(name, options)).toMatchObject({ changed: true });
    expect(await found(name)).toEqual(["2", "1", `${fern}_2_amd64.deb`]);
    await (await repository.planDelete()).apply();
  });

  test("below the upstream's root is found where its Release is", async () => {
    const name = unique("flat-below");
    await offer(`${name}/sub/amd64`, ["1"], "sub/amd64/");
    const repository = await made(name, name, "sub/amd64/");
    await repository.deliver(name, verbatim);
    expect((await pulp.deb.distribution(name).clientConfig()).files[0]?.text).toMatch(/^Suites: sub\/amd64\/$/m);
    expect(await found(name)).toEqual(["1", `${fern}_1_amd64.deb`]);
  });

  test("loses its index to an optimized sync, which is told, and comes back by the next delivery", async () => {
    const name = unique("flat-optimized");
    await offer(name, ["1"]);
    const repository = await made(name, name);
    await repository.deliver(name, verbatim);
    const optimized = { ...verbatim, sync: { optimize: true } };
    expect(await rejection(repository.deliver(name, optimized))).toMatchObject({ code: "CONTENT_MISSING", units: ["Packages"] });
    expect(await found(name)).toEqual(["1", `${fern}_1_amd64.deb`]);
    await offer(name, ["1", "2"]);
    const next = String(await rejection(repository.deliver(name, optimized)));
    stillBroken("deb", "optimized sync of an unchanged flat repository", "'NoneType' object has no attribute 'artifact_set_sha256'", next);
    await repository.deliver(name, verbatim);
    expect(await found(name)).toEqual(["2", "1", `${fern}_2_amd64.deb`]);
  });

  test("whose index names ./x.deb can't be served verbatim, and who configures clients is told", async () => {
    const name = unique("flat-dotted");
    await offer(name, ["1"], "./");
    const repository = await made(name, name);
    await repository.deliver(name, verbatim);
    const { files, notes } = await pulp.deb.distribution(name).clientConfig();
    expect(notes.join("\n")).toContain("./x.deb");
    await using apt = await openApt(files[0]?.text ?? "");
    await apt.update();
    stillBroken("deb", "verbatim publication of a flat repository whose index names ./x.deb", "404", await rejection(apt.download(fern)));
    await repository.deliver(name, { publish: { kind: "apt" } });
    expect(await found(name)).toEqual(["1", `${fern}_1_amd64.deb`]);
  });
});
