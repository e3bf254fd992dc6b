import { CapabilityError, isResponseError, isServerError, isTaskError } from "../../errors/index.ts";
import type { Run } from "../../operation/index.ts";
import type { Adapter } from "../../plugins/adapter.ts";
import { differing, type Fields, ownLabel } from "../resource/change.ts";
import type { Context } from "../resource/context.ts";
import { labelsOf } from "../resource/label-text.ts";
import { setLabel } from "../resource/labels.ts";
import type { Snapshot } from "../resource/lookup.ts";
import { patch, reread } from "../resource/resource.ts";
import { versionOf } from "../version/version.ts";
import { requireTarget } from "./known.ts";
import {
  type Entry,
  historyOf,
  printServed,
  type Remembered,
  rememberedBy,
  type Switching,
  sameTarget,
  servedLabel,
  settled,
  type Target,
  targetOf,
} from "./served.ts";

const references = ["repository", "repository_version", "publication"] as const;

/** The fields of a distribution that make it serve the target; on an existing one, the others are unset. */
export const targetFields = (target: Target, current: Snapshot | undefined): Fields => {
  const chosen: Record<string, string> =
    target.kind === "latest"
      ? { repository: target.repository }
      : target.kind === "version"
        ? { repository_version: target.version }
        : target.kind === "publication"
          ? { publication: target.publication }
          : {};
  const unset = current === undefined ? [] : references.filter((field) => field in current).map((field) => [field, null] as const);
  return { ...Object.fromEntries(unset), ...chosen };
};

/** Where a distribution is to go, and how its history reads then: the new entry first. */
export interface Switch {
  readonly way: Switching["way"];
  readonly target: Target;
  readonly history: readonly [Entry, ...Entry[]];
  /** The distribution's other fields that are wanted. */
  readonly fields?: Fields | undefined;
}

/**
 * Writes down what is to come, switches, writes down that it has come: whatever cuts that off, the label tells nothing that hasn't happened.
 *
 * POST `<distribution>set_label/`, PATCH `<distribution>`, POST `<distribution>set_label/`
 *
 * @param current read just before: what another client has changed since is overwritten.
 * @returns the distribution as it is afterwards; `undefined` where nothing had to be changed.
 */
export const switchTo = async (
  context: Context,
  run: Run,
  adapter: Adapter,
  current: Snapshot,
  { way, target, history, fields = {} }: Switch,
): Promise<Snapshot | undefined> => {
  const others = differing(fields, current, "keep");
  const moved = !sameTarget(targetOf(current), target);
  if (!moved && Object.keys(others).length === 0) return undefined;
  if (!moved) {
    await patch(run, "distribute", current, others);
    return reread(run, current.pulp_href);
  }
  checkSwitch(adapter, current, target);
  requireTarget(context, adapter, target, others);
  const { urls } = context.transport;
  const entries = historyOf(current, urls, history[0].at);
  await remember(context, run, current, { entries, switching: { operation: run.correlationId, way, entries: history } });
  try {
    await patch(run, "distribute", current, { ...others, ...targetFields(target, current) });
  } catch (error) {
    // Refused, so it won't come; where that can't be written either, what is written reads right all the same.
    if (isRefusal(error)) await remember(context, run, current, rememberedBy(current, urls)).catch(() => {});
    throw error;
  }
  return settle(context, run, current.pulp_href, history[0]);
};

/**
 * Switches, and writes down that it has come: nothing tells what hasn't happened, whatever cuts that off. Where nobody else labels the distribution both go
 * in one request. Servers take labels all together only, so that one which another client sets between its being read and that request would be lost:
 * where others do label it, the label is written by itself, behind the switch.
 *
 * PATCH `<distribution>`; where others label it, write at the same time, or the task doesn't tell what came of it: GET, POST `<distribution>set_label/`
 *
 * @param accepted called when the server has it, before it is done
 */
export const switchAtOnce = async (
  context: Context,
  run: Run,
  adapter: Adapter,
  current: Snapshot,
  { target, history }: Pick<Switch, "target" | "history">,
  accepted?: () => void,
): Promise<void> => {
  checkSwitch(adapter, current, target);
  requireTarget(context, adapter, target);
  const { urls } = context.transport;
  const labels = labelsOf(current);
  const isOursAlone = Object.keys(labels).every((key) => key.startsWith(ownLabel));
  const pulp_labels = { ...labels, [servedLabel]: printServed({ entries: history }, urls) };
  const fields = { ...targetFields(target, current), ...(isOursAlone ? { pulp_labels } : {}) };
  const after = await patch(run, "distribute", current, fields, accepted);
  const isSo =
    after !== undefined && sameTarget(targetOf(after), target) && settled(after, run.correlationId, history[0], urls) === undefined;
  if (!isSo) await settle(context, run, current.pulp_href, history[0]);
};

const isRefusal = (error: unknown): boolean => isTaskError(error) || (isResponseError(error) && !isServerError(error));

export const remember = ({ transport: { urls } }: Context, run: Run, { pulp_href }: Snapshot, what: Remembered): Promise<void> =>
  setLabel(run, pulp_href, servedLabel, printServed(what, urls));

/** Others may be writing the label just now: each looks whether its own entry stayed. */
const attempts = 5;

/** Puts the label at rest after a switch. @param entry what was switched to */
export const settle = async (context: Context, run: Run, href: string, entry: Entry): Promise<Snapshot> => {
  for (let attempt = 1; ; attempt++) {
    // Of all that are switched at once, in one request.
    const now = (await context.lookup.at(href)) ?? (await reread(run, href));
    const wanted = settled(now, run.correlationId, entry, context.transport.urls);
    if (wanted === undefined || attempt > attempts) return now;
    await remember(context, run, now, wanted);
  }
};

/** An entry that ends: one that followed a repository served its versions up to the newest of now. */
export const closed = async (run: Run, entry: Entry): Promise<Entry> => {
  if (entry.kind !== "latest") return entry;
  const { latest_version_href } = await reread(run, entry.repository);
  return { ...entry, until: versionOf(String(latest_version_href)).number };
};

/** The server would take it, say that all is well, and serve what it served. */
const checkSwitch = ({ plugin, following }: Adapter, current: Snapshot, target: Target): void => {
  if (following !== "for-good" || targetOf(current).kind !== "latest" || target.kind === "latest") return;
  throw new CapabilityError({
    code: "CAPABILITY_BROKEN",
    plugin,
    operation: "distribute",
    message: `the distribution ${JSON.stringify(current.name)} follows a repository, and the server's ${plugin} plugin serves on what was followed, whatever it is switched to.`,
    hint: "Delete the distribution, and deliver or distribute there again: then publications are served, which can be switched. Nothing was changed.",
  });
};
