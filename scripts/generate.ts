// Makes generated/<component>/index.ts from generated/specs/, and generated/arrivals.ts from generated/lines/ beside them, offline. With
// --check nothing is written: files that differ are listed and the exit code is 1.
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { LOCAL_LINES } from "../src/local/lines.ts";
import { arrivalsOf, type LineOutline, printArrivals } from "./openapi/arrivals.ts";
import type { Document } from "./openapi/document.ts";
import { outlineOf } from "./openapi/outline.ts";
import { shapesText } from "./openapi/shapes.ts";
import { typesOf } from "./openapi/types.ts";

const generated = new URL("../generated/", import.meta.url);

const pascal = (name: string): string => name.replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase());

const indexOf = (names: readonly string[]): string => {
  const imports = names.map((name) => `import type { paths as ${pascal(name)}Paths } from "./${name}/index.ts";`);
  const members = names.map((name) => `\t${name}: ${pascal(name)}Paths;`);
  return [
    "// Made by `npm run generate`; not edited.",
    ...imports,
    "",
    "/** Component, as `/status/` names it -> its paths. */",
    "export interface ComponentPaths {",
    ...members,
    "}",
    "",
  ].join("\n");
};

const json = async (path: string): Promise<unknown> => JSON.parse(await readFile(new URL(path, generated), "utf8"));

/** What each line's server takes, oldest first; of the newest, all of its documents say it. */
const lineOutlines = async (documents: ReadonlyMap<string, Document>): Promise<readonly LineOutline[]> => {
  const there = await readdir(new URL("lines/", generated));
  const old = LOCAL_LINES.filter((line) => there.includes(`${line}.json`));
  const versions = (await json("manifest.json")) as LineOutline["versions"];
  const outlines = Object.fromEntries([...documents].map(([name, document]) => [name, outlineOf(document)]));
  return [...((await Promise.all(old.map((line) => json(`lines/${line}.json`)))) as LineOutline[]), { versions, outlines }];
};

/** Path below generated/ -> text, for everything that this script makes. */
const outputs = async (): Promise<Map<string, string>> => {
  const files = (await readdir(new URL("specs/", generated))).filter((name) => name.endsWith(".json")).sort();
  const names = files.map((file) => file.replace(/\.json$/, ""));
  const made = new Map<string, string>();
  const documents = new Map<string, Document>();
  for (const name of names) {
    const document = (await json(`specs/${name}.json`)) as Document;
    documents.set(name, document);
    made.set(`${name}/index.ts`, await typesOf(document));
  }
  made.set("arrivals.ts", printArrivals(arrivalsOf(await lineOutlines(documents))));
  return made.set("shapes.ts", shapesText).set("index.ts", indexOf(names));
};

const existing = async (): Promise<string[]> => {
  const entries = await readdir(generated, { recursive: true });
  return entries.map((entry) => entry.replaceAll("\\", "/")).filter((entry) => entry.endsWith(".ts"));
};

const textOf = (path: string): Promise<string | undefined> => readFile(new URL(path, generated), "utf8").catch(() => undefined);

const made = await outputs();
const stale = (await existing()).filter((path) => !made.has(path));
const differing: string[] = [];
for (const [path, text] of made) if ((await textOf(path)) !== text) differing.push(path);

if (process.argv.includes("--check")) {
  for (const path of [...differing, ...stale]) console.error(`differs from its spec: generated/${path}`);
  if (differing.length + stale.length > 0) {
    console.error("Run `npm run generate` and commit the result.");
    process.exitCode = 1;
  }
} else {
  for (const path of differing) {
    const target = new URL(path, generated);
    await mkdir(new URL(".", target), { recursive: true });
    await writeFile(target, made.get(path) ?? "");
  }
  for (const path of stale) await rm(fileURLToPath(new URL(path, generated)));
  const bytes = [...made.values()].reduce((sum, text) => sum + text.length, 0);
  console.log(`${made.size} files, ${Math.round(bytes / 1000)} kB, ${differing.length + stale.length} changed`);
}
