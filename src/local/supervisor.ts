import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { constants } from "node:os";
import { createInterface } from "node:readline";
import { asset } from "./assets.ts";
import { cleanEnvironment } from "./clean-environment.ts";
import { SupervisorDiedError } from "./errors.ts";

export type OutputStream = "stdout" | "stderr";

/** A programme to start, with what it gets. Secrets belong into `env` or `stdin`, never into `argv`. */
export interface Command {
  readonly argv: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
  /** A file that its output is appended to; made with mode 0600. */
  readonly log?: string;
  readonly stdin?: string;
  /**
   * The signal that ends it when everything ends; what is left after a few seconds is killed anyway.
   *
   * @default "SIGINT"
   */
  readonly stop?: NodeJS.Signals;
  /** User and group to run as; only root can choose. */
  readonly user?: readonly [uid: number, gid: number] | undefined;
  readonly onLine?: (line: string, stream: OutputStream) => void;
}

/** A started programme. */
export interface Child {
  readonly pid: number;
  /** Its exit status; a signal's number, negated, if one ended it. */
  readonly exited: Promise<number>;
  signal(name: NodeJS.Signals): void;
}

/** A lock that is held until {@link Lock.release}, or until the supervisor ends. */
export interface Lock {
  release(): void;
}

/** What is done when everything has ended. */
export type FinalStep = { readonly remove: string } | { readonly leave: string } | Pick<Command, "argv" | "env" | "stdin">;

interface SupervisorEvent {
  readonly event: "started" | "line" | "exited" | "failed" | "locked" | "busy" | "done";
  readonly id: number;
  readonly pid?: number;
  readonly code?: number;
  readonly stream?: OutputStream;
  readonly text?: string;
  readonly message?: string;
  readonly errno?: number;
}

interface Conversation {
  onEvent(event: SupervisorEvent): void;
  onEnd(error: Error): void;
}

/**
 * The process that starts, watches and ends all others, and holds the locks (see assets/supervisor.py). It ends
 * everything as soon as its standard input is closed, which the kernel does when this process ends, in whatever way.
 */
export class Supervisor {
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #conversations = new Map<number, Conversation>();
  /** Process groups that run, in case the supervisor itself is killed. */
  readonly #groups = new Set<number>();
  readonly #closed: Promise<void>;
  #complaint = "";
  #next = 1;
  #waiting = 0;

