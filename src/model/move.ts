import { ContentError, UsageError } from "../errors/index.ts";
import type { Run } from "../operation/index.ts";
import type { Adapter } from "../plugins/adapter.ts";
import { idOf } from "../tasks/index.ts";
import { chunkForQuery } from "../transport/index.ts";
import { lacks } from "./capability.ts";
import { type ContentUnit, contentKind, listContent } from "./content.ts";
import type { Context } from "./context.ts";
import type { Snapshot } from "./lookup.ts";
import { modifyUnits } from "./modify.ts";
import { changeOf, type VersionChange, versionAt, versionOf } from "./version.ts";

/** What was moved. */
export interface Moved extends VersionChange {
  /** What was selected. */
  readonly units: readonly ContentUnit[];
}

export interface AddRequest {
  readonly units: readonly ContentUnit[];
  /** Version that they were selected from. */
  readonly source: string | undefined;
  readonly dependencies: "with" | "without";
  /** Number of the version to start from instead of the latest. */
  readonly base: number | undefined;
}

/** Adds units by the plugin's copy where more than the units must travel, else by their hrefs; then looks whether they arrived. */
export const addUnits = async (context: Context, run: Run, adapter: Adapter, repository: Snapshot, request: AddRequest): Promise<Moved> => {
  const { units, source, dependencies, base } = request;
  const copy = adapter.hooks?.copy;
  if (dependencies === "with" && copy === undefined) throw lacks(adapter, "adding with dependencies");
  if (dependencies === "with" && source === undefined)
    throw new UsageError({ message: "dependencies are solved within a source.", hint: "Give { from: repository }. Nothing was changed." });
  const plain = copy === undefined || source === undefined || base !== undefined;
  const change = plain
    ? await modifyUnits(context, run, adapter, repository, {
        add: units.map((unit) => unit.pulp_href),
        base: base === undefined ? undefined : versionAt(repository, base),
      })
    : await changeOf(
        context,
        adapter.repository,
        repository,
        await copy(run, { source, destination: repository, units: units.map(({ unit }) => unit), dependencies }),
      );
  await checkArrived(context, adapter, change.version.pulp_href, units, run);
  return { ...change, units };
};

export const removeUnits = async (
  context: Context,
  run: Run,
  adapter: Adapter,
  repository: Snapshot,
  units: readonly ContentUnit[],
): Promise<Moved> => ({
  ...(await modifyUnits(context, run, adapter, repository, { remove: units.map((unit) => unit.pulp_href) })),
  units,
});

/** Servers complete with less than was asked, and say nothing: what isn't in the new version is told. @throws ContentError */
const checkArrived = async (
  context: Context,
  adapter: Adapter,
  version: string,
  units: readonly ContentUnit[],
  run: Run,
): Promise<void> => {
  const kinds = Map.groupBy(units, ({ kind }) => kind);
  const missing = await Promise.all(
    [...kinds].map(async ([kind, wanted]) => {
      const there = new Set<string>();
      for (const ids of chunkForQuery(wanted.map((unit) => idOf(unit.pulp_href))))
        for await (const unit of listContent(
          context,
          contentKind(adapter, kind),
          version,
          { pulp_id__in: ids, fields: "pulp_href" },
          run.signal,
        ))
          there.add(unit.pulp_href);
      return wanted.filter((unit) => !there.has(unit.pulp_href));
    }),
  );
  const lost = missing.flat();
  if (lost.length === 0) return;
  throw new ContentError({
    code: "CONTENT_MISSING",
    attempted: run.label,
    message: `the server completed, but version ${versionOf(version).number} lacks ${lost.map(({ label }) => label).join(", ")}.`,
    hint: "The version is there with the rest; nothing that is published or distributed was changed.",
    units: lost.map(({ label }) => label),
  });
};
