import { expect, it } from "vitest";
import { onAbort } from "../../../src/transport/index.ts";
import { Passing } from "../../../src/transport/passing.ts";
import { becomesOld, hundredKilobytes } from "../../support/minor-collections.ts";

const times = 200;
/** Of twenty megabytes that go through it. */
const little = 2_000_000;

it("has what was put in, in that order, until it is taken out, once", () => {
  const passing = new Passing<string>();
  const [leaveA] = ["a", "b", "c"].map((item) => passing.add(item));
  leaveA?.();
  leaveA?.();
  passing.add("a");
  expect([[...passing], passing.size]).toEqual([["b", "c", "a"], 3]);
});

it("doesn't come to what is taken out while it is gone through", () => {
  const passing = new Passing<() => void>();
  const told: string[] = [];
  let leave = (): void => {};
  passing.add(() => leave());
  leave = passing.add(() => told.push("left"));
  passing.add(() => told.push("stayed"));
  for (const tell of passing) tell();
  expect(told).toEqual(["stayed"]);
});

/** One comes as the last one goes, but for the first, which stays until it has become old. */
const relay = (come: (item: object) => () => void): Promise<number> => {
  const leaves = [come({})];
  return becomesOld(times, (at) => {
    leaves.push(come(hundredKilobytes()));
    for (const leave of leaves.splice(0, at < 4 ? 0 : leaves.length - 1)) leave();
  });
};

it("of what has gone through it nothing becomes old", async () => {
  const passing = new Passing<object>();
  expect(await relay((item) => passing.add(item))).toBeLessThan(little);
});

it("nor of what has followed a signal that lives long", async () => {
  const { signal } = new AbortController();
  expect(await relay((item) => onAbort(signal, () => void item))).toBeLessThan(little);
});

it("all that follow a signal are told, in their order, but those that left", () => {
  const controller = new AbortController();
  const told: number[] = [];
  const leaves = [1, 2, 3].map((one) => onAbort(controller.signal, () => told.push(one)));
  leaves[1]?.();
  controller.abort();
  expect(told).toEqual([1, 3]);
});
