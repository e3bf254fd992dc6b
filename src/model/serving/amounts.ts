import { ContentError, isNotFoundError } from "../../errors/index.ts";
import type { Run } from "../../operation/index.ts";
import type { Adapter } from "../../plugins/adapter.ts";
import { aResource, aSummary } from "../../transport/index.ts";
import type { Snapshot } from "../resource/lookup.ts";
import type { VersionChange } from "../version/version.ts";
import type { VersionSnapshot } from "../version/versions.ts";
import { targetOf } from "./served.ts";

/** Units by kind, in the plugin's words of selection: `{ packages: 12 }`; by the server's type where there is no word. */
export type Amounts = Readonly<Record<string, number>>;

/** How much of what a delivery has brought, and what there is now. */
export interface DeliveredContent {
  readonly added: Amounts;
  readonly removed: Amounts;
  readonly present: Amounts;
}

type Summary = VersionSnapshot["content_summary"];

/** GET `<version>`: the list of all versions has no filter by address that works (`pulp_href__in` is refused: URI not valid). */
const summaryOf = async (run: Run, version: string): Promise<Summary> =>
  (await run.send<Snapshot>("GET", version, { expects: aSummary })).body.content_summary as Summary;

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
export const contentOf = async (run: Run, adapter: Adapter, { changed, version }: VersionChange): Promise<DeliveredContent> => {
  const { added, removed, present } = await summaryOf(run, version.pulp_href);
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
  const was = amounts(adapter, (await summaryOf(run, version)).present);
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

/** `pulp_href` of the version that a distribution serves; `undefined` where it serves none, or what served it is gone. */
export const servedVersion = async (
  run: Run,
  distribution: Snapshot | undefined,
  latest: (repository: string) => Promise<string>,
): Promise<string | undefined> => {
  const target = distribution === undefined ? { kind: "none" as const } : targetOf(distribution);
  if (target.kind === "version") return target.version;
  if (target.kind === "latest") return latest(target.repository);
  if (target.kind === "none") return undefined;
  try {
    return String((await run.send<Snapshot>("GET", target.publication, { expects: aResource })).body.repository_version);
  } catch (error) {
    if (isNotFoundError(error)) return undefined;
    throw error;
  }
};
