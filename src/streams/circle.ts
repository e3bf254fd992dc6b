import { UsageError } from "../errors/index.ts";
import type { Context } from "../model/resource/context.ts";
import { decoded } from "../model/resource/label-text.ts";
import type { Adapter } from "../plugins/adapter.ts";
import { named } from "../text/index.ts";
import { streamsIn } from "./find.ts";
import { parseStreamPath, type StreamRecord, streamPath } from "./label.ts";

/** Streams by their paths, and the paths of those that each takes content from. */
type Sources = ReadonlyMap<string, readonly string[]>;

/** A stream, and what it says that it takes content from. */
type Taker = Pick<StreamRecord, "of" | "name" | "from">;

/** Paths of what a stream takes content from. */
export const sourcesIn = ({ of, from }: Omit<Taker, "name">): readonly string[] =>
  from.map((path) => {
    const { repository, stream } = parseStreamPath(path, of);
    return streamPath(repository, stream);
  });

/** What streams say that they take content from. */
export const sourcesOf = (streams: readonly Taker[]): Sources =>
  new Map(streams.map((one) => [streamPath(one.of, one.name), sourcesIn(one)]));

/** Circles among streams and all that their content comes from: each as content goes in it, from one stream back to it. Pure. */
export const circlesIn = (paths: Iterable<string>, sources: Sources): readonly (readonly string[])[] => {
  const circles: (readonly string[])[] = [];
  const seen = new Set<string>();
  // No recursion: what others wrote may be long.
  const way: string[] = [];
  const left: Iterator<string>[] = [];
  const isOnWay = new Set<string>();
  const enter = (path: string): void => {
    if (seen.has(path)) return;
    seen.add(path);
    way.push(path);
    isOnWay.add(path);
    left.push((sources.get(path) ?? []).values());
  };
  for (const path of paths) {
    enter(path);
    for (let next = left.at(-1); next !== undefined; next = left.at(-1)) {
      const { done, value: source } = next.next();
      if (done === true) {
        left.pop();
        isOnWay.delete(way.pop() ?? "");
      } else if (isOnWay.has(source)) circles.push([...way.slice(way.indexOf(source)), source].reverse());
      else enter(source);
    }
  }
  return circles;
};

/** All that content of streams comes from, themselves included. */
const behind = (paths: readonly string[], sources: Sources): ReadonlySet<string> => {
  const all = new Set(paths);
  for (const path of all) for (const source of sources.get(path) ?? []) all.add(source);
  return all;
};

/** The same with all that content of streams comes from; what isn't known is read, a list for each repository that it comes through. */
const readBehind = async (context: Context, adapter: Adapter, paths: readonly string[], known: Sources): Promise<Sources> => {
  const sources = new Map(known);
  const read = new Set<string>();
  for (;;) {
    const unknown = [...behind(paths, sources)].filter((path) => !sources.has(path));
    const repositories = [...new Set(unknown.map((path) => parseStreamPath(path, "").repository))].filter((one) => !read.has(one));
    if (repositories.length === 0) return sources;
    const found = await Promise.all(repositories.map((of) => streamsIn(context, adapter, of)));
    for (const [path, from] of sourcesOf(found.flat().map(({ record }) => record))) if (!sources.has(path)) sources.set(path, from);
    for (const one of repositories) read.add(one);
  }
};

/**
 * Circles among all that content of streams comes from.
 *
 * @param paths streams that take content
 * @param known of whatever was read already, or is meant to be so
 */
export const circlesBehind = async (
  context: Context,
  adapter: Adapter,
  paths: readonly string[],
  known: Sources,
): Promise<readonly (readonly string[])[]> => circlesIn(paths, await readBehind(context, adapter, paths, known));

/** What is wrong with a circle. */
export const objectionTo = (circle: readonly string[]): string =>
  `content would go round in a circle: ${circle.map(decoded).join(" -> ")}.`;

export const circleError = (circle: readonly string[], hint: string): UsageError =>
  new UsageError({ code: "PIPELINE_CYCLE", message: objectionTo(circle), hint });

/** How one that stands there ends: who takes from whom in it. */
export const endOf = (circle: readonly string[]): string => {
  const takers = circle.slice(1).map((path, i) => `${decoded(path)} takes from ${decoded(circle[i] ?? "")}`);
  return `Let one of them take content from elsewhere, by its stream.ensure({ from }): ${named(takers)}.`;
};

/**
 * That no content of streams comes from a circle: of two clients that each made a half of it, one may have died before it looked.
 *
 * @param known of whatever was read already, or is meant to be so
 * @throws UsageError (`PIPELINE_CYCLE`) saying how it ends
 */
export const requireNoCircle = async (context: Context, adapter: Adapter, takers: readonly Taker[], known: Sources): Promise<void> => {
  const paths = takers.map(({ of, name }) => streamPath(of, name));
  const [circle] = await circlesBehind(context, adapter, paths, known);
  if (circle !== undefined) throw circleError(circle, `${endOf(circle)} Nothing was changed.`);
};
