import type { Selector, Unit } from "../hooks.ts";
import { isGlob, matchesWord } from "../selectors/index.ts";

/** `grove/stable@cdbe7ff8…`: a ref and the commit that it is at. */
export const refLabel = ({ name, checksum }: Unit): string => `${name}@${checksum}`;

const hex = /^[0-9a-f]{6,64}$/i;

/** `grove/stable`, `grove/*`, `grove/stable@cdbe7ff8` (as much of the commit as tells it from others). */
export const refWords: Selector = {
  grammar: "a ref, a glob of refs such as grove/*, or ref@commit, whose checksum may be shortened to 6 digits",
  fields: ["name", "checksum"],
  parse(word) {
    const at = word.lastIndexOf("@");
    const [name, commit] = at > 0 && hex.test(word.slice(at + 1)) ? [word.slice(0, at), word.slice(at + 1).toLowerCase()] : [word, ""];
    if (name === "" || /\s/.test(name)) return undefined;
    const isAt = (unit: Unit): boolean => String(unit.checksum).startsWith(commit);
    if (!isGlob(name)) return { filters: { name }, matches: isAt };
    return { filters: {}, matches: (unit) => isAt(unit) && matchesWord(String(unit.name), name) };
  },
};

/** A commit's checksum, whole or shortened. */
export const commitWords: Selector = {
  grammar: "a commit's checksum, which may be shortened to 6 digits",
  fields: ["checksum"],
  parse(given) {
    if (!hex.test(given)) return undefined;
    const word = given.toLowerCase();
    if (word.length === 64) return { filters: { checksum: word } };
    return { filters: {}, matches: ({ checksum }) => String(checksum).startsWith(word) };
  },
};
