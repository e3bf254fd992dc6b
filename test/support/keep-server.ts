import { rmSync, writeFileSync } from "node:fs";
import { setup } from "../integration/setup.ts";

// npm run test:server -- <file>: keeps the integration tests' server until Ctrl-C, for runs with PULP_SDK_TEST_SERVER=<file>.
const [file = ".test-server.json"] = process.argv.slice(2);
const stop = await setup({ provide: (_key, server) => writeFileSync(file, JSON.stringify(server), { mode: 0o600 }) });
console.log(`Kept until Ctrl-C. In another terminal: PULP_SDK_TEST_SERVER=${file} npx vitest run test/integration/<file>`);
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => {
    rmSync(file, { force: true });
    void stop().then(() => process.exit());
  });
setInterval(() => {}, 60_000);
