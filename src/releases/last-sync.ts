import { Gather } from "../model/resource/gather.ts";
import type { Run } from "../operation/index.ts";
import { idOf } from "../tasks/index.ts";
import { aListOf, type Listed } from "../transport/index.ts";

interface Synced {
  readonly finished_at?: string;
  readonly reserved_resources_record?: readonly string[] | null;
}

/** A question for one repository takes as long as so many more tasks of a list. */
const single = 100;
const largest = 1000;

/**
 * ISO time of the last sync that this user may see and nobody purged. Whoever began it, and as part of whatever: it is told by the server's tasks. Those that
 * are asked for together are looked for in the list of all syncs, the newest first, as far as that is shorter than asking for each:
 * `exclusive_resources__in` means tasks that have all of them. GET `tasks/`
 */
export const lastSyncs = (run: Run): Gather<string, string | null> =>
  new Gather(async (asked) => {
    const found = new Map<string, string>();
    const left = new Map(asked.map((repository) => [idOf(repository), repository]));
    const newest = async (query: Readonly<Record<string, string>>, limit: number): Promise<Listed<Synced>> => {
      const fields = "pulp_href,finished_at,reserved_resources_record";
      // Plugins call theirs `synchronize`, `sync`, or so.
      const all = { ...query, name__contains: "sync", state: "completed", ordering: "-finished_at", limit, fields };
      return (await run.send<Listed<Synced>>("GET", "tasks/", { query: all, expects: aListOf({ pulp_href: "string" }) })).body;
    };
    const size = Math.min(largest, Math.max(single, 4 * left.size));
    let before: string | undefined;
    while (left.size > 1) {
      const { results, count } = await newest(before === undefined ? {} : { finished_at__lte: before }, size);
      for (const { finished_at, reserved_resources_record: record } of results)
        for (const resource of record ?? []) {
          const id = resource.startsWith("shared:") ? "" : (/[0-9a-f-]{36}/.exec(resource)?.[0] ?? "");
          const repository = left.get(id);
          if (repository === undefined || finished_at === undefined) continue;
          found.set(repository, finished_at);
          left.delete(id);
        }
      if (count <= results.length) return (repository) => found.get(repository) ?? null;
      const oldest = results.at(-1)?.finished_at;
      if (oldest === before || (count - results.length) / single > left.size) break;
      before = oldest;
    }
    await Promise.all(
      [...left.values()].map(async (repository) => {
        const [last] = (await newest({ exclusive_resources: repository }, 1)).results;
        if (last?.finished_at !== undefined) found.set(repository, last.finished_at);
      }),
    );
    return (repository) => found.get(repository) ?? null;
  });
