import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { connectTo, type FakePulp, fakePulp, rejection } from "../support/fake-pulp/index.ts";
import { repositoryHref } from "../support/fake-pulp/sync.ts";

const base = "/pulp/api/v3/uploads/";
const list = (results: readonly object[]): object => ({ body: { count: results.length, next: null, results } });
const upload = (n: number, created: string) => ({ pulp_href: `${base}${n}/`, pulp_created: `2026-01-0${created}T00:00:00Z`, size: n });

const withUploads = (): FakePulp =>
  fakePulp()
    .on("GET", /\/uploads\/$/, list([upload(3, "3"), upload(1, "1"), upload(2, "2")]))
    .on("DELETE", /\/uploads\/\d\/$/, { status: 204 });

it("uploads that were left are listed, and those of before a time deleted; what is gone by then wasn't deleted by us", async () => {
  const fake = withUploads();
  const { pulp } = await connectTo(fake);
  const all = await pulp.maintenance.uploads();
  expect(all).toEqual([upload(1, "1"), upload(2, "2"), upload(3, "3")]);
  const olderThan = new Date("2026-01-03");
  const planned = await pulp.maintenance.uploads({ olderThan });
  expect(fake.seen("DELETE")).toEqual([]);
  fake.on("DELETE", /\/uploads\/2\/$/, { status: 404, body: { detail: "Not found." } });
  expect(await pulp.maintenance.deleteUploads({ olderThan })).toEqual(planned.slice(0, 1));
  expect(fake.seen("DELETE").map(({ path }) => path)).toEqual([`${base}1/`, `${base}2/`]);
});

it.each([undefined, 7, "yesterday", new Date("nonsense")])("none is deleted for %j", async (olderThan) => {
  const fake = withUploads();
  const { pulp } = await connectTo(fake);
  const error = await rejection(pulp.maintenance.deleteUploads({ olderThan } as never));
  expect(error).toMatchObject({ name: "UsageError" });
  expect(fake.seen("DELETE")).toEqual([]);
});

it("a digest is the same in upper case", async () => {
  const content = "/pulp/api/v3/content/file/files/c/";
  const fake = fakePulp();
  fake
    .on("GET", /\/(content\/file\/files|artifacts)\/$/, list([]))
    .on("GET", /\/repositories\/file\/file\/$/, list([{ pulp_href: repositoryHref, name: "images" }]))
    .on("POST", /\/content\/file\/files\/$/, fake.dispatch({ created: [content, `${repositoryHref}versions/2/`] }));
  const { pulp } = await connectTo(fake);
  const sha256 = createHash("sha256").update("x").digest("hex");
  const upload = (digest: string) => pulp.file.repository("images").upload(new Blob(["x"]), { relative_path: "x", sha256: digest });
  expect(await upload(sha256.toUpperCase())).toMatchObject({ sent: "file", sha256, content });
  expect(await rejection(upload(sha256.toUpperCase().replace(/^./, "0")))).toMatchObject({ code: "DIGEST_MISMATCH" });
});

it.each([
  ["a gateway's 502", { status: 502, body: "" }, "UPLOAD_INTERRUPTED"],
  ["a gateway's 504", { status: 504, body: "" }, "UPLOAD_INTERRUPTED"],
  ["a proxy's page", { status: 200, body: "<h1>Sign in</h1>" }, "UPLOAD_INTERRUPTED"],
  ["the server's own 500", { status: 500, body: "" }, "SERVER_FAILED"],
] as const)("an upload that is answered by %s, and left no trace, says whether it may be run again", async (_, answer, code) => {
  const fake = fakePulp();
  fake
    .on("GET", /\/(content\/file\/files|artifacts|tasks)\/$/, list([]))
    .on("GET", /\/repositories\/file\/file\/$/, list([{ pulp_href: repositoryHref, name: "images" }]))
    .on("POST", /\/content\/file\/files\/$/, answer);
  const { pulp } = await connectTo(fake);
  const error = await rejection(pulp.file.repository("images").upload(new Blob(["x"]), { relative_path: "x" }));
  expect(error).toMatchObject({ code });
  expect(fake.seen("POST /pulp/api/v3/content/file/files/")).toHaveLength(1);
});
