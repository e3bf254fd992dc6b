import { UsageError } from "../errors/index.ts";
import { type ContentDiff, diffVersions } from "../model/content/diff.ts";
import { carryOut, makePlan, type Plan } from "../model/plan/index.ts";
import { requireWord } from "../model/repository/words.ts";
import { requirePlugin } from "../model/resource/capability.ts";
import type { Change, Fields } from "../model/resource/change.ts";
import type { Context } from "../model/resource/context.ts";
import { clientConfig } from "../model/serving/client-config.ts";
import type { RolledBack } from "../model/serving/roll-back.ts";
import { servedAt } from "../model/serving/serve.ts";
import { existingVersion, type VersionRef } from "../model/version/version.ts";
import { checkOptions, type Operation, type OptionNames, type Run, start, type Wait, waitOptions } from "../operation/index.ts";
import type { Adapter } from "../plugins/adapter.ts";
import type { ClientConfig } from "../plugins/hooks.ts";
import type { DynamicStream, Reasoned, StreamDeleteOptions, StreamHead, StreamSyncOptions } from "./any.ts";
import { deleteStream, renameStream, rollBackStream } from "./change.ts";
import { streamsPlanner } from "./converge.ts";
import { freeze, thaw } from "./freeze.ts";
import { historyOfStream, type PastHead } from "./history.ts";
import { parseStreamPath, streamPath } from "./label.ts";
import { doIn, type Promoted, type PromotionPlan, planIn } from "./promotion/index.ts";
import {
  type ApplyOptions,
  type DemotionOptions,
  demoteOptions,
  demotionOptions,
  type Promotable,
  type PromotionOptions,
  planOptions,
  promoteOptions,
} from "./promotion/options.ts";
import { protect } from "./protect.ts";
import { type PruneOptions, pruneOf, pruneOptions } from "./prune.ts";
import { checkReadable, findStream, readStream, type StreamState, stateOf } from "./state.ts";
import { type StreamSynced, syncStream } from "./sync.ts";
import { treeOf } from "./tree.ts";
import type { VersionTree } from "./tree-text.ts";
import { relativeName, type StreamName, type StreamWish, wishNames } from "./wish.ts";

const reasoned: OptionNames<Reasoned> = { reason: "option", signal: "option" };
const deleteNames: OptionNames<StreamDeleteOptions> = { reason: "option", repository: "option", signal: "option" };
const syncNames: OptionNames<StreamSyncOptions> = { allowEmpty: "option", missing: "option", reason: "option", signal: "option" };

/** A reference to one stream of any plugin: no request, no state of the server's, only verbs. */
export class StreamHandle implements DynamicStream {
  readonly name: string;
  readonly of: string;
  protected readonly context: Context;
  protected readonly adapter: Adapter;

  constructor(context: Context, adapter: Adapter, of: string, name: string) {
    if (typeof name !== "string" || name.trim() === "" || name.trim() !== name)
      throw new UsageError({
        code: "NAME_INVALID",
        message: `${JSON.stringify(name)} can't be the name of a stream.`,
        hint: "Take a text without white space around it. Nothing was sent.",
      });
    this.context = context;
    this.adapter = adapter;
    this.of = of;
    this.name = name;
    for (const hidden of ["context", "adapter"]) Object.defineProperty(this, hidden, { enumerable: false });
  }

  get plugin(): string {
    return this.adapter.plugin;
  }

  /** Makes it so: its repository, its distribution, its label. `[]` the second time. */
  ensure(wish: StreamWish = {}, options: Wait = {}): Operation<readonly Change[]> {
    return this.begin("ensure", options, (run) => carryOut(run, this.planner(wish)));
  }

  planEnsure(wish: StreamWish = {}, options: Wait = {}): Operation<Plan<readonly Change[]>> {
    return this.begin("planEnsure", options, (run) => makePlan(this.context, run, this.planner(wish)));
  }

  /** What clients see. */
  head(options: Wait = {}): Operation<StreamHead> {
    return this.begin("head", options, async (run) => this.headOf(await this.state(run)));
  }

