import { describe, expect, test } from "vitest";
import type { Adapter } from "../../../src/plugins/adapter.ts";
import { builtIn } from "../../../src/plugins/index.ts";

// What remotes name exactly is looked for after a sync, so each has to be a word of the plugin's own selection.

const remotes: readonly [plugin: string, remote: object, named: Readonly<Record<string, readonly string[]>>][] = [
  ["container", { includes: ["1.4", "2.*", "v[12]"] }, { tags: ["1.4"] }],
  ["container", { include_tags: ["1.4"] }, { tags: ["1.4"] }],
  ["container", { includes: null }, { tags: [] }],
  ["ostree", { include_refs: ["grove/stable", "grove/*"] }, { refs: ["grove/stable"] }],
  [
    "python",
    { includes: ["Grove.Acorn", 'oak[x,y] >=2, <3 ; python_version < "3.9"', "elm==1.0"] },
    { packages: ["Grove.Acorn", "oak>=2, <3", "elm==1.0"] },
  ],
  ["gem", { includes: { oak: null, elm: "~> 2.1" } }, { gems: ["oak", "elm ~> 2.1"] }],
  [
    "ansible",
    {
      requirements_file:
        'collections:\n  - name: grove.oak\n    version: "9.9.9"   # pinned\n  - grove.elm\n  - source: https://x\n    name: grove.fir\n  - grove.ash:1.0.0\n  - name: git+https://x/y.git\n',
    },
    { collections: ["grove.oak:9.9.9", "grove.elm", "grove.fir", "grove.ash:1.0.0"] },
  ],
  ["ansible", { requirements_file: null }, { collections: [] }],
];

describe.each(remotes)("a %s remote", (plugin, remote, named) => {
  const adapter: Adapter | undefined = builtIn.find((one) => one.plugin === plugin);

  test(`names ${JSON.stringify(named)}`, () => {
    expect(adapter?.hooks?.named?.({ pulp_href: "/r/", ...remote })).toEqual(named);
  });

  test("by words that can be looked for", () => {
    for (const [kind, words] of Object.entries(named))
      for (const word of words) expect(adapter?.content[kind]?.select?.parse(word), word).toBeDefined();
  });
});
