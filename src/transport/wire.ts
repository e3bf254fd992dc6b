import PQueue from "p-queue";
import { AbortedError, isPulpError, redact } from "../errors/index.ts";
import type { Clock } from "./clock.ts";
import type { Events } from "./events.ts";
import { timedOut, toNetworkError } from "./network-failure.ts";

/** Extra arguments of the runtime's own `fetch`, such as undici's `dispatcher` for TLS options. */
export type FetchExtras = Readonly<Record<string, unknown>>;

export interface WireOptions {
  /** Requests under way at once. */
  readonly concurrency: number;
  /** Milliseconds that one attempt may take. */
  readonly timeout: number;
  readonly extras: FetchExtras | undefined;
  readonly events: Events;
  readonly clock: Clock;
}

export interface Attempt {
  readonly attempt: number;
  readonly signal?: AbortSignal | undefined;
  /** Nothing is sent any more once this is aborted; what is under way isn't cut off. */
  readonly stop?: AbortSignal | undefined;
  /** Milliseconds; `"none"` for transfers whose length nobody knows. */
  readonly timeout?: number | "none" | undefined;
  /** Place in the queue: the lowest goes first, equals in the order in which they came. @default 0 */
  readonly turn?: number | undefined;
}

/** Sends one request once: the place of the concurrency limit, the time limit, the events, and of what `fetch` throws. */
export interface Wire {
  send(request: Request, attempt: Attempt): Promise<Response>;
}

export const createWire = (options: WireOptions): Wire => {
  const queue = new PQueue({ concurrency: options.concurrency });
  const { events, clock } = options;
  let lastId = 0;

  const once = async (request: Request, { attempt, signal, timeout = options.timeout }: Attempt): Promise<Response> => {
    const id = ++lastId;
    const url = new URL(request.url);
    const path = redact(url.pathname + url.search);
    const { method } = request;
    const began = clock.now();
    const timer = timeout === "none" ? undefined : AbortSignal.timeout(timeout);
    const signals = [signal, timer].filter((s) => s !== undefined);
    events.emit("request", { id, method, path, attempt });
    try {
      const response = await fetch(request, { signal: AbortSignal.any(signals), ...options.extras });
      const correlationId = response.headers.get("Correlation-ID") ?? undefined;
      // The body is read here so that the time limit, the signal and the concurrency limit cover it too.
      const body = [204, 205, 304].includes(response.status) ? null : await response.arrayBuffer();
      events.emit("response", { id, method, path, attempt, status: response.status, duration: clock.now() - began, correlationId });
      return new Response(body, response);
    } catch (error) {
      if (isPulpError(error)) throw error;
      if (signal?.aborted) throw new AbortedError({ attempted: `${method} ${url.pathname}`, cause: signal.reason });
      if (timer?.aborted && timeout !== "none") throw timedOut(`${method} ${url.pathname}`, timeout, error);
      throw toNetworkError(error, `${method} ${url.pathname}`, url.origin);
    }
  };

  return {
    send: (request, attempt) =>
      queue.add(
        () => {
          const attempted = `${request.method} ${new URL(request.url).pathname}`;
          if (attempt.signal?.aborted) throw new AbortedError({ attempted, cause: attempt.signal.reason });
          if (attempt.stop?.aborted) throw new AbortedError({ code: "CLOSED", attempted });
          return once(request, attempt);
        },
        { priority: -(attempt.turn ?? 0) },
      ),
  };
};
