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

/** Where the suite over the adapters was run (`npm run test:lines`), each kind of server by a letter. */
const letters: Readonly<Record<string, string>> = {
  "3.49": "a",
  "3.73": "b",
  "3.85": "c",
  "3.105": "d",
  newest: "e",
  domain: "f",
  "api-root": "g",
};
const proven = JSON.parse(readFileSync(new URL("../test/support/proven.json", import.meta.url), "utf8")) as Record<
  string,
  readonly string[]
>;
const notRun = Object.keys(letters).filter((kind) => !(kind in proven));
const unrun = notRun.length === 0 ? "" : ` (not run by it yet: ${notRun.join(", ")})`;
const runs = table(
  ["", ...plugins],
  [...operations].sort(byPlugins).flatMap((operation) => {
    const cells = plugins.map((plugin) =>
      Object.keys(proven)
        .filter((kind) => proven[kind]?.includes(`${plugin}: ${operation}`))
        .map((kind) => letters[kind] ?? kind)
        .join(""),
    );
    return cells.some((one) => one !== "") ? [[operation, ...cells]] : [];
  }),
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

## Where it was run

The rows above by where the suite over the adapters proved them last, as \`npm run test:lines\` wrote down${unrun}: a: 3.49, b: 3.73,
c: 3.85, d: 3.105, e: the newest, f: the newest in a domain that isn't the default, g: the newest on another API root. CI runs all rows on the
newest, and a part on 3.49 and 3.85. What isn't listed was run on the newest alone. The plugins of a line are those that install together there:
\`src/local/lines.ts\`. What an old line lacks is known from its own API documents (\`generated/arrivals.ts\`): fields, filters, verbs and lists
that it doesn't know are a \`CapabilityError\` before anything is sent.

${runs.join("\n")}

What old servers get wrong, or need, beside that:

- A key in \`metadata\` (\`gpgKey\`) needs pulpcore 3.66, a comma in a label 3.115; both are refused before anything is sent.
- python before 3.36 compares names letter by letter: there the client compares them, over the whole list.
- One version of python 3.28 or later is served by pulpcore 3.106 or later only; before, it is refused: the content app answers 500.
- rpm 3.34 says that it pruned packages which the new version still has: \`prune\` rejects with \`CONTENT_HELD\`. \`remove\` can take them only
  after \`versions.delete\` of that version.
- A file of which the server has a unit by a sync on demand, and no bytes, is sent by \`upload\`; pulpcore before 3.73 doesn't take them
  (\`FILE_NOT_TAKEN\`).
- python 3.18 syncs from https only.
- container before 2.29 keeps what is pushed in repositories of a kind of their own, and deletes them with their distribution: \`delete\` of
  such a distribution is refused (\`PUSHED_CONTENT\`).
- deb, on a server with domains: \`add\` with \`from\` and a \`base\` beyond 0 is refused, as the server answers 500.
- pulpcore before 3.70 has no login, so the password goes with every request; \`warnings\` says so.

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
