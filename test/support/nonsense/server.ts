import type { Proper } from "./answers.ts";

const api = "/pulp/api/v3/";
const uuid = (n: number): string => `01900000-0000-7000-a000-${String(n).padStart(12, "0")}`;

/** What a server has: one of everything, nothing, or a repository with its remote, to which nothing has been done yet. */
export type Has = "one" | "nothing" | "a new repository";

/** Answers as such a server would; all tasks have ended as soon as they are made. */
export const sensible = (method: string, url: URL, has: Has): Proper => {
  const { pathname: path, searchParams: query } = url;
  const tail = path.slice(api.length);
  if (tail === "status/") return { status: 200, body: status };
  if (tail === "login/") return { status: method === "DELETE" ? 204 : 201, body: undefined };
  if (tail === "tasks/") {
    const ids = query.get("pulp_id__in")?.split(",") ?? [uuid(1)];
    return listed(ids.map(task), query);
  }
  if (tail.startsWith("tasks/")) return { status: 200, body: task(tail.split("/")[1] ?? "") };
  if (tail.endsWith("list_roles/"))
    return { status: 200, body: { roles: [{ role: "file.filerepository_owner", users: ["ada"], groups: [] }] } };
  if (tail.endsWith("_label/")) return { status: 201, body: { key: "team", value: "infra" } };
  if (tail.endsWith("_role/")) return { status: 201, body: { role: "x", users: ["bob"], groups: [] } };
  const parts = tail.split("/").filter(Boolean);
  const isList =
    parts.at(-1) === "versions" || (!(parts.at(-1) ?? "").includes("-") && !/^\d+$/.test(parts.at(-1) ?? "") && parts.length <= 3);
  if (method === "GET") {
    const of = has === "a new repository" ? "new" : "used";
    if (!isList) return { status: 200, body: resource(path, query, "images", of) };
    const names = (query.get("name__in") ?? query.get("name") ?? query.get("base_path") ?? "images").split(",");
    return listed(
      has === "one" || (of === "new" && /^(repositories|remotes)\//.test(tail))
        ? names.map((name, n) => resource(`${path}${parts.at(-1) === "versions" ? n + 1 : uuid(n + 1)}/`, query, name, of))
        : [],
      query,
    );
  }
  if (method === "PATCH") return { status: 200, body: resource(path, query) };
  if (method === "POST" && /^(remotes|repositories|contentguards|users|artifacts)\//.test(tail) && isList)
    return { status: 201, body: resource(`${path}${uuid(9)}/`, query) };
  return { status: 202, body: { task: `${api}tasks/${uuid(2)}/` } };
};

const listed = (results: readonly unknown[], query: URLSearchParams): Proper => {
  const [limit, offset] = [Number(query.get("limit") ?? 100), Number(query.get("offset") ?? 0)];
  const next = offset + limit < results.length ? `http://pulp.test/x/?limit=${limit}&offset=${offset + limit}` : null;
  return { status: 200, body: { count: results.length, next, previous: null, results: results.slice(offset, offset + limit) } };
};

const repository = `${api}repositories/file/file/${uuid(1)}/`;
const served = `v2 20260101T000000Z;latest;repositories/file/file/${uuid(1)}/;0 20250101T000000Z;version;repositories/file/file/${uuid(1)}/versions/1/`;

const resource = (pulp_href: string, query: URLSearchParams, name = "images", of: "new" | "used" = "used"): object => ({
  pulp_href,
  pulp_created: "2026-01-01T00:00:00Z",
  name,
  username: name,
  base_path: query.get("base_path") ?? name,
  base_url: `http://pulp.test/content/${name}/`,
  number: 1,
  url: "https://mirror.test/",
  remote: null,
  repository: pulp_href.includes("/distributions/") ? repository : null,
  publication: null,
  repository_version: `${repository}versions/1/`,
  latest_version_href: `${pulp_href}versions/${of === "new" ? 0 : 1}/`,
  base_version: null,
  autopublish: true,
  relative_path: "a.txt",
  sha256: "0".repeat(64),
  artifact: `${api}artifacts/${uuid(3)}/`,
  hidden_fields: [{ name: "password", is_set: false }],
  pulp_labels: { team: "infra", pulp_sdk_served: served },
  content_summary: { added: {}, removed: {}, present: { "file.file": { count: 1, href: "/x/" } } },
});

const task = (id: string): object => ({
  pulp_href: `${api}tasks/${id}/`,
  name: "pulp_file.app.tasks.synchronizing.synchronize",
  state: "completed",
  logging_cid: "f".repeat(32),
  pulp_created: "2026-01-01T00:00:00Z",
  started_at: "2026-01-01T00:00:00Z",
  finished_at: "2026-01-01T00:00:01Z",
  progress_reports: [{ code: "sync.parsing", message: "Parsing", state: "completed", done: 1, total: null }],
  created_resources: [`${repository}versions/2/`, `${api}publications/file/file/${uuid(4)}/`, `${api}content/file/files/${uuid(5)}/`],
  result: null,
  error: null,
  task_group: null,
});

const status = {
  versions: ["core", "file", "rpm", "container", "deb", "python"].map((component) => ({ component, version: "3.123.1" })),
  domain_enabled: false,
  online_workers: [{}],
  content_settings: { content_origin: "http://pulp.test", content_path_prefix: "/pulp/content/" },
};
