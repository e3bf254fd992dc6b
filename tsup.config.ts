import { defineConfig } from "tsup";

// JavaScript only: tsc writes the declarations (see docs/architecture.md), one file a module.
export default defineConfig({
  entry: {
    "src/index": "src/index.ts",
    "src/local/index": "src/local/index.ts",
    "src/report/index": "src/report/index.ts",
    "src/cli": "src/cli.ts",
  },
  format: "esm",
  target: "node22",
  platform: "node",
  outDir: "dist",
  dts: false,
  clean: ["dist/**/*.js", "dist/**/*.js.map"],
  sourcemap: true,
  splitting: true,
});
