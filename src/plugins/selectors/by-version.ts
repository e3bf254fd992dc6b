import type { Selector, Unit } from "../hooks.ts";

/** Order of two versions: below 0, 0, above 0. */
export type Compare = (a: string, b: string) => number;

/** What each operator of a condition says of the order of two versions. */
export const operators: Readonly<Record<string, (order: number) => boolean>> = {
  "=": (order) => order === 0,
  "==": (order) => order === 0,
  "!=": (order) => order !== 0,
  ">": (order) => order > 0,
  ">=": (order) => order >= 0,
  "<": (order) => order < 0,
  "<=": (order) => order <= 0,
};

const conditions = /^\s*(\S+?)\s*((?:(?:==|!=|>=|<=|=|>|<)\s*[^\s,<>=!]+\s*,?\s*)*)$/;
const condition = /(==|!=|>=|<=|=|>|<)\s*([^\s,<>=!]+)/g;

/** How words of a name and a version are read. */
export interface ByVersion {
  /** Server filter and field of the name. */
  readonly name: string;
  /** The unit's version, as the ecosystem compares it. */
  readonly version: (unit: Unit) => string;
  /** Negative, zero, positive; by the ecosystem's own rules. */
  readonly compare: Compare;
  /** Compares only as much as the word gives, where that differs: `1.26` of `1.26-2.el9`. @default compare */
  readonly partial?: (unitVersion: string, wanted: string) => number;
  /** Fields that are asked of the server. */
  readonly fields: readonly string[];
  /** `"one"`: the server has no `<name>__in` filter. @default "many" */
  readonly ask?: "many" | "one";
  /** Units that a name and conditions don't mean, but one of their labels. */
  readonly apart?: (unit: Unit) => boolean;
  /** The whole unit as one word, in each way that people write it. */
  readonly label?: (unit: Unit) => string | readonly string[];
  /** What the name is in such a word. */
  readonly nameOf?: (word: string) => readonly string[];
}

/** `name`, `name >= 1.26`, `name >= 1.2, < 2`, or a whole unit (`nginx-1.26.1-2.el9.x86_64`). */
export const byVersion = (by: ByVersion): Selector => ({
  grammar: `name, name >= version (also <, <=, >, =, !=, joined by commas)${by.label === undefined ? "" : ", or a whole unit"}`,
  fields: by.fields,
  ...(by.ask === "one" ? {} : { many: by.name }),
  spellings: (unit) => [...(by.apart?.(unit) === true ? [] : [String(unit[by.name])]), ...[by.label?.(unit) ?? []].flat()],
  parse(word) {
    const parsed = conditions.exec(word);
    if (parsed === null) return undefined;
    const [, name = "", rest = ""] = parsed;
    const tests = [...rest.matchAll(condition)].map(([, operator = "=", wanted = ""]) => (unit: Unit) => {
      const order = (by.partial ?? by.compare)(by.version(unit), wanted);
      return operators[operator]?.(order) === true;
    });
    const { label, nameOf } = by;
    if (tests.length > 0 || label === undefined || nameOf === undefined)
      return { filters: { [by.name]: name }, matches: (unit) => by.apart?.(unit) !== true && tests.every((test) => test(unit)) };
    // A bare word may be a name, or a whole unit: `nginx`, `nginx-1.26.1-2.el9.x86_64`.
    return { filters: { [by.name]: [...new Set([name, ...nameOf(name)])] }, spelled: name };
  },
});
