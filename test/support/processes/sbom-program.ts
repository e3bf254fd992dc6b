// A process of its own: writes the SBOM of so many units to a file, as they are read from a manifest's parts; says what that took.
import { parsePart, type ReleaseManifest, type ReleaseUnit } from "../../../src/releases/manifest.ts";
import { sbomOf } from "../../../src/releases/sbom.ts";
import { writeWhole } from "../../../src/releases/sbom-file.ts";

const [file = "", count = "0"] = process.argv.slice(2);
const perPart = 20_000;

const line = (i: number): string => {
  const digest = `sha256:${i.toString(16).padStart(64, "a")}`;
  const unit = `package-${i}-1.${i % 40}-1.el9.x86_64`;
  const purl = `pkg:rpm/package-${i}@1.${i % 40}-1.el9?arch=x86_64`;
  return JSON.stringify({ type: "packages", unit, digest, location: `Packages/p/${unit}.rpm`, purl });
};
/** Of two repositories, the second of which has the last part's units again. */
const parts = async function* (): AsyncGenerator<ReleaseUnit> {
  for (let from = 0; from < Number(count); from += perPart) {
    const lines = Array.from({ length: Math.min(perPart, Number(count) - from) }, (_, i) => line(from + i));
    yield* parsePart("W1", [JSON.stringify({ plugin: "rpm", repository: "site" }), ...lines].join("\n"));
  }
  yield* parsePart("W1", [JSON.stringify({ plugin: "rpm", repository: "copy" }), line(0)].join("\n"));
};

// As much as any client has by then.
await import("../../../src/index.ts");
await import("@cyclonedx/cyclonedx-library");
const manifest = { release: "W1", at: "2026-11-27T00:00:00.000Z", tags: { week: "48" } } as unknown as ReleaseManifest;
const before = process.resourceUsage().maxRSS;
const { bytes } = await writeWhole(file, sbomOf(manifest, "0".repeat(64), parts), new AbortController().signal);
process.stdout.write(JSON.stringify({ bytes, grown: Math.round((process.resourceUsage().maxRSS - before) / 1024) }));
