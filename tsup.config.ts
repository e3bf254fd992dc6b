import { copyFile } from "node:fs/promises";
import { defineConfig } from "tsup";

// JavaScript only: tsc writes the declarations (see docs/architecture.md), one file a module.
export default defineConfig({
  entry: {
    "src/index": "src/index.ts",
    "src/local/index": "src/local/index.ts",
    "src/report/index": "src/report/index.ts",
    "src/terminal/index": "src/terminal/index.ts",
    "src/cli": "src/cli.ts",
  },
  format: "esm",
  target: "node22",
  platform: "node",
  outDir: "dist",
  dts: false,
  // All but the declarations: `npm run local` and the quickstart make JavaScript alone.
  clean: ["!**/*.d.ts"],
  sourcemap: true,
  splitting: true,
  // Some of Node's own modules go by no other name: `sqlite` is none of them.
  removeNodeProtocol: false,
  // What is used of it is a tenth: whole, with its messages in fifty languages, it takes 10 MB of a process and a quarter of its start. It stays
  // a dependency for the declarations.
  noExternal: ["zod"],
  onSuccess: () => copyFile("node_modules/zod/LICENSE", "dist/zod.LICENSE"),
});
