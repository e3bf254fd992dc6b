import { isUsageError } from "../errors/index.ts";
import type { PlanStep, Reliance } from "../model/plan/index.ts";
import { differing, differingLabels, type Fields, labelField, type Secrets } from "../model/resource/change.ts";
import type { Context } from "../model/resource/context.ts";
import { distributionKind, type Kind, repositoryKind } from "../model/resource/kind.ts";
import { keptLabels } from "../model/resource/label-rules.ts";
import type { Snapshot } from "../model/resource/lookup.ts";
import { differingMetadata, type Metadata, requireKeys, validMetadata } from "../model/resource/metadata.ts";
import { namedFor } from "../model/resource/named.ts";
import { underAllNames } from "../model/resource/resource.ts";
import { targetOf } from "../model/serving/served.ts";
import { repositoryHrefOf } from "../model/version/version.ts";
import { distributionNameOf, wordsOf } from "./check.ts";
import type { Problem } from "./expand.ts";
import { problemKind, withoutSecrets, withSecrets } from "./secrets.ts";
import type { Now, Wish } from "./wish.ts";

/** What one member takes, or what is wrong with it on this server. */
export interface Part {
  readonly steps: readonly PlanStep[];
  readonly reliesOn: readonly Reliance[];
  readonly problems: readonly Problem[];
}

export const partOf = async (context: Context, now: Now, wish: Wish, secrets: Secrets): Promise<Part> => {
  const parts = [
    await told(wish, () => remotePart(context, now, wish, secrets)),
    await told(wish, () => repositoryPart(context, now, wish)),
    await told(wish, () => distributionPart(context, now, wish)),
  ];
  return {
    steps: parts.flatMap(({ steps }) => steps),
    reliesOn: parts.flatMap(({ reliesOn }) => reliesOn),
    problems: parts.flatMap(({ problems }) => problems),
  };
};

const nothing: Part = { steps: [], reliesOn: [], problems: [] };

/** What can't be kept, or isn't where the fleet says that it is, is told of the repository, beside what is wrong with others. */
const told = async ({ member: { name: item }, path }: Wish, look: () => Promise<Part>): Promise<Part> => {
  try {
    return await look();
  } catch (error) {
    if (!isUsageError(error)) throw error;
    return { ...nothing, problems: [{ kind: problemKind(error), item, path, message: wordsOf(error) }] };
  }
};

/** Fields as they are compared: a secret that the server shows is compared, one that it hides is only said to be there. */
const comparable = async (context: Context, kind: Kind, fields: Fields, current: Snapshot | undefined): Promise<Fields> => {
  const shown = Object.fromEntries(Object.entries(fields).filter(([name]) => current !== undefined && name in current));
  return namedFor(context, kind, { ...withoutSecrets(fields), ...(await withSecrets(shown)) });
};

const unknownFields = (context: Context, now: Now, kind: Kind, fields: Fields, { member, path }: Wish, word: string): readonly Problem[] =>
  now
    .of(kind)
    .unknown(context, withoutSecrets(fields))
    .map((name) => ({
      kind: "unknown field",
      item: member.name,
      path: [...path, word, name],
      message: `a ${kind.owner.plugin} ${kind.word} has no field ${JSON.stringify(name)} on this server.`,
    }));

interface Compared {
  readonly kind: Kind;
  readonly name: string;
  readonly current: Snapshot | undefined;
  /** Names of fields that are sent. */
  readonly fields: readonly string[];
  readonly effect?: string | undefined;
}

const stepFor = ({ member }: Wish, { kind, name, current, fields, effect }: Compared): Part => {
  const details = { plugin: member.plugin, for: member.name, fields };
  const about = { resource: kind.word, name, details, ...(effect === undefined ? {} : { effect }) };
  if (current === undefined) return { ...nothing, steps: [{ action: "create", ...about }] };
  if (fields.length === 0) return nothing;
  const { pulp_href } = current;
  const state = Object.fromEntries(fields.flatMap((field) => (field in current ? [[field, current[field]]] : [])));
  return {
    ...nothing,
    steps: [{ action: "update", ...about, pulp_href, effect: effect ?? fields.join(", ") }],
    reliesOn: [{ resource: kind.word, name, pulp_href, state }],
  };
};

