import { isCapabilityError } from "../../errors/index.ts";
import type { Adapter } from "../../plugins/adapter.ts";
import { isAtLeast } from "../../plugins/arrivals.ts";
import { requireFields, requirePlugin } from "../resource/capability.ts";
import type { Fields } from "../resource/change.ts";
import type { Context } from "../resource/context.ts";
import { distributionKind, pathOfKind } from "../resource/kind.ts";
import type { Target } from "./served.ts";

interface Wanted {
  readonly sync?: Fields | undefined;
  readonly publish?: Fields | undefined;
  readonly distribution?: Fields | undefined;
}

/** That the server knows what each part of a delivery is told: before the first of them. @throws CapabilityError */
export const requireDelivery = (
  context: Context,
  adapter: Adapter,
  { sync, publish: { kind, ...publish } = {}, distribution }: Wanted,
): void => {
  if (sync !== undefined && adapter.verbs.sync !== undefined)
    requireFields(context, `${adapter.repository}*/${adapter.verbs.sync.path}/`, sync);
  if (Object.keys(publish).length > 0 && adapter.publications.length > 0)
    requireFields(context, pathOfKind(adapter.publications, kind as string | undefined, adapter, "publication"), publish);
  requireFields(context, distributionKind(adapter).path, distribution);
};

/** That the server can serve that, with these fields: before anything of it is written down. @throws CapabilityError */
export const requireTarget = (context: Context, adapter: Adapter, target: Target, fields: Fields = {}): void => {
  const { path } = distributionKind(adapter);
  requireFields(context, path, fields);
  if (target.kind !== "version") return;
  requireFields(context, path, { repository_version: target.version });
  const { pinned, plugin } = adapter;
  if (typeof pinned === "object" && isAtLeast(context.status.plugins[plugin]?.version ?? "0", pinned.from ?? "0"))
    requirePlugin(context, { plugin: "core" }, `serving one version of ${plugin}`, pinned.core);
};

/** Whether it can. */
export const canServe = (context: Context, adapter: Adapter, target: Target): boolean => {
  try {
    requireTarget(context, adapter, target);
    return true;
  } catch (error) {
    if (isCapabilityError(error)) return false;
    throw error;
  }
};
