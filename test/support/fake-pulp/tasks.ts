import type { FakeClock } from "./clock.ts";
import type { Reply } from "./server.ts";

export interface Phase {
  /** Milliseconds after the task was made. */
  readonly after: number;
  readonly state: string;
  readonly progress?: readonly object[];
}

export interface TaskScript {
  /** @default running at once, completed after a second */
  readonly phases?: readonly Phase[];
  readonly created?: readonly (string | null)[];
  readonly result?: unknown;
  readonly error?: object;
  readonly name?: string;
  /** Addresses of what it locks. */
  readonly reserves?: readonly string[];
  /** Fields that a server of this age doesn't send. */
  readonly without?: readonly string[];
}

interface FakeTask extends TaskScript {
  readonly href: string;
  readonly cid: string;
  readonly made: number;
  canceled?: number;
}

const final = ["completed", "failed", "canceled", "skipped"];
const usual: readonly Phase[] = [
  { after: 0, state: "running" },
  { after: 1_000, state: "completed" },
];

/** The tasks of a pretended server: each goes through its phases as the clock goes on. */
export class FakeTasks {
  readonly #tasks = new Map<string, FakeTask>();
  readonly #clock: FakeClock;
  readonly #base: string;

  constructor(clock: FakeClock, base: string) {
    this.#clock = clock;
    this.#base = base;
  }

  get hrefs(): readonly string[] {
    return [...this.#tasks.keys()];
  }

  make(cid: string, script: TaskScript = {}): string {
    const number = String(this.#tasks.size + 1).padStart(12, "0");
    const href = `${this.#base}tasks/01900000-0000-7000-8000-${number}/`;
    this.#tasks.set(href, { ...script, href, cid, made: this.#clock.now() });
    return href;
  }

  /** As a purge does. */
  forget(href: string): void {
    this.#tasks.delete(href);
  }

  state(href: string): string {
    const task = this.#tasks.get(href);
    return task === undefined ? "gone" : this.#phase(task).state;
  }

  read(href: string): Reply {
    const task = this.#tasks.get(href);
    return task === undefined ? { status: 404, body: { detail: "No Task matches the given query." } } : { body: this.#print(task) };
  }

  cancel(href: string): Reply {
    const task = this.#tasks.get(href);
    if (task === undefined) return this.read(href);
    if (final.includes(this.#phase(task).state)) return { status: 409, body: this.#print(task) };
    task.canceled = this.#clock.now();
    return { body: this.#print(task) };
  }

  list(query: URLSearchParams): Reply {
    const among = (name: string, value: (task: FakeTask) => string) => {
      const wanted = query.get(name)?.split(",");
      return (task: FakeTask): boolean => wanted === undefined || wanted.includes(value(task));
    };
    const finished = (task: FakeTask): string => String(this.#print(task).finished_at ?? "");
    const found = [...this.#tasks.values()]
      .filter(among("pulp_id__in", (task) => task.href.split("/").at(-2) ?? ""))
      .filter(among("logging_cid", (task) => task.cid))
      .filter(among("state__in", (task) => this.#phase(task).state))
      .filter(among("name", (task) => String(this.#print(task).name)))
      .filter((task) => task.cid.includes(query.get("logging_cid__contains") ?? ""))
      .filter((task) => finished(task) >= (query.get("finished_at__gte") ?? ""));
    if (query.get("ordering") === "finished_at") found.sort((a, b) => finished(a).localeCompare(finished(b)));
    const offset = Number(query.get("offset") ?? 0);
    const limit = Number(query.get("limit") ?? 100);
    const next = new URLSearchParams(query);
    next.set("offset", String(offset + limit));
    const more = found.length > offset + limit;
    const results = found.slice(offset, offset + limit).map((task) => this.#print(task));
    return { body: { count: found.length, next: more ? `http://pulp.test${this.#base}tasks/?${next}` : null, results } };
  }

  #phase(task: FakeTask): Phase {
    if (task.canceled !== undefined) return { after: task.canceled - task.made, state: "canceled" };
    const age = this.#clock.now() - task.made;
    return (task.phases ?? usual).findLast(({ after }) => after <= age) ?? { after: 0, state: "waiting" };
  }

  #print(task: FakeTask): Record<string, unknown> {
    const { after, state, progress = [] } = this.#phase(task);
    const isFinal = final.includes(state);
    const all: Record<string, unknown> = {
      pulp_href: task.href,
      name: task.name ?? "pulp_file.app.tasks.synchronizing.synchronize",
      state,
      logging_cid: task.cid,
      pulp_created: new Date(task.made).toISOString(),
      started_at: state === "waiting" ? null : new Date(task.made).toISOString(),
      finished_at: isFinal ? new Date(task.made + after).toISOString() : null,
      progress_reports: progress,
      reserved_resources_record: task.reserves ?? [],
      created_resources: isFinal ? (task.created ?? []) : [],
      result: isFinal ? (task.result ?? null) : null,
      error: state === "failed" ? (task.error ?? { description: "it broke", traceback: "" }) : null,
    };
    return Object.fromEntries(Object.entries(all).filter(([name]) => !task.without?.includes(name)));
  }
}
