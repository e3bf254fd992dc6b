import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./packed.ts";

/** How a consumer sets its compiler up. */
export interface Setup {
  readonly module: "nodenext" | "esnext";
  readonly moduleResolution: "nodenext" | "bundler";
  readonly skipLibCheck: boolean;
}

export interface Compiled {
  /** What the compiler complained about; empty if it didn't. */
  readonly errors: string;
  readonly instantiations: number;
  readonly checkSeconds: number;
}

const figure = (output: string, name: string): number => Number(new RegExp(`^${name}:\\s+([\\d.]+)`, "m").exec(output)?.[1] ?? Number.NaN);

/** Compiles `source` as a strict consumer of the packed package. */
export const compile = (consumer: string, source: string, setup: Setup): Compiled => {
  const compilerOptions = { ...setup, noEmit: true, strict: true, target: "es2023", lib: ["es2023", "esnext.disposable"], types: ["node"] };
  writeFileSync(join(consumer, "index.ts"), source);
  writeFileSync(join(consumer, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["index.ts"] }));
  const tsc = join(root, "node_modules/typescript/lib/tsc.js");
  const { stdout, status } = spawnSync(process.execPath, [tsc, "-p", consumer, "--extendedDiagnostics", "--pretty", "false"], {
    encoding: "utf8",
  });
  const errors = stdout.split("\n").filter((line) => line.includes("error TS"));
  if (status !== 0 && errors.length === 0) errors.push(stdout);
  return { errors: errors.join("\n"), instantiations: figure(stdout, "Instantiations"), checkSeconds: figure(stdout, "Check time") };
};

/** The shortest useful program. */
export const minimal = `import { connect } from "pulp-sdk";
const pulp = await connect();
await pulp.rpm.repository("x").deliver("y");
`;
