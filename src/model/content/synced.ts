import { ContentError } from "../../errors/index.ts";
import { hintFor, type Run } from "../../operation/index.ts";
import type { Adapter } from "../../plugins/adapter.ts";
import type { Fields } from "../resource/change.ts";
import type { Context } from "../resource/context.ts";
import type { Snapshot } from "../resource/lookup.ts";
import { withHrefs } from "../resource/reference.ts";
import { reread } from "../resource/resource.ts";
import { callVerb, remoteOf, type Synced } from "../version/steps.ts";
import { missingFrom, type Words } from "./select.ts";

/** What a sync of these fields is to bring by name: its remote says so. GET `<remote>`, for plugins whose remotes can name anything */
export const namedFor = async (run: Run, adapter: Adapter, repository: Snapshot, fields: Fields): Promise<Words> => {
  const { remote = repository.remote } = await withHrefs(fields);
  const named = adapter.hooks?.named;
  return named === undefined || typeof remote !== "string" ? {} : named(await reread(run, remote));
};

export const isNone = (named: Words): boolean => Object.values(named).every((words = []) => words.length === 0);

/**
 * POST `<repository href>sync/`, and a look whether what was named came.
 * @throws ContentError where the server completed with less than was asked.
 */
export const syncNamed = async (
  context: Context,
  run: Run,
  adapter: Adapter,
  repository: Snapshot,
  fields: Fields,
  named: Words,
): Promise<Synced> => {
  const synced = await callVerb(context, run, adapter, repository, "sync", fields);
  if (isNone(named)) return synced;
  const units = await missingFrom(context, adapter, synced.version.pulp_href, named, run.signal);
  if (units.length === 0) return synced;
  const { remote = repository.remote } = await withHrefs(fields);
  const about = await remoteOf(run, adapter, remote).catch(() => undefined);
  const message = `the server completed the sync, but without ${units.join(", ")}.${about === undefined ? "" : ` ${about}`}`;
  throw new ContentError({
    code: "CONTENT_MISSING",
    attempted: run.label,
    message,
    hint: `${hintFor(message, adapter.reasons) ?? "Does the upstream have them, under these names?"} Version ${synced.version.number} of the repository has what could be had.`,
    units,
  });
};
