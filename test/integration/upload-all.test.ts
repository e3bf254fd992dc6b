import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { upstreamDirectory } from "../../examples/upstreams/serve.ts";
import type { Pulp } from "../../src/index.ts";
import { proves } from "../support/proves.ts";
import { connectShared, namespaceOf, rejection, stateOf, unique } from "../support/shared-pulp.ts";
import { mavenFile } from "../upstreams/maven/serve.ts";
import { npmFile } from "../upstreams/npm/serve.ts";
import { importTar } from "../upstreams/ostree/serve.ts";
import { pythonFile } from "../upstreams/python/serve.ts";

// Many files by one call, whatever the plugin: as one version, or one after the other.

let pulp: Pulp;
beforeAll(async () => {
  pulp = await connectShared();
});
afterAll(() => pulp.close());

const upstreams = join(import.meta.dirname, "../upstreams");
const deb = (name: string) => ({ file: join(upstreams, "deb/data/v1/pool/main", name), distribution: "grove", component: "main" });
const gem = (name: string): string => join(upstreams, "gem/data/uploads", name);
const collection = (name: string): string => join(upstreams, "ansible/data/v1", name);
const jar = "org/grove/acorn/1.1/acorn-1.1.jar";
const pom = "org/grove/acorn/1.1/acorn-1.1.pom";

const rows = [
  {
    plugin: "rpm",
    versions: 1,
    files: ["acorn-1.2-1", "oak-2.1-1"].map((name) => join(upstreamDirectory("rpm", "v2"), "Packages", `${name}.noarch.rpm`)),
  },
  { plugin: "file", versions: 1, files: ["notes.txt", "image.bin"].map((name) => join(upstreamDirectory("file", "v1"), name)) },
  { plugin: "deb", versions: 2, files: [deb("acorn_1.1-1_all.deb"), deb("cedar_0.9-1_all.deb")] },
  { plugin: "gem", versions: 1, files: [gem("maple-5.0.0.gem")] },
  { plugin: "python", versions: 2, files: ["grove_oak-2.1-py3-none-any.whl", "grove_acorn-1.10-py3-none-any.whl"].map(pythonFile) },
  { plugin: "npm", versions: 2, files: ["grove-oak-2.1.0.tgz", "grove-acorn-1.1.0.tgz"].map(npmFile) },
  { plugin: "maven", versions: 2, files: [jar, pom].map((path) => ({ file: mavenFile(path, "v1"), relative_path: path })) },
  { plugin: "ansible", versions: 2, files: ["grove-moss-0.1.0.tar.gz", "grove-forest-1.0.0.tar.gz"].map(collection) },
  { plugin: "ostree", versions: 1, files: [importTar("v1.tar.gz")] },
] as const;

describe.each(rows)("$plugin", (row) => {
  const name = unique(`${row.plugin}-all`);
  afterAll(async () => {
    await namespaceOf(pulp, row.plugin).repository(name).delete();
  });

  test("takes many files by one call, and nothing the second time", async () => {
    const repository = pulp.repository({ plugin: row.plugin as string, name });
    await repository.ensure({});
    const uploaded = await repository.uploadAll(row.files);
    expect(uploaded).toMatchObject({ changed: true, version: { number: row.versions } });
    expect(uploaded.files).toHaveLength(row.files.length);
    expect((await repository.diff(0)).added.map(({ pulp_href }) => pulp_href)).toEqual(
      expect.arrayContaining(uploaded.files.map(({ content }) => content)),
    );
    expect(await repository.uploadAll(row.files)).toMatchObject({ changed: false, version: uploaded.version });
    const before = await stateOf(pulp, name, [row.plugin]);
    const error = await rejection(repository.uploadAll([join(upstreams, "no-such-file-1.0.0.gem")]));
    expect(error.name).toMatch(/UploadError|UsageError/);
    expect(await stateOf(pulp, name, [row.plugin])).toEqual(before);
    proves(row.plugin, "uploadAll");
  });
});
