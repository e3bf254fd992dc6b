import type { Context } from "../model/resource/context.ts";
import { repositoryHrefOf, versionOf } from "../model/version/version.ts";
import type { Run } from "../operation/index.ts";
import type { Adapter } from "../plugins/adapter.ts";
import type { TextOptions } from "../text/index.ts";
import { pages } from "../transport/index.ts";
import { streamsOf } from "./find.ts";
import { headOf } from "./head.ts";
import { streamCalled } from "./label.ts";
import type { StreamState } from "./state.ts";
import { type TreeNode, treeText, type VersionTree } from "./tree-text.ts";

interface Version {
  readonly pulp_href: string;
  readonly number: number;
  readonly pulp_created: string;
  readonly base_version: string | null;
}

/** GET `<repository>versions/`, GET `distributions/…?pulp_label_select=pulp_sdk_stream` */
export const treeOf = async (context: Context, run: Run, adapter: Adapter, { repository, of }: StreamState): Promise<VersionTree> => {
  const { pulp_href: href } = repository;
  const query = { ordering: "number", fields: "pulp_href,number,pulp_created,base_version" };
  const [versions, streams] = await Promise.all([
    pages<Version>(context.transport, `${href}versions/`, { query, pageSize: 1000, signal: run.signal }).all(),
    streamsOf(context, adapter),
  ]);
  const heads = await Promise.all(
    streams.map(async ({ distribution, record }) => {
      const name = record.of === of ? record.name : streamCalled(record.of, record.name);
      return { name, version: (await headOf(context, run, adapter, distribution))?.head.pulp_href };
    }),
  );
  const numbers = versions.map(({ number }) => number);
  const nodes = versions.map((version): TreeNode => {
    const { number, pulp_href, pulp_created: created, base_version: base } = version;
    const own = base !== null && repositoryHrefOf(base) === href;
    const parent = own ? versionOf(base).number : base === null ? numbers.findLast((one) => one < number) : undefined;
    const parentage = own ? "recorded" : base === null ? "assumed" : "elsewhere";
    return Object.freeze({
      number,
      pulp_href,
      created,
      parent,
      parentage,
      streams: heads
        .filter((head) => head.version === pulp_href)
        .map(({ name }) => name)
        .sort(),
    });
  });
  const tree: VersionTree = {
    repository: String(repository.name),
    nodes: Object.freeze(nodes),
    text: (options?: TextOptions) => treeText(tree, options),
  };
  Object.defineProperty(tree, "text", { enumerable: false });
  return Object.freeze(tree);
};
