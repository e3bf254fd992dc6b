import type { Selector, Sought, Unit } from "../../plugins/hooks.ts";
import { idOf } from "../../tasks/index.ts";
import { chunkForQuery, maxListBytes } from "../../transport/index.ts";

/** A word, and what it asks for: read whenever that is looked at, as what thousands of them come to takes more room than the units that they find. */
export class Word {
  readonly word: string;
  /** Whether it has found anything. */
  found = false;
  readonly #read: (word: string) => Sought;

  constructor(word: string, read: (word: string) => Sought) {
    this.word = word;
    this.#read = read;
  }

  get sought(): Sought {
    return this.#read(this.word);
  }
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

/** Whether so many requests aren't enough for what words ask for, however it is spread over them. */
export const fillsMoreThan = (requests: number, words: readonly Word[]): boolean => {
  const values = new Set<string>();
  let room = requests * maxListBytes;
  const take = (field: string, value: unknown): void => {
    const text = field === hrefField ? idOf(String(value)) : String(value);
    if (values.has(text)) return;
    values.add(text);
    // Each with the comma before it, percent-encoded.
    room -= text.length + 3;
  };
  for (const { sought } of words) {
    const { filters } = sought;
    for (const field in filters) {
      const value = filters[field];
      if (Array.isArray(value)) for (const each of value) take(field, each);
      else take(field, value);
    }
    if (room < 0) return true;
  }
  return false;
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

/** Words by what they are found by: most often one alone, for which no list is made. */
type Filed = Map<string, Word | Word[]>;

const file = (map: Filed, key: string, word: Word): void => {
  const there = map.get(key);
  if (there === undefined) map.set(key, word);
  else if (Array.isArray(there)) there.push(word);
  else map.set(key, [there, word]);
};

/** Tells whether any words ask for a unit, and which have found one: by its spellings, or the value of a field, where a word names one. */
export class Matcher {
  readonly #selector: Pick<Selector, "fold" | "spellings">;
  readonly #fields: ReadonlySet<string>;
  readonly #bySpelling: Filed = new Map();
  readonly #byField = new Map<string, Filed>();
  /** Those that every unit has to be held against, as they were read. */
  readonly #others: { readonly word: Word; readonly sought: Sought }[] = [];

  /** @param fields that every unit has, as they were asked for. */
  constructor(words: readonly Word[], fields: Iterable<string>, selector: Pick<Selector, "fold" | "spellings"> = {}) {
    this.#selector = selector;
    this.#fields = new Set(fields);
    for (const word of words) this.#file(word);
  }

  /** Whether any word asks for this unit; each that does has found something. Makes nothing, as it is asked of thousands. */
  finds(unit: Unit): boolean {
    let isFound = false;
    for (const { word, sought } of this.#others)
      if (this.#isSought(sought, unit)) {
        word.found = true;
        isFound = true;
      }
    if (this.#bySpelling.size > 0)
      for (const spelling of this.#selector.spellings?.(unit) ?? []) if (this.#take(this.#bySpelling.get(spelling), unit)) isFound = true;
    this.#byField.forEach((byValue, field) => {
      if (this.#take(byValue.get(this.#key(field, unit[field])), unit)) isFound = true;
    });
    return isFound;
  }

  /** Of those that may ask for a unit, whether one does. */
  #take(words: Word | readonly Word[] | undefined, unit: Unit): boolean {
    if (words === undefined) return false;
    if (!("sought" in words)) return words.filter((word) => this.#take(word, unit)).length > 0;
    if (!this.#isSought(words.sought, unit)) return false;
    words.found = true;
    return true;
  }

  #file(word: Word): void {
    const { sought } = word;
    const { filters, spelled } = sought;
    const field = Object.keys(filters).find((name) => this.#fields.has(name));
    if (spelled !== undefined) file(this.#bySpelling, spelled, word);
    else if (field === undefined) this.#others.push({ word, sought });
    else {
      const byValue: Filed = this.#byField.get(field) ?? new Map();
      this.#byField.set(field, byValue);
      for (const value of valuesOf(filters[field])) file(byValue, this.#key(field, value), word);
    }
  }

  /** A value as it is compared. */
  #key(field: string, value: unknown): string {
    const text = String(value);
    return field === hrefField ? idOf(text) : (this.#selector.fold?.(field, text) ?? text);
  }

  /** The server has seen to filters by fields that a unit doesn't show. */
  #isSought({ filters, matches }: Sought, unit: Unit): boolean {
    for (const field in filters) {
      if (!this.#fields.has(field)) continue;
      const wanted = filters[field];
      const now = this.#key(field, unit[field]);
      const isWanted = Array.isArray(wanted) ? wanted.some((one) => this.#key(field, one) === now) : this.#key(field, wanted) === now;
      if (!isWanted) return false;
    }
    return matches?.(unit) !== false;
  }
}

const valuesOf = (value: Sought["filters"][string] | undefined): readonly unknown[] => (Array.isArray(value) ? value : [value]);
