import { isPermissionError, isTaskFailedError, isValidationError } from "../errors/index.ts";
import type { Context } from "../model/resource/context.ts";
import { encodeValue } from "../model/resource/label-text.ts";
import type { Run, Settled } from "../operation/index.ts";
import { lackingEndpoint, lackingField } from "../plugins/arrivals.ts";
import { atOnce, claiming } from "../plugins/records.ts";
import { formOf } from "../transport/index.ts";
import { putByName } from "./by-name.ts";
import { type Entries, recordLabel } from "./entries.ts";
import { attachmentPath, pathOf } from "./line.ts";
import { type LedgerRecord, printRecord, sha256Of } from "./record.ts";
import type { Store } from "./store.ts";

/** Bytes up to which a copy of the record stands in a label: servers index the labels of content, and PostgreSQL takes no entry of an index over 2,712. */
const small = 2_600;

/** A text that lies beside the records of a line, under its digest. */
export interface Attachment {
  readonly line: string;
  readonly content: string;
}

/** Whether a record got the place that it was written for, and the sha256 of what was written. */
export interface Put {
  readonly won: boolean;
  readonly sha256: string;
}

const formFor = (relativePath: string, text: string, more: Readonly<Record<string, string | boolean | undefined>>, labelled: boolean) =>
  formOf({
    relative_path: relativePath,
    ...more,
    file: new File([text], "record.json"),
    pulp_labels: labelled ? { [recordLabel]: encodeValue(text.trimEnd()) } : undefined,
  });

/** Attachments are as long as they like, and stand in no list of records. */
type Labels = "copied" | "none";

/** Sends a file with a copy of it in a label, where this server takes that from this user. */
const upload = async (
  context: Context,
  run: Run,
  store: Store,
  path: string,
  text: string,
  more: Parameters<typeof formFor>[2],
  labels: Labels,
): Promise<Settled> => {
  const labelled = isLabelled(context, store, text, labels);
  const key = store.adapter.upload?.path ?? "";
  try {
    return await store.write(run, "record", { method: "POST", key, body: formFor(path, text, more, labelled), repeat: "safe" });
  } catch (error) {
    if (!isUnlabelled(error, labelled)) throw error;
    store.takesLabels = false;
    return upload(context, run, store, path, text, more, labels);
  }
};

/**
 * Makes a file and puts it nowhere: at once where this server and this user can, else by a task. @returns its address
 * POST `content/…/upload/`, POST `content/…/`
 */
const make = async (
  context: Context,
  run: Run,
  store: Store,
  entries: Entries,
  path: string,
  text: string,
  labels: Labels,
): Promise<string> => {
  const key = `${store.adapter.upload?.path ?? ""}${atOnce}`;
  if (!store.takesAtOnce || lackingEndpoint(context.status.plugins, key) !== undefined) {
    const { task } = await upload(context, run, store, path, text, {}, labels);
    return task?.created_resources.find((href) => typeof href === "string") ?? "";
  }
  const labelled = isLabelled(context, store, text, labels);
  // Where the answer was lost, a second one is refused, as it is there already.
  const outcome = (): Promise<unknown> => entries.anywhere(run, path, sha256Of(text));
  try {
    const body = formFor(path, text, {}, labelled);
    const { body: made } = await run.task("record", { method: "POST", key, body, repeat: "safe", outcome });
    return (made as { readonly pulp_href: string }).pulp_href;
  } catch (error) {
    if (isUnlabelled(error, labelled)) store.takesLabels = false;
    else if (isPermissionError(error)) store.takesAtOnce = false;
    else {
      // Whoever was cut off before may have left the very same.
      const left = isValidationError(error) && labels === "none" ? await outcome() : undefined;
      if (left === undefined) throw error;
      return (left as { readonly pulp_href: string }).pulp_href;
    }
    return make(context, run, store, entries, path, text, labels);
  }
};

const isLabelled = (context: Context, store: Store, text: string, labels: Labels): boolean =>
  labels === "copied" &&
  store.takesLabels &&
  knows(context, store, "pulp_labels") &&
  Buffer.byteLength(encodeValue(text.trimEnd())) <= small;

/** The copy is a convenience, the record isn't: who may not set labels writes without. */
const isUnlabelled = (error: unknown, labelled: boolean): boolean =>
  labelled && isValidationError(error) && /pulp_labels/.test(error.summary);

const knows = ({ status }: Context, { adapter }: Store, field: string): boolean =>
  lackingField(status.plugins, adapter.upload?.path ?? "", field) === undefined;

const isTaken = (error: unknown): boolean => isTaskFailedError(error) && error.serverCode === claiming.taken;

/**
 * Writes a record to its place, if that is free. The server compares and swaps: of all that write one place at once, one gets it. Twice is as
 * good as once, as the same file at the same path is no other.
 *
 * POST `content/…/` with `overwrite=false`
 */
export const put = async (context: Context, run: Run, store: Store, entries: Entries, record: LedgerRecord): Promise<Put> => {
  const { pulp_href: repository } = await store.open(run);
  const swaps = knows(context, store, claiming.field);
  const content = printRecord(record);
  const send = async (text: string): Promise<void> => {
    const more = { repository, [claiming.field]: swaps ? false : undefined };
    await upload(context, run, store, pathOf(record.line, record.sequence), text, more, "copied");
  };
  try {
    const won = swaps
      ? await send(content).then(() => true)
      : await putByName(context, run, store, entries, { record, content, upload: send });
    return { won, sha256: sha256Of(content) };
  } catch (error) {
    if (isTaken(error)) return { won: false, sha256: sha256Of(content) };
    store.forget();
    throw error;
  }
};

/**
 * Writes records of several lines, each to its place, and texts beside them, or nothing where one place is taken: so who wants several lines holds
 * none while it waits for another. One version of the ledger, whatever their number.
 *
 * POST `content/…/upload/` for each, POST `<repository>modify/` with `overwrite=false`
 *
 * @returns `undefined` where that can't be: on older servers, and for users who may not make content without a repository
 */
export const putAll = async (
  context: Context,
  run: Run,
  store: Store,
  entries: Entries,
  records: readonly LedgerRecord[],
  beside: readonly Attachment[] = [],
): Promise<readonly Put[] | undefined> => {
  if (!knows(context, store, claiming.field)) return undefined;
  const { pulp_href: repository } = await store.open(run);
  const files = [
    ...records.map((record) => ({ path: pathOf(record.line, record.sequence), content: printRecord(record), labels: "copied" as const })),
    ...beside.map(({ line, content }) => ({ path: attachmentPath(line, sha256Of(content)), content, labels: "none" as const })),
  ];
  try {
    const written = await Promise.allSettled(
      files.map(async ({ path, content, labels }) => ({
        href: await make(context, run, store, entries, path, content, labels),
        sha256: sha256Of(content),
      })),
    );
    const refusal = written.find((one) => one.status === "rejected");
    if (refusal !== undefined) throw refusal.reason;
    const parts = written.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
    const body = { add_content_units: parts.map(({ href }) => href), [claiming.field]: false };
    const won = await store.write(run, "records", { method: "POST", key: `${repository}modify/`, body, repeat: "safe" }).then(
      () => true,
      (error: unknown) => {
        if (isTaken(error)) return false;
        throw error;
      },
    );
    return parts.slice(0, records.length).map(({ sha256 }) => ({ won, sha256 }));
  } catch (error) {
    if (isPermissionError(error) || isValidationError(error)) return undefined;
    store.forget();
    throw error;
  }
};
