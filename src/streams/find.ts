import { ResourceNotFoundError, StreamError } from "../errors/index.ts";
import type { Context } from "../model/resource/context.ts";
import { Gather, type Together } from "../model/resource/gather.ts";
import { distributionKind } from "../model/resource/kind.ts";
import { encoded, labelsOf } from "../model/resource/label-text.ts";
import type { Snapshot } from "../model/resource/lookup.ts";
import { toSee } from "../model/resource/resource.ts";
import type { Run } from "../operation/index.ts";
import type { Adapter } from "../plugins/adapter.ts";
import { aListOf, pages } from "../transport/index.ts";
import { beginning, parseStream, type StreamRecord, streamCalled, streamLabel, streamPath } from "./label.ts";

/** A stream's distribution, and what its label says. */
export interface Found {
  readonly distribution: Snapshot;
  readonly record: StreamRecord;
}

/** A distribution that says that it is a stream, in words that this release can't read. */
export const unreadable = (distribution: Snapshot): StreamError =>
  new StreamError({
    code: "STREAM_UNREADABLE",
    stream: String(distribution.name),
    message: `the distribution ${JSON.stringify(distribution.name)} says that it is a stream, in words that this release can't read: ${labelsOf(distribution)[streamLabel]}`,
    hint: `Was it made by a newer pulp-sdk? Update, or take the label ${streamLabel} away. Nothing was changed.`,
  });

/** Whether its label is one of a stream that only a newer release can read. */
export const isUnreadable = (distribution: Snapshot): boolean => {
  const label = labelsOf(distribution)[streamLabel];
  return typeof label === "string" && parseStream(label) === undefined;
};

/** Of a stream that wasn't found: it may be there, in words of a later release. @throws StreamError (`STREAM_UNREADABLE`) */
export const checkReadable = async (context: Context, adapter: Adapter, of: string, name: string): Promise<void> => {
  // As streams are called that nobody has called otherwise.
  const called = await context.lookup.find(distributionKind(adapter).path, "name", `${of}/${name}`);
  if (called !== undefined && isUnreadable(called)) throw unreadable(called);
};

/** One that can't be read is no reason to know nothing of the others: who asks for that one is told. */
const list = async (context: Context, adapter: Adapter, select: string): Promise<readonly Found[]> => {
  const { path } = distributionKind(adapter);
  const query = { pulp_label_select: select, ordering: "name" };
  const found = await pages<Snapshot>(context.transport, path, { query, pageSize: 1000, persist: "operation" }).all();
  return found.flatMap((distribution) => {
    const record = parseStream(labelsOf(distribution)[streamLabel]);
    return record === undefined ? [] : [{ distribution, record }];
  });
};

/** All streams of a plugin that this release can read. GET `distributions/<plugin>/<kind>/?pulp_label_select=pulp_sdk_stream` */
export const streamsOf = (context: Context, adapter: Adapter): Promise<readonly Found[]> => list(context, adapter, streamLabel);

/** Which stream is meant. */
export interface Sought {
  readonly adapter: Adapter;
  readonly of: string;
  readonly name: string;
}

type Named = Pick<Sought, "of" | "name">;

/** So many repositories are asked for one by one; more in one list. */
const few = 3;

/** Labels of all streams of as many repositories. */
const selectsOf = (repositories: readonly string[]): readonly string[] =>
  repositories.length <= few ? repositories.map((of) => `${streamLabel}~ ${encoded(of)} `) : [streamLabel];

/** One by its own words; several of a repository by that; those of many repositories with all that there are. */
const listsOf = (context: Context, adapter: Adapter, sought: readonly Named[]): Promise<readonly (readonly Found[])[]> => {
  const [first] = sought;
  const selects =
    sought.length === 1 && first !== undefined
      ? [`${streamLabel}~${beginning(first.of, first.name)}`]
      : selectsOf([...new Set(sought.map(({ of }) => of))]);
  return Promise.all(selects.map((select) => list(context, adapter, select)));
};

