import { BasePathTakenError, isTaskFailedError, isValidationError, NameTakenError } from "../../errors/index.ts";
import type { Context } from "./context.ts";
import type { Kind } from "./kind.ts";
import type { Snapshot } from "./lookup.ts";

/** Lists across plugins, by the word for what is in them: names are unique within each. */
const lists: Readonly<Record<string, string>> = {
  remote: "remotes/",
  repository: "repositories/",
  distribution: "distributions/",
  "content guard": "contentguards/",
};

/** `/pulp/api/v3/repositories/rpm/rpm/<uuid>/` -> `rpm rpm`: plugin and kind of whatever has the href. */
const ownerOf = (context: Context, href: string): string => {
  const [, plugin = "unknown", kind = ""] = context.transport.urls.below(href).split("/");
  return plugin === kind || kind === "" ? plugin : `${plugin} (${kind})`;
};

/** The server refused a name because it is in use. */
const isNameConflict = (error: unknown): boolean =>
  isValidationError(error) &&
  ["name", "username"].some((field) => error.fields[field]?.some((words) => /unique|already exists/i.test(words)) === true);

/** Names are unique across plugins: whose is it? */
const nameTaken = async (context: Context, kind: Kind, name: string, cause: unknown): Promise<NameTakenError> => {
  const list = lists[kind.word] ?? kind.path;
  const owner = await context.lookup.find(list, kind.key ?? "name", name).catch(() => undefined);
  const { pushed } = kind.owner;
  if (pushed !== undefined && owner?.pulp_href.includes(`/${pushed}`) === true) return pushedTaken(kind, name, cause);
  return new NameTakenError({
    resource: kind.word,
    name,
    message:
      owner === undefined
        ? `the name ${JSON.stringify(name)} is in use by a ${kind.word} that this user may not see${seeingTakes(context, kind)}.`
        : `the name ${JSON.stringify(name)} belongs to ${whose(context, kind, owner)}.`,
    hint: `Names of ${list.replace(/\/$/, "")} are unique across plugins: take another one. Nothing was changed.`,
    cause,
  });
};

const pushedTaken = (kind: Kind, name: string, cause: unknown): NameTakenError =>
  new NameTakenError({
    resource: kind.word,
    name,
    message: `the server made the repository ${JSON.stringify(name)} for what was pushed: on this version of ${kind.owner.plugin} that is one of another kind, which only a push changes.`,
    hint: "Take another name, and copy from it; or update the plugin on the server: newer ones push into ordinary repositories. Nothing was changed.",
    cause,
  });

/** Of another plugin or kind; or of this very one, but to be had by another base path than was asked for. */
const whose = (context: Context, kind: Kind, owner: Snapshot): string => {
  const { base_path: basePath } = owner;
  if (!owner.pulp_href.includes(`/${kind.path}`))
    return `a ${kind.word} of ${ownerOf(context, owner.pulp_href)}, not of ${kind.owner.plugin}`;
  return typeof basePath === "string" ? `the ${kind.word} that serves at ${JSON.stringify(basePath)}` : `another ${kind.word}`;
};

/** The server refused a base path: it is in use, or nests with one that is. */
const isBasePathConflict = (error: unknown): boolean =>
  (isValidationError(error) &&
    Object.entries(error.fields).some(
      ([field, words]) => /^base_path(\.|$)/.test(field) && words.some((said) => /unique|already exists|overlap/i.test(said)),
    )) ||
  (isTaskFailedError(error) && /base_path/.test(error.description ?? ""));

/** It may be the very one that is meant. */
const hiddenAt = (context: Context, kind: Kind): string => `it is in use where this user may not look${seeingTakes(context, kind)}.`;

const seeingTakes = ({ permissionFor }: Context, { path }: Kind): string => {
  const permission = permissionFor?.("GET", path);
  return permission === undefined ? "" : ` (to see one of this kind takes ${permission})`;
};

/** Another one was made between the server's check and its work. */
const lostRace = (error: unknown): boolean =>
  isTaskFailedError(error) && /unique|already exists|IntegrityError/i.test(error.description ?? "");

/** The name, or the base path, of what was to be made is taken: by whom? Any other error as it is. */
export const conflictOf = async (
  context: Context,
  kind: Kind,
  { name, basePath }: { readonly name: string; readonly basePath?: string | undefined },
  error: unknown,
): Promise<unknown> => {
  if (basePath !== undefined && isBasePathConflict(error)) {
    const owner = await ownerAt(context, basePath);
    return owner === undefined ? basePathTaken(basePath, hiddenAt(context, kind), error) : ownedBy(context, kind, basePath, owner, error);
  }
  return isNameConflict(error) || lostRace(error) ? nameTaken(context, kind, name, error) : error;
};

const basePathTaken = (basePath: string, why: string, cause?: unknown): BasePathTakenError =>
  new BasePathTakenError({
    resource: "distribution",
    name: basePath,
    message: `the base path ${JSON.stringify(basePath)} can't be taken: ${why}`,
    hint: `Base paths are unique across plugins and may not nest (x and x/sub): take another one.`,
    cause,
  });

/**
 * Before anything is done: does another plugin, or a distribution further up or down the path, serve here already?
 * GET `distributions/?base_path__in=…`, GET `distributions/?base_path__contains=…`; of many at once, GET `distributions/`
 *
 * @param same one of this very kind at this very path: taken, or `"turned"` where whoever makes it next finds it there, as another client has made it
 * since the caller looked
 */
export const checkBasePath = async (context: Context, kind: Kind, basePath: string, same: "taken" | "turned" = "taken"): Promise<void> => {
  const owner = await ownerAt(context, basePath);
  if (owner === undefined) return;
  if (same === "turned" && owner.base_path === basePath && owner.pulp_href.includes(`/${kind.path}`)) return;
  throw ownedBy(context, kind, basePath, owner);
};

/** What serves at the path, above or below it, of any plugin. */
const ownerAt = async (context: Context, basePath: string): Promise<Snapshot | undefined> => {
  const parts = basePath.split("/");
  const paths = parts.map((_, i) => parts.slice(0, i + 1).join("/"));
  const [below, ...above] = await Promise.all([
    context.lookup.below(basePath),
    ...paths.map((path) => context.lookup.find("distributions/", "base_path", path)),
  ]);
  return above.find((found) => found !== undefined) ?? below;
};

const ownedBy = (context: Context, kind: Kind, basePath: string, owner: Snapshot, cause?: unknown): BasePathTakenError =>
  basePathTaken(
    basePath,
    `the distribution ${JSON.stringify(owner.name)} of ${ownerOf(context, owner.pulp_href)} serves ${JSON.stringify(owner.base_path)}, and this would be one of ${kind.owner.plugin}. Nothing was changed.`,
    cause,
  );
