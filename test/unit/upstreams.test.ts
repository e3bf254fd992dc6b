import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { IMAGE, type State, startUpstreams, type Upstreams, upstreamDirectory } from "../../examples/upstreams/serve.ts";
import { fetchChecked, sha256 } from "../support/clients/index.ts";

const STATES: readonly State[] = ["v1", "v2"];

let upstreams: Upstreams;
beforeEach(async () => {
  upstreams = await startUpstreams();
});
afterEach(() => upstreams.close());

async function text(url: string): Promise<string> {
  const response = await fetch(url);
  expect(response.status, url).toBe(200);
  return response.text();
}

async function bytesOf(response: Response): Promise<Buffer> {
  return Buffer.from(await response.arrayBuffer());
}

/** The files that a repomd.xml or primary.xml names, with the digests it gives them. */
function located(xml: string): { href: string; digest: string }[] {
  const pattern = /<checksum type="sha256"[^>]*>(?<digest>[0-9a-f]+)<\/checksum>[\s\S]*?<location href="(?<href>[^"]+)"/g;
  return [...xml.matchAll(pattern)].map(({ groups }) => ({ href: groups?.href ?? "", digest: groups?.digest ?? "" }));
}

describe.each(STATES)("upstreams in state %s", (state) => {
  beforeEach(() => upstreams.switchTo(state));

  test("the rpm repository serves everything that its metadata names, with the digests it names", async () => {
    const metadata = located(await text(`${upstreams.rpm}repodata/repomd.xml`));
    for (const { href, digest } of metadata) await fetchChecked(upstreams.rpm + href, digest);
    const kinds = metadata.map(({ href }) => href.replace(/^repodata\/[0-9a-f]+-/, "")).sort();
    expect(kinds).toEqual(
      expect.arrayContaining(["filelists.xml.gz", "modules.yaml.gz", "other.xml.gz", "primary.xml.gz", "updateinfo.xml.gz"]),
    );

    const primary = metadata.find(({ href }) => href.endsWith("-primary.xml.gz"));
    const packages = located(gunzipSync(await fetchChecked(upstreams.rpm + primary?.href, primary?.digest ?? "")).toString());
    for (const { href, digest } of packages) await fetchChecked(upstreams.rpm + href, digest);
    expect(packages.map(({ href }) => href.replace("Packages/", "")).sort()).toEqual(
      (await readdir(join(upstreamDirectory("rpm", state), "Packages"))).sort(),
    );
  });

  test("the file repository serves everything in its manifest", async () => {
    const entries = (await text(upstreams.file)).trim().split("\n");
    for (const entry of entries) {
      const [path = "", digest = "", size] = entry.split(",");
      const bytes = await fetchChecked(new URL(path, upstreams.file), digest);
      expect(bytes).toHaveLength(Number(size));
    }
    expect(entries).toHaveLength(4);
  });

  test("the registry serves each tag's manifest by tag and digest, and the blobs it names", async () => {
    const api = `${upstreams.registry}/v2/${IMAGE}`;
    const { name, tags } = JSON.parse(await text(`${api}/tags/list`)) as { name: string; tags: string[] };
    expect(name).toBe(IMAGE);
    expect(tags).toEqual(state === "v1" ? ["1.0", "latest"] : ["1.0", "1.1", "latest"]);
    for (const tag of tags) {
      const byTag = await fetch(`${api}/manifests/${tag}`);
      const digest = byTag.headers.get("docker-content-digest") ?? "";
      expect(byTag.headers.get("content-type")).toBe("application/vnd.oci.image.manifest.v1+json");
      const bytes = await bytesOf(byTag);
      expect(`sha256:${sha256(bytes)}`).toBe(digest);
      const head = await fetch(`${api}/manifests/${digest}`, { method: "HEAD" });
      expect(head.headers.get("content-length")).toBe(String(bytes.length));
      const manifest = JSON.parse(bytes.toString()) as { config: { digest: string }; layers: { digest: string }[] };
      for (const blob of [manifest.config, ...manifest.layers]) await fetchChecked(`${api}/blobs/${blob.digest}`, blob.digest.slice(7));
      expect(manifest.layers).toHaveLength(2);
    }
  });
});

describe("from v1 to v2", () => {
  const digestOfLatest = async (): Promise<string | null> =>
    (await fetch(`${upstreams.registry}/v2/${IMAGE}/manifests/latest`)).headers.get("docker-content-digest");

  test("the same URLs serve something else", async () => {
    const before = [await text(`${upstreams.rpm}repodata/repomd.xml`), await text(upstreams.file), await digestOfLatest()];
    expect(upstreams.state).toBe("v1");
    upstreams.switchTo("v2");
    expect(upstreams.state).toBe("v2");
    const after = [await text(`${upstreams.rpm}repodata/repomd.xml`), await text(upstreams.file), await digestOfLatest()];
    for (const [index, value] of after.entries()) expect(value).not.toBe(before[index]);
  });

  test("what went is gone, what stayed is the same", async () => {
    const gone = `${upstreams.rpm}Packages/maple-0.9-1.noarch.rpm`;
    const stays = `${upstreams.rpm}Packages/acorn-1.0-1.noarch.rpm`;
    expect((await fetch(gone)).status).toBe(200);
    const before = sha256(await bytesOf(await fetch(stays)));
    upstreams.switchTo("v2");
    expect((await fetch(gone)).status).toBe(404);
    await fetchChecked(stays, before);
  });
});

describe("requests that find nothing", () => {
  test.each([
    ["/v2/grove/other/tags/list", "NAME_UNKNOWN"],
    ["/v2/grove/app/manifests/9.9", "MANIFEST_UNKNOWN"],
    [`/v2/grove/app/blobs/sha256:${"0".repeat(64)}`, "BLOB_UNKNOWN"],
  ])("%s is refused in the registry's words", async (path, code) => {
    const response = await fetch(upstreams.registry + path);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ errors: [{ code }] });
  });

  test("a layer is not a manifest", async () => {
    const layout = upstreamDirectory("container", "v1");
    const index = JSON.parse(await readFile(join(layout, "index.json"), "utf8")) as { manifests: { digest: string }[] };
    const blobs = await readdir(join(layout, "blobs", "sha256"));
    const manifests = index.manifests.map(({ digest }) => digest.slice(7));
    for (const blob of blobs.filter((digest) => !manifests.includes(digest))) {
      expect((await fetch(`${upstreams.registry}/v2/${IMAGE}/manifests/sha256:${blob}`)).status).toBe(404);
    }
  });

  test.each([
    "/rpm/..%2f..%2fserve.ts",
    "/file/%2e%2e/%2e%2e/README.md",
    "/file/",
    "/v2/grove/app/blobs/..%2F..%2Findex.json",
    "/elsewhere",
    "/file/%00",
  ])("%s serves no file", async (path) => {
    expect((await fetch(upstreams.origin + path)).status).toBeGreaterThanOrEqual(400);
  });

  test("nothing can be written", async () => {
    expect((await fetch(upstreams.file, { method: "PUT", body: "x" })).status).toBe(405);
    expect((await fetch(`${upstreams.registry}/v2/${IMAGE}/blobs/uploads/`, { method: "POST" })).status).toBe(405);
  });
});

test("after close nothing listens", async () => {
  await upstreams.close();
  await expect(fetch(upstreams.file)).rejects.toThrow();
  await upstreams.close();
});
