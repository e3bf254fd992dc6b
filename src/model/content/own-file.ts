import { isPermissionError } from "../../errors/index.ts";
import type { ContentKind } from "../../plugins/adapter.ts";
import type { Unit } from "../../plugins/hooks.ts";
import type { Context } from "../resource/context.ts";
import { undescribed } from "./content.ts";
import { eachAt } from "./presence.ts";

/** Whether the server has a unit's file. `"doubtful"`: it has one of its files, and doesn't say by that whether it is the unit's own. */
export type OwnFile = "there" | "lacking" | "doubtful";

/** What `ownFile` looks at. */
export const ownFileFields = ({ otherFiles, digest }: ContentKind): readonly string[] => [
  "artifact",
  "artifacts",
  ...(otherFiles === undefined ? [] : [...otherFiles.fields, ...(digest === undefined ? [] : [digest])]),
];

/** Where a source is fetched on demand, the first client that asks brings a file. */
export const ownFile = (kind: ContentKind | undefined, unit: Unit): OwnFile => {
  const { artifact, artifacts } = unit;
  if (artifact === null) return "lacking";
  if (typeof artifacts === "object" && artifacts !== null && Object.values(artifacts).includes(null)) return "lacking";
  return kind?.otherFiles?.of(unit) === true ? "doubtful" : "there";
};

/** Something that `ownFile` was in doubt about. */
export interface Doubtful<T> {
  readonly of: T;
  /** The address of the file that the server tells of. */
  readonly artifact: string;
  /** The sha256 that the unit's own file has. */
  readonly sha256: string;
}

export const doubtful = <T>({ digest }: ContentKind, unit: Unit, of: T): Doubtful<T> => ({
  of,
  artifact: String(unit.artifact),
  sha256: String(unit[digest ?? "sha256"]),
});

/** What came of the doubts: what lacks its file, and what this user isn't told of, as only administrators may list artifacts. */
export interface Resolved<T> {
  readonly lacking: readonly T[];
  readonly untold: readonly T[];
}

/** Compares the files that the server tells of with what they ought to be. GET `artifacts/?fields=pulp_href,sha256` */
export const resolveDoubts = async <T>(
  context: Context,
  version: string,
  doubts: readonly Doubtful<T>[],
  signal: AbortSignal | undefined,
): Promise<Resolved<T>> => {
  const digests = new Map<string, unknown>(doubts.map(({ artifact }) => [artifact, undefined]));
  try {
    const fields = { fields: ["pulp_href", "sha256"] };
    await eachAt(context, undescribed("artifacts/"), version, digests, fields, signal, ({ pulp_href, sha256 }) => {
      digests.set(pulp_href, sha256);
    });
  } catch (error) {
    if (!isPermissionError(error)) throw error;
    return { lacking: [], untold: doubts.map(({ of }) => of) };
  }
  return { lacking: doubts.filter(({ artifact, sha256 }) => digests.get(artifact) !== sha256).map(({ of }) => of), untold: [] };
};
