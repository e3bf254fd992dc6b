import type { Context } from "../../model/resource/context.ts";
import type { Run } from "../../operation/index.ts";
import { chunkForQuery, pages } from "../../transport/index.ts";
import { bareName, kindOf, listOf, type NamedList } from "./reservation.ts";

/** Something that tasks reserve. */
export interface TaskResource {
  /** Its name; what the server calls it where it has none, or where it can't be seen (any more). */
  readonly name: string;
  /** `repository`, `remote`, `distribution`, `domain`; `work` that a domain does once at a time, such as `orphans`; or the server's word. */
  readonly kind: string;
  /** As tasks write it down: a PRN, or an address on servers before 3.70. */
  readonly key: string;
}

/** Items a request. */
export const largePage = 2_000;
/** More requests by name than that, and the whole list is cheaper. */
const mostParts = 2;

interface Named {
  readonly pulp_href: string;
  readonly prn?: string;
  readonly name: string;
}

interface Wanted {
  readonly key: string;
  readonly list: NamedList;
  readonly filter: "prn__in" | "pulp_href__in";
}

/** All of them by name. GET `repositories/`, `remotes/`, `distributions/`: those that are asked for, or the whole list where they are many. */
export const namesOf = async (context: Context, run: Run, keys: ReadonlySet<string>): Promise<ReadonlyMap<string, TaskResource>> => {
  // Tasks of other domains aren't seen: there is one, and its name is no news.
  const wanted = [...keys].flatMap((key): readonly Wanted[] => {
    const list = listOf(key);
    return list === undefined || list === "domains/" ? [] : [{ list, key, filter: key.startsWith("/") ? "pulp_href__in" : "prn__in" }];
  });
  // A server that was brought up to date may have tasks of both kinds.
  const groups = [...Map.groupBy(wanted, ({ list, filter }) => `${list} ${filter}`).values()];
  const found = (await Promise.all(groups.map((group) => read(context, run, group)))).flat();
  const names = new Map(
    found.flatMap(({ pulp_href, prn, name }) => [pulp_href, ...(prn === undefined ? [] : [prn])].map((key) => [key, name])),
  );
  return new Map([...keys].map((key) => [key, Object.freeze({ name: names.get(key) ?? bareName(key), kind: kindOf(key), key })]));
};

const read = async ({ transport }: Context, run: Run, wanted: readonly Wanted[]): Promise<readonly Named[]> => {
  const [first] = wanted;
  if (first === undefined) return [];
  const parts = chunkForQuery(wanted.map(({ key }) => key));
  const queries = parts.length > mostParts ? [{}] : parts.map((part) => ({ [first.filter]: part }));
  const answers = queries.map((query) =>
    pages<Named>(transport, first.list, {
      query: { ...query, ordering: "name", fields: "pulp_href,prn,name" },
      pageSize: largePage,
      signal: run.signal,
      persist: "operation",
    }).all(),
  );
  return (await Promise.all(answers)).flat();
};
