import {
  AuthenticationError,
  ConflictError,
  NotFoundError,
  PermissionError,
  RateLimitError,
  ResponseError,
  ServerError,
  ValidationError,
} from "../errors/index.ts";
import type { ResponseErrorInit } from "../errors/response.ts";
import { longestRetryAfter } from "./retry.ts";

type Fields = Readonly<Record<string, readonly string[]>>;

const kinds: Readonly<Record<number, readonly [new (init: ResponseErrorInit) => ResponseError, string, string | undefined]>> = {
  400: [ValidationError, "VALIDATION_FAILED", undefined],
  401: [AuthenticationError, "NOT_AUTHENTICATED", "Check the user name and the password (or token); the server accepted neither."],
  403: [PermissionError, "NOT_PERMITTED", "Ask for a role on this resource that allows it."],
  404: [NotFoundError, "NOT_FOUND", undefined],
  409: [ConflictError, "CONFLICT", undefined],
  429: [RateLimitError, "TOO_MANY_REQUESTS", "Lower the client's concurrency."],
};

/** An answer that isn't 2xx, as a typed error with the server's own words. */
export const toResponseError = (response: Response, body: unknown, attempted: string, secrets: readonly string[]): ResponseError => {
  const fields = hide(fieldsOf(body), secrets);
  const details = Object.entries(fields).flatMap(([field, words]) => words.map((word) => (field === "" ? word : `${field}: ${word}`)));
  const [kind, code, hint] =
    kinds[response.status] ??
    (response.status >= 500 ? [ServerError, "SERVER_FAILED", undefined] : [ResponseError, "UNEXPECTED_STATUS", undefined]);
  const correlationId = response.headers.get("Correlation-ID") ?? undefined;
  const retryAfter = retryAfterOf(response.headers);
  return new kind({
    code,
    attempted,
    message:
      details.length === 0
        ? `the server answered ${response.status} ${response.statusText}`.trimEnd().concat(".")
        : `${response.status}: ${details.join("; ")}`,
    hint: withRetryAfter(hint ?? hintFor(response, correlationId), retryAfter),
    correlationId,
    status: response.status,
    details,
    fields,
    retryAfter,
  });
};

const hintFor = ({ status, headers }: Response, correlationId: string | undefined): string | undefined => {
  if (status >= 500) return `The server's log has more${correlationId === undefined ? "." : " under this Correlation-ID."}`;
  const location = headers.get("Location");
  if (status < 300 || status >= 400 || location === null) return undefined;
  // Not followed: credentials would go wherever an answer says.
  return `It redirects to ${location}: if that is the server, make it the baseUrl.`;
};

const withRetryAfter = (hint: string | undefined, seconds: number | undefined): string | undefined =>
  seconds === undefined || seconds <= longestRetryAfter
    ? hint
    : `${hint === undefined ? "" : `${hint} `}It asks for a pause of ${Math.round(seconds)} s; no more than ${longestRetryAfter} s are waited before it is asked again.`;

/** Seconds, from either form of `Retry-After`. */
export const retryAfterOf = (headers: Headers, now: () => number = Date.now): number | undefined => {
  const value = headers.get("Retry-After");
  if (value === null) return undefined;
  const seconds = /^\s*\d+\s*$/.test(value) ? Number(value) : (Date.parse(value) - now()) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.min(Math.max(0, seconds), Number.MAX_SAFE_INTEGER);
};

/** Pulp's many shapes of a 400, and `{detail}` of the others, as words by field. HTML pages say nothing. */
const fieldsOf = (body: unknown, prefix = ""): Fields => {
  if (body === undefined || body === null || body === "") return {};
  if (typeof body === "string") return /^\s*</.test(body) ? {} : { [prefix]: [body.slice(0, 2_000)] };
  if (Array.isArray(body)) {
    const words = body.filter((word) => typeof word !== "object").map(String);
    return words.length > 0 ? { [prefix]: words } : Object.assign({}, ...body.map((inner: unknown) => fieldsOf(inner, prefix)));
  }
  if (typeof body !== "object") return { [prefix]: [String(body)] };
  const merged: Record<string, string[]> = {};
  for (const [name, value] of Object.entries(body)) {
    const plain = name === "detail" || name === "non_field_errors" || name === "errors" || name === prefix;
    const field = plain ? prefix : prefix === "" ? name : `${prefix}.${name}`;
    for (const [key, words] of Object.entries(fieldsOf(value, field))) merged[key] = [...(merged[key] ?? []), ...words];
  }
  return merged;
};

/** The server may repeat what was sent to it. */
const hide = (fields: Fields, secrets: readonly string[]): Fields => {
  const without = (text: string): string =>
    secrets.reduce((rest, secret) => (secret === "" ? rest : rest.replaceAll(secret, "[secret]")), text);
  return Object.fromEntries(Object.entries(fields).map(([field, words]) => [field, words.map(without)]));
};
