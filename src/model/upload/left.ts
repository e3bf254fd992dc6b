import { isNotFoundError, UsageError } from "../../errors/index.ts";
import type { OptionNames, Run, Wait } from "../../operation/index.ts";
import { pages } from "../../transport/index.ts";
import type { Context } from "../resource/context.ts";

/** A large file that hasn't arrived whole: the server keeps its chunks until it is uploaded again, or deleted. */
export interface UnfinishedUpload {
  /** The upload's address. */
  readonly pulp_href: string;
  /** When it was begun, as an ISO time. */
  readonly pulp_created: string;
  /** Bytes that the whole file has. */
  readonly size: number;
}

/** Which unfinished uploads are listed. */
export interface UploadsOptions extends Wait {
  /** Those that were begun before. @default all */
  readonly olderThan?: Date | undefined;
}

/** Which unfinished uploads are deleted. */
export interface DeleteUploadsOptions extends Wait {
  /** Those that were begun before: younger ones may be on their way. */
  readonly olderThan: Date;
}

export const uploadsOptions: OptionNames<UploadsOptions> = { olderThan: "option", signal: "option" };

/** GET `uploads/`, the oldest first. */
export const leftUploads = (context: Context, run: Run, olderThan: Date | undefined): Promise<readonly UnfinishedUpload[]> =>
  begunBefore(context, run, olderThan === undefined ? Number.POSITIVE_INFINITY : timeOf(olderThan));

const begunBefore = async (context: Context, run: Run, limit: number): Promise<readonly UnfinishedUpload[]> => {
  const query = { fields: "pulp_href,pulp_created,size" };
  const found = await pages<UnfinishedUpload>(context.transport, "uploads/", {
    query,
    pageSize: context.pageSize,
    signal: run.signal,
  }).all();
  return found
    .filter(({ pulp_created }) => Date.parse(pulp_created) < limit)
    .sort((a, b) => Date.parse(a.pulp_created) - Date.parse(b.pulp_created))
    .map(({ pulp_href, pulp_created, size }) => Object.freeze({ pulp_href, pulp_created, size }));
};

/** DELETE `<upload>`, one after the other. What somebody has finished or deleted meanwhile isn't among what was deleted. */
export const deleteUploads = async (context: Context, run: Run, olderThan: Date): Promise<readonly UnfinishedUpload[]> => {
  const deleted: UnfinishedUpload[] = [];
  for (const upload of await begunBefore(context, run, timeOf(olderThan))) {
    try {
      await run.send("DELETE", upload.pulp_href, { repeat: "safe" });
      deleted.push(upload);
    } catch (error) {
      if (!isNotFoundError(error)) throw error;
    }
  }
  return deleted;
};

/** Callers without types may give anything, and everything is older than what is no time. */
const timeOf = (olderThan: unknown): number => {
  const time = olderThan instanceof Date ? olderThan.getTime() : Number.NaN;
  if (!Number.isNaN(time)) return time;
  throw new UsageError({
    message: "olderThan must be a Date.",
    hint: "For a day: new Date(Date.now() - 24 * 3_600_000). Nothing was deleted.",
  });
};
