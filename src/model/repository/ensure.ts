import { withDone } from "../../errors/base.ts";
import { isNameTakenError, isResponseError, UsageError } from "../../errors/index.ts";
import type { Run } from "../../operation/index.ts";
import type { Adapter } from "../../plugins/adapter.ts";
import { aListOf } from "../../transport/index.ts";
import { isAtLeast, requirePlugin } from "../resource/capability.ts";
import type { Change, Fields, Labels, Secrets } from "../resource/change.ts";
import type { Context } from "../resource/context.ts";
import { remoteKind, repositoryKind } from "../resource/kind.ts";
import { keptLabels } from "../resource/label-rules.ts";
import { type Metadata, metadataLabels, requireKeys, validMetadata } from "../resource/metadata.ts";
import { namedFor } from "../resource/named.ts";
import { validName } from "../resource/names.ts";
import { type Ensured, ensure, find, read, remove } from "../resource/resource.ts";

/** What a repository should be, with its remote inside; all else are the server's own fields. */
export interface RepositoryWish extends Fields {
  /** The remote's fields (it is named like the repository), the name of an existing remote, or `null` for none. */
  readonly remote?: (Fields & { readonly kind?: string; readonly name?: string }) | string | null | undefined;
  readonly labels?: Labels | undefined;
  readonly metadata?: Metadata | undefined;
}

/** The remote first, then the repository that points to it: whatever interrupts this, running it again goes on. */
export const ensureRepository = async (
  context: Context,
  run: Run,
  adapter: Adapter,
  name: string,
  { remote, labels = {}, metadata, ...fields }: RepositoryWish,
  secrets: Secrets | undefined,
): Promise<readonly Change[]> => {
  validName(repositoryKind(adapter), name);
  const plain = keptLabels(context, labels);
  if (metadata !== undefined) validMetadata(metadata);
  if (remote !== undefined && remote !== null) requirePlugin(context, adapter, "remote of a repository");
  namedFor(context, repositoryKind(adapter), fields);
  if (metadata?.gpgKey !== undefined && metadata.gpgKey !== null) requireKeys(context);
  const wanted = await ensureRemote(context, run, adapter, name, remote, secrets);
  try {
    const kept =
      metadata === undefined ? {} : await metadataLabels(context, run, await find(context, repositoryKind(adapter), name), metadata);
    const repository = await ensure(context, run, repositoryKind(adapter), name, {
      fields: { ...fields, remote: wanted?.href },
      labels: { ...plain, ...kept },
      secrets,
      atCreation: publishing(context, adapter, fields),
    });
    return [...(wanted?.changes ?? []), ...repository.changes];
  } catch (error) {
    throw await withoutTrace(context, run, adapter, wanted, error);
  }
};

/**
 * A repository that the server refuses leaves no remote behind that was made for it, unless somebody has put that to use meanwhile; what stays
 * is named.
 */
const withoutTrace = async (
  context: Context,
  run: Run,
  adapter: Adapter,
  wanted: WantedRemote | undefined,
  error: unknown,
): Promise<unknown> => {
  const [change] = wanted?.changes ?? [];
  if (wanted === undefined || wanted.href === null || change === undefined) return error;
  const { name, action, fields } = change;
  if (action === "created" && (isResponseError(error) || isNameTakenError(error))) {
    try {
      if (!(await isLinked(context, run, wanted.href))) {
        await remove(run, remoteKind(adapter, wanted.kind), name, { pulp_href: wanted.href });
        return error;
      }
    } catch {
      // Then it stays, and is named.
    }
  }
  return withDone(error, `Done before that: the remote ${JSON.stringify(name)} was ${action} (${fields.join(", ")}).`);
};

/** GET `repositories/?remote=…` */
const isLinked = async ({ transport }: Context, run: Run, remote: string): Promise<boolean> => {
  const { body } = await transport.send<{ count: number }>("GET", "repositories/", {
    query: { remote, limit: 1, fields: "pulp_href" },
    expects: aListOf({ pulp_href: "string" }),
    signal: run.signal,
  });
  return body.count > 0;
};

/** autopublish is turned on at creation unless told otherwise. */
export const publishing = ({ status }: Context, { plugin, autopublish, autopublishSince = "0" }: Adapter, fields: Fields): Fields =>
  autopublish && isAtLeast(status.plugins[plugin]?.version ?? "0", autopublishSince) && fields.autopublish === undefined
    ? { autopublish: true }
    : {};

interface WantedRemote {
  readonly href: string | null;
  readonly changes: Ensured["changes"];
  readonly kind?: string | undefined;
}

const ensureRemote = async (
  context: Context,
  run: Run,
  adapter: Adapter,
  repository: string,
  remote: RepositoryWish["remote"],
  secrets: Secrets | undefined,
): Promise<WantedRemote | undefined> => {
  if (remote === undefined) return undefined;
  if (remote === null) return { href: null, changes: [] };
  if (typeof remote === "string") return { href: (await read(context, remoteKind(adapter), remote)).pulp_href, changes: [] };
  if (typeof remote !== "object" || Array.isArray(remote))
    throw new UsageError({ message: "`remote` is the remote's fields, the name of one, or null.", hint: "For example { url, policy }." });
  const { kind, name = repository, ...fields } = remote;
  if (kind !== undefined) requirePlugin(context, remoteKind(adapter, kind).owner, `remote of kind ${kind}`);
  const { snapshot, changes } = await ensure(context, run, remoteKind(adapter, kind), name, { fields, secrets });
  return { href: snapshot.pulp_href, changes, kind };
};
