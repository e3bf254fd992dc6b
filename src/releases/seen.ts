import { isManifestError, isPermissionError, ReleaseError } from "../errors/index.ts";
import type { Context } from "../model/resource/context.ts";
import type { Run } from "../operation/index.ts";
import { knownRelease, standingOf } from "./known.ts";
import type { ReleaseManifest, ReleaseRepository } from "./manifest.ts";
import type { RingDistribution } from "./ring-label.ts";
import type { RingState } from "./ring-records.ts";
import type { Absent } from "./roll-look.ts";

/**
 * That this user sees what the ring serves by its own records: lists leave out what somebody may not see, so that a ring would be told to serve a release
 * whose distributions stayed where they were. Whoever sees everything knows of what is missing that it was deleted.
 * @param there what he sees of the ring
 * @throws ReleaseError (`RING_UNSEEN`): nothing was changed
 */
export const requireSeen = async (
  context: Context,
  run: Run,
  ring: RingState,
  manifest: ReleaseManifest,
  absent: Absent,
  there: readonly RingDistribution[],
): Promise<void> => {
  // Most who roll out are administrators: one request then.
  if (ring.serves.length === 0 || (await seesEverything(run))) return;
  const releases = ring.serves.map((one) => (one === manifest.release ? manifest.repositories : repositoriesOf(context, run, one)));
  const served = (await Promise.all(releases)).flat();
  const seen = new Set(there.map(({ adapter: { plugin }, repository }) => keyOf({ plugin, repository })));
  const wanted = new Set(manifest.repositories.map(keyOf));
  // What is to be left as it is needn't be seen.
  const unseen = served.filter((one) => !seen.has(keyOf(one)) && (absent !== "keep" || wanted.has(keyOf(one))));
  if (unseen.length === 0) return;
  const names = [...new Set(unseen.map(({ repository }) => JSON.stringify(repository)))].sort();
  throw new ReleaseError({
    code: "RING_UNSEEN",
    release: manifest.release,
    ring: ring.name,
    attempted: run.label,
    message: `the ring ${JSON.stringify(ring.name)} serves ${names.join(", ")} by its records, and this user sees no distribution of the ring for ${names.length === 1 ? "it" : "them"}.`,
    hint: `Ask for ${permissionsFor(context, unseen)} of the ring's distributions; if one was deleted, an administrator's roll-out goes on. Nothing was changed.`,
  });
};

const keyOf = ({ plugin, repository }: Pick<ReleaseRepository, "plugin" | "repository">): string => `${plugin} ${repository}`;

/** Of one whose manifest was tampered with nobody knows: the ring has to get away from it all the same. */
const repositoriesOf = async (context: Context, run: Run, release: string): Promise<readonly ReleaseRepository[]> => {
  const known = await knownRelease(context, run, release);
  if (known === undefined) return [];
  try {
    return (await standingOf(context, run, known)).repositories;
  } catch (error) {
    if (isManifestError(error)) return [];
    throw error;
  }
};

const permissionsFor = ({ adapters, permissionFor }: Context, unseen: readonly ReleaseRepository[]): string => {
  const lists = [...new Set(unseen.flatMap(({ plugin }) => adapters.get(plugin)?.distributions[0] ?? []))];
  const permissions = lists.flatMap((list) => permissionFor?.("GET", `${list}x/`) ?? []);
  return permissions.length === 0 ? "a role that lets you view each" : permissions.join(", ");
};

/** Artifacts are the administrators' alone; servers have no other word for who is one. None is looked for. GET `artifacts/?sha256=…` */
const seesEverything = async (run: Run): Promise<boolean> => {
  try {
    await run.send("GET", "artifacts/", { query: { sha256: "0".repeat(64), limit: 1, fields: "pulp_href" } });
    return true;
  } catch (error) {
    if (isPermissionError(error)) return false;
    throw error;
  }
};
