import { adapterOf } from "../model/resource/capability.ts";
import type { Context } from "../model/resource/context.ts";
import { versionOf } from "../model/version/version.ts";
import type { Side } from "./diff.ts";
import type { ReleaseManifest } from "./manifest.ts";

/** What a manifest says, to be compared. */
export const sideOf = (context: Context, { release, repositories }: ReleaseManifest): Side => {
  const { urls } = context.transport;
  return {
    name: release,
    members: repositories.map(({ plugin, repository, version }) => ({
      adapter: adapterOf(context, plugin),
      repository,
      version: versionOf(urls.href(urls.apiBase + version)),
    })),
  };
};
