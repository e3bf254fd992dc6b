import createClient from "openapi-fetch";
import { AbortedError, isAuthenticationError, isPermissionError, type PulpError, redact } from "../errors/index.ts";
import { untilAborted } from "./abort.ts";
import { bodyOf, requireOwn } from "./answer.ts";
import type { AuthStrategy, Send } from "./auth/strategy.ts";
import type { Clock } from "./clock.ts";
import type { Events } from "./events.ts";
import { Outgoing } from "./outgoing.ts";
import { serializeQuery } from "./query.ts";
import { toResponseError } from "./response-failure.ts";
import { isWorthRepeating, notSent, retry } from "./retry.ts";
import type { Shape } from "./shapes.ts";
import type { Urls } from "./urls.ts";
import type { Wire } from "./wire.ts";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

export interface RequestOptions {
  /** Values for the placeholders of the key. */
  readonly path?: Readonly<Record<string, string | number>> | undefined;
  /** The server's filters, by their names; a list goes as its values with commas between. */
  readonly query?: Readonly<Record<string, unknown>> | undefined;
  /** An object goes as JSON; FormData, a Blob or bytes go as they are. */
  readonly body?: unknown;
  /** Beside those that every request has. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Ends the request. */
  readonly signal?: AbortSignal | undefined;
  /** Ends the repeating, as `signal` does, but cuts off no request under way: for those whose answer has to be known. */
  readonly stop?: AbortSignal | undefined;
  /** Milliseconds; `"none"` for transfers of unknown length. */
  readonly timeout?: number | "none" | undefined;
  /** Place in the queue where requests have to wait: the lowest goes first. @default 0 */
  readonly turn?: number | undefined;
  /** What an answer of 200 or 201 looks like. @default a JSON object to a GET, else a resource */
  readonly expects?: Shape<unknown> | undefined;
  /** Bytes of the answer, unpacked, where that is less than the client reads of any. */
  readonly mostBytes?: number | undefined;
  /** `"safe"`: done twice, it is as if done once, so it goes again after a lost answer, as a GET does. */
  readonly repeat?: "safe" | undefined;
  /** `"operation"`: part of something larger, which would fail with it, so it is tried twice as often. */
  readonly persist?: "operation" | undefined;
  /** Told when the request has to be sent again, and (by what it returns) when that has come to an end. */
  readonly onTrouble?: ((error: PulpError) => () => void) | undefined;
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
  /**
   * The text at an address that the server gave for its content, which may be on another host: neither credentials nor own headers go there.
   * @throws ResponseError, NetworkError
   */
  download(url: string): Promise<string>;
  /**
   * Reads what is at such an address to its end, of any length, and keeps nothing of it; once.
   * @throws ResponseError, NetworkError (where it ends before all of it has come, too)
   */
  drain(url: string, signal?: AbortSignal): Promise<void>;
  /** Proves who sends the requests, before the first one has to. */
  login(): Promise<void>;
  /** Ends the session, if there is one; nothing is sent afterwards. Never throws. */
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
  const client = createClient<AnyPaths>({ baseUrl: urls.origin, headers, Request: Outgoing as unknown as typeof Request });
  const secrets = auth.secrets ?? [];

  const closing = new AbortController();
  const plain = (method: string, path: string, extra: Readonly<Record<string, string>>): Outgoing =>
    new Outgoing(urls.origin + path, { method, headers: { ...headers, ...extra } });
  const sendPlain: Send = (method, path, extra) => wire.send(plain(method, path, extra), { attempt: 1, stop: closing.signal });

  const attemptOnce = async <T>(
    method: Method,
    path: string,
    options: RequestOptions,
    attempt: number,
    authorization: Readonly<Record<string, string>>,
  ): Promise<Answer<T>> => {
    const attempted = `${method} ${path}`;
    const { data, error, response } = await client.request(method.toLowerCase() as RequestMethod, path, {
      params: { query: options.query ?? {} },
      querySerializer: serializeQuery,
      body: options.body,
      bodySerializer: (body: unknown) => (isRaw(body) ? body : JSON.stringify(body)),
      headers: { Accept: "application/json", ...authorization, ...options.headers },
      parseAs: options.expects?.parse === undefined ? "text" : "arrayBuffer",
      fetch: (request: Outgoing) =>
        wire.send(request, {
          attempt,
          signal: options.signal,
          stop: closing.signal,
          timeout: options.timeout,
          turn: options.turn,
          mostBytes: options.mostBytes,
          body: "text",
        }),
    } as never);
    if (!response.ok) {
      requireOwn(response, error, { attempted, origin: urls.origin });
      throw toResponseError(response, error, attempted, secrets);
    }
    return {
      status: response.status,
      body: bodyOf(response, data as string | Uint8Array | undefined, {
        method,
        attempted,
        origin: urls.origin,
        expects: options.expects,
      }) as T,
      correlationId: response.headers.get("Correlation-ID") ?? undefined,
    };
  };

