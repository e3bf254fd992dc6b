import { expect, test } from "vitest";
import { isUsageError } from "../../../src/errors/index.ts";
import { contentKind } from "../../../src/model/content/content.ts";
import { file, rpm } from "../../../src/plugins/index.ts";

const messageOf = (kind: string): string => {
  try {
    contentKind(rpm, kind);
  } catch (error) {
    if (isUsageError(error)) return error.message;
    throw error;
  }
  return "it was taken";
};

test("a misspelt kind of content is told with the one that was meant, any other with those that there are", () => {
  expect(contentKind(file, "files").path).toBe("content/file/files/");
  expect(messageOf("package")).toBe('rpm content has no kind "package". Did you mean packages?');
  expect(messageOf("tags")).toMatch(/^rpm content has no kind "tags"\. Kinds: packages, .*; or \{ everything: true \}\.$/);
  expect(messageOf("toString")).toMatch(/^rpm content has no kind "toString"\. Kinds: /);
});
