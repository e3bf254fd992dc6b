import type { Run } from "../../operation/index.ts";
import { chunkForQuery, pages } from "../../transport/index.ts";
import type { UnsolvedHook } from "../hooks.ts";
import { compareEvr, printEvr } from "../versions/rpm.ts";

/** As the server gives it: name, comparison, epoch, version, release. */
type Capability = readonly [name: string, flags: string | null, epoch: string | null, version: string | null, release: string | null];

interface Package {
  readonly name: string;
  readonly requires?: readonly Capability[];
  readonly provides?: readonly Capability[];
  /** Kind, directory with a slash at its end, name. */
  readonly files?: readonly (readonly [string | null, string, string])[];
}

const signs: Readonly<Record<string, string>> = { EQ: "=", LT: "<", LE: "<=", GT: ">", GE: ">=" };

const evrOf = ([, , epoch, version, release]: Capability): string => {
  const evr = printEvr({ epoch: epoch ?? "", version: version ?? "", release: release ?? "" });
  return release ? evr : evr.slice(0, -1);
};

const print = (capability: Capability): string =>
  capability[1] === null ? capability[0] : `${capability[0]} ${signs[capability[1]] ?? capability[1]} ${evrOf(capability)}`;

/** Whether one provides what the other requires, by libsolv's rules: what has no version satisfies no condition on it. */
export const provides = (offer: Capability, wanted: Capability): boolean => {
  if (offer[0] !== wanted[0]) return false;
  if (wanted[1] === null) return true;
  if (offer[1] === null) return false;
  if (offer[1] !== "EQ") return true;
  const order = compareEvr(evrOf(offer), evrOf(wanted));
  return order === 0 ? wanted[1].includes("E") : wanted[1].startsWith(order < 0 ? "L" : "G");
};

/** rpm itself fulfils `rpmlib(…)`; what is either this or that (`(a or b)`) is left to the client that installs it. */
const isPlain = ([name]: Capability): boolean => !name.startsWith("rpmlib(") && !name.startsWith("(");

const list = (run: Run, query: Readonly<Record<string, unknown>>, fields: readonly string[], signal: AbortSignal) =>
  pages<Package>(run.transport, "content/rpm/packages/", {
    query: { ordering: "pk", ...query, fields: ["pulp_href", ...fields] },
    pageSize: 1000,
    signal,
  });

/**
 * Requirements of the packages that came into a version, and of those that were asked for, that no package of it fulfils. First what came is
 * asked, then packages that are named like what is required, and the whole version only for what is left.
 *
 * GET `content/rpm/packages/?repository_version_added=…`
 */
export const unsolvedRequirements: UnsolvedHook = async (run, { version, units }) => {
  const open = new Map<string, Capability>();
  const came: Package[] = [];
  const fields = ["name", "requires", "provides"];
  const asked = units
    .filter(({ pulp_href }) => pulp_href.includes("/rpm/packages/"))
    .map(({ pulp_href }) => pulp_href.split("/").at(-2) ?? "");
  const queries = [{ repository_version_added: version }, ...chunkForQuery(asked).map((ids) => ({ pulp_id__in: ids }))];
  for (const query of queries)
    for await (const one of list(run, query, fields, run.signal)) {
      came.push(one);
      for (const wanted of one.requires ?? []) if (isPlain(wanted)) open.set(print(wanted), wanted);
    }
  const close = (by: Package): void => {
    for (const [key, wanted] of open)
      if (
        by.provides?.some((offer) => provides(offer, wanted)) ||
        (wanted[0].startsWith("/") && by.files?.some(([, directory, name]) => directory + name === wanted[0]))
      )
        open.delete(key);
  };
  for (const one of came) close(one);

  const named = [...new Set([...open.values()].map(([name]) => name))].filter((name) => !name.includes(",") && !name.startsWith("/"));
  for (const names of chunkForQuery(named))
    for await (const one of list(run, { repository_version: version, name__in: names }, ["name", "provides"], run.signal)) close(one);

  if (open.size > 0) {
    const paths = [...open.values()].some(([name]) => name.startsWith("/"));
    for await (const one of list(run, { repository_version: version }, ["name", "provides", ...(paths ? ["files"] : [])], run.signal)) {
      close(one);
      if (open.size === 0) break;
    }
  }
  return [...open.keys()].sort();
};
