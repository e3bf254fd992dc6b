import { UsageError } from "../errors/index.ts";
import type { Draft } from "../model/plan/index.ts";
import { differing, type Fields } from "../model/resource/change.ts";
import type { Context } from "../model/resource/context.ts";
import { remoteKind, repositoryKind } from "../model/resource/kind.ts";
import type { Snapshot } from "../model/resource/lookup.ts";
import { namedFor } from "../model/resource/named.ts";
import { withHrefs } from "../model/resource/reference.ts";
import { find, underAllNames } from "../model/resource/resource.ts";
import { requireAllVersions } from "./changeable.ts";
import type { StreamRecord } from "./label.ts";
import { type Compared, keyOf } from "./order.ts";
import type { Wanted } from "./wish.ts";

/** A repository that streams lie in, and what all of them want of it. */
interface Home {
  readonly wanted: Wanted;
  readonly name: string;
  readonly fields: Fields;
  readonly streams: readonly Compared[];
}

export const repositoriesOf = (streams: readonly Compared[]): ReadonlyMap<string, Home> => {
  const homes = new Map<string, Home>();
  for (const one of streams) {
    const { wanted, record } = one;
    const key = `${wanted.adapter.plugin}:${record.in}`;
    const known = homes.get(key);
    homes.set(key, {
      wanted,
      name: record.in,
      fields: { ...known?.fields, ...wishOf(wanted, record) },
      streams: [...(known?.streams ?? []), one],
    });
  }
  return homes;
};

export const wishOf = ({ of, name, wish: { repository = {}, upstream, layout } }: Wanted, record: StreamRecord): Fields => {
  if (upstream !== undefined && record.in === of)
    throw new UsageError({
      message: `the stream ${JSON.stringify(name)} of ${JSON.stringify(of)} shares its repository with others, and so can't be synced: a sync builds on the latest version, whichever stream's that is.`,
      hint: "Make another stream for what is synced, and let this one take from it. Nothing was changed.",
    });
  if ((layout === "repositories" && record.in === of) || (layout === "versions" && record.in !== of))
    throw new UsageError({
      message: `the stream ${JSON.stringify(name)} of ${JSON.stringify(of)} has its versions in ${JSON.stringify(record.in)}, and can't move.`,
      hint: "Leave `layout` out, or make another stream that starts from this one. Nothing was changed.",
    });
  return { ...repository, ...(upstream === undefined ? {} : { remote: upstream }) };
};

export type Part = Pick<Draft, "steps" | "reliesOn">;

export const repositoryPart = async (context: Context, { wanted, name, fields, streams }: Home): Promise<Part> => {
  const { adapter } = wanted;
  const repository = await find(context, repositoryKind(adapter), name);
  const about = { resource: "repository", name, stage: 0 } as const;
  for (const one of streams)
    requireAllVersions(one.wanted.of, one.wanted.name, { ...repository, ...kept(fields), name } as unknown as Snapshot);
  const details = { plugin: adapter.plugin, for: streams.map((one) => keyOf(one.wanted)) };
  if (repository === undefined) return { steps: [{ action: "create", ...about, details }], reliesOn: [] };
  const changed = await changedIn(context, wanted, repository, fields);
  const { pulp_href, retain_repo_versions } = repository;
  return {
    steps: changed.length === 0 ? [] : [{ action: "update", ...about, pulp_href, details: { ...details, fields: changed } }],
    reliesOn: [{ resource: "repository", name, pulp_href, state: { retain_repo_versions } }],
  };
};

const kept = ({ retain_repo_versions }: Fields): Fields => (retain_repo_versions === undefined ? {} : { retain_repo_versions });

/** Names of the fields, the remote's included, that the server doesn't have so. */
const changedIn = async (
  context: Context,
  { adapter }: Wanted,
  repository: Snapshot,
  { remote, ...fields }: Fields,
): Promise<readonly string[]> => {
  const kind = repositoryKind(adapter);
  const own = Object.keys(differing(await withHrefs(namedFor(context, kind, fields)), underAllNames(kind, repository), "keep"));
  if (remote === undefined) return own;
  const {
    kind: which,
    name = repository.name,
    ...wanted
  } = typeof remote === "string" ? { name: remote } : (remote as Fields & { kind?: string; name?: string });
  const of = remoteKind(adapter, which as string | undefined);
  const now = await find(context, of, String(name));
  if (now === undefined) return [...own, "remote"];
  const inside = differing(await withHrefs(namedFor(context, of, wanted)), underAllNames(of, now), "keep");
  return [...own, ...(repository.remote === now.pulp_href ? [] : ["remote"]), ...Object.keys(inside).map((field) => `remote.${field}`)];
};
