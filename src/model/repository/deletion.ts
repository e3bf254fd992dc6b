import { isNotFoundError, isPermissionError } from "../../errors/index.ts";
import type { OptionNames, Run, Wait } from "../../operation/index.ts";
import type { Adapter } from "../../plugins/adapter.ts";
import { named } from "../../text/index.ts";
import type { Draft, Planner, PlanStep, Reliance } from "../plan/index.ts";
import type { Change } from "../resource/change.ts";
import type { Context } from "../resource/context.ts";
import { repositoryKind } from "../resource/kind.ts";
import { listEach } from "../resource/list-each.ts";
import type { Snapshot } from "../resource/lookup.ts";
import { find, patch } from "../resource/resource.ts";
import { holdersOf, serves } from "../version/needed.ts";
import { versionOf } from "../version/version.ts";

/** What goes with a repository. */
export interface DeletionOptions extends Wait {
  /** Its remote; one that others use is kept in any case. @default "delete" */
  readonly remote?: "delete" | "keep" | undefined;
}

export const deletionOptions: OptionNames<DeletionOptions> = { remote: ["delete", "keep"], signal: "option" };

/** Whatever may point to a repository, its versions and publications, or its remote. */
interface Pointer extends Snapshot {
  readonly name: string;
  readonly base_path?: string;
  readonly repository?: string | null;
  readonly repository_version?: string | null;
  readonly publication?: string | null;
  readonly remote?: string | null;
}

/**
 * The plan to delete a repository, all that serves it, and its remote: clients' addresses first, as nothing may be served in halves; the repository
 * last, as it is where the rest is found from when the plan was cut off.
 */
export const deletionOf = (
  context: Context,
  adapter: Adapter,
  name: string,
  options: DeletionOptions,
): Planner<Change, readonly Change[]> => ({
  title: `delete ${adapter.plugin} repository ${JSON.stringify(name)} and what belongs to it`,
  read: (run) => draft(context, run, adapter, name, options),
  perform: (run, step) => deleteStep(run, adapter, step),
  result: (changes) => changes,
});

const draft = async (
  context: Context,
  run: Run,
  adapter: Adapter,
  name: string,
  { remote = "delete" }: DeletionOptions,
): Promise<Draft> => {
  const repository = await find(context, repositoryKind(adapter), name);
  if (repository === undefined) return { steps: [], reliesOn: [], notes: [`there is no ${adapter.plugin} repository of that name.`] };
  const { pulp_href: href } = repository;
  const [distributions, holders, publications] = await Promise.all([
    listEach<Pointer>(run, adapter.distributions, { ordering: "base_path" }),
    name === context.ledger ? [] : holdersOf(context, run, { adapter, href }),
    listEach<Pointer>(run, adapter.publications, { repository: href, fields: "pulp_href" }),
  ]);
  const published = new Set(publications.map((publication) => publication.pulp_href));
  const serving = distributions.filter((one) => serves(one, href, published));
  const gone = typeof repository.remote === "string" ? repository.remote : undefined;
  const own = gone === undefined ? undefined : await remoteOf(run, adapter, repository, gone, distributions, serving);
  const { number } = versionOf(String(repository.latest_version_href));
  const steps: PlanStep[] = [
    ...serving.map((one) => ({
      action: "delete",
      resource: "distribution",
      name: one.name,
      pulp_href: one.pulp_href,
      effect: `clients of ${one.base_path ?? one.name} get 404`,
      details: { unlink: adapter.deletedWithDistribution !== undefined && typeof one.repository === "string" },
      stage: 0,
    })),
    ...(own === undefined || own.users.length > 0 || remote === "keep"
      ? []
      : [{ action: "delete", resource: "remote", name: own.name, pulp_href: own.href, stage: 1 }]),
    {
      action: "delete",
      resource: "repository",
      name,
      pulp_href: href,
      effect: `its history up to version ${number} goes${published.size === 0 ? "" : `, and what is published of it (${published.size})`}`,
      stage: 2,
    },
  ];
  const reliesOn: Reliance[] = [
    { resource: "repository", name, pulp_href: href, state: { latest_version_href: repository.latest_version_href, neededBy: holders } },
    ...serving.map(({ name: served, pulp_href, base_path, repository, repository_version, publication }) => ({
      resource: "distribution",
      name: served,
      pulp_href,
      state: { base_path, repository, repository_version, publication },
    })),
    ...(own === undefined ? [] : [{ resource: "remote", name: own.name, pulp_href: own.href, state: { usedBy: own.users } }]),
  ];
  const notes = [
    ...(holders.length > 0 ? [`it is needed: ${named(holders)}, which can't be served any more then.`] : []),
    ...(own !== undefined && own.users.length > 0
      ? [`the remote ${JSON.stringify(own.name)} is kept, as it is used by ${own.users.join(", ")}.`]
      : []),
  ];
  return { steps, reliesOn, notes };
};

/** The remote, and who else fetches from it. */
const remoteOf = async (
  run: Run,
  adapter: Adapter,
  repository: Snapshot,
  href: string,
  distributions: readonly Pointer[],
  serving: readonly Pointer[],
): Promise<{ readonly href: string; readonly name: string; readonly users: readonly string[] } | undefined> => {
  const [remote, repositories, alternatives] = await Promise.all([
    run.send<Pointer>("GET", href).catch(unseen),
    listEach<Pointer>(run, ["repositories/"], { remote: href, fields: "pulp_href,name" }),
    listEach<Pointer>(run, adapter.alternateContentSources ?? [], {}),
  ]);
  if (remote === undefined) return undefined;
  const others = [
    ...repositories.filter(({ pulp_href }) => pulp_href !== repository.pulp_href).map(({ name }) => `repository ${JSON.stringify(name)}`),
    ...distributions
      .filter((one) => one.remote === href && !serving.includes(one))
      .map(({ name }) => `distribution ${JSON.stringify(name)}`),
    ...alternatives.filter((one) => one.remote === href).map(({ name }) => `alternate content source ${JSON.stringify(name)}`),
  ];
  return { href, name: remote.body.name, users: others.toSorted() };
};

/** One that is gone, or that this user may not see, isn't theirs to delete. */
const unseen = (error: unknown): undefined => {
  if (isNotFoundError(error) || isPermissionError(error)) return undefined;
  throw error;
};

/** Does a step that deletes. */
export const deleteStep = async (run: Run, adapter: Adapter, { resource, name, pulp_href = "", details }: PlanStep): Promise<Change> => {
  try {
    // The server would delete the repository along with its last distribution: it is where a plan that was cut off goes on.
    if (details?.unlink === true)
      await patch(run, "unlink distribution", { pulp_href }, { [adapter.deletedWithDistribution ?? "repository"]: null });
    await run.task(`delete ${resource}`, { method: "DELETE", key: pulp_href, repeat: "safe" });
  } catch (error) {
    if (!isNotFoundError(error)) throw error;
  }
  return { resource, name, action: "deleted", fields: [] };
};