  async find(options: Wait = {}): Promise<StreamHead | undefined> {
    return this.begin("find", options, async (run) => {
      const found = await findStream(this.context, this.adapter, this.of, this.name);
      if (found === undefined) {
        await checkReadable(this.context, this.adapter, this.of, this.name);
        return undefined;
      }
      return this.headOf(await stateOf(this.context, run, this.adapter, found.distribution, found.record));
    });
  }

  history(options: Wait = {}): Operation<readonly PastHead[]> {
    return this.begin("history", options, async (run) => historyOfStream(this.context, run, await this.state(run)));
  }

  tree(options: Wait = {}): Operation<VersionTree> {
    return this.begin("tree", options, async (run) => treeOf(this.context, run, this.adapter, await this.state(run)));
  }

  /** What this stream has and the other has not (`added`), and the reverse (`removed`). */
  diff(other: StreamName | number, options: Wait = {}): Operation<ContentDiff> {
    return this.begin("diff", options, async (run) => {
      const [own, theirs] = await Promise.all([this.state(run), typeof other === "number" ? undefined : this.other(run, other)]);
      const before = theirs?.head ?? (await existingVersion(run, own.repository, Number(other)));
      return diffVersions(this.context, this.adapter, before.pulp_href, own.head.pulp_href, run.signal);
    });
  }

  sync(body: Fields = {}, options: StreamSyncOptions = {}): Operation<StreamSynced> {
    const { allowEmpty = false, missing, reason } = options;
    const work = (run: Run): Promise<StreamSynced> => {
      requireWord(this.context, this.adapter, "sync");
      return syncStream(this.context, run, this.adapter, this.of, this.name, { fields: body, allowEmpty, missing, reason });
    };
    return this.begin("sync", options, work, syncNames);
  }

  /** What promoting would come to. Only reads. */
  plan(what: Promotable<object>, options: PromotionOptions = {}): Operation<PromotionPlan> {
    return this.begin("plan", options, (run) => planIn(this.context, run, "promote", this, what, options), planOptions);
  }

  /** Plans and applies in one. */
  promote(what: Promotable<object>, options: PromotionOptions & ApplyOptions = {}): Operation<Promoted> {
    return this.begin("promote", options, (run) => doIn(this.context, run, "promote", this, what, options), promoteOptions);
  }

  /** What demoting would come to. Only reads. */
  planDemote(what: Promotable<object>, options: DemotionOptions = {}): Operation<PromotionPlan> {
    return this.begin("planDemote", options, (run) => planIn(this.context, run, "demote", this, what, options), demotionOptions);
  }

  /** Takes content out again. */
  demote(what: Promotable<object>, options: DemotionOptions & ApplyOptions = {}): Operation<Promoted> {
    return this.begin("demote", options, (run) => doIn(this.context, run, "demote", this, what, options), demoteOptions);
  }

  freeze(options: Wait & { readonly reason: string }): Operation<readonly Change[]> {
    return this.begin(
      "freeze",
      options,
      async (run) => {
        const { reason } = options;
        if (typeof reason !== "string" || reason.trim() === "")
          throw new UsageError({
            message: "a freeze needs a reason: whoever meets it is told.",
            hint: 'freeze({ reason: "audit until Friday" }). Nothing was changed.',
          });
        return freeze(this.context, run, this.adapter, this.of, this.name, reason);
      },
      reasoned,
    );
  }

  thaw(options: Wait = {}): Operation<readonly Change[]> {
    return this.begin("thaw", options, (run) => thaw(this.context, run, this.adapter, this.of, this.name));
  }

  rename(to: string, options: Wait = {}): Operation<readonly Change[]> {
    return this.begin("rename", options, (run) => renameStream(this.context, run, this.adapter, this.of, this.name, to));
  }

  delete(options: StreamDeleteOptions = {}): Operation<readonly Change[]> {
    const { repository, reason } = options;
    return this.begin(
      "delete",
      options,
      (run) => deleteStream(this.context, run, this.adapter, this.of, this.name, { repository, reason }),
      deleteNames,
    );
  }

