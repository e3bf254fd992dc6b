import { randomBytes } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { upstreamDirectory } from "../../examples/upstreams/serve.ts";
import type { Pulp } from "../../src/index.ts";
import { fetchChecked, sha256 } from "../support/clients/index.ts";
import { type Interruption, startInterruptingProxy } from "../support/interrupting-proxy.ts";
import { knownOnly } from "../support/known-only.ts";
import { proves } from "../support/proves.ts";
import { connectShared, countRequests, rejection, stateOf, unique } from "../support/shared-pulp.ts";

let pulp: Pulp;
let scratch: string;
let name: string;
beforeAll(async () => {
  [pulp, scratch] = await Promise.all([connectShared(), mkdtemp(join(tmpdir(), "upload-"))]);
});
afterAll(async () => {
  await pulp.close();
  await rm(scratch, { recursive: true });
});
beforeEach(async () => {
  name = unique("upload");
  await pulp.file.repository(name).ensure({});
});
afterEach(async () => {
  await pulp.file.distribution(name).delete();
  await pulp.file.repository(name).delete();
});

/** Everything that these bytes could have left on the server. */
const traces = async (digest: string): Promise<readonly number[]> => {
  const query = { sha256: digest, limit: 1 };
  const lists = [pulp.api.core.GET("artifacts/", { query }), pulp.api.file.GET("content/file/files/", { query })];
  return (await Promise.all(lists)).map(({ count }) => count);
};

test("a path, a Blob and bytes get in, and are served with their digests", async () => {
  const sources = { path: randomBytes(4_000), blob: randomBytes(5_000), bytes: randomBytes(6_000) };
  const path = join(scratch, `${name}.bin`);
  await writeFile(path, sources.path);
  const repository = pulp.file.repository(name);
  expect(await repository.upload(path)).toMatchObject({ changed: true, version: { number: 1 }, sent: "file", size: 4_000 });
  expect(await repository.upload(new Blob([sources.blob]), { relative_path: "in/blob" })).toMatchObject({ version: { number: 2 } });
  const last = await repository.upload(sources.bytes, { relative_path: "in/bytes" });
  expect(last).toMatchObject({ changed: true, version: { number: 3 }, sent: "file", sha256: sha256(sources.bytes), size: 6_000 });
  expect(last.content).toContain("/content/file/files/");

  const { distribution, steps } = await repository.deliver(name);
  expect(steps).not.toContain("sync");
  await fetchChecked(distribution.url + basename(path), sha256(sources.path));
  await fetchChecked(`${distribution.url}in/blob`, sha256(sources.blob));
  await fetchChecked(`${distribution.url}in/bytes`, sha256(sources.bytes));
  proves("file", "upload");
});

test("nothing is sent twice: not the file, and of other names only the reference", async () => {
  const bytes = randomBytes(3_000_000);
  const repository = pulp.file.repository(name);
  const first = await repository.upload(bytes, { relative_path: "one" });
  const files = countRequests(pulp, /^POST .*\/content\/file\/files\/$/);
  expect(await repository.upload(bytes, { relative_path: "one" })).toEqual({ ...first, changed: false, sent: "nothing" });
  expect(files.count).toBe(0);
  const second = await repository.upload(bytes, { relative_path: "two" });
  expect(second).toMatchObject({ changed: true, version: { number: 2 }, sent: "reference", sha256: first.sha256 });
  expect(second.content).not.toBe(first.content);
  expect(files.count).toBe(1);
  files.stop();

  const other = `${name}-other`;
  await pulp.file.repository(other).ensure({});
  expect(await pulp.file.repository(other).upload(bytes, { relative_path: "one" })).toMatchObject({
    changed: true,
    content: first.content,
    sent: "nothing",
  });
  await pulp.file.repository(other).delete();
});

test("what is known from an upstream alone is sent, and then is there without it", async () => {
  await using known = await knownOnly(pulp, `${name}-known`);
  const repository = pulp.file.repository(name);
  expect(await repository.uploadAll([{ file: known.bytes, relative_path: known.path }])).toMatchObject({
    changed: true,
    files: [{ sent: "file", content: known.unit }],
  });
  const { distribution } = await repository.deliver(name);
  await fetchChecked(`${distribution.url}${known.path}`, sha256(known.bytes));
  expect(await repository.upload(known.bytes, { relative_path: known.path })).toMatchObject({ changed: false, sent: "nothing" });
});

