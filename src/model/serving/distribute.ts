import { CapabilityError, UsageError } from "../../errors/index.ts";
import type { Run } from "../../operation/index.ts";
import type { Adapter } from "../../plugins/adapter.ts";
import { type Fields, given, type Labels } from "../resource/change.ts";
import { basePathTaken, checkBasePath, isBasePathConflict, isNameConflict, nameTaken } from "../resource/conflict.ts";
import type { Context } from "../resource/context.ts";
import { distributionKind, type Kind } from "../resource/kind.ts";
import type { Snapshot } from "../resource/lookup.ts";
import { withHrefs } from "../resource/reference.ts";
import { create, reread } from "../resource/resource.ts";
import { versionOf } from "../version/version.ts";
import { type Entry, historyOf, printServed, sameTarget, servedLabel, type Target, targetOf } from "./served.ts";

/** What is served, and where. */
export interface Served {
  readonly pulp_href: string;
  readonly name: string;
  readonly base_path: string;
  /** Where clients find it: an http address, or a registry path. */
  readonly url: string;
}

export interface Distributed {
  /** The distribution was made, or serves something else than before. */
  readonly changed: boolean;
  readonly distribution: Served;
}

/** A distribution at a base path; `undefined` where there is none yet, and none in the way. */
export const findAt = async (context: Context, kind: Kind, basePath: string): Promise<Snapshot | undefined> => {
  const found = await context.lookup.find(kind.path, "base_path", basePath);
  if (found === undefined) await checkBasePath(context, kind, basePath);
  return found;
};

/** A name is given once: what is served at a base path keeps the one that it has. @throws UsageError, before anything is sent */
export const checkName = (current: Snapshot | undefined, basePath: string, name: string | undefined): void => {
  if (current === undefined || name === undefined || current.name === name) return;
  throw new UsageError({
    message: `the distribution at ${JSON.stringify(basePath)} is named ${JSON.stringify(current.name)}, not ${JSON.stringify(name)}.`,
    hint: "Leave the name out: it is for a distribution that has to be made. Nothing was changed.",
  });
};

const references = ["repository", "repository_version", "publication"] as const;

/** The fields of a distribution that make it serve the target; on an existing one, the others are unset. */
const targetFields = (target: Target, current: Snapshot | undefined): Fields => {
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

const nowOf = (context: Context): string => new Date(context.transport.clock.now()).toISOString();

export interface Serving {
  readonly basePath: string;
  readonly target: Target;
  /** For `latest`: the newest version's number. */
  readonly newest: number;
  readonly name?: string | undefined;
  readonly fields?: Fields | undefined;
  readonly labels?: Labels | undefined;
}

/** Makes the distribution, or switches it; what it served before is written down first. */
export const serve = async (
  context: Context,
  run: Run,
  adapter: Adapter,
  current: Snapshot | undefined,
  serving: Serving,
): Promise<Distributed> => {
  const kind = distributionKind(adapter);
  const fields = await withHrefs(serving.fields ?? {});
  const entry: Entry = { at: nowOf(context), since: serving.newest, ...serving.target };
  if (current !== undefined) {
    if (sameTarget(targetOf(current), serving.target)) return switchTo(context, run, adapter, current, serving.target, [], fields);
    const [now, ...before] = historyOf(current, context.transport.urls, entry.at);
    const past = now === undefined ? [] : [await closed(run, now), ...before];
    return switchTo(context, run, adapter, current, serving.target, [entry, ...past], fields);
  }
  const { basePath, name = basePath, labels = {} } = serving;
  const body = given({
    ...fields,
    ...targetFields(serving.target, undefined),
    name,
    base_path: basePath,
    pulp_labels: { ...labels, [servedLabel]: printServed([entry], context.transport.urls) },
  });
  try {
    return { changed: true, distribution: servedAt(adapter, await create(context, run, kind, "distribute", body, hasWholeUrl(adapter))) };
  } catch (error) {
    if (isBasePathConflict(error)) throw basePathTaken(basePath, (error as { summary: string }).summary, error);
    if (isNameConflict(error)) throw await nameTaken(context, kind, name, error);
    throw error;
  }
};

/** An entry that ends: one that followed a repository served its versions up to the newest of now. */
const closed = async (run: Run, entry: Entry): Promise<Entry> => {
  if (entry.kind !== "latest") return entry;
  const { latest_version_href } = await reread(run, entry.repository);
  return { ...entry, until: versionOf(String(latest_version_href)).number };
};

/** Writes the history down, then switches: PATCH `<distribution>`. */
export const switchTo = async (
  context: Context,
  run: Run,
  adapter: Adapter,
  current: Snapshot,
  target: Target,
  history: readonly Entry[],
  fields: Fields = {},
): Promise<Distributed> => {
  const others = Object.fromEntries(Object.entries(fields).filter(([name, value]) => value !== undefined && current[name] !== value));
  const moved = !sameTarget(targetOf(current), target);
  if (!moved && Object.keys(others).length === 0) return { changed: false, distribution: servedAt(adapter, current) };
  if (moved) checkSwitch(adapter, current, target);
  if (moved)
    await run.send("POST", `${current.pulp_href}set_label/`, {
      body: { key: servedLabel, value: printServed(history, context.transport.urls) },
    });
  await run.task("distribute", {
    method: "PATCH",
    key: current.pulp_href,
    body: { ...others, ...(moved ? targetFields(target, current) : {}) },
  });
  return { changed: true, distribution: servedAt(adapter, await reread(run, current.pulp_href)) };
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
