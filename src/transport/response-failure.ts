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

/** Of one answer no more is taken than people read: neither words, nor characters of one, nor levels. */
const most = { words: 200, length: 2_000, levels: 16 };

/** Pulp's many shapes of a 400, and `{detail}` of the others, as words by field. HTML pages say nothing. */
const fieldsOf = (body: unknown): Fields => {
  const fields = new Map<string, string[]>();
  let words = 0;
  const add = (field: string, word: unknown): void => {
    const text = String(word);
    if (text === "" || /^\s*</.test(text) || words > most.words) return;
    const more = ++words > most.words;
    const before = fields.get(field) ?? [];
    before.push(more ? "… and more" : text.slice(0, most.length));
    fields.set(field, before);
  };
  const collect = (value: unknown, field: string, level: number): void => {
    if (value === undefined || value === null || level > most.levels || words > most.words) return;
    if (Array.isArray(value)) {
      const plain = value.some((each) => typeof each !== "object");
      for (const each of value) {
        if (words > most.words) return;
        if (!plain) collect(each, field, level + 1);
        else if (typeof each !== "object") add(field, each);
      }
    } else if (typeof value === "object") {
      for (const name of Object.keys(value)) {
        if (words > most.words) return;
        const own = name === "detail" || name === "non_field_errors" || name === "errors" || name === field;
        collect((value as Fields)[name], own ? field : field === "" ? name : `${field}.${name}`, level + 1);
      }
    } else add(field, value);
  };
  collect(body, "", 0);
  return Object.fromEntries(fields);
};

/** The server may repeat what was sent to it. */
const hide = (fields: Fields, secrets: readonly string[]): Fields => {
  const without = (text: string): string =>
    secrets.reduce((rest, secret) => (secret === "" ? rest : rest.replaceAll(secret, "[secret]")), text);
  return Object.fromEntries(Object.entries(fields).map(([field, words]) => [field, words.map(without)]));
};
