import { describe, expect, it } from "vitest";
import { namedSuites, readFlat } from "../../../src/plugins/deb/named.ts";

const remote = (fields: Readonly<Record<string, unknown>>) => ({ pulp_href: "/r/", ...fields });

describe("what a remote names of an APT repository", () => {
  it("is its suites, and what they are to have; `all` and variants aren't held against them", () => {
    expect(
      namedSuites(remote({ distributions: "stable stable-updates", components: " main  contrib", architectures: "amd64 all amd64:v3" })),
    ).toEqual({
      releases: ["stable", "stable-updates"],
      components: ["main", "contrib"],
      architectures: ["amd64"],
      packageIndices: [],
    });
    expect(namedSuites(remote({ distributions: "stable", components: null }))).toMatchObject({ components: [], architectures: [] });
  });

  it("is the index of a flat repository, which has no components", () => {
    expect(namedSuites(remote({ distributions: "/ sub/amd64/", components: "main" }))).toEqual({
      releases: [],
      components: [],
      architectures: [],
      packageIndices: ["Packages", "sub/amd64/Packages"],
    });
  });
});

it("reads a flat repository anew, unless it is mirrored", () => {
  expect(readFlat(remote({ distributions: "stable /" }), {})).toEqual({ optimize: false });
  expect(readFlat(remote({ distributions: "/" }), { mirror: true })).toEqual({});
  expect(readFlat(remote({ distributions: "stable" }), {})).toEqual({});
});
