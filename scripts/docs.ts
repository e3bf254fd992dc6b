// Fills the code blocks of README and docs from the files that the tests run, and says which links lead nowhere. `--check` only says which
// blocks differ. Exits 1 where there is anything to mend.
//
//   <!-- code: examples/guide.ts#deliver -->
//   ```ts
//   … what stands between `// #region deliver` and `// #endregion`, or the whole file where no region is named
//   ```
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fill } from "./docs/fill.ts";
import { brokenLinksIn, pagesIn } from "./docs/links.ts";

const root = join(import.meta.dirname, "..");
const pages = pagesIn(root);
const check = process.argv.includes("--check");
const read = (path: string): string => readFileSync(join(root, path), "utf8");

let blocks = 0;
const stale: string[] = [];
for (const page of pages) {
  const before = read(page);
  const { text, count } = fill(before, page, read);
  blocks += count;
  if (text === before) continue;
  stale.push(page);
  if (!check) writeFileSync(join(root, page), text);
}

const broken = brokenLinksIn(root);
for (const link of broken) console.error(link);
if (check && stale.length > 0) console.error(`${stale.join(", ")}: code isn't what the tests run; npm run docs:code brings it up to date`);
if (broken.length > 0 || (check && stale.length > 0)) process.exitCode = 1;
else
  console.log(
    `${blocks} code blocks in ${pages.length} pages are what the tests run${stale.length > 0 ? `; now also those in ${stale.join(", ")}` : ""}; all links lead somewhere`,
  );
