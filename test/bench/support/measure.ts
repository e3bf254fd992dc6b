import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import type { CountingProxy } from "./counting-proxy.ts";

/** How to start a participant. */
export interface Command {
  readonly file: string;
  readonly arguments: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

export interface Measurement {
  /** From `go` to `done`. */
  readonly seconds: number;
  /** Requests that reached the API in that time. */
  readonly requests: number;
  /** Peak of the participant's memory until then, in megabytes; its helpers' isn't in it. */
  readonly megabytes: number;
  /** Of the participant's own time on a processor, from `go` to `done`; its helpers' isn't in it. */
  readonly cpuSeconds: number;
  /** Requests, per method and resource type. */
  readonly breakdown: Readonly<Record<string, number>>;
}

/**
 * Runs one participant as a process of its own and measures its work.
 *
 * The process reads its job (one line of JSON) from stdin, writes `ready` when it has loaded what it needs, begins at the line `go` and
 * writes `done` when everything is served. Only the stretch from `go` to `done` counts.
 */
export async function measure(command: Command, job: unknown, proxy: CountingProxy): Promise<Measurement> {
  const child = spawn(command.file, command.arguments, {
    stdio: ["pipe", "pipe", "inherit"],
    env: { ...process.env, ...command.environment },
  });
  const exited = once(child, "exit").then(([code, signal]) =>
    code === 0 ? undefined : new Error(`${command.file} ended with ${code ?? signal}`),
  );
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  try {
    child.stdin.write(`${JSON.stringify(job)}\n`);
    await expect(lines, "ready", exited);
    proxy.reset();
    const idle = await cpuOf(child);
    const start = performance.now();
    child.stdin.write("go\n");
    await expect(lines, "done", exited);
    const seconds = (performance.now() - start) / 1000;
    const [megabytes, busy] = await Promise.all([peakOf(child), cpuOf(child)]);
    const cpuSeconds = Math.round((busy - idle) * 100) / 100;
    const measurement = { seconds, requests: proxy.requests, megabytes, cpuSeconds, breakdown: Object.fromEntries(proxy.breakdown) };
    child.stdin.end();
    const failure = await exited;
    if (failure) throw failure;
    return measurement;
  } finally {
    await end(child);
  }
}

async function expect(lines: AsyncIterator<string>, word: string, exited: Promise<Error | undefined>): Promise<void> {
  const line = await lines.next();
  if (line.done) throw (await exited) ?? new Error(`the participant ended before it said "${word}"`);
  if (line.value !== word) throw new Error(`the participant said "${line.value}" instead of "${word}"`);
}

/** What Linux says of it; 0 elsewhere. */
async function peakOf({ pid }: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  return Math.round(Number(/^VmHWM:\s*(\d+) kB$/m.exec(status)?.[1] ?? 0) / 1024);
}

/** Seconds, as Linux counts them in hundredths; 0 elsewhere. */
async function cpuOf({ pid }: ChildProcess): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  // After the name, which may have spaces in it: the 14th and 15th of all.
  const [user = 0, system = 0] = stat
    .slice(stat.lastIndexOf(")") + 2)
    .split(" ")
    .slice(11, 13)
    .map(Number);
  return (user + system) / 100;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGTERM");
  await once(child, "exit");
}
