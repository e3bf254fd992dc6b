import { ReleaseError, UsageError } from "../errors/index.ts";
import type { FromSource } from "../model/repository/options.ts";
import { adapterOf, requirePlugin } from "../model/resource/capability.ts";
import type { Fields } from "../model/resource/change.ts";
import type { Context } from "../model/resource/context.ts";
import { repositoryKind } from "../model/resource/kind.ts";
import { labelsOf } from "../model/resource/label-text.ts";
import type { Snapshot } from "../model/resource/lookup.ts";
import { read } from "../model/resource/resource.ts";
import { findPublication } from "../model/version/publication.ts";
import { existingVersion, type VersionRef, versionOf } from "../model/version/version.ts";
import { type Run, wordFor } from "../operation/index.ts";
import type { Adapter } from "../plugins/adapter.ts";
import { requireAllVersions } from "../streams/changeable.ts";
import { streamsOf } from "../streams/find.ts";
import { parseStream, type StreamRecord, streamLabel, streamPath } from "../streams/label.ts";
import type { StreamRef } from "../streams/promotion/options.ts";
import { isSource, isStreamRef } from "../streams/promotion/source.ts";
import { readStream } from "../streams/state.ts";
import type { Urls } from "../transport/index.ts";
import { lastSyncs } from "./last-sync.ts";
import type { ReleaseRepository, ReleaseUpstream } from "./manifest.ts";
import { type KnownUpstreams, upstreamsOf } from "./upstreams.ts";

/** What a release is made of: a stream as it is served, a repository's latest version, or one version. */
export type ReleaseSource = StreamRef | FromSource;

/** One repository as it is to be in a release. */
export interface Member {
  readonly adapter: Adapter;
  /** The name under which the release knows it. */
  readonly repository: string;
  readonly stream: string | null;
  readonly home: Snapshot;
  readonly version: VersionRef;
  /** What serves the stream. */
  readonly distribution: Snapshot | undefined;
  /** The server's own fields for its publications. */
  readonly publish: Fields;
  /** The publication that is there already. */
  readonly publication: string | undefined;
  readonly upstreams: readonly ReleaseUpstream[];
}

/** For messages, and to tell members of a release apart. */
export const memberKey = ({ adapter, repository }: Pick<Member, "adapter" | "repository">): string => `${adapter.plugin} ${repository}`;

/** A member as the manifest tells it, and the plan before that. */
export const releaseRepository = (
  urls: Urls,
  { adapter, repository, stream, home, version, upstreams }: Member,
  publication: string | null,
  { content, withoutBytes, untold }: Pick<ReleaseRepository, "content"> & Readonly<Record<"withoutBytes" | "untold", readonly string[]>>,
): ReleaseRepository => ({
  plugin: adapter.plugin,
  repository,
  stream,
  home: String(home.name),
  version: urls.below(version.pulp_href),
  number: version.number,
  publication: publication === null ? null : urls.below(publication),
  content,
  upstreams,
  ...(untold.length === 0 ? { withoutBytes: withoutBytes.length } : {}),
});

/** Which repository that is of, where no compiler has read the program. @throws UsageError for what is of none */
export const repositoryIn = (source: ReleaseSource): { readonly plugin: string; readonly name: string } => {
  if (!isSource(source))
    throw new UsageError({
      message: `${typeof source === "string" ? JSON.stringify(source) : wordFor(source)} is neither a stream nor a repository.`,
      hint: 'Give them as the client has them: pulp.rpm.repository("epel-9"), one of its streams, or { repository, version }. Nothing was sent.',
    });
  if (isStreamRef(source)) return { plugin: source.plugin, name: source.of };
  return "at" in source ? source : source.repository;
};

/**
 * What sources are at this moment.
 * @param tell whether it is asked where they come from, and what they are published as, too
 * @throws ReleaseError where two are of one repository, or one forgets versions; ResourceNotFoundError, StreamError
 */
