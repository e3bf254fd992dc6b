import { expect, test } from "vitest";
import type { Context } from "../../../src/model/resource/context.ts";
import type { Run } from "../../../src/operation/index.ts";
import { rpm } from "../../../src/plugins/rpm.ts";
import { diffOf } from "../../../src/releases/diff.ts";
import { diffMarkdown, diffText } from "../../../src/releases/diff-text.ts";

const unit = (kind: string, label: string) => ({ kind, label, pulp_href: `/${label}`, unit: { pulp_href: `/${label}` } });
const diff = {
  before: "W1",
  after: "W2",
  repositories: [
    {
      plugin: "rpm",
      repository: "alma_9",
      before: { number: 3, pulp_href: "/3" },
      after: { number: 5, pulp_href: "/5" },
      added: [unit("packages", "moss-2"), unit("advisories", "G-1")],
      removed: [unit("packages", "moss-1")],
      upgraded: [{ kind: "packages", from: "moss-1", to: "moss-2" }],
      downgraded: [],
      moved: [],
      unseen: [],
      advisories: ["G-1"],
      cves: ["CVE-2026-4711"],
    },
  ],
};

test("a diff for people, a line each", () => {
  expect(diffText(diff)).toBe(
    [
      "W1 -> W2: 2 added, 1 removed, 1 upgraded, 0 downgraded",
      "rpm alma_9: version 3 -> 5",
      "  + packages moss-2",
      "  + advisories G-1",
      "  - packages moss-1",
      "  ^ packages moss-1 -> moss-2",
      "fixes CVE-2026-4711",
    ].join("\n"),
  );
  expect(diffText({ ...diff, repositories: [] })).toBe("W1 -> W2: the same");
});

test("a tag that names another image is told with both", () => {
  const images = {
    ...diff.repositories[0],
    ...{ plugin: "container", repository: "app", upgraded: [], advisories: [], cves: [] },
    added: [unit("tags", "latest@sha256:b")],
    removed: [unit("tags", "latest@sha256:a")],
    moved: [{ kind: "tags", from: "latest@sha256:a", to: "latest@sha256:b" }],
  };
  const moved = { ...diff, repositories: [images] } as unknown as typeof diff;
  expect(diffText(moved)).toBe(
    [
      "W1 -> W2: 1 added, 1 removed, 0 upgraded, 0 downgraded, 1 moved",
      "container app: version 3 -> 5",
      "  + tags latest@sha256:b",
      "  - tags latest@sha256:a",
      "  ~ tags latest@sha256:a -> latest@sha256:b",
    ].join("\n"),
  );
  expect(diffMarkdown(moved)).toContain("**Moved**\n\n- tags latest@sha256:a to latest@sha256:b");
});

test("and for a ticket: names aren't taken for Markdown", () => {
  const text = diffMarkdown(diff);
  expect(text).toContain("### alma\\_9 (rpm): version 3 to 5");
  expect(text).toContain("**Upgraded**\n\n- packages moss-1 to moss-2");
  expect(text).toContain("**Fixes**\n\n- CVE-2026-4711");
});

test("what this user may not list isn't told as the same", async () => {
  const version = (number: number) => ({ number, pulp_href: `/pulp/api/v3/repositories/rpm/rpm/r/versions/${number}/` });
  const side = (name: string, number: number) => ({ name, members: [{ adapter: rpm, repository: "alma-9", version: version(number) }] });
  const known = new Map([["rpm alma-9", { added: [], removed: [], unseen: ["advisories"] }]]);
  const found = await diffOf({} as Context, {} as Run, side("W1", 1), side("W2", 2), known);
  expect(found.repositories).toMatchObject([{ added: [], unseen: ["advisories"] }]);
  expect(found.text()).toContain("  ? advisories, which this user may not list");
  expect(found.markdown()).toContain("**Not known, as this user may not list them**\n\n- advisories");
});
