import type { Context } from "../model/resource/context.ts";
import type { Having } from "../model/version/having.ts";
import { repositoryHrefOf } from "../model/version/version.ts";
import type { Run } from "../operation/index.ts";
import { pages } from "../transport/index.ts";
import { inOneList, many } from "./cheaper.ts";
import { list } from "./common.ts";
import { taskFields as fields, type TaskFact } from "./facts.ts";

const timeOf = ({ pulp_created }: Having): number => Date.parse(pulp_created);
/** Servers count microseconds. */
const upTo = (version: Having | undefined): string => new Date((version === undefined ? 0 : timeOf(version)) + 1).toISOString();

/**
 * The tasks that made versions, as far as they are there, by repository. No server can be asked for those of several, so they are looked for among
 * what ran at the time. GET `tasks/?started_at__lte=…&finished_at__gte=…`, or of each repository GET `tasks/?reserved_resources=…`
 */
export const tasksMaking = async (
  context: Context,
  run: Run,
  versions: readonly Having[],
): Promise<ReadonlyMap<string, readonly TaskFact[]>> => {
  const byTime = versions.toSorted((a, b) => timeOf(a) - timeOf(b));
  // Before those that have ended: what ends in between is in both.
  const running =
    versions.length < many
      ? []
      : await list<TaskFact>(context, run, "tasks/", { state__in: ["running", "canceling"], ordering: "pulp_created", fields });
  const found = new Map<string, Set<TaskFact>>();
  for (const task of [...running, ...(await among(context, run, byTime))])
    for (const href of task.created_resources) {
      if (href === null) continue;
      const repository = repositoryHrefOf(href);
      found.set(repository, (found.get(repository) ?? new Set()).add(task));
    }
  return new Map([...found].map(([repository, tasks]) => [repository, [...tasks]]));
};

/** Where too much ran between the first and the last of them, they are asked for in halves. @param versions by time */
const among = async (context: Context, run: Run, versions: readonly Having[]): Promise<readonly TaskFact[]> => {
  const [first] = versions;
  if (first === undefined) return [];
  const query = {
    started_at__lte: upTo(versions.at(-1)),
    finished_at__gte: new Date(timeOf(first)).toISOString(),
    ordering: "pulp_created",
    fields,
  };
  const then = pages<TaskFact>(context.transport, "tasks/", { query, pageSize: 1000, signal: run.signal, persist: "operation" });
  const known = await inOneList(versions.length, then);
  if (known !== undefined) return known;
  const parts =
    versions.length < many
      ? [...new Map(versions.map((version) => [repositoryHrefOf(version.pulp_href), version]))].map(([reserved_resources, last]) =>
          list<TaskFact>(context, run, "tasks/", { reserved_resources, started_at__lte: upTo(last), ordering: "pulp_created", fields }),
        )
      : inHalves(versions).map((part) => among(context, run, part));
  return (await Promise.all(parts)).flat();
};

const inHalves = (versions: readonly Having[]): readonly (readonly Having[])[] => {
  const middle = Math.ceil(versions.length / 2);
  return [versions.slice(0, middle), versions.slice(middle)];
};
