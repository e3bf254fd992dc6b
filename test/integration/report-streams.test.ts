import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import * as examples from "../../examples/reports.ts";
import type { ContentDiff, Pulp } from "../../src/index.ts";
import { streamsPage } from "../../src/report/index.ts";
import { type Chromium, openChromium } from "../support/clients/index.ts";
import { connectShared, labelsOf, rejection, unique } from "../support/shared-pulp.ts";
import { evil, playStreams, type StreamScene } from "../support/stream-scene.ts";

// The page of a pipeline with a past, as somebody sees it in Chromium.

const prefix = unique("report");
const scratch = mkdtempSync(join(tmpdir(), "report-"));
const path = join(scratch, "streams.html");
let pulp: Pulp;
let scene: StreamScene;
let browser: Chromium;
beforeAll(async () => {
  [pulp, browser] = await Promise.all([connectShared(), openChromium()]);
  scene = await playStreams(pulp, prefix, inject("pulp").importDir);
  await examples.streams(pulp, scene.all, path);
});
afterAll(async () => {
  await scene?.[Symbol.asyncDispose]();
  await browser?.[Symbol.asyncDispose]();
  rmSync(scratch, { recursive: true });
  await pulp.close();
});

/** What is listed as added, removed or changed: labels, without the word for their kind. */
const listed = (page: Page, group: string): Promise<readonly string[]> =>
  page.locator(`.units .${group} li`).evaluateAll((items) =>
    items.map((item) => {
      for (const word of item.querySelectorAll(".kind")) word.remove();
      return String(item.textContent);
    }),
  );

test("it tells what streams are, what their versions are made from, and what happened", async () => {
  await using looked = await browser.open(path);
  const { page, problems } = looked;
  expect(await page.title()).toBe("AlmaLinux 9");
  const { version } = await scene.release.head();
  const card = page.locator(".card", { hasText: "release" }).first();
  expect(await card.textContent()).toContain(`version ${version.number} of ${prefix}`);
  const frozen = await page.locator(".card .note").textContent();
  expect(frozen).toContain(`audit of the third quarter ${evil}`);
  for (const tree of [await scene.dirty.tree(), await scene.trunk.tree(), await scene.files.tree()]) {
    const rows = page.locator(`section[aria-label="Versions of ${tree.repository}"] .versions > li`);
    expect(await rows.locator("b").allInnerTexts()).toEqual(tree.nodes.map(({ number }) => String(number)).toReversed());
    expect(await rows.locator(".badge").allInnerTexts()).toEqual(tree.nodes.toReversed().flatMap(({ streams }) => streams));
  }
  const { entries } = await pulp.timeline({ repository: { plugin: "rpm", name: prefix } });
  const story = await page.locator("#timeline .told").allInnerTexts();
  for (const { text } of entries)
    expect(
      story.some((line) => line.startsWith(text)),
      text,
    ).toBe(true);
  expect(story.join("\n")).toContain("is gone"); // what was pruned is named
  expect(await page.locator("#served svg[role=img]").count()).toBe(4);
  expect(problems).toEqual([]);
});

test("any two versions are compared by clicking: as the server compares them, across repositories, too", async () => {
  await using looked = await browser.open(path);
  const { page, problems } = looked;
  const [dirty, trunk, release] = await Promise.all([scene.dirty.head(), scene.trunk.head(), scene.release.head()]);
  const id = (home: string, number: number): string => `rpm/${home}@${number}`;
  const shown = async (): Promise<{ readonly added: readonly string[]; readonly removed: readonly string[] }> => {
    const [added, removed, changed] = await Promise.all(["added", "removed", "changed"].map((group) => listed(page, group)));
    // What has another content under the same label, as packages that were built again, is told once.
    const sides = changed?.map((line) => line.split(" → ")) ?? [];
    return {
      added: [...(added ?? []), ...sides.flatMap(([from = "", to = from]) => to.split(", "))].sort(),
      removed: [...(removed ?? []), ...sides.flatMap(([from = ""]) => from.split(", "))].sort(),
    };
  };
  const told = ({ added, removed }: ContentDiff) => ({ added: labelsOf(added), removed: labelsOf(removed) });

  // By the buttons beside the versions.
  await page.locator(`[name=from][value="${id(prefix, release.version.number)}"]`).check();
  await page.locator(`[name=to][value="${id(prefix, trunk.version.number)}"]`).check();
  const wanted = told(await scene.trunk.diff(scene.release));
  expect(wanted.added).not.toEqual([]);
  expect(await shown()).toEqual(wanted);
  expect(await page.locator(".sum").textContent()).toContain(`From version ${release.version.number} of ${prefix} to version`);

  // By the lists, across repositories, and the other way round.
  await page.locator("select[name=to]").selectOption(id(`${prefix}-dirty`, dirty.version.number));
  expect(await shown()).toEqual(told(await scene.dirty.diff(scene.release)));
  await page.getByRole("button", { name: "Swap from and to" }).click();
  expect(await shown()).toEqual(told(await scene.release.diff(scene.dirty)));

  // What one version changed.
  await page.locator(`[data-changes="${id(prefix, trunk.version.number)}"]`).click();
  expect(await shown()).toEqual({ added: [], removed: ["xz-libs-5.6.0-1.noarch"] });

  // The address remembers it.
  await page.reload();
  expect(await shown()).toEqual({ added: [], removed: ["xz-libs-5.6.0-1.noarch"] });

  // Names of content are text.
  await page.locator("select[name=to]").selectOption(`file/${prefix}-files@1`);
  expect(await page.locator(".sum").textContent()).toContain("different plugins");
  await page.locator("select[name=from]").selectOption(`file/${prefix}-files@0`);
  expect(await listed(page, "added")).toEqual([`notes/${evil}`]);
  expect(await page.title()).toBe("AlmaLinux 9");
  expect(problems).toEqual([]);
});