  /** The label shows in the list of processes whose supervisor this is. */
  constructor(python: string, label: string) {
    this.#process = spawn(python, ["-I", asset("supervisor.py"), label], { detached: true, stdio: "pipe", env: cleanEnvironment() });
    const { stdin, stdout, stderr } = this.#process;
    stdin.on("error", () => {}); // a supervisor that is gone is noticed by its exit
    stderr.setEncoding("utf8").on("data", (text: string) => {
      this.#complaint = (this.#complaint + text).slice(-2000);
    });
    createInterface({ input: stdout }).on("line", (line) => this.#hear(JSON.parse(line) as SupervisorEvent));
    this.#closed = this.#end();
    this.#hold(0);
  }

  /** Starts a programme; resolves when it runs. */
  async start(command: Command): Promise<Child> {
    return this.#spawn(command, {});
  }

  /** Starts a programme in a session of its own, which outlives the supervisor. */
  async startDetached(command: Command): Promise<Child> {
    return this.#spawn(command, { detached: true });
  }

  /** Runs a programme to its end; resolves to its exit status. */
  async run(command: Command): Promise<number> {
    const child = await this.start(command);
    return this.#whileWaiting(child.exited);
  }

  /** Takes a lock on a file (made if need be), when nobody holds one that excludes it. */
  async lock(path: string, mode: "shared" | "exclusive"): Promise<Lock> {
    const lock = await this.#lock(path, mode, true);
    if (lock === undefined) throw new Error("unreachable");
    return lock;
  }

  /** Takes a lock, or resolves to undefined if somebody holds one that excludes it. */
  async tryLock(path: string, mode: "shared" | "exclusive"): Promise<Lock | undefined> {
    return this.#lock(path, mode, false);
  }

  /**
   * Has something done after all else has ended: a programme run, a folder removed, or the PostgreSQL that is kept in a
   * folder left (with all locks). The last registered goes first. Resolves to what takes it back.
   */
  async finally(step: FinalStep): Promise<() => void> {
    return this.#whileWaiting(
      new Promise<() => void>((resolve, reject) => {
        const onEvent = (): void => resolve(() => this.#tell({ do: "forget", of: id }));
        const id = this.#send({ do: "finally", ...step }, { onEvent, onEnd: reject });
      }),
    );
  }

  /** Ends everything and cleans up; resolves when nothing is left. */
  async close(): Promise<void> {
    this.#process.stdin.end();
    await this.#whileWaiting(this.#closed);
  }

  #spawn(command: Command, how: { readonly detached?: true }): Promise<Child> {
    const { onLine, stop = "SIGINT", ...rest } = command;
    return this.#whileWaiting(
      new Promise<Child>((resolve, reject) => {
        let exit: (code: number) => void = () => {};
        let fail: (error: Error) => void = reject;
        const exited = new Promise<number>((done, failed) => {
          exit = done;
          fail = failed;
        });
        exited.catch(() => {}); // whoever needs it awaits it
        let group = 0;
        const onEvent = (event: SupervisorEvent): void => {
          if (event.event === "line") onLine?.(event.text ?? "", event.stream ?? "stdout");
          if (event.event === "failed") reject(Object.assign(new Error(event.message), { errno: event.errno }));
          if (event.event === "started") {
            group = event.pid ?? 0;
            if (how.detached === undefined) this.#groups.add(group);
            const signal = (name: NodeJS.Signals): void => this.#tell({ do: "signal", of: id, signal: constants.signals[name] });
            resolve({ pid: group, exited, signal });
          }
          if (event.event === "exited") {
            this.#groups.delete(group);
            exit(event.code ?? -1);
          }
        };
        const onEnd = (error: Error): void => {
          reject(error);
          fail(error);
        };
        const id = this.#send(
          { do: "spawn", lines: onLine !== undefined, stop: constants.signals[stop], ...how, ...rest },
          { onEvent, onEnd },
        );
      }),
    );
  }

  #lock(path: string, mode: "shared" | "exclusive", wait: boolean): Promise<Lock | undefined> {
    return this.#whileWaiting(
      new Promise<Lock | undefined>((resolve, reject) => {
        const onEvent = (event: SupervisorEvent): void => {
          if (event.event === "locked") resolve({ release: () => this.#tell({ do: "unlock", of: id }) });
          else if (event.event === "busy") resolve(undefined);
          else reject(new Error(event.message));
        };
        const id = this.#send({ do: "lock", path, mode, wait }, { onEvent, onEnd: reject });
      }),
    );
  }

  #send(request: Record<string, unknown>, conversation: Conversation): number {
    const id = this.#next++;
    this.#conversations.set(id, conversation);
    this.#tell({ id, ...request });
    return id;
  }

  #tell(request: Record<string, unknown>): void {
    this.#process.stdin.write(`${JSON.stringify(request)}\n`);
  }

  #hear(event: SupervisorEvent): void {
    const conversation = this.#conversations.get(event.id);
    if (!["started", "line"].includes(event.event)) this.#conversations.delete(event.id);
    conversation?.onEvent(event);
  }

  async #end(): Promise<void> {
    const how = await once(this.#process, "close").then(
      ([code, signal]) => `${signal ?? `status ${code}`}${this.#complaint && `: ${this.#complaint.trim()}`}`,
      String,
    );
    for (const group of this.#groups) killGroup(group);
    const error = new SupervisorDiedError(how);
    for (const conversation of this.#conversations.values()) conversation.onEnd(error);
    this.#conversations.clear();
  }

  /** Awaits without letting the program end meanwhile. */
  patiently<T>(answer: Promise<T>): Promise<T> {
    return this.#whileWaiting(answer);
  }

  /** A program that has nothing else to do may end (and the server with it); one that awaits an answer may not. */
  #hold(change: 1 | -1 | 0): void {
    this.#waiting += change;
    const { stdin, stdout, stderr } = this.#process;
    for (const handle of [this.#process, stdin, stdout, stderr] as readonly { ref?(): void; unref?(): void }[]) {
      if (this.#waiting > 0) handle.ref?.();
      else handle.unref?.();
    }
  }

  async #whileWaiting<T>(answer: Promise<T>): Promise<T> {
    this.#hold(1);
    try {
      return await answer;
    } finally {
      this.#hold(-1);
    }
  }
}

function killGroup(group: number): void {
  try {
    process.kill(-group, "SIGKILL");
  } catch {
    // already gone
  }
}
