import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { files } from "../../examples/upstreams/files.ts";
import { type Handler, serve } from "../../examples/upstreams/handler.ts";
import { type State, type Upstreams, upstreamHandlers, upstreamUrls } from "../../examples/upstreams/serve.ts";
import { startHttpsFront } from "./https-front.ts";

/** What goes wrong with an answer. */
export type Fault =
  /** Another status, with a Retry-After in seconds if given. */
  | { readonly kind: "status"; readonly status: number; readonly retryAfter?: number }
  /** 401 that asks for Basic credentials, to those who send none. */
  | { readonly kind: "challenge"; readonly realm: string }
  /** Promises the whole body, sends that many bytes and hangs up. */
  | { readonly kind: "truncate"; readonly bytes: number }
  /** The right length, one byte wrong. */
  | { readonly kind: "corrupt" }
  /** Another body altogether, with a right Content-Length. */
  | { readonly kind: "replace"; readonly body: string | Uint8Array }
  /** The right answer, later: milliseconds. */
  | { readonly kind: "delay"; readonly ms: number }
  /** The right answer, once the promise has settled: a slow upstream without a clock. */
  | { readonly kind: "hold"; readonly until: Promise<unknown> }
  /** Hangs up without an answer. */
  | { readonly kind: "reset" };

/** A request as it came in, in order of arrival. */
export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  /** As sent, so that tests can tell whether credentials came with it. */
  readonly authorization: string | undefined;
}

/** Which paths: an exact path (decoded, from `/`) or a pattern. */
export type Where = string | RegExp;

/** The upstreams, with faults on demand and a memory of what was asked. */
export interface FaultyUpstreams extends Upstreams {
  /** The same origin by TLS (`https-front.ts`). */
  readonly https: string;
  /** Base URL of a tree given to {@link startFaultyUpstreams}. */
  tree(name: string): string;
  /** Lets requests for a path go wrong, the next `times` ones or all; later faults come first. */
  fail(where: Where, fault: Fault, options?: { readonly times?: number }): void;
  /** Takes back all faults. */
  heal(): void;
  readonly requests: readonly SeenRequest[];
  /** How many requests for a path have come since the start or {@link forget}. */
  count(where: Where, method?: string): number;
  /** Empties the memory of requests. */
  forget(): void;
}

interface Planned {
  readonly where: Where;
  readonly fault: Fault;
  left: number;
}

/** A directory, or that of the state which is served now. */
export type Tree = string | ((state: State) => string);

export interface FaultyOptions {
  readonly trees?: Readonly<Record<string, Tree>>;
  /** Upstreams that take more than files; they are asked after the trees, and before those of `examples/upstreams`. */
  readonly handlers?: (state: () => State) => readonly Handler[];
}

/** Starts the upstreams of `examples/upstreams`, and directories of one's own under `/<name>/`, on a free port of 127.0.0.1. */
export async function startFaultyUpstreams(options: FaultyOptions = {}): Promise<FaultyUpstreams> {
  let current: State = "v1";
  let planned: Planned[] = [];
  let requests: SeenRequest[] = [];
  const trees = Object.entries(options.trees ?? {}).map(([name, directory]) =>
    files(`/${name}/`, () => (typeof directory === "string" ? directory : directory(current))),
  );
  const sound = [...trees, ...(options.handlers?.(() => current) ?? []), ...upstreamHandlers(() => current)];
  // Faults that need the right bytes to spoil them fetch them here.
  const healthy = await serve(...sound);

  const remember: Handler = async (request, _response, path) => {
    requests.push({ method: request.method ?? "GET", path, authorization: request.headers.authorization });
    return "pass";
  };
  const spoil: Handler = async (request, response, path) => {
    const plan = planned.findLast(({ where, left }) => left > 0 && matches(where, path));
    if (plan === undefined) return "pass";
    plan.left -= 1;
    return inject(plan.fault, healthy.origin, request, response);
  };
  const front = await serve(remember, spoil, ...sound);
  const https = await startHttpsFront(front.origin);
  const close = async (): Promise<void> => {
    await Promise.all([https.close(), front.close(), healthy.close()]);
  };

  return {
    ...front,
    ...upstreamUrls(front.origin),
    https: https.origin,
    get state() {
      return current;
    },
    get requests() {
      return requests;
    },
    switchTo: (state) => {
      current = state;
    },
    tree: (name) => `${front.origin}/${name}/`,
    fail: (where, fault, { times = Number.POSITIVE_INFINITY } = {}) => {
      planned.push({ where, fault, left: times });
    },
    heal: () => {
      planned = [];
    },
    count: (where, method) =>
      requests.filter((seen) => matches(where, seen.path) && (method === undefined || method === seen.method)).length,
    forget: () => {
      requests = [];
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}

function matches(where: Where, path: string): boolean {
  return typeof where === "string" ? where === path : path.search(where) !== -1;
}

async function inject(fault: Fault, healthy: string, request: IncomingMessage, response: ServerResponse): ReturnType<Handler> {
  switch (fault.kind) {
    case "status":
      response.writeHead(fault.status, fault.retryAfter === undefined ? {} : { "retry-after": String(fault.retryAfter) }).end();
      return "answered";
    case "challenge":
      if (request.headers.authorization !== undefined) return "pass";
      response.writeHead(401, { "www-authenticate": `Basic realm="${fault.realm}"` }).end();
      return "answered";
    case "reset":
      request.socket.destroy();
      return "answered";
    case "delay":
      await sleep(fault.ms);
      return "pass";
    case "hold":
      await fault.until.catch(() => undefined);
      return "pass";
    case "replace":
      send(response, 200, Buffer.from(fault.body), {});
      return "answered";
    default:
      break;
  }
  const right = await fetch(healthy + request.url, { method: request.method ?? "GET" });
  const bytes = Buffer.from(await right.arrayBuffer());
  const headers = Object.fromEntries(right.headers);
  if (fault.kind === "corrupt") {
    const last = bytes.length - 1;
    if (last >= 0) bytes[last] = (bytes[last] ?? 0) ^ 0xff;
    send(response, right.status, bytes, headers);
  } else {
    response.writeHead(right.status, headers);
    if (request.method === "HEAD") response.end();
    else response.write(bytes.subarray(0, fault.bytes), () => response.destroy());
  }
  return "answered";
}

function send(response: ServerResponse, status: number, bytes: Buffer, headers: Readonly<Record<string, string>>): void {
  // A HEAD keeps the length of the body that it doesn't have; Node leaves the body out by itself.
  const length = response.req.method === "HEAD" ? {} : { "content-length": bytes.length };
  response.writeHead(status, { ...headers, ...length }).end(bytes);
}
