import { type Fields, ownLabel } from "../model/resource/change.ts";
import type { Context } from "../model/resource/context.ts";
import { distributionKind, repositoryKind } from "../model/resource/kind.ts";
import { labelsOf } from "../model/resource/label-text.ts";
import type { Snapshot } from "../model/resource/lookup.ts";
import { targetOf } from "../model/serving/served.ts";
import { findPublication } from "../model/version/publication.ts";
import { versionOf } from "../model/version/version.ts";
import type { Run } from "../operation/index.ts";
import type { Upstream } from "../plugins/hooks.ts";
import type { Found, Item } from "./expand.ts";
import { hostOf } from "./run/hosts.ts";
import { withSecrets } from "./secrets.ts";
import { remoteFields, upstreamState } from "./upstream.ts";
import { type Now, readNow, type Wish, wishOf } from "./wish.ts";

/** What the upstream said before the sync that made the version; see docs/formats.md. */
export const upstreamLabel = `${ownLabel}upstream`;

export const printUpstream = (version: number, state: string): string => `v1 ${version} ${state}`;

/** A repository whose upstream was asked. */
export interface Asked {
  /** `"unchanged"`: what was synced then is what is there, and it is served. */
  readonly upstream: "unchanged" | "to be synced";
  /** What the upstream says of itself. */
  readonly state: string | undefined;
  /** The label as it is. */
  readonly label: string | undefined;
}

/** Repositories that are looked at together: the more, the fewer lists are read. */
const together = 2_000;

/**
 * Asks upstreams whether anything has changed, and looks at what is there, for many repositories at once. GET `remotes/…`, `repositories/…`,
 * `distributions/…`; GET of the upstreams' own small files
 *
 * @param perHost of one upstream's host at once
 */
export async function* asking(
  context: Context,
  source: AsyncGenerator<Found>,
  perHost: number,
  signal: AbortSignal,
): AsyncGenerator<Found & { readonly asked?: Asked }> {
  for await (const chunk of chunksOf(source)) {
    const wishes = chunk.flatMap((one) => (one.problems === undefined ? [wishOf(context.adapters, one)] : []));
    const asked = await askAll(context, wishes, perHost, signal);
    for (const one of chunk) {
      const answer = one.problems === undefined ? asked.get(one.member.name) : undefined;
      yield answer === undefined ? one : { ...one, asked: answer };
    }
  }
}

async function* chunksOf(source: AsyncGenerator<Found>): AsyncGenerator<readonly Found[]> {
  let chunk: Found[] = [];
  for await (const one of source) {
    if (chunk.push(one) < together) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

const askAll = async (
  context: Context,
  wishes: readonly Wish[],
  perHost: number,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, Asked>> => {
  const installed = wishes.filter(({ member }) => context.status.plugins[member.plugin] !== undefined);
  const now = await readNow(context, { signal }, installed, { remote: remoteFields, repository: ["autopublish"] });
  const answers = new Map<string, Asked>();
  const lane = async (left: Wish[]): Promise<void> => {
    for (let wish = left.shift(); wish !== undefined; wish = left.shift())
      answers.set(wish.member.name, await askOne(context, now, wish, signal));
  };
  const byHost = [...Map.groupBy(installed, ({ member }) => hostOf(member.remote)).values()];
  await Promise.all(byHost.flatMap((left) => Array.from({ length: Math.min(perHost, left.length) }, () => lane(left))));
  return answers;
};

const askOne = async (context: Context, now: Now, wish: Wish, signal: AbortSignal): Promise<Asked> => {
  const { adapter, member, remote } = wish;
  const repository = now.of(repositoryKind(adapter)).get(member.name);
  const from = remote === undefined ? undefined : now.of(remote.kind).get(remote.name);
  if (repository === undefined || from === undefined) return { upstream: "to be synced", state: undefined, label: undefined };
  const state = await upstreamState(adapter.hooks, from, { sync: member.sync, login: () => loginOf(remote?.fields), signal });
  const label = labelsOf(repository)[upstreamLabel] ?? undefined;
  const { number } = versionOf(String(repository.latest_version_href));
  const isAsThen = state !== undefined && label === printUpstream(number, state) && repository.remote === from.pulp_href;
  const run: Pick<Run, "send"> = { send: (method, key, options) => context.transport.send(method, key, { ...options, signal }) };
  return { upstream: isAsThen && (await isServed(context, run, now, wish, repository)) ? "unchanged" : "to be synced", state, label };
};

/** As the fleet has it: no server shows a password. */
const loginOf = async ({ username, password }: Fields = {}): Promise<Upstream["login"]> => {
  const login = await withSecrets({ username, password }).catch(() => undefined);
  return typeof login?.username === "string" && typeof login.password === "string"
    ? { username: login.username, password: login.password }
    : undefined;
};

/** Whether a delivery would find that clients are served the newest version. What publications are of is looked up together. */
const isServed = async (
  context: Context,
  run: Pick<Run, "send">,
  now: Now,
  { adapter, member }: Wish,
  repository: Snapshot,
): Promise<boolean> => {
  if (member.basePath === null) return true;
  const distribution = now.of(distributionKind(adapter)).get(member.basePath);
  if (distribution === undefined) return false;
  const target = targetOf(distribution);
  if (target.kind === "latest") {
    if (target.repository !== repository.pulp_href) return false;
    if (adapter.publications.length === 0 || repository.autopublish === true) return true;
    return (await findPublication(context, run, adapter, versionOf(String(repository.latest_version_href)))) !== undefined;
  }
  if (target.kind !== "publication") return false;
  const publication = await context.lookup.at(target.publication);
  return (publication as { readonly repository_version?: unknown } | undefined)?.repository_version === repository.latest_version_href;
};

export type AskedItem = Item & { readonly asked?: Asked };