  rollBack(options: Reasoned = {}): Operation<RolledBack> {
    return this.begin(
      "rollBack",
      options,
      (run) => rollBackStream(this.context, run, this.adapter, this.of, this.name, options.reason),
      reasoned,
    );
  }

  protect(version?: number, options: Reasoned = {}): Operation<VersionRef> {
    return this.begin("protect", options, (run) => this.#protection(run, "protect", version, options.reason), reasoned);
  }

  unprotect(version?: number, options: Reasoned = {}): Operation<VersionRef> {
    return this.begin("unprotect", options, (run) => this.#protection(run, "unprotect", version, options.reason), reasoned);
  }

  planPrune(options: PruneOptions = {}): Operation<Plan<readonly Change[]>> {
    const work = (run: Run): Promise<Plan<readonly Change[]>> => {
      const repository = async (): Promise<string> => String((await this.state(run)).repository.name);
      const title = `prune versions beside ${this.plugin} stream ${streamPath(this.of, this.name)}`;
      return makePlan(this.context, run, pruneOf(this.context, this.adapter, repository, title, streamPath(this.of, this.name), options));
    };
    return this.begin("planPrune", options, work, pruneOptions);
  }

  clientConfig(options: Wait = {}): Operation<ClientConfig> {
    return this.begin("clientConfig", options, async (run) => {
      requireWord(this.context, this.adapter, "clientConfig");
      return clientConfig(this.context, run, this.adapter, (await this.state(run)).distribution);
    });
  }

  /** The head, so that a stream can stand wherever a repository can: `add({ … }, { from: stream })`. */
  async at(version: number | "latest"): Promise<VersionRef> {
    return this.begin("at", {}, async (run) => {
      const { head, repository } = await this.state(run);
      return version === "latest" ? head : existingVersion(run, repository, version);
    });
  }

  protected headOf({ head, publication, distribution, repository, frozen, keep, from, companions }: StreamState): StreamHead {
    const { base_path: basePath, url } = servedAt(this.adapter, distribution);
    const home = String(repository.name);
    return Object.freeze({ version: head, publication, basePath, url, home, frozen, keep, from, companions });
  }

  protected state(run: Run): Promise<StreamState> {
    return readStream(this.context, run, this.adapter, this.of, this.name);
  }

  protected other(run: Run, stream: StreamName): Promise<StreamState> {
    const { repository, stream: name } = parseStreamPath(relativeName({ adapter: this.adapter, of: this.of }, stream), this.of);
    return readStream(this.context, run, this.adapter, repository, name);
  }

  private planner(wish: StreamWish): ReturnType<typeof streamsPlanner> {
    const title = `ensure ${this.plugin} stream ${streamPath(this.of, this.name)}`;
    checkOptions(wish, wishNames, title);
    return streamsPlanner(this.context, title, [{ adapter: this.adapter, of: this.of, name: this.name, wish }]);
  }

  async #protection(run: Run, action: "protect" | "unprotect", version: number | undefined, reason?: string): Promise<VersionRef> {
    const { head, repository } = await this.state(run);
    const chosen = version === undefined ? head : await existingVersion(run, repository, version);
    await protect(this.context, run, this.adapter, this.of, this.name, { action, version: chosen.pulp_href, reason });
    return chosen;
  }

  /** For messages: `sync of rpm stream "epel-9/trunk"`. */
  private labelOf(verb: string): string {
    return `${verb} of ${this.plugin} stream ${JSON.stringify(streamPath(this.of, this.name))}`;
  }

  protected begin<T>(verb: string, options: Wait, work: (run: Run) => Promise<T>, names: OptionNames<Wait> = waitOptions): Operation<T> {
    return start(
      this.context,
      this.labelOf(verb),
      async (run) => {
        requirePlugin(this.context, this.adapter, "stream");
        requireWord(this.context, this.adapter, "stream");
        return work(run);
      },
      options,
      names,
      this.adapter.reasons,
    );
  }
}
