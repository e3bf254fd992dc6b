import { isNotFoundError, isPermissionError, isValidationError } from "../errors/index.ts";
import type { Context } from "../model/resource/context.ts";
import type { Run } from "../operation/index.ts";
import { aListOf, chunkForQuery, pages } from "../transport/index.ts";

type Counts = Readonly<Record<string, { readonly count: number; readonly href?: string }>>;

/** As much of a version as it takes to follow units through them. */
export interface Step {
  readonly pulp_href: string;
  readonly number: number;
  readonly content_summary: { readonly added: Counts; readonly removed: Counts };
}

/** What would be free when versions are gone, and orphans are cleaned up. */
export interface Freed {
  readonly units: number;
  /** As far as units name their files: of a wheel not the metadata that lies beside it. `undefined` where this user may not look at artifacts. */
  readonly bytes: number | undefined;
  /** So many, or some more: not all was looked at, as that would have taken too many requests. */
  readonly atLeast: boolean;
}

interface Unit {
  readonly pulp_href: string;
  readonly artifact?: string | null;
  readonly artifacts?: Readonly<Record<string, string | null>>;
}

/** Requests that are spent on finding out what else holds the units. */
const mostRequests = 200;

/**
 * Units that versions alone hold. A unit is in the versions from the one that added it to the one that removed it, so what came and went
 * without a version between that stays is looked at, and then whether it is anywhere else.
 *
 * GET `content/…?repository_version_added=…`, `?repository_version_removed=…`, `repository_versions/?content__in=…`, `artifacts/?pulp_href__in=…`
 *
 * @param repositories all versions of each, in any order
 * @param going addresses of those that go
 */
export const freedBy = async (
  context: Context,
  run: Run,
  repositories: readonly (readonly Step[])[],
  going: ReadonlySet<string>,
): Promise<Freed> => {
  const candidates = await Promise.all(repositories.map((versions) => comeAndGone(context, run, versions, going)));
  const { alone, atLeast } = await onlyIn(run, candidates.flat(), going);
  const artifacts = alone.flatMap(({ artifact, artifacts }) =>
    [artifact, ...Object.values(artifacts ?? {})].filter((one) => typeof one === "string"),
  );
  return Object.freeze({ units: alone.length, bytes: await sizeOf(run, [...new Set(artifacts)]), atLeast });
};

const comeAndGone = async (context: Context, run: Run, versions: readonly Step[], going: ReadonlySet<string>): Promise<readonly Unit[]> => {
  const alive = new Map<string, Unit>();
  const gone = new Map<string, Unit>();
  for (const { pulp_href, content_summary } of versions.toSorted((a, b) => a.number - b.number)) {
    const goes = going.has(pulp_href);
    if (alive.size > 0)
      for (const { pulp_href: href } of await unitsIn(context, run, content_summary.removed)) {
        const unit = alive.get(href);
        if (unit !== undefined) gone.set(href, unit);
        alive.delete(href);
      }
    // What is left is in a version that stays.
    if (!goes) alive.clear();
    else for (const unit of await unitsIn(context, run, content_summary.added)) alive.set(unit.pulp_href, unit);
  }
  return [...gone.values()];
};

/** Somebody else deletes versions, too: one that is gone since it was listed frees nothing. */
const none = (error: unknown): readonly Unit[] => {
  if (isNotFoundError(error) || isValidationError(error)) return [];
  throw error;
};

/** The summary's own addresses: `/pulp/api/v3/content/rpm/packages/?repository_version_added=…`. */
const unitsIn = async ({ transport, pageSize }: Context, run: Run, counts: Counts): Promise<readonly Unit[]> => {
  const lists = Object.values(counts).flatMap(({ href = "" }) => {
    const [path = "", search = ""] = href.split("?");
    if (path === "") return [];
    const query = { ...Object.fromEntries(new URLSearchParams(search)), fields: "pulp_href,artifact,artifacts" };
    return [pages<Unit>(transport, transport.urls.below(path), { query, pageSize, signal: run.signal }).all().catch(none)];
  });
  return (await Promise.all(lists)).flat();
};

/** Of units, those that no version holds but those that go: asked for in lots, which are halved where something else holds one of them. */
const onlyIn = async (
  run: Run,
  units: readonly Unit[],
  going: ReadonlySet<string>,
): Promise<{ readonly alone: readonly Unit[]; readonly atLeast: boolean }> => {
  const alone: Unit[] = [];
  const open = lotsOf(units);
  let requests = 0;
  for (let lot = open.pop(); lot !== undefined; lot = open.pop()) {
    if (requests >= mostRequests) return { alone, atLeast: true };
    requests++;
    const { body } = await run.send<{ count: number; results: readonly { pulp_href: string }[] }>("GET", "repository_versions/", {
      query: { content__in: lot.map(({ pulp_href }) => pulp_href), fields: "pulp_href", limit: 1000 },
      expects: aListOf({ pulp_href: "string" }),
    });
    if (body.count === body.results.length && body.results.every(({ pulp_href }) => going.has(pulp_href))) alone.push(...lot);
    else if (lot.length > 1) open.push(lot.slice(0, lot.length / 2), lot.slice(lot.length / 2));
  }
  return { alone, atLeast: false };
};

const lotsOf = (units: readonly Unit[]): Unit[][] => {
  const byHref = new Map(units.map((unit) => [unit.pulp_href, unit]));
  return chunkForQuery([...byHref.keys()]).map((chunk) => chunk.flatMap((href) => byHref.get(href) ?? []));
};

const sizeOf = async (run: Run, artifacts: readonly string[]): Promise<number | undefined> => {
  try {
    const lists = chunkForQuery(artifacts).map((chunk) =>
      pages<{ readonly size: number }>(run.transport, "artifacts/", {
        query: { pulp_href__in: chunk, fields: "size" },
        pageSize: 1000,
        signal: run.signal,
      }).all(),
    );
    return (await Promise.all(lists)).flat().reduce((sum, { size }) => sum + size, 0);
  } catch (error) {
    if (isPermissionError(error)) return undefined;
    throw error;
  }
};
