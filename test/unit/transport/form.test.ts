import { describe, expect, test } from "vitest";
import { formOf } from "../../../src/transport/form.ts";

describe("formOf", () => {
  test("takes words as they are, objects as JSON, and leaves out what isn't given", () => {
    const form = formOf({ name: "a", size: 0, hidden: false, labels: { a: "b" }, tags: ["x"], none: null, absent: undefined, empty: "" });
    expect([...form]).toEqual([
      ["name", "a"],
      ["size", "0"],
      ["hidden", "false"],
      ["labels", '{"a":"b"}'],
      ["tags", '["x"]'],
      ["empty", ""],
    ]);
  });

  test("sends a file under its own name, other bytes under the field's", () => {
    const form = formOf({ file: new File(["a"], "one.iso"), other: new Blob(["bc"]) });
    const files = ["file", "other"].map((name) => form.get(name) as File);
    expect(files.map(({ name, size }) => [name, size])).toEqual([
      ["one.iso", 1],
      ["other", 2],
    ]);
  });
});
