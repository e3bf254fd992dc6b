import { isNotFoundError } from "../../errors/index.ts";
import { checkOptions, type Operation, start, type Wait, waitOptions } from "../../operation/index.ts";
import type { Adapter } from "../../plugins/adapter.ts";
import { checkFilters, filtered, type Pages } from "../../transport/index.ts";
import { requirePlugin } from "../resource/capability.ts";
import type { Change, Fields } from "../resource/change.ts";
import type { Context } from "../resource/context.ts";
import { deferred } from "../resource/deferred.ts";
import { repositoryKind } from "../resource/kind.ts";
import type { Snapshot } from "../resource/lookup.ts";
import { read } from "../resource/resource.ts";

/** A list that the server keeps below a repository, such as what may not get in. */
export class Entries {
  readonly #context: Context;
  readonly #adapter: Adapter;
  readonly #repository: string;
  readonly #word: string;

  constructor(context: Context, adapter: Adapter, repository: string, word: string) {
    this.#context = context;
    this.#adapter = adapter;
    this.#repository = repository;
    this.#word = word;
  }

  /** By the server's own filters. GET `<repository href><list>/` */
  list(filters: Fields = {}, options: Wait = {}): Pages<Snapshot> {
    checkFilters(filters);
    checkOptions(options, waitOptions, `${this.#word}.list`);
    const { transport, pageSize } = this.#context;
    return deferred(async () =>
      filtered<Snapshot>(transport, await this.#path(), { query: { ...filters }, pageSize, signal: options.signal }),
    );
  }

  /** POST `<repository href><list>/` */
  add(entry: Fields, options: Wait = {}): Operation<Snapshot> {
    return this.#start("add", options, async (run) =>
      Object.freeze((await run.task(`add to ${this.#word}`, { method: "POST", key: await this.#path(), body: entry })).body as Snapshot),
    );
  }

  /** Resolves to `[]` where it was gone already. DELETE `<entry href>` */
  remove(entry: string | { readonly pulp_href: string }, options: Wait = {}): Operation<readonly Change[]> {
    const href = typeof entry === "string" ? entry : entry.pulp_href;
    return this.#start("remove", options, async (run) => {
      this.#definition();
      try {
        await run.task(`remove from ${this.#word}`, { method: "DELETE", key: href, repeat: "safe" });
      } catch (error) {
        if (isNotFoundError(error)) return [];
        throw error;
      }
      return [{ resource: `${this.#word} entry`, name: href, action: "deleted", fields: [] }];
    });
  }

  #start<T>(verb: string, options: Wait, work: Parameters<typeof start<T>>[2]): Operation<T> {
    const { plugin } = this.#adapter;
    const label = `${this.#word}.${verb} of ${plugin} repository ${JSON.stringify(this.#repository)}`;
    return start(this.#context, label, work, options, waitOptions);
  }

  #definition(): { readonly path: string } {
    const { path = "", since } = this.#adapter.entries?.[this.#word] ?? {};
    requirePlugin(this.#context, this.#adapter, this.#word, since);
    return { path };
  }

  async #path(): Promise<string> {
    const { path } = this.#definition();
    return `${(await read(this.#context, repositoryKind(this.#adapter), this.#repository)).pulp_href}${path}/`;
  }
}
