import { keptVersions } from "../ledger/index.ts";
import type { Draft, PlanStep, Reliance } from "../model/plan/index.ts";
import type { Context } from "../model/resource/context.ts";
import type { Snapshot } from "../model/resource/lookup.ts";
import { serves } from "../model/version/needed.ts";
import type { Run } from "../operation/index.ts";
import type { Adapter } from "../plugins/adapter.ts";
import { named } from "../text/index.ts";
import { filtered } from "../transport/index.ts";
import { madeBy } from "./mark.ts";
import type { Wish } from "./wish.ts";

interface Listed extends Snapshot {
  readonly name: string;
  readonly base_path?: string;
  readonly remote?: string | null;
  readonly repository?: string | null;
  readonly repository_version?: string | null;
  readonly publication?: string | null;
  readonly latest_version_href?: string;
}

/** What a fleet made and no longer names. What others use of it stays, and is named. */
export const prunePart = async (context: Context, run: Run, fleet: string, wishes: readonly Wish[]): Promise<Draft> => {
  const list = (path: string, query: Readonly<Record<string, unknown>>): Promise<readonly Listed[]> =>
    filtered<Listed>(context.transport, path, {
      query: { ordering: "name", ...query },
      pageSize: 1_000,
      signal: run.signal,
      persist: "operation",
    }).all();
  const own = madeBy(fleet);
  const [distributions, repositories, remotes] = await Promise.all([
    list("distributions/", { ...own, fields: "pulp_href,name,base_path" }),
    list("repositories/", { ...own, fields: "pulp_href,name,remote,latest_version_href" }),
    list("remotes/", { ...own, fields: "pulp_href,name" }),
  ]);
  const declared = {
    paths: new Set(wishes.map(({ member }) => member.basePath)),
    repositories: new Set(wishes.map(({ member }) => member.name)),
    remotes: new Set(wishes.map(({ member, remote }) => `${member.plugin} ${remote?.name}`)),
  };
  const adapterAt = (href: string): Adapter | undefined => context.adapters.get(pluginAt(href));
  const gone = {
    distributions: distributions.filter(
      ({ base_path = "", pulp_href }) => !declared.paths.has(base_path) && adapterAt(pulp_href) !== undefined,
    ),
    repositories: repositories.filter(({ name, pulp_href }) => !declared.repositories.has(name) && adapterAt(pulp_href) !== undefined),
    remotes: remotes.filter(({ name, pulp_href }) => !declared.remotes.has(`${pluginAt(pulp_href)} ${name}`)),
  };
  const going = new Set(gone.distributions.map(({ pulp_href }) => pulp_href));
  const notes: string[] = [];

  const kept = new Set<string>();
  const [serving, held] = await Promise.all([
    servingOf(list, context, gone.repositories),
    gone.repositories.length === 0 ? new Map<string, readonly string[]>() : keptVersions(context, run),
  ]);
  for (const repository of gone.repositories) {
    const holders = new Set([...held].flatMap(([version, why]) => (version.startsWith(repository.pulp_href) ? why : [])));
    if (holders.size > 0) {
      kept.add(repository.pulp_href);
      notes.push(`the repository ${quoted(repository)} is kept: of a version of it, ${named([...holders])}.`);
      continue;
    }
    const others = serving(repository).filter(({ pulp_href }) => !going.has(pulp_href));
    if (others.length === 0) continue;
    kept.add(repository.pulp_href);
    notes.push(
      `the repository ${quoted(repository)} is kept, as the distribution ${named(others.map(quoted))} serves it, which the fleet didn't make.`,
    );
  }
  const leaving = new Set(gone.repositories.flatMap(({ pulp_href }) => (kept.has(pulp_href) ? [] : [pulp_href])));
  const unused: Listed[] = [];
  for (const remote of gone.remotes) {
    const users = (await list("repositories/", { remote: remote.pulp_href, fields: "pulp_href,name" })).filter(
      ({ pulp_href }) => !leaving.has(pulp_href),
    );
    if (users.length === 0) unused.push(remote);
    else notes.push(`the remote ${quoted(remote)} is kept, as the repository ${users.map(quoted).join(", ")} uses it.`);
  }

  const served = new Map((await servedNow(list, gone.distributions)).map((one) => [one.pulp_href, one]));
  const steps: PlanStep[] = [
    ...gone.distributions.map((one) =>
      deletion("distribution", one, 3, `clients of ${one.base_path} get 404`, {
        unlink:
          adapterAt(one.pulp_href)?.deletedWithDistribution !== undefined && typeof served.get(one.pulp_href)?.repository === "string",
      }),
    ),
    ...unused.map((one) => deletion("remote", one, 4)),
    ...gone.repositories
      .filter(({ pulp_href }) => leaving.has(pulp_href))
      .map((one) => deletion("repository", one, 5, `its history up to version ${one.latest_version_href?.split("/").at(-2)} goes`)),
  ];
  const reliesOn: Reliance[] = [
    ...gone.distributions.map(({ name, pulp_href, base_path }) => ({
      resource: "distribution",
      name,
      pulp_href,
      state: { base_path, ...targetsOf(served.get(pulp_href)) },
    })),
    ...gone.repositories
      .filter(({ pulp_href }) => leaving.has(pulp_href))
      .map(({ name, pulp_href, latest_version_href }) => ({ resource: "repository", name, pulp_href, state: { latest_version_href } })),
  ];
  return { steps, reliesOn, notes };
};

