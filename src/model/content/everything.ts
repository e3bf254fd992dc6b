import { UsageError } from "../../errors/index.ts";
import type { Run, Settled } from "../../operation/index.ts";
import type { Adapter, ContentKind } from "../../plugins/adapter.ts";
import { takesFor } from "../../plugins/shared/modify.ts";
import type { Context } from "../resource/context.ts";
import type { Snapshot } from "../resource/lookup.ts";
import { Held } from "../version/held.ts";
import { type ContentUnit, contentUnit, fieldsOf, listLean } from "./content.ts";
import { type KindIn, kindsIn } from "./inventory.ts";

/** All that a version holds, of whatever kind: also of kinds that the SDK has no word for. */
export interface Everything {
  /** No other words beside it. */
  readonly everything: true;
}

/** Where no compiler has read the program: what is no object would be words for nothing. @throws UsageError */
export const requireWordsByKind = (words: unknown, whichOnes: "what is meant" | "what is to be left out"): void => {
  if (typeof words === "object" && words !== null && !Array.isArray(words)) return;
  throw new UsageError({
    message: `${whichOnes} are words by kind.`,
    hint: 'Write { packages: ["nginx"] }, or { everything: true, except: { packages: ["nginx-debug"] } }. Nothing was changed.',
  });
};

/** Whether a selection is the word for all that there is. @throws UsageError for that word with others, or said otherwise, and for what is no selection */
export const isEverything = (selection: Readonly<Record<string, unknown>> | Everything): selection is Everything => {
  requireWordsByKind(selection, "what is meant");
  const { everything, ...words } = selection as Readonly<Record<string, unknown>>;
  if (everything === undefined) return false;
  if (everything === true && Object.values(words).every((word) => word === undefined)) return true;
  throw new UsageError({
    message:
      everything === true
        ? "everything is selected, so there is nothing else to name."
        : "everything is a word that takes nothing but true.",
    hint: "Give { everything: true }, or words by kind. Nothing was changed.",
  });
};

const chosen = ({ generated }: ContentKind): boolean => generated === undefined;
const moved = ({ generated }: ContentKind): boolean => generated !== "anew";
const along = ({ generated }: ContentKind): boolean => generated === "along";
const whatever = (): boolean => true;
const purposes = { choose: chosen, move: moved, clear: whatever } as const;

/**
 * Units of every kind that a version has; kinds that the adapter doesn't know are named as the server does.
 * GET `<version>`, `content/<plugin>/<type>/`
 *
 * @param purpose `move`: also what has to be added with the rest, though nobody chooses it; `clear`: what the server generates, too.
 * @param more fields that are looked at, beside those of the identity.
 */
export const everythingIn = async (
  context: Context,
  adapter: Adapter,
  version: string,
  purpose: keyof typeof purposes,
  signal: AbortSignal | undefined,
  more: readonly string[] = [],
  held = new Held(context.transport, signal),
): Promise<ContentUnit[]> => {
  const kinds = await kindsIn(context, adapter, [version], signal, held);
  const wanted = kinds.filter(({ description }) => purposes[purpose](description));
  return unitsOfKinds(context, version, wanted, signal, more);
};

/** What has to be added with the rest, though nobody chooses it, of a version. */
export const alongIn = async (
  context: Context,
  adapter: Adapter,
  version: string,
  signal: AbortSignal | undefined,
  held: Held,
): Promise<readonly KindIn[]> => (await kindsIn(context, adapter, [version], signal, held)).filter(({ description }) => along(description));

export const unitsOfKinds = async (
  context: Context,
  version: string,
  kinds: readonly KindIn[],
  signal: AbortSignal | undefined,
  more: readonly string[] = [],
): Promise<ContentUnit[]> => {
  const units = kinds.map(async ({ kind, description, versions }) => {
    const found: ContentUnit[] = [];
    for await (const some of listLean(context, description, version, fieldsOf(description, more), signal, versions.get(version)).batches())
      for (const unit of some) found.push(contentUnit(kind, description, unit));
    return found;
  });
  return (await Promise.all(units)).flat();
};

/** Has the server copy all of a version by itself: no unit has to be named. POST `<plugin>/copy/` */
export const copyWhole = (run: Run, path: string, source: string, destination: Snapshot, units: number): Promise<Settled> =>
  run.task("copy", {
    method: "POST",
    key: path,
    takes: takesFor(units),
    body: { config: [{ source_repo_version: source, dest_repo: destination.pulp_href }], dependency_solving: false },
  });
