import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Pulp } from "../../src/pulp.ts";
import { FakeClock } from "../support/fake-pulp/clock.ts";
import { proper } from "../support/nonsense/answers.ts";
import { clientBy, patience } from "../support/nonsense/client.ts";
import { operations } from "../support/nonsense/operations.ts";
import { type Has, sensible } from "../support/nonsense/server.ts";

// A client may be closed in the middle of anything.

const unhandled: unknown[] = [];
const onUnhandled = (reason: unknown): void => void unhandled.push(reason);
beforeAll(() => void process.on("unhandledRejection", onUnhandled));
afterAll(() => void process.off("unhandledRejection", onUnhandled));

/** When it is closed: as the nth request goes out, or as its answer has come. */
type Moment = "asked" | "answered";

/** Closes a client at the nth request of what it does. @returns how that ended, and how many requests there were before and after the end */
const closedAt = async (work: (pulp: Pulp) => PromiseLike<unknown>, nth: number, moment: Moment, has: Has) => {
  const clock = new FakeClock();
  let [before, after] = [0, 0];
  let closed: Promise<void> | undefined;
  let pulp: Pulp | undefined;
  pulp = await clientBy(clock, async (request) => {
    clock.busy++;
    try {
      if (closed !== undefined) after++;
      else if (pulp !== undefined) before++;
      const isLast = closed === undefined && before === nth;
      if (isLast && moment === "asked") closed = pulp?.close();
      await new Promise((resolve) => setImmediate(resolve));
      if (isLast && moment === "answered") closed = pulp?.close();
      return proper(sensible(request.method, new URL(request.url), has));
    } finally {
      clock.busy--;
    }
  });
  const [outcome] = await patience(Promise.allSettled([work(pulp)]));
  await (closed ?? pulp.close());
  return { code: outcome.status === "fulfilled" ? "done" : (outcome.reason as { readonly code?: string }).code, before, after };
};

/** The same ten times over, so that their look-ups travel together. */
const together =
  (work: (pulp: Pulp) => PromiseLike<unknown>) =>
  async (pulp: Pulp): Promise<void> => {
    const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => work(pulp)));
    for (const outcome of outcomes) if (outcome.status === "rejected") throw outcome.reason;
  };

describe("a client that is closed at any request of what it does", () => {
  const one = Object.entries(operations).map(([name, work]) => [name, work] as const);
  const all = [...one, ...one.map(([name, work]) => [`${name}, ten at once`, together(work)] as const)];

  it.each(all)("%s: says so, sends nothing more, and leaves no rejection behind", async (_, work) => {
    for (const has of ["one", "nothing", "a new repository"] as const)
      for (const moment of ["asked", "answered"] as const)
        for (let nth = 1; nth <= most; nth++) {
          const { code, before, after } = await closedAt(work, nth, moment, has);
          const at = `${moment} number ${nth} of a server that has ${has}`;
          expect(after, `requests after ${at}`).toBe(0);
          // What had all that it needs comes to its own end.
          if (before < nth) break;
          expect(code, at).toBeOneOf(["CLOSED", ...ownEnds]);
        }
    await new Promise((resolve) => setImmediate(resolve));
    expect(unhandled.splice(0)).toEqual([]);
  });
});

/** Some ask often, until the server agrees. */
const most = 15;
const ownEnds = ["done", "NOT_FOUND", "CONTENT_HELD", "NOTHING_SELECTED", "STILL_SERVED"];
