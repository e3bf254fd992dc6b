import { ResourceNotFoundError, StreamError } from "../errors/index.ts";
import type { Fields } from "../model/resource/change.ts";
import type { Context } from "../model/resource/context.ts";
import { repositoryKind } from "../model/resource/kind.ts";
import { labelsOf } from "../model/resource/label-text.ts";
import type { Snapshot } from "../model/resource/lookup.ts";
import { read, toSee } from "../model/resource/resource.ts";
import { targetOf } from "../model/serving/served.ts";
import type { PublicationRef } from "../model/version/publication.ts";
import type { VersionRef } from "../model/version/version.ts";
import type { Run } from "../operation/index.ts";
import type { Adapter } from "../plugins/adapter.ts";
import { requireStream } from "./find.ts";
import { headOf } from "./head.ts";
import { type Frozen, frozenLabel, type Keep, parseFrozen, type StreamRecord, streamCalled, streamPath } from "./label.ts";

/** A stream as it was at one moment. */
export interface StreamState {
  /** `trunk` */
  readonly name: string;
  /** The repository under which it is known: `pulp.rpm.repository("epel-9")`. */
  readonly of: string;
  /** The repository that its versions lie in: that one, or one of its own. */
  readonly repository: Snapshot;
  /** What serves it. */
  readonly distribution: Snapshot;
  /** What clients see. */
  readonly head: VersionRef;
  /** The publication that is served, where the plugin has those. */
  readonly publication: PublicationRef | undefined;
  /** Whether older versions of what a promotion brings stay. */
  readonly keep: Keep;
  /** Streams that it takes content from: `dirty`, or `<repository>/<stream>` (encoded) of another repository. */
  readonly from: readonly string[];
  /** Streams that its clients use beside it, likewise. */
  readonly companions: readonly string[];
  /** The server's own fields for its publications. */
  readonly publish: Fields;
  /** The server's own fields for its syncs. */
  readonly sync: Fields;
  /** Who froze it, when and why; `undefined` where nobody did. */
  readonly frozen: Frozen | undefined;
}

/** A stream as it is, also where it serves nothing any more. */
export interface AnyState extends Omit<StreamState, "head"> {
  readonly head: VersionRef | undefined;
}

/** The stream's line in the ledger, and how it is named from anywhere: `<repository>/<stream>`, both percent-encoded. */
export const lineOf = ({ of, name }: Pick<StreamState, "of" | "name">): string => streamPath(of, name);

/**
 * A stream as it is now: who serves it, what, and on whose word. Three or four GETs.
 *
 * @throws ResourceNotFoundError where there is no such stream or its repository is gone
 * @throws StreamError where it serves nothing, is of another plugin, or two distributions claim to be it
 */
export const readStream = async (context: Context, run: Run, adapter: Adapter, of: string, name: string): Promise<StreamState> =>
  requireHead(context, await readAnyStream(context, run, adapter, of, name));

/** The same, also where it serves nothing. */
export const readAnyStream = async (context: Context, run: Run, adapter: Adapter, of: string, name: string): Promise<AnyState> => {
  const { distribution, record } = await requireStream(context, run, adapter, of, name);
  return anyStateOf(context, run, adapter, distribution, record);
};

/** The state that a distribution, as it was just read, and its repository come to. */
export const stateOf = async (
  context: Context,
  run: Run,
  adapter: Adapter,
  distribution: Snapshot,
  record: StreamRecord,
): Promise<StreamState> => requireHead(context, await anyStateOf(context, run, adapter, distribution, record));

const anyStateOf = async (
  context: Context,
  run: Run,
  adapter: Adapter,
  distribution: Snapshot,
  record: StreamRecord,
): Promise<AnyState> => {
  const [repository, { head, publication } = { head: undefined, publication: undefined }] = await Promise.all([
    read(context, repositoryKind(adapter), record.in),
    headOf(context, run, adapter, distribution),
  ]);
  const { name, of, keep, from, companions, publish, sync } = record;
  const frozen = parseFrozen(labelsOf(distribution)[frozenLabel]);
  return Object.freeze({ name, of, repository, distribution, head, publication, keep, from, companions, publish, sync, frozen });
};

/** @throws ResourceNotFoundError where a publication is served that this user can't see */
export const requireSeen = (context: Context, { name, of, distribution, head }: AnyState): void => {
  const target = targetOf(distribution);
  // Servers take a publication that is deleted from what serves it: one that is named there is there.
  if (head !== undefined || target.kind !== "publication") return;
  throw new ResourceNotFoundError({
    resource: "publication",
    name: target.publication,
    message: `what the stream ${JSON.stringify(name)} of ${JSON.stringify(of)} serves is nothing that this user may see: ${target.publication}.`,
    hint: `Ask for a role on it${toSee(context, { path: context.transport.urls.below(target.publication) })}. Nothing was changed.`,
  });
};

/** @throws StreamError (`STREAM_NOT_SERVED`), ResourceNotFoundError where this user can't see what is served */
export const requireHead = (context: Context, state: AnyState): StreamState => {
  const { name, of, distribution, head } = state;
  if (head !== undefined) return { ...state, head };
  requireSeen(context, state);
  throw new StreamError({
    code: "STREAM_NOT_SERVED",
    stream: streamCalled(of, name),
    message: `the stream ${JSON.stringify(name)} of ${JSON.stringify(of)} serves nothing: what its distribution ${JSON.stringify(distribution.name)} served is gone, or was taken from it.`,
    hint: "stream.ensure() gives it a head again; stream.rollBack() goes to the one before. Nothing was changed.",
  });
};