export const membersOf = async (
  context: Context,
  run: Run,
  release: string,
  sources: readonly ReleaseSource[],
  tell: "upstreams" | "versions" = "upstreams",
): Promise<readonly Member[]> => {
  const known: KnownUpstreams = { known: new Map(), syncs: lastSyncs(run) };
  const lists = new Map<string, Promise<ReadonlyMap<string, StreamRecord>>>();
  const streams = (adapter: Adapter): Promise<ReadonlyMap<string, StreamRecord>> => {
    const known =
      lists.get(adapter.plugin) ??
      streamsOf(context, adapter).then((all) => new Map(all.map(({ record }) => [streamPath(record.of, record.name), record])));
    lists.set(adapter.plugin, known);
    return known;
  };
  const members = await Promise.all(
    sources.map(async (source): Promise<Member> => {
      const adapter = adapterOf(context, repositoryIn(source).plugin);
      requirePlugin(context, adapter, "release");
      const found = isStreamRef(source)
        ? await ofStream(context, run, adapter, source)
        : await ofRepository(context, run, release, adapter, source, tell);
      const record = found.distribution === undefined ? undefined : parseStream(labelsOf(found.distribution)[streamLabel]);
      if (tell === "versions") return { adapter, ...found, upstreams: [] };
      const upstreams = await upstreamsOf(
        context,
        adapter,
        found.home,
        record,
        record === undefined ? new Map() : await streams(adapter),
        known,
      );
      return { adapter, ...found, upstreams };
    }),
  );
  const twice = members.find((one, i) => members.findIndex((other) => memberKey(other) === memberKey(one)) !== i);
  if (twice !== undefined)
    throw new ReleaseError({
      code: "RELEASE_TWICE",
      release,
      message: `the ${twice.adapter.plugin} repository ${JSON.stringify(twice.repository)} is named twice for the release ${JSON.stringify(release)}.`,
      hint: "A release has one version of a repository: name one of its streams. Nothing was changed.",
    });
  return members;
};

const ofStream = async (
  context: Context,
  run: Run,
  adapter: Adapter,
  { of, name }: StreamRef,
): Promise<Omit<Member, "adapter" | "upstreams">> => {
  const state = await readStream(context, run, adapter, of, name);
  requireAllVersions(of, name, state.repository);
  return {
    repository: of,
    stream: name,
    home: state.repository,
    version: state.head,
    distribution: state.distribution,
    publish: state.publish,
    publication: state.publication?.pulp_href,
  };
};

const ofRepository = async (
  context: Context,
  run: Run,
  release: string,
  adapter: Adapter,
  source: FromSource,
  tell: "upstreams" | "versions",
): Promise<Omit<Member, "adapter" | "upstreams">> => {
  const [{ name }, number] = "at" in source ? [source, undefined] : [source.repository, source.version];
  const home = await read(context, repositoryKind(adapter), name);
  requireMemory(release, home);
  const version = number === undefined ? versionOf(String(home.latest_version_href)) : await existingVersion(run, home, number);
  const isAsked = adapter.publications.length > 0 && tell !== "versions";
  const publication = isAsked ? await findPublication(context, run, adapter, version) : undefined;
  return { repository: name, stream: null, home, version, distribution: undefined, publish: {}, publication: publication?.pulp_href };
};

/** The server's own retention would take a release's version away. @throws ReleaseError (`RETENTION_SET`) */
export const requireMemory = (release: string, { name, retain_repo_versions: kept }: Snapshot): void => {
  if (kept === null || kept === undefined) return;
  throw new ReleaseError({
    code: "RETENTION_SET",
    release,
    message: `the repository ${JSON.stringify(name)} keeps ${String(kept)} versions only, so that a release would lose what it holds.`,
    hint: "Unset it, repository.update({ retain_repo_versions: null }), and freeze streams of it, whose planPrune() takes what nobody needs. Nothing was changed.",
  });
};
