import { UsageError } from "../../errors/index.ts";
import type { Run } from "../../operation/index.ts";
import type { Context, Held } from "../resource/context.ts";

/** So many are named. */
const most = 5;

/** Who needs it, in sentences. */
export const holdersOf = async (context: Context, run: Run, what: Held): Promise<readonly string[]> => {
  const holders = (await context.holders?.(context, run, what)) ?? [];
  return holders.length > most ? [...holders.slice(0, most), `${holders.length - most} more`] : holders;
};

/**
 * That nobody needs what is to be deleted, though no distribution serves it: what a release holds could never be rolled out again.
 *
 * @param called how people call it: `version 3 of epel-9`
 * @throws UsageError (`STILL_HELD`)
 */
export const requireUnheld = async (context: Context, run: Run, called: string, what: Held): Promise<void> => {
  const holders = await holdersOf(context, run, what);
  if (holders.length === 0) return;
  throw new UsageError({
    code: "STILL_HELD",
    message: `${called} is needed: ${holders.join(", ")}.`,
    hint: "Delete what needs it first: pulp.releases.ref(name).planDelete(), or stream.delete(). Nothing was changed.",
  });
};
