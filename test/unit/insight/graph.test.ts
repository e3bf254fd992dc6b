import { describe, expect, it } from "vitest";
import { aheadOf, graphOf, type Holder } from "../../../src/insight/queue/graph.ts";
import { bareName, kindOf, listOf, reservationsOf } from "../../../src/insight/queue/reservation.ts";

const task = (exclusive: string, shared = "", state = "waiting"): Holder => ({
  state,
  unblocked: state !== "waiting",
  exclusive: exclusive.split(" ").filter(Boolean),
  shared: shared.split(" ").filter(Boolean),
});

/** Every older task against every newer one, as the rule is written. */
const naive = (tasks: readonly Holder[]) => {
  const meets = (own: readonly string[], other: readonly string[]): boolean => own.some((one) => other.includes(one));
  const direct = tasks.map((newer, at) =>
    tasks.slice(0, at).flatMap((older, before) => {
      const conflict = meets(newer.exclusive, [...older.exclusive, ...older.shared]) || meets(newer.shared, older.exclusive);
      return conflict ? [before] : [];
    }),
  );
  const ahead: number[][] = [];
  const place: number[] = [];
  for (const [at, before] of direct.entries()) {
    ahead.push([...new Set([...before, ...before.flatMap((one) => ahead[one] ?? [])])].sort((a, b) => a - b));
    const blocked = tasks[at]?.state === "waiting" && before.length > 0;
    place.push(Math.max(0, ...before.map((one) => place[one] ?? 0)) + (blocked ? 1 : 0));
  }
  return { ahead, place };
};

/** Numbers below `n`, the same ones for one seed (mulberry32). */
const generator = (seed: number) => {
  let state = seed;
  return (n: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % n;
  };
};

describe("who waits for whom", () => {
  it("is a line for each resource, in which those that wait hold their place", () => {
    const { waits } = graphOf([task("r", "d", "running"), task("r", "d"), task("r", "d"), task("s", "d")]);
    expect(waits).toEqual([
      { behind: [], blocked: false, place: 0, root: 0 },
      { behind: [0], blocked: true, place: 1, root: 0 },
      { behind: [1], blocked: true, place: 2, root: 0 },
      { behind: [], blocked: false, place: 0, root: 3 },
    ]);
  });

  it("lets those that share go together, and whoever needs it alone after all of them", () => {
    const { waits } = graphOf([task("", "r", "running"), task("", "r", "running"), task("r"), task("", "r"), task("", "r")]);
    expect(waits.map(({ behind }) => behind)).toEqual([[], [], [0, 1], [2], [2]]);
    expect(waits.map(({ place }) => place)).toEqual([0, 0, 1, 2, 2]);
  });

  it("sees through one that is being canceled to what it stood behind", () => {
    const graph = graphOf([task("r", "", "running"), task("r", "", "canceling"), task("r")]);
    expect(graph.waits[1]).toMatchObject({ blocked: false, place: 0 });
    expect(aheadOf(graph, 2)).toEqual([0, 1]);
    expect(graph.waits[2]).toMatchObject({ blocked: true, behind: [1], root: 1 });
  });

  it("believes the server that nothing holds it any more", () => {
    expect(graphOf([task("r", "", "running"), { ...task("r"), unblocked: true }]).waits[1]).toMatchObject({ blocked: false, place: 0 });
  });

  it("is what comparing each with each comes to", () => {
    for (let seed = 1; seed <= 300; seed++) {
      const below = generator(seed);
      const resources = Array.from({ length: 1 + below(6) }, (_, i) => `r${i}`);
      const tasks = Array.from({ length: below(40) }, () => {
        const used = resources.map((name) => [name, below(5)] as const);
        const of = (wanted: number) => used.flatMap(([name, mode]) => (mode === wanted ? [name] : [])).join(" ");
        return task(of(0), of(1), ["waiting", "waiting", "waiting", "running", "canceling"][below(5)]);
      });
      const graph = graphOf(tasks);
      const { ahead, place } = naive(tasks);
      expect(
        tasks.map((_, at) => aheadOf(graph, at)),
        `seed ${seed}`,
      ).toEqual(ahead);
      expect(
        graph.waits.map((wait) => wait.place),
        `seed ${seed}`,
      ).toEqual(place);
      for (const { blocked, root, behind } of graph.waits) {
        expect(blocked && behind.length === 0).toBe(false);
        if (blocked) expect(graph.waits[root]?.blocked).toBe(false);
      }
    }
  });

  it("takes steps by what is reserved, not by its square, for 20,000 tasks", () => {
    const shapes: readonly ((at: number) => Holder)[] = [
      () => task("one", "domain"),
      (at) => task(`r${at % 2_000}`, `remote${at % 50} domain`),
      (at) => (at % 100 === 0 ? task("one", "domain") : task("", "one domain")),
      (at) => (at % 5_000 === 4_999 ? task("domain") : task(`r${at}`, "domain")),
    ];
    for (const shape of shapes) {
      const tasks = Array.from({ length: 20_000 }, (_, at) => shape(at));
      const reserved = tasks.reduce((sum, { exclusive, shared }) => sum + exclusive.length + shared.length, 0);
      const { steps, waits } = graphOf(tasks);
      expect(steps).toBeLessThanOrEqual(2 * reserved);
      expect(waits.reduce((sum, { behind }) => sum + behind.length, 0)).toBeLessThanOrEqual(2 * reserved);
    }
  });
});

describe("what a task reserves", () => {
  it("is taken apart; what is reserved both ways is reserved alone", () => {
    const id = "01a21937-35b0-7516-83e0-b884a4a98ef0";
    expect(reservationsOf([`prn:a.brepository:${id}`, `shared:prn:a.brepository:${id}`, `shared:prn:core.domain:${id}`])).toEqual([
      { key: `prn:a.brepository:${id}`, mode: "exclusive" },
      { key: `prn:core.domain:${id}`, mode: "shared" },
    ]);
    expect(kindOf(`prn:a.brepository:${id}`)).toBe("repository");
    expect(listOf("/pulp/api/v3/remotes/a/b/1/")).toBe("remotes/");
    expect(kindOf(`prn:core.upload:${id}`)).toBe("upload");
    expect(bareName(`pdrn:${id}:servers`)).toBe("servers");
    expect([listOf(`pdrn:${id}:servers`), kindOf(`pdrn:${id}:servers`)]).toEqual([undefined, "work"]);
  });
});
