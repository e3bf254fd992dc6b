import type { ContentDiff } from "../model/content/diff.ts";
import type { Plan } from "../model/plan/index.ts";
import type { Change } from "../model/resource/change.ts";
import type { RolledBack } from "../model/serving/roll-back.ts";
import type { PublicationRef } from "../model/version/publication.ts";
import type { VersionRef } from "../model/version/version.ts";
import type { Operation, Wait } from "../operation/index.ts";
import type { ClientConfig } from "../plugins/hooks.ts";
import type { PastHead } from "./history.ts";
import type { Frozen, Keep } from "./label.ts";
import type { Promoted, PromotionPlan } from "./promotion/index.ts";
import type { ApplyOptions, DemotionOptions, Promotable, PromotionOptions } from "./promotion/options.ts";
import type { PruneOptions } from "./prune.ts";
import type { StreamSynced } from "./sync.ts";
import type { VersionTree } from "./tree-text.ts";
import type { StreamName, StreamWish } from "./wish.ts";

type Loose = Readonly<Record<string, unknown>>;

/** Why something is done, for the ledger. */
export interface Reasoned extends Wait {
  /** In your words. */
  readonly reason?: string | undefined;
}

/** How a stream is synced. */
export interface StreamSyncOptions extends Reasoned {
  /** Whether clients may be left with nothing where they had something. @default false */
  readonly allowEmpty?: boolean | undefined;
  /** Whether what the upstream lists and the server leaves out is told, or an error: then clients see what they saw. @default "tell" */
  readonly missing?: "tell" | "error" | undefined;
}

/** What goes with a stream. */
export interface StreamDeleteOptions extends Reasoned {
  /** The repository of its own, with all its versions, where it has one. @default "keep" */
  readonly repository?: "keep" | "delete" | undefined;
}

/** What a stream is now. */
export interface StreamHead {
  /** What clients see. */
  readonly version: VersionRef;
  /** What is served, where the plugin has publications. */
  readonly publication: PublicationRef | undefined;
  /** Where clients find it, below the content root. */
  readonly basePath: string;
  /** Where clients find it: an http address, or a registry path. */
  readonly url: string;
  /** The repository that its versions lie in: the one under which it is known, or one of its own. */
  readonly home: string;
  /** Who froze it, when and why; `undefined` where nobody did. */
  readonly frozen: Frozen | undefined;
  /** Whether older versions of what a promotion brings stay. */
  readonly keep: Keep;
  /** Streams that it takes content from. */
  readonly from: readonly string[];
  /** Streams that its clients use beside it. */
  readonly companions: readonly string[];
}

/** A stream, whatever its plugin: a named line of versions, and the place where its head is served. */
export interface AnyStream {
  /** The plugin's word: `rpm`. */
  readonly plugin: string;
  /** The repository under which it is known. */
  readonly of: string;
  /** `trunk` */
  readonly name: string;
  /** As it is, or `undefined`. */
  find(options?: Wait): Promise<StreamHead | undefined>;
  /** What clients see. @throws ResourceNotFoundError, StreamError */
  head(options?: Wait): Operation<StreamHead>;
  /** What it serves and has served, newest first; with what the ledger tells of it. */
  history(options?: Wait): Operation<readonly PastHead[]>;
  /** All versions of its repository, each with the one that it was made from, and the streams on them. `text()` draws it. */
  tree(options?: Wait): Operation<VersionTree>;
  /** What it has and the other has not (`added`), and the reverse (`removed`). A number is a version of its repository. */
  diff(other: StreamName | number, options?: Wait): Operation<ContentDiff>;
  /** Lets it refuse change, until it is thawed. @throws StreamFrozenError where somebody froze it for another reason */
  freeze(options: Wait & { readonly reason: string }): Operation<readonly Change[]>;
  /** Lets it change again; `[]` where it isn't frozen. */
  thaw(options?: Wait): Operation<readonly Change[]>;
  /** Gives it another name, also where others take from it. Where clients find it stays. */
  rename(to: string, options?: Wait): Operation<readonly Change[]>;
  /** Takes it away: its clients get 404. Its versions stay until they are pruned, or go with its own repository, now or by the same call later. @throws UsageError (`STREAM_IN_USE`, `STILL_SERVED`, `STILL_HELD`) */
  delete(options?: StreamDeleteOptions): Operation<readonly Change[]>;
  /** Serves what it served before. @throws UsageError (`NOTHING_BEFORE`) */
  rollBack(options?: Reasoned): Operation<RolledBack>;
  /** Keeps a version from being pruned: its head, or the one of a number. */
  protect(version?: number, options?: Reasoned): Operation<VersionRef>;
  /** Lets a version be pruned again. */
  unprotect(version?: number, options?: Reasoned): Operation<VersionRef>;
  /**
   * The plan to delete versions of its repository that nobody needs: no head, nothing that is served or that streams may go back to, nothing that the
   * ledger protects. It says why the rest stays, and how much that frees.
   */
  planPrune(options?: PruneOptions): Operation<Plan<readonly Change[]>>;
  /** What a machine needs to consume it. Holds no secret. */
  clientConfig(options?: Wait): Operation<ClientConfig>;
  /** The head (`"latest"`), or a version of its repository: so a stream can stand wherever content comes from. */
  at(version: number | "latest"): Promise<VersionRef>;
}

/** A stream whose plugin is known only at run time. */
export interface DynamicStream extends AnyStream {
  /**
   * What promoting would come to: what is added, removed, upgraded, downgraded, what belongs to it and isn't to be had, and what would lack something.
   * Its `apply()` does that, or refuses because somebody has been at the same names since.
   * @example `const plan = await trunk.plan({ packages: ["nginx >= 1.26"] }, { dependencies: true }); console.log(plan.text());`
   */
  plan(what: Promotable, options?: PromotionOptions): Operation<PromotionPlan>;
  /**
   * Promotes content into it, from the streams that it takes content from, or from where `from` says: what older versions it replaces goes by the
   * stream's rule. Clients see all of it at once, or nothing.
   * @throws PlanOutdatedError naming who has been at the same names at the same time
   * @throws StreamFrozenError, UsageError (`NOTHING_SELECTED`, `NO_SOURCE`, `MOMENT_UNKNOWN`), LedgerError
   * @example `await trunk.promote({ advisories: ["severity = critical"] }, { from: "dirty", reason: "CVE-2026-1234" });`
   */
  promote(what: Promotable, options?: PromotionOptions & ApplyOptions): Operation<Promoted>;
  /** What demoting would come to. */
  planDemote(what: Promotable, options?: DemotionOptions): Operation<PromotionPlan>;
  /** Takes content out again. @throws ContentError (`NOTHING_LEFT`) where nothing would be left */
  demote(what: Promotable, options?: DemotionOptions & ApplyOptions): Operation<Promoted>;
  /** Makes it so: its repository, its distribution. `[]` the second time. */
  ensure(wish?: StreamWish, options?: Wait): Operation<readonly Change[]>;
  /** What `ensure()` would do. Only reads. */
  planEnsure(wish?: StreamWish, options?: Wait): Operation<Plan<readonly Change[]>>;
  /** Fetches what upstream has, publishes it, and serves it. @throws UsageError (`NO_UPSTREAM`) */
  sync(body?: Loose, options?: StreamSyncOptions): Operation<StreamSynced>;
}
