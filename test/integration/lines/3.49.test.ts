import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { knownOnly } from "../../support/known-only.ts";
import { onLine } from "../../support/line.ts";
import {
  eradicates,
  hasOrdinarySchedules,
  hasStreams,
  isRefusedOnLine,
  keepsWhatWasPushed,
  worksOnLine,
} from "../../support/line-suite.ts";
import { rejection, unique } from "../../support/shared-pulp.ts";

// The oldest line that sites keep: no login, no keyrings, no checkpoints.

const on = onLine("3.49", ["file", "container"]);

describe("file and container on 3.49", () => {
  worksOnLine(on, "file");
  worksOnLine(on, "container");
  keepsWhatWasPushed(on);
  hasStreams(on);
  hasOrdinarySchedules(on);
  eradicates(on);

  test("connects without a login, and says what that costs", () => {
    expect(on().pulp.warnings).toEqual([expect.stringMatching(/^pulpcore 3\.49\.\d+ has no login \(3\.70 has\)/)]);
  });

  test("file: the bytes of what is known on demand alone aren't taken, and that is said", async () => {
    const { pulp } = on();
    const name = unique("untaken");
    await using known = await knownOnly(pulp, `${name}-known`);
    await pulp.file.repository(name).ensure({});
    const error = await rejection(pulp.file.repository(name).upload(known.bytes, { relative_path: known.path }));
    expect(error).toMatchObject({ name: "UploadError", code: "FILE_NOT_TAKEN", message: expect.stringContaining(known.unit) });
    await pulp.file.repository(name).delete();
  });

  test("container: tags to include go under the name that they had", async () => {
    const remote = on().pulp.container.remote(unique("tags"));
    const wish = { url: "http://registry.test", upstream_name: "grove", includes: ["1.*"] };
    expect(await remote.ensure(wish)).toHaveLength(1);
    expect(await remote.ensure(wish)).toEqual([]);
    expect(await remote.read()).toMatchObject({ include_tags: ["1.*"] });
    expect(await remote.update({ includes: ["2.*"], excludes: null })).toMatchObject([{ action: "updated" }]);
    expect(await remote.read()).toMatchObject({ include_tags: ["2.*"] });
    await remote.delete();
  });

  const key = readFileSync(new URL("../../upstreams/deb/data/key.asc", import.meta.url), "utf8");
  isRefusedOnLine(on, [
    [
      "openpgp_keyring",
      "core",
      ({ pulp, upstream }, name) => pulp.file.repository(name).ensure({ remote: { url: upstream.file }, metadata: { gpgKey: key } }),
    ],
    ["openpgp_keyring", "core", ({ pulp }, name) => pulp.core.keyring(name).ensure({})],
    ["envvar_header", "core", ({ pulp }, name) => pulp.core.envVarHeaderGuard(name).ensure({ header_name: "x", env_var: "X" })],
    [
      "retain_checkpoints",
      "file",
      ({ pulp, upstream }, name) => pulp.file.repository(name).ensure({ remote: { url: upstream.file }, retain_checkpoints: 2 }),
    ],
    ["checkpoint", "file", ({ pulp }, name) => pulp.file.distribution(name).ensure({ checkpoint: true })],
    ["repository_version", "file", ({ pulp }, name) => pulp.file.distribution(name).ensure({ repository_version: "/pulp/api/v3/x/" })],
    ["remote of kind git", "file", ({ pulp }, name) => pulp.file.remote(name, { kind: "git" }).ensure({ url: "https://git.test/x.git" })],
    ["a comma in the label", "core", ({ pulp }, name) => pulp.file.repository(name).ensure({ labels: { team: "a, b" } })],
  ]);
});
