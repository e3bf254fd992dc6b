import { describe, expect, it } from "vitest";
import { versionOf } from "../../../src/model/version/version.ts";
import { isAtLeast } from "../../../src/plugins/arrivals.ts";

describe("isAtLeast", () => {
  it.each<[string, string, boolean]>([
    ["3.29.1", "3.29.1", true],
    ["3.29.2", "3.29.1", true],
    ["3.29", "3.29.0", true],
    ["3.29.0", "3.29", true],
    ["3.100.0", "3.99.9", true],
    ["4.0", "3.999", true],
    ["3.29.0", "3.29.1", false],
    ["3.9", "3.10", false],
    ["2.99", "3.0", false],
    ["3.30.0.dev", "3.29.5", true],
    ["3.30.0.dev", "3.30.0", false],
    ["3.30.0rc1", "3.30", false],
    ["3.30.0b2", "3.30.0", false],
    ["3.30.1.dev0", "3.30.0", true],
    ["3.30.0.post1", "3.30.0", true],
    ["unknown", "0.1", false],
    ["0.1.0", "0", true],
  ])("%s is at least %s: %j", (version, required, expected) => {
    expect(isAtLeast(version, required)).toBe(expected);
  });
});

it("a version's number is read from its address", () => {
  expect(versionOf("/pulp/api/v3/repositories/file/file/01/versions/12/")).toEqual({
    number: 12,
    pulp_href: "/pulp/api/v3/repositories/file/file/01/versions/12/",
  });
});
