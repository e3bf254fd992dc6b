import pLimit from "p-limit";
import { withDone } from "../../errors/base.ts";
import type { Run } from "../../operation/index.ts";
import type { Adapter } from "../../plugins/adapter.ts";
import { modifyUnits } from "../content/modify.ts";
import { lacks, requireFields } from "../resource/capability.ts";
import type { Fields } from "../resource/change.ts";
import type { Context } from "../resource/context.ts";
import type { Snapshot } from "../resource/lookup.ts";
import type { VersionChange } from "../version/version.ts";
import { type Brought, bring, type FileInput, upload } from "./upload.ts";

/** A file alone, or with the content's own fields. */
export type UploadItem<F = Fields> = FileInput | ({ readonly file: FileInput } & F);

export interface UploadedAll extends VersionChange {
  /** In the order in which they were given. */
  readonly files: readonly Brought[];
}

/** Files on their way at once. */
const atOnce = 4;

const partsOf = (item: UploadItem): { readonly file: FileInput; readonly fields: Fields } => {
  if (typeof item === "string" || item instanceof Blob || item instanceof Uint8Array) return { file: item, fields: {} };
  const { file, ...fields } = item;
  return { file, fields };
};

/**
 * Gets many files into a repository: as one new version, with all of them or with none, where the plugin's units may be made by themselves;
 * else one after the other.
 *
 * POST `<content>` for each, POST `<repository href>modify/` once
 */
export const uploadAll = async (
  context: Context,
  run: Run,
  adapter: Adapter,
  repository: Snapshot,
  items: readonly UploadItem[],
): Promise<UploadedAll> => {
  const { upload: way } = adapter;
  if (way === undefined) throw lacks(adapter, "uploadAll");
  const files = items.map(partsOf);
  for (const { fields } of files) requireFields(context, way.path, fields);
  const together = way.together !== undefined && (way.together.unless === undefined || repository[way.together.unless] == null);
  if (!together) return oneByOne(context, run, adapter, repository, files);
  const limit = pLimit(atOnce);
  const outcomes = await Promise.allSettled(
    files.map(({ file, fields }) => limit(() => bring(run, adapter, repository, "by-itself", file, fields))),
  );
  for (const outcome of outcomes) if (outcome.status === "rejected") throw withDone(outcome.reason, "The repository was not changed.");
  const brought = outcomes.flatMap((outcome) => (outcome.status === "fulfilled" ? [brief(outcome.value)] : []));
  const change = await modifyUnits(context, run, adapter, repository, { add: [...new Set(brought.map(({ content }) => content))] });
  return { ...change, files: brought };
};

const brief = ({ content, sent, sha256, size }: Brought): Brought => ({ content, sent, sha256, size });

const oneByOne = async (
  context: Context,
  run: Run,
  adapter: Adapter,
  repository: Snapshot,
  files: readonly { readonly file: FileInput; readonly fields: Fields }[],
): Promise<UploadedAll> => {
  const brought: Brought[] = [];
  let changed = false;
  let last: VersionChange | undefined;
  for (const { file, fields } of files) {
    try {
      last = await upload(context, run, adapter, repository, file, fields);
    } catch (error) {
      throw brought.length === 0 ? error : withDone(error, `Done before that: ${brought.length} of ${files.length} files.`);
    }
    changed ||= last.changed;
    brought.push(brief(last as VersionChange & Brought));
  }
  const { version } = last ?? (await modifyUnits(context, run, adapter, repository, {}));
  return { changed, version, files: brought };
};
