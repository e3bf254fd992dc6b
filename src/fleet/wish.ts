import type { Fields } from "../model/resource/change.ts";
import type { Context } from "../model/resource/context.ts";
import { distributionKind, type Kind, remoteKind, repositoryKind } from "../model/resource/kind.ts";
import type { Run } from "../operation/index.ts";
import type { Adapter } from "../plugins/adapter.ts";
import { remoteNameOf } from "./check.ts";
import { Existing, readExisting, Sought } from "./existing.ts";
import type { Item } from "./expand.ts";

/** A member with its adapter, and what of it is compared. */
export interface Wish extends Item {
  readonly adapter: Adapter;
  readonly remote: { readonly kind: Kind; readonly name: string; readonly fields: Fields | undefined } | undefined;
}

/** What is there of all that a fleet names. */
export interface Now {
  readonly of: (kind: Kind) => Existing;
}

export const wishOf = (adapters: ReadonlyMap<string, Adapter>, item: Item): Wish => {
  const { plugin, remote } = item.member;
  const adapter = adapters.get(plugin) as Adapter;
  const name = remoteNameOf(item.member);
  if (name === undefined || remote === undefined || remote === null) return { ...item, adapter, remote: undefined };
  if (typeof remote === "string") return { ...item, adapter, remote: { kind: remoteKind(adapter), name, fields: undefined } };
  const { kind, name: _, ...fields } = remote;
  return { ...item, adapter, remote: { kind: remoteKind(adapter, kind as string | undefined), name, fields } };
};

const targets = ["repository", "repository_version", "publication"];

/** GET `remotes/…`, `repositories/…`, `distributions/…`: each list once, with the fields that are compared. */
export const readNow = async (
  context: Context,
  run: Pick<Run, "signal">,
  wishes: readonly Wish[],
  more: { readonly remote: readonly string[]; readonly repository: readonly string[] } = { remote: [], repository: [] },
): Promise<Now> => {
  const lists = new Map<string, Sought>();
  const seek = (kind: Kind, key: Sought["key"], fields: readonly string[]): Sought => {
    const known = lists.get(kind.path) ?? new Sought(kind, key, fields);
    lists.set(kind.path, known);
    return known;
  };
  for (const { adapter, member, remote } of wishes) {
    if (remote !== undefined) seek(remote.kind, "name", more.remote).add(remote.name, remote.fields);
    seek(repositoryKind(adapter), "name", ["remote", "latest_version_href", ...more.repository]).add(member.name, member.repository);
    const kind = distributionKind(adapter);
    if (member.basePath !== null) seek(kind, "base_path", ["remote", ...targets]).add(member.basePath, member.distribution);
  }
  const found = new Map(
    await Promise.all([...lists].map(async ([path, sought]) => [path, await readExisting(context, run, sought)] as const)),
  );
  return { of: (kind) => found.get(kind.path) ?? new Existing(kind, new Map(), undefined) };
};
