import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ProofError, prove } from "../../../examples/quickstart/prove.ts";
import { repositoriesOf } from "../../../examples/quickstart/repositories.ts";
import { type FaultyUpstreams, startFaultyUpstreams } from "../../support/upstream.ts";

// The proofs are worth something only if they fail where they should.

let upstreams: FaultyUpstreams;
beforeEach(async () => {
  upstreams = await startFaultyUpstreams();
});
afterEach(() => upstreams.close());

const damages = {
  rpm: { metadata: /primary\.xml/, unit: /birch-1\.2/, v1: 8, v2: 11 },
  file: { metadata: /PULP_MANIFEST/, unit: /notes\.txt/, v1: 4, v2: 4 },
  container: { metadata: /manifests\/1\.0/, unit: /\/blobs\//, v1: 2, v2: 3 },
} as const;

describe.each(["rpm", "file", "container"] as const)("%s", (plugin) => {
  const wanted = () => repositoriesOf(upstreams).find((one) => one.plugin === plugin) ?? expect.fail();
  const claim = () => ({ what: plugin, address: wanted().upstream, read: wanted().read });

  test("what is served as it should be is counted", async () => {
    const expected = await wanted().read(wanted().upstream);
    expect(await prove({ ...claim(), expected })).toBe(damages[plugin].v1);
    upstreams.switchTo("v2");
    expect((await wanted().read(wanted().upstream)).size).toBe(damages[plugin].v2);
  });

  test("another state isn't taken for it, nor is nothing", async () => {
    const expected = await wanted().read(wanted().upstream);
    upstreams.switchTo("v2");
    await expect(prove({ ...claim(), expected })).rejects.toThrow(ProofError);
    await expect(prove({ ...claim(), expected: new Map() })).rejects.toThrow(ProofError);
  });

  test("a byte that is wrong is found, in metadata and in a unit", async () => {
    const expected = await wanted().read(wanted().upstream);
    for (const where of [damages[plugin].metadata, damages[plugin].unit]) {
      upstreams.fail(where, { kind: "corrupt" });
      await expect(prove({ ...claim(), expected })).rejects.toThrow();
      upstreams.heal();
    }
    upstreams.fail(damages[plugin].unit, { kind: "corrupt" });
    await expect(prove({ ...claim(), expected })).rejects.toThrow(/has the sha256 \w{64}, not/);
  });

  test("an answer that isn't 200 is named", async () => {
    const expected = await wanted().read(wanted().upstream);
    upstreams.fail(damages[plugin].unit, { kind: "status", status: 404 });
    await expect(prove({ ...claim(), expected })).rejects.toThrow(/answers 404/);
  });
});
