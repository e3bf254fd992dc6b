import { checkOptions, type Wait, waitOptions } from "../../operation/index.ts";
import { checkFilters, filtered, type Pages } from "../../transport/index.ts";
import { requirePlugin } from "./capability.ts";
import type { Fields } from "./change.ts";
import type { Context } from "./context.ts";
import type { Kind } from "./kind.ts";
import type { Snapshot } from "./lookup.ts";

/** All resources of one kind. */
export class Collection {
  readonly #context: Context;
  readonly #kind: () => Kind;

  constructor(context: Context, kind: () => Kind) {
    this.#context = context;
    this.#kind = kind;
  }

  /** Those that the server's filters let through, by name. GET `<list>` */
  list(filters: Fields = {}, options: Wait = {}): Pages<Snapshot> {
    const { word, owner, path, key = "name" } = this.#kind();
    checkFilters(filters);
    checkOptions(options, waitOptions, `a list of ${owner.plugin}'s ${word} resources`);
    const { signal } = options;
    requirePlugin(this.#context, owner, "list");
    return filtered<Snapshot>(this.#context.transport, path, {
      query: { ordering: key, ...filters },
      pageSize: this.#context.pageSize,
      signal,
    });
  }
}
