// Writes the package's declarations: tsc makes them, one file a module, of which those stay that a compiler comes to from an entry, and their indentation becomes tabs.
import { execFileSync } from "node:child_process";
import { globSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { tabbed } from "./tabbed.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const declarations = (): string[] => globSync("dist/**/*.d.ts", { cwd: root }).map((path) => join(root, path));
const { exports: entries } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  readonly exports: Readonly<Record<string, string | { readonly types: string }>>;
};

/** A declaration and all that it takes types from. */
const reached = (path: string, seen = new Set<string>()): ReadonlySet<string> => {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const { fileName } of ts.preProcessFile(readFileSync(path, "utf8")).importedFiles)
    if (fileName.startsWith(".")) reached(resolve(dirname(path), fileName.replace(/\.[jt]s$/, ".d.ts")), seen);
  return seen;
};

for (const path of declarations()) rmSync(path);
execFileSync(process.execPath, [`${root}node_modules/typescript/lib/tsc.js`, "-p", "tsconfig.build.json"], { cwd: root, stdio: "inherit" });
const needed = new Set<string>();
for (const entry of Object.values(entries)) if (typeof entry === "object") reached(join(root, entry.types), needed);
for (const path of declarations())
  if (needed.has(path)) writeFileSync(path, tabbed(readFileSync(path, "utf8")));
  else rmSync(path);
