import { UsageError } from "../errors/index.ts";
import type { Fields } from "../model/resource/change.ts";
import { distributionKind } from "../model/resource/kind.ts";
import { encoded } from "../model/resource/label-text.ts";
import { validBasePath } from "../model/resource/names.ts";
import type { OptionNames } from "../operation/index.ts";
import type { Adapter } from "../plugins/adapter.ts";
import { type Keep, parseStreamPath, type StreamRecord, streamCalled, streamPath } from "./label.ts";
import type { StreamRef } from "./promotion/options.ts";

/** A stream of the same plugin: `trunk` of the same repository, `tools/trunk` of another one; or a handle. */
export type StreamName = string | StreamRef;

/** What a stream should be. Absent means untouched, of a new one the default. */
export interface StreamWish {
  /** Where clients find it. @default `<repository>/<stream>` */
  readonly basePath?: string | undefined;
  /** Streams that it takes content from. */
  readonly from?: StreamName | readonly StreamName[] | undefined;
  /** Streams that its clients use beside it. */
  readonly companions?: StreamName | readonly StreamName[] | undefined;
  /** Whether older versions of what a promotion brings stay. @default "all" */
  readonly keep?: Keep | undefined;
  /** What it is synced from: a remote's fields, or an existing remote's name. Such a stream has a repository of its own. */
  readonly upstream?: (Fields & { readonly kind?: string; readonly name?: string }) | string | undefined;
  /** What each sync of it is told, in the server's own fields. */
  readonly sync?: Fields | undefined;
  /** What each publication of it is told, in the server's own fields. */
  readonly publish?: Fields | undefined;
  /** The distribution's own fields. */
  readonly distribution?: Fields | undefined;
  /** Fields of the repository that its versions lie in. */
  readonly repository?: Fields | undefined;
  /**
   * `"versions"`: its versions lie in the one repository, beside those of other streams; `"repositories"`: in one of its own, named
   * `<repository>-<stream>`. @default "versions", where the plugin can and the stream has no upstream
   */
  readonly layout?: Layout | undefined;
  /** Where a new one begins: a version's number, or a stream, of which it is a copy then. @default empty */
  readonly start?: number | StreamName | undefined;
  /** Why it is to be frozen; `null`: it is to be thawed. @default as it is */
  readonly frozen?: string | null | undefined;
}

/** Where versions of streams lie. */
export type Layout = "versions" | "repositories";

export const wishNames: OptionNames<StreamWish> = {
  basePath: "option",
  companions: "option",
  distribution: "pairs",
  from: "option",
  frozen: "option",
  keep: ["all", "newest"],
  layout: ["versions", "repositories"],
  publish: "pairs",
  repository: "pairs",
  start: "option",
  sync: "pairs",
  upstream: "option",
};

/** One stream that is wanted. */
export interface Wanted {
  readonly adapter: Adapter;
  /** The repository under which it is known. */
  readonly of: string;
  readonly name: string;
  readonly wish: StreamWish;
}

/** Versions that branch off any other: by `modify` with a base, and served one by one. */
const canShare = ({ change, pinned, publications }: Adapter): boolean =>
  change.way === "modify" && (publications.length > 0 || pinned !== "never");

/** The repository that a new stream's versions are to lie in. @throws UsageError where the plugin can't have it so */
export const homeOf = ({ adapter, of, name, wish: { upstream, layout } }: Wanted): string => {
  if (layout === "versions" && (upstream !== undefined || !canShare(adapter)))
    throw new UsageError({
      message: `the stream ${JSON.stringify(name)} of ${JSON.stringify(of)} needs a repository of its own${upstream === undefined ? `, as ${adapter.plugin} can't start a version from any other` : ": a sync builds on the latest version, whichever stream's that is"}.`,
      hint: 'Leave `layout` out, or take "repositories". Nothing was changed.',
    });
  return upstream !== undefined || layout === "repositories" || !canShare(adapter) ? `${of}-${name}` : of;
};

/** What can't be the name of a stream. */
export const objectionToName = (name: unknown): string | undefined =>
  typeof name !== "string" || name.trim() === "" || name.trim() !== name
    ? `${JSON.stringify(name)} can't be the name of a stream: it is a text without white space around it`
    : undefined;

/** What names no stream: neither one of the same repository nor `<repository>/<stream>`. */
export const objectionToStream = (path: string): string | undefined => {
  const parts = path.split("/");
  return parts.length > 2 || parts.some((part) => part.trim() === "")
    ? `${JSON.stringify(path)} names no stream: it is "trunk" of the same repository, "tools/trunk" of another one, and a slash within a name is written %2F`
    : undefined;
};

/** A stream as callers name it. @throws UsageError */
export const namedStream = (path: string, repository: string): ReturnType<typeof parseStreamPath> => {
  const objection = objectionToStream(path);
  if (objection === undefined) return parseStreamPath(path, repository);
  throw new UsageError({ message: `${objection}.`, hint: "Check the name, or give a stream as a repository has it. Nothing was changed." });
};