test("rpm packages get in as well, and bring what dnf needs", async () => {
  const repository = pulp.rpm.repository(name);
  const rpmName = `${name}-rpm`;
  const packages = pulp.rpm.repository(rpmName);
  expect(await repository.find()).toBeUndefined();
  await packages.ensure({});
  const path = join(upstreamDirectory("rpm", "v2"), "Packages", "acorn-1.2-1.noarch.rpm");
  expect(await packages.upload(path)).toMatchObject({ changed: true, version: { number: 1 } });
  expect(await packages.upload(path)).toMatchObject({ changed: false, version: { number: 1 }, sent: "nothing" });
  const { distribution } = await packages.deliver(rpmName);
  expect((await fetch(`${distribution.url}repodata/repomd.xml`)).status).toBe(200);
  await pulp.rpm.distribution(rpmName).delete();
  await packages.delete();
  proves("rpm", "upload");
});

describe("change() by href", () => {
  test("adds, removes, and starts a second head from an older version", async () => {
    const repository = pulp.file.repository(name);
    const uploaded = [];
    for (const path of ["a", "b", "c"]) uploaded.push((await repository.upload(randomBytes(100), { relative_path: path })).content);
    const [a = "", b = "", c = ""] = uploaded;
    const pathsOf = async (number: number): Promise<readonly string[]> => {
      const { pulp_href } = await repository.versions.read(number);
      const { results } = await pulp.api.file.GET("content/file/files/", { query: { repository_version: pulp_href } });
      return results.map(({ relative_path }) => relative_path).sort();
    };
    expect(await repository.change({ remove: [c] })).toMatchObject({ changed: true, version: { number: 4 } });
    expect(await repository.change({ remove: [c] })).toMatchObject({ changed: false, version: { number: 4 } });
    const head = await repository.change({ add: [c], remove: [a] }, { base: 1 });
    expect(head).toMatchObject({ changed: true, version: { number: 5 } });
    expect([await pathsOf(4), await pathsOf(5)]).toEqual([["a", "b"], ["c"]]);
    expect((await repository.versions.read(5)).base_version).toBe((await repository.versions.read(1)).pulp_href);
    const sibling = await repository.change({ add: [b], remove: [a] }, { base: 4 });
    expect(await pathsOf(sibling.version.number)).toEqual(["b"]);

    const before = await stateOf(pulp, name, ["file"]);
    expect(await rejection(repository.change({ add: [c] }, { base: 42 }))).toMatchObject({ name: "ResourceNotFoundError" });
    const nowhere = a.replace(/[^/]+\/$/, "00000000-0000-7000-8000-000000000000/");
    expect(await rejection(repository.change({ add: [nowhere] }))).toMatchObject({ name: "ValidationError" });
    expect(await stateOf(pulp, name, ["file"])).toEqual(before);
  });
});

