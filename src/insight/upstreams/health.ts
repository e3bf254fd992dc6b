import type { Context } from "../../model/resource/context.ts";
import type { Run, Wait } from "../../operation/index.ts";
import type { TextOptions } from "../../text/index.ts";
import { pages } from "../../transport/index.ts";
import { largePage } from "../queue/names.ts";
import { certificatesIn, certificatesOfHosts } from "./certificates.ts";
import { stateOf } from "./state.ts";
import { syncsOf } from "./syncs.ts";
import { healthText } from "./text.ts";
import type { UpstreamState } from "./types.ts";

/** What is looked at. */
export interface UpstreamHealthOptions extends Wait {
  /** Days without a sync that goes well after which that is a trouble; tasks that are older aren't read. @default 7 */
  readonly days?: number | undefined;
  /** Days before its end from which on a certificate is a trouble. @default 30 */
  readonly certificateDays?: number | undefined;
  /**
   * Whose certificates are looked at: those that remotes have (`client_cert`, `ca_cert`), or also those that their hosts show, which this machine then connects to.
   * @default "of remotes"
   */
  readonly certificates?: "of remotes" | "of hosts, too" | undefined;
}

/** How it goes with all that remotes fetch from, at one moment. */
export interface UpstreamHealth {
  /** ISO time, by this machine's clock. */
  readonly at: string;
  /** Those in trouble first, then by name. */
  readonly upstreams: readonly UpstreamState[];
  /** Those in trouble, for people; of the others, how many. */
  text(options?: TextOptions): string;
}

interface RemoteRow {
  readonly pulp_href: string;
  readonly prn?: string;
  readonly name: string;
  readonly url?: string | null;
  readonly ca_cert?: string | null;
  readonly client_cert?: string | null;
}

interface RepositoryRow {
  readonly pulp_href: string;
  readonly name: string;
  readonly remote?: string | null;
}

const day = 86_400_000;

/** GET `remotes/`, `repositories/`, `tasks/`: by large pages, however many remotes there are. */
export const healthOf = async (
  context: Context,
  run: Run,
  { days = 7, certificateDays = 30, certificates = "of remotes" }: UpstreamHealthOptions,
): Promise<UpstreamHealth> => {
  const { transport, adapters } = context;
  const now = transport.clock.now();
  const since = now - days * day;
  const list = <T>(key: string, fields: string): Promise<T[]> =>
    pages<T>(transport, key, { query: { ordering: "name", fields }, pageSize: largePage, signal: run.signal, persist: "operation" }).all();
  const [remotes, repositories] = await Promise.all([
    list<RemoteRow>("remotes/", "pulp_href,prn,name,url,ca_cert,client_cert"),
    list<RepositoryRow>("repositories/", "pulp_href,name,remote"),
  ]);
  // `/pulp/api/v3/remotes/rpm/rpm/<uuid>/`
  const pluginOf = ({ pulp_href }: RemoteRow): string => transport.urls.below(pulp_href).split("/")[1] ?? "";
  const syncs = await syncsOf(
    context,
    run,
    new Map(remotes.map((remote) => [remote.prn ?? remote.pulp_href, adapters.get(pluginOf(remote))])),
    new Date(since).toISOString(),
  );
  const secure = remotes.flatMap(({ url }) => (url?.startsWith("https:") ? (hostOf(url) ?? []) : []));
  const shown = certificates === "of remotes" ? undefined : await certificatesOfHosts(new Set(secure), run.signal);
  const users = Map.groupBy(repositories, ({ remote }) => remote ?? undefined);
  const limits = { now, since, until: now + certificateDays * day };
  const upstreams = remotes.map((remote) => {
    const host = hostOf(remote.url);
    return stateOf(
      {
        plugin: pluginOf(remote),
        remote: remote.name,
        pulp_href: remote.pulp_href,
        host,
        repositories: Object.freeze((users.get(remote.pulp_href) ?? []).map(({ name }) => name)),
        certificates: Object.freeze([
          ...certificatesIn("client", remote.client_cert),
          ...certificatesIn("authority", remote.ca_cert),
          ...(shown?.get(host ?? "") ?? []),
        ]),
        syncs: syncs.get(remote.prn ?? remote.pulp_href) ?? [],
      },
      limits,
    );
  });
  const sorted = Object.freeze(upstreams.sort((a, b) => Number(a.troubles.length === 0) - Number(b.troubles.length === 0)));
  return Object.freeze({
    at: new Date(now).toISOString(),
    upstreams: sorted,
    text: (options?: TextOptions) => healthText(sorted, options),
  });
};

const hostOf = (url: string | null | undefined): string | undefined => {
  const host = typeof url === "string" ? URL.parse(url)?.host : undefined;
  return host === "" ? undefined : host;
};
