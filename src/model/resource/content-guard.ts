import { UsageError } from "../../errors/index.ts";
import type { Operation, OptionNames, Wait } from "../../operation/index.ts";
import { pages } from "../../transport/index.ts";
import type { Change } from "./change.ts";
import type { Context } from "./context.ts";
import { ResourceHandle } from "./handle.ts";
import type { Snapshot } from "./lookup.ts";
import { remove } from "./resource.ts";

export interface DeleteGuard extends Wait {
  /** Deletes it although distributions rely on it, whose content is open to everybody then. @default false */
  readonly allowOpening?: boolean | undefined;
}
const deleteGuard: OptionNames<DeleteGuard> = { allowOpening: [true, false], signal: "option" };

/** A content guard. Whatever it guards is open to everybody once it is gone, so one that is in use isn't deleted by accident. */
export class ContentGuardHandle extends ResourceHandle {
  /** Deletes it. @throws UsageError (`GUARD_IN_USE`) naming the distributions that it guards */
  override delete(options: DeleteGuard = {}): Operation<readonly Change[]> {
    return this.begin(
      "delete",
      options,
      async (run) => {
        const guard = await this.lookUp();
        if (guard === undefined) return [];
        if (options.allowOpening !== true) await this.#requireUnused(guard.pulp_href, run.signal);
        return remove(run, this.kind, this.name, guard);
      },
      deleteGuard,
    );
  }

  async #requireUnused(href: string, signal: AbortSignal): Promise<void> {
    const guarded = await guardedBy(this.context, href, signal);
    if (guarded.length === 0) return;
    throw new UsageError({
      code: "GUARD_IN_USE",
      message: `the content guard ${JSON.stringify(this.name)} guards ${guarded.map((path) => JSON.stringify(path)).join(", ")}: without it, that is open to everybody.`,
      hint: "Give those distributions another guard first; or { allowOpening: true } says that this is meant. Nothing was changed.",
    });
  }
}

/** Base paths of the distributions that a guard stands before. No server has a filter for that. GET `distributions/` */
const guardedBy = async ({ transport }: Context, href: string, signal: AbortSignal): Promise<readonly string[]> => {
  const query = { fields: "pulp_href,base_path,content_guard", ordering: "base_path" };
  const found: string[] = [];
  for await (const { base_path, content_guard } of pages<Snapshot>(transport, "distributions/", { query, pageSize: 1000, signal }))
    if (content_guard === href) found.push(String(base_path));
  return found;
};
