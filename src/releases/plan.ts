import { type Plan, wholePlan } from "../model/plan/index.ts";
import type { Context } from "../model/resource/context.ts";
import { type OptionNames, type Run, start, type Wait } from "../operation/index.ts";
import { applyRelease } from "./apply.ts";
import type { ReleaseDiff, RepositoryDiff } from "./diff-data.ts";
import { type Found, lookAtRelease, type ReleaseOptions, releaseOptions } from "./look.ts";
import type { ReleaseManifest, ReleaseRepository } from "./manifest.ts";
import { memberKey, releaseRepository } from "./members.ts";
import { validName } from "./names.ts";
import type { ReleaseOpen } from "./open.ts";
import type { ReleaseUnsigned } from "./signatures.ts";
import { tellingFailure, told } from "./told.ts";

/** What a hotfix changes in one repository. */
export type ReleaseFix = Pick<RepositoryDiff, "plugin" | "repository" | "added" | "removed" | "upgraded" | "downgraded">;

/** Units of one repository that the server has no file of yet. */
export interface ReleaseWithoutBytes {
  /** The plugin's word: `rpm`. */
  readonly plugin: string;
  /** The repository's name. */
  readonly repository: string;
  /** As their ecosystem writes them. */
  readonly units: readonly string[];
}

/** What a release would be. Data. */
export interface ReleaseContents {
  /** Its name. */
  readonly release: string;
  /** The release that it is a hotfix of. */
  readonly base: string | null;
  /** What it would hold; of what has no publication yet, that is `null`. */
  readonly repositories: readonly ReleaseRepository[];
  /** With `base`: what it changes. */
  readonly fixes: readonly ReleaseFix[];
  /** How it differs from the release before; `undefined` of a hotfix, and where there is none before. */
  readonly diff: ReleaseDiff | undefined;
  /** What depends on something that no repository of the release has; `undefined` where nobody looked. */
  readonly open: readonly ReleaseOpen[] | undefined;
  /** What the server has no file of yet, as its upstream is fetched on demand: the first client that asks brings it, or can't. */
  readonly withoutBytes: readonly ReleaseWithoutBytes[];
  /** What isn't signed as `expect` says; empty where nothing is expected. */
  readonly unsigned: readonly ReleaseUnsigned[];
}

/** Why a release is made. */
export interface ReleaseApplyOptions extends Wait {
  /** In your words. */
  readonly reason?: string | undefined;
}
const applyOptions: OptionNames<ReleaseApplyOptions> = { reason: "option", signal: "option" };

/** What a release would be; `apply()` makes it. */
export type ReleasePlan = Plan<ReleaseManifest, ReleaseApplyOptions> & ReleaseContents;

/** Looks, and makes a plan of what it finds. */
export const planRelease = (context: Context, name: string, options: ReleaseOptions = {}) =>
  start(
    context,
    `plan of the release ${JSON.stringify(name)}`,
    async (run: Run): Promise<ReleasePlan> => {
      validName(name, "release");
      return tellingFailure(context, run, { action: "plan", release: name }, async () => {
        const found = await lookAtRelease(context, run, name, options);
        const plan = planOf(context, found);
        context.transport.events.emit("release:planned", {
          ...told(context, run, name, undefined),
          base: found.base,
          tags: found.tags,
          repositories: found.members.length,
          units: unitsIn(plan),
        });
        return plan;
      });
    },
    options,
    releaseOptions,
  );

const planOf = (context: Context, found: Found): ReleasePlan => {
  const contents = contentsOf(context, found);
  const publish = found.members.filter(
    (member) => member.adapter.publications.length > 0 && (member.publication === undefined || found.fixes.has(memberKey(member))),
  );
  const draft = {
    steps: [
      ...[...found.fixes].map(([key, { outcome }]) => ({
        action: "modify",
        resource: "repository",
        name: key,
        effect: `adds ${outcome.added.length}, removes ${outcome.removed.length}; nobody is served it`,
      })),
      ...publish.map(({ repository, version }) => ({
        action: "publish",
        resource: "version",
        name: `${repository} ${version.number}`,
        stage: 1,
      })),
      {
        action: "create",
        resource: "release",
        name: found.name,
        effect: `${found.members.length} repositories, ${unitsIn(contents)} units; clients see nothing of it`,
        stage: 2,
      },
    ],
    reliesOn: found.members.map(({ repository, home, version }) => ({
      resource: "repository",
      name: repository,
      pulp_href: home.pulp_href,
      state: { version: version.pulp_href },
    })),
    notes: found.notes,
    ...contents,
  };
  return wholePlan(context, draft, {
    title: `make the release ${JSON.stringify(found.name)}`,
    details: () => detailsOf(contents),
    names: applyOptions,
    carryOut: (run, { reason }: ReleaseApplyOptions) =>
      tellingFailure(context, run, { action: "apply", release: found.name, reason }, () => applyRelease(context, run, found, reason)),
  });
};

