import { isNotFoundError, isPermissionError } from "../errors/index.ts";
import type { Context } from "../model/resource/context.ts";
import type { Gather } from "../model/resource/gather.ts";
import { repositoryKind } from "../model/resource/kind.ts";
import type { Snapshot } from "../model/resource/lookup.ts";
import { find } from "../model/resource/resource.ts";
import type { Adapter } from "../plugins/adapter.ts";
import { parseStreamPath, type StreamRecord, streamPath } from "../streams/label.ts";
import type { ReleaseUpstream } from "./manifest.ts";

/** Whatever may be a secret is left out. */
const plainUrl = (url: string): string => {
  if (!URL.canParse(url)) return url.split("?")[0] ?? "";
  const parsed = new URL(url);
  for (const part of ["username", "password", "search", "hash"] as const) parsed[part] = "";
  return parsed.href;
};

/** What was asked of a repository already, by its address; and when those that are asked for together were synced last. */
export interface KnownUpstreams {
  readonly known: Map<string, Promise<ReleaseUpstream | undefined>>;
  readonly syncs: Gather<string, string | null>;
}

/** Many streams may take from one. */
const once = (
  context: Context,
  { known, syncs }: KnownUpstreams,
  repository: Snapshot | undefined,
): Promise<ReleaseUpstream | undefined> => {
  const key = repository?.pulp_href ?? "";
  const asked = known.get(key) ?? upstreamOf(context, syncs, repository);
  known.set(key, asked);
  return asked;
};

/** Where content of a repository, or of a stream and those that it takes from, is synced from. @param streams all of the plugin, by their paths */
export const upstreamsOf = async (
  context: Context,
  adapter: Adapter,
  home: Snapshot,
  record: StreamRecord | undefined,
  streams: ReadonlyMap<string, StreamRecord>,
  known: KnownUpstreams,
): Promise<readonly ReleaseUpstream[]> => {
  const homes = new Set<string>();
  const seen = new Set<string>();
  const visit = (one: StreamRecord | undefined): void => {
    if (one === undefined || seen.has(streamPath(one.of, one.name))) return;
    seen.add(streamPath(one.of, one.name));
    homes.add(one.in);
    for (const path of one.from) {
      const { repository, stream } = parseStreamPath(path, one.of);
      visit(streams.get(streamPath(repository, stream)));
    }
  };
  visit(record);
  const others = [...homes].filter((name) => name !== home.name);
  const repositories = [home, ...(await Promise.all(others.map((name) => find(context, repositoryKind(adapter), name))))];
  const found = await Promise.all(repositories.map((repository) => once(context, known, repository)));
  return found.filter((one) => one !== undefined);
};

/** GET `remotes/…/?pulp_href__in=…` */
const upstreamOf = async (
  { lookup }: Context,
  syncs: KnownUpstreams["syncs"],
  repository: Snapshot | undefined,
): Promise<ReleaseUpstream | undefined> => {
  if (repository === undefined || typeof repository.remote !== "string") return undefined;
  try {
    const [remote, synced] = await Promise.all([lookup.at(repository.remote), syncs.ask(repository.pulp_href)]);
    if (remote === undefined) return undefined;
    return Object.freeze({ repository: String(repository.name), url: plainUrl(String(remote.url ?? "")), synced });
  } catch (error) {
    if (isPermissionError(error) || isNotFoundError(error)) return undefined;
    throw error;
  }
};
