import { isNotFoundError, isPermissionError } from "../errors/index.ts";
import type { Context } from "../model/resource/context.ts";
import { repositoryKind } from "../model/resource/kind.ts";
import type { Snapshot } from "../model/resource/lookup.ts";
import { find, reread } from "../model/resource/resource.ts";
import type { Run } from "../operation/index.ts";
import type { Adapter } from "../plugins/adapter.ts";
import { parseStreamPath, type StreamRecord, streamPath } from "../streams/label.ts";
import { aListOf } from "../transport/index.ts";
import type { ReleaseUpstream } from "./manifest.ts";

/** Whatever may be a secret is left out. */
const plainUrl = (url: string): string => {
  if (!URL.canParse(url)) return url.split("?")[0] ?? "";
  const parsed = new URL(url);
  for (const part of ["username", "password", "search", "hash"] as const) parsed[part] = "";
  return parsed.href;
};

/** What was asked of a repository already, by its address. */
export type KnownUpstreams = Map<string, Promise<ReleaseUpstream | undefined>>;

/** Many streams may take from one. */
const once = (known: KnownUpstreams, run: Run, repository: Snapshot | undefined): Promise<ReleaseUpstream | undefined> => {
  const key = repository?.pulp_href ?? "";
  const asked = known.get(key) ?? upstreamOf(run, repository);
  known.set(key, asked);
  return asked;
};

/** Where content of a repository, or of a stream and those that it takes from, is synced from. @param streams all of the plugin, by their paths */
export const upstreamsOf = async (
  context: Context,
  run: Run,
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
  const found = await Promise.all(repositories.map((repository) => once(known, run, repository)));
  return found.filter((one) => one !== undefined);
};

const upstreamOf = async (run: Run, repository: Snapshot | undefined): Promise<ReleaseUpstream | undefined> => {
  if (repository === undefined || typeof repository.remote !== "string") return undefined;
  try {
    const [{ url }, synced] = await Promise.all([reread(run, repository.remote), lastSync(run, repository.pulp_href)]);
    return Object.freeze({ repository: String(repository.name), url: plainUrl(String(url ?? "")), synced });
  } catch (error) {
    if (isPermissionError(error) || isNotFoundError(error)) return undefined;
    throw error;
  }
};

/** Of the syncs that this user may see and nobody purged. GET `tasks/?exclusive_resources=<repository>` */
const lastSync = async (run: Run, repository: string): Promise<string | null> => {
  const { body } = await run.send<{ readonly results: readonly { readonly finished_at?: string }[] }>("GET", "tasks/", {
    query: {
      exclusive_resources: repository,
      name__contains: "synchronize",
      state: "completed",
      ordering: "-finished_at",
      limit: 1,
      fields: "pulp_href,finished_at",
    },
    expects: aListOf({ pulp_href: "string" }),
  });
  return body.results[0]?.finished_at ?? null;
};
