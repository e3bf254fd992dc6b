import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type State, upstreamDirectory } from "../../examples/upstreams/serve.ts";
import { needs } from "../support/clients/needs.ts";
import { run } from "../support/clients/run.ts";

// Other versions of rpmbuild, createrepo_c and umoci may write other bytes, so what is compared is what a client gets to see.

const MAKE = join(import.meta.dirname, "../../examples/upstreams/make/make.sh");

let scratch: string;
let made: string;
beforeAll(async () => {
  needs("rpmbuild", "createrepo_c", "umoci");
  scratch = await mkdtemp(join(tmpdir(), "fixtures-"));
  made = join(scratch, "data");
  await run(MAKE, [made]);
});
afterAll(() => rm(scratch, { recursive: true }));

describe.each<State>(["v1", "v2"])("make.sh makes the committed upstreams, state %s", (state) => {
  async function expectSame(upstream: "rpm" | "file" | "container", read: (directory: string) => Promise<unknown>): Promise<void> {
    expect(await read(join(made, upstream, state))).toEqual(await read(upstreamDirectory(upstream, state)));
  }

  test("file: the manifest, and so every byte", () =>
    expectSame("file", (directory) => readFile(join(directory, "PULP_MANIFEST"), "utf8")));

  test("container: tags", () =>
    expectSame("container", async (directory) => {
      const index = JSON.parse(await readFile(join(directory, "index.json"), "utf8")) as { manifests: { annotations: object }[] };
      return index.manifests.map(({ annotations }) => annotations);
    }));

  test("rpm: packages, what they need, and advisories", () =>
    expectSame("rpm", async (directory) => {
      const primary = await metadata(directory, "primary");
      const facts = /<(version|rpm:entry) [^>]*>|<name>[^<]*<\/name>/g;
      return [await readdir(join(directory, "Packages")), primary.match(facts), await metadata(directory, "updateinfo")];
    }));
});

async function metadata(directory: string, kind: string): Promise<string> {
  const names = await readdir(join(directory, "repodata"));
  const name = names.find((one) => one.endsWith(`-${kind}.xml.gz`)) ?? `${kind} is missing`;
  return gunzipSync(await readFile(join(directory, "repodata", name))).toString();
}
