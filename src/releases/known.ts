import { isLedgerError, ManifestError, ResourceNotFoundError } from "../errors/index.ts";
import { type Actor, type JsonObject, type LedgerRecord, ledgerOf, type RecordedUnit } from "../ledger/index.ts";
import type { Context } from "../model/resource/context.ts";
import type { Run } from "../operation/index.ts";
import { parseManifest, parsePart, type ReleaseManifest, type ReleaseUnit } from "./manifest.ts";
import { releaseLine, releaseLines } from "./names.ts";

/** A release, as its record tells it. */
export interface ReleaseSummary {
  /** Its name. */
  readonly name: string;
  /** ISO time at which it was there. */
  readonly at: string;
  /** Who made it. */
  readonly by: Actor;
  /** Why; `null` where nobody said. */
  readonly reason: string | null;
  /** Pairs of one's own. */
  readonly tags: Readonly<Record<string, string>>;
  /** How many units it holds. */
  readonly units: number;
  /** sha256 of its manifest. */
  readonly manifest: string;
}

/** What stands for a version that a unit was eradicated from. Addresses are relative to the API root. */
export interface Instead {
  readonly of: string;
  readonly version: string;
  readonly publication: string | null;
}

/** A release, and what it keeps. */
export interface Known extends ReleaseSummary {
  /** Versions, relative to the API root. */
  readonly keeps: readonly string[];
  readonly deleted: boolean;
  /** What stands for versions of its manifest that were eradicated from, oldest first. */
  readonly instead: readonly Instead[];
  /** Units that it had, and that were eradicated. */
  readonly eradicated: readonly RecordedUnit[];
}

/** What a record of the action `eradicate` says stands for what it took. */
export const insteadIn = (after: JsonObject | undefined): readonly Instead[] =>
  Array.isArray(after?.instead) ? (after.instead as unknown as readonly Instead[]) : [];

/** What the records of one line come to; `undefined` where no release came of it. */
const knownOf = (records: readonly LedgerRecord[]): Known | undefined => {
  const intents = new Map(records.filter(({ kind }) => kind === "intent").map((one) => [one.sequence, one]));
  const done = records.filter(({ kind, result }) => kind === "outcome" && result === "done");
  const made = done.find(({ action }) => action === "release");
  if (made === undefined) return undefined;
  const intent = intents.get(made.of ?? 0);
  const { manifest, units } = made.after ?? {};
  const eradications = done.filter(({ action }) => action === "eradicate");
  const { keeps } = (eradications.at(-1) ?? made).after ?? {};
  return Object.freeze({
    name: made.line.slice(releaseLines.length + 1),
    at: made.at,
    by: intent?.by ?? made.by,
    reason: intent?.reason ?? null,
    tags: intent?.tags ?? {},
    units: Number(units),
    manifest: String(manifest),
    keeps: Array.isArray(keeps) ? keeps.map(String) : [],
    deleted: done.some(({ action }) => action === "delete"),
    instead: eradications.flatMap(({ after }) => insteadIn(after)),
    eradicated: eradications.flatMap(({ removed }) => removed ?? []),
  });
};

/** All that ever were, oldest first. One list request. */
export const allReleases = async (context: Context, run: Run): Promise<readonly Known[]> => {
  const records = await ledgerOf(context).under(run, releaseLines);
  return [...Map.groupBy(records, ({ line }) => line).values()]
    .map(knownOf)
    .filter((one) => one !== undefined)
    .sort((a, b) => (a.at < b.at ? -1 : 1));
};

/** The youngest release that is there and has versions of one's choice. Reads records until it has come to one. */
export const youngestRelease = async (
  context: Context,
  run: Run,
  isMeant: (keeps: readonly string[]) => boolean,
): Promise<Known | undefined> => {
  const lines = new Map<string, LedgerRecord[]>();
  for await (const record of ledgerOf(context).newest(run, releaseLines)) {
    const records = lines.get(record.line) ?? [];
    lines.set(record.line, records);
    records.unshift(record);
    if (record.action !== "release" || record.result !== "done") continue;
    const known = knownOf(records);
    if (known !== undefined && !known.deleted && isMeant(known.keeps)) return known;
  }
  return undefined;
};

