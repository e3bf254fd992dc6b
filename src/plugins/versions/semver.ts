import semver from "semver";
import type { Compare } from "../selectors/by-version.ts";

/** Versions as semver orders them. By a type of the SDK's own: whoever compiles against it hasn't those of the library. */
export const compareSemver: Compare = (a, b) => semver.compare(a, b);
