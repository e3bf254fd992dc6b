import { AnswerTooLargeError } from "../errors/index.ts";
import { type Dispatcher, ofRuntime } from "./dispatcher.ts";
import type { Outgoing } from "./outgoing.ts";
import { unpacked } from "./unpacked.ts";

let known: { readonly fetch: typeof globalThis.fetch; readonly isNodes: boolean } | undefined;

/** What requests may go by that Node's own `fetch` goes by; `undefined` where something else stands in its place, which is there to see them. */
export const directly = (given?: Dispatcher | undefined): Dispatcher | undefined => {
  const { fetch } = globalThis;
  if (known?.fetch !== fetch) known = { fetch, isNodes: Function.prototype.toString.call(fetch).includes("internal/deps/undici") };
  return known.isNodes ? (given ?? ofRuntime()) : undefined;
};

/** What a request of JSON, or of nothing, can be sent through directly; `undefined`: it takes `fetch`. */
export const directFor = ({ body, headers }: Outgoing, given: Dispatcher | undefined): Dispatcher | undefined => {
  const isJson = typeof body === "string" && headers.get("Content-Type") === "application/json";
  return body === undefined || isJson ? directly(given) : undefined;
};

interface Limits {
  readonly signal: AbortSignal;
  /** Bytes, unpacked. */
  readonly limit: number;
  readonly attempted: string;
  /** Whether the body of such an answer is wanted. @default all are */
  readonly keeps?: (status: number) => boolean;
}

/** An answer, whole. */
export interface Whole {
  readonly status: number;
  readonly statusText: string;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
}

/** Bytes of a body that nobody wants, up to which it is let through: a connection that is cut off has to be made anew. */
const letThrough = 65_536;

/**
 * Sends a request by undici's own interface, without what `fetch` makes of it: streams, and signals with weak references, 26 KB a request that stay until all of the
 * heap is looked through. Of thousands of requests that is more than a hundred megabytes, and half of the time on the processor.
 *
 * @throws AnswerTooLargeError, the signal's reason, what undici has to say
 */
export const exchange = async (
  dispatcher: Dispatcher,
  { url, method, headers, body }: Outgoing,
  { signal, limit, attempted, keeps = () => true }: Limits,
): Promise<Whole> => {
  const { origin, pathname, search } = new URL(url);
  const options = {
    origin,
    path: pathname + search,
    method,
    headers: { "Accept-Encoding": "gzip, deflate", ...Object.fromEntries(headers) },
    body,
    // The signal is the limit.
    headersTimeout: 0,
    bodyTimeout: 0,
  };
  signal.throwIfAborted();
  const ended = Promise.withResolvers<void>();
  const parts: Uint8Array[] = [];
  let head: Omit<Whole, "bytes"> | undefined;
  const tooLarge = (): AnswerTooLargeError =>
    new AnswerTooLargeError({ attempted, limit, correlationId: head?.headers.get("Correlation-ID") ?? undefined });
  let size = 0;
  let isKept = true;
  let cut = ended.reject;
  const abort = (): void => cut(signal.reason);
  signal.addEventListener("abort", abort, { once: true });
  try {
    dispatcher.dispatch(options, {
      onConnect: (stop: (reason: unknown) => void) => {
        cut = stop;
        if (signal.aborted) abort();
      },
      onHeaders: (status: number, raw: readonly Uint8Array[], _: unknown, statusText: string) => {
        if (status < 200) return true;
        head = { status, statusText, headers: headersOf(raw) };
        isKept = keeps(status);
        return true;
      },
      onData: (part: Uint8Array) => {
        size += part.byteLength;
        if (isKept && size <= limit) parts.push(part);
        else if (isKept || size > letThrough) {
          if (!isKept) ended.resolve();
          cut(tooLarge());
        }
        return true;
      },
      onComplete: () => ended.resolve(),
      onError: (error: unknown) => ended.reject(error),
    });
    await ended.promise;
  } finally {
    signal.removeEventListener("abort", abort);
  }
  if (head === undefined) throw new Error("an answer without a status");
  const bytes = await unpacked(Buffer.concat(parts), head.headers.get("Content-Encoding") ?? "", limit);
  if (bytes === undefined) throw tooLarge();
  return { ...head, bytes };
};

/** @returns an answer that has nothing but its text, and its bytes */
export const sendDirectly = async (dispatcher: Dispatcher, request: Outgoing, limits: Limits): Promise<Response> => {
  const { bytes, ...head } = await exchange(dispatcher, request, limits);
  return withBytes(head, bytes);
};

/** An answer of which nothing but the text, or the bytes, is asked for. */
export const withBytes = (head: ResponseInit, bytes: Uint8Array): Response =>
  Object.defineProperties(new Response(null, head), {
    text: { value: async () => new TextDecoder().decode(bytes) },
    arrayBuffer: { value: async () => bytes },
  });

const headersOf = (raw: readonly Uint8Array[]): Headers => {
  const text = (at: number): string => Buffer.from(raw[at] ?? []).toString("latin1");
  const headers = new Headers();
  for (let i = 0; i < raw.length; i += 2) headers.append(text(i), text(i + 1));
  return headers;
};
