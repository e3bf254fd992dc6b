import { isPermissionError } from "../errors/index.ts";
import type { RecordDetails } from "../ledger/index.ts";
import { type ContentUnit, contentUnit, fieldsOf, listContent } from "../model/content/content.ts";
import { diffVersions } from "../model/content/diff.ts";
import type { Context } from "../model/resource/context.ts";
import type { Amounts, DeliveredContent } from "../model/serving/amounts.ts";
import type { VersionRef } from "../model/version/version.ts";
import type { Run } from "../operation/index.ts";
import type { Adapter } from "../plugins/adapter.ts";
import { recordedUnits } from "./promotion/recorded.ts";

/** So many are listed; of more, the versions before and after tell which they are. */
const mostListed = 1_000;

const sum = (of: Amounts): number => Object.values(of).reduce((total, count) => total + count, 0);

/**
 * What a sync brought and took away, for the ledger.
 * GET `content/<plugin>/<type>/?repository_version_added=…`, `?repository_version_removed=…`
 */
export const syncedUnits = async (
  context: Context,
  run: Run,
  adapter: Adapter,
  before: VersionRef,
  after: VersionRef,
  { added, removed }: DeliveredContent,
): Promise<Pick<RecordDetails, "added" | "removed">> => {
  if (after.pulp_href === before.pulp_href) return {};
  // A stream that was rolled back serves something else than what the sync began from.
  if (after.number !== before.number + 1) {
    const diff = await diffVersions(context, adapter, before.pulp_href, after.pulp_href, run.signal);
    return listed(adapter, diff.added, diff.removed);
  }
  const read = async (filter: string, counts: Amounts): Promise<readonly ContentUnit[]> => {
    if (sum(counts) > mostListed) return [];
    const kinds = Object.entries(adapter.content).filter(([kind, { generated }]) => generated === undefined && (counts[kind] ?? 0) > 0);
    const lists = kinds.map(async ([kind, description]) => {
      const filters = { [filter]: after.pulp_href, ...fieldsOf(description) };
      const units = await listContent(context, description, undefined, filters, run.signal)
        .all()
        .catch((error: unknown) => {
          // Not every kind may be listed by whoever may sync.
          if (isPermissionError(error)) return [];
          throw error;
        });
      return units.map((unit) => contentUnit(kind, description, unit));
    });
    return (await Promise.all(lists)).flat();
  };
  return listed(adapter, ...(await Promise.all([read("repository_version_added", added), read("repository_version_removed", removed)])));
};

const listed = (
  adapter: Adapter,
  added: readonly ContentUnit[],
  removed: readonly ContentUnit[],
): Pick<RecordDetails, "added" | "removed"> => ({
  ...(added.length === 0 || added.length > mostListed ? {} : { added: recordedUnits(adapter, added) }),
  ...(removed.length === 0 || removed.length > mostListed ? {} : { removed: recordedUnits(adapter, removed) }),
});
