import { afterEach } from "vitest";
import { adaptersOf, clientOf, contextOf } from "../../../src/client.ts";
import { type ConfigOptions, resolveConfig } from "../../../src/config/index.ts";
import type { Context } from "../../../src/model/index.ts";
import type { Adapter } from "../../../src/plugins/index.ts";
import type { Pulp } from "../../../src/pulp.ts";
import { type Connection, openConnection } from "../../../src/transport/index.ts";
import { type FakeOptions, FakePulp, origin, password, username } from "./server.ts";

export { FakeClock } from "./clock.ts";
export { type Answer, FakePulp, type FakeRequest, origin, password, type Reply, username } from "./server.ts";
export type { Phase, TaskScript } from "./tasks.ts";

const open: FakePulp[] = [];
afterEach(() => {
  for (const fake of open.splice(0)) fake.close();
});

/** A pretended server that is gone after the test. */
export const fakePulp = (options: FakeOptions = {}): FakePulp => {
  const fake = new FakePulp(options);
  open.push(fake);
  return fake;
};

export interface Connected {
  readonly pulp: Pulp;
  readonly connection: Connection;
  /** For operations of the test's own. */
  readonly context: Context;
}

export interface ConnectTo extends Omit<ConfigOptions, "adapters"> {
  readonly adapters?: readonly Adapter[];
}

/** As `connect()` does, but on the pretended server's clock and without a look at this machine. */
export const connectTo = async (fake: FakePulp, { adapters = [], ...options }: ConnectTo = {}): Promise<Connected> => {
  const auth = options.auth === undefined ? { username, password } : {};
  const config = await resolveConfig({ baseUrl: origin, ...auth, ...options }, { ...noMachine, now: () => new Date(fake.clock.now()) });
  const connection = await openConnection(config, fake.clock);
  await connection.transport.login();
  const known = adaptersOf(adapters);
  return { pulp: clientOf(connection, config, known), connection, context: contextOf(connection, config, known) };
};

const noMachine = {
  env: {},
  home: "/nowhere",
  platform: "linux",
  read: async (path: string) => {
    throw Object.assign(new Error(path), { code: "ENOENT" });
  },
};

/** What a promise rejects with. */
export const rejection = async (promise: PromiseLike<unknown>): Promise<unknown> =>
  promise.then(
    (value) => {
      throw new Error(`expected a rejection, got ${JSON.stringify(value)}`);
    },
    (error: unknown) => error,
  );
