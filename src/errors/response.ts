import { guard, PulpError, type PulpErrorInit } from "./base.ts";
import { redact } from "./redact.ts";

export interface ResponseErrorInit extends PulpErrorInit {
  readonly status: number;
  /** The server's words, flattened: `name: This field must be unique.` */
  readonly details: readonly string[];
  /** The server's words by field, where it gave them so; `""` holds those that belong to no field. */
  readonly fields?: Readonly<Record<string, readonly string[]>>;
  /** Seconds, from `Retry-After`. */
  readonly retryAfter?: number | undefined;
}

/** The server answered, and the answer is an error. One subclass a kind of status. */
export class ResponseError extends PulpError {
  readonly status: number;
  readonly details: readonly string[];
  readonly fields: Readonly<Record<string, readonly string[]>>;
  readonly retryAfter: number | undefined;

  constructor(init: ResponseErrorInit) {
    super(init);
    this.status = init.status;
    this.details = init.details.map(redact);
    this.fields = Object.fromEntries(Object.entries(init.fields ?? {}).map(([field, words]) => [field, words.map(redact)]));
    this.retryAfter = init.retryAfter;
  }
}

/** 400: the server refused what was sent; `fields` says which and why. */
export class ValidationError extends ResponseError {}
/** 401: wrong credentials, or none. */
export class AuthenticationError extends ResponseError {}
/** 403: the credentials are right, the permission is missing. */
export class PermissionError extends ResponseError {}
/** 404: nothing is there (or this user may not see it). */
export class NotFoundError extends ResponseError {}
/** 409: the resource isn't in a state that allows it. */
export class ConflictError extends ResponseError {}
/** 429: too many requests. */
export class RateLimitError extends ResponseError {}
/** 5xx: the server or the proxy before it failed. */
export class ServerError extends ResponseError {}

const names = [
  "ResponseError",
  "ValidationError",
  "AuthenticationError",
  "PermissionError",
  "NotFoundError",
  "ConflictError",
  "RateLimitError",
  "ServerError",
] as const;

export const isResponseError = guard<ResponseError>(...names);
export const isValidationError = guard<ValidationError>("ValidationError");
export const isAuthenticationError = guard<AuthenticationError>("AuthenticationError");
export const isPermissionError = guard<PermissionError>("PermissionError");
export const isNotFoundError = guard<NotFoundError>("NotFoundError", "ResourceNotFoundError");
export const isServerError = guard<ServerError>("ServerError");
