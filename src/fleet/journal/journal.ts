import { createHash } from "node:crypto";
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
    try {
      requireSame(store, linesOf(store, await store.read()), of, redo);
      // Whoever is first in the order of the lines has it: that is the same to all who look.
      await store.append([JSON.stringify({ is: "journal", version, ...of }), JSON.stringify({ is: "open", ...holder, at })]);
      isOpened = true;
      const lines = linesOf(store, await store.read());
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
      await this.#store.append(lines.map((line) => JSON.stringify(line)));
    } finally {
      holdsNoMore(this.#holder);
      await this.#store.close();
    }
  }

  #now(): string {
    return new Date(this.#clock.now()).toISOString();
  }

  #append(line: Line): Promise<void> {
    return this.#store.append([JSON.stringify(line)]);
  }

  async #live(): Promise<void> {
    for (;;) {
      await this.#clock.sleep(signOfLife, this.#closed.signal).catch(() => {});
      if (this.#closed.signal.aborted) return;
      await this.#append({ is: "alive", id: this.#holder.id, at: this.#now() }).catch(() => {});
    }
  }
}
