import { withDone } from "../../errors/base.ts";
import { isContentError, isNotFoundError } from "../../errors/index.ts";
import type { Run } from "../../operation/index.ts";
import type { Adapter } from "../../plugins/adapter.ts";
import type { Context } from "../resource/context.ts";
import type { Snapshot } from "../resource/lookup.ts";
import { type VersionChange, versionOf } from "../version/version.ts";
import { modifyUnits } from "./modify.ts";

/**
 * A version that turned out to hold less than was asked for is taken back: deleted, or, where the server protects it because it is served
 * already, followed by one that is as the one before. The error says which. DELETE `<version>`, or POST `<repository href>modify/`
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
  try {
    await run.task("take back", { method: "DELETE", key: version.pulp_href });
    return withDone(error, `Version ${version.number} was deleted again.`);
  } catch (refusal) {
    if (adapter.change.way !== "modify") return withDone(error, `Version ${version.number} stays, as it is served already.`);
    if (run.signal.aborted) throw refusal;
    const { version: restored } = await modifyUnits(context, run, adapter, before, { base: previous });
    return withDone(error, `Version ${version.number} is served already, so version ${restored.number} is as ${previous.number} was.`);
  }
};
