// Writes into the ledger that PULP_SDK_* name, for tests with several processes: node --import … ledger-writer.ts append <line> <line> <reason>,
// or claim <line>, which is killed as by `kill -9` once it holds the line.
import { resolveConfig } from "../../src/config/index.ts";
import { openConnection } from "../../src/transport/index.ts";
import { ledgerClient } from "./ledger.ts";

const [what, ...parameters] = process.argv.slice(2);
const config = await resolveConfig();
const connection = await openConnection(config);
await connection.transport.login();
const { run, ledger, pulp } = ledgerClient(connection, config);

if (what === "claim") {
  const [line = ""] = parameters;
  await run((r) => ledger.claim(r, line, { action: "promotion", reason: "to be killed" }, {}));
  process.kill(process.pid, "SIGKILL");
} else {
  const [together = "", alone = "", reason = ""] = parameters;
  await run(async (r) => {
    await ledger.append(r, together, { action: "freeze", reason });
    await ledger.append(r, alone, { action: "freeze", reason });
  });
  await pulp.close();
}
