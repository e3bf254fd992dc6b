import { isResponseError, isTaskFailedError } from "../../errors/index.ts";
import type { Run } from "../../operation/index.ts";
import type { Adapter } from "../../plugins/adapter.ts";
import { conflictOf } from "../resource/conflict.ts";
import type { Context } from "../resource/context.ts";
import { distributionKind } from "../resource/kind.ts";
import type { Snapshot } from "../resource/lookup.ts";
import { deleteOnce, reread } from "../resource/resource.ts";
import { versionOf } from "../version/version.ts";
import { findAt, make, type Serving } from "./serve.ts";

/** A distribution that is being made while its repository is still filled. */
export interface Early {
  /** Its address; `undefined` where another client has made one there at the same time. */
  readonly made: Promise<string | undefined>;
}

/**
 * Whether a new distribution may be there before the content is: where nothing is served before the first version, and that is served whole. Not
 * where taking the distribution back would take more with it.
 */
export const mayBeEarly = ({ following, deletedWithDistribution }: Adapter, repository: Snapshot): boolean =>
  following !== "for-good" && deletedWithDistribution === undefined && versionOf(String(repository.latest_version_href)).number === 0;

/** Resolves when the server has accepted it; so a base path that is taken is told before anything else is done. @throws BasePathTakenError */
export const beginEarly = async (context: Context, run: Run, adapter: Adapter, serving: Serving): Promise<Early> => {
  const { basePath, name = basePath } = serving;
  const accepted = Promise.withResolvers<void>();
  const made = make(context, run, adapter, serving, accepted.resolve).then(
    (distribution) => distribution.pulp_href,
    async (error: unknown) => {
      if (!isResponseError(error) && !isTaskFailedError(error)) throw error;
      if ((await findAt(context, adapter, basePath)) !== undefined) return undefined;
      throw await conflictOf(context, distributionKind(adapter), { name, basePath }, error);
    },
  );
  made.catch(() => {});
  await Promise.race([accepted.promise, made]);
  return { made };
};

/**
 * What was made too early, as nothing came to be served, is taken back, unless somebody has brought something meanwhile.
 * @returns what is there then, as a sentence
 */
export const takeBack = async (run: Run, repository: Snapshot, { made }: Early): Promise<string | undefined> => {
  const href = await made.catch(() => undefined);
  if (href === undefined) return undefined;
  try {
    const { latest_version_href } = await reread(run, repository.pulp_href);
    if (versionOf(String(latest_version_href)).number === 0) {
      await deleteOnce(run, "take back", href);
      return undefined;
    }
  } catch {
    // Then it stays, and is named.
  }
  return "The distribution was made, and follows the repository.";
};
