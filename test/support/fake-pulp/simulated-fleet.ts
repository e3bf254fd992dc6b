import timings from "../../fixtures/task-timings.json" with { type: "json" };
import { keepResources, type Stored } from "./kept.ts";
import { began, keepQueue, type Row, remotePrn, repositoryPrn, row, taskHref } from "./queue.ts";
import { type FakePulp, type FakeRequest, origin, type Reply } from "./server.ts";
import type { Asked, Simulated, SimulatedQueue } from "./simulated.ts";

const api = "/pulp/api/v3/";
export const domain = "prn:core.domain:1";

/** What a server's tasks were at the moment at which the whole queue was read. By number. */
export interface Seen {
  readonly running: readonly number[];
  readonly free: readonly number[];
  readonly blocked: readonly number[];
}

interface FleetOf {
  readonly queue: SimulatedQueue;
  readonly repositories: number;
  readonly remotes: number;
  readonly workers: number;
  /** Seconds that a worker takes. */
  readonly takes: (work: keyof typeof timings) => number;
}

export const numberOf = (href: string): number => Number(href.split("/").at(-2)?.split("-").at(-1));

const iso = (seconds: number | undefined): string | null =>
  seconds === undefined ? null : new Date(began + seconds * 1_000).toISOString();

export const rowOf = ({ number, name, state, at, exclusive, shared, started, unblocked, finished }: Simulated): Row => {
  const reserved = [...exclusive, ...shared.filter((one) => one !== domain).map((one) => `shared:${one}`)];
  return row(number, state, reserved, {
    name,
    pulp_created: iso(at),
    started_at: iso(started),
    unblocked_at: iso(unblocked),
    finished_at: iso(finished),
  });
};

/**
 * A server of many file repositories that publish by themselves, on workers that go on as its clock does, with others' tasks among those of the client. Each first
 * sync brings one file.
 */
export class SimulatedFleet {
  /** By the repository's number, how often a sync of it was sent. */
  readonly syncs = new Map<number, number>();
  /** Requests that asked for tasks that are waited for. */
  polls = 0;
  /** Own tasks that hadn't ended, at most. */
  mostOwn = 0;
  /** The latest look at all of the queue. */
  seen: Seen | undefined;
  readonly stored: Map<string, Stored>;
  readonly #fake: FakePulp;
  readonly #of: FleetOf;
  /** Of its own: what the client is told of them beside the row. */
  readonly #own = new Map<number, Readonly<Record<string, unknown>>>();
  readonly #open = new Set<number>();

