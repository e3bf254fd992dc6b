import { promisify } from "node:util";
import { brotliDecompress, constants, unzip } from "node:zlib";
import { AnswerTooLargeError } from "../errors/index.ts";
import { type Dispatcher, ofRuntime } from "./dispatcher.ts";

const [unzipped, unbrotlied] = [promisify(unzip), promisify(brotliDecompress)];
/** By what the answer says of itself. Brotli isn't asked for; a proxy may take it all the same. */
const unpackings: Readonly<Record<string, typeof unzipped | typeof unbrotlied>> = {
  gzip: unzipped,
  "x-gzip": unzipped,
  deflate: unzipped,
  br: unbrotlied,
};

let known: { readonly fetch: typeof globalThis.fetch; readonly isNodes: boolean } | undefined;

/** Whether requests may go by what Node's own `fetch` goes by: not where something else stands in its place, which is there to see them. */
const isNodes = (): boolean => {
  const { fetch } = globalThis;
  if (known?.fetch !== fetch) known = { fetch, isNodes: Function.prototype.toString.call(fetch).includes("internal/deps/undici") };
  return known.isNodes;
};

/** What a request of JSON, or of nothing, can be sent through directly; `undefined`: it takes `fetch`. */
export const directFor = ({ body, headers }: Request, given: Dispatcher | undefined): Dispatcher | undefined => {
  if (!isNodes() || (body !== null && headers.get("Content-Type") !== "application/json")) return undefined;
  return given ?? ofRuntime();
};

interface Limits {
  readonly signal: AbortSignal;
  /** Bytes, unpacked. */
  readonly limit: number;
  readonly attempted: string;
}

/**
 * Sends a request by undici's own interface, without what `fetch` makes of it: streams, and signals with weak references, 26 KB a request that stay until all of the
 * heap is looked through. Of thousands of requests that is more than a hundred megabytes, and half of the time on the processor.
 *
 * @returns an answer that has nothing but its text
 * @throws AnswerTooLargeError, the signal's reason, what undici has to say
 */
export const sendDirectly = async (dispatcher: Dispatcher, request: Request, { signal, limit, attempted }: Limits): Promise<Response> => {
  const { origin, pathname, search } = new URL(request.url);
  const options = {
    origin,
    path: pathname + search,
    method: request.method,
    headers: { "Accept-Encoding": "gzip, deflate", ...Object.fromEntries(request.headers) },
    body: request.body === null ? undefined : await request.text(),
    // The signal is the limit.
    headersTimeout: 0,
    bodyTimeout: 0,
  };
  signal.throwIfAborted();
  const ended = Promise.withResolvers<void>();
  const parts: Uint8Array[] = [];
  let head: { readonly status: number; readonly statusText: string; readonly headers: Headers } | undefined;
  const tooLarge = (): AnswerTooLargeError =>
    new AnswerTooLargeError({ attempted, limit, correlationId: head?.headers.get("Correlation-ID") ?? undefined });
  let size = 0;
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
        if (status >= 200) head = { status, statusText, headers: headersOf(raw) };
        return true;
      },
      onData: (part: Uint8Array) => {
        size += part.byteLength;
        if (size > limit) cut(tooLarge());
        else parts.push(part);
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
  return withText(head, new TextDecoder().decode(bytes));
};

/** An answer of which nothing but the text is asked for. */
export const withText = (head: ResponseInit, text: string): Response =>
  Object.defineProperty(new Response(null, head), "text", { value: async () => text });

const headersOf = (raw: readonly Uint8Array[]): Headers => {
  const text = (at: number): string => Buffer.from(raw[at] ?? []).toString("latin1");
  const headers = new Headers();
  for (let i = 0; i < raw.length; i += 2) headers.append(text(i), text(i + 1));
  return headers;
};

/** As `fetch` does it: what is cut short is as much as there is of it. `undefined`: it is longer than that. */
const unpacked = async (bytes: Buffer, encoding: string, maxOutputLength: number): Promise<Uint8Array | undefined> => {
  const unpack = unpackings[encoding.toLowerCase()];
  if (unpack === undefined || bytes.length === 0) return bytes;
  const finishFlush = unpack === unbrotlied ? constants.BROTLI_OPERATION_FLUSH : constants.Z_SYNC_FLUSH;
  try {
    return await unpack(bytes, { finishFlush, maxOutputLength });
  } catch (error) {
    if ((error as { readonly code?: unknown }).code === "ERR_BUFFER_TOO_LARGE") return undefined;
    throw error;
  }
};
