import { validFleetName } from "../fleet/index.ts";
import { ledgerOf, type Note } from "../ledger/index.ts";
import { requireWord } from "../model/repository/words.ts";
import { adapterOf } from "../model/resource/capability.ts";
import type { Change } from "../model/resource/change.ts";
import type { Context } from "../model/resource/context.ts";
import { distributionKind, repositoryKind } from "../model/resource/kind.ts";
import { validBasePath, validName } from "../model/resource/names.ts";
import type { Run } from "../operation/index.ts";
import type { Carrier } from "./carrier.ts";
import { type Described, describedBy, readDescribed } from "./described.ts";
import { type Description, printDescription, type RunsOn } from "./description.ts";
import { descriptionLine } from "./names.ts";
import { notForServer } from "./refusal.ts";
import { carrierOf, noCarrier } from "./server/index.ts";
import { timesOf } from "./times.ts";

/** What a schedule is to be. */
export interface Wish {
  readonly name: string;
  /** All of it, but for who runs it. */
  readonly wanted: Description;
  readonly runsOn: RunsOn | "auto";
  readonly reason: string | undefined;
}

/** Describes it so in the ledger where it isn't, and has the server follow where that runs it. */
export const ensureSchedule = async (context: Context, run: Run, wish: Wish): Promise<readonly Change[]> => {
  const { name, wanted, reason } = wish;
  requirePossible(context, wanted);
  const now = context.transport.clock.now();
  const first = { ...wanted, ...(wanted.every === undefined ? {} : { from: wanted.from ?? new Date(now).toISOString() }) };
  await timesOf(name, first);
  const carrier = carrierOf(context);
  const before = carrier === undefined ? undefined : await readDescribed(ledgerOf(context), run, name);
  const runsOn = await placeOf(run, carrier, wish, first, before);
  const stands =
    carrier !== undefined && runsOn === "server" && before?.description.runsOn === "server" && before.paused === undefined
      ? await carrier.stands(run, before)
      : "as described";

  let changes: readonly Change[] = [];
  await ledgerOf(context).appendAfter(run, descriptionLine(name), (record) => {
    const is = describedBy(record);
    const description = nextOf(wanted, first, runsOn, is);
    const fields = differing(is?.description, description);
    const carried = record?.sequence === before?.sequence ? stands : "as described";
    const told = fields.length === 0 && carried !== "as described" ? ["runsOn"] : fields;
    changes = told.length === 0 ? [] : [{ resource: "schedule", name, action: is === undefined ? "created" : "updated", fields: told }];
    // What a server was told can't be told again under the record that it has.
    if (fields.length === 0 && carried !== "stale") return undefined;
    return noteOf("ensure", { description, paused: is?.paused, since: sinceOf(description, fields, is, now) }, reason);
  });
  if (carrier !== undefined && (runsOn === "server" || (before?.description.runsOn !== undefined && (await carrier.isAllowed(run)))))
    await carrier.settle(run, name);
  return changes;
};

/** What no run could do is refused before it is tried night after night. @throws UsageError, CapabilityError */
const requirePossible = (context: Context, { deliver, sync, to, fleet }: Description): void => {
  if (fleet !== undefined) validFleetName(fleet);
  const { plugin, name } = deliver ?? sync ?? {};
  if (plugin === undefined) return;
  const adapter = adapterOf(context, plugin);
  requireWord(context, adapter, deliver === undefined ? "sync" : "deliver");
  validName(repositoryKind(adapter), name);
  if (to !== undefined) validBasePath(distributionKind(adapter), to);
};

/** Who is to run it. One that clients run stays with them until it is asked for; and to take it from the server takes what giving it took. */
const placeOf = async (
  run: Run,
  carrier: Carrier | undefined,
  { name, runsOn }: Wish,
  wanted: Description,
  before: Described | undefined,
): Promise<RunsOn> => {
  const isThere = before?.description.runsOn === "server";
  if (runsOn === "client" || (runsOn === "auto" && (carrier === undefined || (before !== undefined && !isThere)))) {
    if (isThere) await carrier?.requireAllowed(run);
    return "client";
  }
  const refusal = carrier === undefined ? noCarrier : await carrier.refuses(run, name, wanted);
  if (refusal !== undefined && runsOn === "server") throw notForServer(name, refusal);
  if (refusal !== undefined || (runsOn === "auto" && !isThere)) {
    if (isThere) await carrier?.requireAllowed(run);
    return refusal === undefined && (await carrier?.isAllowed(run)) ? "server" : "client";
  }
  await carrier?.requireAllowed(run);
  return "server";
};

/** What goes on counts from where it did; one that was the server's says so for good, as something of it may be left there. */
const nextOf = (wanted: Description, first: Description, runsOn: RunsOn, is: Described | undefined): Description => {
  const timed = is?.description.every === wanted.every ? { ...first, from: wanted.from ?? is?.description.from ?? first.from } : first;
  const isMarked = runsOn === "server" || is?.description.runsOn !== undefined;
  return printDescription({ ...timed, ...(isMarked ? { runsOn } : {}) } as Description) as unknown as Description;
};

/** What is described anew isn't late for what it wasn't there for; the first time of an interval is one of its times. */
const sinceOf = (description: Description, fields: readonly string[], is: Described | undefined, now: number): number => {
  const isNew = fields.some((field) => ["every", "from", "cron", "timeZone", "runsOn"].includes(field)) || description.runsOn === "server";
  if (!isNew && is !== undefined) return is.since;
  const begins = Date.parse(description.from ?? "");
  return begins > now || (is === undefined && begins === now) ? begins - 1 : now;
};

const differing = (before: Description | undefined, after: Description): readonly string[] => {
  const [was, is] = [before ?? {}, after] as readonly Readonly<Record<string, unknown>>[];
  return [...new Set([...Object.keys(was ?? {}), ...Object.keys(is ?? {})])].filter(
    (key) => JSON.stringify(was?.[key]) !== JSON.stringify(is?.[key]),
  );
};

/** A record of what a schedule is from here on. */
export const noteOf = (
  action: string,
  { description, paused, since }: Pick<Described, "description" | "paused" | "since">,
  reason: string | undefined,
): Note => ({
  action,
  reason,
  after: {
    schedule: printDescription(description),
    since: new Date(since).toISOString(),
    paused: paused === undefined ? null : (JSON.parse(JSON.stringify(paused)) as Record<string, string>),
  },
});
