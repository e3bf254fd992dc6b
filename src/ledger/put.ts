import { isTaskFailedError, isValidationError } from "../errors/index.ts";
import type { Context } from "../model/resource/context.ts";
import { encodeValue } from "../model/resource/metadata.ts";
import type { Run } from "../operation/index.ts";
import { lackingField } from "../plugins/arrivals.ts";
import { claiming } from "../plugins/records.ts";
import { formOf } from "../transport/index.ts";
import { putByName } from "./by-name.ts";
import { type Entries, recordLabel } from "./entries.ts";
import { pathOf } from "./line.ts";
import { type LedgerRecord, printRecord, sha256Of } from "./record.ts";
import type { Store } from "./store.ts";

/** Bytes up to which a copy of the record stands in a label. */
const small = 16_384;

/** Whether a record got the place that it was written for, and the sha256 of what was written. */
export interface Put {
  readonly won: boolean;
  readonly sha256: string;
}

/**
 * Writes a record to its place, if that is free. The server compares and swaps: of all that write one place at once, one gets it. Twice is as
 * good as once, as the same file at the same path is no other.
 *
 * POST `content/…/` with `overwrite=false`
 */
export const put = async (context: Context, run: Run, store: Store, entries: Entries, record: LedgerRecord): Promise<Put> => {
  const repository = await store.open(run);
  const key = store.adapter.upload?.path ?? "";
  const knows = (field: string): boolean => lackingField(context.status.plugins, key, field) === undefined;
  const content = printRecord(record);
  const upload = async (text: string): Promise<void> => {
    const labelled = store.takesLabels && knows("pulp_labels") && Buffer.byteLength(text) <= small;
    const body = formOf({
      relative_path: pathOf(record.line, record.sequence),
      repository: repository.pulp_href,
      [claiming.field]: knows(claiming.field) ? false : undefined,
      file: new File([text], "record.json"),
      pulp_labels: labelled ? { [recordLabel]: encodeValue(text.trimEnd()) } : undefined,
    });
    try {
      await run.task("record", { method: "POST", key, body, repeat: "safe" });
    } catch (error) {
      if (!labelled || !isValidationError(error) || !/pulp_labels/.test(error.summary)) throw error;
      // Not from this user: the copy is a convenience, the record isn't.
      store.takesLabels = false;
      await upload(text);
    }
  };
  try {
    const won = knows(claiming.field)
      ? await upload(content).then(() => true)
      : await putByName(context, run, store, entries, { record, content, upload });
    return { won, sha256: sha256Of(content) };
  } catch (error) {
    if (isTaskFailedError(error) && error.serverCode === claiming.taken) return { won: false, sha256: sha256Of(content) };
    store.forget();
    throw error;
  }
};
