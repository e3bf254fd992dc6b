import { UsageError } from "../../errors/index.ts";
import type { Adapter, ContentKind } from "../../plugins/adapter.ts";
import { isAtLeast, lackingFilter } from "../../plugins/arrivals.ts";
import type { Selector, Sought } from "../../plugins/hooks.ts";
import type { Context } from "../resource/context.ts";
import { Held } from "../version/held.ts";
import { type ContentUnit, contentKind, contentUnit, identityFields, labelOf, leanPage, listLean } from "./content.ts";
import { type Everything, everythingIn, isEverything } from "./everything.ts";
import { fillsMoreThan, Matcher, type Query, queriesOf, Word } from "./queries.ts";

/** Kind -> words, each a label, a condition or a glob as the ecosystem writes it, or an href. */
export type Words = Readonly<Record<string, readonly string[] | undefined>>;
/** Words by kind, or all that there is. */
export type Selection = Words | Everything;

const isHref = (word: string): boolean => word.startsWith("/");

/**
 * The units that a selection asks for, in a version or anywhere on the server. Every word must find something; of everything there may be nothing.
 * @throws UsageError `NOTHING_SELECTED`, naming the words that found nothing.
 */
export const select = async (
  context: Context,
  adapter: Adapter,
  version: string | undefined,
  selection: Selection,
  signal?: AbortSignal,
  held = new Held(context.transport, signal),
): Promise<ContentUnit[]> => {
  const { units, missing } = await selectSome(context, adapter, version, selection, signal, [], held);
  if (missing.length === 0) return [...units];
  throw new UsageError({
    code: "NOTHING_SELECTED",
    message: `${version === undefined ? "the server" : "that version"} has nothing for ${missing.map((word) => JSON.stringify(word)).join(", ")}.`,
    hint: "Check the words; content({ kind }) lists what is there. Nothing was changed.",
  });
};

/** The same, with the words that found nothing. @param more fields that are looked at, beside those of the identity */
export const selectSome = async (
  context: Context,
  adapter: Adapter,
  version: string | undefined,
  selection: Selection,
  signal?: AbortSignal,
  more: readonly string[] = [],
  held = new Held(context.transport, signal),
): Promise<{ readonly units: readonly ContentUnit[]; readonly missing: readonly string[] }> => {
  if (isEverything(selection))
    return { units: await everythingIn(context, adapter, requireVersion(version), "choose", signal, more, held), missing: [] };
  const kinds = Object.entries(selection).flatMap(([kind, words]) =>
    words === undefined ? [] : [[kind, listed(kind, words), contentKind(adapter, kind)] as const],
  );
  const found = await Promise.all(
    kinds.map(([kind, words, description]) => selectKind(context, kind, description, version, words, held, signal, more)),
  );
  return { units: found.flatMap(({ units }) => units), missing: found.flatMap(({ missing }) => missing) };
};

/** Where no compiler has read the program. @throws UsageError */
const listed = (kind: string, words: unknown): readonly string[] => {
  if (Array.isArray(words) && words.every((word) => typeof word === "string")) return words;
  throw new UsageError({
    message: `${kind} are named by a list of words, not by ${JSON.stringify(Array.isArray(words) ? words.find((word) => typeof word !== "string") : words)}.`,
    hint: `Write { ${kind}: ["…"] }. Nothing was changed.`,
  });
};

const requireVersion = (version: string | undefined): string => {
  if (version !== undefined) return version;
  throw new UsageError({
    message: "everything that the server has is no selection.",
    hint: "Say of which repository: { from }. Nothing was changed.",
  });
};

/** The words that find nothing in a version; one that can't be read as a word isn't looked for. */
export const missingFrom = async (
  context: Context,
  adapter: Adapter,
  version: string,
  selection: Words,
  signal: AbortSignal,
): Promise<readonly string[]> => {
  const held = new Held(context.transport, signal);
  const missing = Object.entries(selection).map(async ([kind, words = []]) => {
    const description = contentKind(adapter, kind);
    const readable = words.filter((word) => description.select?.parse(word) !== undefined);
    return readable.length === 0 ? [] : (await selectKind(context, kind, description, version, readable, held, signal)).missing;
  });
  return (await Promise.all(missing)).flat();
};

/** Up to so many requests are sent as they are, and from so many on the whole list is read, however long that is. */
const [few, many] = [3, 100];
/** So many units a word are worth reading for the sake of fewer requests. */
const mostly = 5;

