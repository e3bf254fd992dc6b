import { parseArgs } from "node:util";
import { isPulpError } from "pulp-sdk";
import { LocalPulpError } from "pulp-sdk/local";
import { Narrator } from "./narrate.ts";
import { ProofError } from "./prove.ts";

/** What a scene is given. */
export interface Stage {
  readonly narrator: Narrator;
  /** Aborted by Ctrl-C, and by `fail`. */
  readonly signal: AbortSignal;
  /** Ends the scene with this error. */
  fail(error: Error): void;
  /** With `--keep`: all of it goes on being served. */
  readonly kept: boolean;
  /** With `--keep`: resolves at Ctrl-C. Without: at once. */
  curtain(): Promise<void>;
}

class Interrupted extends Error {}

/** Plays a scene, and says by the exit status how it ended: 0 when all of it held, 1 when not, 130 when it was interrupted. */
export async function play(scene: (stage: Stage) => Promise<void>): Promise<void> {
  const { keep } = parseArgs({ options: { keep: { type: "boolean", default: false } } }).values;
  const stop = new AbortController();
  const { signal } = stop;
  const narrator = new Narrator(process.stdout, { signal });
  const onSignal = (): void => {
    // Twice means at once: what was started ends by itself as soon as this process is gone.
    if (signal.aborted) process.exit(130);
    stop.abort(new Interrupted());
  };
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(name, onSignal);
  const curtain = async (): Promise<void> => {
    narrator.text(keep ? "Ctrl-C stops all of it." : "All of it is stopped now. To look around: npm run quickstart -- --keep");
    if (keep) await endOf(signal);
  };
  try {
    await scene({ narrator, signal, fail: (error) => stop.abort(error), curtain, kept: keep });
  } catch (error) {
    narrator.text("");
    if (error instanceof Interrupted) narrator.text("Interrupted: all of it is stopped.");
    else console.error(isExpected(error) ? ` ${error.name}: ${error.message.replaceAll("\n", "\n ")}` : error);
    process.exitCode = error instanceof Interrupted ? 130 : 1;
  } finally {
    for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.off(name, onSignal);
  }
}

/** Those whose message says what to do; of others, where they come from is of more use. */
const isExpected = (error: unknown): error is Error => isPulpError(error) || error instanceof LocalPulpError || error instanceof ProofError;

/** Resolves at Ctrl-C, rejects where something failed. */
async function endOf(signal: AbortSignal): Promise<void> {
  // A timer keeps the program running: a server alone doesn't.
  const alive = setInterval(() => {}, 1 << 30);
  const aborted = new Promise((resolve) => signal.addEventListener("abort", resolve, { once: true }));
  await (signal.aborted ? undefined : aborted);
  clearInterval(alive);
  if (!(signal.reason instanceof Interrupted)) throw signal.reason;
}
