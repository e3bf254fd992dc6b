import { isNotFoundError, isValidationError, UsageError } from "../errors/index.ts";
import { type Claim, type JsonObject, ledgerOf, type RecordedUnit } from "../ledger/index.ts";
import { modifyUnits } from "../model/content/modify.ts";
import type { PlanStep } from "../model/plan/index.ts";
import type { Change, Fields } from "../model/resource/change.ts";
import type { Context } from "../model/resource/context.ts";
import type { Snapshot } from "../model/resource/lookup.ts";
import { deleteOnce, reread } from "../model/resource/resource.ts";
import { addressOf, sameTarget, type Target, targetOf } from "../model/serving/served.ts";
import { switchTo } from "../model/serving/switch.ts";
import { findPublication, type PublicationRef } from "../model/version/publication.ts";
import { publishVersion } from "../model/version/steps.ts";
import { changeOf, type VersionRef, versionOf } from "../model/version/version.ts";
import type { Run } from "../operation/index.ts";
import type { Adapter } from "../plugins/adapter.ts";
import type { Instead } from "../releases/known.ts";
import { historyWith } from "../streams/move-head.ts";
import { makeVersion } from "../streams/promotion/make.ts";
import { kindOfTarget } from "./steps.ts";
import type { Home, Needed, Serving, Survey } from "./survey.ts";

/** What is known while it is done. */
export interface Work {
  readonly context: Context;
  readonly line: string;
  readonly found: Survey;
  /** What stands for versions by now, by their addresses relative to the API root. */
  readonly instead: Map<string, Instead>;
  /** Claims of releases, by name: each is settled as soon as what stands for its versions is there. */
  readonly releases: Map<string, Claim>;
  readonly removed: readonly RecordedUnit[];
  /** Minutes. */
  readonly protectFor: number | undefined;
}

const done = (resource: string, name: string, action: Change["action"], fields: readonly string[] = []): readonly Change[] => [
  { resource, name, action, fields },
];

/** Does one step; what somebody has done meanwhile isn't done again. */
export const performStep = async (work: Work, run: Run, step: PlanStep): Promise<readonly Change[]> => {
  const { action, resource, name, pulp_href = "" } = step;
  if (action === "replace") return replace(work, run, name, pulp_href);
  if (action === "restore") return restore(work, run, name, pulp_href);
  if (action === "publish") return publish(work, run, name, pulp_href);
  if (action === "record") return record(work, run, name);
  if (action === "switch") return turn(work, run, name, pulp_href);
  if (resource === "content") return cleanUp(work, run, name, pulp_href);
  const gone = await deleteOnce(run, `delete ${resource}`, pulp_href).catch((error: unknown) => {
    if (isNotFoundError(error)) return "before" as const;
    throw error;
  });
  return gone === "before" ? [] : done(resource, name, "deleted");
};

const placeOf = ({ found }: Work, version: string): { readonly home: Home; readonly needed: Needed | undefined } => {
  const home = found.homes.find(({ repository }) => version.startsWith(repository.pulp_href));
  if (home === undefined) throw new Error("unreachable: a step is of a repository that was looked at");
  return { home, needed: home.needed.find((one) => one.version.pulp_href === version) };
};

const note = async (work: Work, run: Run, one: Instead): Promise<void> => {
  work.instead.set(one.of, one);
  await tell(work, run, { instead: [{ ...one }] });
};

const tell = async ({ context, line }: Work, run: Run, after: JsonObject): Promise<void> => {
  await ledgerOf(context).append(run, line, { action: "eradicate", after });
};

const replace = async (work: Work, run: Run, name: string, href: string): Promise<readonly Change[]> => {
  const { context } = work;
  const { urls } = context.transport;
  const { home, needed } = placeOf(work, href);
  const { adapter } = home;
  const repository = await reread(run, home.repository.pulp_href);
  const state = { head: versionOf(href), repository };
  const removed = needed?.units ?? [];
  const without = adapter.hooks?.without;
  const { version, changed } =
    without === undefined
      ? await makeVersion(context, run, adapter, state, [], { added: [], removed })
      : await without(run, { repository, version: href, units: removed.map(({ unit }) => unit) }).then((settled) =>
          changeOf(context, adapter.repository, repository, settled),
        );
  // Whoever follows the repository is served what was its newest, and not what is made of other versions: that is published later.
  const isLatest = home.repository.latest_version_href === href;
  const publication =
    isLatest && needed?.publication !== undefined ? await publishedAs(context, run, adapter, version, needed.publication) : undefined;
  await note(work, run, {
    of: urls.below(href),
    version: urls.below(version.pulp_href),
    publication: publication === undefined ? null : urls.below(publication.pulp_href),
  });
  return changed ? done("version", name, "created") : [];
};

const restore = async (work: Work, run: Run, name: string, href: string): Promise<readonly Change[]> => {
  const { context } = work;
  const { home } = placeOf(work, href);
  const { adapter } = home;
  const [head, repository] = [versionOf(href), await reread(run, home.repository.pulp_href)];
  const { version, changed } = await (adapter.change.way === "modify"
    ? modifyUnits(context, run, adapter, repository, { base: head })
    : makeVersion(context, run, adapter, { head, repository }, [], { added: [], removed: [] }));
  const before = home.publications.findLast((one) => one.repository_version === href);
  if (before !== undefined) await publishedAs(context, run, adapter, version, before);
  await tell(work, run, { restored: context.transport.urls.below(home.repository.pulp_href) });
  return changed ? done("version", name, "created") : [];
};

