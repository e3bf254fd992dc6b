import type { Clock } from "../../transport/index.ts";
import type { AskedItem } from "../changed.ts";
import type { Begun } from "../journal/index.ts";
import type { FleetTask } from "../outcome.ts";
import type { Whose } from "./failure.ts";
import { type Hosts, hostOf } from "./hosts.ts";

/** A repository of the run, until it is done. */
export interface Entry {
  readonly item: AskedItem;
  /** Place in the fleet. */
  readonly order: number;
  /** Operations that an earlier run, or an earlier try, began, and didn't bring to an end. */
  readonly earlier: Begun[];
  /** The operation of the try that is under way, once its sync is about to be sent. */
  begun: string | undefined;
  /** Its upstream's. */
  readonly host: string | undefined;
  /** Of all tries. */
  readonly tasks: FleetTask[];
  attempts: number;
  /** Of these, how many ended in whose trouble. */
  readonly failed: Record<Whose, number>;
  /** Milliseconds: another try waits until then. */
  notBefore: number;
  /** ISO time of the first try. */
  started: string | undefined;
}

export const entryOf = (item: AskedItem, order: number, earlier: readonly Begun[]): Entry => {
  const host = hostOf(item.member.remote);
  return {
    item,
    order,
    earlier: [...earlier],
    begun: undefined,
    host,
    tasks: [],
    attempts: 0,
    failed: { upstream: 0, server: 0 },
    notBefore: 0,
    started: undefined,
  };
};

/** What is done with those whose turn it is. */
interface Turns {
  /** Whether one more may begin. */
  readonly hasRoom: () => boolean;
  readonly begin: (entry: Entry) => void;
  readonly giveUp: (entry: Entry) => void;
}

/** Repositories that wait for their turn: by priority, then in the order of the fleet. Those of a host that has enough to do let others go ahead. */
export class Line {
  readonly #clock: Clock;
  readonly #hosts: Hosts;
  readonly #waiting: Entry[] = [];

  constructor(clock: Clock, hosts: Hosts) {
    this.#clock = clock;
    this.#hosts = hosts;
  }

  get length(): number {
    return this.#waiting.length;
  }

  add(entry: Entry): void {
    const at = this.#waiting.findLastIndex((other) => !isBefore(entry, other));
    this.#waiting.splice(at + 1, 0, entry);
  }

  /** Sends all of them away. */
  clear(): readonly Entry[] {
    return this.#waiting.splice(0);
  }

  /**
   * Goes through the line once.
   * @returns when to do so again, in milliseconds; `undefined`: when something has ended
   */
  advance({ hasRoom, begin, giveUp }: Turns): number | undefined {
    let next: number | undefined;
    const now = this.#clock.now();
    for (let i = 0; i < this.#waiting.length && hasRoom(); ) {
      const entry = this.#waiting[i] as Entry;
      const admission = entry.notBefore > now ? ({ now: "later", at: entry.notBefore } as const) : this.#hosts.admits(entry.host);
      if (admission.now === "later") {
        next = earlier(next, admission.at);
        i++;
        continue;
      }
      this.#waiting.splice(i, 1);
      if (admission.now === "yes") begin(entry);
      else giveUp(entry);
    }
    return next;
  }
}

const isBefore = (a: Entry, b: Entry): boolean => {
  const [mine, other] = [a.item.member.priority ?? 0, b.item.member.priority ?? 0];
  return mine === other ? a.order < b.order : mine > other;
};

const earlier = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined || b === undefined ? (a ?? b) : Math.min(a, b);
