import { afterAll, beforeAll } from "vitest";
import { connect, type Pulp } from "../../src/index.ts";
import { type LocalLine, type LocalPlugin, type LocalPulp, PythonNotFoundError, startLocalPulp } from "../../src/local/index.ts";
import { adapterUpstreams } from "./adapters.ts";
import { lacking } from "./clients/needs.ts";
import { type FaultyUpstreams, startFaultyUpstreams } from "./upstream.ts";

/** A server of an old line, an administrator's client of it, and upstreams: for one file of tests. */
export interface OnLine {
  readonly server: LocalPulp;
  readonly pulp: Pulp;
  readonly upstream: FaultyUpstreams;
}

/** Starts it before the file's tests, which may take the minutes of an installation. */
export function onLine(line: LocalLine, plugins: readonly LocalPlugin[]): () => OnLine {
  let on: OnLine | undefined;
  beforeAll(async () => {
    const server = await start(line, plugins);
    const { baseUrl, username, password } = server;
    const [pulp, upstream] = await Promise.all([
      connect({ baseUrl, username, password }),
      startFaultyUpstreams({ handlers: adapterUpstreams }),
    ]);
    on = { server, pulp, upstream };
  }, 900_000);
  afterAll(async () => {
    await on?.upstream.close();
    await on?.pulp.close();
    await on?.server.stop();
  });
  return () => on ?? never();
}

const hasher = (name: string): string => `django.contrib.auth.hashers.${name}PasswordHasher`;
/** Without a login the password is hashed with every request: by the first of these, once it has been seen. */
const settings = { PASSWORD_HASHERS: [hasher("MD5"), hasher("PBKDF2")] };

async function start(line: LocalLine, plugins: readonly LocalPlugin[]): Promise<LocalPulp> {
  try {
    return await startLocalPulp({ line, plugins, workers: 1, apiWorkers: 1, settings });
  } catch (error) {
    if (error instanceof PythonNotFoundError) lacking("python3.11");
    throw error;
  }
}

const never = (): never => {
  throw new Error("no server was started");
};
