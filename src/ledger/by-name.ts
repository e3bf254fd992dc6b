import { isValidationError } from "../errors/index.ts";
import type { Context } from "../model/resource/context.ts";
import { remoteKind } from "../model/resource/kind.ts";
import type { Snapshot } from "../model/resource/lookup.ts";
import { decodeValue, encodeValue } from "../model/resource/metadata.ts";
import { deleteOnce, find } from "../model/resource/resource.ts";
import type { Run } from "../operation/index.ts";
import { type Entries, recordLabel } from "./entries.ts";
import { pathOf } from "./line.ts";
import { type LedgerRecord, sha256Of } from "./record.ts";
import type { Store } from "./store.ts";

/** What it takes to write one record. */
export interface Writing {
  readonly record: LedgerRecord;
  /** The record's file. */
  readonly content: string;
  /** Puts a file to the record's place, whatever is there. */
  readonly upload: (content: string) => Promise<void>;
}

/**
 * Compare-and-swap for servers that would replace what is at a path: the name of a remote is the claim, and the remote holds the record itself.
 * So nobody waits for anybody: who finds the name taken finishes that one's work. A remote is deleted only when the record is in the ledger; so
 * where it isn't, after the remote was read, no other record can have been promised its place.
 *
 * POST `remotes/…/`, POST `content/…/`, DELETE `<remote>`
 *
 * @returns whether the record got its place
 */
export const putByName = async (context: Context, run: Run, store: Store, entries: Entries, writing: Writing): Promise<boolean> => {
  const { record, content, upload } = writing;
  const kind = remoteKind(store.adapter);
  const name = `pulp_sdk_ledger ${store.name}/${pathOf(record.line, record.sequence)}`;
  const copy = encodeValue(content.trimEnd());
  const there = (): Promise<Snapshot | undefined> => find(context, kind, name);
  try {
    await run.task("claim of a record", {
      method: "POST",
      key: kind.path,
      body: { name, url: "http://pulp-sdk.invalid/", pulp_labels: { [recordLabel]: copy } },
      repeat: "safe",
      outcome: async () => {
        const found = await there();
        return copyIn(found) === copy ? found : undefined;
      },
    });
  } catch (error) {
    if (!isValidationError(error) || error.fields.name === undefined) throw error;
  }
  const claimed = await there();
  // Gone since, so the record of whoever had it is in its place.
  if (claimed === undefined) return false;
  const promised = `${decodeValue(copyIn(claimed) ?? "")}\n`;
  // Not before the remote was read: see above.
  const present = await entries.at(run, record.line, record.sequence);
  if (present === undefined) await upload(promised);
  await deleteOnce(run, "release of a record", claimed.pulp_href);
  return (present?.sha256 ?? sha256Of(promised)) === sha256Of(content);
};

const copyIn = (remote: Snapshot | undefined): string | undefined =>
  (remote?.pulp_labels as Readonly<Record<string, string>> | undefined)?.[recordLabel];
