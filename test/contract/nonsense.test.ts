import { describe, expect, it } from "vitest";
import { isPulpError } from "../../src/errors/index.ts";
import type { Pulp } from "../../src/pulp.ts";
import { FakeClock } from "../support/fake-pulp/clock.ts";
import { nonsense, proper } from "../support/nonsense/answers.ts";
import { clientBy, patience } from "../support/nonsense/client.ts";
import { operations } from "../support/nonsense/operations.ts";
import { type Random, randomOf } from "../support/nonsense/random.ts";
import { sensible } from "../support/nonsense/server.ts";

/** What goes wrong can be run again alone: NONSENSE_SEED=<its number> NONSENSE_CASES=1. */
const firstSeed = Number(process.env.NONSENSE_SEED ?? 1);
const cases = Number(process.env.NONSENSE_CASES ?? 10_000);
/** Requests after which the server comes to its senses, so that whoever waits gets to an end. */
const sobering = 40;
const mostRequests = 1_000;
const mostHours = 3;

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
  try {
    const pulp = await patience(clientBy(clock, fetch));
    await patience(work(pulp));
    done++;
  } catch (error) {
    if (!isPulpError(error)) return `${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  }
  if (requests > mostRequests) return `${name}: ${requests} requests`;
  return clock.elapsed > mostHours * 3_600_000 ? `${name}: ${clock.elapsed / 3_600_000} hours` : undefined;
};

describe("a server, or what stands before it, that answers nonsense", () => {
  it(`gets an end, and an error of the SDK if any, in ${cases} cases`, { timeout: 300_000 }, async () => {
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
