import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { needs } from "../support/clients/needs.ts";
import { run } from "../support/clients/run.ts";

// Other versions of dpkg-deb and gem may write other bytes, and each run of make.sh signs with a key of its own, so what is compared is what a
// client gets to see.

const upstreams = join(import.meta.dirname, "../upstreams");
const states = ["v1", "v2"] as const;

let scratch: string;
beforeAll(async () => {
  needs("dpkg-deb", "apt-ftparchive", "gpg", "gem");
  scratch = await mkdtemp(join(tmpdir(), "fixtures-"));
  const make = (upstream: string): Promise<string> => run(join(upstreams, upstream, "make.sh"), [join(scratch, upstream)]);
  await Promise.all([make("deb"), make("gem")]);
});
afterAll(() => rm(scratch, { recursive: true }));

async function expectSame(upstream: "deb" | "gem", read: (data: string) => Promise<unknown>): Promise<void> {
  expect(await read(join(scratch, upstream))).toEqual(await read(join(upstreams, upstream, "data")));
}

describe("make.sh makes the committed upstreams:", () => {
  test.each(states)("deb, state %s: what the indexes say, without sizes and digests", (state) =>
    expectSame("deb", async (data) => {
      const dists = join(data, state, "dists/grove");
      const facts = /^(?!Size|Installed-Size|MD5sum|SHA\d+)[A-Z][\w-]*: .*$/gm;
      const indexes = (await readdir(dists, { recursive: true })).filter((path) => path.endsWith("Packages")).sort();
      return Promise.all([...indexes, "Release"].map(async (path) => [path, (await readFile(join(dists, path), "utf8")).match(facts)]));
    }),
  );

  test.each(states)("gem, state %s: what the compact index says, without digests", (state) =>
    expectSame("gem", async (data) => {
      const infos = (await readdir(join(data, state, "info"))).sort().map((name) => `info/${name}`);
      const read = async (path: string): Promise<string> =>
        (await readFile(join(data, state, path), "utf8")).replace(/ [0-9a-f]{32}$/gm, "").replace(/checksum:[0-9a-f]{64}/g, "");
      return [await Promise.all(["names", "versions", ...infos].map(read)), await readdir(join(data, state, "gems"))];
    }),
  );

  test.each(["deb", "gem"] as const)("%s: the files to upload", (upstream) =>
    expectSame(upstream, async (data) => (await readdir(join(data, "uploads"))).sort()),
  );
});