test("an address that was cut is as good as none", async () => {
  await using looked = await browser.open(path);
  const { page, problems } = looked;
  const begun = await page.locator("select[name=from]").inputValue();
  await page.evaluate("location.hash = 'diff=%..%'");
  await page.reload();
  expect(page.url()).toContain("#diff=%..%");
  expect(await page.locator("select[name=from]").inputValue()).toBe(begun);
  expect(await page.locator("[data-changes]").first().isVisible()).toBe(true);
  expect(problems).toEqual([]);
});

test("by keyboard alone", async () => {
  await using looked = await browser.open(path);
  const { page, problems } = looked;
  const focused = () => page.evaluate<string>("document.activeElement.outerHTML");
  await page.keyboard.press("Tab");
  expect(await focused()).toContain("Skip to the content");
  await page.keyboard.press("Enter");
  expect(await focused()).toMatch(/^<main/);
  await page.locator(`[name=from][value="rpm/${prefix}@0"]`).focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowUp"); // the version above it
  const before = await page.locator("select[name=from]").inputValue();
  expect(before).toMatch(new RegExp(`^rpm/${prefix}@[1-9]`));
  expect(await page.locator(".versions > li.from").getAttribute("id")).toBe(before);
  const button = page.locator("[data-changes]").first();
  await button.focus();
  await page.keyboard.press("Enter");
  expect(await button.getAttribute("aria-pressed")).toBe("true");
  const box = page.locator('[data-kind="action"]');
  await box.focus();
  await page.keyboard.press("Space");
  expect(await page.locator('.entry[data-what="action"]:visible').count()).toBe(0);
  expect(problems).toEqual([]);
});

test.each([
  { width: 1280, scheme: "light" },
  { width: 1280, scheme: "dark" },
  { width: 390, scheme: "light" },
  { width: 390, scheme: "dark" },
] as const)("axe finds nothing at $width pixels, $scheme; nothing is wider than the window", async (look) => {
  await using looked = await browser.open(path, look);
  expect(await looked.audit()).toEqual([]);
  expect(await looked.contentWidth()).toBe(look.width);
  if (look.width === 390) expect(await looked.sideways()).toEqual([]);
});

test("who may read one repository, and no ledger, gets a page that says what isn't known", async () => {
  const person = unique("reader");
  await pulp.core.user(person).ensure({ password: `${person}-Secret-1` });
  await using own = await connectShared({ username: person, password: `${person}-Secret-1` });
  try {
    await pulp.file.repository(`${prefix}-files`).roles.add("file.filerepository_viewer", { users: [person] });
    await pulp.file.distribution(`${prefix}/files`).roles.add("file.filedistribution_viewer", { users: [person] });
    const page = await streamsPage(own, [own.file.repository(`${prefix}-files`).stream("plain")]);
    expect(page).toContain(`id="file/${prefix}-files@1"`);
    expect(page).toContain("no record: no task is left, or this user may see none");
  } finally {
    await pulp.core.user(person).delete();
  }
});

test("what is pruned while it is read is left out, and a page of nothing is refused", async () => {
  const repository = pulp.file.repository(`${prefix}-files`);
  const { version } = await repository.upload(new Blob([`${prefix} 2`]), { relative_path: "second.txt" });
  let pruned = false;
  const reader = {
    repository: pulp.repository.bind(pulp),
    timeline: (...of: Parameters<Pulp["timeline"]>) => {
      const deletion = pruned ? undefined : repository.versions.delete(version.number);
      pruned = true;
      return Object.assign(Promise.resolve(deletion).then(() => pulp.timeline(...of)));
    },
  } as Pick<Pulp, "repository" | "timeline">;
  const page = await streamsPage(reader, [scene.files]);
  expect(page).toContain(`id="file/${prefix}-files@1"`);
  expect(page).not.toContain(`id="file/${prefix}-files@${version.number}"`);
  expect(await rejection(streamsPage(pulp, []))).toMatchObject({ code: "USAGE" });
  expect(await rejection(streamsPage(pulp, [scene.files], { compare: -1 }))).toMatchObject({ code: "USAGE" });
  expect(await rejection(streamsPage(pulp, [repository.stream("none")]))).toMatchObject({ code: "NOT_FOUND", resource: "stream" });
});
