import { UsageError } from "../errors/index.ts";
import { type Fleet, type FleetSource, fleetOf } from "../fleet/index.ts";
import { failureOf, type JsonObject, type Outcome } from "../ledger/index.ts";
import { syncOf } from "../model/repository/sync.ts";
import { adapterOf, requirePlugin } from "../model/resource/capability.ts";
import type { Context } from "../model/resource/context.ts";
import { deliver } from "../model/serving/deliver.ts";
import type { VersionChange } from "../model/version/version.ts";
import type { Run } from "../operation/index.ts";
import type { Description, RepositoryName } from "./description.ts";

/** Fleets by their names: what can't be kept in Pulp, as it may be code, and secrets are read where it runs. */
export type ScheduleFleets = Readonly<Record<string, FleetSource | Fleet>>;

/** What a run came to, for the ledger: `after.status` is what the record's `result` is too coarse for. */
export type Came = Pick<Outcome, "result" | "after" | "error">;

const done = (status: "succeeded" | "unchanged", more: JsonObject): Came => ({ result: "done", after: { status, ...more } });

/** Does what is described, within the operation that is given. */
export const workOf = async (
  context: Context,
  run: Run,
  { deliver: delivered, to = "", sync: synced, fleet, only }: Description,
  fleets: ScheduleFleets,
): Promise<Came> => {
  if (delivered !== undefined)
    return of(context, "deliver", delivered, async (adapter) => {
      const { changed, version, steps } = await deliver(context, run, adapter, delivered.name, { basePath: to });
      return told({ changed, version }, { servedAt: to, steps });
    });
  if (synced !== undefined)
    return of(context, "sync", synced, async (adapter) => told(await syncOf(context, run, adapter, synced.name, {}), {}));
  return deliverFleet(context, run, String(fleet), only, fleets);
};

const of = async (
  context: Context,
  verb: string,
  { plugin }: RepositoryName,
  work: (adapter: ReturnType<typeof adapterOf>) => Promise<Came>,
): Promise<Came> => {
  const adapter = adapterOf(context, plugin);
  requirePlugin(context, adapter, verb);
  return work(adapter);
};

const told = ({ changed, version }: Pick<VersionChange, "changed" | "version">, more: JsonObject): Came =>
  done(changed ? "succeeded" : "unchanged", { version: version.number, ...more });

/** @throws UsageError (`FLEET_LACKING`) where whoever runs it hasn't brought the fleet */
export const fleetIn = (fleets: ScheduleFleets, name: string): FleetSource | Fleet => {
  const source = Object.hasOwn(fleets, name) ? fleets[name] : undefined;
  if (source !== undefined) return source;
  throw new UsageError({
    code: "FLEET_LACKING",
    message: `the fleet ${JSON.stringify(name)} isn't known here: what is in it isn't kept in Pulp.`,
    hint: `Bring it: pulp.schedules.run({ fleets: { ${JSON.stringify(name)}: await readFleet("fleet.yaml") } }).`,
  });
};

const isFleet = (brought: FleetSource | Fleet): brought is Fleet => typeof (brought as Partial<Fleet>).deliver === "function";

/** Each repository is an operation of its own; the end of this one ends all of them. */
const deliverFleet = async (
  context: Context,
  run: Run,
  name: string,
  only: "changed" | undefined,
  fleets: ScheduleFleets,
): Promise<Came> => {
  const brought = fleetIn(fleets, name);
  const fleetRun = (isFleet(brought) ? brought : fleetOf(context, name, brought)).deliver({ only });
  const cancel = (): void => void fleetRun.cancel().catch(() => {});
  run.signal.addEventListener("abort", cancel, { once: true });
  try {
    const report = await fleetRun.report();
    const { counts } = report;
    try {
      report.throwIfFailed();
    } catch (error) {
      return { ...failed(error), after: { status: "failed", ...counts } };
    }
    return done(counts.succeeded > 0 ? "succeeded" : "unchanged", { ...counts });
  } finally {
    run.signal.removeEventListener("abort", cancel);
  }
};

export const failed = (error: unknown): Came => ({
  result: "failed",
  after: { status: "failed" },
  error: failureOf(error),
});
