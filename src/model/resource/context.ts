import type { Run, Starter } from "../../operation/index.ts";
import type { Adapter } from "../../plugins/adapter.ts";
import type { ServerStatus } from "../../transport/index.ts";
import type { Lookup } from "./lookup.ts";

/** What is to be deleted: a repository, or one version. */
export interface Held {
  readonly adapter: Adapter;
  /** Its address, which those of a repository's versions begin with. */
  readonly href: string;
  /** The repository's name, where streams whose versions lie there count, too. */
  readonly home?: string | undefined;
}

/** What everything of one client shares. */
export interface Context extends Starter {
  readonly status: ServerStatus;
  readonly lookup: Lookup;
  /** Items a request, of lists that are read whole. */
  readonly pageSize: number;
  readonly adapters: ReadonlyMap<string, Adapter>;
  /** Words that rooms above give to handles of repositories: what each is, for the repository of a name. */
  readonly words?: { readonly [word: string]: (context: Context, adapter: Adapter, repository: string) => unknown } | undefined;
  /** Who needs what is to be deleted, as rooms above know it: a sentence each. */
  readonly holders?: ((context: Context, run: Run, what: Held) => Promise<readonly string[]>) | undefined;
  /** Name of the repository that holds the records. */
  readonly ledger: string;
  /** What waits for what it still has to do, when the client is closed. */
  readonly atClose: Set<() => Promise<unknown>>;
  /** Who works with this client: the name that it logs in with (`null` where it has none), and its user agent. */
  readonly actor: { readonly user: string | null; readonly program: string };
}
