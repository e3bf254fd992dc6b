/** A number, a qualifier, or what stands behind a hyphen or a change between letters and digits. */
type Item = bigint | string | readonly Item[];

const qualifiers = ["alpha", "beta", "milestone", "rc", "snapshot", "", "sp"];
const aliases: Readonly<Record<string, string>> = { cr: "rc", ga: "", final: "", release: "" };
const abbreviations: Readonly<Record<string, string>> = { a: "alpha", b: "beta", m: "milestone" };

const tokens = /([.-])|(\d+)|([^\d.-]+)/g;

/** The items of a version, each list without what means nothing at its end: zeros, `final`, empty lists. */
const parse = (version: string): readonly Item[] => {
  const root: Item[] = [];
  const lists = [root];
  let list = root;
  let last: "" | "." | "-" | "digits" | "letters" = "";
  const open = (): void => {
    const inner: Item[] = [];
    list.push(inner);
    lists.push(inner);
    list = inner;
  };
  const lower = version.toLowerCase();
  for (const { 0: text, 1: separator, 2: digits, index } of lower.matchAll(tokens)) {
    const next = lower[index + text.length] ?? "end";
    if (separator !== undefined) {
      if (last === "" || last === "." || last === "-") list.push(0n);
      if (separator === "-") open();
      last = separator as "." | "-";
    } else {
      // Letters that end the version, or stand before digits, go behind what is there, as after a hyphen.
      const behind = digits === undefined && next !== "." && next !== "-" && list.length > 0;
      if (last === "digits" || last === "letters" || behind) open();
      list.push(digits === undefined ? qualifier(text, /\d/.test(next)) : BigInt(digits));
      last = digits === undefined ? "letters" : "digits";
    }
  }
  for (const each of lists.reverse()) trim(each);
  return root;
};

const qualifier = (text: string, digitFollows: boolean): string => {
  const whole = (digitFollows ? abbreviations[text] : undefined) ?? text;
  return aliases[whole] ?? whole;
};

const isNothing = (item: Item): boolean => (Array.isArray(item) ? item.length === 0 : item === 0n || item === "");

const trim = (list: Item[]): void => {
  for (let i = list.length - 1; i >= 0; i--) {
    const item = list[i] as Item;
    if (isNothing(item)) list.splice(i, 1);
    else if (!Array.isArray(item)) return;
  }
};

/** Known qualifiers in their order, then all others by the alphabet. */
const rank = (text: string): string => {
  const known = qualifiers.indexOf(text);
  return known === -1 ? `${qualifiers.length}-${text}` : String(known);
};

const order = <T>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);

/** A number is above a list, and a list above a qualifier. */
const level = (item: Item): number => (typeof item === "bigint" ? 2 : typeof item === "string" ? 0 : 1);

const compareItems = (a: Item, b: Item | undefined): number => {
  if (b === undefined) {
    if (typeof a === "bigint") return a === 0n ? 0 : 1;
    if (typeof a === "string") return order(rank(a), rank(""));
    return a.map((item) => compareItems(item, undefined)).find((result) => result !== 0) ?? 0;
  }
  if (typeof a === "bigint" && typeof b === "bigint") return order(a, b);
  if (typeof a === "string" && typeof b === "string") return order(rank(a), rank(b));
  if (typeof a === "object" && typeof b === "object") return compareLists(a, b);
  return order(level(a), level(b));
};

const compareLists = (a: readonly Item[], b: readonly Item[]): number => {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const [x, y] = [a[i], b[i]];
    const result = x === undefined ? -compareItems(y as Item, undefined) : compareItems(x, y);
    if (result !== 0) return result;
  }
  return 0;
};

/** Compares two versions as Maven does (`ComparableVersion`). (No npm package for this is kept up; the tests compare with Maven itself.) */
export const compareMaven = (a: string, b: string): number => compareLists(parse(a), parse(b));
