import { actorOf, ledgerOf, type Note, wordsOf } from "../ledger/index.ts";
import type { Change } from "../model/resource/change.ts";
import type { Context } from "../model/resource/context.ts";
import { labelsOf } from "../model/resource/label-text.ts";
import { setLabel } from "../model/resource/labels.ts";
import { nowOf } from "../model/serving/serve.ts";
import type { Run } from "../operation/index.ts";
import type { Adapter } from "../plugins/adapter.ts";
import { requireThawed } from "./changeable.ts";
import { requireStream } from "./find.ts";
import { type Frozen, frozenLabel, parseFrozen, printFrozen, streamCalled, streamPath } from "./label.ts";
import { notDone } from "./not-done.ts";

/**
 * Lets a stream refuse change; `[]` where it is frozen for this very reason. The ledger is told first: what can't be written there isn't done.
 * POST `<distribution>set_label/` @throws StreamFrozenError where somebody has frozen it for another reason
 */
export const freeze = async (
  context: Context,
  run: Run,
  adapter: Adapter,
  of: string,
  name: string,
  reason: string,
): Promise<readonly Change[]> => {
  const { distribution } = await requireStream(context, run, adapter, of, name);
  const frozen = parseFrozen(labelsOf(distribution)[frozenLabel]);
  if (frozen?.reason === reason) return [];
  requireThawed({ of, name, frozen });
  const now: Frozen = { at: nowOf(context), by: wordsOf(actorOf(context)), reason };
  await announced(context, run, streamPath(of, name), { action: "freeze", reason }, () =>
    setLabel(run, distribution.pulp_href, frozenLabel, printFrozen(now)),
  );
  return [{ resource: "stream", name: streamCalled(of, name), action: "updated", fields: ["frozen"] }];
};

/** What can't be written isn't done, and what is refused is told so, too. */
const announced = async (context: Context, run: Run, line: string, note: Note, work: () => Promise<unknown>): Promise<void> => {
  await ledgerOf(context).append(run, line, note);
  try {
    await work();
  } catch (error) {
    throw await notDone(context, run, { line, note }, error);
  }
};

/**
 * Lets a stream change again; `[]` where it isn't frozen. The label stays, without a value: servers fail to unset one for an owner of this distribution alone,
 * and this touches nobody else's. POST `<distribution>set_label/`
 */
export const thaw = async (context: Context, run: Run, adapter: Adapter, of: string, name: string): Promise<readonly Change[]> => {
  const { distribution } = await requireStream(context, run, adapter, of, name);
  const frozen = parseFrozen(labelsOf(distribution)[frozenLabel]);
  if (frozen === undefined) return [];
  await announced(context, run, streamPath(of, name), { action: "thaw", before: { ...frozen } }, () =>
    setLabel(run, distribution.pulp_href, frozenLabel, null),
  );
  return [{ resource: "stream", name: streamCalled(of, name), action: "updated", fields: ["frozen"] }];
};
