import type { NamedHook, SyncFieldsHook } from "../hooks.ts";

const wordsIn = (text: unknown): readonly string[] => (typeof text === "string" ? text.split(/\s+/).filter((word) => word !== "") : []);

/** The path of a flat repository. */
const isFlat = (suite: string): boolean => suite.endsWith("/");

/**
 * The index of an unchanged flat repository gets lost where the server takes it from the version before (DebFirstStage looks for another name than
 * it has stored); once the upstream changes, each sync fails at what was lost. So all is read each time, unless it is mirrored: that looks for the right one.
 */
export const readFlat: SyncFieldsHook = ({ distributions }, { mirror }) =>
  mirror !== true && wordsIn(distributions).some(isFlat) ? { optimize: false } : {};

/**
 * What a remote names of an APT repository. Of several suites, a component or an architecture has to be in one; "all" is often named where
 * nothing is listed as such, and `base:variant` is more than a name. Of a flat repository, it is the index of its packages.
 */
export const namedSuites: NamedHook = ({ distributions, components, architectures }) => {
  const suites = wordsIn(distributions);
  const structured = suites.filter((suite) => !isFlat(suite));
  const within = (text: unknown): readonly string[] => (structured.length === 0 ? [] : wordsIn(text));
  return {
    releases: structured,
    components: within(components),
    architectures: within(architectures).filter((word) => word !== "all" && /^[a-z0-9-]+$/.test(word)),
    packageIndices: suites.filter(isFlat).map((suite) => `${suite.replace(/^\/+/, "")}Packages`),
  };
};
