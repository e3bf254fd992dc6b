import { isResponseError, isTaskFailedError, UsageError } from "../../errors/index.ts";
import type { Run } from "../../operation/index.ts";
import type { Adapter } from "../../plugins/adapter.ts";
import { type Fields, given } from "../resource/change.ts";
import { conflictOf } from "../resource/conflict.ts";
import type { Context } from "../resource/context.ts";
import { distributionKind } from "../resource/kind.ts";
import type { Snapshot } from "../resource/lookup.ts";
import { withHrefs } from "../resource/reference.ts";
import { create } from "../resource/resource.ts";
import { requireTarget } from "./known.ts";
import { type Entry, historyOf, printServed, sameTarget, servedLabel, type Target, targetOf } from "./served.ts";
import { closed, switchTo, targetFields } from "./switch.ts";

/** What is served, and where. */
export interface Served {
  /** The distribution's address. */
  readonly pulp_href: string;
  /** The distribution's name. */
  readonly name: string;
  /** Where clients find it, below the content root. */
  readonly base_path: string;
  /** Where clients find it: an http address, or a registry path. */
  readonly url: string;
}

/** What serving came to. */
export interface Distributed {
  /** The distribution was made, or serves something else than before. */
  readonly changed: boolean;
  /** What serves it. */
  readonly distribution: Served;
}

/** The distribution of a plugin at a base path, as it is now. */
export const findAt = (context: Context, adapter: Adapter, basePath: string): Promise<Snapshot | undefined> =>
  context.lookup.find(distributionKind(adapter).path, "base_path", basePath);

/** A name is given once: what is served at a base path keeps the one that it has. @throws UsageError, before anything is sent */
export const checkName = (current: Snapshot | undefined, basePath: string, name: string | undefined): void => {
  if (current === undefined || name === undefined || current.name === name) return;
  throw new UsageError({
    message: `the distribution at ${JSON.stringify(basePath)} is named ${JSON.stringify(current.name)}, not ${JSON.stringify(name)}.`,
    hint: "Leave the name out: it is for a distribution that has to be made. Nothing was changed.",
  });
};

export const servedAt = (adapter: Adapter, distribution: Snapshot): Served =>
  Object.freeze({
    pulp_href: distribution.pulp_href,
    name: String(distribution.name),
    base_path: String(distribution.base_path),
    url: String(distribution[adapter.url] ?? ""),
  });

/** A task writes addresses without knowing of the request, and so, of some, without the host. */
const hasWholeUrl =
  (adapter: Adapter) =>
  (distribution: Snapshot): boolean =>
    URL.canParse(String(distribution[adapter.url]));

export const nowOf = ({ transport: { clock } }: Pick<Context, "transport">): string => new Date(clock.now()).toISOString();

export interface Serving {
  readonly basePath: string;
  /** Chosen when it is known what is there: another client may have been at it since it was last looked at. */
  readonly target: (current: Snapshot | undefined) => Target;
  /** For `latest`: the newest version's number. */
  readonly newest: number;
  readonly name?: string | undefined;
  readonly fields?: ((current: Snapshot | undefined) => Fields) | undefined;
  /** Of a distribution that has to be made. */
  readonly labels?: Readonly<Record<string, string>> | undefined;
}

/** Makes the distribution, or switches it, whichever it takes by the time that this is called. */
export const serve = async (context: Context, run: Run, adapter: Adapter, serving: Serving): Promise<Distributed> => {
  const current = await findAt(context, adapter, serving.basePath);
  return current === undefined
    ? makeOrTurn(context, run, adapter, serving)
    : told(context, adapter, serving, () => turn(context, run, adapter, current, serving));
};

const told = async <T>(context: Context, adapter: Adapter, { basePath, name = basePath }: Serving, work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    throw await conflictOf(context, distributionKind(adapter), { name, basePath }, error);
  }
};

/** Makes the distribution, or, where another client has made one at the same time, switches that. */
const makeOrTurn = async (context: Context, run: Run, adapter: Adapter, serving: Serving): Promise<Distributed> => {
  try {
    return { changed: true, distribution: servedAt(adapter, await make(context, run, adapter, serving)) };
  } catch (error) {
    // Refused at once, or by the task that was to make it: that is how two clients that serve something new at one path meet.
    if (!isResponseError(error) && !isTaskFailedError(error)) throw error;
    const there = await findAt(context, adapter, serving.basePath);
    return told(context, adapter, serving, () => {
      if (there === undefined) throw error;
      return turn(context, run, adapter, there, serving);
    });
  }
};

/** @param accepted called when the server has found nothing against it, before it is made */
export const make = async (context: Context, run: Run, adapter: Adapter, serving: Serving, accepted?: () => void): Promise<Snapshot> => {
  const { basePath, name = basePath, newest } = serving;
  const target = serving.target(undefined);
  requireTarget(context, adapter, target);
  const entry: Entry = { at: nowOf(context), since: newest, ...target };
  const body = given({
    ...(await withHrefs(serving.fields?.(undefined) ?? {})),
    ...targetFields(target, undefined),
    name,
    base_path: basePath,
    pulp_labels: { ...serving.labels, [servedLabel]: printServed({ entries: [entry] }, context.transport.urls) },
  });
  return create(context, run, distributionKind(adapter), "distribute", body, hasWholeUrl(adapter), accepted);
};

/** What is there already, and what it served, becomes the past. */
const turn = async (context: Context, run: Run, adapter: Adapter, current: Snapshot, serving: Serving): Promise<Distributed> => {
  const target = serving.target(current);
  const entry: Entry = { at: nowOf(context), since: serving.newest, ...target };
  const { fields = () => ({}) } = serving;
  checkName(current, serving.basePath, serving.name);
  const after = await switchTo(context, run, adapter, current, {
    way: "to",
    target,
    history: sameTarget(targetOf(current), target) ? [entry] : [entry, ...(await pastOf(context, run, current, entry.at))],
    fields: await withHrefs(fields(current)),
  });
  return { changed: after !== undefined, distribution: servedAt(adapter, after ?? current) };
};

const pastOf = async (context: Context, run: Run, current: Snapshot, at: string): Promise<readonly Entry[]> => {
  const [now, ...before] = historyOf(current, context.transport.urls, at);
  return now === undefined ? [] : [await closed(run, now), ...before];
};
