import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { connectTo, type FakePulp, fakePulp, rejection } from "../support/fake-pulp/index.ts";
import { listed } from "../support/fake-pulp/listed.ts";

// How it goes with upstreams: one list of remotes, one of repositories, and tasks by pages.

const root = "/pulp/api/v3/";
const now = Date.parse("2026-01-01T00:00:00Z");
const ago = (hours: number): string => new Date(now - hours * 3_600_000).toISOString();

interface Sync {
  readonly remote: number;
  readonly hours: number;
  readonly seconds?: number;
  readonly error?: string;
  readonly state?: string;
  readonly files?: number;
}

const taskOf = ({ remote, hours, seconds = 10, error, state = error === undefined ? "completed" : "failed", files }: Sync, at: number) => ({
  pulp_href: `${root}tasks/${String(at).padStart(8, "0")}/`,
  name: "plugin.app.tasks.sync.sync",
  state,
  logging_cid: "",
  pulp_created: ago(hours),
  started_at: ago(hours),
  finished_at: new Date(now - hours * 3_600_000 + seconds * 1_000).toISOString(),
  progress_reports:
    files === undefined ? [] : [{ code: "sync.downloading.artifacts", message: "", state: "completed", done: files, total: null }],
  created_resources: [],
  error: error === undefined ? null : { description: error },
  reserved_resources_record: [`prn:file.filerepository:${remote}`, `shared:prn:file.fileremote:${remote}`, "shared:prn:core.domain:1"],
});

interface Scene {
  readonly remotes: number;
  readonly syncs: readonly Sync[];
  readonly more?: Readonly<Record<number, Readonly<Record<string, unknown>>>>;
  /** Tasks that aren't syncs. */
  readonly others?: readonly Readonly<Record<string, unknown>>[];
}

const scene = ({ remotes, syncs, more = {}, others = [] }: Scene): FakePulp => {
  const fake = fakePulp();
  const named = (list: string, word: string) => (at: number) => ({
    pulp_href: `${root}${list}/file/file/${at}/`,
    prn: `prn:file.file${word}:${at}`,
    name: `mirror-${at}`,
    ...(list === "remotes" ? { url: `https://mirror-${at}.example.com/PULP_MANIFEST`, ca_cert: null, client_cert: null, ...more[at] } : {}),
    ...(list === "repositories" ? { remote: `${root}remotes/file/file/${at}/` } : {}),
  });
  const all = Array.from({ length: remotes }, (_, at) => at);
  listed(fake, "remotes/", () => all.map(named("remotes", "remote")));
  listed(fake, "repositories/", () => all.map(named("repositories", "repository")));
  const tasks = [...syncs].sort((a, b) => a.hours - b.hours).map(taskOf);
  listed(fake, "tasks/", (query) =>
    [...tasks, ...others].filter(
      (task) => String((task as { pulp_created: string }).pulp_created) >= String(query.get("pulp_created__gte")),
    ),
  );
  return fake;
};

it("tells what is the matter with each, worst first, and what to look at", async () => {
  const certificate = readFileSync(join(import.meta.dirname, "../fixtures/tls/client.crt"), "utf8");
  const usual = [1, 2, 3].map((day) => ({ remote: 3, hours: 24 * day, seconds: 60, files: 5 }));
  const fake = scene({
    remotes: 6,
    syncs: [
      { remote: 0, hours: 1 },
      { remote: 1, hours: 1, error: "500, message='Internal Server Error', url='https://bob:hunter22@mirror-1.example.com/'" },
      { remote: 1, hours: 12, error: "500, message='Internal Server Error', url='https://mirror-1.example.com/'" },
      { remote: 1, hours: 24 },
      { remote: 2, hours: 24 * 9 },
      { remote: 3, hours: 1, seconds: 600 },
      ...usual,
      { remote: 4, hours: 2 },
      { remote: 4, hours: 1, state: "canceled" },
      { remote: 5, hours: 1, error: "[PLP0099] Something new." },
    ],
    more: { 4: { client_cert: certificate } },
    // Deleting a remote has it for itself, and a refreshed alternate source has no repository.
    others: [
      { ...taskOf({ remote: 0, hours: 0.5, error: "no sync" }, 900), reserved_resources_record: ["prn:file.fileremote:0"] },
      {
        ...taskOf({ remote: 0, hours: 0.5, error: "no sync" }, 901),
        reserved_resources_record: ["shared:prn:file.fileremote:0", "prn:file.acs:1"],
      },
    ],
  });
  const { pulp } = await connectTo(fake);
  const { upstreams, text } = await pulp.upstreamHealth({ certificateDays: 200 * 365 });
  const told = Object.fromEntries(upstreams.map(({ remote, troubles }) => [remote, troubles.map(({ is }) => is)]));
  expect(told).toEqual({
    "mirror-0": [],
    "mirror-1": ["failing"],
    "mirror-2": ["not synced"],
    "mirror-3": ["slower"],
    "mirror-4": ["certificate expires"],
    "mirror-5": ["failing", "not synced"],
  });
  expect(upstreams.at(-1)?.remote).toBe("mirror-0");
  const of = (name: string) => upstreams.find(({ remote }) => remote === name);
  expect(of("mirror-1")).toMatchObject({
    plugin: "file",
    host: "mirror-1.example.com",
    repositories: ["mirror-1"],
    failures: 2,
    lastFailure: { cause: "upstream failed" },
    lastSuccess: new Date(now - 24 * 3_600_000 + 10_000).toISOString(),
  });
  expect(of("mirror-3")).toMatchObject({ usualSeconds: 60, syncs: [{ files: 5 }, { files: 5 }, { files: 5 }, { seconds: 600 }] });
  expect(of("mirror-4")).toMatchObject({ certificates: [{ of: "client", subject: "CN=client" }] });
  expect(of("mirror-5")?.lastFailure?.cause).toBe("PLP0099");
  expect(JSON.stringify(upstreams) + text()).not.toContain("hunter22");
  expect(text()).toMatch(/^6 upstreams: 1 well, 5 in trouble\n/);
  expect(text()).toContain("mirror-1 (file, mirror-1.example.com): failed 2 times in a row, 59 min ago: upstream failed");
  expect(text()).toContain("mirror-3 (file, mirror-3.example.com): the last sync took 10 min; 1 min are usual");
});

it("2,000 remotes that were synced twice a day for a week take at most ten requests", async () => {
  const syncs = Array.from({ length: 28_000 }, (_, i) => ({ remote: i % 2_000, hours: Math.floor(i / 2_000) * 12 }));
  const { pulp } = await connectTo(scene({ remotes: 2_000, syncs }));
  let requests = 0;
  pulp.on("request", () => requests++);
  const { upstreams, text } = await pulp.upstreamHealth();
  expect(upstreams).toHaveLength(2_000);
  expect(upstreams.every(({ syncs: of, troubles }) => of.length === 6 && troubles.length === 0)).toBe(true);
  expect(text()).toBe("2000 upstreams: 2000 well, 0 in trouble");
  expect(requests).toBeLessThanOrEqual(10);
});

it("refuses what makes no sense before anything is sent", async () => {
  const { pulp } = await connectTo(scene({ remotes: 0, syncs: [] }));
  for (const options of [{ days: 0 }, { certificateDays: Number.NaN }, { certificates: "all" }, { day: 1 }])
    expect(await rejection(Promise.resolve().then(() => pulp.upstreamHealth(options as never)))).toMatchObject({ name: "UsageError" });
});
