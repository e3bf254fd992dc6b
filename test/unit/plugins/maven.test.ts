import { describe, expect, test } from "vitest";
import { inspectPath } from "../../../src/plugins/maven/upload.ts";
import { artifactLabel, artifactWords } from "../../../src/plugins/maven/words.ts";
import { compareMaven } from "../../../src/plugins/versions/maven.ts";
import table from "../../fixtures/versions/maven.json" with { type: "json" };

test("versions compare as Maven compares them: a table that Maven made, each with each", () => {
  const wrong = table.versions.flatMap((a, row) =>
    table.versions.flatMap((b, column) => {
      const order = compareMaven(a, b);
      const sign = order < 0 ? "<" : order > 0 ? ">" : "=";
      return sign === table.order[row]?.[column] ? [] : [`${a} ${table.order[row]?.[column]} ${b}, not ${sign}`];
    }),
  );
  expect(wrong).toEqual([]);
  expect(table.order.join("")).toHaveLength(table.versions.length ** 2);
});

const unit = (filename: string, version = "1.2") => ({ pulp_href: "", group_id: "org.grove", artifact_id: "oak-core", version, filename });

test.each([
  [unit("oak-core-1.2.jar"), "org.grove:oak-core:1.2"],
  [unit("oak-core-1.2.pom"), "org.grove:oak-core:pom:1.2"],
  [unit("oak-core-1.2-sources.jar"), "org.grove:oak-core:jar:sources:1.2"],
  [unit("oak-core-1.2-bin.tar.gz"), "org.grove:oak-core:tar.gz:bin:1.2"],
  [unit("oak-core-1.2.jar.sha1"), "org.grove:oak-core:jar.sha1:1.2"],
  [unit("oak-core-1.3-20250101.120000-1.jar", "1.3-SNAPSHOT"), "org.grove:oak-core:1.3-SNAPSHOT/oak-core-1.3-20250101.120000-1.jar"],
])("%o is called %s, and is found by that name", (of, label) => {
  expect(artifactLabel(of)).toBe(label);
  const sought = artifactWords.parse(label);
  expect(sought?.filters).toMatchObject({ group_id: "org.grove", artifact_id: "oak-core" });
  expect(sought?.matches?.(of) ?? sought?.filters.version === of.version).toBe(true);
});

test.each(["", "oak", "org.grove", "org.grove:", ":oak", "org.grove:oak ~ 2", "org.grove:oak >="])("%j is no word", (word) => {
  expect(artifactWords.parse(word)).toBeUndefined();
});

describe("a path", () => {
  test.each(["org/grove/oak/1.0/oak-1.0.jar", "oak/oak/2/oak-2.pom", "a/b/1.0-SNAPSHOT/b-1.0-SNAPSHOT.jar.asc"])(
    "%s is taken",
    async (path) => {
      expect(await inspectPath(new Blob([]), { relative_path: path })).toBeUndefined();
    },
  );
  test.each([
    "oak.jar",
    "oak/1.0/oak-1.0.jar",
    "org/grove/oak/oak.jar",
    "org//oak/1.0/oak-1.0.jar",
    "org/grove/oak/maven-metadata.xml.sha1",
  ])("%s is refused", async (path) => expect(await inspectPath(new Blob([]), { relative_path: path })).toEqual(expect.any(String)));
});
