// Fills the code blocks of README and docs from the files that the tests run. `--check` only says which ones differ, and exits 1.
//
//   <!-- code: examples/guide.ts#deliver -->
//   ```ts
//   … what stands between `// #region deliver` and `// #endregion`, or the whole file where no region is named
//   ```
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { fill } from "./docs/fill.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const pages = ["README.md", ...globSync("docs/*.md", { cwd: root }).sort()];
const check = process.argv.includes("--check");
const read = (path: string): string => readFileSync(`${root}${path}`, "utf8");

let blocks = 0;
const stale: string[] = [];
for (const page of pages) {
  const before = read(page);
  const { text, count } = fill(before, page, read);
  blocks += count;
  if (text === before) continue;
  stale.push(page);
  if (!check) writeFileSync(`${root}${page}`, text);
}

if (check && stale.length > 0) {
  console.error(`${stale.join(", ")}: code isn't what the tests run; npm run docs:code brings it up to date`);
  process.exitCode = 1;
} else
  console.log(
    `${blocks} code blocks in ${pages.length} pages are what the tests run${stale.length > 0 ? `; now also those in ${stale.join(", ")}` : ""}`,
  );
