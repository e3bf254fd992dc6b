import type { CopyHook, Unit } from "../hooks.ts";
import { modify, versionHref } from "../shared/modify.ts";
import { type Ref, readMetafiles, readRefs } from "./repository.ts";

/**
 * POST `<repository>modify/`: refs take their commits and objects along by themselves. A summary that doesn't list a ref hides it from clients, so
 * the source's comes along where the outcome has the very refs of the source, and else there is none: clients then ask for each ref by itself.
 */
export const copyRefs: CopyHook = async (run, { source, destination, units, base }) => {
  const start = base === undefined ? String(destination.latest_version_href) : versionHref(destination.pulp_href, base);
  const [there, origin, mine, theirs] = await Promise.all([
    readRefs(run, start),
    readRefs(run, source),
    readMetafiles(run, start),
    readMetafiles(run, source),
  ]);
  const outcome = after(there, origin, units);
  const whole = outcome.size === origin.length && origin.every(({ name, checksum }) => outcome.get(name) === checksum);
  const summaries = whole ? theirs.summaries : [];
  const changed = outcome.size !== there.length || there.some(({ name, checksum }) => outcome.get(name) !== checksum);
  return modify(run, destination.pulp_href, {
    add: [...units.map((unit) => unit.pulp_href), ...(changed ? summaries : []), ...(mine.configs.length === 0 ? theirs.configs : [])],
    remove: changed ? mine.summaries.filter((href) => !summaries.includes(href)) : [],
    base: base === undefined ? undefined : start,
  });
};

/** Branch -> commit, once the units are there. */
const after = (there: readonly Ref[], origin: readonly Ref[], units: readonly Unit[]): ReadonlyMap<string, string> => {
  const chosen = new Set(units.map((unit) => unit.pulp_href));
  const added = origin.filter((ref) => chosen.has(ref.pulp_href));
  return new Map([...there, ...added].map(({ name, checksum }) => [name, checksum]));
};
