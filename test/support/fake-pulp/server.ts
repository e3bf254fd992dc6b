import nock from "nock";
import { FakeClock } from "./clock.ts";
import { FakeTasks, type TaskScript } from "./tasks.ts";

export const origin = "http://pulp.test";
export const username = "ada";
export const password = "correct-horse-battery";

export interface FakeRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Headers;
  /** JSON as a value, anything else as text. */
  readonly body: unknown;
  /** The clock's time. */
  readonly at: number;
}

export interface Reply {
  readonly status?: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string | string[]>>;
  /** Something before the server answers, or drops the header by which the server's own answers are known. */
  readonly correlationId?: "none";
}
/** `"reset"`: hangs up without an answer; `"refuse"`: doesn't even listen; `"hang"`: never answers, and the clock waits for its end. */
export type Answer = Reply | "reset" | "hang" | "refuse";
type Handler = Answer | ((request: FakeRequest) => Answer | undefined | Promise<Answer | undefined>);

interface Route {
  readonly method: string;
  readonly path: RegExp;
  readonly handler: Handler;
  left: number;
}

export interface FakeOptions {
  readonly versions?: Readonly<Record<string, string>>;
  readonly domains?: "enabled";
  readonly apiRoot?: string;
  /** One that begins at another time. */
  readonly clock?: FakeClock;
}

/** A pretended Pulp at {@link origin}: status, login and tasks as a server has them; all else is scripted by the test. */
export class FakePulp {
  readonly clock: FakeClock;
  readonly requests: FakeRequest[] = [];
  readonly tasks: FakeTasks;
  /** Where `default`, or a server without domains, has its API. */
  readonly base: string;
  /** Most requests that were under way at once. */
  peak = 0;
  readonly #options: FakeOptions;
  readonly #routes: Route[] = [];
  readonly #sessions = new Set<string>();
  #logins = 0;
  #underWay = 0;
  #csrf = "csrf-1";
  readonly #fetch = globalThis.fetch;

