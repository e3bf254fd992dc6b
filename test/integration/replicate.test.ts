import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { replicating } from "../../examples/guide-server.ts";
import { upstreamDirectory } from "../../examples/upstreams/serve.ts";
import { connect, type Pulp } from "../../src/index.ts";
import { type LocalPulp, startLocalPulp } from "../../src/local/index.ts";
import { proves } from "../support/proves.ts";
import { connectShared, rejection, unique } from "../support/shared-pulp.ts";

// One server serves what another one serves. The other one is small, and started here unless one is kept (its JSON in PULP_SDK_TEST_UPSTREAM).

type Account = Pick<LocalPulp, "baseUrl" | "username" | "password">;

const name = unique("replica");
let pulp: Pulp;
let primary: Pulp;
let account: Account;
let started: LocalPulp | undefined;
beforeAll(async () => {
  const kept = process.env.PULP_SDK_TEST_UPSTREAM;
  if (kept === undefined) started = await startLocalPulp({ plugins: ["file"], workers: 1, apiWorkers: 1 });
  account = started ?? (JSON.parse(readFileSync(kept ?? "", "utf8")) as Account);
  const { baseUrl, username, password } = account;
  [pulp, primary] = await Promise.all([connectShared(), connect({ baseUrl, username, password })]);
}, 400_000);
afterAll(async () => {
  await pulp.core.upstreamPulp(name).delete();
  for (const side of [pulp, primary]) {
    await (await side.file.repository(name).planDelete()).apply();
    await side.close();
  }
  await started?.stop();
}, 100_000);

test("replicates what a query selects of an upstream Pulp, and nothing the second time", { timeout: 200_000 }, async () => {
  const source = primary.file.repository(name);
  await source.ensure({});
  await source.uploadAll(["notes.txt", "image.bin"].map((file) => join(upstreamDirectory("file", "v1"), file)));
  await source.distribute(name);

  const upstream = pulp.core.upstreamPulp(name);
  expect(await replicating(pulp, name, account)).toBeGreaterThan(1);
  expect(await pulp.file.distribution(name).read()).toMatchObject({ base_path: name });
  const there = await pulp.file.repository(name).content({}, { kind: "files" }).all();
  expect(there.map(({ relative_path }) => relative_path).sort()).toEqual(["image.bin", "notes.txt"]);

  const before = await pulp.file.repository(name).read();
  const { tasks } = await upstream.replicate({ q_select: `name="${name}"` });
  expect(tasks.every(({ state }) => state === "completed" || state === "skipped")).toBe(true);
  expect(await pulp.file.repository(name).read()).toMatchObject({ latest_version_href: before.latest_version_href });
  // A password that the upstream refuses is the failure of the task.
  await upstream.update({ password: "wrong" }, { secrets: "replace" });
  expect(await rejection(upstream.replicate({ q_select: `name="${name}"` }))).toMatchObject({
    name: "TaskFailedError",
    attempted: expect.stringContaining("replicate of"),
  });
  proves("core", "upstreamPulp");
});
