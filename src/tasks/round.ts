import { isNotFoundError } from "../errors/index.ts";
import { isObject, pages, type Shape, type Transport } from "../transport/index.ts";
import { aTaskSnapshot, finalStates, idOf, type TaskSnapshot, taskFields, toTask } from "./task.ts";
import type { Waited } from "./waited.ts";

/** UUIDs that fit one request line of 4,094 bytes beside the other parameters. */
const batch = 90;
/** Milliseconds after which a task is looked at whole, to see that it is still there and what it is at, though nobody asked. */
const refresh = 15_000;
/** Milliseconds that a task's end may become visible after a later one's: `finished_at` is set before the transaction ends. */
const overlap = 3_000;

type Raw = Readonly<Record<string, unknown>>;

/** One entry that is none must not hide the others of its page. */
const whateverIsListed: Shape<unknown> = { what: "tasks", fits: (_item): _item is unknown => true };
const isTask = (raw: unknown): raw is Raw => isObject(raw) && typeof raw.pulp_href === "string" && "state" in raw;

/** What comes of a round. */
export interface Findings {
  /** A task as it is now. */
  readonly seen: (task: TaskSnapshot) => void;
  /** The server has none of that address. */
  readonly gone: (entry: Waited) => void;
}

/** What the server is asked in one round: as few requests as tell what became of all that is waited for. GET `tasks/`, GET `<task>` */
export class Rounds {
  readonly #transport: Transport;
  readonly #prefix: string;
  readonly #findings: Findings;
  /** When the latest that was seen to end ended, by the server's clock, and when that was seen, by the client's. */
  #latest: { readonly finished: number; readonly seen: number } | undefined;

  /** @param prefix of the Correlation-IDs of all of the client's own tasks */
  constructor(transport: Transport, prefix: string, findings: Findings) {
    this.#transport = transport;
    this.#prefix = prefix;
    this.#findings = findings;
  }

  async ask(entries: readonly Waited[]): Promise<void> {
    const now = this.#transport.clock.now();
    const oldest = entries.toSorted((a, b) => a.checked - b.checked);
    const isDue = ({ checked, isWatched }: Waited): boolean => now - checked >= refresh || isWatched;
    const [apart, listed] = [oldest.filter(({ isApart }) => isApart), oldest.filter(({ isApart }) => !isApart)];
    const due = listed.filter(isDue).slice(0, batch);
    const others = listed.filter((entry) => !due.includes(entry));
    for (const entry of due) entry.checked = now;
    await Promise.all([
      ...(due.length > 0 ? [this.#askFor(due)] : []),
      ...(others.length > 0 ? [this.#askForEnded(others)] : []),
      ...apart.map((entry) => this.#askAlone(entry)),
    ]);
  }

  async #askFor(entries: readonly Waited[]): Promise<void> {
    const query = { pulp_id__in: entries.map(({ href }) => idOf(href)), fields: taskFields };
    const seen = new Set<string>();
    let strange = 0;
    for await (const raw of this.#pages(query, batch)) {
      if (isTask(raw)) {
        seen.add(String(raw.pulp_href));
        this.#report(raw);
      } else strange++;
    }
    const missing = entries.filter((entry) => !seen.has(entry.href) && !entry.isLeft);
    if (strange === 0) await Promise.all(missing.map((entry) => this.#askAlone(entry)));
    else for (const entry of missing) entry.trouble("state", `an answer that tells what ${entry.href} is at`);
  }

  /** One that no list shows: of another domain, or gone. GET `<task>` */
  async #askAlone(entry: Waited): Promise<void> {
    try {
      const { body } = await this.#transport.send<Raw>("GET", this.#transport.urls.href(entry.href), { expects: aTaskSnapshot });
      entry.isApart = true;
      this.#report({ ...body, pulp_href: entry.href });
    } catch (error) {
      if (!isNotFoundError(error)) throw error;
      this.#findings.gone(entry);
    }
  }

  /** Only those that have ended: by their ids while they fit one request, else all of this client's since the last that was seen to end. */
  async #askForEnded(entries: readonly Waited[]): Promise<void> {
    const few = entries.length <= batch;
    const chosen = few
      ? { pulp_id__in: entries.map(({ href }) => idOf(href)) }
      : { logging_cid__contains: this.#prefix, finished_at__gte: this.#since(entries), ordering: "finished_at" };
    const query = { ...chosen, state__in: finalStates, fields: taskFields };
    for await (const raw of this.#pages(query, few ? batch : 500)) if (isTask(raw)) this.#report(raw);
  }

  #pages(query: Raw, pageSize: number): AsyncIterable<unknown> {
    return pages<unknown>(this.#transport, "tasks/", { query, pageSize, items: whateverIsListed });
  }

  /**
   * What was waited for already ends after what was seen to end, as every round asks for all; what wasn't yet, after it was begun. By the server's
   * own clock, of which that is known: the latest end, and that it was past when it was seen.
   */
  #since(entries: readonly Waited[]): string | undefined {
    if (this.#latest === undefined) return undefined;
    const { finished, seen } = this.#latest;
    const begun = Math.min(...entries.map(({ since }) => since));
    return new Date(finished + Math.max(0, begun - seen) - overlap).toISOString();
  }

  #report(raw: Raw): void {
    const task = toTask(raw);
    const finished = Date.parse(task.finished_at ?? "");
    if (finished > (this.#latest?.finished ?? 0)) this.#latest = { finished, seen: this.#transport.clock.now() };
    this.#findings.seen(task);
  }
}
