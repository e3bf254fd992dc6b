import { gapsIn, keptVersions, type LedgerRecord, ledgerOf } from "../ledger/index.ts";
import type { Context } from "../model/resource/context.ts";
import { decoded } from "../model/resource/label-text.ts";
import type { Run } from "../operation/index.ts";
import type { Adapter } from "../plugins/adapter.ts";
import { recordsIn, renamedFrom } from "./former.ts";
import { lineOf, readStream } from "./state.ts";

interface Version {
  readonly pulp_href: string;
  readonly pulp_created: string;
}

/** Keeps a version from being pruned, or lets it go again: one record in the stream's line. */
export const protect = async (
  context: Context,
  run: Run,
  adapter: Adapter,
  of: string,
  name: string,
  {
    action,
    version,
    reason,
  }: { readonly action: "protect" | "unprotect"; readonly version: string | undefined; readonly reason?: string | undefined },
): Promise<string> => {
  const state = await readStream(context, run, adapter, of, name);
  const href = version ?? state.head.pulp_href;
  await ledgerOf(context).append(run, lineOf(state), { action, reason, asked: { version: href } });
  return href;
};

/** Versions that a line keeps, by address, and what for. */
const keptBy = (records: readonly LedgerRecord[]): ReadonlyMap<string, string | undefined> => {
  const kept = new Map<string, string | undefined>();
  for (const { action, asked, reason } of records) {
    const version = asked?.version;
    if (typeof version !== "string") continue;
    if (action === "protect") kept.set(version, reason);
    if (action === "unprotect") kept.delete(version);
  }
  return kept;
};

/** Of a stream that gets another name: its new line says where the records before it stand, and keeps what the former one keeps. */
export const carryOver = async (context: Context, run: Run, from: string, to: string): Promise<void> => {
  const [records, own] = await Promise.all([recordsIn(context, run, from), recordsIn(context, run, to)]);
  if (!own.some((record) => renamedFrom(record) === from)) await ledgerOf(context).append(run, to, { action: "rename", asked: { from } });
  const known = keptBy(own);
  for (const [version, reason] of keptBy(records))
    if (!known.has(version)) await ledgerOf(context).append(run, to, { action: "protect", reason, asked: { version } });
};

/** What the ledger says of versions. */
export interface Told {
  /** Those that are to stay, by address, and why. */
  readonly kept: ReadonlyMap<string, readonly string[]>;
  /** Those that nobody will serve: what was to be done with them was taken back. None, while anybody is at work. */
  readonly left: ReadonlySet<string>;
}

/**
 * Versions that the ledger protects, and why: those that a record says are to stay, those that releases hold, and all that was made since an action began whose end isn't
 * recorded.
 * @param except a release's line whose hold doesn't count
 */
export const ledgerSays = async (
  context: Context,
  run: Run,
  lines: readonly string[],
  versions: readonly Version[],
  except?: string,
): Promise<Told> => {
  const found = new Map(await keptVersions(context, run, except));
  const keep = (version: string, why: string): void => void found.set(version, [...(found.get(version) ?? []), why]);
  const left = new Set<string>();
  let isOpen = false;
  for (const line of lines) {
    const records = await recordsIn(context, run, line);
    for (const [version, reason] of keptBy(records))
      keep(version, `${decoded(line)} protects it${reason === undefined ? "" : `: ${reason}`}`);
    for (const [version, why] of doubtful(records, versions)) keep(version, why);
    for (const { after } of records) for (const href of listOf(after?.left)) left.add(href);
    const ended = new Set(records.flatMap(({ kind, of }) => (kind === "outcome" ? (of ?? []) : [])));
    for (const { kind, sequence, at } of records)
      if (kind === "intent" && !ended.has(sequence)) {
        isOpen = true;
        for (const { pulp_href, pulp_created } of versions)
          if (Date.parse(pulp_created) >= Date.parse(at) - minute) keep(pulp_href, `${decoded(line)} is being worked on since ${at}`);
      }
  }
  // The same promotion once more comes to the same version, and is about to serve it.
  return { kept: found, left: isOpen ? new Set() : left };
};

/** A record that somebody has removed may have protected a version of its time, unless one that came later says that it may go. */
const doubtful = (records: readonly LedgerRecord[], versions: readonly Version[]): readonly (readonly [string, string])[] => {
  const gap = gapsIn(records).at(-1);
  if (gap === undefined) return [];
  const until = Date.parse(gap.until);
  const letGo = new Set(
    records.flatMap(({ action, at, asked }) => (action === "unprotect" && Date.parse(at) >= until ? asked?.version : [])),
  );
  return versions.flatMap(({ pulp_href, pulp_created }) =>
    Date.parse(pulp_created) > until + minute || letGo.has(pulp_href)
      ? []
      : [[pulp_href, `${gap.text}, and it may have protected this one (unprotect() says that it needn't)`] as const],
  );
};

const listOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : [];

/** By which clocks of client and server may differ. */
const minute = 60_000;
