import { execFileSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { compareDebian } from "../../../src/plugins/versions/debian.ts";
import { needs } from "../../support/clients/needs.ts";

describe("Debian versions", () => {
  test.each([
    ["1.0", "1.0", 0],
    ["1.0", "1.0-0", 0],
    ["0:1.0-1", "1.0-1", 0],
    ["1.0-1", "1.0", 1],
    ["1:0.1", "2.0", 1],
    ["1.10", "1.9", 1],
    ["1.0~rc1", "1.0", -1],
    ["1.0~~", "1.0~", -1],
    ["1.0a", "1.0+", -1],
    ["1.0-1-2", "1.0-1-10", -1],
    ["1.00000000000000000000000000001", "1.2", -1],
  ])("%s <=> %s", (a, b, order) => {
    expect(compareDebian(a, b)).toBe(order);
    expect(compareDebian(b, a)).toBe(order === 0 ? 0 : -order);
  });

  test("compare as dpkg compares them: 300 pairs, the same ones each time", () => {
    needs("dpkg");
    const random = sequence(20251123);
    const pieces = ["0", "1", "9", "10", "26", ".", ".0", "~", "~~", "+", "a", "b", "rc", "-1", "z", "+b1"];
    const version = (): string => {
      const parts = Array.from({ length: 1 + random(2) }, () => pieces[random(pieces.length)]);
      return `${["", "", "1:", "0:"][random(4)]}${random(2)}${parts.join("")}`;
    };
    const pairs = Array.from({ length: 300 }, () => [version(), version()] as const);
    const script = 'while read -r a b; do for o in lt eq gt; do dpkg --compare-versions "$a" "$o" "$b" && echo "$o"; done; done; true';
    const answers = execFileSync("sh", ["-c", script], { input: pairs.map((pair) => `${pair.join(" ")}\n`).join(""), encoding: "utf8" });
    const names = { "-1": "lt", "0": "eq", "1": "gt" } as const;
    const ours = pairs.map(([a, b]) => `${a} ${b} ${names[`${compareDebian(a, b)}` as keyof typeof names]}`);
    expect(ours).toEqual(
      answers
        .trim()
        .split("\n")
        .map((order, i) => `${pairs[i]?.join(" ")} ${order}`),
    );
    expect(new Set(ours.map((line) => line.split(" ")[2]))).toEqual(new Set(["lt", "eq", "gt"]));
  });
});

/** Numbers below a limit, from a seed: what failed once fails again. */
function sequence(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}
