import { isPermissionError, PermissionError } from "../errors/index.ts";

/** What a request takes, by method and path below the API's root: a permission, or `"administrator"`. */
export type PermissionFor = (method: string, path: string) => string | undefined;

/** A 403 in the operation's words: which step, on what, and the permission that it takes. */
export const explained = (
  error: unknown,
  of: { readonly label: string; readonly step: string | undefined; readonly method: string; readonly path: string },
  takes: string | undefined,
): unknown => {
  if (!isPermissionError(error) || error.permission !== undefined) return error;
  const { code, status, details, fields, retryAfter, correlationId } = error;
  const request = `${of.method} ${of.path}`;
  return new PermissionError({
    code,
    attempted: of.label,
    message: `the server refused ${of.step === undefined ? request : `its step ${of.step} (${request})`} with ${error.summary}`,
    hint: hintOf(takes),
    correlationId,
    status,
    details,
    fields,
    retryAfter,
    permission: takes,
    cause: error,
  });
};

const hintOf = (takes: string | undefined): string =>
  takes === undefined
    ? "Ask an administrator for a role that allows it."
    : takes === "administrator"
      ? "Only an administrator may do that, whatever roles others have."
      : `It takes the permission ${takes}: ask for a role that holds it, and for one on whatever the request refers to.`;
