import { isTaskFailedError } from "../errors/index.ts";
import type { Context } from "../model/resource/context.ts";
import { encodeValue } from "../model/resource/metadata.ts";
import type { Run } from "../operation/index.ts";
import { lackingField } from "../plugins/arrivals.ts";
import { claiming } from "../plugins/records.ts";
import { formOf } from "../transport/index.ts";
import { recordLabel } from "./entries.ts";
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
export const put = async (context: Context, run: Run, store: Store, record: LedgerRecord): Promise<Put> => {
  const repository = await store.open(run);
  const content = printRecord(record);
  const sha256 = sha256Of(content);
  const key = store.adapter.upload?.path ?? "";
  try {
    await run.task("record", { method: "POST", key, body: uploadOf(context, key, repository.pulp_href, record, content), repeat: "safe" });
    return { won: true, sha256 };
  } catch (error) {
    if (isTaskFailedError(error) && error.serverCode === claiming.taken) return { won: false, sha256 };
    store.forget();
    throw error;
  }
};

const uploadOf = ({ status }: Context, key: string, repository: string, record: LedgerRecord, content: string): FormData => {
  const takesLabels = lackingField(status.plugins, key, "pulp_labels") === undefined && Buffer.byteLength(content) <= small;
  return formOf({
    relative_path: pathOf(record.line, record.sequence),
    repository,
    [claiming.field]: false,
    file: new File([content], "record.json"),
    ...(takesLabels ? { pulp_labels: { [recordLabel]: encodeValue(content.trimEnd()) } } : {}),
  });
};
