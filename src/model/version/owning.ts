import { type Operation, type Run, start, type Wait } from "../../operation/index.ts";
import type { Adapter } from "../../plugins/adapter.ts";
import { type Pages, pages } from "../../transport/index.ts";
import type { Context } from "../resource/context.ts";
import { deferred } from "../resource/deferred.ts";
import { repositoryKind } from "../resource/kind.ts";
import type { Snapshot } from "../resource/lookup.ts";
import { read } from "../resource/resource.ts";

/** A list, newest first by `ordering`. */
export interface Asked {
  readonly list: string;
  readonly query: Readonly<Record<string, string>>;
}

/** The repository that versions and publications are of: known by its name, and read when that is needed. */
export class Owning {
  readonly context: Context;
  readonly adapter: Adapter;
  readonly #name: string;
  /** @throws CapabilityError where the server has nothing of the kind */
  readonly require: () => void;

  constructor(context: Context, adapter: Adapter, name: string, require: () => void) {
    this.context = context;
    this.adapter = adapter;
    this.#name = name;
    this.require = require;
  }

  /** @throws CapabilityError, ResourceNotFoundError */
  async read(): Promise<Snapshot> {
    this.require();
    return read(this.context, repositoryKind(this.adapter), this.#name);
  }

  /** A list that is known when the repository is; nothing is asked before it is read. */
  list<T>(ask: (repository: Snapshot) => Promise<Asked>, { signal }: Wait): Pages<T> {
    const { transport, pageSize } = this.context;
    return deferred(async () => {
      const { list, query } = await ask(await this.read());
      return pages<T>(transport, list, { query, pageSize, signal });
    });
  }

  begin<T>(what: string, work: (run: Run) => Promise<T>, options: Wait): Operation<T> {
    return start(this.context, `${what} of ${this.adapter.plugin} repository ${JSON.stringify(this.#name)}`, work, options);
  }
}
