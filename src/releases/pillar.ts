import { printYaml } from "../config/index.ts";
import { isNotFoundError, isPermissionError, ResourceNotFoundError, UsageError } from "../errors/index.ts";
import type { Context } from "../model/resource/context.ts";
import { clientConfig } from "../model/serving/client-config.ts";
import { servedAt } from "../model/serving/serve.ts";
import { sameTarget, targetOf } from "../model/serving/served.ts";
import type { OptionNames, Run, Wait } from "../operation/index.ts";
import type { ClientCertificate, ClientConfig } from "../plugins/hooks.ts";
import { requireRelease, standingOf } from "./known.ts";
import { validName } from "./names.ts";
import { distributionsOf, type RingDistribution } from "./ring-label.ts";
import { allRings, type RingState } from "./ring-records.ts";
import { targetFor } from "./roll-look.ts";

/** Which hosts get what. */
export interface PillarOptions extends Wait {
  /** Groups of hosts, and the ring that each gets: `{ web: "everybody", "web-canary": "canary" }`. @default each ring is a group of its name */
  readonly groups?: Readonly<Record<string, string>> | undefined;
  /** Where hosts have what content guards ask for, by the guard's name: paths, never what is in the files. */
  readonly certificates?: Readonly<Record<string, ClientCertificate>> | undefined;
}
export const pillarOptions: OptionNames<PillarOptions> = { certificates: "pairs", groups: "pairs", signal: "option" };

/** What stands before a repository, and where a host has what it asks for. */
export interface PillarGuard extends Partial<ClientCertificate> {
  /** The server's word for its kind: `x509`. */
  readonly kind: string;
  /** Its name; `null` where this user may not see it. */
  readonly name: string | null;
}

/** A repository as hosts get it. */
export interface PillarRepository extends ClientConfig {
  /** The plugin's word: `rpm`. */
  readonly plugin: string;
  /** The repository's name. */
  readonly repository: string;
  /** Where it is served. */
  readonly url: string;
  /** What the ring's release has, something else, or nothing; of nothing, hosts have no files. */
  readonly serves: "release" | "other" | "nothing";
  /** Paths of files that hosts are not to have, as nothing is served. */
  readonly absent: readonly string[];
  /** `null` where anybody may fetch it. */
  readonly guard: PillarGuard | null;
}

/** What a group of hosts gets. */
export interface PillarGroup {
  /** The ring. */
  readonly ring: string;
  /** What that serves; `null` where it is nothing yet. */
  readonly release: string | null;
  /** ISO time since when. */
  readonly since: string | null;
  /** In the order of plugin and repository. */
  readonly repositories: readonly PillarRepository[];
}

/** Rings for configuration management: docs/formats.md. Data, and text. */
export interface ReleasePillar {
  /** All of it, below a key of its own among the other data of hosts. */
  readonly pulp_sdk: {
    readonly format: 1;
    /** The API root, with the domain's path. */
    readonly server: string;
    /** By the group's name. */
    readonly groups: Readonly<Record<string, PillarGroup>>;
  };
  /** As JSON, indented. */
  json(): string;
  /** As YAML, to be a file of a pillar as it is. @throws UsageError where the package `yaml` isn't installed */
  yaml(): Promise<string>;
}

