import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import type { Pulp } from "../../../src/index.ts";
import { fetchChecked, sha256 } from "../../support/clients/index.ts";
import { connectShared, labelsOf, unique } from "../../support/shared-pulp.ts";
import { makeRpmRepository } from "../../upstreams/rpm/packages.ts";

// Distribution trees: what machines are installed from (kickstart), beside the packages.

const { importDir } = inject("pulp");
const prefix = unique("trees");
const directory = join(importDir, prefix);

let pulp: Pulp;
beforeAll(async () => {
  pulp = await connectShared();
});
afterAll(async () => {
  await rm(directory, { recursive: true, force: true });
  await pulp.close();
});

const images = (kernel: string): Readonly<Record<string, string>> => ({
  "images/boot.iso": `${prefix} boot`,
  "images/pxeboot/initrd.img": `${prefix} initrd`,
  "images/pxeboot/vmlinuz": `${prefix} ${kernel}`,
});

const treeinfo = (files: Readonly<Record<string, string>>, built: number): string => `[header]
type = productmd.treeinfo
version = 1.2

[release]
name = Grove
short = Grove
version = 9

[general]
arch = x86_64
family = Grove
name = Grove 9
packagedir = Packages
platforms = x86_64
repository = .
timestamp = ${built}
variant = Base
variants = Base
version = 9

[tree]
arch = x86_64
build_timestamp = ${built}
platforms = x86_64
variants = Base

[variant-Base]
id = Base
name = Base
packages = Packages
repository = .
type = variant
uid = Base

[images-x86_64]
boot.iso = images/boot.iso
initrd = images/pxeboot/initrd.img
kernel = images/pxeboot/vmlinuz

[checksums]
${Object.entries(files)
  .map(([path, text]) => `${path} = sha256:${sha256(text)}`)
  .join("\n")}
`;

/** A repository that machines can be installed from, with one package. */
const makeTree = async (kernel: string, built: number): Promise<void> => {
  await makeRpmRepository(directory, [{ name: `${prefix}-fern`, version: "1" }]);
  await mkdir(join(directory, "images/pxeboot"), { recursive: true });
  for (const [path, text] of Object.entries(images(kernel))) await writeFile(join(directory, path), text);
  await writeFile(join(directory, ".treeinfo"), treeinfo(images(kernel), built));
};

/** What an installer asks for: the description of the tree, and every image with the checksum that it is to have. */
const served = async (url: string, kernel: string): Promise<string> => {
  for (const [path, text] of Object.entries(images(kernel))) await fetchChecked(url + path, sha256(text));
  return (await fetch(`${url}.treeinfo`)).text();
};

test("a tree is compared, chosen, and moved with its images: with everything, or by itself", async () => {
  await makeTree("kernel 1", 1_700_000_000);
  const [source, whole, alone] = ["source", "whole", "alone"].map((name) => pulp.rpm.repository(`${prefix}-${name}`)) as [
    ReturnType<typeof pulp.rpm.repository>,
    ReturnType<typeof pulp.rpm.repository>,
    ReturnType<typeof pulp.rpm.repository>,
  ];
  await source.ensure({ remote: { url: `file://${directory}`, policy: "immediate" } });
  await source.sync();
  expect(labelsOf((await source.diff(0)).added)).toEqual(["Grove-9-x86_64", `${prefix}-fern-1-1.noarch`]);

  await whole.ensure({});
  await whole.add({ everything: true }, { from: source });
  const { distribution } = await whole.deliver(whole.name);
  expect(await served(distribution.url, "kernel 1")).toContain("vmlinuz");

  await alone.ensure({});
  expect(labelsOf((await alone.add({ trees: ["Grove-9-x86_64"] }, { from: source })).units)).toEqual(["Grove-9-x86_64"]);
  expect(await served((await alone.deliver(alone.name)).distribution.url, "kernel 1")).toContain("vmlinuz");
  expect(labelsOf((await alone.diff({ repository: source, version: 1 })).added)).toEqual([]);

  // A new kernel, and nothing else: that is a difference.
  await makeTree("kernel 2", 1_700_000_001);
  await source.sync({ sync_policy: "mirror_content_only" });
  const { added, removed } = await source.diff(1);
  expect([added, removed].map((units) => units.filter(({ kind }) => kind === "trees").length)).toEqual([1, 1]);
  await whole.add({ everything: true }, { from: source });
  expect(labelsOf(await whole.select({ trees: ["Grove-9-x86_64"] }))).toHaveLength(1);
});
