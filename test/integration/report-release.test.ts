import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { board, difference, release } from "../../examples/reports.ts";
import type { Pulp, ReleasePlan } from "../../src/index.ts";
import { releasePage } from "../../src/report/index.ts";
import { type Chromium, openChromium } from "../support/clients/index.ts";
import { connectShared, rejection, removeNamed, unique } from "../support/shared-pulp.ts";
import { evil } from "../support/stream-scene.ts";

// The page of a release that a ring serves, that of what differs, and the board of all, as somebody sees them in Chromium.

const prefix = unique("report-release");
const [first, second, ring, late] = [`${prefix}-1`, `${prefix}-2`, `${prefix}-ring`, `${prefix}-late`];
const scratch = mkdtempSync(join(tmpdir(), "report-"));
const [path, boardPath, diffPath] = [second, "index", "diff"].map((name) => join(scratch, `${name}.html`)) as [string, string, string];
let pulp: Pulp;
let plan: ReleasePlan;
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
  plan = await pulp.releases.plan(second, { from: [repository], tags: { week: "2" } });
  await plan.apply({ reason: "second" });
  await pulp.releases.ref(second).rollOut(ring, { reason: "week 2" });
  await pulp.releases.ring(late).ensure({ requires: ring, after: "2d" });
  await Promise.all([release(pulp, second, path, first, plan), board(pulp, boardPath), difference(pulp, first, second, diffPath)]);
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
  const card = page.locator("#rings .card", { has: page.locator("h3", { hasText: ring }) });
  expect(await card.locator("h3").textContent()).toBe(`${ring} serves it`);
  expect(await card.locator("dd").first().textContent()).toBe(second);
  expect(await card.locator(".address").textContent()).toBe((await pulp.releases.ring(ring).status()).repositories[0]?.url);
  expect(await page.locator("#unsolved").textContent()).toContain("Nothing.");
  expect(await page.locator("#holds .totals").textContent()).toMatch(/\d+ k?B only it holds/);
  const events = await page.locator("#rolled li", { hasText: ring }).allTextContents();
  expect(events.map((line) => /: rolled out (\S+)/.exec(line)?.[1]?.replace(/,$/, ""))).toEqual([second, first]);
  await page.getByLabel("Only with").fill("FERN");
  expect(await page.locator("#units li:visible").count()).toBe(1);
  const [unit] = await pulp.releases.ref(second).units();
  expect(await page.locator("#units li:visible .digest").textContent()).toBe(unit?.digest);
  expect(problems).toEqual([]);
});

test("a board tells which ring serves what since when, what may come next and what keeps it, and leads to the pages of releases", async () => {
  await using looked = await browser.open(boardPath);
  const { page, problems } = looked;
  const card = (name: string) => page.locator("#rings .card", { has: page.locator("h3", { hasText: name }) });
  expect(await page.locator("#rings .card h3").allTextContents()).toEqual([ring, late]);
  expect(await card(ring).locator(".serves").textContent()).toBe(second);
  expect(await card(ring).locator("time").first().getAttribute("datetime")).toBe((await pulp.releases.ring(ring).status()).since);
  expect(await card(ring).textContent()).toContain(": week 2");
  expect(await card(ring).textContent()).toContain(`Before${first}`);
  const next = await pulp.releases.ring(late).next();
  // Both wait, and the first one is through sooner.
  expect(next).toMatchObject({ release: first, open: false, waitsFor: null });
  const [rolled] = await pulp.releases.ring(ring).history();
  expect(next.from).toBe(new Date(Date.parse(rolled?.at ?? "") + 2 * 86_400_000).toISOString());
  expect(await card(late).locator("dd").last().locator("time").getAttribute("datetime")).toBe(next.from);
  const rows = page.locator("#releases tbody tr");
  expect(await rows.locator("th").allTextContents()).toEqual([second, first]);
  expect(await rows.first().locator(".tag").allTextContents()).toEqual(["week: 2"]);
  const { bytes } = await pulp.releases.ref(second).costs();
  expect(await rows.first().locator("td").last().textContent()).toBe(`${bytes} B`);
  expect(await rows.locator(".badge").allTextContents()).toEqual([ring]);
  expect(await page.locator("#served svg[role=img]").getAttribute("aria-label")).toMatch(
    new RegExp(`^${ring} served ${first} from .*, ${second} from `),
  );
  expect(await page.locator("#rolled li").count()).toBe(2);
  expect(problems).toEqual([]);
  // By the keyboard alone: past the link to the content and those of the page's own parts, the first link is a release's.
  const link = page.locator("#rings a").first();
  await link.focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(`file://${path}`);
  expect(await page.locator("h1").textContent()).toBe(`Release ${second}`);
});

test("what differs is told in numbers and by unit, and can be searched", async () => {
  await using looked = await browser.open(diffPath);
  const { page, problems } = looked;
  expect(await page.locator("#totals b").allTextContents()).toEqual(["1", "0", "0", "0", "1", "1"]);
  expect(await page.locator("#changes .added li").allTextContents()).toEqual([`fern/${evil} files`]);
  await page.getByLabel("Only with").fill("OAK");
  expect(await page.locator("#changes li:visible").allTextContents()).toEqual(["oak.txt files"]);
  await page.getByLabel("Only with").fill("");
  expect(await page.locator("#changes li:visible").count()).toBe(2);
  expect(problems).toEqual([]);
});

test.each(
  [path, boardPath, diffPath].flatMap((of) => [{ of, width: 1280, scheme: "dark" } as const, { of, width: 390, scheme: "light" } as const]),
)("axe finds nothing at $width pixels, $scheme; nothing is wider than the window: $of", async ({ of, ...look }) => {
  await using looked = await browser.open(of, look);
  if (of === path) await looked.page.locator("#units summary").first().click();
  expect(await looked.audit()).toEqual([]);
  expect(await looked.contentWidth()).toBe(look.width);
  if (look.width === 390) expect(await looked.sideways()).toEqual([]);
});

test.each([path, boardPath, diffPath])("on paper it is light, whatever the screen is: %s", async (of) => {
  await using looked = await browser.open(of, { scheme: "dark" });
  await looked.page.emulateMedia({ media: "print", colorScheme: "dark" });
  expect(await looked.page.evaluate<string>("getComputedStyle(document.documentElement).backgroundColor")).toBe("rgb(255, 255, 255)");
  expect(await looked.audit()).toEqual([]);
});

test("the first one's ring serves another one by now; a release that isn't there has no page", async () => {
  const page = await releasePage(pulp, first);
  expect(page).toContain(`first &lt;script&gt;`);
  expect(page).not.toContain("serves it</span>");
  expect(await rejection(releasePage(pulp, `${prefix}-none`))).toMatchObject({ code: "NOT_FOUND" });
});
