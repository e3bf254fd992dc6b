import { type WithLedger, withLedger } from "./ledger.ts";
import { listed } from "./listed.ts";
import { type FakeRequest, origin, type Reply } from "./server.ts";

const root = "/pulp/api/v3/";
const list = `${root}content/rpm/packages/`;

/** How much one package says of itself, and what it is called. */
export interface Details {
  /** @default "pkg-<number>" */
  readonly name?: string;
  /** @default "1.0" */
  readonly version?: string;
  readonly requires?: number;
  readonly files?: number;
  readonly changelogs?: number;
}

/** Packages of a repository: from one number to before another. */
export type Numbers = readonly [from: number, to: number];

const repeated = <T>(count: number, one: (i: number) => T): readonly T[] => Array.from({ length: count }, (_, i) => one(i));

/** As long as those of distributions are. */
const packageOf = (
  i: number,
  { name = `pkg-${i}`, version = "1.0", requires = 0, files = 0, changelogs = 0 }: Details,
): Readonly<Record<string, unknown>> => ({
  pulp_href: `${list}01900000-0000-7000-b000-${String(i).padStart(12, "0")}/`,
  name,
  epoch: "0",
  version,
  release: "1.el9",
  arch: "x86_64",
  pkgId: i.toString(16).padStart(64, "a"),
  checksum_type: "sha256",
  summary: "one of many",
  description: `The package ${i}, which is one of many.`,
  location_href: `Packages/pkg-${i}-1.0-1.el9.x86_64.rpm`,
  artifact: `${root}artifacts/01900000-0000-7000-c000-${String(i).padStart(12, "0")}/`,
  is_modular: false,
  size_package: 1_000 + i,
  time_build: 1_700_000_000,
  provides: [[`pkg-${i}`, "EQ", "0", "1.0", "1.el9", false]],
  requires: repeated(requires, (one) => [`libpkg-${(i + one) % 1_250}.so.${one}()(64bit)`, null, null, null, null, false]),
  files: repeated(files, (one) => [null, `/usr/lib64/python3.9/site-packages/pkg-${i}/part-${one % 7}/`, `file-${one}.dat`]),
  changelogs: repeated(changelogs, (one) => [
    `Nobody In Particular <nobody@example.com> - 1.${one}-1`,
    1_700_000_000 + one * 86_400,
    `- one of many changes, with a line that says so (#${1_000_000 + one})\n- Resolves: RHBZ#${2_000_000 + one}`,
  ]),
});

/** A server with rpm repositories whose first version has these packages, published. @param details of each */
export const withPackages = (repositories: Readonly<Record<string, Numbers>>, details: (i: number) => Details = () => ({})): WithLedger => {
  const all = withLedger();
  const { fake, stored } = all;
  const versions = new Map<string, Numbers>();
  const publications: object[] = [];
  Object.entries(repositories).forEach(([name, numbers], i) => {
    const id = String(i).padStart(12, "0");
    const pulp_href = `${root}repositories/rpm/rpm/01900000-0000-7000-a000-${id}/`;
    const version = `${pulp_href}versions/1/`;
    stored.set(pulp_href, { pulp_href, name, pulp_labels: {}, latest_version_href: version, remote: null });
    versions.set(version, numbers);
    const publication = `${root}publications/rpm/rpm/01900000-0000-7000-d000-${id}/`;
    publications.push({ pulp_href: publication, repository_version: version, pulp_created: "2026-11-26T00:00:00Z" });
  });
  const summarized = (version: string) => {
    const [from, to] = versions.get(version) ?? [0, 0];
    const packages = { "rpm.package": { count: to - from, href: `${list}?repository_version=${version}` } };
    return { pulp_href: version, content_summary: { added: packages, removed: {}, present: packages } };
  };
  const print = (i: number, fields: readonly string[] | undefined): object =>
    Object.fromEntries(Object.entries(packageOf(i, details(i))).filter(([field]) => fields?.includes(field) !== false));
  const packages = ({ query }: FakeRequest): Reply => {
    const [limit, offset] = [Number(query.get("limit")), Number(query.get("offset"))];
    const fields = query.get("fields")?.split(",");
    const next = new URLSearchParams(query);
    next.set("offset", String(offset + limit));
    const names = (query.get("name__in") ?? query.get("name"))?.split(",");
    const [came, went] = ["added_between", "removed_between"].map((filter) => query.get(filter)?.split(","));
    const [without, within] = came ?? went?.toReversed() ?? ["", query.get("repository_version") ?? ""];
    const [[from, to], [not, end]] = [within, without].map((version) => versions.get(version ?? "") ?? [0, 0]) as [Numbers, Numbers];
    if (came !== undefined || went !== undefined || names !== undefined) {
      const wanted = new Set(names);
      const isNamed = (i: number): boolean => names === undefined || wanted.has(details(i).name ?? `pkg-${i}`);
      const all = Array.from({ length: to - from }, (_, i) => from + i).filter((i) => (i < not || i >= end) && isNamed(i));
      const results = all.slice(offset, offset + limit).map((i) => print(i, fields));
      return { body: { count: all.length, next: offset + limit < all.length ? `${origin}${list}?${next}` : null, results } };
    }
    const ids = query
      .get("pulp_id__in")
      ?.split(",")
      .map((id) => Number(id.slice(-12)));
    if (ids !== undefined) {
      const found = ids.filter((i) => i >= from && i < to).map((i) => print(i, fields));
      return { body: { count: found.length, next: null, results: found } };
    }
    const results = repeated(Math.max(0, Math.min(limit, to - from - offset)), (i) => print(from + offset + i, fields));
    return { body: { count: to - from, next: offset + limit < to - from ? `${origin}${list}?${next}` : null, results } };
  };
  listed(fake, "publications/rpm/rpm/", (query) =>
    publications.filter((one) => {
      const { repository_version } = one as { readonly repository_version: string };
      const [version, q] = [query.get("repository_version"), query.get("q")];
      return (version === null || repository_version === version) && (q === null || q.includes(`"${repository_version}"`));
    }),
  );
  listed(fake, "repository_versions/", () => [...versions.keys()].map(summarized));
  fake.on("POST", /\/repositories\/file\/file\/[^/]+\/modify\/$/, fake.dispatch());
  fake.on("GET", /\/versions\/1\/$/, ({ path }) => (versions.has(path) ? { body: summarized(path) } : undefined));
  fake.on("GET", /\/content\/rpm\/packages\/$/, packages);
  return all;
};
