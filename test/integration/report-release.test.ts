import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { release } from "../../examples/reports.ts";
import type { Pulp } from "../../src/index.ts";
import { releasePage } from "../../src/report/index.ts";
import { type Chromium, openChromium } from "../support/clients/index.ts";
import { connectShared, rejection, removeNamed, unique } from "../support/shared-pulp.ts";
import { evil } from "../support/stream-scene.ts";

// The page of a release that a ring serves, as somebody sees it in Chromium.

const prefix = unique("report-release");
const [first, second, ring] = [`${prefix}-1`, `${prefix}-2`, `${prefix}-ring`];
const scratch = mkdtempSync(join(tmpdir(), "report-"));
const path = join(scratch, "release.html");
let pulp: Pulp;
let browser: Chromium;
beforeAll(async () => {
  // A ledger of its own: the page tells of every ring that there is.
  [pulp, browser] = await Promise.all([connectShared({ ledger: `${prefix}-ledger` }), openChromium()]);
  const repository = pulp.file.repository(prefix);
  await repository.ensure({});
  const { content } = await repository.upload(new Blob([`${prefix} oak`]), { relative_path: "oak.txt" });
  await (await pulp.releases.plan(first, { from: [repository] })).apply({ reason: `first ${evil}` });
  await pulp.releases.ref(first).rollOut(ring, { reason: "week 1" });
  await repository.upload(new Blob([`${prefix} fern`]), { relative_path: `fern/${evil}` });
  await repository.change({ remove: [content] });
  await (await pulp.releases.plan(second, { from: [repository], tags: { week: "2" } })).apply({ reason: "second" });
  await pulp.releases.ref(second).rollOut(ring, { reason: "week 2" });
  await release(pulp, second, path, first);
});
afterAll(async () => {
  if (pulp !== undefined) await removeNamed(pulp, prefix, "file");
  await browser?.[Symbol.asyncDispose]();
  await pulp?.close();
  rmSync(scratch, { recursive: true });
});

test("it tells what it holds, what differs, who serves it, and what was rolled out", async () => {
  await using looked = await browser.open(path);
  const { page, problems } = looked;
  expect(await page.locator("#holds tbody tr").allTextContents()).toEqual([expect.stringMatching(new RegExp(`^${prefix} file3`))]);
  const labels = (group: string) => page.locator(`#differs .${group} li`).allTextContents();
  expect(await labels("added")).toEqual([`fern/${evil} files`]);
  expect(await labels("removed")).toEqual(["oak.txt files"]);
  const card = page.locator("#rings .card", { hasText: ring });
  expect(await card.locator("h3").textContent()).toBe(`${ring} serves it`);
  expect(await card.locator("dd").first().textContent()).toBe(second);
  expect(await card.locator(".address").textContent()).toBe((await pulp.releases.ring(ring).status()).repositories[0]?.url);
  const events = await page.locator("#rolled li", { hasText: ring }).allTextContents();
  expect(events.map((line) => /: rolled out (\S+)/.exec(line)?.[1]?.replace(/,$/, ""))).toEqual([second, first]);
  await page.getByLabel("Only with").fill("FERN");
  expect(await page.locator("#units li:visible").count()).toBe(1);
  const [unit] = await pulp.releases.ref(second).units();
  expect(await page.locator("#units li:visible .digest").textContent()).toBe(unit?.digest);
  expect(problems).toEqual([]);
});

test.each([
  { width: 1280, scheme: "dark" },
  { width: 390, scheme: "light" },
] as const)("axe finds nothing at $width pixels, $scheme; nothing is wider than the window", async (look) => {
  await using looked = await browser.open(path, look);
  await looked.page.locator("summary").first().click();
  expect(await looked.audit()).toEqual([]);
  expect(await looked.contentWidth()).toBe(look.width);
});

test("the first one's ring serves another one by now; a release that isn't there has no page", async () => {
  const page = await releasePage(pulp, first);
  expect(page).toContain(`first &lt;script&gt;`);
  expect(page).not.toContain("serves it</span>");
  expect(await rejection(releasePage(pulp, `${prefix}-none`))).toMatchObject({ code: "NOT_FOUND" });
});
