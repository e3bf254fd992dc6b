import { ContentError } from "../../errors/index.ts";
import type { Run } from "../../operation/index.ts";
import type { Adapter } from "../../plugins/adapter.ts";
import type { Held } from "../version/held.ts";
import { type ContentUnit, contentKind, contentUnit } from "./content.ts";

/** What is asked for beside the units themselves. */
export interface Asked {
  readonly dependencies: "all" | "available" | "none";
  /** Whether what they only recommend is a dependency, too. */
  readonly recommended: "with" | "without";
}

interface Journey {
  /** Version that the units were selected from. */
  readonly source: string | undefined;
  /** Version that they are added to. */
  readonly destination: string;
  readonly units: readonly ContentUnit[];
  readonly asked: Asked;
  readonly held?: Held;
}

interface Travelling {
  readonly along: readonly ContentUnit[];
  readonly unsolved: readonly string[];
  readonly missing: readonly string[];
}

/** What travels with the units. Reads only. @throws ContentError (`DEPENDENCIES_MISSING`) */
export const travelling = async (run: Run, adapter: Adapter, { source, destination, units, asked, held }: Journey): Promise<Travelling> => {
  const { dependencies, recommended } = asked;
  const found = await adapter.hooks?.travel?.(run, {
    source,
    destination,
    units,
    known: (path) => (source === undefined ? undefined : held?.known(source, path)),
    dependencies: dependencies === "none" ? "without" : recommended === "with" ? "recommended" : "required",
  });
  if (found === undefined) return { along: [], unsolved: [], missing: [] };
  const { along, unsolved, missing } = found;
  if (unsolved.length > 0 && dependencies === "all")
    throw new ContentError({
      code: "DEPENDENCIES_MISSING",
      attempted: run.label,
      message: `what was to be added depends on ${unsolved.join(", ")}: neither the source nor the repository has that.`,
      hint: 'Add what is missing; or take what can be had, and leave the rest to other repositories: { dependencies: "available" }. Nothing was changed.',
      units: unsolved,
    });
  return { along: along.map(({ kind, unit }) => contentUnit(kind, contentKind(adapter, kind), unit)), unsolved, missing };
};
