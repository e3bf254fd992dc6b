import { createHash } from "node:crypto";
import { isUsageError, UsageError } from "../errors/index.ts";
import type { FoundUnit, UnitLike, UnitOptions } from "../insight/unit.ts";
import { ledgerOf, ownLines, wordsOf } from "../ledger/index.ts";
import { type Draft, type Plan, type PlanData, wholePlan } from "../model/plan/index.ts";
import type { Change } from "../model/resource/change.ts";
import type { Context } from "../model/resource/context.ts";
import { labelsOf } from "../model/resource/label-text.ts";
import { checkOptions, type Operation, type OptionNames, type Run, start, type Wait, waitOptions } from "../operation/index.ts";
import { parseRing, ringLabel } from "../releases/ring-label.ts";
import { parseStream, streamCalled, streamLabel } from "../streams/label.ts";
import { type Asked, eradicate, type Looked, look } from "./apply.ts";
import { type Meant, meantBy } from "./meant.ts";

/** What is eradicated, and why. */
export interface EradicateOptions extends UnitOptions, Wait {
  /** Why, for the ledger. */
  readonly reason: string;
  /** What becomes of its file, which no URL leads to any more: it stays until orphans are cleaned up, or goes at once, which takes an administrator. @default "keep" */
  readonly orphans?: "keep" | "delete" | undefined;
  /** With `orphans: "delete"`: minutes that files are spared after they were last used; of uploads that are under way, too. @default the server's own (1440) */
  readonly protectFor?: number | undefined;
}
const optionNames: OptionNames<EradicateOptions> = {
  kind: "option",
  orphans: ["keep", "delete"],
  plugin: "option",
  protectFor: "option",
  reason: "option",
  signal: "option",
};

/** A repository that has it. */
export interface EradicatedFrom {
  /** The plugin's word: `rpm`. */
  readonly plugin: string;
  /** The repository's name. */
  readonly repository: string;
  /** Versions that go, with all that is published of them. */
  readonly versions: readonly number[];
  /** Those among them that a version without it stands in for. */
  readonly replaced: readonly number[];
}

/** A distribution that serves it. */
export interface EradicatedAt {
  /** The distribution's name. */
  readonly distribution: string;
  /** Where it serves. */
  readonly base_path: string;
  /** Number of the version that it serves, which has it. */
  readonly version: number;
  /** The stream that it is, `<repository>/<stream>`; `undefined` where it is none. */
  readonly stream: string | undefined;
  /** The ring that it belongs to; `undefined` where it belongs to none. */
  readonly ring: string | undefined;
}

/** All that eradicating touches. */
export interface EradicationData extends PlanData {
  /** What was meant: with what it names, and whatever else has the very same bytes. */
  readonly units: readonly FoundUnit[];
  /** By repository. */
  readonly repositories: readonly EradicatedFrom[];
  /** Who can download it. */
  readonly distributions: readonly EradicatedAt[];
  /** Releases that hold it. */
  readonly releases: readonly string[];
}

/** What eradicating came to. */
export interface Eradicated {
  /** Anything was done: nothing had it, otherwise. */
  readonly changed: boolean;
  /** What was done, one by one. */
  readonly changes: readonly Change[];
}

/** The plan to be rid of something everywhere. */
export type EradicationPlan = Plan<Eradicated> & EradicationData;

/** What takes content away from everywhere. */
export interface Eradication {
  /**
   * The plan to be rid of a unit everywhere: in all versions, streams, rings and releases, and in what was superseded and is served for a while yet. Whoever serves
   * it is given a version without it; all versions that have it are deleted. Releases' manifests go on saying that they had it.
   *
   * Cut off, it is finished by planning and applying it again.
   *
   * @param units addresses, or words as their ecosystem writes them: `xz-libs-5.6.0`, `sha256:…`. What stands in repositories by the same name or path, and isn't the same, has to be told apart.
   * @throws UsageError (`NOTHING_SELECTED`, `SEVERAL_FOUND`); applied: PermissionError, before anything is done; PlanOutdatedError; LedgerError; ContentError
   * @example `await (await pulp.eradicate("xz-libs-5.6.0", { reason: "CVE-2024-3094" })).apply();`
   */
  eradicate(units: UnitLike | readonly UnitLike[], options: EradicateOptions): Operation<EradicationPlan>;
}

export const createEradication = (context: Context): Eradication => ({
  eradicate: (units, options) => {
    const words = (Array.isArray(units) ? units : [units]) as readonly UnitLike[];
    checkOptions(options, optionNames, "eradicate");
    const asked = askedFor(words, options);
    return start(
      context,
      `eradication of ${asked.words.join(", ")}`,
      (run) => planOf(context, run, words, asked, options),
      options,
      optionNames,
    );
  },
});

const isUnit = (unit: UnitLike): boolean => {
  const word = typeof unit === "string" ? unit : (unit as { readonly pulp_href?: unknown } | null)?.pulp_href;
  return typeof word === "string" && word.trim() !== "";
};