const selectKind = async (
  context: Context,
  kind: string,
  description: ContentKind,
  version: string | undefined,
  words: readonly string[],
  held: Held,
  signal: AbortSignal | undefined,
  more: readonly string[] = [],
): Promise<{ readonly units: readonly ContentUnit[]; readonly missing: readonly string[] }> => {
  const parse = (word: string): Sought => parseWord(kind, description, word);
  const asked = words.map((word) => new Word(word, parse));
  const fields = new Set([...identityFields(description), ...more]);
  for (const { sought } of asked) for (const field of sought.fields ?? []) fields.add(field);
  const ask = async ({ filters, words: those }: Query): Promise<ContentUnit[]> => {
    const chosen: ContentUnit[] = [];
    const isWhole = version !== undefined && Object.keys(filters).length === 0;
    const known = isWhole ? await held.count(version, description.path) : undefined;
    if (known === 0) return chosen;
    const matcher = new Matcher(those, fields, selectorOf(description));
    for await (const some of listLean(context, description, version, { ...filters, fields: [...fields] }, signal, known).batches())
      for (const unit of some) if (matcher.finds(unit)) chosen.push(contentUnit(kind, description, unit));
    return chosen;
  };
  const queries = await cheapest(context, description, version, asked, held);
  const units = once(await Promise.all(queries.map(ask)));
  return { units, missing: asked.flatMap(({ word, found }) => (found ? [] : [word])) };
};

/** What several queries found; one alone finds nothing twice. */
const once = ([first = [], ...more]: readonly (readonly ContentUnit[])[]): readonly ContentUnit[] => {
  if (more.length === 0) return first;
  const units = new Map<string, ContentUnit>();
  for (const found of [first, ...more]) for (const unit of found) units.set(unit.pulp_href, unit);
  return [...units.values()];
};

/** Thousands of words are sooner found in the whole list of the version than by what fits request lines. */
const cheapest = async (
  context: Context,
  description: ContentKind,
  version: string | undefined,
  words: readonly Word[],
  held: Held,
): Promise<readonly Query[]> => {
  const whole: readonly Query[] = [{ filters: {}, words }];
  // Words are read anew whenever they are looked at: all that is to be seen of them, in one go.
  const shown = new Set(identityFields(description));
  const fold = foldHere(context, description);
  let isShown = true;
  for (const { sought } of words)
    for (const field in sought.filters) {
      if (fold !== undefined && fold(field, "A") !== "A") return whole;
      if (!shown.has(field)) isShown = false;
    }
  if (version !== undefined && isShown && fillsMoreThan(many, words)) return whole;
  const queries = queriesOf(words, joinedField(context, description));
  if (queries.length <= few || version === undefined || !isShown) return queries;
  if (queries.length >= many) return whole;
  const count = await held.count(version, description.path);
  if (count === undefined) return queries;
  // Of a list that is mostly not asked for, more is read than by the words.
  const page = count > mostly * words.length ? context.pageSize : leanPage(context);
  return Math.ceil(count / page) < queries.length ? whole : queries;
};

/** The field whose values this server can be asked for together. */
export const joinedField = ({ status }: Context, { path, select: selector }: ContentKind): string | undefined => {
  const field = selector?.many;
  return field === undefined || lackingFilter(status.plugins, path, `${field}__in`) !== undefined ? undefined : field;
};

/** What the client takes for the same in other spellings, where the server would compare letter by letter. */
const foldHere = ({ status }: Context, { path, select: selector }: ContentKind): Selector["fold"] => {
  const { fold, foldSince } = selector ?? {};
  // `content/python/packages/` -> `python`
  const installed = status.plugins[path.split("/")[1] ?? ""]?.version ?? "0";
  return foldSince === undefined || isAtLeast(installed, foldSince) ? undefined : fold;
};

/** Where nobody has said how its words are read, a unit's word is its label; servers keep digests in small letters. */
const selectorOf = (description: ContentKind): Pick<Selector, "fold" | "spellings"> =>
  description.select ?? { spellings: (unit) => [labelOf(description, unit)] };
const asLabel = (word: string): Sought => ({ filters: {}, spelled: /^[0-9a-f]{32,}$/i.test(word) ? word.toLowerCase() : word });

const parseWord = (kind: string, description: ContentKind, word: string): Sought => {
  if (isHref(word)) return { filters: { pulp_href: word } };
  const { select: selector } = description;
  const sought = selector === undefined ? asLabel(word) : selector.parse(word);
  if (sought !== undefined) return sought;
  throw new UsageError({
    message: `${JSON.stringify(word)} is no word for ${kind}.`,
    hint: `It takes ${selector?.grammar ?? "a label"}. Nothing was changed.`,
  });
};
