export { byField } from "./by-field.ts";
export { byGlob } from "./by-glob.ts";
export { type ByVersion, byVersion, type Compare } from "./by-version.ts";
export { isGlob, matchesWord } from "./glob.ts";
