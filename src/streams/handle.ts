import { UsageError } from "../errors/index.ts";
import { carryOut, makePlan, type Plan } from "../model/plan/index.ts";
import { requireWord } from "../model/repository/words.ts";
import type { Change, Fields } from "../model/resource/change.ts";
import type { RolledBack } from "../model/serving/roll-back.ts";
import { existingVersion, type VersionRef } from "../model/version/version.ts";
import { checkOptions, type Operation, type OptionNames, type Run, type Wait } from "../operation/index.ts";
import type { DynamicStream, Reasoned, StreamDeleteOptions, StreamSyncOptions } from "./any.ts";
import { deleteStream, renameStream, rollBackStream } from "./change.ts";
import { streamsPlanner } from "./converge.ts";
import { freeze, thaw } from "./freeze.ts";
import { streamCalled, streamPath } from "./label.ts";
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
import { StreamReader } from "./reader.ts";
import { type StreamSynced, syncStream } from "./sync.ts";
import { checkWish, isReason, type StreamWish, wishNames } from "./wish.ts";

const reasoned: OptionNames<Reasoned> = { reason: "option", signal: "option" };
const deleteNames: OptionNames<StreamDeleteOptions> = { reason: "option", repository: ["keep", "delete"], signal: "option" };
const syncNames: OptionNames<StreamSyncOptions> = {
  allowEmpty: [true, false],
  missing: ["tell", "error"],
  reason: "option",
  signal: "option",
};

/** A reference to one stream of any plugin: no request, no state of the server's, only verbs. */
export class StreamHandle extends StreamReader implements DynamicStream {
  /** Makes it so: its repository, its distribution, its label. `[]` the second time. */
  ensure(wish: StreamWish = {}, options: Wait = {}): Operation<readonly Change[]> {
    return this.begin("ensure", options, (run) => carryOut(run, this.planner(wish)));
  }

  planEnsure(wish: StreamWish = {}, options: Wait = {}): Operation<Plan<readonly Change[]>> {
    return this.begin("planEnsure", options, (run) => makePlan(this.context, run, this.planner(wish)));
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
        const reason: unknown = (options as Partial<Reasoned> | undefined)?.reason;
        if (!isReason(reason))
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
      const title = `prune versions beside ${this.plugin} stream ${streamCalled(this.of, this.name)}`;
      return makePlan(this.context, run, pruneOf(this.context, this.adapter, repository, title, streamPath(this.of, this.name), options));
    };
    return this.begin("planPrune", options, work, pruneOptions);
  }

  private planner(wish: StreamWish): ReturnType<typeof streamsPlanner> {
    const title = `ensure ${this.plugin} stream ${streamCalled(this.of, this.name)}`;
    checkOptions(wish, wishNames, title);
    const wanted = { adapter: this.adapter, of: this.of, name: this.name, wish };
    checkWish(wanted);
    return streamsPlanner(this.context, title, [wanted]);
  }

  async #protection(run: Run, action: "protect" | "unprotect", version: number | undefined, reason?: string): Promise<VersionRef> {
    const { head, repository } = await this.state(run);
    const chosen = version === undefined ? head : await existingVersion(run, repository, version);
    await protect(this.context, run, this.adapter, this.of, this.name, { action, version: chosen.pulp_href, reason });
    return chosen;
  }
}
