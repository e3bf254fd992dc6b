import { execFile } from "node:child_process";
import { lacking } from "./needs.ts";
import { isInstalled, packageOf } from "./packages.ts";

/** A real client's failure: what was run, how it ended, its last words. */
export class ClientError extends Error {
  readonly program: string;
  readonly exitCode: number | undefined;
  readonly output: string;

  constructor(message: string, details: { readonly program: string; readonly exitCode?: number | undefined; readonly output?: string }) {
    super(message);
    this.name = "ClientError";
    this.program = details.program;
    this.exitCode = details.exitCode;
    this.output = details.output ?? "";
  }
}

export interface RunOptions {
  readonly signal?: AbortSignal;
  /** Added to the environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** Milliseconds. @default 300_000: a busy machine takes its time */
  readonly timeout?: number;
}

/**
 * Runs a client to its end and returns what it wrote to stdout. Arguments are visible to the whole machine: no secrets in them.
 * A test that needs a program which isn't there ends here: it is skipped, in CI it fails.
 * @throws {@link ClientError} when it fails, or takes too long.
 */
export async function run(program: string, args: readonly string[], options: RunOptions = {}): Promise<string> {
  const { signal, timeout = 300_000 } = options;
  if (!isInstalled(program, options.env?.PATH)) lacking(packageOf(program));
  return new Promise((resolve, reject) => {
    const env = { ...process.env, LC_ALL: "C.UTF-8", ...options.env };
    const limits = { env, timeout, maxBuffer: 64 * 1024 * 1024, ...(signal && { signal }) };
    execFile(program, [...args], limits, (error, stdout, stderr) => {
      if (error === null) return resolve(stdout);
      if (signal?.aborted) return reject(signal.reason);
      const output = `${stdout}${stderr}`;
      const end = error.killed ? `was ended after ${timeout} ms` : `failed with exit code ${error.code}`;
      const exitCode = typeof error.code === "number" ? error.code : undefined;
      const command = args.find((argument) => !argument.startsWith("-")) ?? "";
      reject(new ClientError(`${program} ${command} ${end}:\n${tail(output)}`, { program, exitCode, output }));
    });
  });
}

function tail(text: string): string {
  return text.trimEnd().split("\n").slice(-20).join("\n");
}