describe("nothing half-added", () => {
  const bytes = randomBytes(5_000_000);
  const digest = sha256(bytes);
  let before: unknown;
  beforeEach(async () => {
    before = await stateOf(pulp, name, ["file"]);
  });
  const expectNothing = async (): Promise<void> => {
    expect(await traces(digest)).toEqual([0, 0]);
    expect(await stateOf(pulp, name, ["file"])).toEqual(before);
  };

  test("of a file that doesn't match its digest", async () => {
    const writes = countRequests(pulp, /^(?!GET)/);
    const error = await rejection(pulp.file.repository(name).upload(bytes, { relative_path: "x", sha256: "0".repeat(64) }));
    expect(error).toMatchObject({ name: "UploadError", code: "DIGEST_MISMATCH" });
    expect(error.message).toContain(digest);
    expect(writes.count).toBe(0);
    writes.stop();
    await expectNothing();
  });

  test("of a file that can't be read, or has no name", async () => {
    const repository = pulp.file.repository(name);
    const error = await rejection(repository.upload(join(scratch, "not-there")));
    expect(error).toMatchObject({ name: "UploadError", code: "FILE_UNREADABLE" });
    expect(error.message).toContain("not-there");
    expect(await rejection(repository.upload(scratch))).toMatchObject({ name: "UploadError", code: "FILE_UNREADABLE" });
    expect(await rejection(repository.upload(bytes))).toMatchObject({
      name: "UsageError",
      message: expect.stringContaining("relative_path"),
    });
    await expectNothing();
  });

  test("of a path that the server refuses", async () => {
    const error = await rejection(pulp.file.repository(name).upload(bytes, { relative_path: "/absolute" }));
    expect(error).toMatchObject({ name: "ValidationError" });
    expect(error.message).toContain("relative_path");
    await expectNothing();
  });

  test.each<Interruption>([
    { kind: "reset", afterBytes: 3_000_000 },
    { kind: "end", afterBytes: 3_000_000 },
    { kind: "reset", afterBytes: 0 },
  ])("of an upload that is cut off by $kind after $afterBytes bytes", async (how) => {
    await using proxy = await startInterruptingProxy(inject("pulp").baseUrl);
    const proxied = await connectShared({ baseUrl: proxy.baseUrl });
    proxy.interrupt(/^POST .*\/content\/file\/files\/ /, how);
    const upload = proxied.file.repository(name).upload(bytes, { relative_path: "x" });
    const error = await rejection(upload);
    expect(error).toMatchObject({ name: "UploadError", code: "UPLOAD_INTERRUPTED" });
    expect(error.message).toContain("run it again");
    expect(proxy.interrupted).toBe(1);
    expect(upload.tasks).toEqual([]);
    await proxied.close();
    await expectNothing();
  });

  test("of an upload that is aborted on the way", async () => {
    await using proxy = await startInterruptingProxy(inject("pulp").baseUrl);
    const proxied = await connectShared({ baseUrl: proxy.baseUrl });
    proxy.interrupt(/^POST .*\/content\/file\/files\/ /, { kind: "stall", afterBytes: 1_000_000 });
    const abort = new AbortController();
    const upload = proxied.file.repository(name).upload(bytes, { relative_path: "x" }, { signal: abort.signal });
    while (proxy.interrupted === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    abort.abort();
    expect(await rejection(upload)).toMatchObject({ name: "AbortedError", code: "ABORTED", running: [] });
    await proxied.close();
    await expectNothing();
  });
});

test("an upload whose answer is lost has been done, once", async () => {
  const bytes = randomBytes(500_000);
  await using proxy = await startInterruptingProxy(inject("pulp").baseUrl);
  const proxied = await connectShared({ baseUrl: proxy.baseUrl });
  proxy.interrupt(/^POST .*\/content\/file\/files\/ /, { kind: "swallow-answer" });
  const upload = proxied.file.repository(name).upload(bytes, { relative_path: "x" });
  expect(await upload).toMatchObject({ changed: true, version: { number: 1 }, sent: "file", sha256: sha256(bytes) });
  expect(proxy.interrupted).toBe(1);
  expect(upload.tasks).toHaveLength(1);
  expect(await traces(sha256(bytes))).toEqual([1, 1]);
  await proxied.close();
});

test("a large upload is begun again where the answer to its beginning is lost", async () => {
  const bytes = randomBytes(17_000_000 + Math.floor(Math.random() * 100_000));
  await using proxy = await startInterruptingProxy(inject("pulp").baseUrl);
  const proxied = await connectShared({ baseUrl: proxy.baseUrl });
  proxy.interrupt(/^POST .*\/uploads\/ /, { kind: "swallow-answer" });
  expect(await proxied.file.repository(name).upload(bytes, { relative_path: "x" })).toMatchObject({ changed: true, sha256: sha256(bytes) });
  expect(proxy.interrupted).toBe(1);
  // The first one has no byte, and is nobody's.
  const left = (await proxied.maintenance.uploads()).filter(({ size }) => size === bytes.length);
  for (const { pulp_href } of left) await proxied.api.core.DELETE("{upload_href}", { path: { upload_href: pulp_href } });
  expect(left.length).toBeLessThanOrEqual(1);
  await proxied.close();
});
