import { describe, expect, it } from "vitest";
import type { Snapshot } from "../../../src/model/resource/lookup.ts";
import {
  type Entry,
  historyOf,
  parseServed,
  printServed,
  type Remembered,
  sameTarget,
  servedLabel,
  settled,
  type Target,
  targetOf,
} from "../../../src/model/serving/served.ts";
import { createUrls } from "../../../src/transport/index.ts";

const urls = createUrls("http://pulp.test", "/pulp/", undefined);
const base = urls.apiBase;
const at = "2026-11-23T18:00:00Z";
const repository = `${base}repositories/file/file/01/`;
const entries: readonly Entry[] = [
  { at, kind: "latest", repository, since: 0, until: undefined },
  { at, kind: "latest", repository, since: 3, until: 7 },
  { at, kind: "version", version: `${repository}versions/2/` },
  { at, kind: "publication", publication: `${base}publications/file/file/02/` },
  { at, kind: "none" },
];

const print = (of: readonly Entry[], where = urls): string => printServed({ entries: of }, where);
const parse = (label: string | null | undefined, where = urls): readonly Entry[] => parseServed(label, { kind: "none" }, where).entries;

describe("the label of what was served", () => {
  it("says what a publication is of, where that was known", () => {
    const known: Entry = { at, kind: "publication", publication: `${base}publications/file/file/02/`, of: `${repository}versions/2/` };
    const label = print([known]);
    expect(label).toBe("v2 20261123T180000Z;publication;publications/file/file/02/;repositories/file/file/01/versions/2/");
    expect(parse(label)).toEqual([known]);
  });

  it("is printed as docs/formats.md says, and read back the same", () => {
    const label = print(entries);
    expect(label).toBe(
      "v2 20261123T180000Z;latest;repositories/file/file/01/;0 20261123T180000Z;latest;repositories/file/file/01/;3;7 " +
        "20261123T180000Z;version;repositories/file/file/01/versions/2/ 20261123T180000Z;publication;publications/file/file/02/ 20261123T180000Z;none",
    );
    expect(parse(label)).toEqual(entries);
    expect(label).not.toMatch(/[(),]/);
  });

  it("keeps apart where an entry began and where it ended, also when only the end is known", () => {
    const label = print([{ at, kind: "latest", repository, until: 5 }]);
    expect(parse(label)).toEqual([{ at, kind: "latest", repository, since: 0, until: 5 }]);
  });

  it("holds on another mount point and in another domain", () => {
    const moved = createUrls("https://other.test", "/mirror/", "team");
    const [entry] = parse(print(entries), moved);
    expect(entry).toMatchObject({ repository: "/mirror/team/api/v3/repositories/file/file/01/" });
    const elsewhere: Entry = { at, kind: "version", version: "/pulp/team/api/v3/repositories/file/file/01/versions/1/" };
    expect(parse(print([elsewhere]))).toEqual([elsewhere]);
  });

  it("keeps ten", () => {
    const many = Array.from({ length: 14 }, (_, i): Entry => ({ at, kind: "version", version: `${repository}versions/${14 - i}/` }));
    expect(parse(print(many))).toEqual(many.slice(0, 10));
  });

  it("drops fractions of a second", () => {
    expect(print([{ at: "2026-11-23T18:00:00.123Z", kind: "none" }])).toBe("v2 20261123T180000Z;none");
  });

  it.each([
    undefined,
    null,
    "",
    "v2",
    "v3 20261123T180000Z;version;x/",
    "v1",
    "something else",
    "v2 20261123T180000Z;checkpoint;x/",
    "v2 20261123T180000Z;version",
    "v2 20261123T180000Z;latest;repositories/file/file/01/;x",
    "v2 20261123T180000Z;latest;repositories/file/file/01/;1;-2",
    "v2 20261123T180000Z;version;//evil.test/versions/1/",
    "v2 20261123T180000Z;version;../../admin/",
  ])("%j is nothing remembered", (label) => {
    expect(parse(label)).toEqual([]);
  });

  it("one entry that can't be read doesn't hide the others", () => {
    expect(parse("v2 20261123T180000Z;odd;x/ 20261123T180000Z;none")).toEqual([{ at, kind: "none" }]);
  });

  const [latest, , version] = entries as readonly [Entry, Entry, Entry];
  const target: Target = { kind: "version", version: `${repository}versions/2/` };

  it("says while a switch is under way how it reads before and after", () => {
    const coming: Remembered = { entries: [latest], switching: { operation: "0123456789abcdef", way: "back", entries: [version, latest] } };
    const label = printServed(coming, urls);
    expect(label).toBe(
      "v2 0123456789abcdef;back 20261123T180000Z;version;repositories/file/file/01/versions/2/ 20261123T180000Z;latest;repositories/file/file/01/;0 | " +
        "20261123T180000Z;latest;repositories/file/file/01/;0",
    );
    expect(parseServed(label, target, urls)).toEqual(coming);
  });

  it("of version 1 may begin with what never happened: that counts only while it is served", () => {
    const label = "v1 20261123T180000Z;version;repositories/file/file/01/versions/2/ 20261123T180000Z;none";
    expect(parseServed(label, target, urls).entries).toEqual([version, { at, kind: "none" }]);
    expect(parseServed(label, { kind: "latest", repository }, urls).entries).toEqual([{ at, kind: "none" }]);
  });
});

