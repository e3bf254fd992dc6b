import { isNotFoundError, isTaskFailedError, isValidationError, ResourceNotFoundError } from "../../errors/index.ts";
import type { Dispatch, Run } from "../../operation/index.ts";
import { type Change, differing, differingLabels, type Fields, given, type Labels, labelField, type Secrets } from "./change.ts";
import { conflictOf } from "./conflict.ts";
import type { Context } from "./context.ts";
import type { Kind } from "./kind.ts";
import { setLabels } from "./labels.ts";
import type { Snapshot } from "./lookup.ts";
import { namedFor } from "./named.ts";
import { validBasePath, validName } from "./names.ts";
import { checkKeys } from "./public-key.ts";
import { withHrefs } from "./reference.ts";
import { reread } from "./reread.ts";

/** What a resource should be. */
export interface Wanted {
  readonly fields: Fields;
  readonly labels?: Labels | undefined;
  readonly secrets?: Secrets | undefined;
  /** Only for a resource that has to be made. */
  readonly atCreation?: Fields | undefined;
  /** Where one is known by more than its name. @default by name */
  readonly lookUp?: (() => Promise<Snapshot | undefined>) | undefined;
  /** `"absent"`: the caller has just seen that there is none, so that it is looked for only where the server says that there is. */
  readonly seen?: "absent" | undefined;
}

export interface Ensured {
  readonly snapshot: Snapshot;
  readonly changes: readonly Change[];
}

/** @throws UsageError for a name that nothing can have */
export const find = async (context: Context, kind: Kind, name: string): Promise<Snapshot | undefined> => {
  validName(kind, name);
  return context.lookup.find(kind.path, kind.key ?? "name", name, kind.lookup);
};

/** @throws ResourceNotFoundError */
export const read = async (context: Context, kind: Kind, name: string): Promise<Snapshot> => {
  const found = await find(context, kind, name);
  if (found !== undefined) return found;
  throw new ResourceNotFoundError({
    resource: kind.word,
    name,
    message: `there is no ${kind.owner.plugin} ${kind.word} named ${JSON.stringify(name)} that this user may see.`,
    hint: hintOf(context, kind),
  });
};

/** Servers leave out of their lists what a user may not see, and say nothing of it. */
const hintOf = (context: Context, kind: Kind): string => `Make it with ensure(), or check the name${toSee(context, kind)}.`;

/** What it takes to see what may be there: the end of a hint. */
export const toSee = ({ permissionFor }: Context, { path }: Pick<Kind, "path">): string => {
  const permission = permissionFor?.("GET", path);
  return permission === undefined ? "" : `; to see what is there takes ${permission}`;
};

/** POST `<list>`; where the server answers with a task, what the task made: from its result (pulpcore >= 3.88) where that is whole. */
export const create = async (
  context: Context,
  run: Run,
  kind: Kind,
  step: string,
  body: Fields,
  isWhole: (result: Snapshot) => boolean = () => true,
  accepted?: () => void,
): Promise<Snapshot> => {
  const sent = given(body);
  checkKeys(sent);
  const { task, body: answer } = await run.task(step, {
    method: "POST",
    key: kind.path,
    body: sent,
    queue: "in-turn",
    accepted,
    // Names are unique, so of two only the first is carried out.
    repeat: "safe",
    outcome: async () => {
      const found = await find(context, kind, String(sent[kind.key ?? "name"]));
      return found !== undefined && isAs(sent, found) ? found : undefined;
    },
  });
  if (task === undefined) return Object.freeze(answer as Snapshot);
  const { result } = task;
  if (isSnapshot(result) && isWhole(result)) return Object.freeze(result);
  const href = task.created_resources[0] ?? "";
  return (await context.lookup.find(kind.path, "pulp_href", href)) ?? reread(run, href);
};

/** As far as it can be seen: a secret is never shown. */
const isAs = (fields: Fields, now: Snapshot): boolean => Object.keys(differing(fields, now, "keep")).length === 0;

/**
 * PATCH `<href>`: 200 where it was done at once, or a task.
 * @returns how it was right then, where the server's task tells that (pulpcore >= 3.88)
 */
export const patch = async (
  run: Run,
  step: string,
  { pulp_href }: Snapshot,
  fields: Fields,
  accepted?: () => void,
): Promise<Snapshot | undefined> => {
  checkKeys(fields);
  const isVisible = (now: Snapshot): boolean => Object.keys(fields).every((field) => field in now);
  const { task } = await run.task(step, {
    method: "PATCH",
    key: pulp_href,
    body: fields,
    repeat: "safe",
    accepted,
    // Servers do it before they answer, unless something else holds the object.
    first: 0,
    outcome: async () => {
      const now = await reread(run, pulp_href);
      return isVisible(now) && isAs(fields, now) ? now : undefined;
    },
  });
  const result = task?.result;
  return isSnapshot(result) && result.pulp_href === pulp_href && isVisible(result) ? Object.freeze(result) : undefined;
};

/** DELETE `<href>`, of what is the same whether it is deleted once or twice. */
export const deletion = (run: Run, pulp_href: string): Dispatch => ({
  method: "DELETE",
  key: pulp_href,
  repeat: "safe",
  outcome: async () => ((await isGone(run, pulp_href)) ? null : undefined),
});

