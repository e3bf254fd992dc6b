import { guard, named, PulpError, type PulpErrorInit } from "./base.ts";

/** What can go wrong with a file on its way. */
export type UploadErrorCode =
  | "DIGEST_MISMATCH"
  | "UPLOAD_INTERRUPTED"
  | "FILE_UNREADABLE"
  | "FILE_REFUSED"
  | "FILE_NOT_TAKEN"
  | "BYTES_DIFFER";

/** A file did not get to the server whole, or isn't fit to be there. What the server still holds of it, if anything, is in the message. */
export class UploadError extends PulpError {
  static {
    named(UploadError, "UploadError");
  }

  /** Which error it is, for programs. */
  declare readonly code: UploadErrorCode;
  /** `pulp_href` of an unfinished upload that can be gone on with. */
  readonly upload: string | undefined;

  constructor(init: PulpErrorInit & { readonly code: UploadErrorCode; readonly upload?: string }) {
    super(init);
    this.upload = init.upload;
  }
}

/** Whether a value is a {@link UploadError}, of any copy of the package. */
export const isUploadError = guard(UploadError);
