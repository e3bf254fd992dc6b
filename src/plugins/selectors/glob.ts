import { matchesGlob } from "node:path";

const special = /[*?[\]{}]/;

/** A word that may mean more than the one that is named so. */
export const isGlob = (word: string): boolean => special.test(word);

/** By its very name, too: `br[1].txt` is a file's name as well as a glob. */
export const matchesWord = (name: string, word: string): boolean => name === word || matchesGlob(name, word);
