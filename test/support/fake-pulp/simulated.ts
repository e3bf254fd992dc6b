/** What somebody asks a server to do. */
export interface Asked {
  /** Seconds after the beginning. */
  readonly at: number;
  /** The server's function. */
  readonly name: string;
  readonly exclusive: readonly string[];
  readonly shared: readonly string[];
  /** Seconds that a worker takes for it. */
  readonly takes: number;
}

/** A task as it is at the moment. Times are seconds after the beginning. */
export interface Simulated extends Asked {
  /** Its place in the order of dispatch, by which it is told. */
  readonly number: number;
  state: "waiting" | "running" | "completed";
  unblocked?: number;
  /** The task whose end let it go on; none, where nothing stood before it. */
  freedBy?: number;
  started?: number;
  finished?: number;
}

/** Those that haven't ended and need one resource, in the order of dispatch. */
interface Line {
  readonly all: Set<Simulated>;
  readonly alone: Set<Simulated>;
}

const first = <T>(set: ReadonlySet<T>): T | undefined => set.values().next().value;

/**
 * A server's workers, event by event, as the server's own code goes about it: a task is unblocked when no older one that hasn't ended has, or wants, what either
 * of them needs alone; a free worker takes the oldest one that is unblocked.
 */
export class SimulatedQueue {
  /** Seconds. */
  now = 0;
  /** All that were dispatched so far. */
  readonly tasks: Simulated[] = [];
  #ended = 0;
  readonly #coming: Asked[];
  readonly #workers: number;
  readonly #lines = new Map<string, Line>();
  readonly #running = new Set<Simulated>();
  /** Oldest first. */
  readonly #ready: Simulated[] = [];

  constructor(asked: readonly Asked[], workers: number) {
    this.#coming = asked.toSorted((a, b) => b.at - a.at);
    this.#workers = workers;
  }

  /** How many haven't ended, of those that were dispatched so far. */
  get incomplete(): number {
    return this.tasks.length - this.#ended;
  }

  get isDone(): boolean {
    return this.#coming.length === 0 && this.incomplete === 0;
  }

  /** Somebody asks for one more, now. */
  dispatch(asked: Omit<Asked, "at">): Simulated {
    return this.#dispatch({ ...asked, at: this.now });
  }

  /** Goes on to a moment, in seconds. */
  goOnTo(moment: number): void {
    while (this.#next() <= moment) this.step();
    this.now = Math.max(this.now, moment);
  }

  /** When something happens next. */
  #next(): number {
    const ends = [...this.#running].map(endOf);
    return Math.min(this.#coming.at(-1)?.at ?? Number.POSITIVE_INFINITY, ...ends);
  }

  /** Goes on to the next moment in which something happens. */
  step(): void {
    const end = [...this.#running].reduce<Simulated | undefined>((a, b) => (a === undefined || endOf(b) < endOf(a) ? b : a), undefined);
    const next = this.#coming.at(-1);
    if (next !== undefined && (end === undefined || next.at <= endOf(end))) this.#dispatch(this.#coming.pop() as Asked);
    else if (end !== undefined) this.#end(end);
  }

  #dispatch(asked: Asked): Simulated {
    this.now = Math.max(this.now, asked.at);
    const task: Simulated = { ...asked, number: this.tasks.length, state: "waiting" };
    this.tasks.push(task);
    for (const { line, mode } of this.#linesOf(task)) {
      line.all.add(task);
      if (mode === "alone") line.alone.add(task);
    }
    this.#look(task, undefined);
    return task;
  }

  #end(task: Simulated): void {
    this.now = endOf(task);
    Object.assign(task, { state: "completed", finished: this.now });
    this.#running.delete(task);
    this.#ended++;
    const lines = this.#linesOf(task);
    for (const { line } of lines) {
      line.all.delete(task);
      line.alone.delete(task);
    }
    for (const { line, mode } of lines) {
      // All that share it go on up to the next that needs it alone; where others share it still, at most the one behind all of them.
      for (const waiter of line.all) {
        this.#look(waiter, task);
        if (mode === "shared" || line.alone.has(waiter)) break;
      }
    }
    this.#start();
  }

  #look(task: Simulated, ended: Simulated | undefined): void {
    if (task.unblocked !== undefined) return;
    const isFree = this.#linesOf(task).every(({ line, mode }) => {
      const before = mode === "alone" ? first(line.all) : first(line.alone);
      return before === undefined || before.number >= task.number;
    });
    if (!isFree) return;
    Object.assign(task, { unblocked: this.now, freedBy: ended?.number });
    const place = this.#ready.findIndex(({ number }) => number > task.number);
    this.#ready.splice(place === -1 ? this.#ready.length : place, 0, task);
    if (ended === undefined) this.#start();
  }

  #start(): void {
    while (this.#running.size < this.#workers) {
      const task = this.#ready.shift();
      if (task === undefined) return;
      Object.assign(task, { state: "running", started: this.now });
      this.#running.add(task);
    }
  }

  #linesOf({ exclusive, shared }: Asked): readonly { readonly line: Line; readonly mode: "alone" | "shared" }[] {
    const lineOf = (resource: string): Line => {
      const line = this.#lines.get(resource) ?? { all: new Set(), alone: new Set() };
      this.#lines.set(resource, line);
      return line;
    };
    return [
      ...exclusive.map((resource) => ({ line: lineOf(resource), mode: "alone" as const })),
      ...shared.map((resource) => ({ line: lineOf(resource), mode: "shared" as const })),
    ];
  }
}

const endOf = ({ started = 0, takes }: Simulated): number => started + takes;
