import { closureOf, type Open } from "../model/content/closure.ts";
import type { Context } from "../model/resource/context.ts";
import type { Run } from "../operation/index.ts";
import type { Fix } from "./hotfix.ts";
import { type Member, memberKey } from "./members.ts";

/** What depends on something that no repository of the release has. */
export interface ReleaseOpen extends Open {
  /** The plugin's word: `rpm`. */
  readonly plugin: string;
  /** The repository that has the unit. */
  readonly repository: string;
}

/** Holds each repository against all others of its plugin. Plugins without dependencies are passed over. */
export const openIn = async (
  context: Context,
  run: Run,
  members: readonly Member[],
  fixes: ReadonlyMap<string, Fix>,
): Promise<readonly ReleaseOpen[]> => {
  const found: ReleaseOpen[] = [];
  // One after the other: each reads all packages of the plugin's repositories.
  for (const member of members) {
    const { adapter, repository, version } = member;
    if (adapter.hooks?.closure === undefined) continue;
    const others = members.filter((one) => one !== member && one.adapter === adapter).map((one) => one.version.pulp_href);
    const { open } = await closureOf(context, run, adapter, version.pulp_href, others);
    const fix = fixes.get(memberKey(member));
    const hrefs = (units: readonly { readonly pulp_href: string }[] = []): readonly string[] => units.map(({ pulp_href }) => pulp_href);
    const change = { add: hrefs(fix?.outcome.added), remove: hrefs(fix?.outcome.removed) };
    const opened = fix === undefined ? [] : (await closureOf(context, run, adapter, version.pulp_href, others, change)).open;
    found.push(...[...open, ...opened].map((one) => ({ plugin: adapter.plugin, repository, ...one })));
  }
  return found;
};
