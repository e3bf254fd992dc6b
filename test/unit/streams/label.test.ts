import { describe, expect, test } from "vitest";
import {
  beginning,
  parseFrozen,
  parseStream,
  parseStreamPath,
  printFrozen,
  printStream,
  type StreamRecord,
  streamPath,
} from "../../../src/streams/label.ts";

const record: StreamRecord = {
  name: "trunk (new), 100%",
  of: "epel 9/extra",
  in: "epel 9/extra",
  keep: "newest",
  from: ["dirty", streamPath("tools", "a/b")],
  companions: [],
  publish: { checksum_type: "sha512", structured: true },
  sync: { mirror: true },
};

describe("the label of a stream", () => {
  test("comes back as it was written, whatever the names, and has nothing that servers refuse", () => {
    const label = printStream(record);
    expect(label).not.toMatch(/[(),]/);
    expect(parseStream(label)).toEqual(record);
    expect(label.startsWith(beginning(record.of, record.name))).toBe(true);
  });
  test("says where its versions lie only where that is another repository", () => {
    expect(printStream(record)).not.toContain("in=");
    const own = { ...record, in: "epel-9-dirty" };
    expect(parseStream(printStream(own))).toEqual(own);
  });
  test("keeps what a later release has written beside", () => {
    const label = `${printStream(record)} colour=blue`;
    expect(parseStream(label)?.others).toEqual(["colour=blue"]);
    expect(printStream(parseStream(label) as StreamRecord)).toBe(label);
  });
  test("isn't taken from a later format, a hand's edit, or nothing", () => {
    for (const label of [undefined, null, "", "trunk", "v1 trunk", "v2 trunk epel"]) expect(parseStream(label)).toBeUndefined();
    expect(parseStream("v1 trunk epel publish=%7Bbroken keep=some")).toMatchObject({ keep: "all", publish: {} });
    // Whoever reads a path decodes it.
    expect(parseStream("v1 trunk epel from=% from=epel%20(9)/dirty companion=a%2/b")).toMatchObject({
      from: ["%25", "epel%20%289%29/dirty"],
      companions: ["a%252/b"],
    });
  });
});

test("a stream is named by itself within its repository, and with it from elsewhere", () => {
  expect(parseStreamPath("dirty", "epel")).toEqual({ repository: "epel", stream: "dirty" });
  expect(parseStreamPath(streamPath("a/b", "c d"), "epel")).toEqual({ repository: "a/b", stream: "c d" });
});

describe("the label of a freeze", () => {
  test("tells who, when and why", () => {
    const frozen = { at: "2026-11-26T18:00:00Z", by: "admin@host (pipeline)", reason: "audit, until Friday" };
    const label = printFrozen({ ...frozen, at: "2026-11-26T18:00:00.123Z" });
    expect(label).not.toMatch(/[(),]/);
    expect(parseFrozen(label)).toEqual(frozen);
  });
  test("freezes even where it can't be read", () => {
    expect(parseFrozen("because")).toMatchObject({ by: "unknown", reason: "because" });
    expect(parseFrozen(undefined)).toBeUndefined();
  });
});
