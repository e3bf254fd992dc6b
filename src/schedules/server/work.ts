import { createHash } from "node:crypto";
import type { schemas } from "../../../generated/workflow/index.ts";
import { adapterOf } from "../../model/resource/capability.ts";
import type { Context } from "../../model/resource/context.ts";
import { repositoryKind } from "../../model/resource/kind.ts";
import type { Snapshot } from "../../model/resource/lookup.ts";
import { find } from "../../model/resource/resource.ts";
import { findAt } from "../../model/serving/serve.ts";
import { targetOf } from "../../model/serving/served.ts";
import type { Adapter } from "../../plugins/adapter.ts";
import { idOf } from "../../tasks/index.ts";
import type { Description } from "../description.ts";
import type { Refusal } from "../refusal.ts";

/** What the server dispatches each time. */
export interface Work {
  readonly tasks: schemas["workflow.Workflow"]["tasks"];
  /** Another one is other work: what the server has can't be read back. 16 hex digits. */
  readonly digest: string;
}

/** A sync is one task, after which the server publishes by itself and the distribution follows: more than that no workflow can do where a sync changes nothing. */
export const workOf = async (context: Context, description: Description): Promise<Work | Refusal> => {
  const never = refusalOf(description);
  if (never !== undefined) return never;
  const { deliver, sync, to } = description;
  const { plugin, name } = deliver ?? sync ?? { plugin: "", name: "" };
  const adapter = adapterOf(context, plugin);
  const { syncTask } = adapter;
  if (syncTask === undefined || context.status.plugins[plugin] === undefined || adapter.broken?.sync !== undefined)
    return { why: `a sync of ${plugin} is nothing that it can do by itself`, hint: clients };
  const [repository, distribution] = await Promise.all([
    find(context, repositoryKind(adapter), name),
    to === undefined ? undefined : findAt(context, adapter, to),
  ]);
  if (repository === undefined)
    return { why: `there is no ${plugin} repository ${JSON.stringify(name)}, or none that this user may see`, hint: "Make it first." };
  const remote = typeof repository.remote === "string" ? await context.lookup.at(repository.remote) : undefined;
  if (remote === undefined)
    return {
      why: `the repository ${JSON.stringify(name)} has no remote, or none that this user may see`,
      hint: "Give it one: repository.ensure({ remote }).",
    };
  const unserved = to === undefined ? undefined : unservedBy(adapter, repository, distribution, to);
  if (unserved !== undefined) return unserved;
  const given = { repository_pk: idOf(repository.pulp_href), remote_pk: idOf(remote.pulp_href), ...syncTask.arguments };
  const tasks = [
    {
      task_name: syncTask.name,
      task_kwargs: Object.entries(given).map(([kwarg_key, value]) => ({ kwarg_key, value })),
      // As an ordinary sync has them, so that each waits for the other: PRNs, the remote's being shared.
      reserved_resources: [String(repository.prn), `shared:${remote.prn}`],
    },
  ];
  return { tasks, digest: createHash("sha256").update(JSON.stringify(tasks)).digest("hex").slice(0, 16) };
};

export const isWork = (found: Work | Refusal): found is Work => "tasks" in found;

const clients = 'Leave it to clients: runsOn: "client", and pulp.schedules.run().';

/** What no repository can help. */
const refusalOf = ({ cron, fleet, missed }: Description): Refusal | undefined => {
  if (cron !== undefined)
    return {
      why: "it knows intervals and no calendar",
      hint: `A daily time in UTC is one: { every: "1d", from: "2026-01-01T02:30Z" }. Else leave it to clients: runsOn: "client".`,
    };
  if (fleet !== undefined) return { why: "what is in a fleet isn't kept there", hint: clients };
  if (missed === "none") return { why: "it makes up for times that have passed", hint: `missed: "once"; or runsOn: "client".` };
  return undefined;
};

/** A delivery is a sync alone where all else follows from it. */
const unservedBy = (adapter: Adapter, repository: Snapshot, distribution: Snapshot | undefined, basePath: string): Refusal | undefined => {
  const { name, pulp_href: href, autopublish } = repository;
  const publishes = adapter.publications.length === 0 || autopublish === true;
  if (!publishes)
    return {
      why: `the repository ${JSON.stringify(name)} doesn't publish by itself, and a step that publishes fails where a sync changed nothing`,
      hint: adapter.autopublish ? "repository.ensure({ autopublish: true })." : clients,
    };
  const target = distribution === undefined ? undefined : targetOf(distribution);
  if (target?.kind === "latest" && target.repository === href) return undefined;
  return {
    why:
      distribution === undefined
        ? `nothing is served at ${JSON.stringify(basePath)} yet`
        : `what is served at ${JSON.stringify(basePath)} doesn't follow the repository ${JSON.stringify(name)}`,
    hint: adapter.following === "for-good" ? clients : `Deliver it once: await repository.deliver(${JSON.stringify(basePath)}).`,
  };
};
