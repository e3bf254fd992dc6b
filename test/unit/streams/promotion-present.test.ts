import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Adapter } from "../../../src/plugins/adapter.ts";
import { builtIn } from "../../../src/plugins/index.ts";
import { isFilter } from "../../../src/streams/promotion/present.ts";

interface Spec {
  readonly paths: Readonly<Record<string, { readonly get?: { readonly parameters?: readonly { readonly name: string }[] } }>>;
}

// A stream that has one package group couldn't be promoted from as a whole: 400, "Invalid Filter: 'id'".
test("what a stream has of the same names is asked for only by filters that servers know", () => {
  const asked: string[] = [];
  for (const adapter of builtIn as readonly Adapter[])
    for (const [kind, description] of Object.entries(adapter.content)) {
      const field = description.lineage?.of[0] ?? description.once?.[0];
      if (field === undefined || !isFilter(description, field)) continue;
      const path = new URL(`../../../generated/specs/${description.path.split("/")[1]}.json`, import.meta.url);
      const { paths } = JSON.parse(readFileSync(path, "utf8")) as Spec;
      expect(
        paths[description.path]?.get?.parameters?.map(({ name }) => name),
        `${adapter.plugin} ${kind}`,
      ).toContain(field);
      asked.push(`${adapter.plugin} ${kind}`);
    }
  expect(asked).toEqual(expect.arrayContaining(["rpm packages", "deb packages", "container tags", "file files", "python packages"]));
});
