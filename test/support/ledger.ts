import { adaptersOf, clientOf, contextOf } from "../../src/client.ts";
import type { Config } from "../../src/config/index.ts";
import { type Ledger, ledgerOf } from "../../src/ledger/index.ts";
import type { Context } from "../../src/model/index.ts";
import { type Operation, type Run, start, type Wait } from "../../src/operation/index.ts";
import type { Pulp } from "../../src/pulp.ts";
import type { Connection } from "../../src/transport/index.ts";

/** One client as the rooms above the ledger see it. */
export interface LedgerClient {
  readonly pulp: Pulp;
  readonly context: Context;
  readonly ledger: Ledger;
  /** An operation of its own. */
  run<T>(work: (run: Run) => Promise<T>, options?: Wait): Operation<T>;
}

export const ledgerClient = (connection: Connection, config: Config): LedgerClient => {
  const context = contextOf(connection, config, adaptersOf([]));
  return {
    pulp: clientOf(connection, config, adaptersOf([])),
    context,
    ledger: ledgerOf(context),
    run: (work, options) => start(context, "promotion of nothing", work, options),
  };
};
