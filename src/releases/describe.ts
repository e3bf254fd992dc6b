import { type RecordedUnit, wordsOf } from "../ledger/index.ts";
import { inLines } from "../text/index.ts";
import type { ReleaseManifest } from "./manifest.ts";

/** A release: its manifest, and the same for people. */
export interface ReleaseDescription extends ReleaseManifest {
  /** Rings that serve it. */
  readonly rings: readonly string[];
  /** What it had and was eradicated since: nobody is served that any more. */
  readonly eradicated: readonly RecordedUnit[];
  /** What it holds, a line a repository. */
  text(): string;
}

export const describe = (manifest: ReleaseManifest, rings: readonly string[], eradicated: readonly RecordedUnit[]): ReleaseDescription => {
  const description = { ...manifest, rings, eradicated, text: () => textOf(manifest, rings, eradicated) };
  Object.defineProperty(description, "text", { enumerable: false });
  return Object.freeze(description);
};

const textOf = (
  { release, base, at, by, reason, tags, repositories, units, operation }: ReleaseManifest,
  rings: readonly string[],
  eradicated: readonly RecordedUnit[],
): string =>
  inLines([
    `${release}${base === null ? "" : `, a hotfix of ${base}`}: ${repositories.length} repositories, ${units} units`,
    `  made at ${at} by ${wordsOf(by)} (${operation})${reason === null ? "" : `: ${reason}`}`,
    ...(rings.length === 0 ? [] : [`  served by the ring${rings.length === 1 ? "" : "s"} ${rings.join(", ")}`]),
    ...(eradicated.length === 0 ? [] : [`  ! without ${eradicated.map(({ unit }) => unit).join(", ")}, which it had: eradicated since`]),
    ...Object.entries(tags).map(([key, value]) => `  ${key}: ${value}`),
    ...repositories.flatMap(({ plugin, repository, stream, number, content, upstreams }) => [
      `  ${plugin} ${repository}${stream === null ? "" : `/${stream}`}: version ${number}, ${
        Object.entries(content)
          .map(([kind, count]) => `${count} ${kind}`)
          .join(", ") || "empty"
      }`,
      ...upstreams.map(({ url, synced }) => `    from ${url}${synced === null ? "" : `, last synced at ${synced}`}`),
    ]),
  ]);
