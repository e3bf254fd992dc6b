import type { Fields } from "../model/resource/change.ts";
import { decoded, encoded } from "../model/resource/label-text.ts";

/** Says that a distribution is a stream; see docs/formats.md. */
export const streamLabel = "pulp_sdk_stream";
/** Says that it is frozen. */
export const frozenLabel = "pulp_sdk_frozen";

/** Whether older versions of what a promotion brings stay in the stream. */
export type Keep = "all" | "newest";

/** A stream as its label tells it. */
export interface StreamRecord {
  readonly name: string;
  /** The repository under which it is known. */
  readonly of: string;
  /** The repository that its versions lie in. */
  readonly in: string;
  readonly keep: Keep;
  /** Streams that it takes content from: of the same repository by name alone, else `<repository>/<stream>`, encoded. */
  readonly from: readonly string[];
  /** Streams that its clients use beside it, likewise. */
  readonly companions: readonly string[];
  /** The server's own fields for its publications. */
  readonly publish: Fields;
  /** The server's own fields for its syncs. */
  readonly sync: Fields;
  /** Words of a later release, as they stand there. */
  readonly others?: readonly string[];
}

/** Who froze it, when (ISO) and why. */
export interface Frozen {
  /** ISO time. */
  readonly at: string;
  /** Who, with machine and program. */
  readonly by: string;
  /** Why. */
  readonly reason: string;
}

/** How a stream is named from anywhere: `<repository>/<stream>`, both encoded. */
export const streamPath = (repository: string, stream: string): string => `${encoded(repository)}/${encoded(stream)}`;
/** How a stream is told to people: `<repository>/<stream>`, as both are named. */
export const streamCalled = (repository: string, stream: string): string => `${repository}/${stream}`;
/** Its parts; a name alone is one of `repository`. */
export const parseStreamPath = (path: string, repository: string): { readonly repository: string; readonly stream: string } => {
  const [first = "", second] = path.split("/");
  return second === undefined ? { repository, stream: decoded(first) } : { repository: decoded(first), stream: decoded(second) };
};

/** What a label begins with that is of this stream. */
export const beginning = (repository: string, stream: string): string => `v1 ${encoded(stream)} ${encoded(repository)}`;

const json = (word: string, fields: Fields): readonly string[] =>
  Object.keys(fields).length === 0 ? [] : [`${word}=${encoded(JSON.stringify(fields))}`];

export const printStream = ({ name, of, keep, from, companions, publish, sync, others = [], ...rest }: StreamRecord): string =>
  [
    beginning(of, name),
    `keep=${keep}`,
    ...(rest.in === of ? [] : [`in=${encoded(rest.in)}`]),
    ...from.map((one) => `from=${one}`),
    ...companions.map((one) => `companion=${one}`),
    ...json("publish", publish),
    ...json("sync", sync),
    ...others,
  ].join(" ");

const known = new Set(["keep", "in", "from", "companion", "publish", "sync"]);

/** `undefined` for what isn't a label of a stream, or one of a later format. */
export const parseStream = (label: string | null | undefined): StreamRecord | undefined => {
  const [version, name, of, ...words] = (label ?? "").split(" ");
  if (version !== "v1" || name === undefined || of === undefined) return undefined;
  const pairs = words.map((word) => [word.split("=", 1)[0] ?? "", word.slice(word.indexOf("=") + 1), word] as const);
  const all = (key: string): readonly string[] => pairs.flatMap(([k, value]) => (k === key ? [value] : []));
  const others = pairs.flatMap(([key, , word]) => (known.has(key) ? [] : [word]));
  return Object.freeze({
    name: decoded(name),
    of: decoded(of),
    in: decoded(all("in")[0] ?? of),
    keep: all("keep")[0] === "newest" ? "newest" : "all",
    from: all("from").map(wellFormed),
    companions: all("companion").map(wellFormed),
    publish: objectOf(all("publish")[0]),
    sync: objectOf(all("sync")[0]),
    ...(others.length === 0 ? {} : { others }),
  });
};

/** A path as the SDK would have written it: what a hand wrote may be no such thing. */
const wellFormed = (path: string): string =>
  path
    .split("/")
    .map((part) => encoded(decoded(part)))
    .join("/");

const objectOf = (text: string | undefined): Fields => {
  try {
    const value: unknown = JSON.parse(decoded(text ?? "{}"));
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : {};
  } catch {
    return {};
  }
};

export const printFrozen = ({ at, by, reason }: Frozen): string =>
  `v1 ${at.replace(/[-:]/g, "").replace(/\.\d+/, "")} ${encoded(by)} ${encoded(reason)}`;

/** A label that can't be read freezes all the same. */
export const parseFrozen = (label: string | null | undefined): Frozen | undefined => {
  if (label === null || label === undefined) return undefined;
  const [version, at = "", by = "", reason = ""] = label.split(" ");
  if (version !== "v1") return Object.freeze({ at: "", by: "unknown", reason: label });
  const time = at.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z");
  return Object.freeze({ at: time, by: decoded(by), reason: decoded(reason) });
};
