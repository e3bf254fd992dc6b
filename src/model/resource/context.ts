import type { Starter } from "../../operation/index.ts";
import type { Adapter } from "../../plugins/adapter.ts";
import type { ServerStatus } from "../../transport/index.ts";
import type { Lookup } from "./lookup.ts";

/** What everything of one client shares. */
export interface Context extends Starter {
  readonly status: ServerStatus;
  readonly lookup: Lookup;
  /** Items a request, of lists that are read whole. */
  readonly pageSize: number;
  readonly adapters: ReadonlyMap<string, Adapter>;
}
