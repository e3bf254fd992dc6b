import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { upstreamDirectory } from "../../../examples/upstreams/serve.ts";
import { type FileRepository, isUploadError, type Pulp } from "../../../src/index.ts";
import { chunkSize, markOf } from "../../../src/model/upload/chunks.ts";
import { fetchChecked, sha256 } from "../../support/clients/index.ts";
import { startInterruptingProxy } from "../../support/interrupting-proxy.ts";
import { proves } from "../../support/proves.ts";
import { connectShared, countRequests, rejection, removeNamed, stateOf, unique } from "../../support/shared-pulp.ts";
import { type FaultyUpstreams, startFaultyUpstreams } from "../../support/upstream.ts";

let pulp: Pulp;
let upstream: FaultyUpstreams;
let scratch: string;
let trees: string;
const prefix = unique("files");
beforeAll(async () => {
  [scratch, trees] = await Promise.all([mkdtemp(join(tmpdir(), "files-")), mkdtemp(join(tmpdir(), "tree-"))]);
  [pulp, upstream] = await Promise.all([connectShared(), startFaultyUpstreams({ trees: { near: trees, far: trees } })]);
});
afterAll(async () => {
  await removeNamed(pulp, prefix, "file");
  await upstream.close();
  await pulp.close();
  for (const directory of [scratch, trees]) await rm(directory, { recursive: true });
});

const fresh = async (name: string): Promise<FileRepository> => {
  const repository = pulp.file.repository(`${prefix}-${name}`);
  await repository.ensure({});
  return repository;
};
const pathsIn = async (repository: FileRepository): Promise<readonly string[]> =>
  (await repository.content({ fields: ["pulp_href", "relative_path"] }, { kind: "files" }).all())
    .map(({ relative_path }) => relative_path)
    .sort();

