import type { Operation, Wait } from "../../operation/index.ts";
import type { ClientConfig } from "../../plugins/hooks.ts";
import type { AnyResource } from "../resource/any.ts";
import type { Change, Labels } from "../resource/change.ts";
import type { EnsureOptions } from "../resource/handle.ts";
import type { RolledBack } from "./roll-back.ts";

type Loose = Readonly<Record<string, unknown>>;

/** A distribution whose plugin is known only at run time. */
export interface DynamicDistribution extends AnyResource {
  /** Makes it so; resolves to what was changed, `[]` the second time. */
  ensure(input: Loose & { readonly labels?: Labels }, options?: EnsureOptions): Operation<readonly Change[]>;
  /** Sends the fields that differ. @throws ResourceNotFoundError */
  update(fields: Loose, options?: EnsureOptions): Operation<readonly Change[]>;
  /** Serves what it served before. @throws UsageError (`NOTHING_BEFORE`) */
  rollBack(options?: Wait): Operation<RolledBack>;
  /** What a machine needs to consume it: a .repo file, sources, an index URL, a pull command. Holds no secret. */
  clientConfig(options?: Wait): Operation<ClientConfig>;
}
