import type { LedgerRecord } from "../ledger/index.ts";
import { adapterOf } from "../model/resource/capability.ts";
import type { Context } from "../model/resource/context.ts";
import { nowOf } from "../model/serving/serve.ts";
import type { Run } from "../operation/index.ts";
import type { Adapter } from "../plugins/adapter.ts";
import { type Common, readCommon, servedOf } from "./common.ts";
import { publishedIn } from "./published.ts";
import { actionsOf, type Focus, storyOf, type TimelineEntry } from "./story.ts";
import { tasksMaking } from "./tasks-making.ts";
import { type FoundUnit, findUnits, type UnitLike, unseenText } from "./unit.ts";
import { versionsAround } from "./versions-around.ts";
import { presenceOf } from "./where-is.ts";

/** What is the same for all units of a plugin. */
interface Shared {
  readonly common: Common;
  readonly served: ReturnType<typeof servedOf>;
}

/** Where units came and went, and records that name them: in lists of all repositories at once, as a unit may be in hundreds of them. */
export const ofUnits = async (
  context: Context,
  run: Run,
  unit: UnitLike,
  records: readonly LedgerRecord[],
): Promise<readonly TimelineEntry[]> => {
  const { units, unseen } = await findUnits(context, run, unit);
  const byPlugin = [...Map.groupBy(units, ({ plugin }) => plugin)].map(async ([plugin, some]) => {
    const shared = sharedBy(context, run, adapterOf(context, plugin), records);
    return (await Promise.all(some.map((one) => ofUnit(context, run, one, records, shared)))).flat();
  });
  const told = (await Promise.all(byPlugin)).flat();
  if (unseen.length === 0) return told;
  return [...told, { at: told.at(-1)?.at ?? nowOf(context), what: "gap", text: unseenText(unseen) }];
};

const sharedBy = async (context: Context, run: Run, adapter: Adapter, records: readonly LedgerRecord[]): Promise<Shared> => {
  const common = await readCommon(context, run, adapter, records);
  const histories = common.distributions.flatMap(({ history }) => history);
  return { common, served: servedOf(common.distributions, await publishedIn(context, run, histories)) };
};

const ofUnit = async (
  context: Context,
  run: Run,
  unit: FoundUnit,
  records: readonly LedgerRecord[],
  shared: Promise<Shared>,
): Promise<readonly TimelineEntry[]> => {
  const presence = presenceOf(context, run, unit.pulp_href);
  const [places, { common, served }] = await Promise.all([presence.then((there) => versionsAround(context, run, there)), shared]);
  const turning = places.map((place) => ({ ...place, turns: turns(place, unit.label) }));
  const made = turning.flatMap((one) => one.versions.filter(({ number }) => one.turns.has(number)));
  const { tasksSince } = common;
  const told = tasksSince === undefined ? [] : made.filter((version) => version.pulp_created >= tasksSince);
  const tasks = await tasksMaking(context, run, told);
  const stories = turning.flatMap(({ repository, versions, having, isWhole, turns: focus }): readonly TimelineEntry[] => {
    const { pulp_href: href } = repository;
    const name = String(repository.name);
    const distributions = served.get(href) ?? [];
    const facts = { ...common, name, href, versions, publications: [], distributions, tasks: tasks.get(href) ?? [] };
    const story = storyOf(facts, { versions: focus, having });
    if (isWhole) return story;
    const at = String(versions.at(-1)?.pulp_created);
    const text = `what became of it in ${name} isn't told: that was deleted just now`;
    return [...story, { at, what: "gap", text, plugin: unit.plugin, repository: name }];
  });
  const names = (list: LedgerRecord["added"]): boolean => list?.some((one) => one.unit === unit.label && one.type === unit.kind) === true;
  const actions = actionsOf(records).filter(({ records: of = [] }) => of.some(({ added, removed }) => names(added) || names(removed)));
  return [...actions, ...stories];
};

/** Versions that brought or took the unit. */
const turns = (
  { versions, having }: { readonly versions: readonly { readonly number: number }[]; readonly having: ReadonlySet<number> },
  label: string,
): NonNullable<Focus["versions"]> => {
  const found = new Map<number, string>();
  let had = false;
  for (const { number } of versions) {
    const has = having.has(number);
    if (has !== had) found.set(number, `${label} ${has ? "added" : "removed"}`);
    had = has;
  }
  return found;
};
