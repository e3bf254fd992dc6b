import { isAbortedError, isNotFoundError } from "../../errors/index.ts";
import type { Run } from "../../operation/index.ts";
import { aListOf, type Listed } from "../../transport/index.ts";
import { type Chunk, markOf, missingOf } from "./chunks.ts";

/** A chunked upload that isn't committed yet, as the server describes it. */
export interface Upload {
  readonly pulp_href: string;
  readonly size: number;
  /** Those that have arrived. */
  readonly chunks?: readonly Chunk[];
}

/** Milliseconds without a further chunk after which an upload counts as left: else another program is at it. */
export const quiet = 20_000;
/** Uploads of one size that are looked at, the youngest first. */
const candidates = 20;

export const readUpload = async (run: Run, href: string): Promise<Upload> => (await run.send<Upload>("GET", href)).body;

/**
 * The unfinished upload of a file, where somebody (a program that was killed, on whatever machine) has left one that this user may go on with:
 * of the same size, and with the first chunk that only this file begins with. The server holds the whole against the digest in the end.
 *
 * GET `uploads/?size=…`, GET `<upload>`
 */
export const unfinishedOf = async (run: Run, size: number, sha256: string): Promise<Upload | undefined> => {
  const { body } = await run.send<Listed<{ pulp_href: string }>>("GET", "uploads/", {
    query: { size, limit: candidates, fields: "pulp_href" },
    expects: aListOf({ pulp_href: "string" }),
  });
  for (const { pulp_href } of body.results) {
    const upload = await mayBeGone(readUpload(run, pulp_href));
    if (upload === undefined || !isOf(upload, sha256)) continue;
    run.report({
      step: "upload",
      task: undefined,
      state: "running",
      code: "upload.resuming",
      message: `going on with ${pulp_href}, if nobody else is at it`,
      done: 0,
      total: size,
    });
    await run.transport.clock.sleep(quiet, run.signal);
    const later = await mayBeGone(readUpload(run, pulp_href));
    if (later !== undefined && later.chunks?.length === upload.chunks?.length) return later;
  }
  return undefined;
};

const isOf = ({ size, chunks = [] }: Upload, sha256: string): boolean => {
  const mark = markOf(sha256);
  return chunks.some((chunk) => chunk.offset === 0 && chunk.size === mark) && missingOf(size, chunks, mark) !== undefined;
};

const mayBeGone = async (reading: Promise<Upload>): Promise<Upload | undefined> => {
  try {
    return await reading;
  } catch (error) {
    if (isAbortedError(error) || !isNotFoundError(error)) throw error;
    return undefined;
  }
};
