import { adaptersOf, clientOf } from "../../../src/client.ts";
import { resolveConfig } from "../../../src/config/index.ts";
import type { Pulp } from "../../../src/pulp.ts";
import { openConnection } from "../../../src/transport/index.ts";
import type { FakeClock } from "../fake-pulp/clock.ts";

/** A client whose requests are all answered by a function, and whose time passes as soon as nobody is busy. */
export const clientBy = async (clock: FakeClock, answer: (request: Request) => Promise<Response>): Promise<Pulp> => {
  const fetch = (input: Request | URL | string): Promise<Response> => answer(input as Request);
  const config = await resolveConfig(
    { baseUrl: "http://pulp.test", auth: { type: "token", token: "t" }, retries: 1, fetch: fetch as typeof globalThis.fetch },
    {
      env: {},
      home: "/nowhere",
      platform: "linux",
      now: () => new Date(),
      read: async () => Promise.reject(Object.assign(new Error("none"), { code: "ENOENT" })),
    },
  );
  return clientOf(await openConnection(config, clock), config, adaptersOf([]));
};

/** What comes of it, unless nothing does in a minute: then it hangs. */
export const patience = async <T>(work: PromiseLike<T>): Promise<T> => {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error("nothing came of it")), 60_000);
  try {
    return await Promise.race([work, late.promise]);
  } finally {
    clearTimeout(timer);
  }
};
