import { describe, expect, test } from "vitest";
import { arrivals } from "../../../generated/arrivals.ts";
import { arrivalsOf } from "../../../scripts/openapi/arrivals.ts";
import { lackingEndpoint, lackingField, lackingFilter } from "../../../src/plugins/arrivals.ts";

const id = "01a2185e-8523-74e8-8d64-c393253c32ed";
const on = (versions: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(versions).map(([component, version]) => [component, { version }]));
const old = on({ core: "3.49.72", file: "3.49.72", container: "2.23.0", deb: "3.5.4", python: "3.18.0", rpm: "3.27.14" });
const newest = on({ core: "3.123.1", file: "3.123.1", container: "2.30.0", deb: "3.11.1", python: "3.36.4", rpm: "3.39.4" });

describe("what came to the API since the old lines", () => {
  test.each([
    ["repositories/file/file/", "retain_checkpoints"],
    [`/pulp/api/v3/repositories/file/file/${id}/`, "retain_checkpoints"],
    [`/pulp-x/grove/api/v3/repositories/file/file/${id}/sync/`, "optimize"],
    ["distributions/file/file/", "checkpoint"],
    ["remotes/container/container/", "includes"],
    ["repositories/deb/apt/", "autopublish"],
    ["content/file/files/", "overwrite"],
  ])("has the field of %s: %s", (key, field) => {
    expect(lackingField(old, key, field)).toBeDefined();
    expect(lackingField(newest, key, field)).toBeUndefined();
  });

  test.each([
    "acs/deb/deb/",
    `acs/deb/deb/${id}/refresh/`,
    "contentguards/core/envvar_header/",
    "content/python/yanks/",
    "repositories/core/openpgp_keyring/",
  ])("has the endpoint %s", (key) => {
    expect(lackingEndpoint(old, key)).toBeDefined();
    expect(lackingEndpoint(newest, key)).toBeUndefined();
  });

  test("has filters, and says nothing of what it doesn't know, nor of versions between those that were looked at", () => {
    expect(lackingFilter(old, "content/rpm/packages/", "prn__in")).toMatchObject({ component: "rpm" });
    expect(lackingFilter(old, "content/rpm/packages/", "name")).toBeUndefined();
    expect(lackingField(old, "repositories/cargo/cargo/", "anything")).toBeUndefined();
    expect(lackingField(on({ deb: "3.7.0" }), "repositories/deb/apt/", "autopublish")).toBeUndefined();
  });

  test("is small: only what differs", () => expect(JSON.stringify(arrivals).length).toBeLessThan(40_000));
});

test("what the same version of a plugin has on a newer core came with the core", () => {
  const line = (core: string, fields: readonly string[]) => ({
    versions: { core, tree: "1.0" },
    outlines: { core: {}, tree: { "remotes/tree/tree/": { fields } } },
  });
  expect(arrivalsOf([line("3.1.0", ["url"]), line("3.2.0", ["policy", "url"])])).toEqual({
    core: [{ after: "3.1.0", by: "3.2.0", endpoints: [], fields: { "remotes/tree/tree/": ["policy"] }, filters: {} }],
  });
});
