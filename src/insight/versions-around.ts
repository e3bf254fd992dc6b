import { isNotFoundError } from "../errors/index.ts";
import type { Context } from "../model/resource/context.ts";
import type { Having } from "../model/version/having.ts";
import { repositoryHrefOf } from "../model/version/version.ts";
import type { Run } from "../operation/index.ts";
import { pages } from "../transport/index.ts";
import { inOneList } from "./cheaper.ts";
import { list } from "./common.ts";
import type { Presence } from "./where-is.ts";

/** A repository that has a unit, or had it, with what it takes to see when that came and went. */
export interface Around {
  readonly repository: Presence["repository"];
  /** Those that have the unit, and those between and behind them that haven't, in order. */
  readonly versions: readonly Having[];
  /** Numbers of those that have it. */
  readonly having: ReadonlySet<number>;
  /** Whether they reach to the newest. */
  readonly isWhole: boolean;
}

const fields = "pulp_href,number,pulp_created";

/** After which version others may have come that haven't the unit; `undefined` where all up to the newest have it. */
const holeIn = ({ repository, versions }: Presence): Having | undefined =>
  versions.find(({ number, pulp_href }, i) => {
    const next = versions[i + 1];
    return next === undefined ? pulp_href !== repository.latest_version_href : next.number !== number + 1;
  });

/**
 * The versions without the unit are only asked for where there may be some: in one list of what came since, or repository by repository where that is
 * cheaper. GET `repository_versions/?pulp_created__gte=…`, or of each GET `<repository>versions/?number__gt=…`
 */
export const versionsAround = async (context: Context, run: Run, presence: readonly Presence[]): Promise<readonly Around[]> => {
  const holes = presence.flatMap((place) => {
    const after = holeIn(place);
    return after === undefined ? [] : [{ repository: place.repository.pulp_href, after }];
  });
  const others = Map.groupBy(await versionsAfter(context, run, holes), ({ pulp_href }) => repositoryHrefOf(pulp_href));
  return presence.map(({ repository, versions }) => {
    const all = new Map([...(others.get(repository.pulp_href) ?? []), ...versions].map((version) => [version.number, version] as const));
    const known = [...all.values()].toSorted((a, b) => a.number - b.number);
    const isWhole = known.some(({ pulp_href }) => pulp_href === repository.latest_version_href);
    return { repository, versions: known, having: new Set(versions.map(({ number }) => number)), isWhole };
  });
};

const versionsAfter = async (
  context: Context,
  run: Run,
  holes: readonly { readonly repository: string; readonly after: Having }[],
): Promise<readonly Having[]> => {
  if (holes.length === 0) return [];
  const first = Math.min(...holes.map(({ after }) => Date.parse(after.pulp_created)));
  const query = { pulp_created__gte: new Date(first).toISOString(), ordering: "pulp_created", fields };
  const since = pages<Having>(context.transport, "repository_versions/", {
    query,
    pageSize: 1000,
    signal: run.signal,
    persist: "operation",
  });
  const each = async ({ repository, after }: (typeof holes)[number]): Promise<readonly Having[]> => {
    try {
      return await list<Having>(context, run, `${repository}versions/`, { number__gt: after.number, ordering: "number", fields });
    } catch (error) {
      // Gone in between: what became of it is the gap of that repository, not of all.
      if (isNotFoundError(error)) return [];
      throw error;
    }
  };
  return (await inOneList(holes.length, since)) ?? (await Promise.all(holes.map(each))).flat();
};
