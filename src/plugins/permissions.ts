import type { Adapter } from "./adapter.ts";

/** The server's word for a type of resource, in the names of its models. */
const types: Readonly<Record<string, string>> = {
  repositories: "repository",
  remotes: "remote",
  distributions: "distribution",
  publications: "publication",
  acs: "alternatecontentsource",
  contentguards: "contentguard",
};

/** Verbs on one resource that every type has. */
const verbs: Readonly<Record<string, string>> = {
  set_label: "change",
  unset_label: "change",
  add_role: "manage_roles",
  remove_role: "manage_roles",
  list_roles: "manage_roles",
  sync: "sync",
  repair: "repair",
  refresh: "refresh",
  replicate: "replicate",
  scan: "view",
};

const methods: Readonly<Record<string, string>> = { GET: "view", PATCH: "change", PUT: "change", DELETE: "delete" };

/** Lists of the core's own, and their models. What isn't here, nor of a plugin, is for administrators alone: so is a view without a policy. */
const cores: Readonly<Record<string, string>> = {
  domains: "domain",
  groups: "group",
  tasks: "task",
  "task-schedules": "taskschedule",
  uploads: "upload",
  "upstream-pulps": "upstreampulp",
};

/** Only administrators may use these, whatever roles anybody has. */
const administrators: ReadonlySet<string> = new Set([
  "access_policies",
  "artifacts",
  "exporters",
  "importers",
  "orphans",
  "repair",
  "roles",
  "signing-services",
  "users",
]);

/** A type of resource, and what is asked of it. */
interface Asked {
  /** `core`, or the plugin. */
  readonly owner: string;
  readonly model: string;
  readonly adapter: Adapter | undefined;
  /** One resource, rather than the list of them. */
  readonly one: boolean;
  /** The segments below it. */
  readonly below: readonly string[];
}

/**
 * The permission that a request takes, `file.add_filedistribution`, or `"administrator"`; `undefined` where that can't be told from its path.
 * @param path below the API's root
 */
export const permissionFor = (adapters: ReadonlyMap<string, Adapter>, method: string, path: string): string | undefined => {
  const parts = path.split("/").filter((part) => part !== "");
  const [list = "", plugin = ""] = parts;
  if (administrators.has(list) || plugin === "reclaim_space") return "administrator";
  const adapter = adapters.get(plugin);
  if (list === "content") return adapter === undefined ? undefined : `${plugin}.${modifyOf(adapter)}`;
  for (const [name, { permissions }] of adapters) {
    const own = permissions?.requests?.[`${list}/${plugin}/`];
    if (own !== undefined) return own === "administrator" ? own : `${name}.${own}`;
  }
  const asked = askedOf(adapters, parts);
  return asked === undefined ? undefined : permissionOf(method, asked, list);
};

const askedOf = (adapters: ReadonlyMap<string, Adapter>, parts: readonly string[]): Asked | undefined => {
  const [list = "", plugin = "", kind] = parts;
  const core = cores[list];
  if (core !== undefined) return { owner: "core", model: core, adapter: undefined, one: parts.length > 1, below: parts.slice(2) };
  for (const [owner, { permissions }] of adapters) {
    const model = permissions?.models?.[`${list}/${plugin}/`];
    if (model !== undefined) return { owner, model, adapter: undefined, one: parts.length > 2, below: parts.slice(3) };
  }
  const type = types[list];
  if (type === undefined || kind === undefined) return undefined;
  const adapter = adapters.get(plugin);
  // The core's keyrings are repositories in all but name.
  const model =
    adapter === undefined ? `${plain(kind)}${list === "repositories" ? "" : type}` : modelOf(adapter, `${list}/${plugin}/${kind}/`);
  return { owner: plugin, model, adapter, one: parts.length > 3, below: parts.slice(4) };
};

const permissionOf = (method: string, { owner, model, adapter, one, below }: Asked, list: string): string | undefined => {
  const named = (permission: string): string => (permission === "administrator" ? permission : `${owner}.${permission}`);
  if (!one) return named(method === "POST" ? `add_${model}` : `${methods[method]}_${model}`);
  const [first] = below;
  if (first === undefined) return named(`${methods[method]}_${model}`);
  const last = below.at(-1) ?? "";
  const own = adapter?.permissions?.requests;
  // What is below a repository is changed by those who may change it.
  if (first === "versions" && below.length < 3)
    return named(method === "DELETE" ? (own?.["delete version"] ?? `delete_${model}`) : `view_${model}`);
  const known = own?.[last] ?? (verbs[last] === undefined ? undefined : `${verbs[last]}_${model}`);
  if (known !== undefined) return named(known);
  if (list === "groups") return first === "users" ? named(`${method === "GET" ? "view" : "change"}_${model}`) : "administrator";
  if (list !== "repositories") return undefined;
  return named(method === "GET" ? `view_${model}` : adapter === undefined ? `modify_${model}` : modifyOf(adapter));
};

const modifyOf = (adapter: Adapter): string => adapter.permissions?.modify ?? `modify_${modelOf(adapter, adapter.repository)}`;

const plain = (kind: string): string => kind.replace(/[-_]/g, "");

/** `distributions/deb/apt/` -> `aptdistribution` */
const modelOf = ({ permissions }: Adapter, path: string): string => {
  const [list = "", , kind = ""] = path.split("/");
  return permissions?.models?.[path] ?? `${plain(kind)}${types[list] ?? ""}`;
};
