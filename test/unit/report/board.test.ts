import { writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Pulp, ReleaseDiff, ReleaseSummary, RingEvent, RingNext, RingStatus } from "../../../src/index.ts";
import { inTurn } from "../../../src/report/board/read.ts";
import { boardPage, diffPage } from "../../../src/report/index.ts";
import { bytes } from "../../../src/report/words.ts";

// A board of four rings and twelve weeks; what stands in it, and how large it gets. BOARD_PAGE=<folder> writes the pages to look at.

const now = Date.now();
const day = 86_400_000;
const ago = (days: number): string => new Date(now - days * day).toISOString();
const by = { user: "ada", host: "build1", program: "weekly/2", process: "1 x" };
const evil = "<script>alert(1)</script>";
const week = (i: number): string => `2026-W${37 + i}`;
const releases: readonly ReleaseSummary[] = [
  ...Array.from({ length: 12 }, (_, i) => ({
    name: week(i),
    at: ago(80 - 7 * i),
    by,
    reason: i === 3 ? evil : null,
    tags: { week: `${37 + i}`, tier: i % 2 === 0 ? "gold" : "silver" },
    units: 18_000 + 120 * i,
    manifest: "0",
  })),
  { name: "2026-W48.1", at: ago(1), by, reason: "CVE-2026-4711", tags: {}, units: 19_322, manifest: "0" },
];
const event = (days: number, release: string, more: Partial<RingEvent> = {}): RingEvent => ({
  at: ago(days),
  action: "rollOut",
  release,
  before: null,
  result: "done",
  partly: false,
  by,
  reason: null,
  operation: "0123456789abcdef",
  ...more,
});
const every = (from: number, lag: number): readonly RingEvent[] =>
  Array.from({ length: from }, (_, i) => event(80 - 7 * i - lag, week(i), { before: i === 0 ? null : week(i - 1) }));
const rings: Readonly<
  Record<string, { readonly status: Partial<RingStatus>; readonly history: readonly RingEvent[]; readonly next: RingNext }>
> = {
  everybody: {
    status: { release: "2026-W46", since: ago(8), before: "2026-W45", settings: { basePath: "", requires: "early", after: "3d" } },
    history: [...every(10, 9)],
    next: { release: "2026-W47", from: new Date(now + 2 * day).toISOString(), open: false, waitsFor: null },
  },
  canary: {
    status: { release: "2026-W48.1", since: ago(0.1), before: "2026-W48", settings: { basePath: "", requires: null, after: null } },
    history: [...every(12, 0.2), event(0.1, "2026-W48.1", { before: "2026-W48", reason: "CVE-2026-4711" })],
    next: { release: null, from: null, open: false, waitsFor: null },
  },
  early: {
    status: {
      release: "2026-W47",
      since: ago(5),
      before: "2026-W46",
      whole: false,
      settings: { basePath: "", requires: "canary", after: "2d" },
    },
    history: [...every(11, 4), event(2, "2026-W48", { result: "failed", partly: true, before: "2026-W47" })],
    next: { release: "2026-W48", from: ago(0.5), open: true, waitsFor: null },
  },
  laboratory: {
    status: {
      release: null,
      since: null,
      before: null,
      by: null,
      repositories: [],
      settings: { basePath: "", requires: "everybody", after: null },
    },
    history: [],
    next: { release: "2026-W48.1", from: null, open: false, waitsFor: "everybody" },
  },
};
const repositories = ["rpm alma-9", "rpm epel-9", "deb tools", "container images"].map((name) => {
  const [plugin = "", repository = ""] = name.split(" ");
  const serves = "release" as "release" | "other" | "nothing";
  return { plugin, repository, basePath: `x/${repository}`, url: `http://pulp/x/${repository}`, serves };
});
const pulp = {
  releases: {
    rings: async () => Object.keys(rings).sort(),
    list: async () => releases,
    ring: (name: string) => ({
      status: async () => ({
        ring: name,
        by,
        whole: true,
        repositories: name === "early" ? repositories.map((one, i) => (i === 1 ? { ...one, serves: "other" } : one)) : repositories,
        text: () => "",
        ...rings[name]?.status,
      }),
      history: async () => rings[name]?.history ?? [],
      next: async () => rings[name]?.next,
    }),
  },
} as unknown as Pulp;

const keep = (name: string, page: string): string => {
  if (process.env.BOARD_PAGE !== undefined) writeFileSync(`${process.env.BOARD_PAGE}/${name}.html`, page);
  return page;
};

