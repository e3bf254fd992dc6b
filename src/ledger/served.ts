import { isNotFoundError, LedgerError } from "../errors/index.ts";
import type { Context } from "../model/resource/context.ts";
import { contentUrlOf } from "../model/serving/content-url.ts";
import { findPublication } from "../model/version/publication.ts";
import { versionOf } from "../model/version/version.ts";
import { parsePath } from "./line.ts";
import { sha256Of } from "./record.ts";
import type { Store } from "./store.ts";

/** Milliseconds that the server may take from listing a version to serving it, where it can't be seen how far it is. */
const longest = 30_000;
/** Milliseconds between two looks whether it has, at most. */
const longestPause = 2_000;

/** Reads files of the ledger from where they are served. */
export class Served {
  readonly #context: Context;
  readonly #store: Store;
  /** Where records are served: looked up once, not for each of thousands. */
  #base: Promise<string | undefined> | undefined;
  /** The version of which something wasn't served last, and the end of waiting for it. */
  #awaited: { readonly version: string; readonly end: Promise<void> } | undefined;

  constructor(context: Context, store: Store) {
    this.#context = context;
    this.#store = store;
  }

  /**
   * GET `<content>/<ledger>/<path>`
   * @param version in which it was listed: that is there before it is published, so somebody else's new record may not be served yet
   * @throws LedgerError
   */
  async text(relativePath: string, sha256: string, version: string | undefined): Promise<string> {
    const usual = await this.#usually(relativePath, sha256);
    if (usual !== undefined) return usual;
    this.#base ??= this.#findBase();
    try {
      const base = await this.#base;
      if (base === undefined)
        throw this.#unreadable(relativePath, `the distribution ${JSON.stringify(this.#store.name)}, which serves it, can't be seen`);
      const content = await this.#download(this.#url(base, relativePath), version).catch((cause: unknown) => {
        throw this.#unreadable(relativePath, "it isn't served", cause);
      });
      if (sha256Of(content) === sha256) return content;
      throw this.#unreadable(relativePath, "what is served isn't what was recorded");
    } catch (error) {
      this.#base = undefined;
      throw error;
    }
  }

  /** Where the first record is found at the usual address, nothing needs to be looked up. */
  async #usually(relativePath: string, sha256: string): Promise<string | undefined> {
    const usual = this.#base === undefined ? contentUrlOf(this.#context, this.#store.name) : undefined;
    if (usual === undefined) return undefined;
    const content = await this.#context.transport.download(this.#url(usual, relativePath)).catch(() => undefined);
    if (content === undefined || sha256Of(content) !== sha256) return undefined;
    this.#base = Promise.resolve(usual);
    return content;
  }

  #url(base: string, relativePath: string): string {
    return new URL(relativePath, new URL(base, this.#context.transport.urls.origin)).href;
  }

  async #download(url: string, version: string | undefined): Promise<string> {
    const { transport } = this.#context;
    try {
      return await transport.download(url);
    } catch (error) {
      if (!isNotFoundError(error) || version === undefined) throw error;
    }
    if (this.#awaited?.version !== version) this.#awaited = { version, end: this.#untilServed(url, version) };
    await this.#awaited.end;
    return transport.download(url);
  }

  /** One of a version's records is looked for, for all that wait: what is published is published as a whole. Who may not see publications sees none. */
  async #untilServed(url: string, version: string): Promise<void> {
    const { transport } = this.#context;
    const isPublished = (): Promise<boolean> =>
      findPublication(this.#context, transport, this.#store.adapter, versionOf(version)).then((found) => found !== undefined);
    const isThere = (): Promise<boolean> => transport.download(url).then(() => true);
    const begun = transport.clock.now();
    for (let pause = 125; transport.clock.now() - begun < longest; pause = Math.min(longestPause, 2 * pause)) {
      for (const look of [isPublished, isThere]) if (await look().catch(() => false)) return;
      await transport.clock.sleep(pause);
    }
  }

  async #findBase(): Promise<string | undefined> {
    const { name, adapter } = this.#store;
    const distribution = await this.#context.lookup.find(adapter.distributions[0] ?? "", "name", name);
    // Who may read the repository need not be allowed to see what serves it; where that is is known all the same.
    return typeof distribution?.base_url === "string" ? distribution.base_url : contentUrlOf(this.#context, name);
  }

  #unreadable(relativePath: string, why: string, cause?: unknown): LedgerError {
    const { name } = this.#store;
    return new LedgerError({
      code: "LEDGER_UNREADABLE",
      ledger: name,
      line: parsePath(relativePath)?.folder,
      message: `the record ${relativePath} of the ledger ${JSON.stringify(name)} can't be read: ${why}.`,
      hint: "Records are read from where the ledger's distribution serves them: see that the content server can be reached from here.",
      cause,
    });
  }
}
