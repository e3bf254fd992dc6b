import type { Selector, Sought, Unit } from "../../plugins/hooks.ts";
import { idOf } from "../../tasks/index.ts";
import { chunkForQuery } from "../../transport/index.ts";

/** A word, and what it asks for. */
export interface Word {
  readonly word: string;
  readonly sought: Sought;
}

/** One list request (and its further pages), and the words whose units are among what it answers. */
export interface Query {
  readonly filters: Readonly<Record<string, unknown>>;
  readonly words: readonly Word[];
}

const hrefField = "pulp_href";

/** The one field that a word asks for values of, where many such words can be one request. */
const joinedBy = ({ sought }: Word, many: string | undefined): string | undefined => {
  const [entry, ...more] = Object.entries(sought.filters);
  if (entry === undefined || more.length > 0) return undefined;
  const [field, value] = entry;
  // A comma would end the value inside a list.
  return (field === hrefField || field === many) && ![value].flat().some((each) => String(each).includes(",")) ? field : undefined;
};

const add = <K, V>(map: Map<K, V[]>, key: K, value: V): void => {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
};

/**
 * As few requests as the server's filters allow: words that ask for values of one field become one `__in` query each few thousand bytes, words
 * that ask for the same share a query, and where one word needs the whole list, it answers all others, too.
 */
export const queriesOf = (words: readonly Word[], many?: string): readonly Query[] => {
  if (words.some(({ sought }) => Object.keys(sought.filters).length === 0)) return [{ filters: {}, words }];
  const fields = Map.groupBy(words, (word) => joinedBy(word, many));
  const alone = Map.groupBy(fields.get(undefined) ?? [], ({ sought }) => JSON.stringify(sought.filters));
  return [
    ...[...alone.values()].flatMap(singly),
    ...[...fields].flatMap(([field, items]) => (field === undefined ? [] : together(field, items))),
  ];
};

const together = (field: string, words: readonly Word[]): readonly Query[] => {
  const byValue = new Map<string, Word[]>();
  // UUIDs are shorter than hrefs.
  for (const word of words)
    for (const value of [word.sought.filters[field]].flat()) add(byValue, field === hrefField ? idOf(String(value)) : String(value), word);
  const name = field === hrefField ? "pulp_id__in" : `${field}__in`;
  return chunkForQuery([...byValue.keys()]).map((values) => ({
    filters: values.length === 1 && field !== hrefField ? { [field]: values[0] } : { [name]: values },
    words: [...new Set(values.flatMap((value) => byValue.get(value) ?? []))],
  }));
};

/** Words with the same filters: one query, or one for each value where the server takes no lists for the field. */
const singly = (words: readonly Word[]): readonly Query[] => {
  const filters = words[0]?.sought.filters ?? {};
  const [field, values] = Object.entries(filters).find(([, value]) => Array.isArray(value)) ?? [];
  if (field === undefined || !Array.isArray(values)) return [{ filters, words }];
  return values.map((value: unknown) => ({ filters: { ...filters, [field]: value }, words }));
};

/** Finds the words that ask for a unit, for each of many units: by the value of a field where a word names one. */
export class Matcher {
  readonly #fold: NonNullable<Selector["fold"]>;
  readonly #fields: readonly string[];
  readonly #byValue = new Map<string, Word[]>();

  /** @param fields that every unit has, as they were asked for. */
  constructor(words: readonly Word[], fields: readonly string[], fold: Selector["fold"] = (_field, value) => value) {
    this.#fold = fold;
    this.#fields = fields;
    for (const word of words) {
      const named = Object.entries(word.sought.filters).find(([field]) => fields.includes(field));
      for (const key of named === undefined ? [""] : this.#keys(named[0], named[1])) add(this.#byValue, key, word);
    }
  }

  /** The words that ask for this unit. */
  of(unit: Unit): readonly Word[] {
    const keys = ["", ...this.#fields.flatMap((field) => this.#keys(field, unit[field]))];
    return keys.flatMap((key) => this.#byValue.get(key) ?? []).filter(({ sought }) => this.#isSought(sought, unit));
  }

  /** `name=nginx`, for a value or each of a list. */
  #keys(field: string, value: unknown): readonly string[] {
    return [value].flat().map((each) => `${field}=${field === hrefField ? idOf(String(each)) : this.#fold(field, String(each))}`);
  }

  /** The server has seen to filters by fields that a unit doesn't show. */
  #isSought({ filters, matches }: Sought, unit: Unit): boolean {
    const agrees = ([field, wanted]: [string, unknown]): boolean => {
      if (!this.#fields.includes(field)) return true;
      const [now] = this.#keys(field, unit[field]);
      return this.#keys(field, wanted).some((key) => key === now);
    };
    return Object.entries(filters).every(agrees) && matches?.(unit) !== false;
  }
}
