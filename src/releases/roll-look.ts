import { CapabilityError, isPermissionError, ReleaseError, UsageError } from "../errors/index.ts";
import { adapterOf } from "../model/resource/capability.ts";
import { checkBasePath } from "../model/resource/conflict.ts";
import type { Context } from "../model/resource/context.ts";
import { distributionKind } from "../model/resource/kind.ts";
import type { Snapshot } from "../model/resource/lookup.ts";
import { validBasePath } from "../model/resource/names.ts";
import { readIfThere } from "../model/resource/resource.ts";
import { requireTarget } from "../model/serving/known.ts";
import { sameTarget, type Target, targetOf } from "../model/serving/served.ts";
import { type VersionRef, versionOf } from "../model/version/version.ts";
import type { Run } from "../operation/index.ts";
import type { Adapter } from "../plugins/adapter.ts";
import type { ReleaseManifest, ReleaseRepository } from "./manifest.ts";
import { type RingDistribution, targetsOf } from "./ring-label.ts";
import type { RingState } from "./ring-records.ts";

/** What becomes of one distribution. */
export interface Move {
  readonly adapter: Adapter;
  readonly repository: string;
  readonly basePath: string;
  /** As it is; `undefined` where it has to be made. */
  readonly current: Snapshot | undefined;
  readonly target: Target;
  readonly version: VersionRef | undefined;
  /** It serves that already. */
  readonly done: boolean;
}

/** What the ring does with repositories that it serves and the release hasn't. */
export type Absent = "error" | "keep" | "empty";

/** What one repository of a release is served as. @throws CapabilityError where its plugin can't serve one version */
export const targetFor = (context: Context, { plugin, version, publication }: ReleaseRepository): Target => {
  const { urls } = context.transport;
  const adapter = adapterOf(context, plugin);
  if (publication !== null) return { kind: "publication", publication: urls.href(urls.apiBase + publication) };
  if (adapter.pinned === "never")
    throw new CapabilityError({
      code: "CAPABILITY_MISSING",
      plugin,
      operation: "rollOut",
      message: `the server's ${plugin} plugin serves a repository's latest version only, so that a ring can't serve that of a release.`,
      hint: "Leave its repositories out of releases that are rolled out. Nothing was changed.",
    });
  return { kind: "version", version: urls.href(urls.apiBase + version) };
};

const pathFor = (template: string, ring: string, { plugin, repository, stream }: ReleaseRepository): string =>
  template.replace(
    /\{(ring|plugin|repository|stream)\}/g,
    (_, word: string) => ({ ring, plugin, repository, stream: stream ?? "" })[word] ?? "",
  );

/** What it takes for a ring to serve a release. Only reads. @throws ReleaseError, BasePathTakenError, CapabilityError: nothing was changed */
export const lookAtRing = async (
  context: Context,
  run: Run,
  ring: RingState,
  manifest: ReleaseManifest,
  absent: Absent,
): Promise<readonly Move[]> => movesFor(context, ring, manifest, absent, await targetsOf(context, run, ring.name));

/** The same, with what the ring serves. */
export const movesFor = async (
  context: Context,
  ring: RingState,
  manifest: ReleaseManifest,
  absent: Absent,
  there: readonly RingDistribution[],
): Promise<readonly Move[]> => {
  const moves = manifest.repositories.map((one): Move => {
    const adapter = adapterOf(context, one.plugin);
    const target = targetFor(context, one);
    requireTarget(context, adapter, target);
    const current = there.find((other) => other.adapter === adapter && other.repository === one.repository)?.distribution;
    const basePath = current === undefined ? pathFor(ring.settings.basePath, ring.name, one) : String(current.base_path);
    const version = versionOf(context.transport.urls.href(context.transport.urls.apiBase + one.version));
    const done = current !== undefined && sameTarget(targetOf(current), target);
    return { adapter, repository: one.repository, basePath, current, target, version, done };
  });
  const lacking = there.filter(
    ({ adapter, repository }) => !moves.some((move) => move.adapter === adapter && move.repository === repository),
  );
  if (lacking.length > 0 && absent === "error")
    throw lacks(
      manifest.release,
      ring.name,
      lacking.map(({ repository }) => repository),
    );
  const emptied =
    absent !== "empty"
      ? []
      : lacking.map(({ adapter, repository, distribution: current }): Move => {
          const target: Target = { kind: "none" };
          const basePath = String(current.base_path);
          return { adapter, repository, basePath, current, target, version: undefined, done: sameTarget(targetOf(current), target) };
        });
  const fresh = moves.filter(({ current }) => current === undefined);
  for (const { adapter, basePath } of fresh) validBasePath(distributionKind(adapter), basePath);
  requireApart(manifest.release, fresh);
  await Promise.all(fresh.map(({ adapter, basePath }) => checkBasePath(context, distributionKind(adapter), basePath)));
  return [...moves, ...emptied];
};

/** Of two that nest the server would take one, and refuse the other half-way. @throws UsageError */
const requireApart = (release: string, fresh: readonly Move[]): void => {
  const paths = fresh.map(({ basePath }) => basePath).sort();
  const known = new Set<string>();
  for (const path of paths) {
    const parts = path.split("/");
    const above = parts.map((_, i) => parts.slice(0, i + 1).join("/")).find((one) => known.has(one));
    known.add(path);
    if (above === undefined) continue;
    throw new UsageError({
      message: `two repositories of the release ${JSON.stringify(release)} would be served at ${JSON.stringify(above)}${above === path ? "" : ` and ${JSON.stringify(path)}, and base paths don't nest`}.`,
      hint: `Tell them apart: ring.ensure({ basePath: ${JSON.stringify(above === path ? "{ring}/{plugin}/{repository}" : "{repository}/{ring}")} }). Nothing was changed.`,
    });
  }
};

const lacks = (release: string, ring: string, repositories: readonly string[]): ReleaseError =>
  new ReleaseError({
    code: "RELEASE_LACKS_REPOSITORY",
    release,
    ring,
    message: `the ring ${JSON.stringify(ring)} serves ${repositories.map((name) => JSON.stringify(name)).join(", ")}, which the release ${JSON.stringify(release)} hasn't.`,
    hint: 'Say what becomes of them: { absent: "keep" } leaves them as they are, { absent: "empty" } has them serve nothing. Nothing was changed.',
  });

/** That all versions and publications are there, before anybody is served one. @throws ReleaseError (`RELEASE_INCOMPLETE`) */
export const requireServable = async (context: Context, run: Run, release: string, ring: string, moves: readonly Move[]): Promise<void> => {
  const there = async ({ target, done }: Move): Promise<boolean> => {
    if (done || target.kind === "none" || target.kind === "latest") return true;
    if (target.kind === "version") {
      const among = await context.lookup.newest({ list: "repository_versions/", field: "pulp_href", fields: [] }, target.version);
      return (among ?? (await readIfThere(run, target.version))) !== undefined;
    }
    try {
      return (await context.lookup.at(target.publication, "pulp_href")) !== undefined;
    } catch (error) {
      if (isPermissionError(error)) return true;
      throw error;
    }
  };
  const found = await Promise.all(moves.map(there));
  const gone = moves.filter((_, i) => !found[i]);
  if (gone.length === 0) return;
  throw new ReleaseError({
    code: "RELEASE_INCOMPLETE",
    release,
    ring,
    message: `what the release ${JSON.stringify(release)} has of ${gone.map(({ repository }) => JSON.stringify(repository)).join(", ")} is gone from the server, or can't be seen by this user.`,
    hint: "Somebody deleted a version or a publication of it.",
  });
};
