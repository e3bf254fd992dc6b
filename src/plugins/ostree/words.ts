import { matchesGlob } from "node:path";
import type { Selector, Unit } from "../hooks.ts";

/** `grove/stable@cdbe7ff8…`: a ref and the commit that it is at. */
export const refLabel = ({ name, checksum }: Unit): string => `${name}@${checksum}`;

const glob = /[*?[\]{}]/;
const hex = /^[0-9a-f]{6,64}$/;

/** `grove/stable`, `grove/*`, `grove/stable@cdbe7ff8` (as much of the commit as tells it from others). */
export const refWords: Selector = {
  grammar: "a ref, a glob of refs such as grove/*, or ref@commit, whose checksum may be shortened to 6 digits",
  fields: ["name", "checksum"],
  parse(word) {
    const at = word.lastIndexOf("@");
    const [name, commit] = at > 0 && hex.test(word.slice(at + 1)) ? [word.slice(0, at), word.slice(at + 1)] : [word, ""];
    if (name === "" || /\s/.test(name)) return undefined;
    const isAt = (unit: Unit): boolean => String(unit.checksum).startsWith(commit);
    if (!glob.test(name)) return { filters: { name }, matches: isAt };
    return { filters: {}, matches: (unit) => isAt(unit) && matchesGlob(String(unit.name), name) };
  },
};

/** A commit's checksum, whole or shortened. */
export const commitWords: Selector = {
  grammar: "a commit's checksum, which may be shortened to 6 digits",
  fields: ["checksum"],
  parse(word) {
    if (!hex.test(word)) return undefined;
    if (word.length === 64) return { filters: { checksum: word } };
    return { filters: {}, matches: ({ checksum }) => String(checksum).startsWith(word) };
  },
};
