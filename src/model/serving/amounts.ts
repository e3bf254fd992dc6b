import { ContentError } from "../../errors/index.ts";
import type { Run } from "../../operation/index.ts";
import type { Adapter } from "../../plugins/adapter.ts";
import type { Context } from "../resource/context.ts";
import type { Snapshot } from "../resource/lookup.ts";
import { reread } from "../resource/resource.ts";
import { type Summary, summaryOf } from "../version/summary.ts";
import type { VersionChange } from "../version/version.ts";
import { targetOf } from "./served.ts";

/** Units by kind, in the plugin's words of selection: `{ packages: 12 }`; by the server's type where there is no word. */
export type Amounts = Readonly<Record<string, number>>;

/** How much of what a delivery has brought, and what there is now. */
export interface DeliveredContent {
  readonly added: Amounts;
  readonly removed: Amounts;
  readonly present: Amounts;
}

const amounts = (adapter: Adapter, counts: Summary["present"]): Amounts =>
  Object.fromEntries(
    Object.entries(counts).map(([type, { count, ...more }]) => {
      const { href = "" } = more as { readonly href?: string };
      const word = Object.entries(adapter.content).find(([, { path }]) => href.includes(`/${path}`))?.[0];
      return [word ?? type, count];
    }),
  );

const isEmpty = (of: Amounts): boolean => Object.values(of).every((count) => count === 0);

/** What a version holds, and what it changed, if that was this delivery's doing. */
export const contentOf = (adapter: Adapter, { added, removed, present }: Summary, { changed }: VersionChange): DeliveredContent => {
  const now = amounts(adapter, present);
  return Object.freeze(
    changed
      ? { added: amounts(adapter, added), removed: amounts(adapter, removed), present: now }
      : { added: {}, removed: {}, present: now },
  );
};

/** @param before what was served when the delivery began. @throws ContentError where nothing would be left of something */
export const requireContent = async (
  run: Run,
  adapter: Adapter,
  {
    before,
    content,
    basePath,
  }: { readonly before: () => Promise<string | undefined>; readonly content: DeliveredContent; readonly basePath: string },
): Promise<void> => {
  const version = isEmpty(content.present) ? await before() : undefined;
  if (version === undefined) return;
  const was = amounts(adapter, (await summaryOf(run, { pulp_href: version })).present);
  if (isEmpty(was)) return;
  const units = Object.entries(was).map(([kind, count]) => `${count} ${kind}`);
  throw new ContentError({
    code: "NOTHING_LEFT",
    attempted: run.label,
    message: `nothing would be left at ${JSON.stringify(basePath)}, where there are ${units.join(", ")}.`,
    hint: "Is that the right upstream, and does its remote name what is there? { allowEmpty: true } delivers it all the same.",
    units,
  });
};

/**
 * `pulp_href` of the version that a distribution served; `undefined` where it served none, or what served it is gone.
 *
 * @param repository as it was then
 */
export const servedVersion = async (
  context: Context,
  run: Run,
  distribution: Snapshot | undefined,
  repository: Snapshot,
): Promise<string | undefined> => {
  const target = distribution === undefined ? { kind: "none" as const } : targetOf(distribution);
  if (target.kind === "none") return undefined;
  if (target.kind === "version") return target.version;
  if (target.kind === "publication") {
    const publication = await context.lookup.at(target.publication);
    return publication === undefined ? undefined : String(publication.repository_version);
  }
  const followed = target.repository === repository.pulp_href ? repository : await reread(run, target.repository);
  return String(followed.latest_version_href);
};
