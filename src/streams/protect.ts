import { keptVersions, ledgerOf } from "../ledger/index.ts";
import type { Context } from "../model/resource/context.ts";
import type { Run } from "../operation/index.ts";
import type { Adapter } from "../plugins/adapter.ts";
import { lineOf, readStream } from "./state.ts";

interface Version {
  readonly pulp_href: string;
  readonly pulp_created: string;
}

/** Keeps a version from being pruned, or lets it go again: one record in the stream's line. */
export const protect = async (
  context: Context,
  run: Run,
  adapter: Adapter,
  of: string,
  name: string,
  {
    action,
    version,
    reason,
  }: { readonly action: "protect" | "unprotect"; readonly version: string | undefined; readonly reason?: string | undefined },
): Promise<string> => {
  const state = await readStream(context, run, adapter, of, name);
  const href = version ?? state.head.pulp_href;
  await ledgerOf(context).append(run, lineOf(state), { action, reason, asked: { version: href } });
  return href;
};

/**
 * Versions that the ledger protects, and why: those that a record says are to stay, those that releases hold, and all that was made since an action began whose end isn't
 * recorded.
 * @param except a release's line whose hold doesn't count
 */
export const protectedIn = async (
  context: Context,
  run: Run,
  lines: readonly string[],
  versions: readonly Version[],
  except?: string,
): Promise<ReadonlyMap<string, string>> => {
  const found = new Map(await keptVersions(context, run, except));
  for (const line of lines) {
    const open = new Map<number, string>();
    for await (const record of ledgerOf(context).records(run, { line })) {
      const version = record.asked?.version;
      if (typeof version === "string" && record.action === "protect")
        found.set(version, `${line} protects it${record.reason === undefined ? "" : `: ${record.reason}`}`);
      if (typeof version === "string" && record.action === "unprotect") found.delete(version);
      if (record.kind === "intent") open.set(record.sequence, record.at);
      if (record.kind === "outcome" && record.of !== undefined) open.delete(record.of);
    }
    for (const [, at] of open)
      for (const { pulp_href, pulp_created } of versions)
        if (Date.parse(pulp_created) >= Date.parse(at) - minute) found.set(pulp_href, `${line} is being worked on since ${at}`);
  }
  return found;
};

/** By which clocks of client and server may differ. */
const minute = 60_000;
