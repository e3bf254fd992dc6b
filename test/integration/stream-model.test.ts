import * as fc from "fast-check";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import type { Pulp } from "../../src/index.ts";
import { connectShared } from "../support/shared-pulp.ts";
import { Model, orCode } from "../support/stream-model/model.ts";
import { type Answer, ELSEWHERE, NAMES, type Op, operations } from "../support/stream-model/operations.ts";
import { Beside, Real } from "../support/stream-model/real.ts";

// Random operations on streams of plain files, on a real server and on a model in memory: every answer, every head, every tree, and what is
// served, after each of them. They are the same ones each time; PULP_SDK_SEED=random plays others. What failed then is played again by
// PULP_SDK_SEED=<seed>, which a failure prints; with PULP_SDK_SHRINK=1 it is made shorter, too, which takes long.

/** So many at once, of so many each; PULP_SDK_OPERATIONS=200 plays more in all. */
const sequences = 4;
const all = Number(process.env.PULP_SDK_OPERATIONS ?? 60);
const length = Math.ceil(all / sequences);

let pulp: Pulp;
let beside: Beside;
beforeAll(async () => {
  pulp = await connectShared();
  beside = new Beside(pulp);
  await beside.prepare();
});
afterAll(async () => {
  await beside[Symbol.asyncDispose]();
  await pulp.close();
});

/** Plays one operation on both. */
const step = async (model: Model, real: Real, op: Op): Promise<{ readonly expected: Answer; readonly found: Answer }> => {
  if (op.op === "overtaken") {
    const [plan, name] = [op.plan, op.plan.op === "demote" ? op.plan.stream : (op.plan.to[0] ?? "trunk")];
    const [wanted, made] = [orCode(() => model.plan(plan, name)), await real.plan(plan, name)];
    if ("code" in wanted || !("apply" in made)) return { expected: wanted, found: made };
    const between = await step(model, real, op.by);
    expect(between.found).toEqual(between.expected);
    return { expected: orCode(() => model.apply(wanted)), found: await real.carryOut(made) };
  }
  if (op.op !== "promote") {
    const version = "nth" in op ? model.version(op) : 0;
    return { expected: model.play(op), found: await real.play(op, version) };
  }
  const plans = orCode(() => op.to.map((name) => model.plan(op, name)));
  const found = await real.play(op, 0);
  if ("code" in plans || !Array.isArray(found)) return { expected: plans, found };
  // Two that share a repository are made side by side: the server says which was first.
  const first = plans.toSorted((a, b) => numberOf(found, a.stream) - numberOf(found, b.stream));
  const answers = new Map(first.map((plan) => [plan.stream, orCode(() => model.apply(plan))]));
  return { expected: op.to.map((name) => answers.get(name)), found };
};

const numberOf = (answers: readonly { readonly stream: string; readonly version: number }[], stream: string): number =>
  answers.find((one) => one.stream === stream)?.version ?? 0;

const play = async (ops: readonly Op[]): Promise<void> => {
  await using real = new Real(pulp, inject("pulp").importDir, beside);
  await real.prepare();
  const model = new Model(ELSEWHERE);
  for (const [i, op] of ops.entries()) {
    const at = `${i + 1}: ${JSON.stringify(op)}`;
    const { expected, found } = await step(model, real, op);
    expect({ at, answer: found }).toEqual({ at, answer: expected });
    for (const name of ["dirty", "trunk"] as const) expect({ at, tree: await real.tree(name) }).toEqual({ at, tree: model.tree(name) });
    const seen = await Promise.all(NAMES.map((name) => real.seen(name, model.versions(name))));
    expect({ at, seen }).toEqual({ at, seen: NAMES.map((name) => model.seen(name)) });
  }
  expect(await real.problems()).toEqual([]);
};

test("what streams come to is what the model says, whatever is done to them in whatever order", { timeout: 15_000 * all }, async () => {
  const [seed, path] = (process.env.PULP_SDK_SEED || "20261127").split(",");
  await fc.assert(
    fc.asyncProperty(fc.tuple(...Array.from({ length: sequences }, () => operations(length))), async (each) => {
      const played = await Promise.allSettled(each.map(play));
      for (const one of played) if (one.status === "rejected") throw one.reason;
    }),
    {
      numRuns: 1,
      endOnFailure: process.env.PULP_SDK_SHRINK === undefined,
      ...(seed === "random" ? {} : { seed: Number(seed) }),
      ...(path && { path }),
    },
  );
});
