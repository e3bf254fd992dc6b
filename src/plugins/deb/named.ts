import type { NamedHook } from "../hooks.ts";

const wordsIn = (text: unknown): readonly string[] => (typeof text === "string" ? text.split(/\s+/).filter((word) => word !== "") : []);

/**
 * What a remote names of an APT repository. Of several suites, a component or an architecture has to be in one; "all" is often named where
 * nothing is listed as such, and `base:variant` is more than a name. Of a flat repository, it is the index of its packages.
 */
export const namedSuites: NamedHook = ({ distributions, components, architectures }) => {
  const suites = wordsIn(distributions);
  const structured = suites.filter((suite) => !suite.endsWith("/"));
  const within = (text: unknown): readonly string[] => (structured.length === 0 ? [] : wordsIn(text));
  return {
    releases: structured,
    components: within(components),
    architectures: within(architectures).filter((word) => word !== "all" && /^[a-z0-9-]+$/.test(word)),
    packageIndices: suites.filter((suite) => suite.endsWith("/")).map((suite) => `${suite.replace(/^\/+/, "")}Packages`),
  };
};
