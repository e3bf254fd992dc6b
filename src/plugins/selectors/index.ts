export { byField } from "./by-field.ts";
export { byGlob } from "./by-glob.ts";
export { byVersion, type Compare } from "./by-version.ts";
