import { expect, test } from "vitest";
import { parseManifest, parsePart, partsOf, printManifest, type ReleaseManifest } from "../../../src/releases/manifest.ts";

const manifest: ReleaseManifest = {
  format: 1,
  release: "W1",
  base: null,
  at: "2026-11-26T18:00:00.000Z",
  by: { user: "anna", host: "build1", program: "mirror/2", process: "1 x" },
  operation: "0123456789abcdef",
  reason: null,
  tags: {},
  repositories: [],
  parts: [],
  units: 0,
};

test("a manifest is read as it was written", () => {
  expect(parseManifest("W1", printManifest(manifest))).toEqual(manifest);
});

test("what is no manifest of that release is told", () => {
  const refused = (content: string): unknown => {
    try {
      return parseManifest("W1", content);
    } catch (error) {
      return (error as { readonly code?: string }).code;
    }
  };
  expect(refused("<html>")).toBe("MANIFEST_TAMPERED");
  expect(refused(printManifest({ ...manifest, release: "W2" }))).toBe("MANIFEST_TAMPERED");
  expect(refused(JSON.stringify({ ...manifest, units: -1 }))).toBe("MANIFEST_TAMPERED");
  expect(refused(JSON.stringify({ ...manifest, format: 2 }))).toBe("MANIFEST_NEWER");
});

test("100,000 units fit a few parts, and come out as they went in", () => {
  const lines = (count: number, name: string): readonly string[] =>
    Array.from(
      { length: count },
      (_, i) =>
        `${JSON.stringify({ type: "packages", unit: `${name}-${i}-1.noarch`, digest: `sha256:${"0".repeat(64)}`, location: `Packages/${name}-${i}.rpm` })}\n`,
    );
  const lists = [
    { plugin: "rpm", repository: "large", lines: lines(99_990, "large") },
    { plugin: "rpm", repository: "none", lines: [] },
    { plugin: "rpm", repository: "small", lines: lines(10, "small") },
  ];
  const parts = [...partsOf(lists)];
  expect(parts.length).toBeLessThan(8);
  expect(Math.max(...parts.map(({ content }) => content.length))).toBeLessThan(4_100_000);
  const units = parts.flatMap(({ content }) => [...parsePart("W1", content)]);
  expect(parts.reduce((sum, part) => sum + part.units, 0)).toBe(100_000);
  expect([units.length, units[0], units.at(-1)]).toEqual([
    100_000,
    expect.objectContaining({ plugin: "rpm", repository: "large", unit: "large-0-1.noarch" }),
    expect.objectContaining({ plugin: "rpm", repository: "small", unit: "small-9-1.noarch", location: "Packages/small-9.rpm" }),
  ]);
});

test("a part that isn't JSON is told", () => {
  expect(() => [...parsePart("W1", "<html>\n")]).toThrow(/isn't what was written/);
});
