import { fileURLToPath } from "node:url";
import { configDefaults, defineConfig } from "vitest/config";

const source = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const alias = [
  { find: /^pulp-sdk\/local$/, replacement: source("src/local/index.ts") },
  { find: /^pulp-sdk\/terminal$/, replacement: source("src/terminal/index.ts") },
  { find: /^pulp-sdk\/report$/, replacement: source("src/report/index.ts") },
  { find: /^pulp-sdk$/, replacement: source("src/index.ts") },
];

/** What takes the whole of one kind of server: `npm run test:lines` starts that, and names it. */
const elsewhere = process.env.PULP_SDK_TEST_ON === undefined ? ["test/integration/lines/whole/**"] : [];

/** Long enough for a machine that does ten other things: what is slow shows in the times that are printed. So no test needs a limit of its own. */
const patient = { testTimeout: 300_000, hookTimeout: 300_000, expect: { poll: { timeout: 60_000, interval: 20 } } };

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      { extends: true, test: { name: "unit", include: ["test/unit/**/*.test.ts"], ...patient } },
      { extends: true, test: { name: "contract", include: ["test/contract/**/*.test.ts"], ...patient } },
      {
        extends: true,
        test: {
          name: "types",
          include: [],
          typecheck: { enabled: true, only: true, include: ["test/types/**/*.test-d.ts"], tsconfig: "tsconfig.json" },
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["test/integration/**/*.test.ts"],
          exclude: [...configDefaults.exclude, ...elsewhere],
          globalSetup: ["test/integration/setup.ts"],
          runner: source("test/support/runner.ts"),
          setupFiles: ["test/support/own-ledger.ts"],
          testTimeout: 600_000,
          hookTimeout: 600_000,
          expect: { poll: { timeout: 120_000, interval: 200 } },
          maxWorkers: 2,
          // vitest wants projects with other worker limits in a group of their own: after the quick ones.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
