import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import * as examples from "../../examples/fleet.ts";
import type { Pulp } from "../../src/index.ts";
import { connectShared } from "../support/shared-pulp.ts";
import { type FaultyUpstreams, startFaultyUpstreams } from "../support/upstream.ts";

// What docs/fleet.md says.

let pulp: Pulp;
let upstreams: FaultyUpstreams;
const forget = async (): Promise<void> => {
  await pulp.fleet("isos", []).ensure({ prune: "undeclared" });
};
beforeAll(async () => {
  vi.spyOn(console, "log").mockImplementation(() => {});
  [pulp, upstreams] = await Promise.all([connectShared(), startFaultyUpstreams()]);
  await forget();
});
afterAll(async () => {
  vi.restoreAllMocks();
  await forget();
  await pulp.close();
  await upstreams.close();
});

test("a fleet is made, and what it no longer names goes", async () => {
  expect(await examples.made(pulp, upstreams.file)).toEqual([4 * 3 + 2, 0]);
  const text = await examples.pruned(pulp);
  expect(text).toContain('delete distribution "iso/alma/8": clients of iso/alma/8 get 404');
  expect(await pulp.file.repository("alma-8-iso").find()).toBeUndefined();
  expect(await pulp.file.repository("iso-uploads").find()).toBeDefined();
});

test("a fleet is delivered, and asked", async () => {
  expect(await examples.delivered(pulp, upstreams.file)).toMatch(/^deliver of fleet "isos": 1 succeeded, in \d+ s/);
  expect(await examples.shown(pulp, upstreams.file)).toMatch(/1 (succeeded|unchanged)/);
  expect(await examples.checked(pulp)).toBe(1);
  expect(await examples.changed(pulp, upstreams.file)).toBe(1);
  const directory = await mkdtemp(join(tmpdir(), "fleet-example-"));
  try {
    expect(await examples.goneOn(pulp, upstreams.file, join(directory, "run.jsonl"))).toBe(1);
  } finally {
    await rm(directory, { recursive: true });
  }
});

test("a fleet is read from a file", async () => {
  expect(await examples.fromFile(pulp, join(import.meta.dirname, "../../examples/fleet.yaml"))).toBe("mirrors");
});
