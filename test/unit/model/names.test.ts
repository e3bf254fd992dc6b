import { describe, expect, it } from "vitest";
import { isUsageError } from "../../../src/errors/index.ts";
import type { Kind } from "../../../src/model/resource/kind.ts";
import { validBasePath, validName } from "../../../src/model/resource/names.ts";
import { container, file } from "../../../src/plugins/index.ts";

const repository: Kind = { word: "repository", owner: file, path: "repositories/file/file/" };
const distribution = (owner: Kind["owner"]): Kind => ({ word: "distribution", owner, path: "distributions/" });

const refusal = (check: () => void): { readonly code: string; readonly summary: string; readonly hint: string } => {
  try {
    check();
  } catch (error) {
    expect(isUsageError(error)).toBe(true);
    return error as ReturnType<typeof refusal>;
  }
  throw new Error("was taken");
};

describe("a name", () => {
  it.each(["a", "epel 9", "a,b", "ü/ö?#", "x\ny", ".", "😀", "x".repeat(3_000)])("that servers keep is taken: %j", (name) => {
    expect(() => validName(repository, name)).not.toThrow();
  });

  it.each([
    ["", "it is blank"],
    [" \t\n", "it is blank"],
    [" x", "white space around it"],
    ["x\n", "white space around it"],
    ["x\u00a0", "white space around it"],
    ["x\u001f", "white space around it"],
    ["a\0b", "no server keeps"],
    ["a\ud800b", "no server keeps"],
    ["x".repeat(3_001), "no request could ask for it"],
    ["ü".repeat(501), "no request could ask for it"],
    [undefined, "it isn't a text"],
    [3, "it isn't a text"],
  ])("that nothing can have, or can be found under, is refused: %j", (name, why) => {
    const { code, summary, hint } = refusal(() => validName(repository, name));
    expect(code).toBe("NAME_INVALID");
    expect(summary).toContain("name of a file repository");
    expect(summary).toContain(why);
    expect(hint).toContain("Nothing was sent.");
  });

  it("says what it would be without the white space", () => {
    expect(refusal(() => validName(repository, "hello\n")).hint).toContain('Take "hello".');
  });

  it("may have rules of its kind", () => {
    const user: Kind = { word: "user", owner: { plugin: "core" }, path: "users/", key: "username", naming: { longest: 3 } };
    expect(() => validName(user, "😀😀😀")).not.toThrow();
    expect(refusal(() => validName(user, "abcd")).summary).toContain("username of a core user");
  });
});

describe("a base path", () => {
  it.each(["a", "a/b/c", "epel/9/x86_64", "a.b", "...", "ü", "a%20b", "a\\b", "A"])("that servers keep is taken: %j", (path) => {
    expect(() => validBasePath(distribution(file), path)).not.toThrow();
  });

  it.each([
    ["/x", 'Take "x".'],
    ["x/", 'Take "x".'],
    ["//x//", 'Take "x".'],
    ["/", "single slashes"],
    ["a//b", "single slashes"],
    ["a b", "without white space"],
    ["a?q", "without white space, ?"],
    ["a#q", "without white space, ?, #"],
    [".", "dots alone"],
    ["a/../b", "dots alone"],
    ["../b", "dots alone"],
    ["a\tb", "without white space"],
    [" x", 'Take "x".'],
    ["", "unset"],
    ["a\0", "no text"],
  ])("in another form is refused, with the form to take: %j", (path, next) => {
    const { code, hint } = refusal(() => validBasePath(distribution(file), path));
    expect(code).toBe("NAME_INVALID");
    expect(hint).toContain(next);
  });

  it.each(["a", "a/b", "a.b/c_d", "a__b", "a--b", "0"])("of a registry: %j", (path) => {
    expect(() => validBasePath(distribution(container), path)).not.toThrow();
  });

  it.each(["A", "a/B", "-a", "a-", "a___b", "a..b", "a:b", "ü", "a".repeat(256), `${"a-".repeat(100)}!`])(
    "not of a registry: %j",
    (path) => {
      expect(refusal(() => validBasePath(distribution(container), path)).code).toBe("NAME_INVALID");
    },
  );
});
