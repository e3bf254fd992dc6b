import { describe, expect, it } from "vitest";
import { isForeignHrefError, isUsageError } from "../../../src/errors/index.ts";
import { createUrls, type Urls } from "../../../src/transport/index.ts";

const urls = createUrls("https://pulp.test:8443", "/pulp/", undefined);
const refused = (act: () => unknown): boolean => {
  try {
    act();
    return false;
  } catch (error) {
    return isForeignHrefError(error);
  }
};

describe("href", () => {
  it.each([
    "/pulp/api/v3/repositories/file/file/0190/",
    "/pulp/team/api/v3/tasks/0190/",
    "/pulp/api/v3/content/file/files/a%20b%2Fc/",
    "/pypi/simple/",
    "/",
  ])("takes %s", (href) => {
    expect(urls.href(href)).toBe(href);
  });

  it.each([
    "//evil.test/pulp/api/v3/",
    "///evil.test/",
    "http://evil.test/",
    "https://pulp.test:8443/pulp/api/v3/",
    "pulp/api/v3/",
    "",
    "/pulp/../admin/",
    "/pulp/..",
    "/pulp/./x/",
    "/pulp/%2e%2e/admin/",
    "/pulp/%2E%2E/admin/",
    "/\\evil.test/",
    "\\\\evil.test",
    "/pulp\\..\\x",
    "/pulp/?next=1",
    "/pulp/#x",
    "/pulp/\n/x",
    "/\t/evil.test/",
    " /pulp/",
    "/pulp/ x/",
    "/pulp/ü/",
    "javascript:alert(1)",
    "/pulp/\u0000",
  ])("refuses %j", (href) => {
    expect(refused(() => urls.href(href))).toBe(true);
  });

  it.each([undefined, null, 4, {}, ["/pulp/"]])("refuses %j, which types would", (href) => {
    expect(refused(() => urls.href(href as unknown as string))).toBe(true);
  });
});

describe("path", () => {
  it.each<[string, Record<string, string | number> | undefined, string]>([
    ["rpm/copy/", undefined, "/pulp/api/v3/rpm/copy/"],
    ["{rpm_rpm_repository_href}sync/", { rpm_rpm_repository_href: "/pulp/api/v3/r/1/" }, "/pulp/api/v3/r/1/sync/"],
    ["/pypi/{path}/simple/", { path: "a/b c" }, "/pypi/a%2Fb%20c/simple/"],
    ["content/{name}/{version}/", { name: "x?y#z", version: 0 }, "/pulp/api/v3/content/x%3Fy%23z/0/"],
  ])("%s with %j", (key, params, expected) => {
    expect(urls.path(key, params)).toBe(expected);
  });

  it("refuses an href of another host in its place", () => {
    expect(refused(() => urls.path("{file_file_remote_href}", { file_file_remote_href: "//evil.test/" }))).toBe(true);
  });

  it.each(["", "..", "."])("refuses %j as a value", (path) => {
    expect(() => urls.path("/pypi/{path}/simple/", { path })).toThrow(expect.toSatisfy(isUsageError));
  });

  it("names the value that is missing", () => {
    expect(() => urls.path("/pypi/{path}/simple/")).toThrow(/needs a value for {path}/);
  });

  it("refuses a key that climbs", () => {
    expect(refused(() => urls.path("../../admin/"))).toBe(true);
  });

  it.each<[string | undefined, string, string]>([
    [undefined, "/mirror/", "/mirror/api/v3/"],
    ["team", "/pulp/", "/pulp/team/api/v3/"],
    [undefined, "/", "/api/v3/"],
  ])("domain %j at %s", (domain, root, base) => {
    expect(createUrls("http://x.test", root, domain).apiBase).toBe(base);
  });
});

describe("next links", () => {
  const next = (link: string, of: Urls = urls): string => of.nextQuery(link);
  it.each([
    ["https://pulp.test:8443/pulp/api/v3/tasks/?offset=100&limit=100", "?offset=100&limit=100"],
    ["http://pulp.test/pulp/api/v3/tasks/?offset=100", "?offset=100"],
    ["/pulp/api/v3/tasks/?offset=1&name__in=a%2Cb", "?offset=1&name__in=a%2Cb"],
  ])("%s", (link, query) => {
    expect(next(link)).toBe(query);
  });

  it.each([
    "https://evil.test/?offset=1",
    "//evil.test/?offset=1",
    "https://pulp.test.evil.test/?x",
    "https://pulp.test@evil.test/?x",
    "https://[",
    "mailto:x",
  ])("refuses %s", (link) => {
    expect(refused(() => next(link))).toBe(true);
  });
});
