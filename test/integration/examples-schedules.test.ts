import { afterAll, beforeAll, expect, inject, test, vi } from "vitest";
import * as examples from "../../examples/schedules.ts";
import type { Pulp } from "../../src/index.ts";
import { connectShared, removeNamed, unique } from "../support/shared-pulp.ts";
import { type FaultyUpstreams, startFaultyUpstreams } from "../support/upstream.ts";

// What docs/schedules.md says, and the program for clocks of one's own.

const ledger = unique("schedule-examples");
let pulp: Pulp;
let upstreams: FaultyUpstreams;
const environment = { ...process.env };
beforeAll(async () => {
  vi.spyOn(console, "log").mockImplementation(() => {});
  [pulp, upstreams] = await Promise.all([connectShared({ ledger }), startFaultyUpstreams()]);
  await pulp.file.repository("isos").ensure({ remote: { url: upstreams.file, policy: "on_demand" } });
});
afterAll(async () => {
  vi.restoreAllMocks();
  process.env = environment;
  process.exitCode = undefined;
  await removeNamed(pulp, "isos", "file");
  await removeNamed(pulp, ledger, "file");
  await Promise.all([pulp.close(), upstreams.close()]);
});

test("schedules are described, run and looked at", async () => {
  expect(await examples.described(pulp)).toBe(0);
  const stop = new AbortController();
  const off = pulp.on("response", ({ method, path }) => {
    if (method === "POST" && path.endsWith("/sync/")) stop.abort();
  });
  expect(await examples.ran(pulp, { repositories: [] }, stop.signal)).toEqual(["isos-twice-a-day: succeeded "]);
  off();
  const runs = await examples.looked(pulp);
  expect(runs.map(({ status }) => status)).toEqual(["succeeded"]);
  expect((await pulp.schedules.list()).map(({ name }) => name)).toEqual(["isos-twice-a-day"]);
});

test("the program runs one of them once, and says by its status what came of it", async () => {
  const { baseUrl, username, password } = inject("pulp");
  Object.assign(process.env, {
    PULP_SDK_BASE_URL: baseUrl,
    PULP_SDK_USERNAME: username,
    PULP_SDK_PASSWORD: password,
    PULP_SDK_LEDGER: ledger,
  });
  const argv = process.argv;
  try {
    process.argv = [argv[0] ?? "", "once.ts", "isos-twice-a-day"];
    await import("../../examples/schedules/once.ts");
    expect(vi.mocked(console.log).mock.calls.at(-1)).toMatchObject(["isos-twice-a-day: unchanged", { version: 1 }]);
    expect(process.exitCode).toBeUndefined();
  } finally {
    process.argv = argv;
  }
  expect(await pulp.schedules.history("isos-twice-a-day")).toHaveLength(2);
});
