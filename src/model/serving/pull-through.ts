import { UsageError } from "../../errors/index.ts";
import type { Adapter } from "../../plugins/adapter.ts";
import { lacks } from "../resource/capability.ts";
import type { Fields } from "../resource/change.ts";
import type { Snapshot } from "../resource/lookup.ts";

/** How what is delivered comes in; `"repository"`: it is there already, as where it is uploaded to. */
export type Way = "sync" | "pull-through" | "repository";

interface Wanted {
  readonly by?: Way | undefined;
  readonly sync?: Fields | undefined;
  readonly distribution?: Fields | undefined;
}

/** @throws CapabilityError, UsageError where a way is asked for that there isn't. */
export const wayOf = (adapter: Adapter, repository: Snapshot, wanted: Wanted): Way => {
  if (wanted.by === "repository") return wanted.by;
  const syncs = adapter.verbs.sync !== undefined && adapter.broken?.sync === undefined;
  const by = wanted.by ?? (syncs || adapter.pullThrough === undefined ? "sync" : "pull-through");
  if (wanted.by !== undefined && (by === "sync" ? adapter.verbs.sync : adapter.pullThrough) === undefined) throw lacks(adapter, by);
  const remote = (by === "sync" ? wanted.sync : wanted.distribution)?.remote ?? repository.remote ?? undefined;
  if (wanted.by !== undefined && remote === undefined)
    throw new UsageError({
      message: `the repository ${JSON.stringify(repository.name)} has no remote: there is nothing to ${by === "sync" ? "sync" : "pull through"} from.`,
      hint: "Give it one: ensure({ remote: { url } }). Nothing was changed.",
    });
  // Without a remote, and where the plugin can't sync, what is there is delivered as it is.
  return remote === undefined || (by === "sync" && adapter.verbs.sync === undefined) ? "repository" : by;
};

/** A distribution with a remote asks the upstream first: it is given one, or freed of one, as the way of delivering wants it. */
export const remoteFields = (adapter: Adapter, remote: unknown, current: Snapshot | undefined): Fields => {
  if (adapter.pullThrough === undefined) return {};
  return typeof remote === "string" || typeof current?.remote === "string" ? { remote } : {};
};
