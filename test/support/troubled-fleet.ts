import type { Handler } from "../../examples/upstreams/handler.ts";
import { type State, upstreamHandlers } from "../../examples/upstreams/serve.ts";
import type { FleetEntry } from "../../src/index.ts";
import { debHandlers } from "../upstreams/deb/served.ts";
import { type AdapterRow, adapterRows } from "./adapters.ts";
import { type FaultyUpstreams, startFaultyUpstreams } from "./upstream.ts";

/** What is the matter with an upstream. */
export type Trouble = "missing" | "failing" | "hanging" | "slow" | "changing" | "none";

/** A repository of the fleet, with an upstream of its own. */
export interface Troubled {
  readonly name: string;
  readonly row: AdapterRow;
  readonly trouble: Trouble;
  readonly entry: FleetEntry;
}

/** Many repositories of three plugins, some of whose upstreams are in trouble. */
export interface TroubledFleet extends AsyncDisposable {
  readonly members: readonly Troubled[];
  /** For faults of one's own. */
  readonly upstream: FaultyUpstreams;
  /** From now on all upstreams have this. */
  switchTo(state: State): void;
  /** The file that is asked for first, of one member or all. */
  indexOf(name?: string): RegExp;
}

const plugins = ["file", "rpm", "deb"] as const;

/** Of each dozen, and which plugin is hit follows from the place. */
const troubles: Readonly<Record<number, Trouble>> = {
  2: "slow",
  3: "changing",
  4: "missing",
  6: "failing",
  8: "hanging",
  9: "changing",
  10: "changing",
  11: "changing",
};

const index = String.raw`(PULP_MANIFEST|repodata/repomd\.xml|InRelease|Release)$`;

/** @param stem begins every name */
export const startTroubledFleet = async (stem: string, count: number): Promise<TroubledFleet> => {
  let state: State = "v1";
  const handlers = (of: State): readonly Handler[] => [...debHandlers(() => of), ...upstreamHandlers(() => of)];
  const all = { v1: handlers("v1"), v2: handlers("v2") };
  const indexOf = (name = "[^/]+"): RegExp => new RegExp(`^/at/${name}/.*${index}`);

  /** `/at/<repository>/rpm/…`: what `/rpm/…` has, of the state that this upstream is in. */
  const ofMember: Handler = async (request, response, path) => {
    const [, inner = ""] = /^\/at\/[^/]+(\/.*)$/.exec(path) ?? [];
    for (const handler of all[state]) if ((await handler(request, response, inner)) === "answered") return "answered";
    return "pass";
  };
  const upstream = await startFaultyUpstreams({ handlers: () => [ofMember] });

  const members = Array.from({ length: count }, (_, i): Troubled => {
    const plugin = plugins[i % plugins.length] as string;
    const trouble = troubles[i % 12] ?? "none";
    const name = `${stem}-${i}-${plugin}-${trouble}`;
    const row = adapterRows.find((one) => one.plugin === plugin) as AdapterRow;
    const { url, ...remote } = row.remote(upstream) as { readonly url: string };
    const own = url.replace(upstream.origin, `${upstream.origin}/at/${name}`);
    // 0 is taken for the default, which is 3.
    const limits = { max_retries: 1, ...(trouble === "hanging" ? { sock_read_timeout: 1 } : {}) };
    return {
      name,
      row,
      trouble,
      entry: { plugin, name, basePath: `${stem}/${name}`, remote: { ...remote, url: own, policy: "immediate", ...limits } },
    };
  });
  const at = (trouble: Trouble): RegExp => new RegExp(`^/at/[^/]+-${trouble}/`);
  const never = Promise.withResolvers<void>();
  upstream.fail(at("missing"), { kind: "status", status: 404 });
  upstream.fail(at("failing"), { kind: "status", status: 500 });
  upstream.fail(at("hanging"), { kind: "hold", until: never.promise });
  upstream.fail(at("slow"), { kind: "delay", ms: 200 });
  // What it sends isn't what its index says any more; when it is asked again, it is.
  for (const { name } of members.filter(({ trouble }) => trouble === "changing"))
    upstream.fail(new RegExp(`^/at/${name}/.*\\.(rpm|deb|bin)$`), { kind: "corrupt" }, { times: 1 });

  return {
    members,
    upstream,
    indexOf,
    switchTo: (next) => {
      state = next;
    },
    async [Symbol.asyncDispose]() {
      never.resolve();
      await upstream.close();
    },
  };
};
