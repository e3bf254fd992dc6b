import { UsageError } from "../errors/index.ts";
import type { Draft, Planner, PlanStep } from "../model/plan/index.ts";
import { ensureRepository } from "../model/repository/ensure.ts";
import type { Change } from "../model/resource/change.ts";
import type { Context } from "../model/resource/context.ts";
import type { Run } from "../operation/index.ts";
import { announce, retract } from "./announce.ts";
import { findStreams } from "./find.ts";
import { freeze, thaw } from "./freeze.ts";
import { repositoriesOf, repositoryPart, wishOf } from "./home-part.ts";
import { adoptStream, createStream, updateStream } from "./make.ts";
import { inOrder, keyOf, keysOf, requireSources } from "./order.ts";
import { streamPart } from "./stream-part.ts";
import { recordOf, type Wanted } from "./wish.ts";

/** Makes streams as they are wanted: their repositories, then themselves, then what is frozen. */
export const streamsPlanner = (
  context: Context,
  title: string,
  streams: readonly Wanted[],
): Planner<readonly Change[], readonly Change[]> => {
  const byPath = new Map(streams.map((wanted) => [keyOf(wanted), wanted]));
  return {
    title,
    read: (run) => draft(context, run, streams),
    announce: (run, steps) => announce(context, run, byPath, steps),
    retract: (run, undone) => retract(context, run, byPath, undone),
    perform: (run, step) => perform(context, run, byPath, step),
    result: (outcomes) => outcomes.flat(),
  };
};

const draft = async (context: Context, run: Run, streams: readonly Wanted[]): Promise<Draft> => {
  const found = await findStreams(context, streams);
  const compared = inOrder(streams.map((wanted, i) => ({ wanted, found: found[i], record: recordOf(wanted, found[i]?.record), order: 0 })));
  await requireSources(context, compared);
  const parts = await Promise.all([...repositoriesOf(compared).values()].map((home) => repositoryPart(context, home)));
  const own = await Promise.all(compared.map((one) => streamPart(context, run, one)));
  const all = [...parts, ...own];
  return {
    steps: all.flatMap(({ steps }) => steps),
    reliesOn: all.flatMap(({ reliesOn }) => reliesOn),
    notes: [],
  };
};

const perform = async (context: Context, run: Run, byPath: ReadonlyMap<string, Wanted>, step: PlanStep): Promise<readonly Change[]> => {
  const streams = keysOf(step).flatMap((key) => byPath.get(key) ?? []);
  const [wanted] = streams;
  if (wanted === undefined) throw new UsageError({ message: `the plan has a step for ${step.name}, which isn't one of its streams.` });
  const { adapter, of, name, wish } = wanted;
  const done = (action: Change["action"], fields: readonly string[]): readonly Change[] => [
    { resource: step.resource, name: step.name, action, fields },
  ];
  switch (`${step.action} ${step.resource}`) {
    case "create repository":
    case "update repository": {
      const fields = Object.assign({}, ...streams.map((one) => wishOf(one, { ...recordOf(one, undefined), in: step.name })));
      return ensureRepository(context, run, adapter, step.name, fields, undefined);
    }
    case "create stream":
      return done("created", await createStream(context, run, wanted));
    case "adopt stream":
      return done("updated", await adoptStream(context, run, wanted, String(step.pulp_href)));
    case "update stream":
      return done("updated", await updateStream(context, run, wanted, [...byPath.values()]));
    case "freeze stream":
      return freeze(context, run, adapter, of, name, String(wish.frozen));
    case "thaw stream":
      return thaw(context, run, adapter, of, name);
    default:
      throw new UsageError({ message: `no plan of streams has a step "${step.action} ${step.resource}".` });
  }
};
