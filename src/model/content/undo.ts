import { withDone } from "../../errors/base.ts";
import { isContentError, isNotFoundError } from "../../errors/index.ts";
import type { Run } from "../../operation/index.ts";
import type { Adapter } from "../../plugins/adapter.ts";
import type { Context } from "../resource/context.ts";
import type { Snapshot } from "../resource/lookup.ts";
import { deletion, reread } from "../resource/resource.ts";
import { type VersionChange, type VersionRef, versionAt, versionOf } from "../version/version.ts";
import { modifyUnits } from "./modify.ts";

/**
 * A version that turned out to hold less than was asked for is taken back: deleted, or, where the server protects it because it is served
 * already, followed by one that is as the one before. Not so where somebody has built on it since: what they made is left as it is. The error
 * says which. DELETE `<version>`, or POST `<repository href>modify/`
 *
 * @param before the repository as it was before the change.
 */
export const undone = async (
  context: Context,
  run: Run,
  adapter: Adapter,
  before: Snapshot,
  { changed, version }: VersionChange,
  error: unknown,
): Promise<unknown> => {
  if (!isContentError(error)) return error;
  if (!changed) return withDone(error, "Nothing was changed.");
  const previous = versionOf(String(before.latest_version_href));
  try {
    await run.send("GET", previous.pulp_href, { query: { fields: "number" } });
  } catch (cause) {
    // With retain_repo_versions: 1 the one before is gone already.
    if (isNotFoundError(cause)) return withDone(error, `Version ${version.number} stays as it is.`);
    throw cause;
  }
  const since = await builtOn(run, before, version);
  if (since !== undefined) return withDone(error, since);
  try {
    await run.task("take back", deletion(run, version.pulp_href));
    return withDone(error, (await builtOn(run, before, version)) ?? `Version ${version.number} was deleted again.`);
  } catch (refusal) {
    if (adapter.change.way !== "modify") return withDone(error, `Version ${version.number} stays, as it is served already.`);
    if (run.signal.aborted) throw refusal;
    return withDone(error, await rebuilt(context, run, adapter, before, { previous, version }));
  }
};

/** What another client has made of it meanwhile, for the message. */
const builtOn = async (run: Run, { pulp_href }: Snapshot, version: VersionRef): Promise<string | undefined> => {
  const latest = versionOf(String((await reread(run, pulp_href)).latest_version_href));
  return latest.number > version.number
    ? `Somebody has made version ${latest.number} since, on top of version ${version.number}: it stays as it is, with what did arrive.`
    : undefined;
};

const rebuilt = async (
  context: Context,
  run: Run,
  adapter: Adapter,
  repository: Snapshot,
  { previous, version }: { readonly previous: VersionRef; readonly version: VersionRef },
): Promise<string> => {
  const since = await builtOn(run, repository, version);
  if (since !== undefined) return since;
  const { version: restored } = await modifyUnits(context, run, adapter, repository, { base: previous });
  const between = restored.number - 1;
  if (between <= version.number)
    return `Version ${version.number} is served already, so version ${restored.number} is as ${previous.number} was.`;
  // Somebody was quicker than the server took to get at it: theirs stands again.
  const { version: theirs } = await modifyUnits(context, run, adapter, repository, { base: versionAt(repository, between) });
  return `Somebody has made version ${between} meanwhile: version ${theirs.number} is as that one.`;
};
