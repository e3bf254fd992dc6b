// Writes the package's declarations: tsc makes them, one file a module, and their indentation becomes tabs.
import { execFileSync } from "node:child_process";
import { globSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { tabbed } from "./tabbed.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const declarations = (): string[] => globSync("dist/**/*.d.ts", { cwd: root }).map((path) => `${root}${path}`);

for (const path of declarations()) rmSync(path);
execFileSync(process.execPath, [`${root}node_modules/typescript/lib/tsc.js`, "-p", "tsconfig.build.json"], { cwd: root, stdio: "inherit" });
for (const path of declarations()) writeFileSync(path, tabbed(readFileSync(path, "utf8")));
