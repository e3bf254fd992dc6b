import { UsageError } from "../../errors/index.ts";
import type { Adapter, ContentKind } from "../../plugins/adapter.ts";
import type { Sought, Unit } from "../../plugins/hooks.ts";
import { idOf } from "../../tasks/index.ts";
import { chunkForQuery } from "../../transport/index.ts";
import type { Context } from "../resource/context.ts";
import { type ContentUnit, contentKind, contentUnit, identityFields, labelOf, listContent } from "./content.ts";

/** Kind -> words, each a label, a condition or a glob as the ecosystem writes it, or an href. */
export type Selection = Readonly<Record<string, readonly string[] | undefined>>;

interface Word {
  readonly word: string;
  readonly sought: Sought;
}

const isHref = (word: string): boolean => word.startsWith("/");

/**
 * The units that a selection asks for, in a version or anywhere on the server. Every word must find something.
 * @throws UsageError `NOTHING_SELECTED`, naming the words that found nothing.
 */
export const select = async (
  context: Context,
  adapter: Adapter,
  version: string | undefined,
  selection: Selection,
  signal?: AbortSignal,
): Promise<ContentUnit[]> => {
  const kinds = Object.entries(selection).flatMap(([kind, words]) =>
    words === undefined ? [] : [[kind, words, contentKind(adapter, kind)] as const],
  );
  const found = await Promise.all(
    kinds.map(([kind, words, description]) => selectKind(context, kind, description, version, words, signal)),
  );
  const missing = found.flatMap(({ missing: words }) => words);
  if (missing.length > 0)
    throw new UsageError({
      code: "NOTHING_SELECTED",
      message: `${version === undefined ? "the server" : "that version"} has nothing for ${missing.map((word) => JSON.stringify(word)).join(", ")}.`,
      hint: "Check the words; content({ kind }) lists what is there. Nothing was changed.",
    });
  return found.flatMap(({ units }) => units);
};

const selectKind = async (
  context: Context,
  kind: string,
  description: ContentKind,
  version: string | undefined,
  words: readonly string[],
  signal: AbortSignal | undefined,
): Promise<{ readonly units: readonly ContentUnit[]; readonly missing: readonly string[] }> => {
  const chosen = new Map<string, ContentUnit>();
  const missing: string[] = [];
  const fields = identityFields(description);
  const ask = async (filters: Sought["filters"], asked: readonly Word[]): Promise<void> => {
    const hits = new Set<string>();
    for await (const unit of listContent(context, description, version, { ...filters, fields: [...fields] }, signal))
      for (const { word, sought } of asked) {
        if (sought.matches?.(unit) === false) continue;
        hits.add(word);
        chosen.set(unit.pulp_href, contentUnit(kind, description, unit));
      }
    missing.push(...asked.map(({ word }) => word).filter((word) => !hits.has(word)));
  };
  const parsed = words.map((word) => ({ word, sought: parseWord(kind, description, word) }));
  await Promise.all(queriesOf(parsed, description.select?.many).map(({ filters, asked }) => ask(filters, asked)));
  return { units: [...chosen.values()], missing };
};

interface Query {
  readonly filters: Sought["filters"];
  readonly asked: readonly Word[];
}

/** Words that ask the server for one value of the same field become one `__in` query each few thousand bytes; the others one query each. */
const queriesOf = (words: readonly Word[], many: string | undefined): readonly Query[] => {
  const byField = new Map<string, Word[]>();
  const alone: Query[] = [];
  for (const item of words) {
    const [field, ...more] = Object.keys(item.sought.filters);
    const value = field === undefined ? undefined : item.sought.filters[field];
    if (field === undefined || field !== many || more.length > 0 || typeof value !== "string" || value.includes(","))
      alone.push({ filters: item.sought.filters, asked: [item] });
    else byField.set(field, [...(byField.get(field) ?? []), item]);
  }
  const together = [...byField].flatMap(([field, items]) => {
    if (items.length === 1) return items.map((item) => ({ filters: item.sought.filters, asked: [item] }));
    return chunkForQuery([...new Set(items.map((item) => String(item.sought.filters[field])))]).map((values) => ({
      filters: { [`${field}__in`]: values },
      asked: items
        .filter((item) => values.includes(String(item.sought.filters[field])))
        .map(({ word, sought }) => ({
          word,
          sought: { ...sought, matches: (unit: Unit) => String(unit[field]) === sought.filters[field] && sought.matches?.(unit) !== false },
        })),
    }));
  });
  return [...alone, ...together];
};

const parseWord = (kind: string, description: ContentKind, word: string): Sought => {
  if (isHref(word)) return { filters: { pulp_href__in: [word] }, matches: (unit) => idOf(unit.pulp_href) === idOf(word) };
  const { select: selector } = description;
  const sought =
    selector === undefined ? { filters: {}, matches: (unit: Unit) => labelOf(description, unit) === word } : selector.parse(word);
  if (sought !== undefined) return sought;
  throw new UsageError({
    message: `${JSON.stringify(word)} is no word for ${kind}.`,
    hint: `It takes ${selector?.grammar ?? "a label"}. Nothing was changed.`,
  });
};
