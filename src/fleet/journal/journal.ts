import { createHash } from "node:crypto";
import { JournalError } from "../../errors/index.ts";
import { randomHex } from "../../operation/index.ts";
import type { Clock } from "../../transport/index.ts";
import type { FleetOutcome } from "../outcome.ts";
import type { FleetMember } from "../spec.ts";
import { endOf } from "./ends.ts";
import { becomeHolder, type Holder, holdsNoMore, signOfLife } from "./holder.ts";
import type { Line } from "./lines.ts";
import { type JournalOf, type Known, knownFrom, linesOf, requireFree, requireSame, version } from "./said.ts";
import type { JournalStore } from "./store.ts";

/** Digest of what a fleet says of a repository: another description is other work. */
export const digestOf = (value: unknown): string =>
  createHash("sha256")
    .update(JSON.stringify(value, (_, inner: unknown) => (typeof inner === "function" ? "function" : inner)))
    .digest("hex")
    .slice(0, 16);

/** @throws JournalError (`JOURNAL_UNWRITABLE`) where the store fails */
const kept = async <T>({ name }: JournalStore, hint: string, work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new JournalError({
      code: "JOURNAL_UNWRITABLE",
      message: `the journal ${JSON.stringify(name)} can't be kept: ${why}.`,
      hint,
      cause,
    });
  }
};

/** What a run writes down before and after each repository, so that another one can go on where it was cut off. */
export class Journal {
  readonly #store: JournalStore;
  readonly #clock: Clock;
  readonly #holder: Holder;
  readonly #known: ReadonlyMap<string, Known>;
  readonly #closed = new AbortController();

  private constructor(store: JournalStore, clock: Clock, holder: Holder, known: ReadonlyMap<string, Known>) {
    this.#store = store;
    this.#clock = clock;
    this.#holder = holder;
    this.#known = known;
    void this.#live();
  }

  /** @throws JournalError where it is another one's, or in use */
  static async open(store: JournalStore, clock: Clock, of: JournalOf, redo: "nothing" | "failed"): Promise<Journal> {
    const id = randomHex(8);
    const holder = await becomeHolder(id);
    const at = new Date(clock.now()).toISOString();
    let isOpened = false;
    const unopened = "Check the path, and whether this user may write there. Nothing was sent.";
    const read = async (): Promise<readonly Line[]> => linesOf(store, await kept(store, unopened, () => store.read()));
    try {
      requireSame(store, await read(), of, redo);
      // Whoever is first in the order of the lines has it: that is the same to all who look.
      const own = [JSON.stringify({ is: "journal", version, ...of }), JSON.stringify({ is: "open", ...holder, at })];
      await kept(store, unopened, () => store.append(own));
      isOpened = true;
      const lines = await read();
      requireSame(store, lines, of, redo);
      await requireFree(store, lines, id, clock.now());
      return new Journal(store, clock, holder, knownFrom(lines, id, redo));
    } catch (error) {
      holdsNoMore(holder);
      // What is another one's is left as it is.
      if (isOpened) await store.append([JSON.stringify({ is: "close", id, at })]).catch(() => {});
      await store.close().catch(() => {});
      throw error;
    }
  }

  knownOf(member: FleetMember): Known {
    const known = this.#known.get(member.name);
    const of = digestOf(member);
    return { end: known?.end?.of === of ? known.end : undefined, begun: (known?.begun ?? []).filter((line) => line.of === of) };
  }

  begin(member: FleetMember, operation: string): Promise<void> {
    return this.#append({ is: "begin", repository: member.name, of: digestOf(member), operation, at: this.#now() });
  }

  end(outcome: FleetOutcome<unknown>): Promise<void> {
    return this.#append(endOf(outcome, digestOf(outcome.member ?? null)));
  }

  /** @param how `"finished"`: every repository has its end, so that the next run begins anew */
  async close(how: "finished" | "cut off"): Promise<void> {
    this.#closed.abort();
    const at = this.#now();
    const lines: Line[] = [...(how === "finished" ? [{ is: "finished" as const, at }] : []), { is: "close", id: this.#holder.id, at }];
    try {
      await this.#append(...lines);
    } finally {
      holdsNoMore(this.#holder);
      await this.#store.close();
    }
  }

  #now(): string {
    return new Date(this.#clock.now()).toISOString();
  }

  #append(...lines: readonly Line[]): Promise<void> {
    const hint = "Nothing further was begun. Mend that: the same call then goes on, and looks for what wasn't written down.";
    return kept(this.#store, hint, () => this.#store.append(lines.map((line) => JSON.stringify(line))));
  }

  async #live(): Promise<void> {
    for (;;) {
      await this.#clock.sleep(signOfLife, this.#closed.signal).catch(() => {});
      if (this.#closed.signal.aborted) return;
      await this.#append({ is: "alive", id: this.#holder.id, at: this.#now() }).catch(() => {});
    }
  }
}
