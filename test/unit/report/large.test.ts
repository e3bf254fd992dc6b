import { writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { AnyStream, ContentDiff, ContentUnit, Pulp, TimelineEntry, TreeNode } from "../../../src/index.ts";
import { streamsPage } from "../../../src/report/index.ts";

// 20 streams on 200 versions of one repository; 20,000 units, 5,000 of which the newest version has otherwise than the one before it.

const versions = 200;
const at = (number: number): string => new Date(Date.UTC(2026, 5, 1) + number * 20 * 3_600_000).toISOString();
const streamOf = (number: number): number => (number < 20 ? 0 : number % 20);
const parentOf = (number: number): number | undefined =>
  number === 0 ? undefined : number < 20 ? number - 1 : number < 40 ? 19 : number - 20;
const unit = (i: number, build: number): ContentUnit => {
  const name = `package-${String(i).padStart(5, "0")}`;
  const label = `${name}-1.${build}-1.el9.x86_64`;
  return { kind: "packages", label, pulp_href: `/content/${i}/${build}/`, unit: { pulp_href: `/content/${i}/${build}/`, name } };
};
const between = (count: number, from: number, to: number): ContentDiff => ({
  added: Array.from({ length: count }, (_, i) => unit(i, to)),
  removed: from === 0 ? [] : Array.from({ length: count }, (_, i) => unit(i, from)),
  unseen: [],
});
const nodes: readonly TreeNode[] = Array.from({ length: versions }, (_, number) => ({
  number,
  pulp_href: `/versions/${number}/`,
  created: at(number),
  parent: parentOf(number),
  parentage: "recorded",
  streams: number >= versions - 20 ? [`stream-${streamOf(number)}`] : [],
}));
const story: readonly TimelineEntry[] = nodes.map(({ number, created }) => ({
  at: created,
  what: "version",
  version: number,
  text: `version ${number} of alma-9: 25 added, 25 removed`,
}));
const stream = (name: number) =>
  ({
    plugin: "rpm",
    of: "alma-9",
    name: `stream-${name}`,
    tree: async () => ({ repository: "alma-9", nodes, text: () => "" }),
    head: async () => ({
      version: { number: versions - 20 + name },
      home: "alma-9",
      url: "http://pulp/",
      from: [],
      companions: [],
      keep: "all",
    }),
    history: async () =>
      Array.from({ length: 10 }, (_, i) => ({
        at: at(versions - 20 * i - 20 + name),
        version: { number: versions - 20 * i - 20 + name },
      })).map((one, i, all) => ({ ...one, until: all[i - 1]?.at, text: "" })),
  }) as unknown as AnyStream;
const pulp = {
  repository: () => ({
    versions: {
      list: () => ({
        all: async () => nodes.map(({ number }) => ({ number, content_summary: { added: { x: { count: 1 } }, removed: {}, present: {} } })),
      }),
    },
    diff: async (from: number, to: number) => between(from === 0 ? 20_000 : to === versions - 1 ? 5_000 : 25, from, to),
  }),
  timeline: async () => ({ entries: story }),
} as unknown as Pulp;

test("the page of 200 versions, 20 streams and 20,000 units is no larger than two megabytes", async () => {
  const page = await streamsPage(
    pulp,
    Array.from({ length: 20 }, (_, i) => stream(i)),
  );
  if (process.env.LARGE_PAGE !== undefined) writeFileSync(process.env.LARGE_PAGE, page);
  expect(page.match(/<li class="(head|past)"/g)).toHaveLength(versions);
  expect(page.length).toBeLessThan(2_000_000);
});