/** @throws UsageError; ResourceNotFoundError for a ring that isn't there */
export const pillarOf = async (context: Context, run: Run, { groups, certificates = {} }: PillarOptions): Promise<ReleasePillar> => {
  for (const [guard, paths] of Object.entries(certificates)) checkPaths(guard, paths);
  const { urls } = context.transport;
  const rings = new Map((await allRings(context, run)).map((ring) => [ring.name, ring]));
  const wanted = Object.entries(groups ?? Object.fromEntries([...rings.keys()].map((name) => [name, name])));
  const unknown = wanted.find(([, ring]) => !rings.has(validName(ring, "ring")));
  if (unknown !== undefined)
    throw new ResourceNotFoundError({
      resource: "ring",
      name: unknown[1],
      message: `there is no ring ${JSON.stringify(unknown[1])} for the hosts of ${JSON.stringify(unknown[0])}.`,
      hint: `There are ${[...rings.keys()].map((name) => JSON.stringify(name)).join(", ") || "none"}.`,
    });
  const asked = [...new Set(wanted.map(([, ring]) => ring))];
  const found = new Map(
    await Promise.all(asked.map(async (name) => [name, await groupOf(context, run, rings.get(name) as RingState, certificates)] as const)),
  );
  const data = {
    pulp_sdk: {
      format: 1 as const,
      server: urls.origin + urls.href(urls.apiBase),
      groups: Object.fromEntries(wanted.map(([group, ring]) => [group, found.get(ring) as PillarGroup])),
    },
  };
  const pillar: ReleasePillar = {
    ...data,
    json: () => `${JSON.stringify(data, null, 2)}\n`,
    yaml: async () => `#!yaml\n${await printYaml(data)}`,
  };
  for (const name of ["json", "yaml"]) Object.defineProperty(pillar, name, { enumerable: false });
  return Object.freeze(pillar);
};

const groupOf = async (
  context: Context,
  run: Run,
  { name, stack }: RingState,
  certificates: Readonly<Record<string, ClientCertificate>>,
): Promise<PillarGroup> => {
  const now = stack.at(-1);
  const [distributions, manifest] = await Promise.all([
    distributionsOf(context, run, name),
    now === undefined ? undefined : requireRelease(context, run, now.release).then((release) => standingOf(context, run, release)),
  ]);
  const repositories = await Promise.all(
    distributions.map(async (one): Promise<PillarRepository> => {
      const { adapter, repository, distribution } = one;
      const wanted = manifest?.repositories.find((other) => other.plugin === adapter.plugin && other.repository === repository);
      const target = targetOf(distribution);
      const isSo = wanted !== undefined && sameTarget(target, targetFor(context, wanted));
      const guard = await guardOf(context, one);
      const certificate = guard?.name == null ? undefined : certificates[guard.name];
      const { files, commands, notes } =
        adapter.hooks?.clientConfig === undefined
          ? { files: [], commands: [], notes: [] }
          : await clientConfig(context, run, adapter, distribution, certificate);
      return {
        plugin: adapter.plugin,
        repository,
        url: servedAt(adapter, distribution).url,
        serves: isSo ? "release" : target.kind === "none" ? "nothing" : "other",
        guard: guard === null ? null : { ...guard, ...certificate },
        ...(target.kind === "none"
          ? { files: [], absent: files.map(({ path }) => path), commands: [], notes: [] }
          : { files, absent: [], commands, notes }),
      };
    }),
  );
  const key = ({ plugin, repository }: PillarRepository): string => `${plugin} ${repository}`;
  return {
    ring: name,
    release: now?.release ?? null,
    since: now?.at ?? null,
    repositories: repositories.sort((a, b) => (key(a) < key(b) ? -1 : 1)),
  };
};

const guardOf = async (context: Context, { distribution: { content_guard: href } }: RingDistribution): Promise<PillarGuard | null> => {
  if (typeof href !== "string") return null;
  // `…/contentguards/certguard/x509/<uuid>/`
  const kind = href.split("/").at(-3) ?? "";
  const name = await context.lookup.at(href).then(
    (guard) => guard?.name,
    (error: unknown) => {
      // Of what a user may not see, some lists say that, and others that there is no such thing.
      if (isPermissionError(error) || isNotFoundError(error)) return undefined;
      throw error;
    },
  );
  return { kind, name: typeof name === "string" ? name : null };
};

/** They become lines of configuration files. @throws UsageError */
const checkPaths = (guard: string, paths: ClientCertificate): void => {
  const { certificate, key, authority, ...others } = paths ?? {};
  const given = [certificate, key, ...(authority === undefined ? [] : [authority])];
  if (Object.keys(others).length === 0 && given.every((path) => typeof path === "string" && /^\/[^\p{Cc}"]+$/u.test(path))) return;
  throw new UsageError({
    message: `what hosts show to the content guard ${JSON.stringify(guard)} is given by where they have it.`,
    hint: 'Whole paths: { certificate: "/etc/pki/pulp/host.pem", key: "/etc/pki/pulp/host.key" }, and `authority`. Nothing was sent.',
  });
};
