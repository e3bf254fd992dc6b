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
};

const methods: Readonly<Record<string, string>> = { GET: "view", PATCH: "change", PUT: "change", DELETE: "delete" };

/** Only administrators may use these lists, whatever roles anybody has. */
const administrators: ReadonlySet<string> = new Set(["artifacts"]);

/**
 * The permission that a request takes, `file.add_filedistribution`, or `"administrator"`; `undefined` where that can't be told from its path.
 * @param path below the API's root
 */
export const permissionFor = (adapters: ReadonlyMap<string, Adapter>, method: string, path: string): string | undefined => {
  const [list = "", plugin = "", kind = "", , ...rest] = path.replace(/\/$/, "").split("/");
  const one = path.split("/").length > 4;
  if (administrators.has(list)) return "administrator";
  if (list === "uploads") return `core.${plugin === "" ? "add" : "change"}_upload`;
  const adapter = adapters.get(plugin);
  const modify = adapter === undefined ? undefined : (adapter.permissions?.modify ?? `modify_${modelOf(adapter, adapter.repository)}`);
  if (list === "content") return adapter === undefined ? undefined : `${plugin}.${modify}`;
  const type = types[list];
  if (type === undefined || kind === "") return undefined;
  // The core's keyrings are repositories in all but name.
  const model =
    adapter === undefined ? `${plain(kind)}${list === "repositories" ? "" : type}` : modelOf(adapter, `${list}/${plugin}/${kind}/`);
  if (!one) return method === "POST" ? `${plugin}.add_${model}` : `${plugin}.${methods[method]}_${model}`;
  const [verb] = rest;
  if (verb === undefined) return `${plugin}.${methods[method]}_${model}`;
  // What is below a repository is changed by those who may change it.
  if (verb === "versions" && rest.length < 3) return `${plugin}.${method === "DELETE" ? "delete" : "view"}_${model}`;
  const known = verbs[rest.at(-1) ?? ""];
  if (known !== undefined) return `${plugin}.${known}_${model}`;
  return list === "repositories" ? `${plugin}.${method === "GET" ? `view_${model}` : (modify ?? `modify_${model}`)}` : undefined;
};

const plain = (kind: string): string => kind.replace(/[-_]/g, "");

/** `distributions/deb/apt/` -> `aptdistribution` */
const modelOf = ({ permissions }: Adapter, path: string): string => {
  const [list = "", , kind = ""] = path.split("/");
  return permissions?.models?.[path] ?? `${plain(kind)}${types[list] ?? ""}`;
};
