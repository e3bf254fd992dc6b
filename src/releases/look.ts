import { ReleaseError, UsageError } from "../errors/index.ts";
import type { Context } from "../model/resource/context.ts";
import { repositoryHrefOf } from "../model/version/version.ts";
import { checkOptions, type OptionNames, type Run, type Wait } from "../operation/index.ts";
import { untoldNotes } from "../streams/promotion/bytes.ts";
import { checkTell, type Tell } from "../streams/promotion/options.ts";
import { diffOf } from "./diff.ts";
import type { ReleaseDiff } from "./diff-data.ts";
import { milliseconds } from "./duration.ts";
import { baseMembers, checkAddition, type Fix, fixOf, memberFor, type ReleaseAddition } from "./hotfix.ts";
import { type Before, inventoriesOf } from "./inherit.ts";
import { lineOfRelease, manifestOf, requireRelease, standing, youngestRelease } from "./known.ts";
import { type Member, memberKey, membersOf, type ReleaseSource, repositoryIn } from "./members.ts";
import { checkTags, validName } from "./names.ts";
import { openIn, type ReleaseOpen } from "./open.ts";
import { sideOf } from "./sides.ts";
import { checkExpectations, expectationNames, type ReleaseExpectations, type ReleaseUnsigned, unsignedIn } from "./signatures.ts";
import type { Inventory } from "./units.ts";

/** What a release is to be. */
export interface ReleaseOptions extends Wait {
  /** What it freezes: streams as they are served, repositories' latest versions, single versions; of any plugins. */
  readonly from?: ReleaseSource | readonly ReleaseSource[] | undefined;
  /** The release that it is a hotfix of, instead. */
  readonly base?: string | undefined;
  /** With `base`: what it has beside that. */
  readonly add?: ReleaseAddition | readonly ReleaseAddition[] | undefined;
  /** Pairs of one's own, by which it is found again. */
  readonly tags?: Readonly<Record<string, string>> | undefined;
  /** Tells which upstreams weren't synced for so long: `"7d"`. */
  readonly syncedWithin?: string | undefined;
  /** What its units are expected to be: what isn't so is told. */
  readonly expect?: ReleaseExpectations | undefined;
  /** What is looked at, beside what it takes to make it. */
  readonly tell?: Tell | undefined;
}

export const releaseOptions: OptionNames<ReleaseOptions> = {
  add: "option",
  base: "option",
  expect: "option",
  from: "option",
  signal: "option",
  syncedWithin: "option",
  tags: "pairs",
  tell: "option",
};

/** What was found for a release. */
export interface Found {
  readonly name: string;
  readonly base: string | null;
  readonly tags: Readonly<Record<string, string>>;
  readonly members: readonly Member[];
  /** What the sources were, to be asked again; `undefined` of a hotfix, whose base doesn't change. */
  readonly sources: readonly ReleaseSource[] | undefined;
  readonly fixes: ReadonlyMap<string, Fix>;
  readonly inventories: ReadonlyMap<string, Inventory>;
  readonly diff: ReleaseDiff | undefined;
  readonly open: readonly ReleaseOpen[] | undefined;
  readonly unsigned: readonly ReleaseUnsigned[];
  readonly notes: readonly string[];
}

/** Repositories of a plugin up to which each is held against all others without being told to. */
const manageable = 10;

/** @throws UsageError, ReleaseError: nothing was changed */
export const lookAtRelease = async (context: Context, run: Run, name: string, options: ReleaseOptions): Promise<Found> => {
  const { base, tags = {}, tell = {} } = options;
  checkTags(tags);
  checkTell(options);
  checkOptions(options.expect, expectationNames, "expect");
  const stale = options.syncedWithin === undefined ? undefined : milliseconds(options.syncedWithin, "syncedWithin");
  const given = givenIn(options);
  await requireFree(context, run, name);
  const { members, sources, fixes, of } = await contentsOf(context, run, name, base, given);
  const { expect } = options;
  if (expect !== undefined) checkExpectations(members, expect);
  const before = of ?? (await previousOf(context, run, members));
  const inherited = await inventoriesOf(context, run, members, before);
  const inventories = new Map([...inherited].map(([key, { inventory }]) => [key, inventory]));
  const changes = new Map([...inherited].flatMap(([key, { change }]) => (change === undefined ? [] : [[key, change]])));
  const diff =
    before === undefined || of !== undefined
      ? undefined
      : await diffOf(context, run, sideOf(context, standing(before.manifest, before.known)), { name, members }, changes);
  const many = Math.max(0, ...[...Map.groupBy(members, ({ adapter }) => adapter.plugin).values()].map((one) => one.length));
  const looks = tell.closure === "look" || (tell.closure === undefined && many <= manageable);
  return {
    name,
    base: base ?? null,
    tags,
    members,
    sources,
    fixes,
    inventories,
    diff,
    open: looks ? await openIn(context, run, members, fixes) : undefined,
    unsigned: expect === undefined ? [] : await unsignedIn(context, run, members, fixes, expect),
    notes: [
      ...(looks || tell.closure === "skip"
        ? []
        : [`dependencies weren't looked at, as there are ${many} repositories: { tell: { closure: "look" } }.`]),
      ...staleOf(context, members, stale),
      ...untoldNotes([...inventories.values()].flatMap(({ untold }) => untold)),
      ...members.flatMap(({ adapter, repository }) =>
        adapter.pinned === "never"
          ? [`${adapter.plugin} serves a repository's latest version only: ${repository} can't be rolled out.`]
          : [],
      ),
    ],
  };
};

