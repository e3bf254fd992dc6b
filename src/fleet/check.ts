import { nearest, type Path } from "../config/index.ts";
import { isUsageError, type UsageError } from "../errors/index.ts";
import { distributionKind, pathOfKind, repositoryKind } from "../model/resource/kind.ts";
import { type Metadata, validMetadata } from "../model/resource/metadata.ts";
import { validBasePath, validName } from "../model/resource/names.ts";
import type { Adapter } from "../plugins/adapter.ts";
import type { Item, Problem } from "./expand.ts";
import { plainSecrets, withoutReferences, withoutSecrets } from "./secrets.ts";

/** How the remote, and the distribution, of a member are named. */
export const remoteNameOf = ({ name, remote }: Item["member"]): string | undefined =>
  remote === undefined || remote === null ? undefined : typeof remote === "string" ? remote : String(remote.name ?? name);
export const distributionNameOf = ({ basePath, distribution }: Item["member"]): string | undefined =>
  basePath === null ? undefined : String(distribution?.name ?? basePath);

/** What a refusal says, among others. */
export const wordsOf = ({ summary, hint = "" }: UsageError): string =>
  `${summary} ${hint.replace(/ ?Nothing was (?:sent|changed)\b.*$/, "")}`.trim();

/** Looks at the repositories of one fleet, one after the other: what is wrong with each, and what goes together with none before it. No server is asked. */
export class Checks {
  readonly #adapters: ReadonlyMap<string, Adapter>;
  readonly #names = new Set<string>();
  readonly #distributions = new Set<string>();
  /** Remotes that are described, by plugin and name. */
  readonly #remotes = new Map<string, string>();
  readonly #paths = new Set<string>();
  /** Whatever lies above a path. */
  readonly #above = new Map<string, string>();

  constructor(adapters: ReadonlyMap<string, Adapter>) {
    this.#adapters = adapters;
  }

  check({ member, path }: Item): readonly Problem[] {
    const { name, plugin, basePath, remote } = member;
    const problems: Problem[] = [];
    const problem = (kind: Problem["kind"], at: Path, message: string): void => {
      problems.push({ kind, item: name, path: at, message });
    };
    const adapter = this.#adapters.get(plugin);
    if (adapter === undefined) {
      const known = [...this.#adapters.keys()].sort();
      const meant = nearest(plugin, known);
      const hint = meant === undefined ? `There are adapters for ${known.join(", ")}.` : `Did you mean ${meant}?`;
      return [
        {
          kind: "unknown plugin",
          item: name,
          path: [...path, "plugin"],
          message: `there is no adapter for ${JSON.stringify(plugin)}. ${hint}`,
        },
      ];
    }
    const told = (kind: Problem["kind"], at: Path, check: () => unknown): void => {
      try {
        check();
      } catch (error) {
        if (!isUsageError(error)) throw error;
        problem(kind, at, wordsOf(error));
      }
    };
    told("name", [...path, "name"], () => validName(repositoryKind(adapter), name));
    if (this.#names.has(name))
      problem("name", [...path, "name"], `the fleet has ${JSON.stringify(name)} already: names are given once, across plugins.`);
    this.#names.add(name);

    // What is elsewhere is looked at when it is read.
    told("form", [...path, "metadata"], () => validMetadata(withoutReferences(member.metadata ?? {}) as Metadata));

    if (basePath !== null) {
      const at = [...path, "basePath"];
      told("base path", at, () => validBasePath(distributionKind(adapter), basePath));
      const taken = this.#takenBy(basePath);
      if (taken !== undefined) problem("base path", at, `${JSON.stringify(basePath)}: ${taken}`);
      this.#takePath(basePath);
      const distribution = distributionNameOf(member) ?? "";
      if (taken === undefined && this.#distributions.has(distribution))
        problem("name", [...path, "distribution", "name"], `the fleet has a distribution named ${JSON.stringify(distribution)} already.`);
      this.#distributions.add(distribution);
    } else if (member.distribution !== undefined && Object.keys(member.distribution).length > 0)
      problem("base path", [...path, "basePath"], "it has fields of a distribution, and is to be served nowhere.");

    if (typeof remote === "object" && remote !== null) {
      for (const { path: at, message } of plainSecrets(remote, [...path, "remote"])) problem("secret", at, message);
      const { kind, name: _, ...fields } = remote;
      told("form", [...path, "remote", "kind"], () => pathOfKind(adapter.remotes, kind as string | undefined, adapter, "remote"));
      const key = `${plugin} ${remoteNameOf(member)}`;
      const described = JSON.stringify(withoutSecrets(fields));
      const before = this.#remotes.get(key);
      if (before !== undefined && before !== described)
        problem(
          "name",
          [...path, "remote"],
          `the remote ${JSON.stringify(remoteNameOf(member))} is described otherwise elsewhere in the fleet.`,
        );
      // Of those that are named like their repository there can't be a second.
      if (remote.name !== undefined) this.#remotes.set(key, described);
    }
    return problems;
  }

  #takenBy(basePath: string): string | undefined {
    if (this.#paths.has(basePath)) return "another repository of the fleet is served there, too.";
    const below = this.#above.get(basePath);
    if (below !== undefined) return `another repository of the fleet is served at ${JSON.stringify(below)}, and base paths don't nest.`;
    const above = prefixesOf(basePath).find((prefix) => this.#paths.has(prefix));
    return above === undefined
      ? undefined
      : `another repository of the fleet is served at ${JSON.stringify(above)}, and base paths don't nest.`;
  }

  #takePath(basePath: string): void {
    this.#paths.add(basePath);
    for (const prefix of prefixesOf(basePath)) this.#above.set(prefix, basePath);
  }
}

/** `a/b/c` -> `a`, `a/b`. */
export const prefixesOf = (basePath: string): readonly string[] => {
  const parts = basePath.split("/");
  return parts.slice(0, -1).map((_, i) => parts.slice(0, i + 1).join("/"));
};
