import { createHash } from "node:crypto";
import { type WithResources, withResources } from "./resources.ts";
import { type Answer, type FakeOptions, type FakeRequest, origin } from "./server.ts";
import type { TaskScript } from "./tasks.ts";

export interface StoredFile {
  readonly pulp_href: string;
  readonly relative_path: string;
  readonly sha256: string;
  readonly pulp_labels: Readonly<Record<string, string>>;
  readonly text: string;
}

export interface WithLedger extends WithResources {
  /** By path, in all repositories: a test has one ledger. */
  readonly files: Map<string, StoredFile>;
  /** Puts a file there, as another client would. */
  put(relative_path: string, text: string, labels?: Readonly<Record<string, string>>): StoredFile;
}

const content = /\/content\/file\/files\/$/;

/** A server that keeps files as Pulp does: with `overwrite=false`, a path is taken once. */
export const withLedger = (options: FakeOptions = {}): WithLedger => {
  const resources = withResources(options);
  const { fake } = resources;
  const files = new Map<string, StoredFile>();

  const put = (relative_path: string, text: string, pulp_labels: Readonly<Record<string, string>> = {}): StoredFile => {
    const sha256 = createHash("sha256").update(text).digest("hex");
    const file = { pulp_href: `/pulp/api/v3/content/file/files/${sha256.slice(0, 12)}/`, relative_path, sha256, pulp_labels, text };
    files.set(relative_path, file);
    return file;
  };

  const upload = async (request: FakeRequest, how: "by a task" | "at once" = "by a task"): Promise<Answer> => {
    const type = request.headers.get("Content-Type") ?? "";
    const form = await new Response(String(request.body), { headers: { "Content-Type": type } }).formData();
    const path = String(form.get("relative_path"));
    const text = await (form.get("file") as File).text();
    const there = files.get(path);
    const refused = there !== undefined && there.text !== text && form.get("overwrite") === "false";
    if (refused) return fake.dispatch(taken)(request);
    const labels = form.get("pulp_labels");
    const file = put(path, text, labels === null ? {} : JSON.parse(String(labels)));
    const repository = resources.stored.get(String(form.get("repository")));
    if (repository !== undefined) repository.latest_version_href = `${repository.pulp_href}versions/${files.size}/`;
    return how === "at once" ? { status: 201, body: file } : fake.dispatch({ created: [file.pulp_href] })(request);
  };

  const list = ({ query }: FakeRequest): Answer => {
    const [exact, pattern, beginning, ordering, offset, limit] = [
      query.get("relative_path"),
      query.get("relative_path__regex"),
      query.get("relative_path__startswith") ?? "",
      query.get("ordering") ?? "",
      Number(query.get("offset") ?? 0),
      Number(query.get("limit") ?? 100),
    ];
    const found = [...files.values()]
      .filter(({ relative_path: path }) => (exact === null || path === exact) && (pattern === null || new RegExp(pattern).test(path)))
      .filter(({ relative_path: path }) => path.startsWith(beginning));
    // Files are kept in the order in which they came.
    if (!ordering.endsWith("pulp_created")) found.sort((a, b) => (a.relative_path < b.relative_path ? -1 : 1));
    if (ordering.startsWith("-")) found.reverse();
    const results = found.slice(offset, offset + limit).map(({ text: _, ...file }) => file);
    const next = new URLSearchParams(query);
    next.set("offset", String(offset + limit));
    return {
      body: {
        count: found.length,
        next: offset + limit < found.length ? `${origin}/pulp/api/v3/content/file/files/?${next}` : null,
        results,
      },
    };
  };

  fake
    .on("POST", content, (request) => upload(request))
    .on("POST", /\/content\/file\/files\/upload\/$/, (request) => upload(request, "at once"))
    .on("GET", content, list)
    .on("GET", /\/versions\/$/, { body: { count: 0, next: null, results: [] } })
    .on("GET", /^\/pulp\/content\//, ({ path }) => {
      const file = files.get(path.split("/").slice(4).join("/"));
      return file === undefined ? { status: 404, body: "404: Not Found" } : { body: file.text };
    });
  return { ...resources, files, put };
};

const taken: TaskScript = {
  phases: [
    { after: 0, state: "running" },
    { after: 1_000, state: "failed" },
  ],
  error: { error_code: "PLP0023", description: "[PLP0023] Content overwrite rejected", traceback: "" },
};