/** What is asked of one plugin at the same time is asked together. */
const gathering = <Q, A>(together: (context: Context, adapter: Adapter) => Together<Q, A>) => {
  const known = new WeakMap<Context, Map<Adapter, Gather<Q, A>>>();
  return (context: Context, adapter: Adapter): Gather<Q, A> => {
    const ofContext = known.get(context) ?? new Map<Adapter, Gather<Q, A>>();
    known.set(context, ofContext);
    const gather = ofContext.get(adapter) ?? new Gather(together(context, adapter));
    ofContext.set(adapter, gather);
    return gather;
  };
};

const gatherOf = gathering<Named, Found | undefined>((context, adapter) => async (sought) => {
  const byName = Map.groupBy((await listsOf(context, adapter, sought)).flat(), ({ record }) => streamPath(record.of, record.name));
  return ({ of, name }) => only(byName.get(streamPath(of, name)) ?? [], of, name);
});

const gatherIn = gathering<string, readonly Found[]>((context, adapter) => async (repositories) => {
  const lists = await Promise.all(selectsOf([...new Set(repositories)]).map((select) => list(context, adapter, select)));
  const byRepository = Map.groupBy(lists.flat(), ({ record }) => record.of);
  return (of) => byRepository.get(of) ?? [];
});

/** All streams of a repository that this release can read: one list. */
export const streamsIn = (context: Context, adapter: Adapter, of: string): Promise<readonly Found[]> => gatherIn(context, adapter).ask(of);

/**
 * The stream's distribution, whatever it serves; `undefined` where there is no such stream. Of all that are asked for at once, a request a repository.
 * @throws StreamError where there are two
 */
export const findStream = (context: Context, adapter: Adapter, of: string, name: string): Promise<Found | undefined> =>
  gatherOf(context, adapter).ask({ of, name });

/** The same of several, in the order asked. */
export const findStreams = (context: Context, streams: readonly Sought[]): Promise<readonly (Found | undefined)[]> =>
  Promise.all(streams.map(({ adapter, of, name }) => findStream(context, adapter, of, name)));

const only = (found: readonly Found[], of: string, name: string): Found | undefined => {
  if (found.length < 2) return found[0];
  const names = found.map(({ distribution }) => JSON.stringify(distribution.name)).join(" and ");
  throw new StreamError({
    code: "STREAM_TWICE",
    stream: streamCalled(of, name),
    message: `the distributions ${names} both say that they are the stream ${JSON.stringify(name)} of ${JSON.stringify(of)}.`,
    hint: `Take the label ${streamLabel} away from the one that isn't: pulp.distribution(…) tells what each serves. Nothing was changed.`,
  });
};

/** A stream, whatever it serves. @throws ResourceNotFoundError, StreamError where there is none, or it is of another plugin */
export const requireStream = async (context: Context, run: Run, adapter: Adapter, of: string, name: string): Promise<Found> => {
  const found = await findStream(context, adapter, of, name);
  if (found === undefined) throw await absent(context, run, adapter, of, name);
  return found;
};

const absent = async (context: Context, run: Run, adapter: Adapter, of: string, name: string): Promise<Error> => {
  const { path } = distributionKind(adapter);
  const query = { pulp_label_select: `${streamLabel}~${beginning(of, name)}`, fields: "pulp_href,name", limit: 10 };
  const [{ body }] = await Promise.all([
    run.send<{ results: readonly Snapshot[] }>("GET", "distributions/", { query, expects: aListOf({ pulp_href: "string" }) }),
    checkReadable(context, adapter, of, name),
  ]);
  const [other] = body.results.filter(({ pulp_href }) => !pulp_href.includes(`/${path}`));
  const stream = streamCalled(of, name);
  if (other !== undefined)
    return new StreamError({
      code: "STREAM_OF_OTHER_PLUGIN",
      stream,
      message: `the stream ${JSON.stringify(name)} of ${JSON.stringify(of)} isn't one of ${adapter.plugin}: its distribution is ${other.pulp_href}.`,
      hint: `Ask that plugin's repository for it: pulp.${context.transport.urls.below(other.pulp_href).split("/")[1]}.repository(${JSON.stringify(of)}).`,
    });
  return new ResourceNotFoundError({
    resource: "stream",
    name: stream,
    message: `the ${adapter.plugin} repository ${JSON.stringify(of)} has no stream ${JSON.stringify(name)} that this user may see.`,
    hint: `Make it with stream.ensure(), or check the name; pulp.pipeline() makes several at once${toSee(context, { path })}.`,
  });
};
