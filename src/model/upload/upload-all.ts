import pLimit from "p-limit";
import { withDone } from "../../errors/base.ts";
import { isPermissionError, isValidationError, UsageError } from "../../errors/index.ts";
import type { Run } from "../../operation/index.ts";
import type { Adapter } from "../../plugins/adapter.ts";
import { idOf } from "../../tasks/index.ts";
import { chunkForQuery } from "../../transport/index.ts";
import { type ContentUnit, contentUnit, identityFields, listContent } from "../content/content.ts";
import { modifyUnits } from "../content/modify.ts";
import { checkOnce } from "../content/once.ts";
import { lacks, requireFields } from "../resource/capability.ts";
import type { Fields } from "../resource/change.ts";
import type { Context } from "../resource/context.ts";
import type { Snapshot } from "../resource/lookup.ts";
import { withHrefs } from "../resource/reference.ts";
import type { VersionChange } from "../version/version.ts";
import { type Brought, bring, type FileInput, upload, withRequired } from "./upload.ts";

/** A file alone, or with the content's own fields. */
export type UploadItem<F = Fields> = FileInput | ({ readonly file: FileInput } & F);

/** What an upload of many files came to. */
export interface UploadedAll extends VersionChange {
  /** In the order in which they were given. */
  readonly files: readonly Brought[];
}

/** Files on their way at once. */
const atOnce = 4;

const partsOf = async (item: UploadItem): Promise<{ readonly file: FileInput; readonly fields: Fields }> => {
  if (typeof item === "string" || item instanceof Blob || item instanceof Uint8Array) return { file: item, fields: {} };
  const { file, ...fields } = item;
  return { file, fields: await withHrefs(fields) };
};

/**
 * Gets many files into a repository: as one new version, with all of them or with none, where the plugin's units may be made by themselves;
 * else one after the other, as one version each. So too where this user may change this repository, but make no units by themselves.
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
  const files = await Promise.all(items.map(partsOf));
  for (const { fields } of files) requireFields(context, way.path, fields);
  const together = way.together !== undefined && (way.together.unless === undefined || repository[way.together.unless] == null);
  if (!together) return oneByOne(context, run, adapter, repository, files);
  checkPaths(adapter, files);
  const outcomes = await bringAll(run, adapter, repository, files);
  const refusal = outcomes.find((outcome) => outcome.status === "rejected" && isRefusal(outcome.reason));
  if (refusal !== undefined) return oneByOne(context, run, adapter, repository, files);
  for (const outcome of outcomes) if (outcome.status === "rejected") throw withDone(outcome.reason, "The repository was not changed.");
  const brought = outcomes.flatMap((outcome) => (outcome.status === "fulfilled" ? [brief(outcome.value)] : []));
  checkOnce(adapter, await unitsOf(context, run, adapter, brought));
  const change = await modifyUnits(context, run, adapter, repository, { add: [...new Set(brought.map(({ content }) => content))] });
  return { ...change, files: brought };
};

type Parts = Awaited<ReturnType<typeof partsOf>>;

/**
 * Who may change this one repository alone may not make units by themselves: their files go into the repository one after the other. The server says
 * so only when it has got a file, so one goes ahead, and after a refusal no more are sent.
 */
const bringAll = async (
  run: Run,
  adapter: Adapter,
  repository: Snapshot,
  files: readonly Parts[],
): Promise<readonly PromiseSettledResult<Brought>[]> => {
  const limit = pLimit(atOnce);
  let refusal: unknown;
  const bringOne = async ({ file, fields }: Parts): Promise<Brought> => {
    if (refusal !== undefined) throw refusal;
    try {
      return await bring(run, adapter, repository, "by-itself", file, fields);
    } catch (error) {
      if (isRefusal(error)) refusal = error;
      throw error;
    }
  };
  const first = await Promise.allSettled(files.slice(0, 1).map(bringOne));
  return [...first, ...(await Promise.allSettled(files.slice(1).map((one) => limit(() => bringOne(one)))))];
};

/** A unit by itself isn't for this user to make. */
const isRefusal = (error: unknown): boolean =>
  isPermissionError(error) || (isValidationError(error) && error.details.some((words) => words.includes("repository was not provided")));

/** Two files for one place, where that is known of a file by what it is called. @throws UsageError, before anything is sent */
const checkPaths = (adapter: Adapter, files: readonly { readonly file: FileInput; readonly fields: Fields }[]): void => {
  const way = adapter.upload;
  const once = Object.values(adapter.content).find(({ path }) => path === way?.path)?.once;
  if (way === undefined || once === undefined || !once.every((field) => way.required.includes(field))) return;
  const places = Map.groupBy(files, ({ file, fields }) => {
    const given = withRequired(way, adapter, file, fields);
    return once.map((field) => String(given[field])).join(" ");
  });
  const twice = [...places].filter(([, there]) => new Set(there.map(({ file }) => file)).size > 1).map(([place]) => place);
  if (twice.length > 0)
    throw new UsageError({
      code: "AMBIGUOUS",
      message: `several files are given for ${twice.map((place) => JSON.stringify(place)).join(", ")}.`,
      hint: `A version holds one of them: leave out the others, or give each its own ${once.join(" and ")}. Nothing was sent.`,
    });
};

/** What came of the files, as far as it tells what a version holds once. GET `<content>?pulp_id__in=…` */
const unitsOf = async (context: Context, run: Run, adapter: Adapter, brought: readonly Brought[]): Promise<readonly ContentUnit[]> => {
  const [kind, description] = Object.entries(adapter.content).find(([, { path }]) => path === adapter.upload?.path) ?? [];
  const hrefs = [...new Set(brought.map(({ content }) => content))];
  if (kind === undefined || description?.once === undefined || hrefs.length < 2) return [];
  const units: ContentUnit[] = [];
  for (const ids of chunkForQuery(hrefs.map(idOf)))
    for await (const unit of listContent(
      context,
      description,
      undefined,
      { pulp_id__in: ids, fields: [...identityFields(description)] },
      run.signal,
    ))
      units.push(contentUnit(kind, description, unit));
  return units;
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
