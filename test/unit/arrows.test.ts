import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

describe("the one-way rule", () => {
  let project: string;

  beforeEach(() => {
    project = mkdtempSync(join(tmpdir(), "arrows-"));
    symlinkSync(join(root, "node_modules"), join(project, "node_modules"));
    writeFileSync(
      join(project, "package.json"),
      JSON.stringify({ type: "module", dependencies: { "openapi-fetch": "*" }, devDependencies: { nock: "*" } }),
    );
    writeFileSync(
      join(project, "tsconfig.json"),
      JSON.stringify({ compilerOptions: { module: "nodenext", allowImportingTsExtensions: true } }),
    );
  });

  afterEach(() => rmSync(project, { recursive: true }));

  const violations = (files: Record<string, string>): string[] => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(project, path)), { recursive: true });
      writeFileSync(join(project, path), text);
    }
    const args = [join(root, "node_modules/.bin/depcruise"), "src", "--output-type", "json"];
    const config = ["--config", join(root, "dependency-cruiser.config.mjs")];
    const { stdout, stderr } = spawnSync(process.execPath, [...args, ...config], { cwd: project, encoding: "utf8" });
    if (stdout === "") throw new Error(stderr);
    const { summary } = JSON.parse(stdout) as { summary: { violations: { from: string; rule: { name: string } }[] } };
    return [...new Set(summary.violations.map(({ from, rule }) => `${from}: ${rule.name}`))].sort();
  };

  it("lets higher rooms use lower ones", () => {
    const files = {
      "generated/core/index.ts": "export interface paths { a: 1 }",
      "src/errors/index.ts": "export const e = 1;",
      "src/config/index.ts": `import { e } from "../errors/index.ts"; export const c = e;`,
      "src/transport/index.ts": `import type { paths } from "../../generated/core/index.ts"; import create from "openapi-fetch"; export type A = paths; export const t = create;`,
      "src/model/index.ts": `import { t } from "../transport/index.ts"; export const m = t;`,
      "src/client.ts": `import { m } from "./model/index.ts"; import { c } from "./config/index.ts"; export const connect = [m, c];`,
      "src/local/index.ts": "export const l = 1;",
      "src/cli.ts": `import { l } from "./local/index.ts"; export const cli = l;`,
    };
    expect(violations(files)).toEqual([]);
  });

  it("names every arrow that points the wrong way", () => {
    const files = {
      "src/errors/index.ts": `import type { S } from "../config/index.ts"; export type E = S;`,
      "src/config/index.ts": `import { m } from "../model/index.ts"; export type S = typeof m;`,
      "src/model/index.ts": `import create from "openapi-fetch"; import "../pulp.ts"; export const m = create;`,
      "src/pulp.ts": `import "./local/index.ts"; import "nock"; import "./nowhere.ts";`,
      "src/local/index.ts": `import "../tasks/index.ts";`,
      "src/tasks/index.ts": `import type { connect } from "../client.ts"; export type C = connect;`,
      "src/client.ts": `import "./attic/index.ts"; export type connect = 1;`,
      "src/attic/index.ts": "export const a = 1;",
      "src/model/serving/a.ts": `import "./b.ts"; export const a = 1;`,
      "src/model/serving/b.ts": `import "./a.ts"; export const b = 1;`,
      "src/model/resource/a.ts": `import "../serving/b.ts"; export const a = 1;`,
      "src/model/core.ts": `import "./cellar/a.ts"; export const c = 1;`,
      "src/model/cellar/a.ts": "export const a = 1;",
    };
    expect(violations(files)).toEqual([
      "src/client.ts: unknown-room",
      "src/config/index.ts: config-is-a-leaf",
      "src/config/index.ts: upwards-from-config",
      "src/errors/index.ts: errors-are-leaves",
      "src/errors/index.ts: upwards-from-errors",
      "src/local/index.ts: local-knows-nothing",
      "src/model/core.ts: unknown-room-of-the-model",
      "src/model/index.ts: one-http-library",
      "src/model/index.ts: upwards-from-model",
      "src/model/resource/a.ts: upwards-from-model-resource",
      "src/model/serving/a.ts: circle",
      "src/pulp.ts: dev-dependency",
      "src/pulp.ts: nobody-knows-local",
      "src/pulp.ts: unresolvable",
      "src/tasks/index.ts: upwards-from-tasks",
    ]);
  });
});
