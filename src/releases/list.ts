import { UsageError } from "../errors/index.ts";
import { installed, unitsAnywhere } from "../model/content/anywhere.ts";
import type { Context } from "../model/resource/context.ts";
import { versionsHaving } from "../model/version/having.ts";
import { type OptionNames, type Run, type Wait, wordFor } from "../operation/index.ts";
import { allReleases, type ReleaseSummary } from "./known.ts";
import { checkTags } from "./names.ts";

/** Which releases are wanted. */
export interface ReleasesFilter extends Wait {
  /** Those with all of these tags. */
  readonly tags?: Readonly<Record<string, string>> | undefined;
  /** Made at that time or later: a Date, or a text that Date takes. */
  readonly since?: Date | string | undefined;
  /** Those that hold such a unit, in the words of its ecosystem: `openssl < 3.2`, `CVE-2026-1234`. */
  readonly has?: string | undefined;
}
export const releasesFilter: OptionNames<ReleasesFilter> = { has: "option", signal: "option", since: "option", tags: "pairs" };

/** @returns oldest first */
export const listReleases = async (
  context: Context,
  run: Run,
  { tags = {}, since, has }: ReleasesFilter,
): Promise<readonly ReleaseSummary[]> => {
  checkTags(tags);
  const isTime = since === undefined || typeof since === "string" || since instanceof Date;
  const from = since === undefined ? Number.NEGATIVE_INFINITY : isTime ? new Date(since).getTime() : Number.NaN;
  if (Number.isNaN(from))
    throw new UsageError({
      message: `${JSON.stringify(since)} is no time.`,
      hint: 'Take a Date, or a text such as "2026-11-20". Nothing was sent.',
    });
  if (has !== undefined && (typeof has !== "string" || has.trim() === ""))
    throw new UsageError({
      message: `has of the list of releases is ${wordFor(has)}.`,
      hint: 'It takes a unit in the words of its ecosystem: "openssl < 3.2". Nothing was sent.',
    });
  const chosen = (await allReleases(context, run)).filter(
    (one) => !one.deleted && Date.parse(one.at) >= from && Object.entries(tags).every(([key, value]) => one.tags[key] === value),
  );
  const having = has === undefined || chosen.length === 0 ? undefined : await versionsWith(context, run, has);
  return chosen
    .filter(({ keeps }) => having === undefined || keeps.some((path) => having.has(path)))
    .map(({ keeps: _, deleted: __, instead: ___, eradicated: ____, ...summary }) => Object.freeze(summary));
};

/** Addresses, relative to the API root, of all versions that have a unit. */
const versionsWith = async (context: Context, run: Run, word: string): Promise<ReadonlySet<string>> => {
  const hrefs = (await unitsAnywhere(context, run, word, installed(context))).units.map(({ unit }) => unit.pulp_href);
  const { urls } = context.transport;
  return new Set((await versionsHaving(context, run, hrefs)).map(({ pulp_href }) => urls.below(pulp_href)));
};