export { reread };

/** The same; `undefined` where it is gone. */
export const readIfThere = async (run: Run, href: string): Promise<Snapshot | undefined> => {
  try {
    return await reread(run, href);
  } catch (error) {
    if (isNotFoundError(error)) return undefined;
    throw error;
  }
};

/** Finds it by name, creates it or sends what differs. Nothing is sent for what is so already. */
export const ensure = async (context: Context, run: Run, kind: Kind, name: string, wish: Wanted): Promise<Ensured> => {
  const { lookUp = () => find(context, kind, name), seen } = wish;
  if (seen === "absent") validName(kind, name);
  const named = namedFor(context, kind, wish.fields);
  const [current, resolved] = await Promise.all([seen === "absent" ? undefined : lookUp(), withHrefs(named)]);
  const wanted = { ...wish, fields: resolved };
  if (current !== undefined) return converge(context, run, kind, name, current, wanted);
  const { atCreation = {}, fields, labels = {} } = wanted;
  const marks = (atCreation.pulp_labels ?? {}) as Labels;
  const pulp_labels = Object.fromEntries(Object.entries({ ...marks, ...labels }).filter(([, value]) => value !== null));
  const body = given({
    ...atCreation,
    ...withoutNulls(fields),
    [kind.key ?? "name"]: name,
    ...(Object.keys(pulp_labels).length > 0 ? { pulp_labels } : {}),
  });
  if (body.base_path !== undefined) validBasePath(kind, body.base_path);
  const { [kind.key ?? "name"]: _, pulp_labels: __, ...sent } = body;
  const fieldNames = [
    ...Object.keys(sent),
    ...Object.keys(pulp_labels)
      .filter((key) => !(key in marks))
      .map(labelField),
  ];
  try {
    const snapshot = await create(context, run, kind, `create ${kind.word}`, body);
    return { snapshot, changes: [{ resource: kind.word, name, action: "created", fields: fieldNames }] };
  } catch (error) {
    if (!isValidationError(error) && !isTaskFailedError(error)) throw error;
    // Two clients that ensure the same at the same time: the other one was first.
    const raced = await lookUp();
    if (raced === undefined) throw await conflictOf(context, kind, { name, basePath: basePathOf(body) }, error);
    return converge(context, run, kind, name, raced, wanted);
  }
};

const basePathOf = ({ base_path }: Fields): string | undefined => (typeof base_path === "string" ? base_path : undefined);

const converge = async (context: Context, run: Run, kind: Kind, name: string, current: Snapshot, wanted: Wanted): Promise<Ensured> => {
  const fields = differing(wanted.fields, underAllNames(kind, current), wanted.secrets ?? "keep");
  const labels = differingLabels(wanted.labels ?? {}, current);
  const changed = [...Object.keys(fields), ...Object.keys(labels).map(labelField)];
  if (changed.length === 0) return { snapshot: current, changes: [] };
  if (fields.base_path !== undefined) validBasePath(kind, fields.base_path);
  if (Object.keys(fields).length > 0) await patch(run, `update ${kind.word}`, current, fields);
  await setLabels(context, run, kind.word, current, labels);
  return { snapshot: await reread(run, current.pulp_href), changes: [{ resource: kind.word, name, action: "updated", fields: changed }] };
};

/** What was given under an earlier name is compared with what is shown under the name of now. */
export const underAllNames = ({ owner }: Kind, current: Snapshot): Snapshot => {
  const renamed = Object.entries(owner.renamed ?? {}).filter(([old, now]) => !(old in current) && now in current);
  return renamed.length === 0 ? current : { ...current, ...Object.fromEntries(renamed.map(([old, now]) => [old, current[now]])) };
};

/** DELETE `<href>`; `[]` where somebody has deleted it since it was read. */
export const remove = async (run: Run, kind: Kind, name: string, { pulp_href }: Snapshot): Promise<readonly Change[]> => {
  const gone = await deleteOnce(run, `delete ${kind.word}`, pulp_href);
  return gone === "before" ? [] : [{ resource: kind.word, name, action: "deleted", fields: [] }];
};

/**
 * DELETE `<href>`. Two that delete the same are told so in three ways: at once (404), by their task, which fails on what it can't find, or,
 * on newer servers, passes it over.
 */
export const deleteOnce = async (run: Run, step: string, href: string): Promise<"now" | "before"> => {
  try {
    const { task } = await run.task(step, deletion(run, href));
    return (task?.result as { readonly skipped?: unknown } | null | undefined)?.skipped === undefined ? "now" : "before";
  } catch (error) {
    if (isNotFoundError(error) || (isTaskFailedError(error) && (await isGone(run, href)))) return "before";
    throw error;
  }
};

const isGone = async (run: Run, href: string): Promise<boolean> => {
  try {
    await run.send("GET", href);
    return false;
  } catch (error) {
    if (isNotFoundError(error)) return true;
    throw error;
  }
};

/** Creating without a field leaves it unset already. */
const withoutNulls = (fields: Fields): Fields => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));

const isSnapshot = (value: unknown): value is Snapshot =>
  typeof value === "object" && value !== null && "pulp_href" in value && "name" in value;
