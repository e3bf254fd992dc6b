import { listed } from "./listed.ts";
import type { FakePulp } from "./server.ts";

export type Row = Readonly<Record<string, unknown>> & { readonly pulp_href: string; readonly state: string };
type Named = { readonly pulp_href: string; readonly prn: string; readonly name: string };

export const root = "/pulp/api/v3/";
export const taskHref = (at: number): string => `${root}tasks/01900000-0000-7000-8000-${String(at).padStart(12, "0")}/`;
/** When the pretended server's clock begins. */
export const began = Date.parse("2026-01-01T00:00:00Z");
const domain = "shared:prn:core.domain:1";

/** Dispatched `at` seconds into the hour before. */
export const row = (at: number, state: string, reserved: readonly string[], more: Readonly<Record<string, unknown>> = {}): Row => ({
  pulp_href: taskHref(at),
  name: "plugin.app.tasks.synchronize",
  state,
  logging_cid: String(at).padStart(32, "0"),
  pulp_created: new Date(began - 3_600_000 + at * 100).toISOString(),
  started_at: state === "waiting" ? null : new Date(began - 60_000).toISOString(),
  finished_at: null,
  unblocked_at: state === "waiting" ? null : new Date(began - 60_000).toISOString(),
  reserved_resources_record: [...reserved, domain],
  created_by: `${root}users/2/`,
  progress_reports: [{ code: "sync.downloading", message: "Downloading", state: "running", done: 3, total: 10 }],
  created_resources: [],
  result: null,
  error: null,
  ...more,
});

export const repositoryPrn = (at: number): string => `prn:a.brepository:${at}`;
export const remotePrn = (at: number): string => `prn:a.bremote:${at}`;

/** Syncs of 2,000 repositories from 600 remotes, of which two run. */
export const manyRows = (count: number): readonly Row[] =>
  Array.from({ length: count }, (_, at) =>
    row(at, at < 2 ? "running" : "waiting", [repositoryPrn(at % 2_000), `shared:${remotePrn(at % 600)}`]),
  );

const named = (list: string, count: number): readonly Named[] =>
  Array.from({ length: count }, (_, at) => ({
    pulp_href: `${root}${list}/a/b/${at}/`,
    prn: `prn:a.b${list === "repositories" ? "repository" : list.slice(0, -1)}:${at}`,
    name: `${list}-${at}`,
  }));

/** What the server shows of its tasks. */
export interface Scene {
  /** Oldest first; a function where they change. */
  readonly rows: readonly Row[] | (() => readonly Row[]);
  readonly ended?: number;
  readonly repositories?: number;
  readonly workers?: number;
  readonly users?: "forbidden";
}

/** Lets a server show these tasks, 2,000 repositories, 600 remotes and 10 distributions, and one user. */
export const keepQueue = (fake: FakePulp, { rows: given, ended = 0, repositories = 2_000, workers = 2, users }: Scene): FakePulp => {
  const rowsNow = typeof given === "function" ? given : () => given;
  listed(fake, "tasks/", (query) => {
    const rows = rowsNow();
    const since = query.get("finished_at__gte");
    if (since !== null && typeof given === "function") return rows.filter(({ finished_at }) => String(finished_at ?? "") >= since);
    if (since !== null) return Array.from({ length: ended }, (_, at) => ({ pulp_href: taskHref(1_000_000 + at) }));
    const ids = query.get("pulp_id__in")?.split(",");
    return ids === undefined
      ? rows.toReversed().filter(({ state }) => ["waiting", "running", "canceling"].includes(state))
      : rows.filter(({ pulp_href }) => ids.some((id) => pulp_href.includes(id)));
  });
  fake.on("GET", /\/tasks\/[^/]+\/$/, ({ path }) => {
    const found = rowsNow().find(({ pulp_href }) => pulp_href === path);
    return found === undefined ? { status: 404, body: { detail: "No Task matches the given query." } } : { body: found };
  });
  for (const [list, count] of [
    ["repositories", repositories],
    ["remotes", 600],
    ["distributions", 10],
  ] as const)
    listed(fake, `${list}/`, (query) => {
      const [prns, hrefs] = [query.get("prn__in")?.split(","), query.get("pulp_href__in")?.split(",")];
      return named(list, count).filter(({ prn, pulp_href }) => (prns ?? [prn]).includes(prn) && (hrefs ?? [pulp_href]).includes(pulp_href));
    });
  listed(fake, "workers/", () => []);
  listed(fake, "users/", () => [{ pulp_href: `${root}users/2/`, username: "anna" }]);
  if (users === "forbidden")
    fake.on("GET", /\/users\/$/, { status: 403, body: { detail: "You do not have permission to perform this action." } });
  fake.on("GET", /\/status\/$/, {
    body: {
      versions: [{ component: "core", version: "3.123.1" }],
      domain_enabled: false,
      online_workers: Array.from({ length: workers }, () => ({})),
      content_settings: null,
    },
  });
  return fake;
};