test("a ring comes behind the one that it requires; what may come next, and what keeps it, is told", async () => {
  const page = keep(
    "board",
    await boardPage(pulp, {
      costs: {
        "2026-W47": { bytes: 1_540_000_000, atLeast: true },
        "2026-W46": { bytes: 0, atLeast: false },
        "2026-W45": { bytes: undefined, atLeast: false },
      },
      pages: (release) => `${release}.html`,
    }),
  );
  const cards = [...page.matchAll(/<li class="card ring"><h3>(\w+)<\/h3>/g)].map(([, name]) => name);
  expect(cards).toEqual(["canary", "early", "everybody", "laboratory"]);
  expect(page).toContain('<a href="2026-W48.html">2026-W48</a> <span class="badge ready">may come now</span>');
  expect(page).toContain("when everybody has it");
  expect(page).toContain("3d after early");
  expect(page).toContain("Not all of it serves 2026-W47: epel-9.");
  expect(page).toContain("nothing newer");
  expect(page).toContain("1.5 GB or more");
  expect(page).not.toContain(evil);
  expect(page.length).toBeLessThan(100_000);
});

test("it links to nothing that runs", async () => {
  for (const bad of ["javascript:alert(1)", "http://["])
    await expect(boardPage(pulp, { pages: () => bad })).rejects.toMatchObject({ name: "UsageError" });
});

test("rings that wait for each other are drawn all the same", () => {
  const ring = (name: string, requires: string | null) => ({ status: { ring: name, settings: { requires } } as unknown as RingStatus });
  expect(
    inTurn([ring("b", "a"), ring("a", "b"), ring("c", "gone"), ring("d", null)])
      .map(({ status }) => status.ring)
      .sort(),
  ).toEqual(["a", "b", "c", "d"]);
});

test("a board of nothing says so", async () => {
  const page = keep("empty", await boardPage({ releases: { rings: async () => [], list: async () => [] } } as unknown as Pulp));
  for (const words of ["There is no ring.", "Nothing was served.", "There is no release.", "Nothing was rolled out."])
    expect(page).toContain(words);
});

const unit = (label: string, kind = "packages") => ({ kind, label, pulp_href: `/content/${label}/`, unit: { pulp_href: "" } });
const version = (number: number) => ({ number, pulp_href: "" });
const diffOf = (size: number): ReleaseDiff => ({
  before: "2026-W47",
  after: "2026-W48",
  repositories: [
    {
      plugin: "rpm",
      repository: "alma-9",
      before: version(12),
      after: version(13),
      added: [
        unit("moss-2-1.noarch"),
        unit("fern-1-1.noarch"),
        unit(evil),
        ...Array.from({ length: size }, (_, i) => unit(`package-${i}-1.noarch`)),
      ],
      removed: [unit("moss-1-1.noarch"), unit("ivy-1-1.noarch")],
      upgraded: [{ kind: "packages", name: "moss", from: "moss-1-1.noarch", to: "moss-2-1.noarch" }],
      downgraded: [],
      moved: [],
      unseen: [],
      advisories: ["G-2026:4711"],
      cves: ["CVE-2026-4711", "CVE-2026-4712"],
    },
    {
      plugin: "container",
      repository: "images",
      before: null,
      after: version(1),
      added: [unit("1.4", "tags")],
      removed: [],
      upgraded: [],
      downgraded: [],
      moved: [],
      unseen: ["signatures"],
      advisories: [],
      cves: [],
    },
  ] as ReleaseDiff["repositories"],
  text: () => "",
  markdown: () => "",
});

test("a difference: in numbers and unit by unit, a step from one version to another told once", () => {
  const page = keep("diff", diffPage(diffOf(0)));
  expect(page.match(/<li>[^<]*moss-1-1/g)).toBeNull();
  expect(page).toContain("<del>moss-1-1.noarch</del> → <ins>moss-2-1.noarch</ins>");
  expect(page).toContain('<li class="failed"><b>1</b> removed</li>');
  expect(page).toContain('<span class="tag">CVE-2026-4712</span>');
  expect(page).not.toContain(evil);
  expect(page.match(/<details [^>]*open/g)).toHaveLength(2);
  expect(page).toContain("may not list signatures: whether the versions differ in them isn't known");
  expect(diffPage({ ...diffOf(0), repositories: [] })).toContain("Nothing differs.");
});

test("one of 20,000 units is closed at first, and no larger than two megabytes", () => {
  const page = keep("large-diff", diffPage(diffOf(20_000)));
  expect(page.match(/<details [^>]*open/g)).toHaveLength(1);
  expect(page.length).toBeLessThan(2_000_000);
});

test("bytes", () => {
  expect([0, 512, 1_540, 1_540_000_000, 250_000_000_000, 3.2e15].map(bytes)).toEqual([
    "0 B",
    "512 B",
    "1.5 kB",
    "1.5 GB",
    "250 GB",
    "3200 TB",
  ]);
});