  constructor(fake: FakePulp, of: FleetOf) {
    this.#fake = fake;
    this.#of = of;
    const { repositories, workers } = of;
    keepQueue(fake, { rows: () => this.#incomplete().map(rowOf), repositories, workers });
    this.stored = keepResources(fake);
    for (let i = 0; i < repositories; i++) {
      const [pulp_href, remote] = [`${api}repositories/file/file/${i}/`, `${api}remotes/file/file/${i % of.remotes}/`];
      const common = { name: `r${i}`, pulp_labels: {} };
      this.stored.set(pulp_href, {
        ...common,
        pulp_href,
        remote,
        autopublish: true,
        latest_version_href: `${pulp_href}versions/0/`,
      } as Stored);
    }
    fake.on("POST", /\/sync\/$/, (request) => this.#sync(request));
    fake.on("POST", /\/distributions\/file\/file\/$/, (request) => this.#distribute(request));
    fake.on("GET", /\/v3\/(repositories|distributions)\/file\/file\/$/, (request) => this.#named(request));
    fake.on("GET", /\/v3\/distributions\/$/, { body: { count: 0, next: null, results: [] } });
    fake.on("GET", /\/v3\/tasks\/$/, ({ query }) => this.#tasks(query));
    const versions = ["core", "file"].map((component) => ({ component, version: "3.123.1" }));
    const online_workers = Array.from({ length: workers }, () => ({}));
    const content_settings = { content_origin: origin, content_path_prefix: "/pulp/content/" };
    fake.on("GET", /\/status\/$/, { body: { versions, domain_enabled: false, online_workers, content_settings } });
  }

  /** As far as the clock is. */
  goOn(): void {
    this.#of.queue.goOnTo((this.#fake.clock.now() - began) / 1_000);
    for (const number of this.#open) if (this.#of.queue.tasks[number]?.state === "completed") this.#open.delete(number);
    this.mostOwn = Math.max(this.mostOwn, this.#open.size);
  }

  get own(): number {
    return this.#own.size;
  }

  #incomplete(): readonly Simulated[] {
    return this.#of.queue.tasks.filter(({ state }) => state !== "completed");
  }

  #dispatch(request: FakeRequest, asked: Omit<Asked, "at">, told: Readonly<Record<string, unknown>>): Reply {
    const { number } = this.#of.queue.dispatch(asked);
    this.#own.set(number, { ...told, logging_cid: request.headers.get("Correlation-ID") });
    this.#open.add(number);
    this.mostOwn = Math.max(this.mostOwn, this.#open.size);
    return { status: 202, body: { task: taskHref(number) } };
  }

  #sync(request: FakeRequest): Reply {
    const repository = this.stored.get(request.path.replace(/sync\/$/, "")) as Stored;
    const at = Number(repository.name.slice(1));
    this.syncs.set(at, (this.syncs.get(at) ?? 0) + 1);
    const one = { "file.file": { count: 1, href: `${api}content/file/files/?repository_version` } };
    const pulp_href = `${repository.pulp_href}versions/1/`;
    const result = { pulp_href, number: 1, content_summary: { added: one, removed: {}, present: one } };
    repository.latest_version_href = pulp_href;
    const shared = [remotePrn(at % this.#of.remotes), domain];
    const asked = {
      name: "pulp_file.app.tasks.synchronizing.synchronize",
      exclusive: [repositoryPrn(at)],
      shared,
      takes: this.#of.takes("synchronize"),
    };
    return this.#dispatch(request, asked, { created_resources: [pulp_href, `${api}publications/file/file/${at}/`], result });
  }

  #distribute(request: FakeRequest): Reply {
    const { path, body } = request;
    const fields = body as Stored;
    const pulp_href = `${path}${fields.name}/`;
    const base_url = `${origin}/pulp/content/${String(fields.base_path)}/`;
    const result: Stored = { ...fields, pulp_labels: fields.pulp_labels ?? {}, pulp_href, base_url };
    this.stored.set(pulp_href, result);
    const asked = {
      name: "pulpcore.app.tasks.base.general_create",
      exclusive: [],
      shared: [domain],
      takes: this.#of.takes("general_update"),
    };
    return this.#dispatch(request, asked, { created_resources: [pulp_href], result });
  }

  /** The client's own by their ids, or since a moment; `undefined`: another question, which the queue answers. */
  #tasks(query: URLSearchParams): Reply | undefined {
    const [ids, since] = [query.get("pulp_id__in")?.split(","), query.get("finished_at__gte")];
    if (ids === undefined && !query.has("logging_cid__contains")) {
      if (query.get("fields")?.includes("reserved_resources_record") === true) this.#look();
      return query.get("state__in") === "waiting" && query.get("limit") === "1" ? this.#waiting() : undefined;
    }
    if (query.get("fields")?.includes("created_resources") !== true) return undefined;
    this.polls++;
    const numbers = ids?.map((id) => numberOf(`${id}/`)) ?? [...this.#own.keys()];
    const states = query.get("state__in")?.split(",");
    const results = numbers
      .map((number) => ({ ...rowOf(this.#of.queue.tasks[number] as Simulated), ...this.#own.get(number) }) as Record<string, unknown>)
      .filter(
        ({ state, finished_at }) => states?.includes(String(state)) !== false && (since === null || String(finished_at ?? "") >= since),
      );
    return { body: { count: results.length, next: null, results } };
  }

  /** Those of a list by their names, which are their base paths, too: at once, as it is asked thousands of times. `undefined`: by something else. */
  #named({ path, query }: FakeRequest): Reply | undefined {
    const asked = ["name", "base_path"].flatMap((field) => query.get(`${field}__in`)?.split(",") ?? query.getAll(field));
    if (asked.length === 0) return undefined;
    const hrefOf = (name: string): string => `${path}${path.includes("/repositories/") ? name.slice(1) : name}/`;
    const results = asked.flatMap((name) => this.stored.get(hrefOf(name)) ?? []);
    return { body: { count: results.length, next: null, results } };
  }

  #waiting(): Reply {
    const count = this.#incomplete().filter(({ state }) => state === "waiting").length;
    return { body: { count, next: null, results: count === 0 ? [] : [{ pulp_href: taskHref(0) }] } };
  }

  #look(): void {
    const all = this.#incomplete();
    const of = (is: (task: Simulated) => boolean): readonly number[] => all.filter(is).map(({ number }) => number);
    this.seen = {
      running: of(({ state }) => state === "running"),
      free: of(({ state, unblocked }) => state === "waiting" && unblocked !== undefined),
      blocked: of(({ unblocked }) => unblocked === undefined),
    };
  }
}

/** A `fetch` that goes straight to a pretended server, where thousands of requests would take minutes by way of what intercepts them. */
export const straightTo =
  (fake: FakePulp, before: () => void): typeof globalThis.fetch =>
  async (input) => {
    const raw = input as Request;
    fake.clock.busy++;
    try {
      const url = new URL(raw.url);
      const text = await raw.text();
      before();
      const answer = await fake.answer({
        method: raw.method,
        path: url.pathname,
        query: url.searchParams,
        headers: raw.headers,
        body: raw.headers.get("Content-Type")?.includes("json") === true ? JSON.parse(text) : text,
        at: fake.clock.now(),
      });
      if (typeof answer === "string") throw new Error(answer);
      const headers = new Headers({
        "Correlation-ID": raw.headers.get("Correlation-ID") ?? "f".repeat(32),
        "Content-Type": "application/json",
      });
      for (const [name, value] of Object.entries(answer.headers ?? {})) for (const one of [value].flat()) headers.append(name, one);
      const { status = 200, body } = answer;
      return new Response(status === 204 ? null : JSON.stringify(body), { status, headers });
    } finally {
      fake.clock.busy--;
    }
  };
