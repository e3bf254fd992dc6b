import { expect, test } from "vitest";
import type { LedgerRecord } from "../../../src/index.ts";
import { milliseconds } from "../../../src/releases/duration.ts";
import { parseRing, printRing } from "../../../src/releases/ring-label.ts";
import { ringStateOf } from "../../../src/releases/ring-records.ts";

type Action = readonly [action: "rollOut" | "rollBack", release: string, result?: "done" | "failed" | "taken back"];

/** A ring's line: what was rolled where, and how it ended. */
const line = (...actions: Action[]) =>
  actions.flatMap(([action, release, result = "done"], i): readonly LedgerRecord[] => {
    const common = {
      format: 1 as const,
      line: "pulp_sdk/ring/canary",
      previous: null,
      holder: null,
      action,
      at: `2026-11-26T18:00:0${i}.000Z`,
      by: { user: "anna", host: "build1", program: "mirror/2", process: "1 x" },
      operation: "0123456789abcdef",
    };
    return [
      { ...common, sequence: 2 * i + 1, kind: "intent", asked: { release } },
      { ...common, sequence: 2 * i + 2, kind: "outcome", of: 2 * i + 1, result, after: { release } },
    ];
  });
const served = (...actions: Action[]): readonly string[] => ringStateOf("canary", line(...actions)).stack.map(({ release }) => release);

test("a ring serves what was rolled out there last, and not rolled back from", () => {
  expect(served()).toEqual([]);
  expect(served(["rollOut", "W1"], ["rollOut", "W2"])).toEqual(["W1", "W2"]);
  expect(served(["rollOut", "W1"], ["rollOut", "W2"], ["rollBack", "W1"])).toEqual(["W1"]);
  expect(served(["rollOut", "W1"], ["rollOut", "W2"], ["rollOut", "W3"], ["rollBack", "W2"], ["rollBack", "W1"])).toEqual(["W1"]);
  expect(served(["rollOut", "W1"], ["rollOut", "W1"])).toEqual(["W1"]);
  // Rolling out the older one isn't rolling back: from there it goes back to the newer one.
  expect(served(["rollOut", "W1"], ["rollOut", "W2"], ["rollOut", "W1"])).toEqual(["W1", "W2", "W1"]);
  expect(served(["rollOut", "W1"], ["rollOut", "W2", "failed"], ["rollOut", "W3", "taken back"])).toEqual(["W1"]);
});

test("its history has what failed, too", () => {
  const { history } = ringStateOf("canary", line(["rollOut", "W1"], ["rollOut", "W2", "failed"]));
  expect(history.map(({ action, release, before, result }) => [action, release, before, result])).toEqual([
    ["rollOut", "W1", null, "done"],
    ["rollOut", "W2", "W1", "failed"],
  ]);
});

test("times that go by", () => {
  expect(["90m", "12h", "3d", "2w", "0.5h"].map((text) => milliseconds(text, "after"))).toEqual([
    5_400_000, 43_200_000, 259_200_000, 1_209_600_000, 1_800_000,
  ]);
  // Beyond what clocks can add there would be no time at which a gate opens.
  for (const bad of ["", "3", "d", "-3d", "3 d", "soon", "3x", "99999999999w", `${"9".repeat(400)}m`])
    expect(() => milliseconds(bad, "after"), bad).toThrow(/no time that goes by/);
});

test("a ring's label comes back as it was written, whatever the repository's name", () => {
  const label = printRing("canary", "tools (new), 100%");
  expect(label).not.toMatch(/[(),]/);
  expect(parseRing(label)).toEqual({ ring: "canary", repository: "tools (new), 100%" });
});

test("one that a hand has written stops nobody who lists distributions", () => {
  expect(parseRing("v1 canary 100%")).toEqual({ ring: "canary", repository: "100%" });
  for (const label of [undefined, null, "", "v1", "v1 canary", "v2 canary tools"]) expect(parseRing(label)).toBeUndefined();
});
