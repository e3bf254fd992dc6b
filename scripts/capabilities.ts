// Prints docs/capabilities.md from the adapters; with --check, says whether the committed page is that.
import { readFileSync, writeFileSync } from "node:fs";
import { type Capability, capabilitiesOf } from "../src/plugins/capabilities.ts";
import { builtIn } from "../src/plugins/index.ts";

const page = new URL("../docs/capabilities.md", import.meta.url);

const cell = ({ since, broken }: Capability, notes: string[]): string => {
  if (broken === undefined) return since ?? "yes";
  notes.push(broken);
  return `no (${notes.length})`;
};

const print = (): string => {
  const rows = builtIn.flatMap((adapter) => capabilitiesOf(adapter));
  const plugins = builtIn.map(({ plugin }) => plugin);
  const operations = [...new Set(rows.map(({ operation }) => operation))];
  const notes: string[] = [];
  const lines = operations.map((operation) => {
    const cells = plugins.map((plugin) => {
      const row = rows.find((one) => one.plugin === plugin && one.operation === operation);
      return row === undefined ? "" : cell(row, notes);
    });
    return `| ${operation} | ${cells.join(" | ")} |`;
  });
  return [
    "# What each plugin can do",
    "",
    "Printed from the adapters by `npm run capabilities`; not edited. `yes`: with every version that the adapter works with; a number: from that",
    "version of the plugin on, and a `CapabilityError` before anything is sent on an older one. A number in parentheses: the server's plugin has",
    "it, but broken; the error that the server gives is below the table. An empty cell is a compile error in typed code, and a `CapabilityError`",
    "in code that knows the plugin only at run time. Every cell has an integration test.",
    "",
    `| | ${plugins.join(" | ")} |`,
    `| --- | ${plugins.map(() => "---").join(" | ")} |`,
    ...lines,
    ...(notes.length === 0 ? [] : ["", ...notes.map((note, i) => `${i + 1}. ${note}`)]),
    "",
  ].join("\n");
};

const text = print();
if (!process.argv.includes("--check")) writeFileSync(page, text);
else if (readFileSync(page, "utf8") !== text) {
  console.error("docs/capabilities.md is not what the adapters say: npm run capabilities");
  process.exitCode = 1;
} else console.log("docs/capabilities.md is what the adapters say");