type Contents = Pick<Found, "members" | "sources" | "fixes"> & {
  /** What a hotfix is based on. */
  readonly of?: Before | undefined;
};

interface Given {
  readonly sources: readonly ReleaseSource[];
  readonly additions: readonly ReleaseAddition[];
}

/** @throws UsageError, before anything is sent */
const givenIn = ({ from, base, add }: ReleaseOptions): Given => {
  const sources = isList(from) ? from : from === undefined ? [] : [from];
  const additions: readonly ReleaseAddition[] = isList(add) ? add : add === undefined ? [] : [add];
  if (base === undefined && (sources.length === 0 || additions.length > 0))
    throw new UsageError({
      message: sources.length === 0 ? "nothing says what the release holds." : "only a release that is based on another one takes `add`.",
      hint: "Give { from: [streams and repositories] }, or { base: a release, add: { from, content } }. Nothing was sent.",
    });
  if (base !== undefined && sources.length > 0)
    throw new UsageError({
      message: "a release is made either from streams and repositories, or of another release.",
      hint: "Give { from }, or { base, add }. Nothing was sent.",
    });
  if (base !== undefined) validName(base, "release");
  for (const source of sources) repositoryIn(source);
  for (const addition of additions) checkAddition(addition);
  return { sources, additions };
};

const contentsOf = async (
  context: Context,
  run: Run,
  name: string,
  base: string | undefined,
  { sources, additions }: Given,
): Promise<Contents> => {
  if (base === undefined) return { members: await membersOf(context, run, name, sources), sources, fixes: new Map() };
  const known = await requireRelease(context, run, base);
  const of = { known, manifest: await manifestOf(context, run, known) };
  const members = await baseMembers(context, of);
  const wanted = additions.map((addition) => ({ addition, member: memberFor(members, addition) }));
  const twice = wanted.find(({ member }, i) => wanted.findIndex((other) => other.member === member) !== i);
  if (twice !== undefined)
    throw new UsageError({
      message: `two additions go into ${twice.member.repository}.`,
      hint: "Name all that goes there in one. Nothing was changed.",
    });
  const fixes = await Promise.all(
    wanted.map(async ({ addition, member }) => [memberKey(member), await fixOf(context, run, name, member, addition)] as const),
  );
  return { members, sources: undefined, fixes: new Map(fixes), of };
};

const isList = <T>(value: T | readonly T[] | undefined): value is readonly T[] => Array.isArray(value);

/** @returns how many records its line has @throws ReleaseError (`RELEASE_TAKEN`): names are given once, as manifests stay */
export const requireFree = async (context: Context, run: Run, name: string): Promise<number> => {
  const { known: taken, records } = await lineOfRelease(context, run, name);
  if (taken === undefined) return records;
  throw new ReleaseError({
    code: "RELEASE_TAKEN",
    release: name,
    message: `there ${taken.deleted ? "was" : "is"} a release ${JSON.stringify(name)}, made at ${taken.at}${taken.deleted ? ", and its manifest stays" : ""}.`,
    hint: `Take another name; a hotfix of it is plan(${JSON.stringify(`${name}.1`)}, { base: ${JSON.stringify(name)}, add }). Nothing was changed.`,
  });
};

/** The youngest release that has one of the repositories. */
const previousOf = async (context: Context, run: Run, members: readonly Member[]): Promise<Before | undefined> => {
  const { urls } = context.transport;
  const homes = new Set(members.map(({ home }) => home.pulp_href));
  const known = await youngestRelease(context, run, (keeps) =>
    keeps.some((path) => homes.has(repositoryHrefOf(urls.href(urls.apiBase + path)))),
  );
  return known === undefined ? undefined : { known, manifest: await manifestOf(context, run, known) };
};

const staleOf = ({ transport: { clock } }: Context, members: readonly Member[], limit: number | undefined): readonly string[] => {
  if (limit === undefined) return [];
  const upstreams = new Map(
    members.flatMap(({ adapter, upstreams }) => upstreams.map((one) => [`${adapter.plugin} ${one.repository}`, one])),
  );
  return [...upstreams].flatMap(([name, { url, synced }]) => {
    if (synced !== null && clock.now() - Date.parse(synced) <= limit) return [];
    return [`${name} was ${synced === null ? "never synced, as far as the server knows," : `last synced at ${synced}`} from ${url}.`];
  });
};
