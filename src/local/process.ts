import { ProcessDiedError } from "./errors.ts";
import { excerpt } from "./logs.ts";
import type { Child, Supervisor } from "./supervisor.ts";

/** How one process of the server is started. */
export interface ProcessPlan {
  /** `api`, `content`, or `worker-1` and so on. */
  readonly name: string;
  readonly argv: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly log: string;
  /** The signal that ends it together with the server. */
  readonly stop: NodeJS.Signals;
}

/** One process of a local Pulp: the API, the content app (each with processes of its own below it), or a worker. */
export class LocalProcess {
  /** Which program it is. */
  readonly name: string;
  /** Its log file. */
  readonly log: string;
  readonly #supervisor: Supervisor;
  readonly #plan: ProcessPlan;
  readonly #whenReady: () => Promise<void>;
  readonly #onDeath: (error: ProcessDiedError) => void;
  #child: Child | undefined;
  #expected = false;

  /** @internal */
  constructor(
    supervisor: Supervisor,
    plan: ProcessPlan,
    hooks: { whenReady: () => Promise<void>; onDeath: (error: ProcessDiedError) => void },
  ) {
    this.name = plan.name;
    this.log = plan.log;
    this.#supervisor = supervisor;
    this.#plan = plan;
    this.#whenReady = hooks.whenReady;
    this.#onDeath = hooks.onDeath;
  }

  /** Its process id; undefined while it doesn't run. */
  get pid(): number | undefined {
    return this.#child?.pid;
  }

  /**
   * Ends it as a crash would (SIGKILL, to all processes below it too), or with another signal; resolves when it is gone.
   *
   * @default signal "SIGKILL"
   */
  async kill(signal: NodeJS.Signals = "SIGKILL"): Promise<void> {
    const child = this.#child;
    if (child === undefined) return;
    this.#expected = true;
    child.signal(signal);
    await this.#supervisor.patiently(child.exited);
  }

  /** Starts it again (after ending it, if it still runs); resolves when it serves. */
  async restart(): Promise<void> {
    await this.kill("SIGINT");
    await this.start();
    await this.#whenReady();
  }

  /** @internal */
  async start(): Promise<void> {
    this.#expected = false;
    const child = await this.#supervisor.start(this.#plan);
    this.#child = child;
    child.exited.then(
      (code) => this.#ended(child, code),
      () => {}, // the supervisor is gone, and says so itself
    );
  }

  async #ended(child: Child, code: number): Promise<void> {
    if (this.#child === child) this.#child = undefined;
    if (this.#expected) return;
    const how = code < 0 ? `signal ${-code}` : `status ${code}`;
    this.#onDeath(new ProcessDiedError(this.name, how, await excerpt(this.log)));
  }

  /** @internal From now on its end is no failure. */
  expectEnd(): void {
    this.#expected = true;
  }
}
