import createClient from "openapi-fetch";
import { AbortedError, ProtocolError, type PulpError } from "../errors/index.ts";
import type { AuthStrategy, Send } from "./auth/strategy.ts";
import type { Clock } from "./clock.ts";
import type { Events } from "./events.ts";
import { serializeQuery } from "./query.ts";
import { toResponseError } from "./response-failure.ts";
import { retry } from "./retry.ts";
import type { Urls } from "./urls.ts";
import type { Wire } from "./wire.ts";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

export interface RequestOptions {
  /** Values for the placeholders of the key. */
  readonly path?: Readonly<Record<string, string | number>> | undefined;
  readonly query?: Readonly<Record<string, unknown>> | undefined;
  /** An object goes as JSON; FormData, a Blob or bytes go as they are. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds; `"none"` for transfers of unknown length. */
  readonly timeout?: number | "none" | undefined;
}

export interface Answer<T = unknown> {
  readonly status: number;
  readonly body: T;
  readonly correlationId: string | undefined;
}

/** One server's REST API: what is sent is authenticated, limited, retried where that is safe, and every failure is a typed error. */
export interface Transport {
  readonly urls: Urls;
  readonly clock: Clock;
  readonly events: Events;
  /** @param key of the generated types, or an href. */
  send<T = unknown>(method: Method, key: string, options?: RequestOptions): Promise<Answer<T>>;
  /** Proves who sends the requests, before the first one has to. */
  login(): Promise<void>;
  /** Ends the session, if there is one. Never throws. */
  close(): Promise<void>;
}

export interface TransportOptions {
  readonly wire: Wire;
  readonly urls: Urls;
  readonly auth: AuthStrategy;
  readonly retries: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly clock: Clock;
  readonly events: Events;
}

type AnyPaths = Record<string, Record<Lowercase<Method>, { responses: { 200: { content: { "application/json": string } } } }>>;
type RequestMethod = Lowercase<Method>;

export const createTransport = ({ wire, urls, auth, retries, headers, clock, events }: TransportOptions): Transport => {
  const client = createClient<AnyPaths>({ baseUrl: urls.origin, headers, redirect: "manual" });
  const secrets = auth.secrets ?? [];

  const sendPlain: Send = (method, path, extra) =>
    wire.send(new Request(urls.origin + path, { method, headers: { ...headers, ...extra }, redirect: "manual" }), { attempt: 1 });

  const attemptOnce = async <T>(method: Method, path: string, options: RequestOptions, attempt: number): Promise<Answer<T>> => {
    const attempted = `${method} ${path}`;
    const authorization = await auth.headers({ method, url: urls.origin + path }, sendPlain);
    const { data, error, response } = await client.request(method.toLowerCase() as RequestMethod, path, {
      params: { query: options.query ?? {} },
      querySerializer: serializeQuery,
      body: options.body,
      bodySerializer: (body: unknown) => (isRaw(body) ? body : JSON.stringify(body)),
      headers: { Accept: "application/json", ...authorization, ...options.headers },
      parseAs: "text",
      fetch: (request: Request) => wire.send(request, { attempt, signal: options.signal, timeout: options.timeout }),
    } as never);
    if (!response.ok) throw toResponseError(response, error, attempted, secrets);
    return {
      status: response.status,
      body: parse(response, data as string | undefined, attempted, urls.origin) as T,
      correlationId: response.headers.get("Correlation-ID") ?? undefined,
    };
  };

  return {
    urls,
    clock,
    events,
    async send<T>(method: Method, key: string, options: RequestOptions = {}) {
      const path = key.startsWith("/") && options.path === undefined ? urls.href(key) : urls.path(key, options.path);
      const once = async (attempt: number): Promise<Answer<T>> => {
        try {
          return await attemptOnce<T>(method, path, options, attempt);
        } catch (error) {
          // A 401, or a 403 that the session's CSRF check gave, was refused before anything was done: any method may go again.
          if (isSessionTrouble(error) && auth.renew?.() === true) return attemptOnce<T>(method, path, options, attempt);
          throw error;
        }
      };
      try {
        return await retry(once, {
          method,
          retries,
          clock,
          signal: options.signal,
          onRetry: (attempt, delay, error: PulpError) => events.emit("retry", { method, path, attempt, delay, error }),
        });
      } catch (error) {
        if (options.signal?.aborted && error === options.signal.reason)
          throw new AbortedError({ attempted: `${method} ${path}`, cause: error });
        throw error;
      }
    },
    async login() {
      await auth.headers({ method: "GET", url: urls.origin + urls.apiBase }, sendPlain);
    },
    async close() {
      await auth.close?.(sendPlain);
    },
  };
};

const isRaw = (body: unknown): boolean =>
  body instanceof FormData ||
  body instanceof Blob ||
  body instanceof URLSearchParams ||
  body instanceof Uint8Array ||
  typeof body === "string";

const isSessionTrouble = (error: unknown): boolean => {
  const { status, details } = error as { status?: number; details?: readonly string[] };
  return (
    (status === 401 && (error as { attempted?: string }).attempted?.startsWith("login as") !== true) ||
    (status === 403 && details?.some((words) => words.includes("CSRF")) === true)
  );
};

const parse = (response: Response, text: string | undefined, attempted: string, origin: string): unknown => {
  if (text === undefined || text === "") return undefined;
  const type = response.headers.get("Content-Type") ?? "";
  const notPulp = (cause?: unknown): never => {
    throw new ProtocolError({
      attempted,
      message: `${origin} answered ${response.status} with ${type === "" ? "something" : type} that is not JSON.`,
      hint: "Is baseUrl the address of a Pulp server, and apiRoot the one that it is mounted under? A proxy's page looks like this too.",
      correlationId: response.headers.get("Correlation-ID") ?? undefined,
      cause,
    });
  };
  if (/html/i.test(type)) return notPulp();
  if (!/json/i.test(type)) return text;
  try {
    return JSON.parse(text);
  } catch (error) {
    return notPulp(error);
  }
};
