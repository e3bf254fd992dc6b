import { readFile } from "node:fs/promises";
import type { State } from "../../examples/upstreams/serve.ts";
import type { DynamicRepository, Pulp } from "../../src/index.ts";
import { mavenFile } from "../upstreams/maven/serve.ts";
import { npmFile } from "../upstreams/npm/serve.ts";
import { fetchChecked, get } from "./clients/fetch.ts";

/** The files of projects, found by way of their pages in the simple index, each held against the digest that the page gives. */
export async function servedPython(url: string, projects: readonly string[]): Promise<readonly string[]> {
  const pages = projects.map(async (project) => {
    const page = await (await get(`${url}simple/${project}/`, { accept: "text/html" })).text();
    const links = [...page.matchAll(/href="([^"#]+)#sha256=(\w+)"/g)];
    return Promise.all(
      links.map(async ([, link = "", digest = ""]) => {
        await fetchChecked(new URL(link, url), digest);
        return link.replace(/^.*\//, "");
      }),
    );
  });
  return (await Promise.all(pages)).flat().sort();
}

const tarballs = ["grove-acorn@1.0.0", "grove-acorn@1.1.0", "grove-acorn@1.10.0", "@grove/oak@2.0.0", "@grove/oak@2.1.0"];

/** Which of the upstream's tarballs are there, byte by byte. (Documents aren't served for a pinned version.) */
export async function servedNpm(url: string): Promise<readonly string[]> {
  const there = tarballs.map(async (label) => {
    const [, name = "", version = ""] = /^(.+)@(.+)$/.exec(label) ?? [];
    const file = npmFile(`${name.replace("@", "").replace("/", "-")}-${version}.tgz`);
    return (await isServed(`${url}${name}/-/${name.replace(/^.*\//, "")}-${version}.tgz`, file)) ? [label] : [];
  });
  return (await Promise.all(there)).flat().sort();
}

const versions: Readonly<Record<State, readonly string[]>> = {
  v1: ["acorn/1.0", "acorn/1.1", "oak/2.0"],
  v2: ["acorn/1.0", "acorn/1.1", "acorn/1.10", "oak/2.0", "oak/2.1"],
};
const jarOf = (version: string): string => `org/grove/${version}/${version.replace("/", "-")}.jar`;
const pomOf = (version: string): string => jarOf(version).replace(/jar$/, "pom");

/** Which versions are there, pom and jar byte by byte. */
export async function servedMaven(url: string): Promise<readonly string[]> {
  const there = versions.v2.map(async (version) => {
    const files = await Promise.all([jarOf(version), pomOf(version)].map((path) => isServed(url + path, mavenFile(path))));
    return files.every((one) => one) ? [`org/grove/${version}`] : [];
  });
  return (await Promise.all(there)).flat().sort();
}

/** Uploads a state to a repository beside, and adds all of it at once. */
export async function fillMaven(pulp: Pulp, repository: DynamicRepository, state: State): Promise<void> {
  const beside = pulp.maven.repository(`${repository.name}-${state}`);
  await beside.ensure({});
  for (const path of versions[state].flatMap((version) => [pomOf(version), jarOf(version)]))
    await beside.upload(mavenFile(path), { relative_path: path });
  await repository.add({ artifacts: ["org.grove:acorn", "org.grove:oak"] }, { from: beside });
  await beside.delete();
}

/** 404 is no; anything but the very file is an error. */
async function isServed(url: string, file: string): Promise<boolean> {
  const response = await get(url);
  const bytes = Buffer.from(await response.arrayBuffer());
  if (response.status === 404) return false;
  if (response.status !== 200) throw new Error(`${url} answered ${response.status}`);
  if (!bytes.equals(await readFile(file))) throw new Error(`${url} is not ${file}`);
  return true;
}