/** @throws UsageError, before anything is sent */
const askedFor = (
  units: readonly UnitLike[],
  { reason, plugin, kind, orphans = "keep", protectFor }: Partial<EradicateOptions> = {},
): Asked => {
  if (units.length === 0 || !units.every(isUnit))
    throw new UsageError({
      message: "eradicate takes units: their addresses, or words.",
      hint: 'For example "xz-libs-5.6.0". Nothing was sent.',
    });
  if (typeof reason !== "string" || reason.trim() === "")
    throw new UsageError({
      message: "nothing says why.",
      hint: 'Give { reason: "CVE-2024-3094" }: it stays in the ledger. Nothing was sent.',
    });
  if (protectFor !== undefined && (!Number.isFinite(protectFor) || protectFor < 0 || orphans === "keep"))
    throw new UsageError({
      message: orphans === "keep" ? "protectFor is for orphans that are deleted." : `${String(protectFor)} is no number of minutes.`,
      hint: 'Give { orphans: "delete", protectFor: 60 }. Nothing was sent.',
    });
  const words = units.map((unit) => (typeof unit === "string" ? unit : unit.pulp_href)).sort();
  const id = createHash("sha256")
    .update(JSON.stringify([words, plugin ?? null, kind ?? null]))
    .digest("hex")
    .slice(0, 16);
  return { line: `${ownLines}/eradicate/${id}`, words, reason, orphans, protectFor };
};

const planOf = async (
  context: Context,
  run: Run,
  words: readonly UnitLike[],
  asked: Asked,
  { plugin, kind }: UnitOptions,
): Promise<EradicationPlan> => {
  const meant = await meantOr(context, run, words, asked, { plugin, kind });
  const looked: Looked =
    meant.units.length === 0
      ? {
          meant: [],
          found: { homes: [], serving: [], releases: [], pulling: [], foreign: [] },
          draft: { steps: [], reliesOn: [], notes: meant.notes },
        }
      : await look(context, run, meant.units, asked);
  const title = `eradicate ${asked.words.join(", ")} (${asked.reason})`;
  return wholePlan<Eradicated, Draft & Omit<EradicationData, keyof PlanData>, Wait>(context, dataOf(looked), {
    title,
    names: waitOptions,
    details: () => detailsOf(dataOf(looked)),
    carryOut: async (apply) => {
      const changes = await eradicate(context, apply, looked, asked);
      return Object.freeze({ changed: changes.length > 0, changes });
    },
  });
};

/** What was eradicated before, down to its file, can't be found any more: that is no error. */
const meantOr = async (
  context: Context,
  run: Run,
  words: readonly UnitLike[],
  { line }: Asked,
  options: UnitOptions,
): Promise<{ readonly units: readonly Meant[]; readonly notes: readonly string[] }> => {
  try {
    return { units: await meantBy(context, run, words, options), notes: [] };
  } catch (error) {
    if (!isUsageError(error) || error.code !== "NOTHING_SELECTED") throw error;
    const last = (await ledgerOf(context).under(run, line)).findLast((one) => one.line === line && one.kind === "intent");
    if (last === undefined) throw error;
    return {
      units: [],
      notes: [
        `the server hasn't got it any more: ${wordsOf(last.by)} eradicated it at ${last.at}${last.reason === undefined ? "" : `: ${last.reason}`}`,
      ],
    };
  }
};

/** The plan's data: no more of the server's words than it takes. */
const dataOf = ({ meant, found, draft }: Looked): Draft & Omit<EradicationData, keyof PlanData> => ({
  ...draft,
  units: meant.map(({ adapter, unit: { kind, label, pulp_href } }) => ({ plugin: adapter.plugin, kind, label, pulp_href })),
  repositories: found.homes.map(({ adapter, repository, having, needed }) => ({
    plugin: adapter.plugin,
    repository: String(repository.name),
    versions: having.map(({ number }) => number),
    replaced: needed.map(({ version }) => version.number),
  })),
  distributions: found.serving.map(({ distribution, version }) => {
    const stream = parseStream(labelsOf(distribution)[streamLabel]);
    return {
      distribution: String(distribution.name),
      base_path: String(distribution.base_path),
      version: Number(/\/versions\/(\d+)\/$/.exec(version)?.[1]),
      stream: stream === undefined ? undefined : streamCalled(stream.of, stream.name),
      ring: parseRing(labelsOf(distribution)[ringLabel])?.ring,
    };
  }),
  releases: found.releases.map(({ name }) => name),
});

const detailsOf = ({ units, distributions, releases }: Omit<EradicationData, keyof PlanData>): readonly string[] => [
  ...units.map(({ label, plugin, kind, pulp_href }) => `  ${label} (${plugin} ${kind}, ${pulp_href})`),
  ...distributions.map(
    ({ distribution, base_path, version, stream, ring }) =>
      `  served by ${JSON.stringify(distribution)} at ${base_path}: version ${version}${stream === undefined ? "" : `, the stream ${stream}`}${ring === undefined ? "" : `, of the ring ${ring}`}`,
  ),
  ...(releases.length === 0 ? [] : [`  held by the release${releases.length === 1 ? "" : "s"} ${releases.join(", ")}`]),
];
