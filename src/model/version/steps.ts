import { UsageError } from "../../errors/index.ts";
import { type Run, waitForGroup } from "../../operation/index.ts";
import type { Adapter } from "../../plugins/adapter.ts";
import type { TaskSnapshot } from "../../tasks/index.ts";
import { formOf } from "../../transport/index.ts";
import { lacks, requirePlugin } from "../resource/capability.ts";
import type { Fields } from "../resource/change.ts";
import type { Context } from "../resource/context.ts";
import { pathOfKind } from "../resource/kind.ts";
import type { Snapshot } from "../resource/lookup.ts";
import { withHrefs } from "../resource/reference.ts";
import type { PublicationRef } from "./publication.ts";
import { checkRemoved } from "./removed.ts";
import { changeOf, existingVersion, repositoryHrefOf, type VersionChange, type VersionRef } from "./version.ts";

/** What publishing came to. */
export interface Published extends VersionChange {
  /** What was made. */
  readonly publication: PublicationRef;
}

/** What a verb came to, and the task that did it. */
export interface Called extends VersionChange {
  /** Where the server published the new version by itself (autopublish, mirror_complete). */
  readonly publication: PublicationRef | undefined;
  readonly task: TaskSnapshot | undefined;
}

/**
 * Calls one of the server's verbs: POST `<repository href><verb>/`, `<version href><verb>/`, or `<verb>/` with the repository in its body.
 *
 * @param version of a version's verb: its number, if not the latest.
 */
export const callVerb = async (
  context: Context,
  run: Run,
  adapter: Adapter,
  repository: Snapshot,
  method: string,
  fields: Fields,
  version?: number,
): Promise<Called> => {
  const verb = adapter.verbs[method];
  if (verb === undefined) throw lacks(adapter, method);
  requirePlugin(context, adapter, method, verb.since);
  const { path, about, on, form, group } = verb;
  const body = await withHrefs(fields);
  const href = on === undefined ? repository.pulp_href : await versionHref(run, repository, version);
  const named = about === undefined ? {} : { [about.field]: about.as === "many" ? [repository.pulp_href] : repository.pulp_href };
  const dispatched = await run.task(method, {
    method: "POST",
    key: about === undefined ? `${href}${path}/` : `${path}/`,
    body: form === undefined ? { ...body, ...named } : formOf({ ...body, ...named }),
    about: method === "sync" ? () => remoteOf(run, adapter, body.remote ?? repository.remote) : undefined,
  });
  const settled = group === undefined ? dispatched : await waitForGroup(run, method, dispatched);
  const change = await changeOf(context, adapter.repository, repository, settled);
  if (verb.removes) await checkRemoved(run, method, String(repository.latest_version_href), change);
  const publication = settled.task?.created_resources.find((href) => href.includes("/publications/"));
  return { ...change, publication: publication === undefined ? undefined : { pulp_href: publication }, task: settled.task };
};

/** Where content was to come from. GET `<remote>` */
export const remoteOf = async (run: Run, adapter: Adapter, remote: unknown): Promise<string | undefined> => {
  if (typeof remote !== "string") return undefined;
  const fields = (await run.send<Snapshot>("GET", remote)).body;
  const told = ["url", ...(adapter.wants ?? [])].filter((field) => fields[field] !== undefined && fields[field] !== null);
  return `Its remote is ${JSON.stringify(fields.name)}: ${told.map((field) => `${field} ${wordOf(fields[field])}`).join(", ")}.`;
};

const wordOf = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

const versionHref = async (run: Run, repository: Snapshot, version: number | undefined): Promise<string> =>
  version === undefined ? String(repository.latest_version_href) : (await existingVersion(run, repository, version)).pulp_href;

/** Publishes one version: POST `publications/<plugin>/<kind>/`. */
export const publishVersion = async (
  run: Run,
  adapter: Adapter,
  version: VersionRef,
  { kind, ...body }: Fields = {},
): Promise<PublicationRef> => {
  if (adapter.publications.length === 0) throw lacks(adapter, "publish");
  const path = pathOfKind(adapter.publications, kind as string | undefined, adapter, "publication");
  // Servers make checkpoints of the latest version only, and want to be told so.
  const of = body.checkpoint === true ? { repository: repositoryHrefOf(version.pulp_href) } : { repository_version: version.pulp_href };
  const { task, body: answer } = await run.task("publish", {
    method: "POST",
    key: path,
    body: { ...(await withHrefs(body)), ...of },
  });
  const href =
    task?.created_resources.find((created) => created.includes("/publications/")) ??
    (answer as { pulp_href?: string } | undefined)?.pulp_href;
  if (href === undefined)
    throw new UsageError({
      code: "NOTHING_PUBLISHED",
      attempted: run.label,
      message: `the server made no publication of version ${version.number}.`,
      hint: "Is the version complete?",
    });
  return { pulp_href: href };
};
