import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Pulp } from "../../../../src/index.ts";
import { adapterUpstreams } from "../../../support/adapters.ts";
import { eradicates, hasStreams } from "../../../support/line-suite.ts";
import { connectShared, labelsOf, rejection, stateOf, unique } from "../../../support/shared-pulp.ts";
import { type FaultyUpstreams, startFaultyUpstreams } from "../../../support/upstream.ts";

let upstream: FaultyUpstreams;
beforeAll(async () => {
  upstream = await startFaultyUpstreams({ handlers: adapterUpstreams });
});
afterAll(() => upstream.close());

describe.each(["grove", "default"])("deb in the domain %s", (domain) => {
  let pulp: Pulp;
  beforeAll(async () => {
    pulp = await connectShared({ domain });
  });
  afterAll(() => pulp.close());

  test("is copied on top of the latest version and of 0; on top of another the server answers 500, so that is refused", async () => {
    const name = unique("deb-base");
    const [source, target] = ["source", "target"].map((suffix) => pulp.deb.repository(`${name}-${suffix}`)) as [Repository, Repository];
    await source.ensure({ remote: { url: `${upstream.origin}/deb/`, distributions: "grove", policy: "on_demand" } });
    await source.sync();
    await target.ensure({});
    await target.add({ packages: ["oak:arm64"] }, { from: source });
    await target.add({ packages: ["acorn_1.0-1_all"] }, { from: source });
    expect(await target.add({ packages: ["cedar_0.9-1_all"] }, { from: source, base: 0 })).toMatchObject({ version: { number: 3 } });
    const packages = (await target.diff(0)).added.filter(({ kind }) => kind === "packages");
    expect(labelsOf(packages)).toEqual(["cedar_0.9-1_all"]);

    const before = await stateOf(pulp, name, ["deb"]);
    const refused = await rejection(target.add({ packages: ["cedar_0.9-1_all"] }, { from: source, base: 1 }));
    expect(refused).toMatchObject({ name: "CapabilityError", code: "CAPABILITY_BROKEN", plugin: "deb" });
    expect(await stateOf(pulp, name, ["deb"])).toEqual(before);
    const { pulp_href: source_repo_version } = await source.versions.read();
    const { pulp_href: dest_repo } = await target.read();
    const config = [{ source_repo_version, dest_repo, dest_base_version: 1, content: [] }];
    expect(await rejection(pulp.api.deb.POST("deb/copy/", { body: { config, structured: true } }))).toMatchObject({ status: 500 });

    for (const one of [source, target, pulp.deb.remote(`${name}-source`)]) await one.delete();
  });
});

describe("file in a domain", () => {
  let pulp: Pulp;
  beforeAll(async () => {
    pulp = await connectShared({ domain: "grove" });
  });
  afterAll(() => pulp.close());
  hasStreams(() => ({ pulp }));
  eradicates(() => ({ pulp }));
});

type Repository = ReturnType<Pulp["deb"]["repository"]>;
