import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./packed.ts";

/** A program that knows the adapter's package by its declarations alone. Every line that must not compile is marked so. */
const user = `import { connect, type Pulp } from "pulp-sdk";
import { cargo } from "cargo-for-pulp/cargo.ts";
import { promote } from "cargo-for-pulp/use.ts";

const pulp = await connect({ adapters: [cargo] });
const crates = pulp.cargo.repository("crates-io");
await crates.ensure({ remote: { url: "https://index.crates.io/", policy: "on_demand" } });
await crates.sync({ mirror: true });
await crates.addCached({ remote: "/pulp/api/v3/remotes/cargo/cargo/1/" });
await crates.add({ crates: ["serde >= 1.0"] }, { from: pulp.cargo.repository("other") });
const { steps } = await crates.deliver("cargo/current", { sync: { mirror: true } });
for await (const { vers, cksum } of crates.content({ name: "serde" }, { kind: "crates" })) console.log(vers.length, cksum.length, steps.length);
const { files } = await promote(pulp, ["serde"]);
export const texts: readonly string[] = files.map(({ text }) => text);
export const rpm: Pulp["rpm"] = pulp.rpm;

// @ts-expect-error: no such policy
crates.ensure({ remote: { url: "https://index.crates.io/", policy: "later" } });
// @ts-expect-error: no such field
crates.sync({ mirrored: true });
// @ts-expect-error: versions are served as they are
crates.publish();
// @ts-expect-error: no such kind of content
crates.content({}, { kind: "packages" });
// @ts-expect-error: the plugin has no uploads
crates.upload("serde.crate");
// @ts-expect-error: no such plugin
pulp.hex.repository("x");
`;

const compile = (project: string, options: object, include: readonly string[]): string[] => {
  const strict = {
    module: "nodenext",
    target: "es2023",
    lib: ["es2024", "esnext.disposable"],
    types: ["node"],
    strict: true,
    skipLibCheck: false,
  };
  const compilerOptions = { ...strict, exactOptionalPropertyTypes: true, allowImportingTsExtensions: true, ...options };
  writeFileSync(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions, include }));
  const tsc = join(root, "node_modules/typescript/lib/tsc.js");
  const { status, stdout } = spawnSync(process.execPath, [tsc, "-p", project, "--pretty", "false"], { encoding: "utf8" });
  return status === 0 ? [] : [stdout.trim()];
};

/** Bytes that the declarations of the example's adapter may have: they refer to the SDK's types and the paths, and repeat neither. */
const budget = 4_000;

/**
 * Builds the example of an adapter as a package of its own, with declarations, against the packed tarball; then compiles a program that
 * sees nothing but those declarations.
 *
 * @param consumer a folder with \`node_modules\` in which the packed tarball is installed
 */
export const thirdParty = (consumer: string): string[] => {
  // It compares versions by a library of its own choice, whose types the SDK's users needn't have.
  symlinkSync(join(root, "node_modules/@types/semver"), join(consumer, "node_modules/@types/semver"));
  const adapter = join(consumer, "node_modules", "cargo-for-pulp");
  const sources = join(consumer, "adapter");
  for (const directory of [adapter, sources]) mkdirSync(directory, { recursive: true });
  cpSync(join(root, "examples/third-party-adapter"), sources, { recursive: true });
  const emit = { declaration: true, emitDeclarationOnly: true, rootDir: ".", outDir: adapter };
  const built = compile(sources, emit, ["*.ts"]);
  if (built.length > 0) return built.map((errors) => `the adapter: ${errors}`);
  writeFileSync(join(adapter, "package.json"), JSON.stringify({ name: "cargo-for-pulp", type: "module" }));

  const size = readFileSync(join(adapter, "cargo.d.ts")).length;
  const program = join(consumer, "program");
  mkdirSync(program);
  writeFileSync(join(program, "index.ts"), user);
  return [
    ...(size > budget ? [`cargo.d.ts has ${size} of ${budget} bytes: it repeats what it should refer to`] : []),
    ...compile(program, { noEmit: true }, ["index.ts"]).map((errors) => `who uses it: ${errors}`),
  ];
};
