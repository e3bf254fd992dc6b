import { type Arrival, arrivals } from "../../generated/arrivals.ts";

/** Compares release numbers (`3.29.1`); what follows them (`.dev`, `rc1`) counts as not yet there. */
export const isAtLeast = (version: string, required: string): boolean => {
  const parts = (text: string): number[] => (/^\d+(?:\.\d+)*/.exec(text)?.[0] ?? "0").split(".").map(Number);
  const [a, b] = [parts(version), parts(required)];
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return !/(?:dev|a|b|rc)\d*$/.test(version);
};

/** What a server has not, and which version of which component has it. */
export interface Lacking {
  readonly component: string;
  /** What was looked at and has it; an earlier one may. */
  readonly by: string;
  readonly installed: string;
}

/** Component -> version, as a server has them. */
export type Installed = Readonly<Record<string, { readonly version: string } | undefined>>;

/** `/pulp/api/v3/repositories/rpm/rpm/<uuid>/versions/3/` -> `repositories/rpm/rpm/*\/versions/*\/`, without the backslashes. */
const endpointOf = (key: string): string =>
  key
    .replace(/^\/.*?\/api\/v3\//, "")
    .replace(/\/[0-9a-f]{8}-[0-9a-f-]{27}(?=\/)/g, "/*")
    .replace(/\/versions\/\d+(?=\/)/g, "/versions/*");

/** An object takes what its list takes. */
const listOf = (endpoint: string): string => endpoint.replace(/\*\/$/, "");

/** What came to a component after the version that a server has, in the order in which it came. */
interface Later {
  readonly component: string;
  readonly installed: string;
  readonly steps: readonly Arrival[];
}

const known = new WeakMap<Installed, readonly Later[]>();

/** It is asked for with each name of each request. A version in between two that were looked at may have what the later one has: the server itself has the last word then. */
const laterThan = (installed: Installed): readonly Later[] => {
  const later =
    known.get(installed) ??
    Object.entries(arrivals).flatMap(([component, all]): readonly Later[] => {
      const version = installed[component]?.version;
      const steps = version === undefined ? [] : all.filter(({ after }) => isAtLeast(after, version));
      return version === undefined || steps.length === 0 ? [] : [{ component, installed: version, steps }];
    });
  known.set(installed, later);
  return later;
};

const firstOf = (installed: Installed, key: string, lacks: (arrival: Arrival, endpoint: string) => boolean): Lacking | undefined => {
  const later = laterThan(installed);
  if (later.length === 0) return undefined;
  const endpoint = endpointOf(key);
  for (const { component, installed: version, steps } of later) {
    const found = steps.find((step) => lacks(step, endpoint));
    if (found !== undefined) return { component, by: found.by, installed: version };
  }
  return undefined;
};

/** Whether a server's version is too old for an endpoint: a list, a verb, an object of a list. */
export const lackingEndpoint = (installed: Installed, key: string): Lacking | undefined =>
  firstOf(installed, key, ({ endpoints }, endpoint) => endpoints.some((one) => endpoint.startsWith(one)));

/** The first version, of those that were looked at, that has an endpoint which others lack. */
export const endpointSince = (endpoint: string): string | undefined =>
  Object.values(arrivals)
    .flat()
    .find(({ endpoints }) => endpoints.some((one) => endpoint.startsWith(one)))?.by;

/** The same for a field of an endpoint's body. */
export const lackingField = (installed: Installed, key: string, field: string): Lacking | undefined => {
  const has = (step: Arrival, at: string): boolean => step.fields[at]?.includes(field) ?? false;
  return firstOf(installed, key, (step, endpoint) => has(step, endpoint) || has(step, listOf(endpoint)));
};

/** The same for a filter of a list. */
export const lackingFilter = (installed: Installed, key: string, filter: string): Lacking | undefined =>
  firstOf(installed, key, ({ filters }, endpoint) => filters[endpoint]?.includes(filter) ?? false);