  constructor(options: FakeOptions = {}) {
    this.#options = options;
    this.clock = options.clock ?? new FakeClock();
    const root = options.apiRoot ?? "/pulp/";
    this.base = options.domains === undefined ? `${root}api/v3/` : `${root}default/api/v3/`;
    this.tasks = new FakeTasks(this.clock, this.base);
    nock.disableNetConnect();
    const scope = nock(origin).persist();
    for (const verb of ["get", "post", "put", "patch", "delete"] as const)
      scope[verb](/.*/).reply(((request: Request) => this.#reply(request)) as never);
    const intercepted = globalThis.fetch;
    // Counted until the whole answer is there, so that the clock knows when all rests. The signal is honoured here, as a pretended
    // connection doesn't survive being cut off.
    globalThis.fetch = async (input, { signal, ...init } = {}) => {
      const aborted = Promise.withResolvers<never>();
      const abort = (): void => aborted.reject(signal?.reason);
      this.clock.busy++;
      try {
        signal?.throwIfAborted();
        signal?.addEventListener("abort", abort, { once: true });
        return await Promise.race([whole(intercepted(input, init)), aborted.promise]);
      } finally {
        signal?.removeEventListener("abort", abort);
        this.clock.busy--;
      }
    };
  }

  close(): void {
    globalThis.fetch = this.#fetch;
    nock.cleanAll();
    nock.enableNetConnect();
  }

  /** Answers requests so; the youngest route that answers wins. `times`: and then never again. */
  on(method: string, path: RegExp, handler: Handler, times = Number.POSITIVE_INFINITY): this {
    this.#routes.unshift({ method, path, handler, left: times });
    return this;
  }

  /** 202 with a task under the request's Correlation-ID. */
  dispatch(script: TaskScript = {}): (request: FakeRequest) => Reply {
    return (request) => ({ status: 202, body: { task: this.tasks.make(request.headers.get("Correlation-ID") ?? "", script) } });
  }

  /** Requests that were seen, as `GET /path`, by a part of that. */
  seen(part: string): FakeRequest[] {
    return this.requests.filter(({ method, path }) => `${method} ${path}`.includes(part));
  }

  /** The server forgets who is logged in. */
  expireSessions(): void {
    this.#sessions.clear();
  }

  /** The server changes its mind about CSRF tokens that were given out. */
  rotateCsrf(): void {
    this.#csrf = `csrf-${this.#logins + 1}`;
  }

  async #reply(raw: Request): Promise<[number, unknown, Record<string, string | string[]>]> {
    const url = new URL(raw.url);
    const text = await raw.text();
    const isJson = raw.headers.get("Content-Type")?.includes("json") === true;
    const request: FakeRequest = {
      method: raw.method,
      path: url.pathname,
      query: url.searchParams,
      headers: raw.headers,
      body: isJson ? JSON.parse(text) : text,
      at: this.clock.now(),
    };
    this.requests.push(request);
    this.peak = Math.max(this.peak, ++this.#underWay);
    try {
      const answer = await this.#answer(request);
      if (answer === "reset") throw Object.assign(new Error("socket hang up"), { code: "ECONNRESET" });
      if (answer === "refuse") throw Object.assign(new Error("connect refused"), { code: "ECONNREFUSED" });
      if (answer === "hang") return await new Promise<never>(() => {});
      const { status = 200, body, headers = {}, correlationId } = answer;
      const type = typeof body === "object" ? { "Content-Type": "application/json" } : {};
      const own = correlationId === "none" ? {} : { "Correlation-ID": request.headers.get("Correlation-ID") ?? "f".repeat(32) };
      return [status, body ?? "", { ...own, ...type, ...headers }];
    } finally {
      this.#underWay--;
    }
  }

  /** What it would answer, and do. */
  answer(request: FakeRequest): Promise<Answer> {
    return this.#answer(request);
  }

  async #answer(request: FakeRequest): Promise<Answer> {
    for (const route of this.#routes) {
      if (route.left === 0 || route.method !== request.method || !route.path.test(request.path)) continue;
      route.left--;
      const answer = typeof route.handler === "function" ? await route.handler(request) : route.handler;
      if (answer !== undefined) return answer;
    }
    return this.#usual(request);
  }

  #usual(request: FakeRequest): Answer {
    const { method, path, query } = request;
    const { apiRoot = "/pulp/" } = this.#options;
    if (path === `${apiRoot}api/v3/status/`) return { body: this.#status() };
    if (path === `${this.base}login/` && method === "POST") return this.#login(request);
    const refusal = this.#refusal(request);
    if (refusal !== undefined) return refusal;
    if (path === `${this.base}login/` && method === "DELETE") {
      this.#sessions.delete(cookie(request, "sessionid"));
      return { status: 204 };
    }
    if (path.endsWith("/tasks/") && method === "GET") return this.tasks.list(query);
    if (path.includes("/tasks/") && method === "GET") return this.tasks.read(path);
    if (path.includes("/tasks/") && method === "PATCH") return this.tasks.cancel(path);
    return { status: 404, body: { detail: "Not found." } };
  }

  #status(): object {
    const versions = this.#options.versions ?? { core: "3.123.1", file: "3.123.1", rpm: "3.39.4", container: "2.30.0" };
    return {
      versions: Object.entries(versions).map(([component, version]) => ({ component, version })),
      domain_enabled: this.#options.domains !== undefined,
      online_workers: [{}],
      content_settings: { content_origin: origin, content_path_prefix: "/pulp/content/" },
    };
  }

  #login(request: FakeRequest): Answer {
    if (!isBasic(request)) return { status: 401, body: { detail: "Invalid username/password." } };
    const id = `session-${++this.#logins}`;
    this.#csrf = `csrf-${this.#logins}`;
    this.#sessions.add(id);
    const attributes = "expires=Wed, 15 Jan 2026 00:00:00 GMT; Path=/";
    return {
      status: 201,
      body: {},
      headers: { "Set-Cookie": [`csrftoken=${this.#csrf}; ${attributes}`, `sessionid=${id}; HttpOnly; ${attributes}`] },
    };
  }

  #refusal(request: FakeRequest): Answer | undefined {
    if (request.headers.has("Authorization"))
      return isBasic(request) ? undefined : { status: 401, body: { detail: "Invalid username/password." } };
    if (!this.#sessions.has(cookie(request, "sessionid")))
      return { status: 401, body: { detail: "Authentication credentials were not provided." } };
    if (request.method === "GET" || request.headers.get("X-CSRFToken") === this.#csrf) return undefined;
    return { status: 403, body: { detail: "CSRF Failed: CSRF token from the 'X-Csrftoken' HTTP header incorrect." } };
  }
}

const whole = async (answered: Promise<Response>): Promise<Response> => {
  const response = await answered;
  return new Response([204, 205, 304].includes(response.status) ? null : await response.arrayBuffer(), response);
};

const isBasic = ({ headers }: FakeRequest): boolean =>
  headers.get("Authorization") === `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;

const cookie = ({ headers }: FakeRequest, name: string): string =>
  new RegExp(`(?:^|; )${name}=([^;]*)`).exec(headers.get("Cookie") ?? "")?.[1] ?? "";
