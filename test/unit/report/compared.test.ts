import { expect, test } from "vitest";
import { countIn, ranges } from "../../../src/report/streams/compared.ts";

test.each([
  [[], "", 0],
  [[3], "3", 1],
  [[6, 4, 5, 9], "4-6,9", 4],
  [[0, 1, 10, 11, 12], "0-1,10-12", 5],
] as const)("%j is %j", (places, text, count) => {
  expect([ranges(places), countIn(text)]).toEqual([text, count]);
});
