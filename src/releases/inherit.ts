import { isNotFoundError, isValidationError } from "../errors/index.ts";
import { type ContentDiff, comparesVersions, diffVersions } from "../model/content/diff.ts";
import type { Counted, KindIn } from "../model/content/inventory.ts";
import type { Context } from "../model/resource/context.ts";
import type { Run } from "../operation/index.ts";
import { attachedTo, type Known } from "./known.ts";
import { linesOfPart, type ReleaseManifest, type ReleaseRepository } from "./manifest.ts";
import { type Member, memberKey } from "./members.ts";
import { namedKinds } from "./named.ts";
import { reclaimedSince } from "./reclaimed.ts";
import { Files, fieldsFor, type Inventory, inventoryFrom, inventoryOf, type KindLines, kindsOf, lineFor } from "./units.ts";

/** What a release holds of one repository, and how that differs from the one before where it took asking. */
export interface Inherited {
  readonly inventory: Inventory;
  readonly change?: ContentDiff | undefined;
}

/** The release before, or the one that a hotfix is based on: its manifest as it was written, and what its records say. */
export interface Before {
  readonly known: Pick<Known, "name" | "instead">;
  readonly manifest: ReleaseManifest;
}

/** What the release before had of a repository. */
interface Was {
  readonly version: string;
  readonly content: ReleaseRepository["content"];
  readonly lines: readonly string[];
}

/**
 * What each repository holds: versions never change, so that of those which the release before has its manifest is taken at its word, and of the
 * others only what differs is asked for, where the server can tell. What had units without a file, or may have had, is listed anew: their files may be there
 * by now; and everything is where space was reclaimed since, as files may be gone.
 */
export const inventoriesOf = async (
  context: Context,
  run: Run,
  members: readonly Member[],
  before: Before | undefined,
): Promise<ReadonlyMap<string, Inherited>> => {
  const isOfUse = before !== undefined && !(await reclaimedSince(run, before.manifest));
  const was = isOfUse ? await linesBefore(context, run, members, before) : new Map<string, Was>();
  const found = members.map(async (member): Promise<readonly [string, Inherited]> => {
    const key = memberKey(member);
    const own = was.get(key);
    return [key, own === undefined ? { inventory: await inventoryOf(context, run, member) } : await inherited(context, run, member, own)];
  });
  return new Map(await Promise.all(found));
};

/** GET `<content>/<ledger>/<part>`, only where any of it is of use. */
const linesBefore = async (
  context: Context,
  run: Run,
  members: readonly Member[],
  { known, manifest: { release, repositories, parts } }: Before,
): Promise<ReadonlyMap<string, Was>> => {
  const { urls } = context.transport;
  const found = new Map<string, { version: string; content: ReleaseRepository["content"]; lines: string[] }>();
  for (const member of members) {
    const one = repositories.find(({ plugin, repository }) => plugin === member.adapter.plugin && repository === member.repository);
    if (one?.withoutBytes !== 0 || known.instead.some(({ of }) => of === one.version)) continue;
    const version = urls.href(urls.apiBase + one.version);
    if (version !== member.version.pulp_href && !comparesVersions(context)) continue;
    found.set(memberKey(member), { version, content: one.content, lines: [] });
  }
  if (found.size === 0) return found;
  for (const { sha256 } of parts)
    for (const { plugin, repository, line } of linesOfPart(release, await attachedTo(context, run, release, sha256)))
      found.get(`${plugin} ${repository}`)?.lines.push(line);
  return found;
};

const inherited = async (context: Context, run: Run, member: Member, was: Was): Promise<Inherited> => {
  if (was.version === member.version.pulp_href)
    return { inventory: { content: was.content, lines: was.lines, withoutBytes: [], untold: [] }, change: undefined };
  const now = await kindsOf(context, run, member);
  // What a name stands for is told by another unit, which may have come before.
  if (namedKinds(member.adapter).size > 0) return { inventory: await inventoryOf(context, run, member, now) };
  const kinds = kindsBetween(member, was, now);
  if (kinds === undefined) return { inventory: await inventoryOf(context, run, member, now) };
  const comparing = { kinds, fields: fieldsFor, requests: "fewest" } as const;
  const change = await diffVersions(context, member.adapter, was.version, member.version.pulp_href, run.signal, comparing).catch(
    (error: unknown) => {
      // Gone from the server: whoever compares them says so.
      if (isNotFoundError(error) || isValidationError(error)) return undefined;
      throw error;
    },
  );
  const inventory = change?.unseen.length === 0 ? await changedBy(context, run, member, was, now, change) : undefined;
  return { inventory: inventory ?? (await inventoryOf(context, run, member, now)), change };
};

/** Kinds that any of the two has; `undefined` where one is gone whose list nobody knows. */
const kindsBetween = ({ adapter, version }: Member, was: Was, now: readonly Counted[]): readonly KindIn[] | undefined => {
  const gone = Object.entries(was.content).filter(([kind]) => !now.some((one) => one.kind === kind));
  if (gone.some(([kind]) => adapter.content[kind] === undefined)) return undefined;
  const counts = (kind: string, count: number): KindIn["versions"] =>
    new Map([[was.version, was.content[kind] ?? 0] as const, [version.pulp_href, count] as const].filter(([, units]) => units > 0));
  return [
    ...now.map(({ kind, description, count }) => ({ kind, description, versions: counts(kind, count) })),
    ...gone.flatMap(([kind]) => {
      const description = adapter.content[kind];
      return description === undefined ? [] : [{ kind, description, versions: counts(kind, 0) }];
    }),
  ];
};

/** The lines of before, with what came and without what went; `undefined` where that doesn't come to what the version counts. */
const changedBy = async (
  context: Context,
  run: Run,
  { adapter, repository, version }: Member,
  was: Was,
  now: readonly Counted[],
  change: ContentDiff,
): Promise<Inventory | undefined> => {
  const gone = new Map<string, number>();
  for (const { kind, unit } of change.removed) {
    const description = now.find((one) => one.kind === kind)?.description ?? adapter.content[kind];
    const line = description === undefined ? "" : lineFor(adapter, kind, description, unit, repository).line;
    gone.set(line, (gone.get(line) ?? 0) + 1);
  }
  const kept = was.lines.filter((line) => {
    const left = gone.get(line) ?? 0;
    if (left > 0) gone.set(line, left - 1);
    return left === 0;
  });
  const byKind = Map.groupBy(kept, (line) => (JSON.parse(line) as { readonly type: string }).type);
  const listed = now.map(async ({ kind, description, count }): Promise<KindLines & { readonly count: number }> => {
    const lines = byKind.get(kind) ?? [];
    const files = new Files(context, version.pulp_href);
    for (const { unit } of change.added.filter((one) => one.kind === kind)) {
      const { line, name } = lineFor(adapter, kind, description, unit, repository);
      lines.push(line);
      files.look(description, unit, name);
    }
    return { kind, lines: lines.sort(), ...(await files.missing(run.signal)), count };
  });
  const parts = await Promise.all(listed);
  if ([...gone.values()].some((left) => left > 0) || parts.some(({ lines, count }) => lines.length !== count)) return undefined;
  return inventoryFrom(parts);
};
