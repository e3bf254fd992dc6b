import { onAbort, Passing } from "../transport/index.ts";
import type { TaskSnapshot } from "./task.ts";

/** Told what can't be gone on without; what it returns is called when that has come. */
export type OnTrouble = (waitedFor: string, error: unknown) => () => void;

export interface WaitOptions {
  readonly signal?: AbortSignal | undefined;
  /** Called for every change that is seen, the last one included. */
  readonly onUpdate?: ((task: TaskSnapshot) => void) | undefined;
  /** Whether somebody wants to see progress: else only the end is asked for, which costs the server less. @default nobody does */
  readonly listens?: (() => boolean) | undefined;
  /** Milliseconds that it takes at least, as far as can be said. @default 0 */
  readonly takes?: number | undefined;
  /** Milliseconds until the first look at it, where it can be said when it will have ended. @default as between any two looks */
  readonly first?: number | undefined;
  /** That nothing is known of the task for now: the server doesn't answer, or says what can't be understood. */
  readonly onTrouble?: OnTrouble | undefined;
}

/** Why nothing is known of a task: no answer at all, or none that says where it stands. */
export type Unknown = "silence" | "state";

interface Waiter {
  readonly onTrouble: OnTrouble;
  readonly troubles: Map<Unknown, () => void>;
  readonly listens: () => boolean;
  readonly update: (task: TaskSnapshot) => void;
  readonly resolve: (task: TaskSnapshot) => void;
  readonly reject: (error: unknown) => void;
}

/** A task that is waited for, and all who wait for it. */
export class Waited {
  readonly href: string;
  /** Since when, by the client's clock. */
  readonly since: number;
  /** Milliseconds that it takes at least, as far as can be said. */
  readonly takes: number;
  /** When it was last looked at whole, by the client's clock. */
  checked: number;
  /** When it will have ended, by the client's clock; `undefined` where that can't be said, or it was looked at already. */
  due: number | undefined;
  /** As it was seen last. */
  last: TaskSnapshot | undefined;
  /** Not in the lists that are asked, but there: it is asked for by itself. */
  isApart = false;
  readonly #waiters = new Passing<Waiter>();

  constructor(href: string, since: number, checked: number, { takes = 0, first }: Pick<WaitOptions, "takes" | "first">) {
    this.href = href;
    this.since = since;
    this.checked = checked;
    this.takes = takes;
    this.due = first === undefined ? undefined : since + first;
  }

  /** Nobody waits any more. */
  get isLeft(): boolean {
    return this.#waiters.size === 0;
  }

  /** Somebody wants to know how it gets on, or nobody can tell. */
  get isWatched(): boolean {
    return [...this.#waiters].some(({ listens, troubles }) => listens() || troubles.has("state"));
  }

  /** One more who waits, until the task is final or the signal comes. @param onLeave called when the signal has come */
  join(
    { signal, onUpdate = () => {}, listens = () => false, onTrouble = () => () => {} }: WaitOptions,
    onLeave: () => void,
  ): Promise<TaskSnapshot> {
    const { promise, resolve, reject } = Promise.withResolvers<TaskSnapshot>();
    const release =
      <V>(settle: (value: V) => void) =>
      (value: V): void => {
        for (const end of waiter.troubles.values()) end();
        unfollow?.();
        leave();
        settle(value);
      };
    const waiter: Waiter = {
      listens,
      onTrouble,
      troubles: new Map(),
      update: onUpdate,
      resolve: release(resolve),
      reject: release(reject),
    };
    const leave = this.#waiters.add(waiter);
    const unfollow =
      signal &&
      onAbort(signal, () => {
        leave();
        onLeave();
        reject(signal.reason);
      });
    if (this.last !== undefined) onUpdate(this.last);
    return promise;
  }

  /** @returns whether its state is another one than before */
  see(task: TaskSnapshot): boolean {
    const changed = this.last?.state !== task.state;
    this.last = task;
    for (const waiter of this.#waiters) waiter.update(task);
    return changed;
  }

  resolve(task: TaskSnapshot): void {
    for (const waiter of this.#waiters) waiter.resolve(task);
    this.last = undefined;
  }

  /** @param error makes one for each who waits, as each adds its own words */
  reject(error: () => unknown): void {
    for (const waiter of this.#waiters) waiter.reject(error());
    this.last = undefined;
  }

  trouble(kind: Unknown, waitedFor: string, error?: unknown): void {
    for (const { troubles, onTrouble } of this.#waiters) if (!troubles.has(kind)) troubles.set(kind, onTrouble(waitedFor, error));
  }

  outOfTrouble(kind: Unknown): void {
    for (const { troubles } of this.#waiters) {
      troubles.get(kind)?.();
      troubles.delete(kind);
    }
  }
}
