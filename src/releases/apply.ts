import { PlanOutdatedError } from "../errors/index.ts";
import { actorOf, type Claim, failureOf, type Intent, ledgerOf, sha256Of } from "../ledger/index.ts";
import type { Context } from "../model/resource/context.ts";
import { reread } from "../model/resource/resource.ts";
import { addressOf } from "../model/serving/served.ts";
import type { Run } from "../operation/index.ts";
import { servableTarget } from "../streams/move-head.ts";
import { makeVersion } from "../streams/promotion/make.ts";
import type { Found } from "./look.ts";
import { requireFree } from "./look.ts";
import { partsOf, printManifest, type ReleaseManifest } from "./manifest.ts";
import { type Member, memberKey, membersOf, releaseRepository } from "./members.ts";
import { releaseLine } from "./names.ts";
import { recoveriesOfRelease } from "./recover.ts";
import { told } from "./told.ts";
import { type Inventory, inventoryOf } from "./units.ts";

/**
 * Makes a release: its versions, its publications, its manifest, and, as the last thing, the record that says that it is there.
 *
 * @throws PlanOutdatedError where a source has moved on since it was looked at; ReleaseError (`RELEASE_TAKEN`)
 */
export const applyRelease = async (context: Context, run: Run, found: Found, reason: string | undefined): Promise<ReleaseManifest> => {
  const ledger = ledgerOf(context);
  const line = releaseLine(found.name);
  const intent: Intent = {
    action: "release",
    reason,
    tags: found.tags,
    asked: { base: found.base, repositories: found.members.map(memberKey) },
    planned: { keeps: found.members.map(({ version }) => context.transport.urls.below(version.pulp_href)) },
  };
  let claim: Claim | undefined;
  // Of a line without a record, as of most, nobody has to be asked: who writes the first one knows that there was none.
  for (let records = 0; claim === undefined; ) {
    const after = records;
    claim = await ledger.claimAfter(run, line, (last) => ((last?.sequence ?? 0) === after ? intent : undefined), recoveriesOfRelease);
    // Somebody was faster, or was cut off: what they left is finished by now.
    if (claim === undefined) records = await requireFree(context, run, found.name);
  }
  try {
    await requireUnmoved(context, run, found);
    return await make(context, run, found, reason ?? null, claim);
  } catch (error) {
    await ledger.giveUp(run, [{ claim, outcome: { result: "taken back", error: failureOf(error) } }]);
    throw error;
  }
};

const requireUnmoved = async (context: Context, run: Run, { name, sources, members }: Found): Promise<void> => {
  if (sources === undefined) return;
  const now = new Map((await membersOf(context, run, name, sources, "versions")).map((one) => [memberKey(one), one]));
  const differences = members.flatMap((member) => {
    const [was, is] = [member.version, now.get(memberKey(member))?.version];
    return is?.pulp_href === was.pulp_href ? [] : [`${memberKey(member)} was at version ${was.number}, and is at ${is?.number ?? "none"}.`];
  });
  if (differences.length === 0) return;
  throw new PlanOutdatedError({
    attempted: run.label,
    message: `the server has moved on since the plan was made: ${differences.join(" ")}`,
    hint: "Nothing was done. Make a new plan, and look at it.",
    differences,
  });
};

/** A member as it will be served. */
interface Made {
  readonly member: Member;
  readonly publication: string | null;
  readonly inventory: Inventory;
}

const make = async (context: Context, run: Run, found: Found, reason: string | null, claim: Claim): Promise<ReleaseManifest> => {
  const { urls } = context.transport;
  const made = await allOf(found.members.map((member) => madeOf(context, run, found, member)));
  const texts: string[] = [];
  const parts: { sha256: string; units: number }[] = [];
  const lists = made.map(({ member, inventory }) => ({
    plugin: member.adapter.plugin,
    repository: member.repository,
    lines: inventory.lines,
  }));
  for (const { content, units } of partsOf(lists)) {
    texts.push(content);
    parts.push({ sha256: sha256Of(content), units });
  }
  const manifest: ReleaseManifest = {
    format: 1,
    release: found.name,
    base: found.base,
    at: new Date(context.transport.clock.now()).toISOString(),
    by: actorOf(context),
    operation: run.correlationId,
    reason,
    tags: found.tags,
    repositories: made.map(({ member, publication, inventory }) => releaseRepository(urls, member, publication, inventory)),
    parts,
    units: parts.reduce((sum, { units }) => sum + units, 0),
  };
  const text = printManifest(manifest);
  const sha256 = sha256Of(text);
  const after = { manifest: sha256, units: manifest.units, keeps: manifest.repositories.map(({ version }) => version) };
  await claim.settle(run, { result: "done", after }, [...texts, text]);
  const { base, tags, repositories, units } = manifest;
  context.transport.events.emit("release:applied", {
    ...told(context, run, found.name, reason),
    base,
    tags,
    repositories: repositories.length,
    units,
    manifest: sha256,
  });
  return Object.freeze(manifest);
};

/** All of them end before the first failure is told: nothing is to run on behind an error. */
const allOf = async <T>(works: readonly Promise<T>[]): Promise<readonly T[]> =>
  (await Promise.allSettled(works)).map((one) => {
    if (one.status === "rejected") throw one.reason;
    return one.value;
  });

const madeOf = async (context: Context, run: Run, found: Found, of: Member): Promise<Made> => {
  const { adapter } = of;
  const fix = found.fixes.get(memberKey(of));
  const member = fix === undefined ? of : { ...of, version: await fixed(context, run, of, fix), publication: undefined };
  const known = found.inventories.get(memberKey(of));
  const publication =
    member.publication ??
    (adapter.publications.length === 0 ? null : (addressOf(await servableTarget(context, run, adapter, member, member.version)) ?? null));
  const inventory = fix === undefined && known !== undefined ? known : await inventoryOf(context, run, member);
  return { member, publication, inventory };
};

const fixed = async (
  context: Context,
  run: Run,
  { adapter, home, version }: Member,
  { from, outcome }: NonNullable<ReturnType<Found["fixes"]["get"]>>,
) => {
  if (outcome.added.length + outcome.removed.length === 0) return version;
  const state = { head: version, repository: await reread(run, home.pulp_href) };
  return (await makeVersion(context, run, adapter, state, from, outcome)).version;
};
