import { isGateError, isPulpError } from "../errors/index.ts";
import { type Actor, actorOf } from "../ledger/index.ts";
import type { Context } from "../model/resource/context.ts";
import type { Run } from "../operation/index.ts";
import type { ReleaseEvents, ReleaseTold } from "../transport/index.ts";

/** Who did what, for events: processes mean nothing elsewhere. */
export const toldBy = ({ user, host, program }: Actor): ReleaseTold["by"] => ({ user, host, program });

/** What every event of a release has. */
export const told = (context: Context, run: Run, release: string, reason: string | undefined | null): ReleaseTold => ({
  release,
  at: new Date(context.transport.clock.now()).toISOString(),
  by: toldBy(actorOf(context)),
  reason: reason ?? null,
  operation: run.correlationId,
});

/** What is tried. */
interface Tried {
  readonly action: ReleaseEvents["release:failed"][0]["action"];
  readonly release: string;
  readonly ring?: string | undefined;
  readonly reason?: string | undefined;
}

/**
 * Tells where it fails.
 * @param work is given a list, for what clients were switched to by then
 */
export const tellingFailure = async <T>(
  context: Context,
  run: Run,
  { action, release, ring, reason }: Tried,
  work: (switched: string[]) => Promise<T>,
): Promise<T> => {
  const switched: string[] = [];
  try {
    return await work(switched);
  } catch (error) {
    const { events } = context.transport;
    const about = told(context, run, release, reason);
    if (isGateError(error) && error.code === "GATE_CLOSED") {
      events.emit("release:refused", { ...about, ring: error.ring, gate: error.gate, message: error.summary });
      throw error;
    }
    const code = isPulpError(error) ? error.code : run.signal.aborted ? "ABORTED" : "UNKNOWN";
    // Of others' errors only the name: what they say may hold what was sent.
    const message = isPulpError(error)
      ? error.summary
      : run.signal.aborted
        ? "it was cut off."
        : error instanceof Error
          ? error.name
          : "unknown";
    events.emit("release:failed", { ...about, action, ring: ring ?? null, code, message, partly: switched.length > 0 });
    throw error;
  }
};
