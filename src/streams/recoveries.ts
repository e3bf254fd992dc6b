import type { Outcome, Recover, Recoveries } from "../ledger/index.ts";
import type { Context } from "../model/resource/context.ts";
import type { Adapter } from "../plugins/adapter.ts";
import { parseStreamPath } from "./label.ts";
import { recoverPromotion } from "./promotion/recover.ts";
import { readStream } from "./state.ts";

/**
 * How what a dead holder of a stream's line left is finished. All of these switch what clients see as the last thing, in one request: it was done,
 * or nothing was, and versions that nothing serves are left to `planPrune()`.
 */
export const recoveriesOf = (context: Context, adapter: Adapter): Recoveries => {
  const look: Recover = async (run, { line, before }): Promise<Outcome> => {
    const { repository, stream } = parseStreamPath(line, "");
    const state = await readStream(context, run, adapter, repository, stream).catch(() => undefined);
    if (state === undefined) return { result: "done", after: { version: null } };
    const version = state.head.pulp_href;
    return { result: version === before?.version ? "taken back" : "done", after: { version } };
  };
  return { promotion: recoverPromotion(context, adapter), sync: look, rollBack: look, rename: look, delete: look };
};
