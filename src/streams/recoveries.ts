import type { Outcome, Recover, Recoveries } from "../ledger/index.ts";
import type { Context } from "../model/resource/context.ts";
import type { Adapter } from "../plugins/adapter.ts";
import { findStream } from "./find.ts";
import { parseStreamPath, streamPath } from "./label.ts";
import { recoverPromotion } from "./promotion/recover.ts";
import { renameUsers } from "./rename.ts";
import { readAnyStream } from "./state.ts";

/**
 * How what a dead holder of a stream's line left is finished. All of these change what counts as the last thing, in one request: it was done,
 * or nothing was, and versions that nothing serves are left to `planPrune()`.
 */
export const recoveriesOf = (context: Context, adapter: Adapter): Recoveries => {
  const look: Recover = async (run, { line, before }): Promise<Outcome> => {
    const { repository, stream } = parseStreamPath(line, "");
    if ((await findStream(context, adapter, repository, stream)) === undefined) return { result: "done", after: { version: null } };
    const version = (await readAnyStream(context, run, adapter, repository, stream)).head?.pulp_href ?? null;
    return { result: version === before?.version ? "taken back" : "done", after: { version } };
  };
  const rename: Recover = async (run, { line, asked, before }): Promise<Outcome> => {
    const { repository, stream } = parseStreamPath(line, "");
    const to = String(asked?.to);
    if ((await findStream(context, adapter, repository, to)) !== undefined)
      return { result: "done", after: { stream: streamPath(repository, to) } };
    // Those that take from it may know it by the new name already.
    await renameUsers(context, run, adapter, { of: repository, from: to, to: stream });
    return { result: "taken back", after: { version: before?.version ?? null } };
  };
  const promotion = recoverPromotion(context, adapter);
  return { promotion, demotion: promotion, sync: look, rollBack: look, rename, delete: look, eradicate: look };
};
