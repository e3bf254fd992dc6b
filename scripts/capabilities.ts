// Prints docs/capabilities.md from the adapters; with --check, says whether the committed page is that.
import { readFileSync, writeFileSync } from "node:fs";
import { Maintenance } from "../src/model/maintenance.ts";
import { type Capability, capabilitiesOf, coreCapabilities } from "../src/plugins/capabilities.ts";
import type { CoreType } from "../src/plugins/core.ts";
import { builtIn } from "../src/plugins/index.ts";
import { wordsOf } from "../src/plugins/words.ts";

const page = new URL("../docs/capabilities.md", import.meta.url);

const table = (head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] => [
  `| ${head.join(" | ")} |`,
  `| ${head.map(() => "---").join(" | ")} |`,
  ...rows.map((cells) => `| ${cells.join(" | ")} |`),
];

const escaped = (text: string): string => text.replaceAll("|", "\\|").replaceAll("<", "&lt;");

const rows = builtIn.flatMap((adapter) => capabilitiesOf(adapter));
const plugins = builtIn.map(({ plugin }) => plugin);
/** An operation that is a method, or one that some plugin can do; what is nothing but broken stands in the list alone. */
const operations = [...new Set(rows.map(({ operation }) => operation))].filter(
  (operation) => !operation.includes(" ") || rows.some((row) => row.operation === operation && row.broken === undefined),
);

const cell = (row: Capability | undefined): string => {
  if (row === undefined) return "";
  return row.broken === undefined ? (row.since ?? "yes") : "broken";
};

/** Those of all plugins first, then what fewer of them have. */
const byPlugins = (a: string, b: string): number => {
  const count = (operation: string): number => rows.filter((row) => row.operation === operation).length;
  const general: readonly string[] = wordsOf("every");
  return Number(general.includes(b)) - Number(general.includes(a)) || count(b) - count(a);
};

const abilities = table(
  ["", ...plugins],
  [...operations]
    .sort(byPlugins)
    .map((operation) => [
      operation,
      ...plugins.map((plugin) => cell(rows.find((row) => row.plugin === plugin && row.operation === operation))),
    ]),
);

const faults = table(
  ["plugin", "operation", "what the server's plugin does instead"],
  rows.flatMap(({ plugin, operation, broken }) => (broken === undefined ? [] : [[plugin, operation, escaped(broken)]])),
);

const can = ({ readOnly }: CoreType): string => {
  if (readOnly === undefined) return "ensured, found, listed, updated, deleted";
  return readOnly === "but for updates" ? "found, listed, updated" : "found, listed";
};

const core = table(
  ["`pulp.core`", "what it is", "named by", "can be"],
  coreCapabilities().map(({ operation, type }) => [operation, `${type.word} (${type.component})`, `\`${type.key ?? "name"}\``, can(type)]),
);

const maintenance = Object.getOwnPropertyNames(Maintenance.prototype).filter((name) => name !== "constructor");

const text = `# What each plugin can do

Printed from the adapters by \`npm run capabilities\`; not edited. Every row of every table has an integration test on a real Pulp:
\`test/unit/proofs.test.ts\` says which has none.

\`yes\`: with every version that the adapter works with. A number: from that version of the plugin on, and a \`CapabilityError\` before anything
is sent on an older one. \`broken\`: the server's plugin has it, but gets it wrong, as the second table says. An empty cell is a compile error in
typed code, and a \`CapabilityError\` in code that knows the plugin only at run time.

${abilities.join("\n")}

\`copy\` is how \`add\` moves content where more than the units must travel. \`alternateContentSource\`, \`remote of kind …\` and \`distribution of
kind …\` are words of the namespace (\`pulp.rpm.remote(name, { kind: "uln" })\`); \`metadata\`, \`roles\`, \`labels\`, \`versions\` and all that follows
\`deliver\` are those of a repository, \`rollBack\` and \`clientConfig\` of a distribution.

## What is broken on the server

What can be told from its words or its file alone is refused before anything is sent, with a \`CapabilityError\` (\`CAPABILITY_BROKEN\`) or an
\`UploadError\`. The rest is listed so that nobody has to find out.

${faults.join("\n")}

## The core's own types

${core.join("\n")}

\`pulp.maintenance\` has ${maintenance.map((name) => `\`${name}\``).join(", ")}.
`;

if (!process.argv.includes("--check")) writeFileSync(page, text);
else if (readFileSync(page, "utf8") !== text) {
  console.error("docs/capabilities.md is not what the adapters say: npm run capabilities");
  process.exitCode = 1;
} else console.log("docs/capabilities.md is what the adapters say");
