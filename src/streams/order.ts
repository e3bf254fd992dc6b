import { ResourceNotFoundError, UsageError } from "../errors/index.ts";
import type { PlanStep } from "../model/plan/index.ts";
import type { Context } from "../model/resource/context.ts";
import { distributionKind } from "../model/resource/kind.ts";
import { decoded } from "../model/resource/label-text.ts";
import { toSee } from "../model/resource/resource.ts";
import { requireNoCircle, sourcesOf } from "./circle.ts";
import { type Found, findStreams, type Sought } from "./find.ts";
import { parseStreamPath, type StreamRecord, streamCalled, streamPath } from "./label.ts";
import { relativeName, type Wanted } from "./wish.ts";

/** A stream that is wanted, and how it is now. */
export interface Compared {
  readonly wanted: Wanted;
  readonly found: Found | undefined;
  readonly record: StreamRecord;
  /** In the order in which they can be made: one that starts from another comes after it. */
  readonly order: number;
}

export const keyOf = ({ adapter, of, name }: Pick<Wanted, "adapter" | "of" | "name">): string =>
  `${adapter.plugin}:${streamPath(of, name)}`;

/** Which streams a step is for, by their keys. */
export const keysOf = ({ details = {} }: PlanStep): readonly string[] => (details as { readonly for?: readonly string[] }).for ?? [];

/** A key, for people. */
export const called = ({ adapter, of, name }: Pick<Wanted, "adapter" | "of" | "name">): string =>
  `${adapter.plugin}:${streamCalled(of, name)}`;

/**
 * What a stream newly takes from has to be there, or among those that are to be made, and nothing is to come from where it goes to.
 * @throws ResourceNotFoundError, UsageError (`PIPELINE_CYCLE`)
 */
export const requireSources = async (context: Context, streams: readonly Compared[]): Promise<void> => {
  const made = new Set(streams.map(({ wanted }) => keyOf(wanted)));
  const sought = streams.flatMap(({ wanted, found, record }) => {
    const known = new Set([...(found?.record.from ?? []), ...(found?.record.companions ?? [])]);
    const { start } = wanted.wish;
    const begin = found !== undefined || start === undefined || typeof start === "number" ? [] : [relativeName(wanted, start)];
    return [...record.from, ...record.companions, ...begin].flatMap((path) => {
      const { repository, stream } = parseStreamPath(path, wanted.of);
      const one = { adapter: wanted.adapter, of: repository, name: stream, by: wanted };
      return known.has(path) || made.has(keyOf(one)) ? [] : [one];
    });
  });
  const found = await findStreams(context, sought);
  const missing = sought.find((_, i) => found[i] === undefined);
  if (missing !== undefined) throw absent(context, missing);
  const there = sought.flatMap(({ adapter }, i) => (found[i] === undefined ? [] : [{ adapter, found: found[i] }]));
  const takers = streams.filter(({ record }) => record.from.length > 0);
  for (const [adapter, own] of Map.groupBy(takers, ({ wanted }) => wanted.adapter)) {
    const known = new Map([
      ...sourcesOf(there.flatMap((one) => (one.adapter === adapter ? [one.found.record] : []))),
      ...sourcesOf(streams.flatMap(({ wanted, record }) => (wanted.adapter === adapter ? [record] : []))),
    ]);
    const records = own.map(({ record }) => record);
    await requireNoCircle(context, adapter, records, known);
  }
};

const absent = (context: Context, { adapter, of, name, by }: Sought & { readonly by: Wanted }): ResourceNotFoundError =>
  new ResourceNotFoundError({
    resource: "stream",
    name: streamCalled(of, name),
    message: `${called(by)} is to take from ${streamCalled(of, name)}, or to be used with it, and there is no such ${adapter.plugin} stream that this user may see.`,
    hint: `Make that one first, or check the name${toSee(context, distributionKind(adapter))}. Nothing was changed.`,
  });

/** How many of the streams that are to be made have to be there before this one. */
export const inOrder = (streams: readonly Compared[]): readonly Compared[] => {
  const byKey = new Map(streams.map((one) => [keyOf(one.wanted), one]));
  const depth = (one: Compared, above: ReadonlySet<string>): number => {
    const { start } = one.wanted.wish;
    if (one.found !== undefined || start === undefined || typeof start === "number") return 0;
    const { repository, stream } = parseStreamPath(relativeName(one.wanted, start), one.wanted.of);
    const key = keyOf({ adapter: one.wanted.adapter, of: repository, name: stream });
    const source = byKey.get(key);
    if (source === undefined) return 0;
    if (above.has(key))
      throw new UsageError({
        code: "PIPELINE_CYCLE",
        message: `streams start from each other: ${[...above, key].map(decoded).join(" -> ")}.`,
        hint: "One of them has to begin empty, or at a version. Nothing was changed.",
      });
    return 1 + depth(source, new Set([...above, key]));
  };
  return streams.map((one) => ({ ...one, order: depth(one, new Set([keyOf(one.wanted)])) }));
};
