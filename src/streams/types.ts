import type { DistributionFields, EnsureInput, PublishBody, SyncBody } from "../model/bodies.ts";
import type { Plan, TypedSelection } from "../model/index.ts";
import type { Change } from "../model/resource/change.ts";
import type { Operation, Wait } from "../operation/index.ts";
import type { Adapter } from "../plugins/adapter.ts";
import type { AnyStream, DynamicStream, StreamSyncOptions } from "./any.ts";
import type { Promoted, PromotionPlan } from "./promotion/index.ts";
import type { ApplyOptions, DemotionOptions, Promotable, PromotionOptions } from "./promotion/options.ts";
import type { StreamSynced } from "./sync.ts";
import type { StreamWish } from "./wish.ts";

/** What a stream of a plugin should be. Absent means untouched, of a new one the default. */
export interface TypedStreamWish<A extends Adapter>
  extends Omit<StreamWish, "distribution" | "publish" | "repository" | "sync" | "upstream"> {
  /** What it is synced from: a remote's fields, or an existing remote's name. Such a stream has a repository of its own. */
  readonly upstream?: NonNullable<EnsureInput<A>["remote"]>;
  /** What each sync of it is told. */
  readonly sync?: SyncBody<A>;
  /** What each publication of it is told. */
  readonly publish?: A["publications"] extends readonly [] ? never : PublishBody<A>;
  /** The distribution's own fields. */
  readonly distribution?: DistributionFields<A>;
  /** Fields of the repository that its versions lie in. */
  readonly repository?: Omit<EnsureInput<A>, "labels" | "metadata" | "remote">;
}

/** A reference to a stream of a plugin. */
export type Stream<A extends Adapter> = StreamBase<A> & Synced<A>;

/** What is promoted, in the plugin's own words. */
export type TypedPromotable<A extends Adapter> = Promotable<TypedSelection<A>>;

interface StreamBase<A extends Adapter> extends AnyStream {
  /**
   * What promoting would come to: what is added, removed, upgraded, downgraded, what belongs to it and isn't to be had, and what would lack something.
   * Its `apply()` does that, or refuses because somebody has been at the same names since.
   * @example `const plan = await trunk.plan({ packages: ["nginx >= 1.26"] }, { dependencies: true }); console.log(plan.text());`
   */
  plan(what: TypedPromotable<A>, options?: PromotionOptions): Operation<PromotionPlan>;
  /**
   * Promotes content into it, from the streams that it takes content from, or from where `from` says. Clients see all of it at once, or nothing.
   * @throws PlanOutdatedError naming who has been at the same names at the same time
   * @throws StreamFrozenError, UsageError (`NOTHING_SELECTED`, `NO_SOURCE`, `MOMENT_UNKNOWN`), LedgerError
   * @example `await trunk.promote({ advisories: ["severity = critical"] }, { from: "dirty", reason: "CVE-2026-1234" });`
   */
  promote(what: TypedPromotable<A>, options?: PromotionOptions & ApplyOptions): Operation<Promoted>;
  /** What demoting would come to. Only reads. */
  planDemote(what: TypedPromotable<A>, options?: DemotionOptions): Operation<PromotionPlan>;
  /** Takes content out again. @throws ContentError (`NOTHING_LEFT`) where nothing would be left */
  demote(what: TypedPromotable<A>, options?: DemotionOptions & ApplyOptions): Operation<Promoted>;
  /**
   * Makes it so: its repository, its distribution, its label. A new one takes two server tasks at most. `[]` the second time.
   * @throws BasePathTakenError, StreamFrozenError, StreamError (`RETENTION_SET`), UsageError (`PIPELINE_CYCLE`)
   * @example `await pulp.rpm.repository("epel-9").stream("trunk").ensure({ from: "dirty", keep: "newest" });`
   */
  ensure(wish?: TypedStreamWish<A>, options?: Wait): Operation<readonly Change[]>;
  /** What `ensure()` would do. Only reads. */
  planEnsure(wish?: TypedStreamWish<A>, options?: Wait): Operation<Plan<readonly Change[]>>;
}

type Synced<A extends Adapter> = A["verbs"] extends { readonly sync: unknown }
  ? {
      /** Fetches what upstream has, publishes it, and serves it as the last thing. @throws UsageError (`NO_UPSTREAM`) */
      sync(body?: SyncBody<A>, options?: StreamSyncOptions): Operation<StreamSynced>;
    }
  : unknown;

/** A repository that has streams, whose plugin is known only at run time. */
export interface DynamicStreaming {
  /** A reference to one of its streams: no request. @throws CapabilityError (of its methods) where its plugin can't have any */
  stream(name: string): DynamicStream;
}

/** A repository that has streams. */
export interface Streaming<A extends Adapter> {
  /** A reference to one of its streams: no request. */
  stream(name: string): Stream<A>;
}
