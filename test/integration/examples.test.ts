import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, inject, test, vi } from "vitest";
import * as guide from "../../examples/guide.ts";
import { deliverCrates } from "../../examples/third-party-adapter/use.ts";
import type { Pulp } from "../../src/index.ts";
import { connectShared, rejection } from "../support/shared-pulp.ts";
import { type FaultyUpstreams, startFaultyUpstreams } from "../support/upstream.ts";

// What README and docs quote. The tests are in the order of the guide and build on one another, as the guide does.

const root = join(import.meta.dirname, "../..");
let pulp: Pulp;
let upstreams: FaultyUpstreams;

const forget = async (): Promise<void> => {
  for (const name of ["epel/9", "epel/9/new", "epel/9/current"]) await pulp.rpm.distribution(name).delete();
  await pulp.rpm.repository("epel-9").delete();
  await pulp.rpm.remote("epel-9").delete();
  for (const name of ["one", "two"]) {
    for (const path of [`mirror/guide-${name}`, `guide-${name}/current`]) await pulp.file.distribution(path).delete();
    await pulp.file.repository(`guide-${name}`).delete();
    await pulp.file.remote(`guide-${name}`).delete();
  }
  await pulp.file.remote("epel-9").delete();
};

beforeAll(async () => {
  upstreams = await startFaultyUpstreams();
  pulp = await connectShared();
  const { baseUrl, username, password } = inject("pulp");
  vi.stubEnv("PULP_SDK_BASE_URL", baseUrl);
  vi.stubEnv("PULP_SDK_USERNAME", username);
  vi.stubEnv("PULP_SDK_PASSWORD", password);
  await forget();
});
afterAll(async () => {
  await forget();
  await pulp.close();
  await upstreams.close();
  vi.unstubAllEnvs();
});

test("first-script.ts, as a program of its own", async () => {
  const source = join(root, "test/support/from-source.ts");
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [
    "--import",
    source,
    join(root, "examples/first-script.ts"),
    upstreams.rpm,
  ]);
  const [, url] = /^version 1 is served at (http\S+\/epel\/9\/)\n$/.exec(stdout) ?? expect.fail(stdout);
  expect((await fetch(`${url}repodata/repomd.xml`)).status).toBe(200);
  expect(stderr).toBe("");
  await forget();
});

test("connect", async () => {
  const { baseUrl, username, password } = inject("pulp");
  expect(await guide.connecting(baseUrl, username, password)).toEqual(expect.arrayContaining(["core", "rpm", "file", "container"]));
});

test("a logger", async () => {
  const { baseUrl, username, password } = inject("pulp");
  const lines: string[] = [];
  const line = (message: string): unknown => lines.push(message);
  await guide.loggingLines(baseUrl, username, password, { debug: line, warn: line, error: line });
  expect(lines).toContain("GET /pulp/api/v3/status/: 200");
  expect(lines.some((each) => /^GET \/pulp\/api\/v3\/repositories\/file\/file\/\?.*name.*images.*: 200$/.test(each))).toBe(true);
  expect(lines.join()).not.toContain(password);
});

test("ensure says what it changed, and [] the second time", async () => {
  expect(await guide.ensuring(pulp, upstreams.rpm)).toEqual([
    [
      { resource: "remote", name: "epel-9", action: "created", fields: ["url", "policy"] },
      {
        resource: "repository",
        name: "epel-9",
        action: "created",
        fields: expect.arrayContaining(["retain_repo_versions", "labels.team"]),
      },
    ],
    [],
  ]);
});

test("references and snapshots", async () => {
  expect(await guide.references(pulp)).toMatch(/\/versions\/0\/$/);
});

test("deliver", async () => {
  expect(await guide.delivering(pulp)).toEqual([1, true, ["sync", "distribute"], expect.stringMatching(/^http.*\/epel\/9\/new\/$/)]);
});

test("distribute and roll back", async () => {
  expect(await guide.serving(pulp)).toBe(1);
});

test("progress", async () => {
  upstreams.switchTo("v2");
  const shown: string[] = [];
  expect(await guide.progress(pulp, (line) => shown.push(line))).toEqual(["true", "2", "completed"]);
  expect(shown.some((line) => /^sync: \D+ \d+\/(\d+|\?)$/.test(line))).toBe(true);
});

test("a time limit, and cancel", async () => {
  const log = vi.spyOn(console, "log").mockImplementation(() => {});
  await guide.stopping(pulp);
  expect(log.mock.calls).toEqual([["CANCELED"]]);
  log.mockRestore();
});

test("re-attach", async () => {
  const { correlationId, ended } = guide.remembering(pulp);
  await ended;
  // As another process would, which knows nothing but the id.
  const other = await connectShared();
  expect(await guide.attaching(other, correlationId)).toEqual(["completed"]);
  await other.close();
});

test("errors", async () => {
  const reported: string[] = [];
  await guide.failing(pulp, (line) => reported.push(line));
  expect(reported).toEqual(["choose another name than epel-9"]);
});

test("the low-level client", async () => {
  expect(await guide.lowLevel(pulp)).toBeGreaterThan(1);
});

test("many at once: one that fails doesn't hold back the other", async () => {
  const urls = { "guide-one": upstreams.file, "guide-two": `${upstreams.file}.missing` };
  expect(await guide.many(pulp, urls)).toEqual(["fulfilled", "rejected"]);
});

test("any plugin", async () => {
  expect(await guide.anyPlugin(pulp, { plugin: "file", name: "guide-one" })).toMatch(/\/guide-one\/current\/$/);
});

test("an adapter of one's own: typed, and refused by a server that lacks the plugin before anything is sent", async () => {
  const { baseUrl, username, password } = inject("pulp");
  const error = await rejection(deliverCrates({ baseUrl, username, password }));
  expect(error).toMatchObject({ code: "PLUGIN_NOT_INSTALLED", plugin: "cargo" });
});

test("labels", async () => {
  const [labels, names] = await guide.labels(pulp);
  expect(labels).toMatchObject({ team: "infra" });
  expect(names).toContain("epel-9");
});

test("events", async () => {
  const lines: string[] = [];
  const stop = guide.logging(pulp, (line) => lines.push(line));
  await rejection(pulp.rpm.repository("epel-9-missing").sync());
  stop();
  expect(lines[0]).toMatch(/^200 GET \/pulp\/api\/v3\/repositories\/rpm\/rpm\/\S* \d+ ms$/);
  expect(lines.at(-1)).toMatch(/^sync of rpm repository "epel-9-missing" failed \([0-9a-f]{16}\)$/);
});