/** `/pulp/api/v3/distributions/file/file/<uuid>/` -> `distributions/file/file/`. */
const listOf = (href: string): string => href.replace(/^.*?\/api\/v3\//, "").replace(/[^/]+\/$/, "");
const pluginAt = (href: string): string => listOf(href).split("/")[1] ?? "";

const quoted = ({ name }: Listed): string => JSON.stringify(name);

const targetsOf = (one: Listed | undefined): Readonly<Record<string, unknown>> => {
  const { repository, repository_version, publication } = one ?? {};
  return { repository, repository_version, publication };
};

const none: ReadonlySet<string> = new Set();

type List = (path: string, query: Readonly<Record<string, unknown>>) => Promise<readonly Listed[]>;

/** What they serve: the list across plugins doesn't tell. */
const servedNow = async (list: List, distributions: readonly Listed[]): Promise<readonly Listed[]> => {
  const byList = [...Map.groupBy(distributions, ({ pulp_href }) => listOf(pulp_href))];
  return (await Promise.all(byList.map(([path, own]) => list(path, { pulp_href__in: own.map((one) => one.pulp_href) })))).flat();
};

/** The distributions that serve a repository, its versions or its publications. GET `distributions/…`, GET `publications/…` */
const servingOf = async (
  list: List,
  context: Context,
  repositories: readonly Listed[],
): Promise<(repository: Listed) => readonly Listed[]> => {
  const plugins = new Set(repositories.map(({ pulp_href }) => pluginAt(pulp_href)));
  const adapters = [...plugins].flatMap((plugin) => context.adapters.get(plugin) ?? []);
  const distributions = (await Promise.all(adapters.flatMap((adapter) => adapter.distributions.map((path) => list(path, {}))))).flat();
  const published = new Map<string, string>();
  const ofRepository = async ({ pulp_href }: Listed, adapter: Adapter | undefined): Promise<void> => {
    for (const path of adapter?.publications ?? [])
      for (const publication of await list(path, { ordering: "-pulp_created", repository: pulp_href, fields: "pulp_href" }))
        published.set(publication.pulp_href, pulp_href);
  };
  if (distributions.some(({ publication }) => typeof publication === "string"))
    await Promise.all(repositories.map((one) => ofRepository(one, context.adapters.get(pluginAt(one.pulp_href)))));
  return ({ pulp_href: href }) => distributions.filter((one) => serves(one, href, none) || published.get(one.publication ?? "") === href);
};

const deletion = (
  resource: string,
  { name, pulp_href }: Listed,
  stage: number,
  effect?: string,
  more: Readonly<Record<string, unknown>> = {},
): PlanStep => ({
  action: "delete",
  resource,
  name,
  pulp_href,
  ...(effect === undefined ? {} : { effect }),
  details: { plugin: pluginAt(pulp_href), ...more },
  stage,
});
