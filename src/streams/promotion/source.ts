import { UsageError } from "../../errors/index.ts";
import { type FromSource, sourceVersion } from "../../model/repository/options.ts";
import { adapterOf } from "../../model/resource/capability.ts";
import type { Context } from "../../model/resource/context.ts";
import { type VersionRef, versionOf } from "../../model/version/version.ts";
import type { Run } from "../../operation/index.ts";
import type { Adapter } from "../../plugins/adapter.ts";
import { requireNoCircle, sourcesOf as takenBy } from "../circle.ts";
import { streamCalled } from "../label.ts";
import { readStream, type StreamState } from "../state.ts";
import { namedStream } from "../wish.ts";
import { momentOf, servedAsOf, versionAsOf } from "./as-of.ts";
import type { PromotionSource, StreamRef } from "./options.ts";

/** A version that units are taken from. */
export interface PromotedFrom {
  /** As people say it: `epel-9/dirty`, `repository "epel-9"`. */
  readonly name: string;
  /** Which of its versions. */
  readonly version: VersionRef;
}

export const isStreamRef = (from: PromotionSource): from is StreamRef => typeof from === "object" && "of" in from;

/** A stream, a repository, or a version of one: where no compiler has read the program, it may be anything. */
export const isSource = (from: unknown): from is StreamRef | FromSource => {
  if (typeof from !== "object" || from === null) return false;
  const { at, of, repository } = from as Readonly<Record<string, unknown>>;
  const { plugin, name } = (repository ?? from) as Partial<StreamRef>;
  const isOne = typeof at === "function" || typeof of === "string" || (typeof repository === "object" && repository !== null);
  return isOne && typeof plugin === "string" && typeof name === "string";
};

/**
 * The versions that content is promoted from, as they are served now, or as they were at a moment.
 *
 * @param to the stream that it goes to
 * @throws UsageError where nothing says from where, or it is of another plugin, or the stream itself, or content would go round in a circle
 * @throws StreamError, ResourceNotFoundError where a stream isn't there, or serves nothing, or it isn't known what it served then
 */
export const sourcesOf = async (
  context: Context,
  run: Run,
  adapter: Adapter,
  to: Pick<StreamState, "of" | "name" | "from">,
  from: PromotionSource | readonly PromotionSource[] | undefined,
  asOf: string | undefined,
): Promise<readonly PromotedFrom[]> => {
  const moment = asOf === undefined ? undefined : momentOf(asOf, context.transport.clock.now());
  const chosen: readonly PromotionSource[] = from === undefined ? to.from : isList(from) ? from : [from];
  if (chosen.length === 0)
    throw new UsageError({
      code: "NO_SOURCE",
      message: `nothing says from where the stream ${JSON.stringify(streamCalled(to.of, to.name))} takes content.`,
      hint: "Give { from }: a stream of the repository by its name, a stream, or a repository; or declare it with stream.ensure({ from }). Nothing was changed.",
    });
  const sources = await Promise.all(chosen.map((one) => sourceOf(context, run, adapter, to, one, moment)));
  // From where it is to come was said before, and others may have made a circle of it since.
  const streams = [to, ...sources.flatMap(({ stream }) => stream ?? [])];
  if (from === undefined) await requireNoCircle(context, adapter, [to], takenBy(streams));
  return sources.map(({ name, version }) => ({ name, version }));
};

const isList = (from: PromotionSource | readonly PromotionSource[]): from is readonly PromotionSource[] => Array.isArray(from);

/** Where no compiler has read the program. @throws UsageError */
const requireSource = (from: unknown): void => {
  if (typeof from === "string" || isSource(from)) return;
  throw new UsageError({
    message: `${JSON.stringify(from)} is nothing that content could come from.`,
    hint: "Give { from }: a stream of the repository by its name, a stream, a repository, or { repository, version }. Nothing was changed.",
  });
};

const sourceOf = async (
  context: Context,
  run: Run,
  adapter: Adapter,
  to: Pick<StreamState, "of" | "name">,
  from: PromotionSource,
  moment: Date | undefined,
): Promise<PromotedFrom & { readonly stream?: StreamState }> => {
  requireSource(from);
  if (typeof from !== "string" && !isStreamRef(from)) return ofRepository(run, adapter, from, moment);
  const stream = typeof from === "string" ? namedStream(from, to.of) : { repository: from.of, stream: from.name };
  requireSamePlugin(adapter, typeof from === "string" ? adapter.plugin : from.plugin, to);
  if (stream.repository === to.of && stream.stream === to.name)
    throw new UsageError({
      code: "STREAM_OF_ITSELF",
      message: `the stream ${JSON.stringify(streamCalled(to.of, to.name))} can't be promoted into from itself.`,
      hint: "Name another stream, or a repository. Nothing was changed.",
    });
  const state = await readStream(context, run, adapterOf(context, adapter.plugin), stream.repository, stream.stream);
  const version = moment === undefined ? state.head : await servedAsOf(context, run, state, moment);
  return { name: streamCalled(state.of, state.name), version, stream: state };
};

const ofRepository = async (run: Run, adapter: Adapter, from: FromSource, moment: Date | undefined): Promise<PromotedFrom> => {
  const [repository, number] = "at" in from ? [from, undefined] : [from.repository, from.version];
  const name = `repository ${JSON.stringify(repository.name)}`;
  const latest = versionOf(await sourceVersion(from, adapter));
  if (moment === undefined) return { name, version: latest };
  if (number !== undefined)
    throw new UsageError({
      message: `version ${number} of the ${name} is what it is, whenever it is looked at.`,
      hint: "Give either a version or { asOf }. Nothing was changed.",
    });
  return { name, version: await versionAsOf(run, latest, moment, name) };
};

const requireSamePlugin = (adapter: Adapter, plugin: string, to: Pick<StreamState, "of" | "name">): void => {
  if (plugin === adapter.plugin) return;
  throw new UsageError({
    message: `content of ${plugin} can't be in the ${adapter.plugin} stream ${JSON.stringify(streamCalled(to.of, to.name))}.`,
    hint: "Nothing was changed.",
  });
};
