import {
  isAbortedError,
  isNetworkError,
  isNotFoundError,
  isProtocolError,
  isServerError,
  isTaskFailedError,
  PermissionError,
  UploadError,
} from "../../errors/index.ts";
import type { Run } from "../../operation/index.ts";
import { formOf } from "../../transport/index.ts";
import { type Chunk, markOf, missingOf, sizeOf } from "./chunks.ts";
import { findArtifact } from "./find-artifact.ts";
import { readUpload, type Upload, unfinishedOf } from "./unfinished.ts";

/** How often in a row a cut connection is survived that brought nothing further, before the upload is left for another time. */
const attempts = 5;

/**
 * Gets a large file to the server in chunks, as an artifact. An upload of the same file that was cut off, by whatever ended the program, is
 * gone on with.
 *
 * POST `uploads/`, PUT `<upload>` a chunk, POST `<upload>commit/`
 */
export const uploadInChunks = async (run: Run, blob: Blob, sha256: string, resume: string | undefined): Promise<string> => {
  if (resume !== undefined) return finish(run, blob, sha256, ofThatSize(run, blob, await readUpload(run, resume)));
  for (let last: "not yet" | "last" = "not yet"; ; last = "last") {
    const upload = (await unfinishedOf(run, blob.size, sha256)) ?? (await begin(run, blob.size));
    try {
      return await finish(run, blob, sha256, upload);
    } catch (error) {
      // Somebody else was at the same upload, has finished or deleted it, or its bytes were others after all: a new one has none of that.
      if (last === "last" || !(isNotFoundError(error) || isTaskFailedError(error))) throw error;
      await discard(run, upload);
    }
  }
};

/** An answer that is lost leaves an upload without a byte, which is nobody's: another one may be begun. */
const begin = async (run: Run, size: number): Promise<Upload> =>
  (await run.send<Upload>("POST", "uploads/", { body: { size }, repeat: "safe" })).body;

const discard = async (run: Run, { pulp_href }: Upload): Promise<void> => {
  await run.send("DELETE", pulp_href).catch((error: unknown) => {
    if (isAbortedError(error)) throw error;
  });
};

const ofThatSize = (run: Run, blob: Blob, upload: Upload): Upload => {
  if (upload.size === blob.size) return upload;
  throw new UploadError({
    code: "DIGEST_MISMATCH",
    attempted: run.label,
    message: `the upload ${upload.pulp_href} is of ${upload.size} bytes, the file has ${blob.size}.`,
    hint: "Resume with the file that it was begun with. Nothing was sent.",
  });
};

/** Sends what is missing and commits. Where another client has brought the same bytes meanwhile, theirs will do. */
const finish = async (run: Run, blob: Blob, sha256: string, upload: Upload): Promise<string> => {
  try {
    await sendChunks(run, blob, sha256, upload);
    const { task } = await run.task("commit upload", { method: "POST", key: `${upload.pulp_href}commit/`, body: { sha256 } });
    const artifact = task?.created_resources.find((href) => href.includes("/artifacts/")) ?? (await findArtifact(run, sha256));
    if (artifact !== undefined) return artifact;
  } catch (error) {
    if (!isNotFoundError(error) && !isTaskFailedError(error)) throw error;
    const there = await findArtifact(run, sha256);
    if (there === undefined) {
      if (!isTaskFailedError(error) || !/already exists/.test(error.description ?? "")) throw error;
      await discard(run, upload);
      throw unseen(run, error);
    }
    await discard(run, upload);
    return there;
  }
  throw new UploadError({
    code: "UPLOAD_INTERRUPTED",
    attempted: run.label,
    message: "the server committed the upload, but made no artifact of it.",
    hint: "Run it again.",
  });
};

/** The bytes are there as an artifact that this user may not see, and so can't name. */
const unseen = (run: Run, cause: unknown): PermissionError =>
  new PermissionError({
    code: "NOT_PERMITTED",
    attempted: run.label,
    message: "the server has these bytes already, as an artifact that this user may not see and so can't name.",
    hint: "Artifacts are the administrators': one of them has to upload it.",
    status: 403,
    details: [],
    permission: "administrator",
    cause,
  });

/** On older servers a chunk that arrives twice damages an upload, so after a cut the server is asked which have arrived. */
const sendChunks = async (run: Run, blob: Blob, sha256: string, begun: Upload): Promise<void> => {
  let upload = begun;
  for (let cuts = 1; ; cuts++) {
    try {
      return await sendMissing(run, blob, sha256, upload);
    } catch (error) {
      if (run.signal.aborted) throw interrupted(run, begun, error);
      if (!isNetworkError(error) && !isServerError(error) && !isProtocolError(error)) throw error;
      const now = await readUpload(run, begun.pulp_href).catch((cause: unknown) => {
        throw isNotFoundError(cause) ? cause : interrupted(run, begun, error);
      });
      if (sizeOf(now.chunks ?? []) > sizeOf(upload.chunks ?? [])) cuts = 1;
      if (cuts === attempts) throw interrupted(run, begun, error);
      upload = now;
    }
  }
};

const sendMissing = async (run: Run, blob: Blob, sha256: string, upload: Upload): Promise<void> => {
  const arrived = upload.chunks ?? [];
  const missing = missingOf(blob.size, arrived, markOf(sha256));
  if (missing === undefined)
    throw new UploadError({
      code: "UPLOAD_INTERRUPTED",
      attempted: run.label,
      message: `the chunks of the upload ${upload.pulp_href} overlap: it can't be gone on with.`,
      hint: "Upload the file without `resume`.",
    });
  let done = sizeOf(arrived);
  for (const chunk of missing) {
    await sendChunk(run, blob, upload, chunk);
    done += chunk.size;
    run.report({
      step: "upload",
      task: undefined,
      state: "running",
      code: "upload.sending",
      message: "sending the file",
      done,
      total: blob.size,
    });
  }
};

const sendChunk = async (run: Run, blob: Blob, upload: Upload, { offset, size }: Chunk): Promise<void> => {
  await run.send("PUT", upload.pulp_href, {
    body: formOf({ file: new File([blob.slice(offset, offset + size)], "chunk") }),
    headers: { "Content-Range": `bytes ${offset}-${offset + size - 1}/${blob.size}` },
    timeout: "none",
  });
};

const interrupted = (run: Run, upload: Upload, cause: unknown): UploadError =>
  new UploadError({
    code: "UPLOAD_INTERRUPTED",
    attempted: run.label,
    message: `the upload was cut off; the server keeps what has arrived of it as ${upload.pulp_href}.`,
    hint: `Upload the file again, with { resume: ${JSON.stringify(upload.pulp_href)} } or without: only what is missing is sent. maintenance.deleteUploads() frees the space instead.`,
    upload: upload.pulp_href,
    cause,
  });
