import { afterAll, beforeAll, inject } from "vitest";
import { connect, type Pulp } from "../../src/index.ts";
import {
  type LocalLine,
  type LocalPlugin,
  type LocalPulp,
  PythonNotFoundError,
  type StartOptions,
  startLocalPulp,
} from "../../src/local/index.ts";
import type { IntegrationServer } from "../integration/setup.ts";
import { adapterUpstreams } from "./adapters.ts";
import { lacking } from "./clients/needs.ts";
import { kindOfServer, quickPasswords } from "./servers.ts";
import { type FaultyUpstreams, startFaultyUpstreams } from "./upstream.ts";

/** A server of an old line, or of another kind, an administrator's client of it, and upstreams: for one file of tests. */
export interface OnLine {
  readonly server: Pick<IntegrationServer, "baseUrl" | "username" | "password">;
  readonly pulp: Pulp;
  readonly upstream: FaultyUpstreams;
}

/**
 * Starts it before the file's tests, which may take the minutes of an installation. Where all tests run on that line, theirs is taken. Of two workers one takes what
 * the other sleeps through: pulpcore 3.85's forgets a wake-up that it reads along with its heartbeat, until the next one.
 */
export const onLine = (line: LocalLine, plugins: readonly LocalPlugin[]): (() => OnLine) =>
  onOwn(line, { line, plugins, workers: 2, apiWorkers: 1, settings: quickPasswords });

/** The same with one of the other kinds of servers. */
export const onServer = (kind: string): (() => OnLine) => onOwn(kind, { ...kindOfServer(kind).start, workers: 2 });

function onOwn(kind: string, options: StartOptions): () => OnLine {
  let on: OnLine | undefined;
  let started: LocalPulp | undefined;
  beforeAll(async () => {
    if (process.env.PULP_SDK_TEST_ON !== kind) started = await start(options);
    const { baseUrl, username, password } = started ?? inject("pulp");
    const [pulp, upstream] = await Promise.all([
      connect({ baseUrl, username, password }),
      startFaultyUpstreams({ handlers: adapterUpstreams }),
    ]);
    on = { server: { baseUrl, username, password }, pulp, upstream };
  }, 900_000);
  afterAll(async () => {
    await on?.upstream.close();
    await on?.pulp.close();
    await started?.stop();
  });
  return () => on ?? never();
}

async function start(options: StartOptions): Promise<LocalPulp> {
  try {
    return await startLocalPulp(options);
  } catch (error) {
    if (error instanceof PythonNotFoundError) lacking("python3.11");
    throw error;
  }
}

const never = (): never => {
  throw new Error("no server was started");
};
