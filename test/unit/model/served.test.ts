import { describe, expect, it } from "vitest";
import type { Snapshot } from "../../../src/model/resource/lookup.ts";
import { type Entry, historyOf, parseServed, printServed, sameTarget, servedLabel, targetOf } from "../../../src/model/serving/served.ts";
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

describe("the label of what was served", () => {
  it("is printed as docs/formats.md says, and read back the same", () => {
    const label = printServed(entries, urls);
    expect(label).toBe(
      "v1 20261123T180000Z;latest;repositories/file/file/01/;0 20261123T180000Z;latest;repositories/file/file/01/;3;7 " +
        "20261123T180000Z;version;repositories/file/file/01/versions/2/ 20261123T180000Z;publication;publications/file/file/02/ 20261123T180000Z;none",
    );
    expect(parseServed(label, urls)).toEqual(entries);
    expect(label).not.toMatch(/[(),]/);
  });

  it("keeps apart where an entry began and where it ended, also when only the end is known", () => {
    const label = printServed([{ at, kind: "latest", repository, until: 5 }], urls);
    expect(parseServed(label, urls)).toEqual([{ at, kind: "latest", repository, since: 0, until: 5 }]);
  });

  it("holds on another mount point and in another domain", () => {
    const moved = createUrls("https://other.test", "/mirror/", "team");
    const [entry] = parseServed(printServed(entries, urls), moved);
    expect(entry).toMatchObject({ repository: "/mirror/team/api/v3/repositories/file/file/01/" });
    const elsewhere: Entry = { at, kind: "version", version: "/pulp/team/api/v3/repositories/file/file/01/versions/1/" };
    expect(parseServed(printServed([elsewhere], urls), urls)).toEqual([elsewhere]);
  });

  it("keeps ten", () => {
    const many = Array.from({ length: 14 }, (_, i): Entry => ({ at, kind: "version", version: `${repository}versions/${14 - i}/` }));
    expect(parseServed(printServed(many, urls), urls)).toEqual(many.slice(0, 10));
  });

  it("drops fractions of a second", () => {
    expect(printServed([{ at: "2026-11-23T18:00:00.123Z", kind: "none" }], urls)).toBe("v1 20261123T180000Z;none");
  });

  it.each([
    undefined,
    null,
    "",
    "v1",
    "v2 20261123T180000Z;version;x/",
    "something else",
    "v1 20261123T180000Z;checkpoint;x/",
    "v1 20261123T180000Z;version",
    "v1 20261123T180000Z;latest;repositories/file/file/01/;x",
    "v1 20261123T180000Z;latest;repositories/file/file/01/;1;-2",
    "v1 20261123T180000Z;version;//evil.test/versions/1/",
    "v1 20261123T180000Z;version;../../admin/",
  ])("%j is nothing remembered", (label) => {
    expect(parseServed(label, urls)).toEqual([]);
  });

  it("one entry that can't be read doesn't hide the others", () => {
    expect(parseServed("v1 20261123T180000Z;odd;x/ 20261123T180000Z;none", urls)).toEqual([{ at, kind: "none" }]);
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
    const label = printServed(entries, urls);
    const same = distribution({ repository, pulp_labels: { [servedLabel]: label } });
    expect(historyOf(same, urls, "now")).toEqual(entries);
    const switched = distribution({ publication: "/p/9/", pulp_labels: { [servedLabel]: label } });
    expect(historyOf(switched, urls, "now")).toEqual([{ at: "now", kind: "publication", publication: "/p/9/" }, ...entries]);
    expect(historyOf(distribution({ repository }), urls, "now")).toEqual([{ at: "now", kind: "latest", repository }]);
  });

  it("is the same when kind and address are", () => {
    expect(sameTarget({ kind: "version", version: "/a/" }, { kind: "version", version: "/a/" })).toBe(true);
    expect(sameTarget({ kind: "version", version: "/a/" }, { kind: "publication", publication: "/a/" })).toBe(false);
    expect(sameTarget({ kind: "none" }, { kind: "none" })).toBe(true);
  });
});