/** One that is there, or was; and how many records its line has. */
export const lineOfRelease = async (
  context: Context,
  run: Run,
  name: string,
): Promise<{ readonly known: Known | undefined; readonly records: number }> => {
  const line = releaseLine(name);
  const records = (await ledgerOf(context).under(run, line)).filter((record) => record.line === line);
  return { known: knownOf(records), records: records.at(-1)?.sequence ?? 0 };
};

/** One that is there, or was. */
export const knownRelease = async (context: Context, run: Run, name: string): Promise<Known | undefined> =>
  (await lineOfRelease(context, run, name)).known;

/** @throws ResourceNotFoundError */
export const requireRelease = async (context: Context, run: Run, name: string): Promise<Known> =>
  requireThere(name, await knownRelease(context, run, name));

/** The same of one that is told by records of its line, and of others. @throws ResourceNotFoundError */
export const requireIn = (records: readonly LedgerRecord[], name: string): Known =>
  requireThere(name, knownOf(records.filter(({ line }) => line === releaseLine(name))));

const requireThere = (name: string, found: Known | undefined): Known => {
  if (found !== undefined && !found.deleted) return found;
  throw new ResourceNotFoundError({
    resource: "release",
    name,
    message:
      found === undefined
        ? `there is no release ${JSON.stringify(name)} that this user may see.`
        : `the release ${JSON.stringify(name)} was deleted; its manifest is still there.`,
    hint: "pulp.releases.list() names those that are there. Nothing was changed.",
  });
};

/** @throws ManifestError where it isn't what was written */
export const manifestOf = async (
  context: Context,
  run: Run,
  { name, manifest }: Pick<Known, "name" | "manifest">,
): Promise<ReleaseManifest> => parseManifest(name, await attachedTo(context, run, name, manifest));

/**
 * What there is of a release: its manifest, and where a unit was eradicated, the versions without it in the place of those that it had.
 * @throws ManifestError
 */
export const standingOf = async (
  context: Context,
  run: Run,
  known: Pick<Known, "name" | "manifest" | "instead">,
): Promise<ReleaseManifest> => standing(await manifestOf(context, run, known), known);

/** The same of a manifest that was read. */
export const standing = (manifest: ReleaseManifest, known: Pick<Known, "instead">): ReleaseManifest => {
  if (known.instead.length === 0) return manifest;
  const repositories = manifest.repositories.map((one) => {
    let { version, publication } = one;
    for (const instead of known.instead) if (instead.of === version) ({ version, publication } = instead);
    return version === one.version ? one : { ...one, version, publication, number: Number(/\/versions\/(\d+)\/$/.exec(version)?.[1]) };
  });
  return Object.freeze({ ...manifest, repositories });
};

/** The units of a release, part by part. */
export const unitsOf = async function* (context: Context, run: Run, { release, parts }: ReleaseManifest): AsyncGenerator<ReleaseUnit> {
  for (const { sha256 } of parts) yield* parsePart(release, await attachedTo(context, run, release, sha256));
};

export const attachedTo = async (context: Context, run: Run, name: string, sha256: string): Promise<string> => {
  try {
    return await ledgerOf(context).attached(run, releaseLine(name), sha256);
  } catch (error) {
    if (!isLedgerError(error) || error.code !== "LEDGER_BROKEN") throw error;
    throw new ManifestError({
      code: "MANIFEST_TAMPERED",
      release: name,
      message: `the manifest of the release ${JSON.stringify(name)} isn't what was written: ${error.summary}`,
      hint: "pulp.ledger.verify() says what else was changed; earlier versions of the ledger's repository may have it. Don't serve this release before you know.",
      cause: error,
    });
  }
};
