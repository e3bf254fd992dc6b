import pLimit from "p-limit";
import { isPulpError } from "../../errors/index.ts";
import type { ContentUnit } from "../../model/content/content.ts";
import type { Context } from "../../model/resource/context.ts";
import { listEach } from "../../model/resource/list-each.ts";
import type { Snapshot } from "../../model/resource/lookup.ts";
import { contentUrlOf } from "../../model/serving/content-url.ts";
import { targetOf } from "../../model/serving/served.ts";
import { repositoryHrefOf } from "../../model/version/version.ts";
import type { Run } from "../../operation/index.ts";
import type { Adapter } from "../../plugins/adapter.ts";
import { notFetched, type WithoutBytes, withoutBytes } from "./bytes.ts";
import type { Found } from "./change.ts";
import type { FromVersion } from "./choose.ts";

/** Files that are fetched at once: the upstream's, by way of the server. */
const atOnce = 4;
/** So many that can't be had are enough to know that it won't come to a good end. */
const enough = 5;

/**
 * Makes sure that the server has the files of all that is to be added: what it hasn't is downloaded once from where it is served, as any client
 * might do, so that it fetches, checks and keeps it. Nothing of it is kept here.
 *
 * GET `content/<plugin>/<type>/?fields=artifact` (and `artifacts/`), GET `<content URL>/<base path>/<file>`
 *
 * @throws ContentError (`CONTENT_NOT_FETCHED`) naming what can't be had
 */
export const ensureBytes = async (context: Context, run: Run, founds: readonly Found[]): Promise<void> => {
  const seen = new Set<string>();
  for (const { adapter, change, from } of founds)
    for (const { version, units } of from) {
      const added = new Set(change.added.map(({ pulp_href }) => pulp_href));
      const fresh = units.filter(({ pulp_href }) => added.has(pulp_href) && !seen.has(pulp_href));
      for (const { pulp_href } of fresh) seen.add(pulp_href);
      await ensureOf(context, run, adapter, { version, units: fresh });
    }
};

const ensureOf = async (context: Context, run: Run, adapter: Adapter, from: FromVersion): Promise<void> => {
  const lacking = await withoutBytes(context, run, adapter, from);
  if (lacking.length === 0) return;
  if (lacking.every(({ files }) => files.length === 0))
    throw notFetched(run, lacking, "only its own client brings what belongs to it: pull it from where its source is served");
  const bases = await basesOf(context, run, adapter, from.version);
  if (bases.length === 0) throw notFetched(run, lacking, "no distribution that this user may see serves where it is to come from");
  const { troubles, fetched } = await fetchAll(run, bases, lacking);
  // Whether it is there is the server's word alone; where it doesn't say, it has handed out all of it.
  const asked = await withoutBytes(context, run, adapter, { ...from, units: lacking.map(({ unit }) => unit) });
  const left = asked.filter(({ is, unit }) => is === "lacking" || !fetched.has(unit));
  if (left.length === 0) return;
  const [trouble] = troubles;
  throw notFetched(run, left, isPulpError(trouble) ? trouble.summary : "the server answered, and kept nothing", trouble);
};

interface Fetched {
  readonly fetched: ReadonlySet<ContentUnit>;
  /** Why others couldn't be had. */
  readonly troubles: readonly unknown[];
}

const fetchAll = async (run: Run, bases: readonly string[], lacking: readonly WithoutBytes[]): Promise<Fetched> => {
  const limit = pLimit(atOnce);
  const troubles: unknown[] = [];
  const fetched = new Set<ContentUnit>();
  let done = 0;
  await Promise.all(
    lacking.map((one) =>
      limit(async () => {
        run.signal.throwIfAborted();
        if (troubles.length >= enough) return;
        const trouble = await fetchOne(run, bases, one);
        if (trouble === undefined) fetched.add(one.unit);
        else troubles.push(trouble);
        const { label: message } = one.unit;
        run.report({
          step: "bytes",
          task: undefined,
          state: "running",
          code: "bytes.fetching",
          message,
          done: ++done,
          total: lacking.length,
        });
      }),
    ),
  );
  return { fetched, troubles };
};

/** All files of a unit. @returns why one couldn't be had */
const fetchOne = async (run: Run, bases: readonly string[], { files }: WithoutBytes): Promise<unknown> => {
  for (const paths of files) {
    const trouble = await fetchFile(run, bases, paths);
    if (trouble !== undefined) return trouble;
  }
  return undefined;
};

/** @returns why it couldn't be had: of what was tried, the first trouble */
const fetchFile = async (run: Run, bases: readonly string[], paths: readonly string[]): Promise<unknown> => {
  let first: unknown;
  for (const base of bases)
    for (const path of paths)
      try {
        await run.transport.drain(new URL(path.split("/").map(encodeURIComponent).join("/"), base).href, run.signal);
        return undefined;
      } catch (error) {
        run.signal.throwIfAborted();
        first ??= error;
      }
  return first;
};

/** A few are tried, not all that serve the same. */
const mostBases = 3;

/** Where a version's content is served: itself, before other versions of its repository, and open places before guarded ones. */
const basesOf = async (context: Context, run: Run, adapter: Adapter, version: string): Promise<readonly string[]> => {
  const repository = repositoryHrefOf(version);
  const [distributions, publications] = await Promise.all([
    listEach(run, adapter.distributions, { ordering: "name" }),
    listEach(run, adapter.publications, { repository, ordering: "pulp_created" }),
  ]);
  const published = new Map(publications.map((one) => [one.pulp_href, String(one.repository_version)]));
  const serves = (distribution: Snapshot): string => {
    const target = targetOf(distribution);
    if (target.kind === "publication") return published.get(target.publication) ?? "";
    return target.kind === "version" ? target.version : target.kind === "latest" ? target.repository : "";
  };
  const rank = (distribution: Snapshot): number =>
    (serves(distribution) === version ? 0 : 2) + (typeof distribution.content_guard === "string" ? 1 : 0);
  return distributions
    .filter((one) => serves(one).startsWith(repository))
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, mostBases)
    .map(
      ({ base_path, base_url }) =>
        contentUrlOf(context, String(base_path)) ?? new URL(String(base_url), context.transport.urls.origin).href,
    );
};
