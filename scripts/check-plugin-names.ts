// Differences between plugins live in their adapters: nowhere else in src may a plugin be named. Exits 1 where one is.
import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Finding, pluginNames } from "./names/find.ts";

/** Where plugins are named by design. */
const allowed = [
  "src/plugins/", // the adapters themselves
  "src/local/", // installs plugins, knows nothing of the rest
  "src/index.ts", // exports each plugin's types by name
  "src/pulp.ts", // the one list of namespaces
];

/** Single words elsewhere that name no plugin or can't be avoided: path -> word -> why. */
const exceptions: Readonly<Record<string, Readonly<Record<string, string>>>> = {};

const root = fileURLToPath(new URL("..", import.meta.url));
const paths = globSync("src/**/*.ts", { cwd: root }).sort();
const used = new Set<string>();
let problems = 0;

const complain = (path: string, { line, name, why }: Finding): void => {
  problems++;
  console.error(`${path}:${line} names the plugin ${name} (${why}): let its adapter say what differs`);
};

for (const path of paths) {
  if (allowed.some((prefix) => path.startsWith(prefix))) continue;
  for (const finding of pluginNames(readFileSync(`${root}${path}`, "utf8"), path)) {
    if (exceptions[path]?.[finding.name] === undefined) complain(path, finding);
    else used.add(`${path} ${finding.name}`);
  }
}
for (const [path, words] of Object.entries(exceptions))
  for (const word of Object.keys(words))
    if (!used.has(`${path} ${word}`)) {
      problems++;
      console.error(`${path} no longer names ${word}: remove the exception`);
    }

if (problems > 0) process.exitCode = 1;
else console.log(`${paths.length} files: plugins are named in ${allowed.join(", ")} only`);
