import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Pulp } from "../../../src/index.ts";

/**
 * What another process does with its client. Only its source gets there: it uses its parameters, which travel as JSON, and nothing from around
 * it.
 */
export type Script<P extends readonly unknown[], T = unknown> = (pulp: Pulp, ...parameters: P) => PromiseLike<T>;

/** Where and as whom a process connects. */
export interface Connection {
  readonly baseUrl: string;
  readonly apiRoot?: string;
  readonly domain?: string;
  readonly username: string;
  readonly password: string;
  /** @default that of the tests of this file */
  readonly ledger?: string;
}

/** A process with a client of the SDK. */
export interface ClientProcess extends AsyncDisposable {
  /** Runs a script in it. @throws what the script threw, with its name, code and message; an Error where the process ended before that */
  run<P extends readonly unknown[], T>(script: Script<P, T>, ...parameters: P): Promise<T>;
  /** Ends it as `kill -9` does; resolves when it is gone. */
  kill(): Promise<void>;
}

const fileAt = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

type Said = "ready" | { readonly value: unknown; readonly error?: undefined } | { readonly error: { readonly message: string } };

/** Starts a process; resolves when its client has connected. */
export const startClientProcess = async ({
  baseUrl,
  apiRoot,
  domain,
  username,
  password,
  ledger = process.env.PULP_SDK_LEDGER,
}: Connection): Promise<ClientProcess> => {
  const child = fork(fileAt("program.ts"), [], {
    execArgv: ["--import", fileAt("../from-source.ts")],
    env: {
      PULP_SDK_BASE_URL: baseUrl,
      ...(apiRoot && { PULP_SDK_API_ROOT: apiRoot }),
      ...(domain && { PULP_SDK_DOMAIN: domain }),
      PULP_SDK_USERNAME: username,
      PULP_SDK_PASSWORD: password,
      PULP_SDK_LEDGER: ledger,
    },
  });
  const ended = once(child, "exit");
  const said = async (): Promise<Said> => {
    const end = new AbortController();
    const gone = ended.then(([code, signal]) => {
      throw new Error(`the process ended: ${signal ?? code}`);
    });
    try {
      const [message] = await Promise.race([once(child, "message", { signal: end.signal }), gone]);
      return message as Said;
    } finally {
      end.abort();
    }
  };
  await said();
  return {
    run: async <T>(script: unknown, ...parameters: readonly unknown[]): Promise<T> => {
      const answer = said();
      child.send({ script: String(script), parameters });
      const outcome = await answer;
      if (outcome !== "ready" && outcome.error === undefined) return outcome.value as T;
      throw outcome === "ready" ? new Error("the process said nothing") : Object.assign(new Error(outcome.error.message), outcome.error);
    },
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
    async [Symbol.asyncDispose]() {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
};
