import type { Progress } from "pulp-sdk";

/** Where the story is told: a terminal gets a line that lives while something goes on, anything else plain lines. */
export interface Output {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** Something to wait for; where it tells how far it is, that is shown. */
type Work<T> = PromiseLike<T> | (PromiseLike<T> & AsyncIterable<Progress>);

export interface NarratorOptions {
  /** Ends the step that is being told, with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Of which NO_COLOR and TERM are heeded. @default process.env */
  readonly environment?: NodeJS.ProcessEnv;
}

interface Step {
  readonly label: string;
  readonly begun: number;
  detail: string;
  /** When a pipe was last told of it. */
  told: number;
}

const labelWidth = 11;
/** Where there is no terminal, a step that takes longer says so this often; milliseconds. */
const patience = 10_000;
const clearLine = "\r\u001b[K";

/** Tells what is being done and how long it took: one line a step. */
export class Narrator {
  readonly #output: Output;
  readonly #signal: AbortSignal | undefined;
  readonly #styled: boolean;
  readonly #begun = performance.now();
  #chapter = 0;
  #step: Step | undefined;

  constructor(output: Output, options: NarratorOptions = {}) {
    const { environment = process.env, signal } = options;
    this.#output = output;
    this.#signal = signal;
    this.#styled = output.isTTY === true && !environment.NO_COLOR && environment.TERM !== "dumb";
  }

  /** Seconds since the beginning. */
  get elapsed(): string {
    return secondsSince(this.#begun);
  }

  chapter(text: string): void {
    this.#chapter++;
    this.#print(`\n ${this.#bold(`${this.#chapter}  ${text}`)}\n`);
  }

  text(text: string): void {
    this.#print(text === "" ? "\n" : ` ${text}\n`);
  }

  /** One step: shown while it goes on, kept with its outcome and time. Not async: the work is an operation, not to be awaited away. */
  line<T>(label: string, work: Work<T>, outcome: (result: T) => string): Promise<T> {
    return this.#during(label, work, outcome, "✓");
  }

  /** What was proven from outside. */
  proof(label: string, work: Promise<string>): Promise<string> {
    return this.#during(label, work, (text) => text, "=");
  }

  /** What the present step is busy with. */
  progress(detail: string): void {
    if (this.#step === undefined) return;
    this.#step.detail = detail;
    this.#show();
  }

  async #during<T>(label: string, work: Work<T>, outcome: (result: T) => string, mark: string): Promise<T> {
    const now = performance.now();
    this.#step = { label, begun: now, detail: "", told: now };
    const ticking = setInterval(() => this.#show(), 200);
    this.#show();
    try {
      const result = await Promise.race([this.#follow(work), rejection(this.#signal)]);
      this.#end(mark, outcome(result));
      return result;
    } catch (error) {
      this.#end("✗", this.#signal?.aborted ? "stopped" : "failed");
      throw error;
    } finally {
      clearInterval(ticking);
    }
  }

  async #follow<T>(work: Work<T>): Promise<T> {
    if (Symbol.asyncIterator in work)
      for await (const { message, done, total } of work) this.progress(total ? `${message} ${done}/${total}` : message);
    return work;
  }

  #show(): void {
    const step = this.#step;
    if (step === undefined) return;
    if (this.#output.isTTY === true) this.#print(`${clearLine}${this.#dim(this.#row("·", step.label, step.detail, step.begun, "cut"))}`);
    else if (performance.now() - step.told > patience) {
      step.told = performance.now();
      this.#print(`${this.#row("·", step.label, step.detail || "still going on", step.begun)}\n`);
    }
  }

  #end(mark: string, text: string): void {
    const step = this.#step;
    if (step === undefined) return;
    this.#clear();
    const row = this.#row(mark, step.label, text, step.begun);
    const color = mark === "✗" ? red : mark === "=" ? cyan : green;
    this.#print(`${row.replace(mark, this.#style(color, mark))}\n`);
  }

  #clear(): void {
    if (this.#step !== undefined && this.#output.isTTY === true) this.#print(clearLine);
    this.#step = undefined;
  }

  /** @param how "cut" where it is to be cleared again, which a line that wraps can't be; what stays is whole in a narrow terminal, too */
  #row(mark: string, label: string, text: string, begun: number, how: "cut" | "whole" = "whole"): string {
    const time = secondsSince(begun);
    // Some terminals say 0 of themselves.
    const room = Math.max(0, Math.min(this.#output.columns || 100, 100) - time.length - 3);
    const left = `    ${mark} ${label.padEnd(labelWidth)}${text}`;
    return `${(how === "cut" ? left.slice(0, room) : left).padEnd(room)} ${time}`;
  }

  #print(text: string): void {
    this.#output.write(text);
  }

  #style([on, off]: readonly [number, number], text: string): string {
    return this.#styled ? `\u001b[${on}m${text}\u001b[${off}m` : text;
  }

  #bold(text: string): string {
    return this.#style([1, 22], text);
  }

  #dim(text: string): string {
    return this.#style([2, 22], text);
  }
}

const red = [31, 39] as const;
const green = [32, 39] as const;
const cyan = [36, 39] as const;

const secondsSince = (begun: number): string => `${((performance.now() - begun) / 1000).toFixed(1)} s`;

/** Never resolves. */
const rejection = (signal: AbortSignal | undefined): Promise<never> =>
  new Promise((_, reject) => {
    if (signal?.aborted) reject(signal.reason);
    signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