/** What streams see to by themselves, or have another word for. */
const managed: Readonly<Record<"distribution" | "publish" | "repository", Readonly<Record<string, string>>>> = {
  distribution: {
    name: "a stream's distribution keeps the name that it was made with",
    base_path: "`basePath` says where a stream is served",
    pulp_labels: "labels are what says that it is a stream",
    repository: "it serves the stream's head",
    repository_version: "it serves the stream's head",
    publication: "it serves the stream's head",
  },
  publish: { repository: "the stream's head is published", repository_version: "the stream's head is published" },
  repository: {
    name: "a repository is renamed by update() of the repository itself",
    pulp_labels: "labels of a repository are set by the repository itself",
    labels: "labels of a repository are set by the repository itself",
    metadata: "metadata of a repository is set by the repository itself",
    remote: "`upstream` says what a stream is synced from",
  },
};

/** What of a wish makes no sense, where no compiler has read it, and where that stands. */
export const objectionToFields = (
  wish: Pick<StreamWish, "frozen" | "sync" | keyof typeof managed>,
): { readonly path: readonly string[]; readonly why: string } | undefined => {
  for (const word of ["distribution", "publish", "repository", "sync"] as const) {
    const fields: unknown = wish[word];
    if (fields !== undefined && (typeof fields !== "object" || fields === null || Array.isArray(fields)))
      return { path: [word], why: `${word} is the server's own fields by their names, not ${JSON.stringify(fields)}` };
  }
  for (const word of ["distribution", "publish", "repository"] as const)
    for (const [field, why] of Object.entries(managed[word]))
      if (wish[word]?.[field] !== undefined) return { path: [word, field], why: `${word}.${field} can't be given to a stream: ${why}` };
  const { frozen } = wish;
  return frozen === undefined || frozen === null || isReason(frozen)
    ? undefined
    : { path: ["frozen"], why: `frozen says why, to whoever meets it, and ${JSON.stringify(frozen)} doesn't` };
};

/** Why something is frozen. */
export const isReason = (reason: unknown): reason is string => typeof reason === "string" && reason.trim() !== "";

/** @throws UsageError (`NAME_INVALID`) */
export const requireName = (name: unknown): void => {
  const objection = objectionToName(name);
  if (objection !== undefined)
    throw new UsageError({ code: "NAME_INVALID", message: `${objection}.`, hint: "Take another name. Nothing was changed." });
};

/** What makes no sense of one stream's wish, whatever is there. @throws UsageError */
export const checkWish = (wanted: Wanted): void => {
  const { of, name, wish } = wanted;
  const nothing = "Nothing was changed.";
  if (wish.basePath !== undefined) validBasePath(distributionKind(wanted.adapter), wish.basePath);
  const senseless = objectionToFields(wish);
  if (senseless !== undefined) throw new UsageError({ message: `${senseless.why}.`, hint: `Leave it out. ${nothing}` });
  for (const word of ["from", "companions"] as const)
    for (const other of listOf(wish[word] ?? []))
      if (relativeName(wanted, other) === encoded(name))
        throw new UsageError({
          code: "STREAM_OF_ITSELF",
          message: `the stream ${JSON.stringify(streamCalled(of, name))} can't be one of its own ${word === "from" ? "sources" : "companions"}.`,
          hint: `Name another stream, or leave \`${word}\` out. ${nothing}`,
        });
};

/** As labels keep it: by its name alone within its repository. @throws UsageError for another plugin's */
export const relativeName = ({ adapter, of }: Pick<Wanted, "adapter" | "of">, stream: StreamName): string => {
  if (typeof stream !== "string" && typeof (stream as Partial<StreamRef> | null)?.of !== "string")
    throw new UsageError({
      message: `${JSON.stringify(stream)} is no stream.`,
      hint: "Give a stream's name, or a stream as a repository has it. Nothing was changed.",
    });
  if (typeof stream !== "string" && stream.plugin !== adapter.plugin)
    throw new UsageError({
      message: `a ${adapter.plugin} stream can't have to do with ${JSON.stringify(stream.name)} of ${stream.plugin}.`,
      hint: "Streams go together within one plugin. Nothing was changed.",
    });
  const at = typeof stream === "string" ? namedStream(stream, of) : { repository: stream.of, stream: stream.name };
  return at.repository === of ? encoded(at.stream) : streamPath(at.repository, at.stream);
};

const listOf = (names: StreamName | readonly StreamName[]): readonly StreamName[] =>
  Array.isArray(names) ? (names as readonly StreamName[]) : [names as StreamName];

/** The label that a stream is to have, given the one that it has. */
export const recordOf = (wanted: Wanted, current: StreamRecord | undefined): StreamRecord => {
  const { of, name, wish } = wanted;
  const names = (given: StreamWish["from"], now: readonly string[] = []): readonly string[] =>
    given === undefined ? now : [...new Set(listOf(given).map((one) => relativeName(wanted, one)))];
  return {
    name,
    of,
    in: current?.in ?? homeOf(wanted),
    keep: wish.keep ?? current?.keep ?? "all",
    from: names(wish.from, current?.from),
    companions: names(wish.companions, current?.companions),
    publish: wish.publish ?? current?.publish ?? {},
    sync: wish.sync ?? current?.sync ?? {},
    ...(current?.others === undefined ? {} : { others: current.others }),
  };
};

/** Where a new stream is to be found. */
export const basePathOf = ({ of, name, wish }: Wanted): string => wish.basePath ?? `${of}/${name}`;
