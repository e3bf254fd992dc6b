import { guard, named, PulpError, type PulpErrorInit } from "./base.ts";
import { redact } from "./redact.ts";
import { ResourceNotFoundError } from "./resource.ts";

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
  static {
    named(ResponseError, "ResponseError");
  }

  /** HTTP's number. */
  readonly status: number;
  /** The server's words. */
  readonly details: readonly string[];
  /** The server's words, by the field that they are about. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
  /** Seconds that the server asks to wait. */
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
export class ValidationError extends ResponseError {
  static {
    named(ValidationError, "ValidationError");
  }
}
/** 401: wrong credentials, or none. */
export class AuthenticationError extends ResponseError {
  static {
    named(AuthenticationError, "AuthenticationError");
  }
}
/** 403: the credentials are right, the permission is missing. */
export class PermissionError extends ResponseError {
  static {
    named(PermissionError, "PermissionError");
  }

  /** The permission that the request takes, as far as that can be told: `file.add_filedistribution`; `"administrator"` where no role helps. */
  readonly permission: string | undefined;

  constructor(init: ResponseErrorInit & { readonly permission?: string | undefined }) {
    super(init);
    this.permission = init.permission;
  }
}
/** 404: nothing is there (or this user may not see it). */
export class NotFoundError extends ResponseError {
  static {
    named(NotFoundError, "NotFoundError");
  }
}
/** 409: the resource isn't in a state that allows it. */
export class ConflictError extends ResponseError {
  static {
    named(ConflictError, "ConflictError");
  }
}
/** 429: too many requests. */
export class RateLimitError extends ResponseError {
  static {
    named(RateLimitError, "RateLimitError");
  }
}
/** 5xx: the server or the proxy before it failed. */
export class ServerError extends ResponseError {
  static {
    named(ServerError, "ServerError");
  }
}

/** Whether a value is a {@link ResponseError}, of any copy of the package. */
export const isResponseError = guard(ResponseError);
/** Whether a value is a {@link ValidationError}, of any copy of the package. */
export const isValidationError = guard(ValidationError);
/** Whether a value is a {@link AuthenticationError}, of any copy of the package. */
export const isAuthenticationError = guard(AuthenticationError);
/** Whether a value is a {@link PermissionError}, of any copy of the package. */
export const isPermissionError = guard(PermissionError);
/** A 404, or a name that nothing on the server has. */
export const isNotFoundError = guard<NotFoundError | ResourceNotFoundError>(NotFoundError, ResourceNotFoundError);
/** Whether a value is a {@link ConflictError}, of any copy of the package. */
export const isConflictError = guard(ConflictError);
/** Whether a value is a {@link RateLimitError}, of any copy of the package. */
export const isRateLimitError = guard(RateLimitError);
/** Whether a value is a {@link ServerError}, of any copy of the package. */
export const isServerError = guard(ServerError);
