import { UsageError } from "../errors/index.ts";
import { type FoundUnit, type UnitLike, type UnitOptions, unitsOf } from "../insight/unit.ts";
import { type ContentUnit, contentUnit, identityFields, listContent, listPathOf } from "../model/content/content.ts";
import { adapterOf } from "../model/resource/capability.ts";
import type { Context } from "../model/resource/context.ts";
import type { Run } from "../operation/index.ts";
import type { Adapter, ContentKind } from "../plugins/adapter.ts";
import { chunkForQuery } from "../transport/index.ts";

/** A unit that is to go. */
export interface Meant {
  readonly adapter: Adapter;
  readonly unit: ContentUnit;
}

/** Fields that tell a unit, and what it holds. */
export const fieldsWith = (kind: ContentKind): readonly string[] => [
  ...identityFields(kind),
  ...(kind.holds === undefined ? [] : [kind.holds.field]),
];

const readUnits = async (context: Context, run: Run, adapter: Adapter, kind: string, filters: object): Promise<readonly Meant[]> => {
  const description = adapter.content[kind];
  if (description === undefined) return [];
  const fields = fieldsWith(description);
  const found = await listContent(context, description, undefined, { fields, ...filters }, run.signal).all();
  return found.map((unit) => ({ adapter, unit: contentUnit(kind, description, unit) }));
};

const byHref = async (context: Context, run: Run, adapter: Adapter, kind: string, hrefs: readonly string[]): Promise<readonly Meant[]> =>
  (await Promise.all(chunkForQuery(hrefs).map((pulp_href__in) => readUnits(context, run, adapter, kind, { pulp_href__in })))).flat();

/** What words and addresses mean: what a name names is meant with it, and whatever else has the very same bytes. @throws UsageError */
export const meantBy = async (context: Context, run: Run, words: readonly UnitLike[], options: UnitOptions): Promise<readonly Meant[]> => {
  const found = await Promise.all(
    words.map(async (word) => {
      const units = await read(context, run, await unitsOf(context, run, word, options));
      if (typeof word === "string" && !word.startsWith("/")) requireOne(word, units);
      return units;
    }),
  );
  const meant = found.flat();
  const named = await Promise.all(meant.map((one) => namedBy(context, run, one)));
  const all = [...meant, ...named.flat()];
  const same = await Promise.all(all.map((one) => sameBytes(context, run, one)));
  return [...new Map([...all, ...same.flat()].map((one) => [one.unit.pulp_href, one])).values()];
};

const read = async (context: Context, run: Run, units: readonly FoundUnit[]): Promise<readonly Meant[]> => {
  const byKind = Map.groupBy(units, ({ plugin, kind }) => `${plugin} ${kind}`);
  const lists = [...byKind.values()].map((of) => {
    const [{ plugin, kind }] = of as [FoundUnit];
    return byHref(
      context,
      run,
      adapterOf(context, plugin),
      kind,
      of.map(({ pulp_href }) => pulp_href),
    );
  });
  return (await Promise.all(lists)).flat();
};

/** Things that repositories have one of, such as a tag or a path, mean something else in each: a word for them that fits several tells nothing. */
const requireOne = (word: string, units: readonly Meant[]): void => {
  const alike = Map.groupBy(units, ({ adapter, unit }) => {
    const once = adapter.content[unit.kind]?.once;
    return JSON.stringify([adapter.plugin, unit.kind, once === undefined ? unit.pulp_href : once.map((field) => unit.unit[field])]);
  });
  const several = [...alike.values()].find((of) => of.length > 1);
  if (several === undefined) return;
  const told = several.map(
    ({ adapter, unit }) => `${unit.pulp_href} (${adapter.content[unit.kind]?.identity.map((field) => unit.unit[field]).join(", ")})`,
  );
  throw new UsageError({
    code: "SEVERAL_FOUND",
    message: `${JSON.stringify(word)} is ${several.length} different ${several[0]?.unit.kind} on this server: ${told.join("; ")}.`,
    hint: "Give the addresses of those that are meant, or a digest; { plugin, kind } narrows it down. Nothing was changed.",
  });
};

const namedBy = async (context: Context, run: Run, { adapter, unit }: Meant): Promise<readonly Meant[]> => {
  const { holds } = adapter.content[unit.kind] ?? {};
  const href = unit.unit[holds?.field ?? ""];
  if (holds?.as !== "name" || typeof href !== "string") return [];
  const kind = Object.keys(adapter.content).find((one) => adapter.content[one]?.path === listPathOf(context, href));
  return kind === undefined ? [] : byHref(context, run, adapter, kind, [href]);
};

const sha256 = /^(?:sha256:)?([0-9a-f]{64})$/;

/** The same file under another path, or as content of another plugin. GET `content/<plugin>/<type>/?sha256=…` */
const sameBytes = async (context: Context, run: Run, { adapter, unit }: Meant): Promise<readonly Meant[]> => {
  const [, digest] = sha256.exec(String(unit.unit[adapter.content[unit.kind]?.digest ?? ""])) ?? [];
  if (digest === undefined) return [];
  const lists = [...context.adapters.values()].map(async (one) => {
    const { upload } = one;
    const kind = Object.keys(one.content).find((word) => one.content[word]?.path === upload?.path);
    if (upload?.digest === undefined || kind === undefined || !(one.plugin in context.status.plugins)) return [];
    return readUnits(context, run, one, kind, { [upload.digest]: digest });
  });
  return (await Promise.all(lists)).flat();
};
