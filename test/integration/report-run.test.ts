import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { health } from "../../examples/guide-tasks.ts";
import { run } from "../../examples/reports.ts";
import { upstreamDirectory } from "../../examples/upstreams/serve.ts";
import type { FleetOutcome, Pulp } from "../../src/index.ts";
import { type Chromium, openChromium } from "../support/clients/index.ts";
import { connectShared, removeNamed, unique } from "../support/shared-pulp.ts";
import { type FaultyUpstreams, startFaultyUpstreams } from "../support/upstream.ts";

// The page of a fleet's run in which one repository fails, as somebody sees it in Chromium.

const name = unique("report-run");
const scratch = mkdtempSync(join(tmpdir(), "report-"));
const path = join(scratch, "run.html");
let pulp: Pulp;
let upstream: FaultyUpstreams;
let browser: Chromium;
let outcomes: readonly FleetOutcome<unknown>[];
beforeAll(async () => {
  const trees = Object.fromEntries(["one", "two", "missing"].map((tree) => [tree, upstreamDirectory("file", "v1")]));
  [pulp, upstream, browser] = await Promise.all([connectShared(), startFaultyUpstreams({ trees }), openChromium()]);
  upstream.fail(/^\/missing\//, { kind: "status", status: 404 });
  const fleet = pulp.fleet(name, [
    {
      for: { tree: ["one", "two", "missing"] },
      plugin: "file",
      name: `${name}-{tree}`,
      basePath: `${name}/{tree}`,
      remote: { url: `${upstream.origin}/{tree}/PULP_MANIFEST`, policy: "on_demand", max_retries: 0 },
    },
  ]);
  await fleet.ensure();
  outcomes = await run(pulp, fleet, path);
});
afterAll(async () => {
  if (pulp !== undefined) await removeNamed(pulp, name, "file");
  await browser?.[Symbol.asyncDispose]();
  await upstream?.close();
  await pulp?.close();
  rmSync(scratch, { recursive: true });
});

test("it tells what came of it, why what failed did, and when the server's tasks ran", async () => {
  await using looked = await browser.open(path);
  const { page, problems } = looked;
  const totals = await page.locator(".totals li").allTextContents();
  expect(totals.slice(0, 2)).toEqual(["2 succeeded", "1 failed"]);
  const [cause] = outcomes.flatMap((outcome) => outcome.cause ?? []);
  const causes = page.locator(".causes > li");
  expect(await causes.locator("summary b").allTextContents()).toEqual([cause]);
  expect(await causes.getByText(`${name}-missing`).isVisible()).toBe(false);
  await page.locator("summary").focus();
  await page.keyboard.press("Enter");
  expect(await causes.getByText(`${name}-missing`).isVisible()).toBe(true);
  const ran = outcomes.flatMap(({ tasks }) => tasks).filter(({ started_at }) => started_at !== null);
  expect(ran.length).toBeGreaterThanOrEqual(3);
  expect(await page.locator(".gantt rect").count()).toBe(ran.length);
  expect(await page.locator(".gantt rect.bad").count()).toBe(ran.filter(({ state }) => state !== "completed").length);
  expect(problems).toEqual([]);
});

test("it tells how it goes with upstreams, as the server's own syncs do", async () => {
  const { upstreams, text } = await pulp.upstreamHealth();
  const own = upstreams.filter(({ remote }) => remote.startsWith(name));
  const { host } = new URL(upstream.origin);
  expect(own.find(({ remote }) => remote === `${name}-missing`)).toMatchObject({
    plugin: "file",
    host,
    repositories: [`${name}-missing`],
    lastSuccess: undefined,
    lastFailure: { cause: "upstream has nothing", message: expect.stringContaining("404") },
    troubles: [{ is: "failing" }, { is: "not synced" }],
  });
  for (const { tasks, repository, status } of outcomes.filter((one) => one.status === "succeeded")) {
    const { lastSuccess, syncs, troubles } = own.find(({ remote }) => remote === repository) ?? {};
    expect({ status, troubles }).toEqual({ status: "succeeded", troubles: [] });
    const sync = tasks.find(({ name: work }) => work.endsWith(".synchronize"));
    expect([lastSuccess, syncs?.map(({ pulp_href }) => pulp_href)]).toEqual([
      new Date(sync?.finished_at ?? 0).toISOString(),
      [sync?.pulp_href],
    ]);
  }
  expect(text()).toContain("in trouble");
  expect(await health(pulp)).toContainEqual(expect.stringContaining(`${name}-missing: failing: failed once`));
  await using looked = await browser.open(path);
  const row = looked.page.locator(".upstreams tr", { hasText: `${name}-missing` });
  expect(await row.locator(".message").textContent()).toContain("upstream has nothing");
  expect(await row.locator("rect.bad").count()).toBe(1);
});

test("an ordinary user sees the remotes that one may see, and what one's own syncs came to", async () => {
  const username = unique("health");
  const password = `password of ${username}`;
  const roles = ["file.fileremote_creator", "file.filerepository_creator"];
  await pulp.core.user(username).ensure({ password });
  for (const role of roles) await pulp.core.user(username).grants.add(role);
  await using user = await connectShared({ username, password });
  const own = user.file.repository(`${name}-own`);
  await own.ensure({ remote: { url: upstream.file, policy: "on_demand" } });
  await own.sync();
  // Some plugins show everybody's remotes to everybody.
  const files = (await user.upstreamHealth()).upstreams.filter(({ plugin }) => plugin === "file");
  expect(files).toMatchObject([{ remote: `${name}-own`, repositories: [`${name}-own`], troubles: [] }]);
  await pulp.core.user(username).delete();
});

test("outcomes are found by a part of their name, and by what became of them", async () => {
  await using looked = await browser.open(path);
  const { page, problems } = looked;
  const shown = () => page.locator(".outcomes tbody tr:visible th").allTextContents();
  expect([...(await shown())].sort()).toEqual(outcomes.map(({ repository }) => repository).sort());
  await page.getByLabel("Only with").fill("TWO");
  expect(await shown()).toEqual([`${name}-two`]);
  await page.getByLabel("Only with").fill("");
  await page.getByLabel("succeeded").uncheck();
  expect(await shown()).toEqual([`${name}-missing`]);
  expect(problems).toEqual([]);
});

test.each([
  { width: 1280, scheme: "light" },
  { width: 390, scheme: "dark" },
] as const)("axe finds nothing at $width pixels, $scheme; nothing is wider than the window", async (look) => {
  await using looked = await browser.open(path, look);
  await looked.page.locator("summary").click();
  expect(await looked.audit()).toEqual([]);
  expect(await looked.contentWidth()).toBe(look.width);
});

test("on a phone, why something failed is read where it stands: each cell says of what column it is", async () => {
  await using looked = await browser.open(path, { width: 390 });
  expect(await looked.sideways()).toEqual([]);
  const shown = await looked.page.evaluate(`[...document.querySelectorAll(".outcomes tr[data-status=failed] td")]
    .map((cell) => [getComputedStyle(cell, "::before").content, cell.getBoundingClientRect().right <= innerWidth])`);
  expect(shown).toEqual(["Status", "Took", "Tries", "Upstream", "Why"].map((title) => [JSON.stringify(title), true]));
});
