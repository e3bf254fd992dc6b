import type { Actor, Ledger, LedgerRecord } from "../ledger/index.ts";
import type { Run } from "../operation/index.ts";
import type { Description } from "./description.ts";
import { descriptionLine, descriptionLines, nameIn } from "./names.ts";

/** A schedule as its line says last: what is described, and whether it is paused. */
export interface Described {
  readonly name: string;
  /** Of the record: another number is another state. */
  readonly sequence: number;
  readonly description: Description;
  /** Who paused it, when and why; `undefined` while it runs. */
  readonly paused: SchedulePause | undefined;
  /** The operation that said so, 16 hex digits: what runs it on the server is named by it. */
  readonly operation: string;
  /** Milliseconds since the epoch: what was due until then isn't run any more. */
  readonly since: number;
  /** Who said so last, and when. */
  readonly by: Actor;
  readonly at: string;
}

/** Who paused a schedule, and why. */
export interface SchedulePause {
  /** ISO time. */
  readonly at: string;
  /** Who did it. */
  readonly by: Actor;
  /** As it was given. */
  readonly reason: string | undefined;
}

/** Whether it is one that this release can run: what isn't is passed over. */
const isDescription = (value: unknown): value is Description => {
  const { every, from, cron, timeZone, missed, runsOn = "client", deliver, to, sync, fleet } = (value ?? {}) as Record<string, unknown>;
  const isRepository = (one: unknown): boolean =>
    typeof (one as { plugin?: unknown } | null)?.plugin === "string" && typeof (one as { name?: unknown } | null)?.name === "string";
  const hasTimes = (typeof every === "string" && typeof from === "string") || (typeof cron === "string" && typeof timeZone === "string");
  const hasWork = (isRepository(deliver) && typeof to === "string") || isRepository(sync) || typeof fleet === "string";
  const isPlaced = runsOn === "client" || runsOn === "server";
  return hasTimes && hasWork && isPlaced && (missed === "once" || missed === "none");
};

/** `undefined` of one that was deleted, and of what isn't understood. */
export const describedBy = (record: LedgerRecord | undefined): Described | undefined => {
  if (record === undefined) return undefined;
  const { schedule, since, paused } = record.after ?? {};
  if (!isDescription(schedule)) return undefined;
  const pause = paused as { readonly at: string; readonly by: Actor; readonly reason?: string } | null | undefined;
  return {
    name: nameIn(record.line),
    sequence: record.sequence,
    description: schedule,
    paused: pause === null || pause === undefined ? undefined : { at: pause.at, by: pause.by, reason: pause.reason },
    operation: record.operation,
    since: Date.parse(String(since)),
    by: record.by,
    at: record.at,
  };
};

export const readDescribed = async (ledger: Ledger, run: Run, name: string): Promise<Described | undefined> =>
  describedBy((await ledger.lines.tail(run, descriptionLine(name), "afresh"))?.record);

/** All schedules of a domain. Records that were read once aren't read again. */
export class AllDescribed {
  readonly #ledger: Ledger;
  #version: unknown;
  #known = new Map<string, Described | undefined>();
  #all: readonly Described[] = [];

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  /** GET `repositories/…/?name=…`; and where the ledger has changed since, GET `content/…/?relative_path__startswith=…` */
  async read(run: Run): Promise<readonly Described[]> {
    const { lines } = this.#ledger;
    const version = (await lines.store.find())?.latest_version_href;
    if (version === this.#version) return this.#all;
    const entries = await lines.entriesUnder(run, [descriptionLines]);
    // In the order of their paths, so that the last one of each line stays.
    const last = new Map(entries.map((entry) => [entry.relative_path.slice(0, entry.relative_path.lastIndexOf("/")), entry]));
    const unread = [...last.values()].filter(({ relative_path }) => !this.#known.has(relative_path));
    const records = await lines.each(unread, async (entry) => lines.readable(await lines.parsed(entry), entry));
    const read = new Map(unread.map(({ relative_path }, i) => [relative_path, describedBy(records[i])]));
    this.#known = new Map([...last.values()].map(({ relative_path: path }) => [path, read.get(path) ?? this.#known.get(path)]));
    this.#all = [...this.#known.values()].filter((one) => one !== undefined);
    this.#version = version;
    return this.#all;
  }
}
