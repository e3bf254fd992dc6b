import { createHash } from "node:crypto";
import { openAsBlob } from "node:fs";
import { basename } from "node:path";
import { isPermissionError, UploadError, UsageError } from "../../errors/index.ts";
import type { OptionNames, Run, Settled, Wait } from "../../operation/index.ts";
import type { Adapter, UploadWay } from "../../plugins/adapter.ts";
import { formOf } from "../../transport/index.ts";
import { modifyUnits } from "../content/modify.ts";
import { ownFile } from "../content/own-file.ts";
import { lacks } from "../resource/capability.ts";
import type { Fields } from "../resource/change.ts";
import type { Context } from "../resource/context.ts";
import type { Snapshot } from "../resource/lookup.ts";
import { changeOf, type VersionChange } from "../version/version.ts";
import { ensureArtifact } from "./artifact.ts";
import { chunkSize } from "./chunks.ts";
import { findArtifact } from "./find-artifact.ts";
import { checkBytes, findUnit, kindMade } from "./unit.ts";

/** A file to upload: its path, from which it is streamed, or what holds the bytes. */
export type FileInput = string | Blob | Uint8Array;

/** How a file gets in. */
export interface UploadOptions extends Wait {
  /** `pulp_href` of an unfinished upload of the same file, from an UploadError: only what is missing is sent. Without it one is looked for. */
  readonly resume?: string | undefined;
}

export const uploadOptions: OptionNames<UploadOptions> = { resume: "option", signal: "option" };

