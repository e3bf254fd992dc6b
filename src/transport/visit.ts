import { timeLimit } from "./abort.ts";
import { bytesOf } from "./body-bytes.ts";
import { directly, exchange, type Whole } from "./direct.ts";
import type { Dispatcher } from "./dispatcher.ts";
import { Outgoing } from "./outgoing.ts";

/** How something that isn't the server is asked. */
export interface Visit {
  readonly method?: "GET" | "HEAD" | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly signal: AbortSignal;
  /** Milliseconds for all of it. */
  readonly timeout: number;
  /** Bytes of a body, unpacked. */
  readonly limit: number;
}

/** What it answered in the end; of another status than 200, there is no body. */
export type Visited = Pick<Whole, "status" | "headers" | "bytes">;

const redirections: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
/** As many as `fetch` follows. */
const mostRedirections = 20;
/** As `fetch` sends it. */
const usual = [
  ["Accept", "*/*"],
  ["User-Agent", "node"],
] as const;
/** What is for one origin alone. */
const personal = ["authorization", "proxy-authorization", "cookie", "host"];

const isKept = (status: number): boolean => status === 200;

/**
 * Asks something that isn't the server, by http, with nobody's credentials but those in the headers. As `fetch` does it, and by `fetch` where something else stands in its
 * place; else directly, as fleets ask thousands.
 *
 * @throws whatever kept the answer from coming whole: an error of the network, the signal's reason, AnswerTooLargeError
 */
export const visit = async (url: string, { method = "GET", headers = {}, signal, timeout, limit }: Visit): Promise<Visited> => {
  const time = timeLimit(timeout, signal);
  try {
    const first = new Outgoing(url, { method, headers });
    for (const [name, value] of usual) if (!first.headers.has(name)) first.headers.set(name, value);
    const dispatcher = directly();
    return await (dispatcher === undefined ? fetched(first, time.signal, limit) : followed(dispatcher, first, time.signal, limit));
  } finally {
    time.end();
  }
};

const followed = async (dispatcher: Dispatcher, first: Outgoing, signal: AbortSignal, limit: number): Promise<Visited> => {
  let request = first;
  for (let left = mostRedirections; ; left--) {
    const at = allowed(new URL(request.url));
    const attempted = `${request.method} ${at.pathname}`;
    const answer = await exchange(dispatcher, request, { signal, limit, attempted, keeps: isKept });
    const location = redirections.has(answer.status) ? answer.headers.get("Location") : null;
    if (location === null) return answer;
    if (left === 0) throw new Error("it redirects without end");
    // Servers send what isn't ASCII as it is.
    const next = new URL(Buffer.from(location, "latin1").toString(), at);
    const headers = new Headers(request.headers);
    if (next.origin !== at.origin) for (const name of personal) headers.delete(name);
    request = new Outgoing(next.href, { method: request.method, headers });
  }
};

/** As by `fetch`, of addresses with a login in them none. */
const allowed = (url: URL): URL => {
  if (!/^https?:$/.test(url.protocol)) throw new Error(`it isn't asked by ${url.protocol}`);
  if (url.username !== "" || url.password !== "") throw new Error("an address with a login in it isn't asked");
  return url;
};

const fetched = async ({ url, method, headers }: Outgoing, signal: AbortSignal, limit: number): Promise<Visited> => {
  const answer = await fetch(url, { method, headers, signal, credentials: "omit" });
  const { status } = answer;
  if (isKept(status)) return { status, headers: answer.headers, bytes: await bytesOf(answer, limit, `${method} ${new URL(url).pathname}`) };
  await answer.body?.cancel();
  return { status, headers: answer.headers, bytes: Buffer.alloc(0) };
};
