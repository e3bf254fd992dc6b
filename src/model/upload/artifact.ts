import { isPermissionError } from "../../errors/index.ts";
import type { Run } from "../../operation/index.ts";
import { formOf } from "../../transport/index.ts";
import { chunkSize } from "./chunks.ts";
import { findArtifact } from "./find-artifact.ts";
import { uploadInChunks } from "./in-chunks.ts";

/** Gets bytes to the server, where they aren't there already: in one piece, or in chunks when large. Resolves to the artifact's href. */
export const ensureArtifact = async (run: Run, blob: Blob, sha256: string, resume?: string): Promise<string> => {
  const there = await findArtifact(run, sha256);
  if (there !== undefined) return there;
  if (blob.size > chunkSize || resume !== undefined) return uploadInChunks(run, blob, sha256, resume);
  const form = formOf({ file: new File([blob], sha256), sha256 });
  try {
    const { body } = await run.task("upload", { method: "POST", key: "artifacts/", body: form, transfer: "file" });
    return (body as { pulp_href: string }).pulp_href;
  } catch (error) {
    // Artifacts are the administrators'; an upload by chunks is whose permission it is (core.add_upload).
    if (isPermissionError(error)) return uploadInChunks(run, blob, sha256, undefined);
    throw error;
  }
};
