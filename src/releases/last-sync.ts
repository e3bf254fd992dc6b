import type { Context } from "../model/resource/context.ts";
import { Gather } from "../model/resource/gather.ts";
import type { Run } from "../operation/index.ts";
import { lackingFilter } from "../plugins/arrivals.ts";
import { idOf } from "../tasks/index.ts";
import { aListOf, chunkForQuery, type Listed } from "../transport/index.ts";

interface Synced {
  readonly finished_at?: string;
  readonly reserved_resources_record?: readonly string[] | null;
}

/** So many syncs are read for each repository, the newest first, before it is asked for by itself. */
const each = 4;

const usual = {
  name__contains: "synchronize",
  state: "completed",
  ordering: "-finished_at",
};

/** ISO time of the last sync that this user may see and nobody purged. Asked of many repositories together. GET `tasks/?exclusive_resources__in=…` */
export const lastSyncs = (context: Context, run: Run): Gather<string, string | null> =>
  new Gather(async (asked) => {
    const repositories = [...new Set(asked)];
    const found = new Map<string, string | null>();
    const single = async (repository: string): Promise<void> => {
      const query = { exclusive_resources: repository, ...usual, limit: 1, fields: "pulp_href,finished_at" };
      const { body } = await run.send<Listed<Synced>>("GET", "tasks/", { query, expects: aListOf({ pulp_href: "string" }) });
      found.set(repository, body.results[0]?.finished_at ?? null);
    };
    const several = async (some: readonly string[]): Promise<void> => {
      const byId = new Map(some.map((href) => [idOf(href), href]));
      const query = {
        exclusive_resources__in: some,
        ...usual,
        limit: each * some.length,
        fields: "pulp_href,finished_at,reserved_resources_record",
      };
      const { body } = await run.send<Listed<Synced>>("GET", "tasks/", { query, expects: aListOf({ pulp_href: "string" }) });
      for (const { finished_at, reserved_resources_record: record } of body.results)
        for (const resource of record ?? []) {
          const repository = resource.startsWith("shared:") ? undefined : byId.get(/[0-9a-f-]{36}/.exec(resource)?.[0] ?? "");
          if (repository !== undefined && !found.has(repository)) found.set(repository, finished_at ?? null);
        }
      const left = some.filter((one) => !found.has(one));
      if (body.next === null) for (const one of left) found.set(one, null);
      else await Promise.all(left.map(single));
    };
    const alone = repositories.length === 1 || lackingFilter(context.status.plugins, "tasks/", "exclusive_resources__in") !== undefined;
    await Promise.all(alone ? repositories.map(single) : chunkForQuery(repositories).map(several));
    return (repository) => found.get(repository) ?? null;
  });
