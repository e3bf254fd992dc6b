import { isPermissionError, isValidationError, LedgerError, type PermissionError } from "../errors/index.ts";
import type { Context } from "../model/resource/context.ts";
import { remoteKind } from "../model/resource/kind.ts";
import { decoded, encodeValue, labelsOf } from "../model/resource/label-text.ts";
import type { Snapshot } from "../model/resource/lookup.ts";
import { deleteOnce, find } from "../model/resource/resource.ts";
import type { Run } from "../operation/index.ts";
import { type Entries, recordLabel } from "./entries.ts";
import { pathOf } from "./line.ts";
import { type LedgerRecord, sha256Of } from "./record.ts";
import type { Store } from "./store.ts";
import { afterRefusal } from "./unwritable.ts";

/** What it takes to write one record. */
export interface Writing {
  readonly record: LedgerRecord;
  /** The record's file. */
  readonly content: string;
  /** Puts a file to the record's place, whatever is there. */
  readonly upload: (content: string) => Promise<void>;
}

/** Milliseconds that somebody has to write the record of a claim which this user may not see. */
const unseen = 60_000;
/** Milliseconds between two looks whether he has, at most. */
const longestPause = 4_000;

/**
 * Compare-and-swap for servers that would replace what is at a path: the name of a remote is the claim, and the remote holds the record itself.
 * So nobody waits for anybody who has died: who finds the name taken finishes that one's work, if he may see it. A remote is deleted only when the
 * record is in the ledger; so where it isn't, after the remote was read, no other record can have been promised its place.
 *
 * POST `remotes/…/`, POST `content/…/`, DELETE `<remote>`
 *
 * @returns whether the record got its place
 * @throws LedgerError for who may not make remotes, and where somebody's claim that can't be seen stays
 */
export const putByName = async (context: Context, run: Run, store: Store, entries: Entries, writing: Writing): Promise<boolean> => {
  const { clock } = run.transport;
  const begun = clock.now();
  for (let pause = 250; ; pause = Math.min(longestPause, 2 * pause)) {
    const put = await tryByName(context, run, store, entries, writing);
    if (put !== "unseen") return put;
    if (clock.now() - begun >= unseen) throw taken(context, run, store, writing.record);
    await clock.sleep(pause, run.signal);
  }
};

const tryByName = async (
  context: Context,
  run: Run,
  store: Store,
  entries: Entries,
  { record, content, upload }: Writing,
): Promise<boolean | "unseen"> => {
  const kind = remoteKind(store.adapter);
  const name = nameOf(store, record);
  const there = (): Promise<Snapshot | undefined> => find(context, kind, name);
  await claim(run, store, record, content, there);
  const claimed = await there();
  // Not before the remote was read: see above.
  const present = await entries.at(run, record.line, record.sequence);
  if (claimed !== undefined) {
    const promised = `${decoded(copyIn(claimed) ?? "")}\n`;
    if (present === undefined) await upload(promised);
    await release(run, claimed);
    return (present?.sha256 ?? sha256Of(promised)) === sha256Of(content);
  }
  // Gone since: the record of whoever had it is in its place, perhaps this one, which somebody else has finished.
  return present === undefined ? "unseen" : present.sha256 === sha256Of(content);
};

const nameOf = (store: Store, { line, sequence }: LedgerRecord): string => `pulp_sdk_ledger ${store.name}/${pathOf(line, sequence)}`;

/** Takes the name, if it is free. */
const claim = async (
  run: Run,
  store: Store,
  record: LedgerRecord,
  content: string,
  there: () => Promise<Snapshot | undefined>,
): Promise<void> => {
  const kind = remoteKind(store.adapter);
  const copy = encodeValue(content.trimEnd());
  try {
    await run.task("claim of a record", {
      method: "POST",
      key: kind.path,
      body: { name: nameOf(store, record), url: "http://pulp-sdk.invalid/", pulp_labels: { [recordLabel]: copy } },
      repeat: "safe",
      outcome: async () => {
        const found = await there();
        return copyIn(found) === copy ? found : undefined;
      },
    });
  } catch (error) {
    if (isPermissionError(error)) throw forbidden(run, store, record, error);
    if (!isValidationError(error) || error.fields.name === undefined) throw error;
  }
};

/** Who has finished another's record need not be allowed to take its claim away: nobody comes back to that name. */
const release = async (run: Run, { pulp_href }: Snapshot): Promise<void> => {
  try {
    await deleteOnce(run, "release of a record", pulp_href);
  } catch (error) {
    if (!isPermissionError(error)) throw error;
  }
};

const copyIn = (remote: Snapshot | undefined): string | undefined => labelsOf(remote)[recordLabel] ?? undefined;

const forbidden = (run: Run, { name }: Store, { line, kind }: LedgerRecord, error: PermissionError): LedgerError =>
  new LedgerError({
    code: "LEDGER_UNWRITABLE",
    ledger: name,
    line,
    attempted: run.label,
    message: `the ledger ${JSON.stringify(name)} can't be written, and what isn't recorded isn't done: ${error.summary}`,
    hint: `${error.hint ?? ""} A server before 3.111 gives the place of a record to one of several writers by the name of a remote, which is made, and deleted again, for each. ${afterRefusal(kind)}`.trim(),
    correlationId: error.correlationId,
    cause: error,
  });

const taken = ({ permissionFor }: Context, run: Run, store: Store, record: LedgerRecord): LedgerError => {
  const remote = nameOf(store, record);
  const list = remoteKind(store.adapter).path;
  const [view, remove] = [permissionFor?.("GET", list), permissionFor?.("DELETE", `${list}x/`)];
  return new LedgerError({
    code: "LEDGER_UNWRITABLE",
    ledger: store.name,
    line: record.line,
    attempted: run.label,
    message: `the ledger ${JSON.stringify(store.name)} can't be written, and what isn't recorded isn't done: somebody has claimed its next record for ${unseen / 1_000} seconds by the remote ${JSON.stringify(remote)}, which this user may not see.`,
    hint: `He may have died. Whoever may see remotes and delete them (${view}, ${remove}) finishes his record by writing to that line, as an administrator does; or delete that remote. ${afterRefusal(record.kind)}`,
  });
};