describe("uploadAll", () => {
  test("many files are one version, and none of them is sent twice", async () => {
    const repository = await fresh("bulk");
    const bytes = Array.from({ length: 12 }, (_, i) => randomBytes(1_000 + i));
    const path = join(scratch, "from-disk.bin");
    await writeFile(path, randomBytes(2_000));
    const items = [path, ...bytes.map((file, i) => ({ file, relative_path: `many/${i}`, sha256: sha256(file) }))];
    const uploaded = await repository.uploadAll(items);
    expect(uploaded).toMatchObject({ changed: true, version: { number: 1 } });
    expect(uploaded.files.map(({ size }) => size)).toEqual([2_000, ...bytes.map(({ length }) => length)]);
    expect(await pathsIn(repository)).toEqual(["from-disk.bin", ...bytes.map((_, i) => `many/${i}`)].sort());
    const posts = countRequests(pulp, /^POST .*\/content\//);
    expect(await repository.uploadAll(items)).toEqual({
      ...uploaded,
      changed: false,
      files: uploaded.files.map((one) => ({ ...one, sent: "nothing" })),
    });
    expect(posts.count).toBe(0);
    posts.stop();
    const { distribution } = await repository.deliver(`${prefix}-bulk`);
    await Promise.all(bytes.map((one, i) => fetchChecked(`${distribution.url}many/${i}`, sha256(one))));
  });

  test("one that can't go in leaves the repository as it was", async () => {
    const repository = await fresh("bulk-bad");
    const before = await stateOf(pulp, `${prefix}-bulk-bad`, ["file"]);
    const good = { file: randomBytes(100), relative_path: "good" };
    for (const bad of [join(scratch, "not-there"), { file: randomBytes(100), relative_path: "x", sha256: "0".repeat(64) }]) {
      const error = await rejection(repository.uploadAll([good, bad]));
      expect(isUploadError(error)).toBe(true);
      expect(error.message).toContain("The repository was not changed.");
    }
    expect(await rejection(repository.uploadAll([good, { file: randomBytes(9), relative_path: "/absolute" }]))).toMatchObject({
      name: "ValidationError",
    });
    expect(await stateOf(pulp, `${prefix}-bulk-bad`, ["file"])).toEqual(before);
    expect(await repository.uploadAll([])).toMatchObject({ changed: false, version: { number: 0 }, files: [] });
  });

  test("so for packages", async () => {
    const repository = pulp.rpm.repository(`${prefix}-packages`);
    await repository.ensure({});
    const packages = ["acorn-1.2-1", "birch-1.10-1", "oak-2.1-1"].map((name) =>
      join(upstreamDirectory("rpm", "v2"), "Packages", `${name}.noarch.rpm`),
    );
    expect(await repository.uploadAll(packages)).toMatchObject({ changed: true, version: { number: 1 } });
    expect(await repository.uploadAll(packages)).toMatchObject({ changed: false, version: { number: 1 } });
    expect((await repository.select({ packages: ["acorn", "birch", "oak"] })).map(({ label }) => label)).toHaveLength(3);
    await repository.delete();
  });
});

describe("large files", () => {
  const bytes = randomBytes(40 * 1024 * 1024);
  /** A size that no other upload has. */
  const ownSize = (): number => bytes.length + 1 + Math.floor(Math.random() * 1_000_000);

  test("go in chunks, over connections that are cut, and arrive whole", async () => {
    const repository = await fresh("large");
    await using proxy = await startInterruptingProxy(inject("pulp").baseUrl);
    const proxied = await connectShared({ baseUrl: proxy.baseUrl });
    proxy.interrupt(/^PUT .*\/uploads\//, { kind: "reset", afterBytes: 5_000_000 });
    const uploaded = await proxied.file.repository(`${prefix}-large`).upload(bytes, { relative_path: "large.bin" });
    expect(uploaded).toMatchObject({ changed: true, sent: "file", size: bytes.length, sha256: sha256(bytes) });
    expect(proxy.interrupted).toBe(1);
    await proxied.close();
    const { distribution } = await repository.deliver(`${prefix}-large`);
    await fetchChecked(`${distribution.url}large.bin`, sha256(bytes));
  });

  test("are gone on with where they were left, chunk by chunk, by another process", async () => {
    const repository = await fresh("resumed");
    const other = randomBytes(ownSize());
    const abort = new AbortController();
    const puts = countRequests(pulp, /^PUT .*\/uploads\//);
    const upload = repository.upload(other, { relative_path: "large.bin" }, { signal: abort.signal });
    for await (const { done } of upload)
      if ((done ?? 0) > 0) {
        abort.abort();
        break;
      }
    const error = await rejection(upload);
    expect(error).toMatchObject({ name: "AbortedError" });
    const sent = puts.count;
    expect(sent).toBeLessThan(3);
    const [left] = (await pulp.maintenance.uploads()).filter(({ size }) => size === other.length);
    const resume = left?.pulp_href ?? "";
    expect(await rejection(repository.upload(randomBytes(17_000_000), { relative_path: "x" }, { resume }))).toMatchObject({
      name: "UploadError",
      code: "DIGEST_MISMATCH",
    });
    const uploaded = await repository.upload(other, { relative_path: "large.bin" }, { resume });
    expect(uploaded).toMatchObject({ changed: true, version: { number: 1 }, sha256: sha256(other) });
    expect(puts.count).toBeLessThanOrEqual(sent + 3);
    puts.stop();
  });

  test("of a process that was killed are gone on with by whoever uploads the file again, and nothing is left", async () => {
    const repository = await fresh("killed");
    const another = randomBytes(ownSize());
    const path = join(scratch, "killed.bin");
    await writeFile(path, another);
    const { baseUrl, username, password } = inject("pulp");
    const root = join(import.meta.dirname, "../../..");
    const child = spawn(
      process.execPath,
      ["--import", join(root, "test/support/from-source.ts"), join(root, "test/support/killed-upload.ts"), `${prefix}-killed`, path, "2"],
      {
        env: { PULP_SDK_BASE_URL: baseUrl, PULP_SDK_USERNAME: username, PULP_SDK_PASSWORD: password },
        stdio: ["ignore", "inherit", "inherit"],
      },
    );
    expect(await once(child, "exit")).toEqual([null, "SIGKILL"]);
    const left = async (): Promise<readonly unknown[]> => (await pulp.maintenance.uploads()).filter(({ size }) => size === another.length);
    expect(await left()).toHaveLength(1);

    const puts = countRequests(pulp, /^PUT .*\/uploads\//);
    const codes = new Set<string | undefined>();
    const upload = repository.upload(path, { relative_path: "large.bin" });
    for await (const { code } of upload) codes.add(code);
    expect(await upload).toMatchObject({ changed: true, version: { number: 1 }, sent: "file", sha256: sha256(another) });
    expect(codes).toContain("upload.resuming");
    expect(puts.count).toBe(Math.ceil((another.length - markOf(sha256(another))) / chunkSize) + 1 - 2);
    puts.stop();
    expect(await left()).toEqual([]);
    const { distribution } = await repository.deliver(`${prefix}-killed`);
    await fetchChecked(`${distribution.url}large.bin`, sha256(another));
  });

  test("that nobody came back for are listed, and deleted", async () => {
    const { pulp_href } = await pulp.api.core.POST("uploads/", { body: { size: 12_345 } });
    const found = (await pulp.maintenance.uploads()).find((upload) => upload.pulp_href === pulp_href);
    expect(found).toEqual({ pulp_href, size: 12_345, pulp_created: expect.any(String) });
    const begun = Date.parse(found?.pulp_created ?? "");
    expect(await pulp.maintenance.uploads({ olderThan: new Date(begun) })).not.toContainEqual(found);
    proves("core", "uploads");
    expect(await pulp.maintenance.deleteUploads({ olderThan: new Date(begun + 1) })).toContainEqual(found);
    expect(await pulp.maintenance.uploads()).not.toContainEqual(found);
    proves("core", "deleteUploads");
  });
});

test("an alternate content source is fetched from instead of the remote, once it is refreshed", async () => {
  // Bytes that the server has never seen from any other upstream.
  const notes = randomBytes(500);
  await writeFile(join(trees, "notes.txt"), notes);
  await writeFile(join(trees, "PULP_MANIFEST"), `notes.txt,${sha256(notes)},${notes.length}\n`);
  const name = `${prefix}-near`;
  const remote = pulp.file.remote(name);
  await remote.ensure({ url: `${upstream.tree("near")}PULP_MANIFEST`, policy: "on_demand" });
  const source = pulp.file.alternateContentSource(name);
  expect(await source.ensure({ remote })).toMatchObject([{ action: "created", resource: "alternate content source" }]);
  expect(await source.ensure({ remote })).toEqual([]);
  const operation = source.refresh();
  expect((await operation).map(({ state }) => state)).toEqual(["completed"]);
  expect(operation.tasks).toHaveLength(1);

  const repository = pulp.file.repository(`${prefix}-far`);
  await repository.ensure({ remote: { url: `${upstream.tree("far")}PULP_MANIFEST`, policy: "on_demand" } });
  const { distribution } = await repository.deliver(`${prefix}-far`);
  upstream.forget();
  await fetchChecked(`${distribution.url}notes.txt`, sha256(notes));
  expect([upstream.count("/near/notes.txt"), upstream.count("/far/notes.txt")]).toEqual([1, 0]);

  expect(await source.delete()).toHaveLength(1);
  expect(await source.delete()).toEqual([]);
  expect(await remote.delete()).toHaveLength(1);
  proves("file", "alternateContentSource");
});

test("a glob of paths, and a path that is there twice", async () => {
  const repository = await fresh("globs");
  upstream.switchTo("v2");
  await repository.ensure({ remote: { url: upstream.file, policy: "on_demand" } });
  await repository.sync();
  const labels = async (...files: readonly string[]): Promise<readonly string[]> =>
    (await repository.select({ files })).map(({ label }) => label).sort();
  expect(await labels("data/*.csv")).toEqual(["data/one.csv", "data/three.csv"]);
  expect(await labels("**")).toEqual(["data/one.csv", "data/three.csv", "image.bin", "notes.txt"]);
  expect(await labels("notes.txt", "data/t*")).toEqual(["data/three.csv", "notes.txt"]);
  const error = await rejection(repository.select({ files: ["*.iso", "notes.txt", "nowhere.txt"] }));
  expect(error).toMatchObject({ code: "NOTHING_SELECTED" });
  expect(error.message).toContain('"*.iso", "nowhere.txt"');
});

test("a checkpoint stays to be had by its time while the repository goes on", async () => {
  const repository = await fresh("checkpoint");
  await repository.upload(Buffer.from("one"), { relative_path: "one" });
  expect(await repository.publish({ checkpoint: true })).toMatchObject({ version: { number: 1 } });
  const { distribution } = await repository.distribute(`${prefix}-checkpoint`, { distribution: { checkpoint: true } });
  const [, time] = />(\d{8}T\d{6}Z)\/</.exec(await (await fetch(distribution.url)).text()) ?? [];
  await repository.upload(Buffer.from("two"), { relative_path: "two" });
  const manifest = await (await fetch(`${distribution.url}${time}/PULP_MANIFEST`)).text();
  expect(
    manifest
      .trim()
      .split("\n")
      .map((line) => line.split(",")[0]),
  ).toEqual(["one"]);
  proves("file", "publish of a checkpoint");
});
