import { type Operation, tasksOfGroup, type Wait } from "../../operation/index.ts";
import type { Adapter } from "../../plugins/adapter.ts";
import type { Body, Item, SpecOf } from "../../plugins/define.ts";
import type { TaskSnapshot } from "../../tasks/index.ts";
import type { Change } from "./change.ts";
import type { Context } from "./context.ts";
import { ResourceHandle } from "./handle.ts";
import { pathOfKind } from "./kind.ts";
import type { Snapshot } from "./lookup.ts";
import type { Nullable } from "./nullable.ts";
import type { RolesOf } from "./roles.ts";

/** A place beside the remotes that files may be fetched from. */
export interface AlternateContentSource<A extends Adapter, K> {
  /** The plugin's word: `rpm`. */
  readonly plugin: string;
  /** Unique among those of its plugin. */
  readonly name: string;
  /** Who may do what with it. */
  readonly roles: RolesOf;
  /** As it is, or `undefined`. */
  find(options?: Wait): Promise<(Readonly<Item<SpecOf<A>, K>> & Snapshot) | undefined>;
  /** @throws ResourceNotFoundError */
  read(options?: Wait): Promise<Readonly<Item<SpecOf<A>, K>> & Snapshot>;
  /** Makes it so; resolves to what was changed, `[]` the second time. */
  ensure(input: Nullable<Omit<Body<SpecOf<A>, K>, "last_refreshed" | "name">>, options?: Wait): Operation<readonly Change[]>;
  /** Sends the fields that differ. @throws ResourceNotFoundError */
  update(fields: Nullable<Omit<Body<SpecOf<A>, K>, "last_refreshed" | "name">>, options?: Wait): Operation<readonly Change[]>;
  /** Deletes it; resolves to `[]` where there was nothing. */
  delete(options?: Wait): Operation<readonly Change[]>;
  /** Looks at what is there now; until then nothing is fetched from it. POST `<href>refresh/` */
  refresh(options?: Wait): Operation<readonly TaskSnapshot[]>;
}

export class AlternateContentSourceHandle extends ResourceHandle {
  constructor(context: Context, adapter: Adapter, name: string) {
    const word = "alternate content source";
    super(context, { word, owner: adapter, path: pathOfKind(adapter.alternateContentSources ?? [], undefined, adapter, word) }, name);
  }

  /** Looks at what is there now: one task for each of its paths. POST `<href>refresh/` */
  refresh(options: Wait = {}): Operation<readonly TaskSnapshot[]> {
    return this.begin("refresh", options, async (run) => {
      const { pulp_href } = await this.read();
      return (await tasksOfGroup(run, "refresh", await run.task("refresh", { method: "POST", key: `${pulp_href}refresh/` }))) ?? [];
    });
  }
}