/** What an upload came to. */
export interface Uploaded extends VersionChange {
  /** The content unit's `pulp_href`. */
  readonly content: string;
  /** What had to travel: the file; nothing but its name, as the server had the bytes; or nothing at all, as it had the unit. */
  readonly sent: "file" | "reference" | "nothing";
  /** Of the file, as hex. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

const open = async (file: FileInput): Promise<Blob> => {
  if (typeof file !== "string") return file instanceof Blob ? file : new Blob([file as Uint8Array<ArrayBuffer>]);
  try {
    return await openAsBlob(file);
  } catch (cause) {
    throw unreadable(file, cause);
  }
};

const unreadable = (file: FileInput, cause: unknown): UploadError =>
  new UploadError({
    code: "FILE_UNREADABLE",
    message: `${typeof file === "string" ? `the file ${JSON.stringify(file)}` : "the Blob"} can't be read.`,
    hint: "Check the path and its permissions; it must be a file, and not be written to meanwhile. Nothing was sent.",
    cause,
  });

const digestOf = async (blob: Blob, file: FileInput, run: Run): Promise<string> => {
  const hash = createHash("sha256");
  try {
    for await (const chunk of blob.stream()) {
      run.signal.throwIfAborted();
      hash.update(chunk);
    }
  } catch (error) {
    throw run.signal.aborted ? error : unreadable(file, error);
  }
  return hash.digest("hex");
};

/** A file's unit on the server. */
export type Brought = Omit<Uploaded, keyof VersionChange>;

/**
 * Gets one file into a repository. What the server has already isn't sent again: first the unit is looked for, then the bytes. A unit that it knows
 * from an upstream alone has none.
 *
 * GET `<content>?sha256=…`, GET `artifacts/?sha256=…`, POST `<content>` (which adds it to the repository), or POST `<repository href>modify/`
 */
export const upload = async (
  context: Context,
  run: Run,
  adapter: Adapter,
  repository: Snapshot,
  file: FileInput,
  fields: Fields,
  resume?: string,
): Promise<Uploaded> => {
  const { settled, ...brought } = await bring(run, adapter, repository, "in-repository", file, fields, resume);
  const change =
    settled === undefined
      ? await modifyUnits(context, run, adapter, repository, { add: [brought.content] })
      : await changeOf(context, adapter.repository, repository, settled);
  return { ...change, ...brought };
};

/** Gets one file to the server, as a unit: in the repository at once where the server can do that, or by itself. */
export const bring = async (
  run: Run,
  adapter: Adapter,
  repository: Snapshot,
  where: "in-repository" | "by-itself",
  file: FileInput,
  fields: Fields,
  resume?: string,
): Promise<Brought & { readonly settled: Settled | undefined }> => {
  const way = adapter.upload;
  if (way === undefined) throw lacks(adapter, "upload");
  const { sha256: expected, ...rest } = fields;
  const body = withRequired(way, adapter, file, rest);
  const blob = await open(file);
  report(run, "upload.digest", "computing the file's digest", blob);
  const sha256 = await digestOf(blob, file, run);
  if (expected !== undefined && String(expected).toLowerCase() !== sha256)
    throw new UploadError({
      code: "DIGEST_MISMATCH",
      attempted: run.label,
      message: `the file's sha256 is ${sha256}, not ${String(expected)}.`,
      hint: "The file is damaged or another one. Nothing was sent.",
    });
  const objection = await adapter.hooks?.inspect?.(blob, body);
  if (objection !== undefined)
    throw new UploadError({ code: "FILE_REFUSED", attempted: run.label, message: objection, hint: "Nothing was sent." });

  const found = await findUnit(run, adapter, way, sha256, body);
  const has = found === undefined ? "lacking" : ownFile(kindMade(adapter, way), found);
  const known = has === "there" ? undefined : await findArtifact(run, sha256);
  // Of a doubtful one, this user may not be told: then it is sent once more, which changes nothing.
  if (found !== undefined && (has === "there" || (has === "doubtful" && known === found.artifact)))
    return { settled: undefined, content: found.pulp_href, sent: "nothing", sha256, size: blob.size };
  const { upload: hook } = adapter.hooks ?? {};
  report(run, "upload.sending", known === undefined ? "sending the file" : "the server has the bytes", blob);
  // Large files go in chunks, which can be gone on with; small ones in the very request that makes the content of them.
  const chunked = blob.size > chunkSize || resume !== undefined;
  const artifact = known ?? (chunked ? await inChunks(run, blob, sha256, resume) : undefined);
  const filename = typeof file === "string" ? basename(file) : file instanceof File ? file.name : undefined;
  let asked = false;
  const made =
    hook === undefined
      ? await createUnit(
          run,
          way,
          where === "by-itself" ? body : { ...body, repository: repository.pulp_href },
          artifact === undefined ? { blob, filename: filename ?? sha256 } : { artifact },
        )
      : await hook(run, {
          blob,
          filename,
          sha256,
          fields: body,
          repository,
          artifact: async () => {
            asked = true;
            return artifact ?? ensureArtifact(run, blob, sha256);
          },
        });
  const content = contentOf(made, way, run);
  if (found !== undefined) await checkBytes(run, kindMade(adapter, way), content);
  return {
    settled: made,
    content,
    sent: hook !== undefined && !asked ? "nothing" : known === undefined ? "file" : "reference",
    sha256,
    size: blob.size,
  };
};

const report = (run: Run, code: string, message: string, blob: Blob): void =>
  run.report({ step: "upload", task: undefined, state: "running", code, message, done: 0, total: blob.size });

/** A file's own name stands in for what identifies it, where the file has one. */
export const withRequired = (way: UploadWay, adapter: Adapter, file: FileInput, fields: Fields): Fields => {
  const missing = way.required.filter((field) => fields[field] === undefined);
  if (missing.length === 0) return fields;
  const name = typeof file === "string" ? basename(file) : file instanceof File ? basename(file.name) : undefined;
  if (name === undefined)
    throw new UsageError({
      message: `an upload of ${adapter.plugin} content needs ${missing.join(", ")}.`,
      hint: "Give it in the second argument, or upload from a path.",
    });
  return { ...fields, ...Object.fromEntries(missing.map((field) => [field, name])) };
};

/** As an artifact; `undefined` where this user may not upload by chunks: then the file goes in one piece, with the unit. */
const inChunks = async (run: Run, blob: Blob, sha256: string, resume: string | undefined): Promise<string | undefined> => {
  try {
    return await ensureArtifact(run, blob, sha256, resume);
  } catch (error) {
    if (isPermissionError(error) && resume === undefined) return undefined;
    throw error;
  }
};

type Bytes = { readonly blob: Blob; readonly filename: string } | { readonly artifact: string };

/** POST `<content>`, as a form: the file is streamed from where it lies. */
const createUnit = async (run: Run, way: UploadWay, fields: Fields, bytes: Bytes): Promise<Settled> => {
  const sent = "artifact" in bytes;
  const body = formOf({ ...fields, ...(sent ? bytes : { file: new File([bytes.blob], bytes.filename) }) });
  return run.task("upload", { method: "POST", key: way.path, body, transfer: sent ? undefined : "file" });
};

const contentOf = ({ task, body }: Settled, way: UploadWay, run: Run): string => {
  // More may have been made beside it: what lists it in an index.
  const created = task?.created_resources.filter((one) => one.includes("/content/"));
  const href =
    created?.find((one) => one.includes(`/${way.path}`)) ?? created?.[0] ?? (body as { pulp_href?: string } | undefined)?.pulp_href;
  if (href !== undefined) return href;
  throw new UploadError({
    code: "UPLOAD_INTERRUPTED",
    attempted: run.label,
    message: "the server took the file, but made no content of it.",
    hint: "See the task's result on the server.",
  });
};
