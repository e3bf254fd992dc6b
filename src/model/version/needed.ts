import { UsageError } from "../../errors/index.ts";
import type { Run } from "../../operation/index.ts";
import type { Adapter } from "../../plugins/adapter.ts";
import { named } from "../../text/index.ts";
import type { Context, Held } from "../resource/context.ts";
import { listEach } from "../resource/list-each.ts";
import type { Snapshot } from "../resource/lookup.ts";
import { repositoryHrefOf } from "./version.ts";

/**
 * Whether a distribution serves a repository, a version, or a publication: as it is, a part of it, or what is published of it.
 * @param published publications of it
 */
export const serves = (
  { repository, repository_version: version, publication }: Readonly<Record<string, unknown>>,
  href: string,
  published: ReadonlySet<unknown>,
): boolean =>
  [repository, version, publication].includes(href) ||
  (typeof version === "string" && repositoryHrefOf(version) === href) ||
  published.has(publication);

/** What lists the publications of a repository, or of a version. */
const publishedOf = (href: string): Readonly<Record<string, string>> =>
  repositoryHrefOf(href) === href ? { repository: href } : { repository_version: href };

/**
 * Distributions that serve it: no server can be asked for those of a version, or of a publication.
 * GET `distributions/<plugin>/<kind>/`, GET `publications/…`
 */
const servingOf = async (run: Run, adapter: Adapter, href: string): Promise<readonly Snapshot[]> => {
  const query = { fields: "pulp_href,name,publication,repository,repository_version", ordering: "name" };
  const isPublication = adapter.publications.some((path) => href.includes(`/${path}`));
  const [distributions, publications] = await Promise.all([
    listEach(run, adapter.distributions, query),
    isPublication ? [] : listEach(run, adapter.publications, { ...publishedOf(href), fields: "pulp_href", ordering: "pulp_created" }),
  ]);
  const published = new Set(publications.map(({ pulp_href }) => pulp_href));
  return distributions.filter((one) => serves(one, href, published));
};

/** Who needs it though no distribution may serve it, in sentences: what a release holds could never be rolled out again. */
export const holdersOf = async (context: Context, run: Run, what: Held): Promise<readonly string[]> =>
  (await context.holders?.(context, run, what)) ?? [];

/** @throws UsageError (`STILL_HELD`, `STILL_SERVED`) naming all who need it */
const refuse = (called: string, href: string, serving: readonly Snapshot[], holders: readonly string[]): void => {
  if (serving.length + holders.length === 0) return;
  const one = serving.length === 1;
  const served = `the distribution${one ? "" : "s"} ${named(serving.map(({ name }) => JSON.stringify(name)))} serve${one ? "s" : ""} it`;
  const reasons = [...(serving.length === 0 ? [] : [served]), ...(holders.length === 0 ? [] : [named(holders)])];
  const isWhole = repositoryHrefOf(href) === href && href.includes("/repositories/");
  const hints = [
    ...(serving.length === 0
      ? []
      : [`Distribute something else there first${isWhole ? ", or let planDelete() show what goes along, and do that" : ""}.`]),
    ...(holders.length === 0
      ? []
      : [
          "Delete what holds it first: pulp.releases.ref(name).planDelete(), or stream.delete(); stream.unprotect() lifts a stream's protection.",
        ]),
  ];
  throw new UsageError({
    code: holders.length > 0 ? "STILL_HELD" : "STILL_SERVED",
    message: `${called} is needed: ${reasons.join("; ")}.`,
    hint: `${hints.join(" ")} Nothing was changed.`,
  });
};

/**
 * That no distribution serves what is to be deleted, or what is published of it: its clients would get 404.
 *
 * @param called how people call it: `version 3 of epel-9`
 * @throws UsageError (`STILL_SERVED`)
 */
export const requireUnserved = async (run: Run, adapter: Adapter, called: string, href: string): Promise<void> =>
  refuse(called, href, await servingOf(run, adapter, href), []);

/** That nothing that rooms above know of holds what is to be deleted. @throws UsageError (`STILL_HELD`) */
export const requireUnheld = async (context: Context, run: Run, called: string, what: Held): Promise<void> =>
  refuse(called, what.href, [], await holdersOf(context, run, what));

/**
 * That nobody needs what is to be deleted: no distribution serves it, and nothing that rooms above know of holds it.
 *
 * @param by its own distribution, which goes along
 * @throws UsageError (`STILL_HELD`, `STILL_SERVED`)
 */
export const requireUnneeded = async (context: Context, run: Run, called: string, what: Held, by?: Snapshot): Promise<void> => {
  const [serving, holders] = await Promise.all([servingOf(run, what.adapter, what.href), holdersOf(context, run, what)]);
  refuse(
    called,
    what.href,
    serving.filter(({ pulp_href }) => pulp_href !== by?.pulp_href),
    holders,
  );
};
