import { stableJson } from "./json.ts";
import type { Endpoint, Outline } from "./outline.ts";

/** What one line's server takes. */
export interface LineOutline {
  /** Component -> its version. */
  readonly versions: Readonly<Record<string, string>>;
  /** Component -> its endpoints. */
  readonly outlines: Readonly<Record<string, Outline>>;
}

/** What came to a component between two versions of it that were looked at. */
export interface Arrival {
  /** The last version without. */
  readonly after: string;
  /** The first version with it. */
  readonly by: string;
  readonly endpoints: readonly string[];
  /** Endpoint -> fields of its bodies. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
  /** Endpoint -> filters of its list. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

type Names = (endpoint: Endpoint) => readonly string[];
const fields: Names = (endpoint) => endpoint.fields ?? [];
const filters: Names = (endpoint) => endpoint.filters ?? [];

const missing = (before: Outline, now: Outline, names: Names): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    Object.entries(now).flatMap(([key, endpoint]) => {
      const known = before[key];
      const came = known === undefined ? [] : names(endpoint).filter((name) => !names(known).includes(name));
      return came.length === 0 ? [] : [[key, came]];
    }),
  );

/** Without what lies below an endpoint that is missing itself, and what an object lacks as its list does. */
const outermost = (keys: readonly string[]): readonly string[] =>
  keys.filter((key) => !keys.some((other) => other !== key && key.startsWith(other)));
const asInList = (came: Readonly<Record<string, readonly string[]>>): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    Object.entries(came).flatMap(([key, names]) => {
      const inList = key.endsWith("/*/") ? (came[key.replace(/\*\/$/, "")] ?? []) : [];
      const own = names.filter((name) => !inList.includes(name));
      return own.length === 0 ? [] : [[key, own]];
    }),
  );

/**
 * Component -> what came to it, oldest first; lines in the order of their age, the newest last. What went again isn't told. What the same version
 * of a plugin has on a newer core alone came with the core.
 */
export const arrivalsOf = (lines: readonly LineOutline[]): Readonly<Record<string, readonly Arrival[]>> => {
  const newest = lines.at(-1);
  const components = Object.keys(newest?.versions ?? {}).sort();
  const all: Record<string, Arrival[]> = {};
  for (const component of components) {
    const having = lines.filter((line) => component in line.outlines);
    for (const [at, line] of having.slice(1).entries()) {
      const before = having[at];
      const owner = before?.versions[component] === line.versions[component] ? "core" : component;
      const [after, by] = [before?.versions[owner], line.versions[owner]];
      if (before === undefined || after === undefined || by === undefined) continue;
      const [was, now, last] = [before.outlines[component] ?? {}, line.outlines[component] ?? {}, newest?.outlines[component] ?? {}];
      const kept: Outline = Object.fromEntries(Object.entries(now).filter(([key]) => key in last));
      const step = {
        after,
        by,
        endpoints: outermost(Object.keys(kept).filter((key) => !(key in was))),
        fields: asInList(missing(was, kept, fields)),
        filters: missing(was, kept, filters),
      };
      if (step.endpoints.length + Object.keys(step.fields).length + Object.keys(step.filters).length > 0)
        all[owner] = [...(all[owner] ?? []), step];
    }
  }
  return all;
};

/** TypeScript text with the arrivals as data. */
export const printArrivals = (arrivals: Readonly<Record<string, readonly Arrival[]>>): string =>
  `// Made by \`npm run generate\`; not edited.

/** What came to a component between two versions of it that were looked at: endpoints, fields of bodies, filters of lists. */
export interface Arrival {
\treadonly after: string;
\treadonly by: string;
\treadonly endpoints: readonly string[];
\treadonly fields: Readonly<Record<string, readonly string[]>>;
\treadonly filters: Readonly<Record<string, readonly string[]>>;
}

/** Component, as \`/status/\` names it -> what came to it, oldest first. */
export const arrivals: Readonly<Record<string, readonly Arrival[]>> = ${stableJson(arrivals).trimEnd()};
`;
