// Is the tarball sound? publint and attw look at it, a consumer compiles against all of its declarations, an adapter is built on them,
// Node imports every entry, and what its pages link to is in it.
// Needs `npm run build`.
import { spawnSync } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { join } from "node:path";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { brokenLinksIn } from "./docs/links.ts";
import { compile, minimal, type Setup } from "./package/compile.ts";
import { type Packed, pack, root } from "./package/packed.ts";
import { thirdParty } from "./package/third-party.ts";

const bytes = (path: string): ArrayBuffer => {
  const buffer = readFileSync(path);
  return buffer.buffer.slice(buffer.byteOffset, buffer.byteOffset + buffer.byteLength) as ArrayBuffer;
};

const lint = async ({ tarball }: Packed): Promise<string[]> => {
  const { messages, pkg } = await publint({ pack: { tarball: bytes(tarball) }, strict: true });
  return messages.map((message) => formatMessage(message, pkg, { color: false }) ?? message.code);
};

const run = (args: readonly string[], cwd: string): string[] => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: "utf8" });
  return status === 0 ? [] : [`${stdout}${stderr}`.trim()];
};

const attw = ({ tarball }: Packed): string[] =>
  run([join(root, "node_modules/@arethetypeswrong/cli/dist/index.js"), tarball, "--profile", "esm-only", "--no-color"], root);

const setups: readonly Setup[] = [
  { module: "nodenext", moduleResolution: "nodenext", skipLibCheck: false },
  { module: "esnext", moduleResolution: "bundler", skipLibCheck: false },
];

const entries = ["pulp-sdk", "pulp-sdk/local", "pulp-sdk/report", "pulp-sdk/terminal"];

const declarations = ({ consumer }: Packed): string[] =>
  setups.flatMap((setup) => {
    const everything = `${entries.map((entry, at) => `export * as entry${at} from "${entry}";`).join("\n")}\n${minimal}`;
    const { errors } = compile(consumer, everything, setup);
    return errors ? [`moduleResolution ${setup.moduleResolution}:\n${errors}`] : [];
  });

const imports = ({ consumer }: Packed): string[] =>
  entries.flatMap((entry) => run(["--input-type=module", "--eval", `await import(${JSON.stringify(entry)})`], consumer));

/** What is only loaded where it is needed has no other check: all that a bundle names is there, under the name that Node or the package has for it. */
const named = ({ consumer }: Packed): string[] => {
  const installed = join(consumer, "node_modules/pulp-sdk");
  const { dependencies, peerDependencies } = JSON.parse(readFileSync(join(installed, "package.json"), "utf8")) as {
    readonly dependencies: object;
    readonly peerDependencies: object;
  };
  const known = new Set([
    ...builtinModules.map((name) => (name.startsWith("node:") ? name : `node:${name}`)),
    ...Object.keys({ ...dependencies, ...peerDependencies }),
  ]);
  const bundles = globSync("dist/**/*.js", { cwd: installed });
  const names = bundles.flatMap((path) =>
    [...readFileSync(join(installed, path), "utf8").matchAll(/(?:^(?:import|export)\b[^"\n]*|\bimport\()"([^".][^"]*)"/gm)].map(
      ([, name = ""]) => `${path}: ${name}`,
    ),
  );
  return names.filter((name) => !known.has(name.slice(name.indexOf(": ") + 2)));
};

using packed = pack();
const results = {
  publint: await lint(packed),
  attw: attw(packed),
  declarations: declarations(packed),
  imports: imports(packed),
  "names of what is imported": named(packed),
  "links of its pages": brokenLinksIn(join(packed.consumer, "node_modules/pulp-sdk")),
  "an adapter from outside": thirdParty(packed.consumer),
};
for (const [what, problems] of Object.entries(results)) {
  console.log(`${problems.length === 0 ? "ok  " : "FAIL"} ${what}`);
  for (const problem of problems) console.error(problem.replace(/^/gm, "     "));
}
if (Object.values(results).some((problems) => problems.length > 0)) process.exitCode = 1;
