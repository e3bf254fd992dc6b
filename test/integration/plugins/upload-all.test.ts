import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { upstreamDirectory } from "../../../examples/upstreams/serve.ts";
import type { Pulp } from "../../../src/index.ts";
import { type Adapter, builtIn } from "../../../src/plugins/index.ts";
import { proves } from "../../support/proves.ts";
import { connectShared, namespaceOf, unique } from "../../support/shared-pulp.ts";
import { fernTarball } from "../../upstreams/ansible/serve.ts";
import { mavenFile } from "../../upstreams/maven/serve.ts";
import { npmFile } from "../../upstreams/npm/serve.ts";
import { importTar } from "../../upstreams/ostree/serve.ts";
import { pythonFile } from "../../upstreams/python/serve.ts";

let pulp: Pulp;
beforeAll(async () => {
  pulp = await connectShared();
});
afterAll(() => pulp.close());

const suite = { distribution: "grove", component: "main" };
const data = (path: string): string => join(import.meta.dirname, "../../upstreams", path);
const pom = "org/grove/acorn/1.0/acorn-1.0.pom";
const jar = "org/grove/acorn/1.0/acorn-1.0.jar";

const rows = [
  {
    plugin: "rpm",
    items: ["acorn-1.0-1", "oak-2.0-1"].map((name) => join(upstreamDirectory("rpm", "v1"), "Packages", `${name}.noarch.rpm`)),
  },
  { plugin: "file", items: ["notes.txt", "image.bin"].map((name) => join(upstreamDirectory("file", "v1"), name)) },
  { plugin: "deb", items: ["maple_5.0-1_all.deb"].map((name) => ({ source: data(`deb/data/uploads/${name}`), ...suite })) },
  { plugin: "gem", items: [data("gem/data/uploads/maple-5.0.0.gem")] },
  { plugin: "python", items: ["grove_acorn-1.0-py3-none-any.whl", "grove_oak-2.0-py3-none-any.whl"].map(pythonFile) },
  { plugin: "npm", items: ["grove-acorn-1.0.0.tgz", "grove-oak-2.0.0.tgz"].map(npmFile) },
  { plugin: "maven", items: [pom, jar].map((path) => ({ source: mavenFile(path), relative_path: path })) },
  { plugin: "ostree", items: [importTar("v1.tar.gz")] },
  { plugin: "ansible", items: [fernTarball] },
];

describe("many files at once", () => {
  test("for every plugin that takes uploads", () => {
    const takers = (builtIn as readonly Adapter[]).filter(({ upload }) => upload !== undefined).map(({ plugin }) => plugin);
    expect(rows.map(({ plugin }) => plugin).sort()).toEqual(takers.sort());
  });

  test.each(rows)("$plugin", async (row) => {
    const repository = namespaceOf(pulp, row.plugin).repository(unique(`${row.plugin}-all`));
    await repository.ensure({});
    const uploaded = await repository.uploadAll(row.items);
    expect(uploaded).toMatchObject({ changed: true });
    expect(uploaded.files).toHaveLength(row.items.length);
    const [kind = ""] = Object.keys(builtIn.find(({ plugin }) => plugin === row.plugin)?.content ?? {});
    const there = (await repository.content({ kind }).all()).map(({ pulp_href }) => pulp_href);
    expect(there).toEqual(expect.arrayContaining(uploaded.files.map(({ content }) => content)));
    expect(await repository.uploadAll(row.items)).toMatchObject({ changed: false, version: uploaded.version });
    await repository.delete();
    proves(row.plugin, "uploadAll");
  });
});