const remotePart = async (context: Context, now: Now, wish: Wish, secrets: Secrets): Promise<Part> => {
  const { member, path, remote } = wish;
  if (remote === undefined) return nothing;
  const { kind, name, fields } = remote;
  const current = now.of(kind).get(name);
  if (fields === undefined) {
    if (current !== undefined) return nothing;
    const message = `there is no ${member.plugin} remote named ${JSON.stringify(name)} that this user may see.`;
    return { ...nothing, problems: [{ kind: "server", item: member.name, path: [...path, "remote"], message }] };
  }
  const problems = unknownFields(context, now, kind, fields, wish, "remote");
  const wanted = await comparable(context, kind, fields, current);
  const changed = current === undefined ? Object.keys(fields) : Object.keys(differing(wanted, underAllNames(kind, current), secrets));
  const effect = current === undefined ? String(withoutSecrets(fields).url) : undefined;
  return { ...stepFor(wish, { kind, name, current, fields: changed, effect }), problems };
};

const repositoryPart = async (context: Context, now: Now, wish: Wish): Promise<Part> => {
  const { adapter, member, remote } = wish;
  const { name, repository = {}, labels = {} } = member;
  const kind = repositoryKind(adapter);
  const current = now.of(kind).get(name);
  const problems = unknownFields(context, now, kind, repository, wish, "repository");
  const kept = keptLabels(context, labels);
  const metadata = await metadataOf(context, wish);
  if (current === undefined) {
    const fields = [
      ...Object.keys(repository),
      ...(remote === undefined ? [] : ["remote"]),
      ...[...Object.keys(kept), ...differingMetadata(metadata, undefined)].map(labelField),
    ];
    return { ...stepFor(wish, { kind, name, current, fields }), problems };
  }
  const own = Object.keys(differing(await comparable(context, kind, repository, current), underAllNames(kind, current), "keep"));
  // Nothing said of a remote: whichever it has stays.
  const link = remote === undefined ? member.remote : (now.of(remote.kind).get(remote.name)?.pulp_href ?? "to be made");
  const fields = [
    ...own,
    ...(link === undefined || link === (current.remote ?? null) ? [] : ["remote"]),
    ...[...Object.keys(differingLabels(kept, current)), ...differingMetadata(metadata, current)].map(labelField),
  ];
  return { ...stepFor(wish, { kind, name, current, fields }), problems };
};

/** With what is elsewhere. @throws UsageError, CapabilityError for what can't be kept */
const metadataOf = async (context: Context, { member }: Wish): Promise<Metadata> => {
  const metadata = (await withSecrets(member.metadata ?? {})) as Metadata;
  validMetadata(metadata);
  if (metadata.gpgKey !== undefined && metadata.gpgKey !== null) requireKeys(context);
  return metadata;
};

const distributionPart = async (context: Context, now: Now, wish: Wish): Promise<Part> => {
  const { adapter, member, path } = wish;
  const { basePath, distribution = {} } = member;
  if (basePath === null) return nothing;
  const kind = distributionKind(adapter);
  const current = now.of(kind).get(basePath);
  const problems = unknownFields(context, now, kind, distribution, wish, "distribution");
  const name = distributionNameOf(member) ?? basePath;
  const refused = (message: string): Part => ({
    ...nothing,
    problems: [...problems, { kind: "base path", item: member.name, path: [...path, "basePath"], message }],
  });
  if (current === undefined) {
    const effect = `clients find it at ${basePath}`;
    return { ...stepFor(wish, { kind, name, current, fields: Object.keys(distribution), effect }), problems };
  }
  if (distribution.name !== undefined && current.name !== name)
    return refused(
      `the distribution at ${JSON.stringify(basePath)} is named ${JSON.stringify(current.name)}, not ${JSON.stringify(name)}.`,
    );
  const target = targetOf(current);
  const served = target.kind === "latest" ? target.repository : target.kind === "version" ? repositoryHrefOf(target.version) : undefined;
  const repository = now.of(repositoryKind(adapter)).get(member.name)?.pulp_href;
  if (served !== undefined && served !== repository)
    return refused(`the distribution ${JSON.stringify(current.name)} serves another repository at ${JSON.stringify(basePath)}.`);
  const fields = Object.keys(differing(await comparable(context, kind, distribution, current), underAllNames(kind, current), "keep"));
  return { ...stepFor(wish, { kind, name: String(current.name), current, fields }), problems };
};
