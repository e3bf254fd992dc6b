import { isContentError } from "../../errors/index.ts";
import type { Run } from "../../operation/index.ts";
import type { Adapter } from "../../plugins/adapter.ts";
import { checkBasePath } from "../resource/conflict.ts";
import type { Context } from "../resource/context.ts";
import { distributionKind } from "../resource/kind.ts";
import type { Snapshot } from "../resource/lookup.ts";
import { beginEarly, mayBeEarly, takeBack } from "./early.ts";
import { hold, keep, release } from "./hold.ts";
import type { Serving } from "./serve.ts";

/** What the distribution does while its repository is filled with what nobody has looked at yet. */
export interface Meanwhile {
  /** What was brought is good. @returns whether the distribution was made meanwhile */
  end(): Promise<"made" | "as it was">;
  /** It isn't, or nothing was brought. @returns what is there now, as sentences; nothing where all is as it was */
  failed(error: unknown): Promise<string | undefined>;
}

const untouched: Meanwhile = { end: async () => "as it was", failed: async () => undefined };

interface Filling {
  readonly repository: Snapshot;
  /** As it was when the delivery began; `undefined`: it has to be made. */
  readonly distribution: Snapshot | undefined;
  readonly serving: Serving;
  /** `"risky"`: what comes may be less than was asked, or than is served. */
  readonly by: "risky sync" | "sync" | "no sync";
}

/**
 * A new one is made early, where that shows nothing to anybody; one that follows the repository is held at what it serves, where the sync is risky.
 * @throws BasePathTakenError, before anything is done
 */
export const meanwhile = async (
  context: Context,
  run: Run,
  adapter: Adapter,
  { repository, distribution, serving, by }: Filling,
): Promise<Meanwhile> => {
  if (distribution !== undefined) return by === "risky sync" ? whileHeld(context, run, adapter, repository, distribution) : untouched;
  if (by === "sync" && mayBeEarly(adapter, repository)) return whileMade(context, run, adapter, repository, serving);
  await checkBasePath(context, distributionKind(adapter), serving.basePath, "turned");
  return untouched;
};

const whileMade = async (context: Context, run: Run, adapter: Adapter, repository: Snapshot, serving: Serving): Promise<Meanwhile> => {
  const early = await beginEarly(context, run, adapter, serving);
  return {
    end: async () => ((await early.made) === undefined ? "as it was" : "made"),
    failed: async () => (run.signal.aborted ? undefined : takeBack(run, repository, early)),
  };
};

const whileHeld = async (
  context: Context,
  run: Run,
  adapter: Adapter,
  repository: Snapshot,
  distribution: Snapshot,
): Promise<Meanwhile> => {
  const held = await hold(context, run, adapter, repository, distribution);
  if (held === undefined) return untouched;
  return {
    end: async () => {
      await release(run, held);
      return "as it was";
    },
    failed: async (error) => {
      if (run.signal.aborted) return undefined;
      try {
        if (isContentError(error)) return await keep(context, run, held);
        await release(run, held);
        return undefined;
      } catch {
        return `The distribution was pinned to version ${held.version.number} for the sync, and stays so until the next delivery.`;
      }
    },
  };
};
