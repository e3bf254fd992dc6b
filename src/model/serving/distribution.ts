import { UsageError } from "../../errors/index.ts";
import type { Operation, Run, Wait } from "../../operation/index.ts";
import type { Adapter } from "../../plugins/adapter.ts";
import type { ClientConfig } from "../../plugins/hooks.ts";
import type { Fields } from "../resource/change.ts";
import type { Context } from "../resource/context.ts";
import { ResourceHandle } from "../resource/handle.ts";
import { distributionKind } from "../resource/kind.ts";
import type { Snapshot } from "../resource/lookup.ts";
import { validName } from "../resource/names.ts";
import { patch } from "../resource/resource.ts";
import type { DynamicDistribution } from "./any.ts";
import { clientConfig } from "./client-config.ts";
import { type RolledBack, rollBack } from "./roll-back.ts";

/** A distribution, by its base path or its name: they are the same unless it was given another name. */
export class DistributionHandle extends ResourceHandle implements DynamicDistribution {
  protected readonly adapter: Adapter;

  constructor(context: Context, adapter: Adapter, basePathOrName: string, kind?: string) {
    super(context, distributionKind(adapter, kind), basePathOrName);
    this.adapter = adapter;
    Object.defineProperty(this, "adapter", { enumerable: false });
  }

  /** Serves what it served before. @throws UsageError where nothing before is known. */
  rollBack(options: Wait = {}): Operation<RolledBack> {
    return this.begin("rollBack", options, async (run) => rollBack(this.context, run, this.adapter, await this.read()));
  }

  /** What a machine needs to consume it: files to write, commands, what else to know. Holds no secret. */
  clientConfig(options: Wait = {}): Operation<ClientConfig> {
    return this.begin("clientConfig", options, async (run) => clientConfig(this.context, run, this.adapter, await this.read()));
  }

  protected override atCreation(): Fields {
    return { base_path: this.name };
  }

  /** Some servers delete the repository with its last distribution, history and all: nobody asked for that. */
  protected override async beforeDeletion(run: Run, current: Snapshot): Promise<void> {
    const { deletedWithDistribution: victim, repository, pushed } = this.adapter;
    const href = victim === undefined ? undefined : current[victim];
    if (typeof href === "string" && pushed !== undefined && href.includes(`/${pushed}`)) throw holdsPushed(this.name, href);
    if (typeof href === "string" && href.includes(`/${repository}`)) await patch(run, "unlink distribution", current, { repository: null });
  }

  protected override async lookUp(): Promise<Snapshot | undefined> {
    validName(this.kind, this.name);
    return (await this.context.lookup.find(this.kind.path, "base_path", this.name)) ?? super.lookUp();
  }
}

const holdsPushed = (name: string, href: string): UsageError =>
  new UsageError({
    code: "PUSHED_CONTENT",
    message: `this server keeps what was pushed to ${JSON.stringify(name)} in a repository that it deletes with the distribution, content and all (${href}).`,
    hint: "Copy what is to stay into another repository first. To delete both, send the DELETE of the distribution by pulp.api. Nothing was changed.",
  });
