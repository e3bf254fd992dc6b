import { isResponseError, isTaskFailedError } from "../errors/index.ts";
import type { PlanStep } from "../model/plan/index.ts";
import { publishing } from "../model/repository/ensure.ts";
import { type Change, differing, type Secrets } from "../model/resource/change.ts";
import { conflictOf } from "../model/resource/conflict.ts";
import type { Context } from "../model/resource/context.ts";
import { distributionKind, type Kind, repositoryKind } from "../model/resource/kind.ts";
import { keptLabels } from "../model/resource/label-rules.ts";
import type { Snapshot } from "../model/resource/lookup.ts";
import { type Metadata, metadataLabels, type UploadedKeys } from "../model/resource/metadata.ts";
import { namedFor } from "../model/resource/named.ts";
import { ensure, find, patch, read, underAllNames, type Wanted } from "../model/resource/resource.ts";
import { remoteFields } from "../model/serving/pull-through.ts";
import { findAt, make } from "../model/serving/serve.ts";
import { versionOf } from "../model/version/version.ts";
import type { Run } from "../operation/index.ts";
import { distributionNameOf } from "./check.ts";
import { fleetLabel, printFleet } from "./mark.ts";
import { withSecrets } from "./secrets.ts";
import type { Wish } from "./wish.ts";

interface Perform {
  readonly fleet: string;
  readonly secrets: Secrets;
  readonly keys: UploadedKeys;
  readonly made: Made;
}

/** What steps have made, or found, for those behind them. */
export class Made {
  readonly #snapshots = new Map<string, Snapshot>();

  /** Keeps what steps ask of it, as there are thousands. */
  set({ path }: Kind, name: string, { pulp_href, latest_version_href, remote }: Snapshot): void {
    this.#snapshots.set(`${path} ${name}`, { pulp_href, latest_version_href, remote });
  }

  /** @throws ResourceNotFoundError */
  async read(context: Context, kind: Kind, name: string): Promise<Snapshot> {
    return this.#snapshots.get(`${kind.path} ${name}`) ?? read(context, kind, name);
  }

  clear(): void {
    this.#snapshots.clear();
  }
}

/** Does what a step of a plan says, by what the fleet says of that member. */
export const perform = async (
  context: Context,
  run: Run,
  { fleet, secrets, keys, made }: Perform,
  wish: Wish,
  step: PlanStep,
): Promise<readonly Change[]> => {
  const { adapter, member, remote } = wish;
  const seen = step.action === "create" ? "absent" : undefined;
  const ensured = async (kind: Kind, name: string, wanted: Omit<Wanted, "seen">): Promise<readonly Change[]> => {
    const { snapshot, changes } = await ensure(context, run, kind, name, { ...wanted, seen });
    made.set(kind, name, snapshot);
    return changes;
  };
  const marks = { [fleetLabel]: printFleet(fleet) };
  const atCreation = { pulp_labels: marks };
  switch (step.resource) {
    case "remote": {
      if (remote?.fields === undefined) return [];
      const fields = await withSecrets(remote.fields);
      return ensured(remote.kind, remote.name, { fields, secrets, atCreation });
    }
    case "repository": {
      const { repository = {}, labels = {} } = member;
      const link =
        remote === undefined
          ? member.remote === null
            ? { remote: null }
            : {}
          : { remote: (await made.read(context, remote.kind, remote.name)).pulp_href };
      const kind = repositoryKind(adapter);
      const pairs =
        member.metadata === undefined
          ? {}
          : await metadataLabels(
              context,
              run,
              seen === "absent" ? undefined : await find(context, kind, member.name),
              (await withSecrets(member.metadata)) as Metadata,
              keys,
            );
      return ensured(kind, member.name, {
        fields: { ...(await withSecrets(repository)), ...link },
        labels: { ...keptLabels(context, labels), ...pairs },
        atCreation: { ...publishing(context, adapter, repository), ...atCreation },
      });
    }
    default:
      return ensureDistribution(context, run, wish, { made, labels: marks, seen });
  }
};

/** One that is there goes on serving what it serves; a new one follows the repository, or waits for the first delivery where the plugin wants that. */
const ensureDistribution = async (
  context: Context,
  run: Run,
  { adapter, member }: Wish,
  { made, labels, seen }: { readonly made: Made; readonly labels: Readonly<Record<string, string>>; readonly seen: "absent" | undefined },
): Promise<readonly Change[]> => {
  const { basePath, distribution = {} } = member;
  if (basePath === null) return [];
  const kind = distributionKind(adapter);
  const name = distributionNameOf(member) ?? basePath;
  const { name: _, ...own } = namedFor(context, kind, await withSecrets(distribution));
  const current = seen === "absent" ? undefined : await findAt(context, adapter, basePath);
  if (current !== undefined) {
    const changed = differing(own, underAllNames(kind, current), "keep");
    if (Object.keys(changed).length === 0) return [];
    await patch(run, "update distribution", current, changed);
    return [change(kind, String(current.name), "updated", Object.keys(changed))];
  }
  const repository = await made.read(context, repositoryKind(adapter), member.name);
  const alone = adapter.pullThrough === "alone";
  try {
    await make(context, run, adapter, {
      basePath,
      name,
      target: () => (alone || adapter.following === "for-good" ? { kind: "none" } : { kind: "latest", repository: repository.pulp_href }),
      newest: versionOf(String(repository.latest_version_href)).number,
      fields: () => ({ ...(alone ? remoteFields(adapter, repository.remote, undefined) : {}), ...own }),
      labels,
    });
  } catch (error) {
    if (!isResponseError(error) && !isTaskFailedError(error)) throw error;
    // Another client that makes the same at the same time is no error.
    if ((await find(context, kind, name))?.base_path === basePath) return [];
    throw await conflictOf(context, kind, { name, basePath }, error);
  }
  return [change(kind, name, "created", ["base_path", ...Object.keys(own)])];
};

const change = ({ word }: Kind, name: string, action: Change["action"], fields: readonly string[]): Change => ({
  resource: word,
  name,
  action,
  fields,
});
