import PQueue from "p-queue";
import { AbortedError, isPulpError, redact } from "../errors/index.ts";
import { timeLimit } from "./abort.ts";
import { bytesOf } from "./body-bytes.ts";
import type { Clock } from "./clock.ts";
import { directFor, sendDirectly, withBytes } from "./direct.ts";
import { type Dispatcher, dispatcherFor } from "./dispatcher.ts";
import type { Events } from "./events.ts";
import { timedOut, toNetworkError } from "./network-failure.ts";
import type { Outgoing } from "./outgoing.ts";

export interface WireOptions {
  /** Requests under way at once. */
  readonly concurrency: number;
  /** Milliseconds that one attempt may take. */
  readonly timeout: number;
  /** Bytes of one unpacked answer. */
  readonly maxAnswerBytes: number;
  /** Connections with an own idea of trust, for the runtime's own fetch. */
  readonly dispatcher?: Dispatcher | undefined;
  /** In place of the runtime's own. */
  readonly fetch?: typeof globalThis.fetch | undefined;
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
  /** `"drop"`: the body of what isn't an error is read to its end and not kept, so it may be of any length. `"text"`: nothing but `text()` is asked for. */
  readonly body?: "drop" | "text" | undefined;
  /** Bytes of the answer, unpacked, where that is less than of any. */
  readonly mostBytes?: number | undefined;
  /** Place in the queue: the lowest goes first, equals in the order in which they came. @default 0 */
  readonly turn?: number | undefined;
}

/** Sends one request once: the place of the concurrency limit, the time limit, the events, and of what `fetch` throws. */
export interface Wire {
  send(request: Outgoing, attempt: Attempt): Promise<Response>;
}

export const createWire = (options: WireOptions): Wire => {
  const queue = new PQueue({ concurrency: options.concurrency });
  const { events, clock } = options;
  let lastId = 0;

  const fetched = (request: Request, signal: AbortSignal, timeout: number | "none"): Promise<Response> => {
    if (options.fetch !== undefined) return options.fetch(request, { signal });
    const dispatcher = dispatcherFor(timeout, options.dispatcher);
    return fetch(request, dispatcher === undefined ? { signal } : ({ signal, dispatcher } as RequestInit));
  };

  const once = async (
    request: Outgoing,
    { attempt, signal, timeout = options.timeout, body: kept, mostBytes }: Attempt,
  ): Promise<Response> => {
    const id = ++lastId;
    const url = new URL(request.url);
    const path = redact(url.pathname + url.search);
    const { method } = request;
    const began = clock.now();
    const attempted = `${method} ${url.pathname}`;
    const limit = timeLimit(timeout, signal);
    const bytes = Math.min(options.maxAnswerBytes, mostBytes ?? options.maxAnswerBytes);
    events.emit("request", { id, method, path, attempt });
    try {
      const direct =
        kept === "text" && timeout !== "none" && options.fetch === undefined ? directFor(request, options.dispatcher) : undefined;
      const answer = await (direct === undefined
        ? whole(await fetched(request.toRequest(), limit.signal, timeout), kept, bytes, attempted)
        : sendDirectly(direct, request, { signal: limit.signal, limit: bytes, attempted }));
      const correlationId = answer.headers.get("Correlation-ID") ?? undefined;
      events.emit("response", { id, method, path, attempt, status: answer.status, duration: clock.now() - began, correlationId });
      return answer;
    } catch (error) {
      if (isPulpError(error)) throw error;
      if (signal?.aborted) throw new AbortedError({ attempted, cause: signal.reason });
      if (limit.isOver() && timeout !== "none") throw timedOut(attempted, timeout, error);
      throw toNetworkError(error, attempted, url.origin);
    } finally {
      limit.end();
    }
  };

  /** The body is read here so that the time limit, the signal and the concurrency limit cover it too. */
  const whole = async (response: Response, kept: Attempt["body"], limit: number, attempted: string): Promise<Response> => {
    const isEmpty = [204, 205, 304].includes(response.status) || (kept === "drop" && response.ok && (await dropped(response)));
    const bytes = isEmpty ? null : await bytesOf(response, limit, attempted);
    return kept === "text" ? withBytes(response, bytes ?? new Uint8Array()) : new Response(bytes, response);
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

/** Read to its end: one that is cut short throws. */
const dropped = async (response: Response): Promise<true> => {
  for await (const _ of response.body ?? []);
  return true;
};
