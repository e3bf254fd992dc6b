import { UsageError } from "../errors/index.ts";
import type { OnMissing } from "../model/content/synced.ts";
import { syncOf } from "../model/repository/sync.ts";
import type { Fields } from "../model/resource/change.ts";
import type { Context } from "../model/resource/context.ts";
import { contentOf, type DeliveredContent, requireContent } from "../model/serving/amounts.ts";
import { summaryOf } from "../model/version/summary.ts";
import type { VersionRef } from "../model/version/version.ts";
import type { Run } from "../operation/index.ts";
import type { Adapter } from "../plugins/adapter.ts";
import type { MissingContent } from "../plugins/hooks.ts";
import { circlesBehind, endOf, objectionTo, sourcesOf } from "./circle.ts";
import { claimed } from "./claimed.ts";
import { moveHead } from "./move-head.ts";
import { type AnyState, lineOf, requireHead } from "./state.ts";
import { syncedUnits } from "./synced-units.ts";

/** What a sync of a stream came to. */
export interface StreamSynced {
  /** Clients see something else than before. */
  readonly changed: boolean;
  /** The head now. */
  readonly version: VersionRef;
  /** How much came, went, and is there, by kind. */
  readonly content: DeliveredContent;
  /** What the upstream lists and the server left out without being asked to, as far as it tells. */
  readonly missing: readonly MissingContent[];
}

export interface SyncWish {
  /** In the server's own fields, beside and over those that the stream is always synced with. */
  readonly fields: Fields;
  readonly allowEmpty: boolean;
  readonly missing?: OnMissing | undefined;
  readonly reason?: string | undefined;
}

/**
 * Fetches what upstream has, publishes it, and moves the head there. The version that a sync comes to is the head then, also where upstream has
 * nothing new and the stream had been rolled back. POST `<repository>sync/`
 */
export const syncStream = (
  context: Context,
  run: Run,
  adapter: Adapter,
  of: string,
  name: string,
  { fields, allowEmpty, missing, reason }: SyncWish,
): Promise<StreamSynced> =>
  claimed(
    context,
    run,
    adapter,
    of,
    name,
    { action: "sync", reason },
    async ({ state: found, stillHeld }) => {
      const state = requireHead(context, found);
      await tellCircle(context, run, adapter, state);
      const wish = { ...state.sync, ...fields };
      const synced = await syncOf(context, run, adapter, String(state.repository.name), wish, missing);
      const content = contentOf(adapter, await summaryOf(run, synced.version), synced);
      const basePath = String(state.distribution.base_path);
      if (!allowEmpty) await requireContent(run, adapter, { before: async () => state.head.pulp_href, content, basePath });
      await stillHeld();
      const after = await moveHead(context, run, adapter, state, synced.version);
      const units = await syncedUnits(context, run, adapter, state.head, after, content);
      const result = { changed: after.pulp_href !== state.head.pulp_href, version: after, content, missing: synced.missing };
      return { result: Object.freeze(result), outcome: { ...units, after: { version: after.pulp_href, ...counts(content) } } };
    },
    (state) => {
      requireHead(context, state);
      if (state.repository.name === state.of) throw noUpstream(state);
      if (typeof state.repository.remote !== "string" && fields.remote === undefined) throw noUpstream(state);
    },
  );

/** What comes from upstream goes round in no circle by itself: who only keeps a mirror isn't held back by one, and told all the same. */
const tellCircle = async (context: Context, run: Run, adapter: Adapter, state: AnyState): Promise<void> => {
  if (state.from.length === 0) return;
  const [circle] = await circlesBehind(context, adapter, [lineOf(state)], sourcesOf([state]));
  if (circle === undefined) return;
  const message = `${objectionTo(circle)} ${endOf(circle)}`;
  run.report({ step: "sync", task: undefined, state: "running", code: "stream.circle", message, done: 0, total: undefined });
};

const counts = ({
  added,
  removed,
}: DeliveredContent): { readonly added: Record<string, number>; readonly removed: Record<string, number> } => ({
  added: { ...added },
  removed: { ...removed },
});

const noUpstream = (state: AnyState): UsageError =>
  new UsageError({
    code: "NO_UPSTREAM",
    message: `the stream ${lineOf(state)} has no upstream to sync from.`,
    hint:
      state.from.length === 0
        ? "Give it one, stream.ensure({ upstream: { url } }), or promote into it. Nothing was changed."
        : `It takes content from ${state.from.join(", ")}: sync there, and promote from it. Nothing was changed.`,
  });