describe("a label that is put at rest after a switch", () => {
  const number = (n: number): Entry => ({ at: `2026-11-23T18:00:0${n}Z`, kind: "version", version: `${repository}versions/${n}/` });
  const [one, two, three] = [number(1), number(2), number(3)];
  const mine = "0000000000000001";
  const theirs = "0000000000000002";
  const afterwards = (served: Entry, label: Remembered): Remembered | undefined =>
    settled(
      {
        pulp_href: `${base}distributions/file/file/03/`,
        repository_version: (served as { version: string }).version,
        pulp_labels: { [servedLabel]: printServed(label, urls) },
      },
      mine,
      two,
      urls,
    );

  it("reads as its own operation has written", () => {
    const label: Remembered = { entries: [one], switching: { operation: mine, way: "to", entries: [two, one] } };
    expect(afterwards(two, label)).toEqual({ entries: [two, one] });
    // Somebody has switched on since, without a word: ours has happened all the same.
    expect(afterwards(three, label)).toEqual({ entries: [two, one] });
  });

  it("keeps what another one has written since, above it or below it", () => {
    expect(afterwards(three, { entries: [three, one] })).toEqual({ entries: [three, two, one] });
    expect(afterwards(two, { entries: [three, one] })).toEqual({ entries: [two, three, one] });
  });

  it("keeps what another one is about to do, which comes on top of it", () => {
    const coming = { operation: theirs, way: "to", entries: [three, one] } as const;
    expect(afterwards(two, { entries: [one], switching: coming })).toEqual({
      entries: [two, one],
      switching: { ...coming, entries: [three, two, one] },
    });
  });

  it("counts the very same switch of two clients once", () => {
    expect(afterwards(two, { entries: [one], switching: { operation: theirs, way: "back", entries: [two] } })).toEqual({ entries: [two] });
    expect(afterwards(two, { entries: [two, one] })).toBeUndefined();
  });
});

describe("what a distribution serves", () => {
  const distribution = (fields: object): Snapshot => ({ pulp_href: `${base}distributions/file/file/03/`, ...fields });

  it("by its fields, absent and null alike", () => {
    expect(targetOf(distribution({ repository, publication: null }))).toEqual({ kind: "latest", repository });
    expect(targetOf(distribution({ repository: null, repository_version: "/v/" }))).toEqual({ kind: "version", version: "/v/" });
    expect(targetOf(distribution({ repository: null, publication: "/p/" }))).toEqual({ kind: "publication", publication: "/p/" });
    expect(targetOf(distribution({}))).toEqual({ kind: "none" });
  });

  it("has the last word over the label: what somebody else switched is the newest entry", () => {
    const label = print(entries);
    const version = { at, kind: "version", version: `${repository}versions/9/` } as const;
    const same = distribution({ repository, pulp_labels: { [servedLabel]: label } });
    expect(historyOf(same, urls, "now")).toEqual(entries);
    const switched = distribution({ publication: "/p/9/", pulp_labels: { [servedLabel]: label } });
    expect(historyOf(switched, urls, "now")).toEqual([{ at: "now", kind: "publication", publication: "/p/9/" }, ...entries]);
    const coming = printServed({ entries, switching: { operation: "0123456789abcdef", way: "to", entries: [version, ...entries] } }, urls);
    expect(historyOf(distribution({ repository, pulp_labels: { [servedLabel]: coming } }), urls, "now")).toEqual(entries);
    expect(historyOf(distribution({ repository_version: version.version, pulp_labels: { [servedLabel]: coming } }), urls, "now")).toEqual([
      version,
      ...entries,
    ]);
    expect(historyOf(distribution({ repository }), urls, "now")).toEqual([{ at: "now", kind: "latest", repository }]);
  });

  it("is the same when kind and address are", () => {
    expect(sameTarget({ kind: "version", version: "/a/" }, { kind: "version", version: "/a/" })).toBe(true);
    expect(sameTarget({ kind: "version", version: "/a/" }, { kind: "publication", publication: "/a/" })).toBe(false);
    expect(sameTarget({ kind: "none" }, { kind: "none" })).toBe(true);
  });
});
