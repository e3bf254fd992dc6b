import { expect, test } from "vitest";
import { unionOf } from "../../bench/support/busy.ts";

test("time in which several ran at once counts once, in whichever order they are told", () => {
  expect(unionOf([])).toBe(0);
  expect(
    unionOf([
      [0, 10],
      [5, 7],
      [8, 12],
      [20, 21],
    ]),
  ).toBe(13);
  expect(
    unionOf([
      [20, 21],
      [5, 7],
      [0, 10],
    ]),
  ).toBe(11);
});
