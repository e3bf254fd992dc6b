import type { FakePulp, FakeRequest, Reply } from "./server.ts";
import type { TaskScript } from "./tasks.ts";

export type Stored = Record<string, unknown> & { pulp_href: string; name: string; pulp_labels: Record<string, string> };

const lists = /^\/pulp\/api\/v3\/(remotes|repositories|distributions)\/(\w+\/\w+\/)?$/;
const one = /^(\/pulp\/api\/v3\/(?:remotes|repositories|distributions)\/\w+\/\w+\/[^/]+\/)(set_label\/|unset_label\/)?$/;

/**
 * Lets a server keep remotes, repositories and distributions as Pulp does: names are unique, distributions are made and all are deleted by tasks.
 *
 * @param script how such a task goes
 * @returns by href
 */
export const keepResources = (fake: FakePulp, script: () => TaskScript = () => ({})): Map<string, Stored> => {
  const stored = new Map<string, Stored>();

  const list = ({ path, query }: FakeRequest): Reply => {
    const wanted = ["name", "pulp_href", "base_path", "remote"].flatMap((field) => {
      const values = query.get(`${field}__in`)?.split(",") ?? query.getAll(field);
      return values.length === 0 ? [] : [[field, new Set(values)] as const];
    });
    const matches = (item: Stored): boolean => wanted.every(([field, values]) => values.has(String(item[field])));
    const [, key = "", sign, value = ""] = /^(\w+)([=~]?)(.*)$/.exec(query.get("pulp_label_select") ?? "") ?? [];
    const labelled = ({ pulp_labels }: Stored): boolean => {
      const has = pulp_labels[key];
      return key === "" || (has !== undefined && (sign === "" || (sign === "=" ? has === value : has.includes(value))));
    };
    const all = [...stored.values()].filter((item) => item.pulp_href.startsWith(path) && matches(item) && labelled(item));
    const [limit, offset] = [Number(query.get("limit") ?? all.length), Number(query.get("offset") ?? 0)];
    const more = new URLSearchParams(query);
    more.set("offset", String(offset + limit));
    const next = offset + limit < all.length ? `http://pulp.test${path}?${more}` : null;
    return { body: { count: all.length, next, results: all.slice(offset, offset + limit) } };
  };

  const make = (request: FakeRequest): Reply => {
    const { path, body } = request;
    const fields = body as Stored;
    for (const item of stored.values())
      if (item.pulp_href.startsWith(path) && item.name === fields.name)
        return { status: 400, body: { name: ["This field must be unique."] } };
    const pulp_href = `${path}01900000-0000-7000-a000-${String(stored.size).padStart(12, "0")}/`;
    const item = {
      latest_version_href: `${pulp_href}versions/0/`,
      remote: null,
      ...fields,
      ...(path.includes("/distributions/") ? { base_url: `http://pulp.test/pulp/content/${String(fields.base_path)}/` } : {}),
      pulp_labels: fields.pulp_labels ?? {},
      pulp_href,
    };
    stored.set(pulp_href, item);
    return path.includes("/distributions/")
      ? fake.dispatch({ ...script(), created: [pulp_href], result: item })(request)
      : { status: 201, body: item };
  };

  const change = (request: FakeRequest): Reply => {
    const [, href = "", verb] = one.exec(request.path) ?? [];
    const item = stored.get(href);
    if (item === undefined) return { status: 404, body: { detail: "Not found." } };
    const { key, value } = request.body as { key: string; value: string };
    if (verb === "set_label/") item.pulp_labels[key] = value;
    else if (verb === "unset_label/") {
      if (!(key in item.pulp_labels)) return { status: 400, body: { key: [`Label '${key}' is not set on the object.`] } };
      delete item.pulp_labels[key];
    } else if (request.method === "DELETE") {
      stored.delete(href);
      return fake.dispatch(script())(request);
    } else if (request.method === "PATCH") {
      Object.assign(item, request.body);
      const result = href.includes("/distributions/") ? { result: item } : {};
      return href.includes("/remotes/") ? { body: item } : fake.dispatch({ ...script(), ...result })(request);
    } else return { body: item };
    return { status: 201, body: { key, value } };
  };

  fake.on("GET", lists, list).on("POST", lists, make);
  for (const method of ["GET", "POST", "PATCH", "DELETE"]) fake.on(method, one, change);
  return stored;
};
