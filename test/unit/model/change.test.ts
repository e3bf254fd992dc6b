import { describe, expect, it } from "vitest";
import { differing, differingLabels, given } from "../../../src/model/resource/change.ts";

const pulp_href = "/pulp/api/v3/remotes/file/file/01/";
const differs = (wanted: object, current: object, secrets: "keep" | "replace" = "keep") =>
  differing(wanted as Record<string, unknown>, { pulp_href, ...current }, secrets);

describe("differing", () => {
  it.each<[string, object, object, object]>([
    ["absent is untouched", {}, { url: "a" }, {}],
    ["undefined is untouched", { url: undefined }, { url: "a" }, {}],
    ["null unsets", { url: null }, { url: "a" }, { url: null }],
    ["null of what is null already", { url: null }, { url: null }, {}],
    ["0 isn't null", { rate_limit: 0 }, { rate_limit: null }, { rate_limit: 0 }],
    ["null isn't 0", { rate_limit: null }, { rate_limit: 0 }, { rate_limit: null }],
    ["0 is 0", { rate_limit: 0 }, { rate_limit: 0 }, {}],
    ["false isn't null", { tls_validation: false }, { tls_validation: null }, { tls_validation: false }],
    ["false is false", { tls_validation: false }, { tls_validation: false }, {}],
    ['"" isn\'t null', { prefix: "" }, { prefix: null }, { prefix: "" }],
    ['"" is ""', { prefix: "" }, { prefix: "" }, {}],
    ["a number isn't its text", { retain: 3 }, { retain: "3" }, { retain: 3 }],
    ["equal lists", { tags: ["a", "b"] }, { tags: ["a", "b"] }, {}],
    ["the order of a list counts", { headers: [{ a: 1 }, { b: 2 }] }, { headers: [{ b: 2 }, { a: 1 }] }, { headers: [{ a: 1 }, { b: 2 }] }],
    ["but not that of words, which are a set", { tags: ["a", "b"] }, { tags: ["b", "a"] }, {}],
    ["in which a word more counts", { tags: ["a", "b", "b"] }, { tags: ["b", "a"] }, { tags: ["a", "b", "b"] }],
    ["the length of a list counts", { tags: ["a"] }, { tags: ["a", "b"] }, { tags: ["a"] }],
    ["an empty list isn't null", { tags: [] }, { tags: null }, { tags: [] }],
    ["a list isn't an object", { tags: [] }, { tags: {} }, { tags: [] }],
    ["the order of keys doesn't count", { config: { a: 1, b: { c: [1] } } }, { config: { b: { c: [1] }, a: 1 } }, {}],
    ["a missing key counts", { config: { a: 1 } }, { config: { a: 1, b: 2 } }, { config: { a: 1 } }],
    ["an undefined key doesn't", { config: { a: 1, b: undefined } }, { config: { a: 1 } }, {}],
    ["only what differs is sent", { url: "b", policy: "on_demand" }, { url: "a", policy: "on_demand" }, { url: "b" }],
  ])("%s", (_, wanted, current, sent) => {
    expect(differs(wanted, current)).toEqual(sent);
  });

  it("a PRN is the href of the same UUID", () => {
    const remote = "prn:file.fileremote:0190-aa";
    expect(differs({ remote }, { remote: "/pulp/api/v3/remotes/file/file/0190-aa/" })).toEqual({});
    expect(differs({ remote }, { remote: "/pulp/api/v3/remotes/file/file/0190-ab/" })).toEqual({ remote });
    expect(differs({ remote }, { remote: null })).toEqual({ remote });
  });

  describe("of fields that the server hides", () => {
    const hidden = (is_set: boolean) => ({ hidden_fields: [{ name: "password", is_set }] });
    it.each<[string, unknown, boolean, "keep" | "replace", object]>([
      ["is set: kept", "x", true, "keep", {}],
      ["is set: replaced when told to", "x", true, "replace", { password: "x" }],
      ["isn't set: sent", "x", false, "keep", { password: "x" }],
      ["null where it is set: unset", null, true, "keep", { password: null }],
      ["null where it isn't: nothing", null, false, "keep", {}],
      ["null where it isn't: nothing, even replacing", null, false, "replace", {}],
      ["undefined: nothing, even replacing", undefined, true, "replace", {}],
    ])("%s", (_, password, isSet, secrets, sent) => {
      expect(differs({ password }, hidden(isSet), secrets)).toEqual(sent);
    });

    it("but shows after all: compared", () => {
      expect(differs({ password: "x" }, { ...hidden(true), password: "y" })).toEqual({ password: "x" });
    });
  });
});

it("settings that the server merges with its own differ where they are given otherwise; secrets among them aren't shown", () => {
  const storage_settings = { location: "/a", file_permissions_mode: null, hidden_fields: [{ name: "secret_key", is_set: true }] };
  const current = { pulp_href, storage_settings };
  const differs = (wanted: object, secrets: "keep" | "replace" = "keep") => differing({ storage_settings: wanted }, current, secrets);
  expect(differs({ location: "/a" })).toEqual({});
  expect(differs({ location: "/a", secret_key: "x" })).toEqual({});
  expect(differs({ location: "/a", secret_key: "x" }, "replace")).toEqual({ storage_settings: { location: "/a", secret_key: "x" } });
  expect(differs({ location: "/b" })).toEqual({ storage_settings: { location: "/b" } });
  expect(differing({ repo_config: { a: 1 } }, { pulp_href, repo_config: { a: 1, b: 2 } }, "keep")).toEqual({ repo_config: { a: 1 } });
});

describe("labels", () => {
  const current = { pulp_href, pulp_labels: { team: "infra", empty: "", none: null } };
  it("merge: those given are set, null unsets only what is there, others stay", () => {
    expect(differingLabels({ team: "infra" }, current)).toEqual({});
    expect(differingLabels({ team: "web", stage: "x" }, current)).toEqual({ team: "web", stage: "x" });
    expect(differingLabels({ team: null, gone: null }, current)).toEqual({ team: null });
    expect(differingLabels({ empty: "" }, current)).toEqual({});
    expect(differingLabels({ none: "" }, current)).toEqual({ none: "" });
    expect(differingLabels({ a: "b" }, { pulp_href })).toEqual({ a: "b" });
  });
});

it("given drops undefined, and nothing else", () => {
  expect(given({ a: undefined, b: null, c: 0, d: false, e: "" })).toEqual({ b: null, c: 0, d: false, e: "" });
});
