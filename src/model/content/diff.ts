import { isPermissionError } from "../../errors/index.ts";
import type { Adapter, ContentKind } from "../../plugins/adapter.ts";
import type { Unit } from "../../plugins/hooks.ts";
import { isAtLeast } from "../resource/capability.ts";
import type { Context } from "../resource/context.ts";
import type { Held } from "../version/held.ts";
import { type ContentUnit, contentUnit, fieldsOf, listLean } from "./content.ts";
import { type KindIn, kindsIn } from "./inventory.ts";
import { hrefsIn, unitsAt } from "./presence.ts";

/** What one version has and the other has not. */
export interface ContentDiff {
  /** What the second has and the first has not. */
  readonly added: readonly ContentUnit[];
  /** What the first has and the second has not. */
  readonly removed: readonly ContentUnit[];
  /** Kinds that this user may not list: whether they differ isn't known. Empty for administrators. */
  readonly unseen: readonly string[];
}

/** First version of pulpcore that can compare any two versions by itself. */
const betweenSince = "3.118";

/** Whether this server can compare any two versions by itself. */
export const comparesVersions = ({ status }: Context): boolean => isAtLeast(status.plugins.core?.version ?? "0", betweenSince);

/** How two versions are compared. */
export interface Comparing {
  /** What they have, where that is known: kinds that neither has aren't asked for. */
  readonly kinds?: readonly KindIn[] | undefined;
  /** Where what versions hold was asked for already, or will be. */
  readonly held?: Held | undefined;
  /** What is asked for of units of a kind. @default what identifies them, and names them */
  readonly fields?: ((kind: ContentKind) => Readonly<Record<string, unknown>>) | undefined;
  /** What went isn't asked for where counts say that nothing did: one after the other, as it may be of many repositories at once. @default "soonest" */
  readonly requests?: "fewest" | "soonest" | undefined;
}

/**
 * Compares two versions of any repositories of one plugin, kind by kind; what the server generates by itself is left out. Kinds that neither
 * version has aren't asked for, kinds that the adapter doesn't know are compared by what the server calls them.
 *
 * GET `content/<plugin>/<type>/?added_between=…`, `?removed_between=…` (pulpcore >= 3.118; before that, both versions are listed)
 */
export const diffVersions = async (
  context: Context,
  adapter: Adapter,
  before: string,
  after: string,
  signal?: AbortSignal,
  { kinds: known, held, fields = fieldsOf, requests = "soonest" }: Comparing = {},
): Promise<ContentDiff> => {
  const all = known ?? (await kindsIn(context, adapter, [before, after], signal, held));
  const kinds = all.filter(({ description }) => description.generated === undefined);
  const differ = comparesVersions(context) ? (requests === "fewest" ? oneByOne : onServer) : onClient;
  const parts = await Promise.all(
    kinds.map(async ({ kind, description, versions }) => {
      const differing = versions.size < 2 ? oneSided : differ;
      const question: Question = { kind: description, fields: fields(description), before, after, versions, signal };
      const units = await differing(context, question).catch((error: unknown) => {
        if (isPermissionError(error)) return undefined;
        throw error;
      });
      if (units === undefined) return { added: [], removed: [], unseen: [kind] };
      const named = (of: readonly Unit[]): ContentUnit[] => of.map((unit) => contentUnit(kind, description, unit));
      return { added: named(units.added), removed: named(units.removed), unseen: [] };
    }),
  );
  const byLabel = (a: ContentUnit, b: ContentUnit): number => a.kind.localeCompare(b.kind) || a.label.localeCompare(b.label);
  return Object.freeze({
    added: parts.flatMap(({ added }) => added).sort(byLabel),
    removed: parts.flatMap(({ removed }) => removed).sort(byLabel),
    unseen: parts.flatMap(({ unseen }) => unseen).sort(),
  });
};

interface Units {
  readonly added: readonly Unit[];
  readonly removed: readonly Unit[];
}

/** Of one kind. */
interface Question {
  readonly kind: ContentKind;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly before: string;
  readonly after: string;
  /** How many units of it they have. */
  readonly versions: ReadonlyMap<string, number>;
  readonly signal: AbortSignal | undefined;
}

type Differ = (context: Context, question: Question) => Promise<Units>;

/** Of a kind that only one of them has, all is what differs. */
const oneSided: Differ = async (context, { kind, fields, before, after, versions, signal }) => {
  const [version = after, count] = [...versions][0] ?? [];
  const all = before === after ? [] : await listLean(context, kind, version, fields, signal, count).all();
  return version === after ? { added: all, removed: [] } : { added: [], removed: all };
};

const between = (
  context: Context,
  { kind, fields, before, after, signal }: Question,
  filter: "added_between" | "removed_between",
  known?: number,
) => listLean(context, kind, undefined, { [filter]: [before, after], ...fields }, signal, known).all();

const onServer: Differ = async (context, question) => {
  const [added, removed] = await Promise.all([between(context, question, "added_between"), between(context, question, "removed_between")]);
  return { added, removed };
};

/** What came is asked for first, as often nothing goes. */
const oneByOne: Differ = async (context, question) => {
  const { before, after, versions } = question;
  const added = await between(context, question, "added_between");
  const gone = (versions.get(before) ?? 0) + added.length - (versions.get(after) ?? 0);
  return { added, removed: gone === 0 ? [] : await between(context, question, "removed_between", gone) };
};

const onClient: Differ = async (context, { kind, fields, before, after, signal }) => {
  const gone = await hrefsIn(context, kind, {}, before, signal);
  const added: Unit[] = [];
  for await (const unit of listLean(context, kind, after, fields, signal)) if (!gone.delete(unit.pulp_href)) added.push(unit);
  return { added, removed: await unitsAt(context, kind, before, [...gone], fields, signal) };
};