  const throwIfClosed = (attempted: string, cause?: unknown): void => {
    if (closing.signal.aborted) throw new AbortedError({ code: "CLOSED", attempted, cause });
  };
  /** `close()` ends the pauses between attempts, and so does whoever may stop them. */
  const repeat = async <T>(
    once: (attempt: number) => Promise<T>,
    method: Method,
    path: string,
    { signal, stop, repeat: safe, persist, onTrouble }: Pick<RequestOptions, "signal" | "stop" | "repeat" | "persist" | "onTrouble"> = {},
  ): Promise<T> => {
    let outOfTrouble: (() => void) | undefined;
    const as = safe === "safe" ? "GET" : method;
    try {
      return await retry(once, {
        method: as,
        retries: persist === "operation" ? 2 * retries : retries,
        clock,
        signal,
        stops: stop === undefined ? [closing.signal] : [stop, closing.signal],
        onRetry: (attempt, delay, error) => {
          events.emit("retry", { method, path: redact(path), attempt, delay, error });
          outOfTrouble ??= onTrouble?.(error);
        },
      });
    } catch (error) {
      if (isWorthRepeating(as, error)) throwIfClosed(`${method} ${path}`, error);
      throw error;
    } finally {
      outOfTrouble?.();
    }
  };
  /** A login harms nobody when it is done twice, whatever it is for; and where it fails, nothing else was sent. Not after the end. */
  const authorize = async (method: Method, path: string, options: RequestOptions = {}) => {
    const once = async () => {
      throwIfClosed(`${method} ${path}`);
      return auth.headers({ method, url: urls.origin + path }, sendPlain);
    };
    try {
      return await repeat(once, method, path, { ...options, repeat: "safe" });
    } catch (error) {
      throw notSent(error);
    }
  };

  return {
    urls,
    clock,
    events,
    async send<T>(method: Method, key: string, options: RequestOptions = {}) {
      const path = key.startsWith("/") && options.path === undefined ? urls.href(key) : urls.path(key, options.path);
      throwIfClosed(`${method} ${path}`);
      const once = async (attempt: number): Promise<Answer<T>> => {
        const authorization = await authorize(method, path, options);
        try {
          return await attemptOnce<T>(method, path, options, attempt, authorization);
        } catch (error) {
          // A 401, or a 403 that the session's CSRF check gave, was refused before anything was done: any method may go again.
          if (isSessionTrouble(error) && auth.renew?.(authorization) === true)
            return attemptOnce<T>(method, path, options, attempt, await authorize(method, path, options));
          throw error;
        }
      };
      return untilAborted(() => repeat(once, method, path, options), options.signal, `${method} ${path}`);
    },
    download: (url) =>
      repeat(
        async (attempt) => {
          const response = await wire.send(new Outgoing(url), { attempt, stop: closing.signal });
          const text = await response.text();
          if (!response.ok) throw toResponseError(response, text, `GET ${url}`, secrets);
          return text;
        },
        "GET",
        url,
      ),
    async drain(url, signal) {
      const attempt = { attempt: 1, signal, stop: closing.signal, timeout: "none", body: "drop" } as const;
      const response = await wire.send(new Outgoing(url), attempt);
      if (!response.ok) throw toResponseError(response, await response.text(), `GET ${url}`, secrets);
    },
    async login() {
      await authorize("GET", urls.apiBase);
    },
    async close() {
      closing.abort();
      // The one request that is sent after the end.
      await auth.close?.((method, path, extra) => wire.send(plain(method, path, extra), { attempt: 1 }));
    },
  };
};

const isRaw = (body: unknown): boolean =>
  body instanceof FormData ||
  body instanceof Blob ||
  body instanceof URLSearchParams ||
  body instanceof Uint8Array ||
  typeof body === "string";

const isSessionTrouble = (error: unknown): boolean =>
  isAuthenticationError(error) || (isPermissionError(error) && error.details.some((words) => words.includes("CSRF")));