const nothing = { content: {}, withoutBytes: [], untold: [] };

const unitsIn = ({ repositories }: ReleaseContents): number =>
  repositories.flatMap(({ content }) => Object.values(content)).reduce((sum, count) => sum + count, 0);

const contentsOf = (
  { transport: { urls } }: Context,
  { name, base, members, inventories, fixes, diff, open, unsigned }: Found,
): ReleaseContents => {
  return {
    release: name,
    base,
    repositories: members.map((member) =>
      releaseRepository(urls, member, member.publication ?? null, inventories.get(memberKey(member)) ?? nothing),
    ),
    fixes: members.flatMap((member) => {
      const outcome = fixes.get(memberKey(member))?.outcome;
      if (outcome === undefined) return [];
      const { added, removed, upgraded, downgraded } = outcome;
      return [{ plugin: member.adapter.plugin, repository: member.repository, added, removed, upgraded, downgraded }];
    }),
    diff,
    open,
    unsigned,
    withoutBytes: members.flatMap((member) => {
      const units = inventories.get(memberKey(member))?.withoutBytes ?? [];
      return units.length === 0 ? [] : [{ plugin: member.adapter.plugin, repository: member.repository, units }];
    }),
  };
};

/** So many are named: the data has all. */
const most = 20;
const firstOf = (lines: readonly string[]): readonly string[] =>
  lines.length <= most ? lines : [...lines.slice(0, most), `    … and ${lines.length - most} more`];

const fewOf = (units: readonly string[]): string => `${units.slice(0, 3).join(", ")}${units.length > 3 ? " …" : ""}`;

const detailsOf = ({ repositories, fixes, diff, open, withoutBytes, unsigned }: ReleaseContents): readonly string[] => [
  ...repositories.map(({ plugin, repository, stream, number, content }) => {
    const counts = Object.entries(content).map(([kind, count]) => `${count} ${kind}`);
    return `  ${plugin} ${repository}${stream === null ? "" : `/${stream}`}: version ${number}, ${counts.length === 0 ? "empty" : counts.join(", ")}`;
  }),
  ...fixes.flatMap(({ repository, added, removed, upgraded, downgraded }) => [
    `  changes in ${repository}:`,
    ...firstOf([
      ...upgraded.map(({ kind, from, to }) => `    ^ ${kind} ${from} -> ${to}`),
      ...downgraded.map(({ kind, from, to }) => `    v ${kind} ${from} -> ${to}`),
      ...added.map(({ kind, label }) => `    + ${kind} ${label}`),
      ...removed.map(({ kind, label }) => `    - ${kind} ${label}`),
    ]),
  ]),
  ...(diff === undefined
    ? []
    : firstOf(
        diff
          .text()
          .split("\n")
          .map((line) => `  ${line}`),
      )),
  ...(open === undefined ? [] : open.length === 0 ? ["  closed: everything finds what it depends on"] : []),
  ...firstOf((open ?? []).map(({ repository, unit, requires }) => `  ! ${unit.label} of ${repository} lacks ${requires}`)),
  ...withoutBytes.map(({ repository, units }) => `  ! ${units.length} of ${repository} not fetched yet: ${fewOf(units)}`),
  ...unsigned.flatMap(({ repository, units, unknown }) => [
    ...(units.length === 0 ? [] : [`  ! ${units.length} of ${repository} not signed as expected: ${fewOf(units)}`]),
    ...(unknown.length === 0
      ? []
      : [`  ! ${unknown.length} of ${repository} signed by nobody knows whom, as the server didn't look: ${fewOf(unknown)}`]),
  ]),
];
