import { describe, expect, it } from "vitest";
import { adaptersOf, clientOf } from "../../src/client.ts";
import { resolveConfig } from "../../src/config/index.ts";
import { isPulpError } from "../../src/errors/index.ts";
import type { Pulp } from "../../src/pulp.ts";
import { openConnection } from "../../src/transport/index.ts";
import { FakeClock } from "../support/fake-pulp/clock.ts";
import { nonsense, proper } from "../support/nonsense/answers.ts";
import { type Random, randomOf } from "../support/nonsense/random.ts";
import { sensible } from "../support/nonsense/server.ts";

/** What goes wrong can be run again alone: NONSENSE_SEED=<its number> NONSENSE_CASES=1. */
const firstSeed = Number(process.env.NONSENSE_SEED ?? 1);
const cases = Number(process.env.NONSENSE_CASES ?? 10_000);
/** Requests after which the server comes to its senses, so that whoever waits gets to an end. */
const sobering = 40;
const mostRequests = 1_000;
const mostHours = 3;

const task = "/pulp/api/v3/tasks/01900000-0000-7000-a000-000000000007/";
const file = () => new File(["hello"], "a.txt");

const operations: Readonly<Record<string, (pulp: Pulp) => PromiseLike<unknown>>> = {
  find: ({ file }) => file.repository("images").find(),
  read: ({ file }) => file.repository("images").read(),
  ensure: ({ file }) =>
    file.repository("images").ensure({ remote: { url: "https://mirror.test/b/" }, labels: { team: "infra" }, metadata: { owner: "ada" } }),
  update: ({ file }) => file.remote("images").update({ url: "https://mirror.test/c/", password: "x" }),
  delete: ({ file }) => file.repository("images").delete(),
  "labels.set": ({ file }) => file.repository("images").labels.set({ team: "web", old: null }),
  "roles.add": ({ file }) => file.repository("images").roles.add("file.filerepository_owner", { users: ["bob"] }),
  "roles.remove": ({ file }) => file.repository("images").roles.remove("file.filerepository_owner", { users: ["ada"] }),
  metadata: ({ file }) => file.repository("images").metadata(),
  sync: ({ file }) => file.repository("images").sync(),
  publish: ({ file }) => file.repository("images").publish(),
  deliver: ({ file }) => file.repository("images").deliver("images"),
  distribute: ({ file }) => file.repository("images").distribute("images", { version: 1 }),
  rollBack: ({ file }) => file.distribution("images").rollBack(),
  clientConfig: ({ rpm }) => rpm.distribution("images").clientConfig(),
  "distribution.ensure": ({ file }) => file.distribution("images").ensure({}),
  versions: ({ file }) => file.repository("images").versions.list().all(),
  "versions.delete": ({ file }) => file.repository("images").versions.delete(1),
  content: ({ file }) => file.repository("images").content({}, { kind: "files" }).all(),
  select: ({ rpm }) => rpm.repository("images").select({ packages: ["nginx"] }),
  add: ({ file }) => file.repository("images").add({ files: ["a.txt"] }),
  remove: ({ file }) => file.repository("images").remove({ files: ["a.txt"] }),
  diff: ({ file }) => file.repository("images").diff(1),
  upload: (pulp) => pulp.file.repository("images").upload(file(), { relative_path: "a.txt" }),
  uploadAll: (pulp) => pulp.file.repository("images").uploadAll([{ file: file(), relative_path: "a.txt" }]),
  list: ({ file }) => file.remotes.list().all(),
  page: ({ file }) => file.remotes.list().page({ limit: 3, offset: 1 }),
  tags: ({ container }) => container.repository("images").add({ tags: ["latest"] }, { from: container.repository("other") }),
  attach: ({ tasks }) => tasks.attach(task),
  "attach all": ({ tasks }) => tasks.attach({ correlationId: "0123456789abcdef" }),
  "tasks.list": ({ tasks }) => tasks.list().all(),
  "tasks.read": ({ tasks }) => tasks.read(task),
  "tasks.cancel": ({ tasks }) => tasks.cancel(task),
  guard: ({ core }) => core.rbacGuard("images").ensure({ description: "x" }),
  "guard.delete": ({ core }) => core.rbacGuard("images").delete(),
  repair: ({ maintenance }) => maintenance.repair(),
};

const patience = async <T>(work: PromiseLike<T>): Promise<T> => {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error("nothing came of it")), 10_000);
  try {
    return await Promise.race([work, late.promise]);
  } finally {
    clearTimeout(timer);
  }
};

let done = 0;

/** One client against one server that is out of its mind. @returns what is wrong with how it ended; `undefined`: nothing */
const run = async (name: string, work: (pulp: Pulp) => PromiseLike<unknown>, random: Random): Promise<string | undefined> => {
  const clock = new FakeClock();
  const has = random.pick(["one", "one", "nothing"] as const);
  const often = random.pick([0.1, 0.3, 0.6, 1]);
  let requests = 0;
  const fetch = async (request: Request): Promise<Response> => {
    clock.busy++;
    try {
      const answer = sensible(request.method, new URL(request.url), has);
      // Many would get no further than the first request.
      if (request.url.endsWith("/status/") && random.chance(0.9)) return proper(answer);
      return requests++ < sobering && random.chance(often) ? nonsense(answer, random) : proper(answer);
    } finally {
      clock.busy--;
    }
  };
  const fetched = (input: Request | URL | string): Promise<Response> => fetch(input as Request);
  const config = await resolveConfig(
    { baseUrl: "http://pulp.test", auth: { type: "token", token: "t" }, retries: 1, fetch: fetched as typeof globalThis.fetch },
    {
      env: {},
      home: "/nowhere",
      platform: "linux",
      now: () => new Date(),
      read: async () => Promise.reject(Object.assign(new Error("none"), { code: "ENOENT" })),
    },
  );
  try {
    const connection = await patience(openConnection(config, clock));
    const pulp = clientOf(connection, config, adaptersOf([]));
    await patience(work(pulp));
    done++;
  } catch (error) {
    if (!isPulpError(error)) return `${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  }
  if (requests > mostRequests) return `${name}: ${requests} requests`;
  return clock.elapsed > mostHours * 3_600_000 ? `${name}: ${clock.elapsed / 3_600_000} hours` : undefined;
};

describe("a server, or what stands before it, that answers nonsense", () => {
  it(`gets an end, and an error of the SDK if any, in ${cases} cases`, { timeout: 120_000 }, async () => {
    const names = Object.keys(operations);
    const faults: string[] = [];
    const atOnce = 64;
    for (let first = firstSeed; first < firstSeed + cases && faults.length < 12; first += atOnce) {
      const seeds = Array.from({ length: Math.min(atOnce, firstSeed + cases - first) }, (_, i) => first + i);
      const outcomes = await Promise.all(
        seeds.map((seed) => {
          const name = names[seed % names.length] ?? "";
          return run(name, operations[name] ?? (() => Promise.resolve()), randomOf(seed));
        }),
      );
      for (const [i, fault] of outcomes.entries()) if (fault !== undefined) faults.push(`seed ${seeds[i]}: ${fault}`);
    }
    expect(faults).toEqual([]);
    // Else it would have looked at errors alone.
    if (cases > 1_000) expect(done).toBeGreaterThan(cases / 4);
  });
});
