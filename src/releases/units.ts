import { contentUnit, identityFields, listContent } from "../model/content/content.ts";
import { type Counted, counted } from "../model/content/inventory.ts";
import { type Doubtful, doubtful, ownFile, ownFileFields, type Resolved, resolveDoubts } from "../model/content/own-file.ts";
import type { Context } from "../model/resource/context.ts";
import { glimpseSummary, summaryOf } from "../model/version/summary.ts";
import type { Run } from "../operation/index.ts";
import type { Adapter, ContentKind } from "../plugins/adapter.ts";
import type { Unit } from "../plugins/hooks.ts";
import { printPurl } from "../plugins/purl.ts";
import { recordedUnits } from "../streams/promotion/recorded.ts";
import { locationFields, locationOf } from "./location.ts";
import type { ReleaseUnit } from "./manifest.ts";
import type { Member } from "./members.ts";
import { namedHref, namedKinds } from "./named.ts";

/** What a version holds. */
export interface Inventory {
  /** Units by kind. */
  readonly content: Readonly<Record<string, number>>;
  /** A line of the manifest each. */
  readonly lines: readonly string[];
  /** Those that the server has no file of yet, by their names. */
  readonly withoutBytes: readonly string[];
  /** Those of which the server doesn't tell this user whether it has the file. */
  readonly untold: readonly string[];
}

/** Of a kind that nobody described, all fields are asked for. */
export const fieldsFor = (kind: ContentKind): Readonly<Record<string, unknown>> =>
  kind.identity.length === 0 ? {} : { fields: [...new Set([...identityFields(kind), ...ownFileFields(kind), ...locationFields(kind)])] };

type Line = Omit<ReleaseUnit, "plugin" | "repository">;
const lineOf = (one: Line): string => `${JSON.stringify(one)}\n`;

/** A unit as a release keeps it. @param repository the name under which the release knows its repository */
export const recordedUnit = (adapter: Adapter, kind: string, description: ContentKind, unit: Unit, repository: string): Line => {
  const [recorded = { type: kind, unit: unit.pulp_href }] = recordedUnits(adapter, [contentUnit(kind, description, unit)]);
  const purl = printPurl(description.purl, unit, repository);
  return { ...recorded, ...locationOf(description, unit), ...(purl === undefined ? {} : { purl }) };
};

/** A unit as a line of the manifest. */
export const lineFor = (...unit: Parameters<typeof recordedUnit>): { readonly line: string; readonly name: string } => {
  const recorded = recordedUnit(...unit);
  return { line: lineOf(recorded), name: recorded.unit };
};

/** Whether units of a version have their files. */
export class Files {
  readonly #context: Context;
  readonly #version: string;
  readonly #lacking: string[] = [];
  readonly #doubts: Doubtful<string>[] = [];

  constructor(context: Context, version: string) {
    this.#context = context;
    this.#version = version;
  }

  look(kind: ContentKind, unit: Unit, name: string): void {
    const has = ownFile(kind, unit);
    if (has === "lacking") this.#lacking.push(name);
    else if (has === "doubtful") this.#doubts.push(doubtful(kind, unit, name));
  }

  /** By their names, in order. GET `artifacts/`, where units are in doubt */
  async missing(signal: AbortSignal | undefined): Promise<Resolved<string>> {
    const { lacking, untold } = await resolveDoubts(this.#context, this.#version, this.#doubts, signal);
    return { lacking: [...this.#lacking, ...lacking].sort(), untold: untold.toSorted() };
  }
}

/** What a version has, by kind: of all that are asked for at once, in one request where they are among the newest. */
export const kindsOf = async (
  context: Context,
  run: Run,
  { adapter, version }: Pick<Member, "adapter" | "version">,
): Promise<readonly Counted[]> => {
  const { present } = (await glimpseSummary(context, version)) ?? (await summaryOf(run, version));
  return counted(context, adapter, present).filter(({ description }) => description.generated === undefined);
};

/** All that was chosen to be in a version, or goes with it; not what the server makes by itself. GET `content/<plugin>/<type>/?repository_version=…` */
export const inventoryOf = async (
  context: Context,
  run: Run,
  member: Pick<Member, "adapter" | "version" | "repository">,
  known?: readonly Counted[],
): Promise<Inventory> => {
  const {
    adapter,
    version: { pulp_href: version },
    repository,
  } = member;
  const kinds = known ?? (await kindsOf(context, run, member));
  const named = namedKinds(adapter);
  const digests = new Map<string, string>();
  const parts = await Promise.all(
    kinds.map(async ({ kind, description }) => {
      const lines: string[] = [];
      const names: (readonly [one: Line, of: string])[] = [];
      const files = new Files(context, version);
      for await (const unit of listContent(context, description, version, fieldsFor(description), run.signal)) {
        const one = recordedUnit(adapter, kind, description, unit, repository);
        const of = namedHref(description, unit);
        if (of === undefined) lines.push(lineOf(one));
        else names.push([one, of]);
        if (one.digest !== undefined && named.has(kind)) digests.set(unit.pulp_href, one.digest);
        files.look(description, unit, one.unit);
      }
      return { kind, lines, names, ...(await files.missing(run.signal)) };
    }),
  );
  // What names stand for is known once all is read.
  for (const { lines, names } of parts) {
    for (const [one, of] of names) lines.push(lineOf({ ...one, names: digests.get(of) }));
    lines.sort();
  }
  return inventoryFrom(parts);
};

/** Of one kind. */
export interface KindLines {
  readonly kind: string;
  /** In their order. */
  readonly lines: readonly string[];
  readonly lacking: readonly string[];
  readonly untold: readonly string[];
}

/** In the order in which manifests list them. */
export const inventoryFrom = (kinds: readonly KindLines[]): Inventory => {
  const parts = kinds.toSorted((a, b) => (a.kind < b.kind ? -1 : 1));
  return {
    content: Object.fromEntries(parts.filter(({ lines }) => lines.length > 0).map(({ kind, lines }) => [kind, lines.length])),
    lines: parts.flatMap(({ lines }) => lines),
    withoutBytes: parts.flatMap(({ lacking }) => lacking),
    untold: parts.flatMap(({ untold }) => untold),
  };
};
