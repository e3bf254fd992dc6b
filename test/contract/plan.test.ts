import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isPlanOutdatedError, type PulpError } from "../../src/errors/index.ts";
import { type Draft, makePlan, type Plan, type Planner, type PlanStep } from "../../src/model/plan/index.ts";
import { start } from "../../src/operation/index.ts";
import type { Watcher } from "../../src/tasks/index.ts";
import { systemClock, type Transport } from "../../src/transport/index.ts";
import { rejection } from "../support/fake-pulp/index.ts";

// The one engine of plans, over a planner whose server is a map.

const starter = {
  transport: { clock: systemClock, events: { emit: () => {} } } as unknown as Transport,
  watcher: { prefix: "00000000" } as unknown as Watcher,
};

let things: Map<string, number>;
let log: string[];
let failing: string | undefined;
beforeEach(() => {
  things = new Map([
    ["a", 1],
    ["b", 1],
    ["c", 1],
  ]);
  log = [];
  failing = undefined;
});
afterEach(() => {
  failing = undefined;
});

const step = (name: string): PlanStep => ({
  action: "delete",
  resource: "thing",
  name,
  pulp_href: `/${name}/`,
  stage: name === "c" ? 1 : 0,
});
const read = async (): Promise<Draft> => ({
  steps: [...things.keys()].map(step).reverse(),
  reliesOn: [...things].map(([name, version]) => ({ resource: "thing", name, pulp_href: `/${name}/`, state: { version } })),
  notes: ["d is kept."],
});
const planner: Planner<string, string> = {
  title: "delete all things",
  read,
  async perform(_run, { name }) {
    if (name === failing) throw new Error(`${name} won't go`);
    things.delete(name);
    log.push(name);
    return name;
  },
  result: (names) => names.join(""),
};
const plan = (): Promise<Plan<string>> => Promise.resolve(start(starter, "plan", (run) => makePlan(starter, run, planner)));

describe("a plan", () => {
  it("is data, in the order in which it is done, and text", async () => {
    const made = await plan();
    expect(made.steps.map(({ name }) => name)).toEqual(["b", "a", "c"]);
    expect(JSON.parse(JSON.stringify(made))).toEqual({
      title: "delete all things",
      steps: made.steps,
      reliesOn: made.reliesOn,
      notes: ["d is kept."],
    });
    expect(made.text()).toBe(
      'delete all things:\n  1. delete thing "b"\n  2. delete thing "a"\n  3. delete thing "c"\n\n  Note: d is kept.',
    );
    expect(things.size).toBe(3);
  });

  it("is applied stage by stage", async () => {
    const applied = (await plan()).apply();
    const seen: string[] = [];
    for await (const { message } of applied) seen.push(message);
    expect(await applied).toBe("bac");
    expect(log).toEqual(["b", "a", "c"]);
    expect(seen.at(-1)).toBe('delete thing "c"');
  });

  it("refuses where what it relies on has changed, where there is more to do, and where something is gone that it doesn't delete", async () => {
    const made = await plan();
    things.set("b", 2);
    const changed = await rejection(made.apply());
    expect(isPlanOutdatedError(changed)).toBe(true);
    expect(changed).toMatchObject({ code: "PLAN_OUTDATED", differences: ['the thing "b": version was 1, and is 2.'] });
    things.set("b", 1).set("d", 1);
    expect(await rejection(made.apply())).toMatchObject({
      differences: ['to delete thing "d" would be needed, too.', 'the thing "d" is new.'],
    });
    things.delete("d");
    expect(log).toEqual([]);
    expect(await made.apply()).toBe("bac");
  });

  it("goes on where it was cut off, and says how far it had got", async () => {
    const made = await plan();
    failing = "c";
    expect(String(await rejection(made.apply()))).toContain("c won't go");
    expect(log).toEqual(["b", "a"]);
    failing = undefined;
    expect(await made.apply()).toBe("c");
    expect(await made.apply()).toBe("");
  });

  it("is outdated where somebody else did a part of it, and more", async () => {
    const made = await plan();
    things.delete("a");
    things.set("c", 3);
    expect(((await rejection(made.apply())) as PulpError).summary).toContain('the thing "c": version was 1, and is 3.');
    things.set("c", 1);
    expect(await made.apply()).toBe("bc");
  });

  it("with nothing to do says so", async () => {
    things.clear();
    expect((await plan()).text()).toContain("nothing to do");
  });
});
