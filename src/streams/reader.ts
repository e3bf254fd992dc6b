import { type ContentDiff, diffVersions } from "../model/content/diff.ts";
import { requireWord } from "../model/repository/words.ts";
import { requirePlugin } from "../model/resource/capability.ts";
import type { Context } from "../model/resource/context.ts";
import { clientConfig } from "../model/serving/client-config.ts";
import { servedAt } from "../model/serving/serve.ts";
import { existingVersion, type VersionRef } from "../model/version/version.ts";
import { type Operation, type OptionNames, type Run, start, type Wait, waitOptions } from "../operation/index.ts";
import type { Adapter } from "../plugins/adapter.ts";
import type { ClientConfig } from "../plugins/hooks.ts";
import type { StreamHead } from "./any.ts";
import { checkReadable, findStream } from "./find.ts";
import { historyOfStream, type PastHead } from "./history.ts";
import { parseStreamPath, streamCalled } from "./label.ts";
import { readStream, type StreamState, stateOf } from "./state.ts";
import { treeOf } from "./tree.ts";
import type { VersionTree } from "./tree-text.ts";
import { relativeName, requireName, type StreamName } from "./wish.ts";

/** A reference to one stream of any plugin, and the verbs that only look. */
export class StreamReader {
  readonly name: string;
  readonly of: string;
  protected readonly context: Context;
  protected readonly adapter: Adapter;

  constructor(context: Context, adapter: Adapter, of: string, name: string) {
    requireName(name);
    this.context = context;
    this.adapter = adapter;
    this.of = of;
    this.name = name;
    for (const hidden of ["context", "adapter"]) Object.defineProperty(this, hidden, { enumerable: false });
  }

  get plugin(): string {
    return this.adapter.plugin;
  }

  /** What clients see. */
  head(options: Wait = {}): Operation<StreamHead> {
    return this.begin("head", options, async (run) => this.headOf(await this.state(run)));
  }

  async find(options: Wait = {}): Promise<StreamHead | undefined> {
    return this.begin("find", options, async (run) => {
      const found = await findStream(this.context, this.adapter, this.of, this.name);
      if (found === undefined) {
        await checkReadable(this.context, this.adapter, this.of, this.name);
        return undefined;
      }
      return this.headOf(await stateOf(this.context, run, this.adapter, found.distribution, found.record));
    });
  }

  history(options: Wait = {}): Operation<readonly PastHead[]> {
    return this.begin("history", options, async (run) => historyOfStream(this.context, run, await this.state(run)));
  }

  tree(options: Wait = {}): Operation<VersionTree> {
    return this.begin("tree", options, async (run) => treeOf(this.context, run, this.adapter, await this.state(run)));
  }

  /** What this stream has and the other has not (`added`), and the reverse (`removed`). */
  diff(other: StreamName | number, options: Wait = {}): Operation<ContentDiff> {
    return this.begin("diff", options, async (run) => {
      const [own, theirs] = await Promise.all([this.state(run), typeof other === "number" ? undefined : this.other(run, other)]);
      const before = theirs?.head ?? (await existingVersion(run, own.repository, Number(other)));
      return diffVersions(this.context, this.adapter, before.pulp_href, own.head.pulp_href, run.signal);
    });
  }

  clientConfig(options: Wait = {}): Operation<ClientConfig> {
    return this.begin("clientConfig", options, async (run) => {
      requireWord(this.context, this.adapter, "clientConfig");
      return clientConfig(this.context, run, this.adapter, (await this.state(run)).distribution);
    });
  }

  /** The head, so that a stream can stand wherever a repository can: `add({ … }, { from: stream })`. */
  async at(version: number | "latest"): Promise<VersionRef> {
    return this.begin("at", {}, async (run) => {
      const { head, repository } = await this.state(run);
      return version === "latest" ? head : existingVersion(run, repository, version);
    });
  }

  protected headOf({ head, publication, distribution, repository, frozen, keep, from, companions }: StreamState): StreamHead {
    const { base_path: basePath, url } = servedAt(this.adapter, distribution);
    const home = String(repository.name);
    return Object.freeze({ version: head, publication, basePath, url, home, frozen, keep, from, companions });
  }

  protected state(run: Run): Promise<StreamState> {
    return readStream(this.context, run, this.adapter, this.of, this.name);
  }

  protected other(run: Run, stream: StreamName): Promise<StreamState> {
    const { repository, stream: name } = parseStreamPath(relativeName({ adapter: this.adapter, of: this.of }, stream), this.of);
    return readStream(this.context, run, this.adapter, repository, name);
  }

  /** For messages: `sync of rpm stream "epel-9/trunk"`. */
  private labelOf(verb: string): string {
    return `${verb} of ${this.plugin} stream ${JSON.stringify(streamCalled(this.of, this.name))}`;
  }

  protected begin<T>(verb: string, options: Wait, work: (run: Run) => Promise<T>, names: OptionNames<Wait> = waitOptions): Operation<T> {
    return start(
      this.context,
      this.labelOf(verb),
      async (run) => {
        requirePlugin(this.context, this.adapter, "stream");
        requireWord(this.context, this.adapter, "stream");
        return work(run);
      },
      options,
      names,
      this.adapter.reasons,
    );
  }
}