const publish = async (work: Work, run: Run, name: string, href: string): Promise<readonly Change[]> => {
  const { urls } = work.context.transport;
  const { home, needed } = placeOf(work, href);
  const made = work.instead.get(urls.below(href));
  if (made === undefined || needed?.publication === undefined) return [];
  const version = versionOf(urls.href(urls.apiBase + made.version));
  const publication = await publishedAs(work.context, run, home.adapter, version, needed.publication);
  await note(work, run, { ...made, publication: urls.below(publication.pulp_href) });
  return done("publication", name, "created");
};

/** Nothing that the server says of a publication by itself, or that isn't of any of its kind. */
const own: ReadonlySet<string> = new Set(["prn", "repository", "repository_version", "checkpoint", "vuln_report"]);

/** As another one was: the newest of a version that is there, or else one that is told the same. */
const publishedAs = async (
  context: Context,
  run: Run,
  adapter: Adapter,
  version: VersionRef,
  before: Snapshot,
): Promise<PublicationRef> => {
  const known = await findPublication(context, run, adapter, version);
  if (known !== undefined) return known;
  const [usual = ""] = adapter.publications;
  // What was published in the upstream's own words can't be so without a part of it.
  const told = context.transport.urls.below(before.pulp_href).startsWith(usual) ? Object.entries(before) : [];
  const fields: Fields = Object.fromEntries(
    told.filter(([field, value]) => value !== null && !field.startsWith("pulp_") && !own.has(field)),
  );
  try {
    return await publishVersion(run, adapter, version, fields);
  } catch (error) {
    // Some of it may be what an earlier release of the plugin took.
    if (!isValidationError(error)) throw error;
    return publishVersion(run, adapter, version);
  }
};

/** What a release has instead: from now on that is what is rolled out of it, compared and kept. */
const record = async (work: Work, run: Run, name: string): Promise<readonly Change[]> => {
  const release = work.found.releases.find((one) => one.name === name);
  const claim = work.releases.get(name);
  if (release === undefined || claim === undefined) return [];
  const instead = release.keeps.flatMap((path) => work.instead.get(path) ?? []);
  const keeps = release.keeps.map((path) => work.instead.get(path)?.version ?? path);
  const after = { keeps, instead: instead.map((one) => ({ ...one })) };
  await claim.settle(run, { result: "done", removed: work.removed, after });
  work.releases.delete(name);
  return done("release", name, "updated", ["keeps"]);
};

const turn = async (work: Work, run: Run, name: string, href: string): Promise<readonly Change[]> => {
  const serving = work.found.serving.find(({ distribution }) => distribution.pulp_href === href);
  if (serving === undefined) return [];
  const now = await reread(run, href);
  // Somebody has switched it since: whether to what has the units is looked at afterwards.
  if (!sameTarget(targetOf(now), targetOf(serving.distribution))) return [];
  const { target, version } = targetInstead(work, serving);
  const history = await historyWith(work.context, run, now, target, version);
  const after = await switchTo(work.context, run, serving.adapter, now, { way: "to", target, history });
  return after === undefined
    ? []
    : done(
        "distribution",
        name,
        "updated",
        ["publication", "repository_version"].filter((field) => after[field] === addressOf(target)),
      );
};

const targetInstead = (work: Work, { distribution, version: of }: Serving): { readonly target: Target; readonly version: VersionRef } => {
  const { urls } = work.context.transport;
  const made = work.instead.get(urls.below(of));
  if (made === undefined) throw new Error("unreachable: versions are made before distributions are switched");
  const version = versionOf(urls.href(urls.apiBase + made.version));
  return kindOfTarget(distribution) === "publication" && made.publication !== null
    ? { target: { kind: "publication", publication: urls.href(urls.apiBase + made.publication) }, version }
    : { target: { kind: "version", version: version.pulp_href }, version };
};

/** POST `orphans/cleanup/` with `content_hrefs` */
const cleanUp = async ({ protectFor }: Work, run: Run, name: string, href: string): Promise<readonly Change[]> => {
  await run.task("orphan cleanup", {
    method: "POST",
    key: "orphans/cleanup/",
    body: { content_hrefs: [href], ...(protectFor === undefined ? {} : { orphan_protection_time: protectFor }) },
  });
  try {
    await run.send("GET", href);
  } catch (error) {
    if (isNotFoundError(error)) return done("content", name, "deleted");
    throw error;
  }
  throw new UsageError({
    code: "ORPHAN_PROTECTED",
    attempted: run.label,
    message: `no version has ${name} any more, but the server keeps it: orphans are spared for a while after they were last used${protectFor === undefined ? ", as its settings say" : ` (${protectFor} minutes)`}.`,
    hint: "Apply it again later, or with a shorter { protectFor }, in minutes; 0 takes it at once. No URL leads to it.",
  });
};
