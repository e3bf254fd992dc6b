import { isNetworkError, isPermissionError, isServerError, UploadError } from "../../errors/index.ts";
import type { Run } from "../../operation/index.ts";
import { aListOf, formOf, type Listed } from "../../transport/index.ts";

/** Bytes of one chunk; files up to that size go in one piece. */
export const chunkSize = 16 * 1024 * 1024;
/** How often a cut connection is survived before the upload is left for another time. */
const attempts = 5;

/** The server's copy of the bytes, if it has one, as far as this user may know: only administrators may list artifacts. GET `artifacts/?sha256=…` */
export const findArtifact = async (run: Run, sha256: string): Promise<string | undefined> => {
  try {
    const { body } = await run.send<Listed<{ pulp_href: string }>>("GET", "artifacts/", {
      query: { sha256, limit: 1, fields: "pulp_href" },
      expects: aListOf({ pulp_href: "string" }),
    });
    return body.results[0]?.pulp_href;
  } catch (error) {
    if (isPermissionError(error)) return undefined;
    throw error;
  }
};

/** Gets bytes to the server, where they aren't there already: in one piece, or in chunks when large. Resolves to the artifact's href. */
export const ensureArtifact = async (run: Run, blob: Blob, sha256: string, resume?: string): Promise<string> => {
  const there = await findArtifact(run, sha256);
  if (there !== undefined) return there;
  if (blob.size > chunkSize || resume !== undefined) return uploadInChunks(run, blob, sha256, resume);
  const form = formOf({ file: new File([blob], sha256), sha256 });
  const { body } = await run.task("upload", { method: "POST", key: "artifacts/", body: form, transfer: "file" });
  return (body as { pulp_href: string }).pulp_href;
};

interface Upload {
  readonly pulp_href: string;
  readonly size: number;
  /** Those that have arrived. */
  readonly chunks?: readonly { readonly offset: number; readonly size: number }[];
}

/** POST `uploads/`, PUT `<upload>` a chunk, POST `<upload>commit/`; an upload that was cut off goes on with the chunks that are missing. */
const uploadInChunks = async (run: Run, blob: Blob, sha256: string, resume: string | undefined): Promise<string> => {
  const upload =
    resume === undefined ? (await run.send<Upload>("POST", "uploads/", { body: { size: blob.size } })).body : await readUpload(run, resume);
  if (upload.size !== blob.size)
    throw new UploadError({
      code: "DIGEST_MISMATCH",
      attempted: run.label,
      message: `the upload ${upload.pulp_href} is of ${upload.size} bytes, the file has ${blob.size}.`,
      hint: "Resume with the file that it was begun with. Nothing was sent.",
    });
  await sendChunks(run, blob, upload);
  const { task } = await run.task("commit upload", { method: "POST", key: `${upload.pulp_href}commit/`, body: { sha256 } });
  const artifact = task?.created_resources.find((href) => href.includes("/artifacts/")) ?? (await findArtifact(run, sha256));
  if (artifact !== undefined) return artifact;
  throw new UploadError({
    code: "UPLOAD_INTERRUPTED",
    attempted: run.label,
    message: "the server committed the upload, but made no artifact of it.",
    hint: "Run it again.",
  });
};

const readUpload = async (run: Run, href: string): Promise<Upload> => (await run.send<Upload>("GET", href)).body;

/** A chunk that arrives twice damages an upload, so after a cut the server is asked which have arrived. */
const sendChunks = async (run: Run, blob: Blob, begun: Upload): Promise<void> => {
  let upload = begun;
  for (let left = attempts; ; left--) {
    try {
      return await sendMissing(run, blob, upload);
    } catch (error) {
      if (left === 1 || run.signal.aborted || !(isNetworkError(error) || isServerError(error))) throw interrupted(run, begun, error);
      upload = await readUpload(run, begun.pulp_href).catch(() => {
        throw interrupted(run, begun, error);
      });
    }
  }
};

const sendMissing = async (run: Run, blob: Blob, upload: Upload): Promise<void> => {
  const arrived = new Set((upload.chunks ?? []).map(({ offset }) => offset));
  for (let offset = 0; offset < blob.size; offset += chunkSize) {
    if (arrived.has(offset)) continue;
    const chunk = blob.slice(offset, offset + chunkSize);
    await run.send("PUT", upload.pulp_href, {
      body: formOf({ file: chunk }),
      headers: { "Content-Range": `bytes ${offset}-${offset + chunk.size - 1}/${blob.size}` },
      timeout: "none",
    });
    run.report({
      step: "upload",
      task: undefined,
      state: "running",
      code: "upload.sending",
      message: "sending the file",
      done: offset + chunk.size,
      total: blob.size,
    });
  }
};

const interrupted = (run: Run, upload: Upload, cause: unknown): UploadError =>
  new UploadError({
    code: "UPLOAD_INTERRUPTED",
    attempted: run.label,
    message: `the upload was cut off; the server keeps what has arrived of it as ${upload.pulp_href}.`,
    hint: `Go on with it: upload(file, fields, { resume: ${JSON.stringify(upload.pulp_href)} }), or delete it.`,
    upload: upload.pulp_href,
    cause,
  });
