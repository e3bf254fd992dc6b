import type { Stored } from "./kept.ts";
import type { FakePulp, FakeRequest, Reply } from "./server.ts";
import type { Phase, TaskScript } from "./tasks.ts";

const api = "/pulp/api/v3/";

/** The phases of one task after the other, for a worker that takes so many milliseconds for each. */
export const oneWorker = (fake: FakePulp, pace: number): (() => readonly Phase[]) => {
  let free = 0;
  return () => {
    free = Math.max(free, fake.clock.now()) + pace;
    return [{ after: free - fake.clock.now(), state: "completed" }];
  };
};

interface Syncing {
  /** By href. */
  readonly stored: ReadonlyMap<string, Stored>;
  readonly phasesOf: () => readonly Phase[];
  /** Of a repository whose sync goes another way. */
  readonly scriptOf?: (name: string) => TaskScript | undefined;
}

/** Lets repositories that publish by themselves be synced: the first sync of each brings one file. */
export const keepVersions = (fake: FakePulp, { stored, phasesOf, scriptOf = () => undefined }: Syncing): void => {
  const versions = new Map<string, object>();
  const one = { "file.file": { count: 1, href: `${api}content/file/files/?repository_version` } };
  const content_summary = { added: one, removed: {}, present: one };
  const list = (results: readonly object[]): Reply => ({ body: { count: results.length, next: null, results } });
  const publications = () =>
    [...versions.keys()].map((version) => ({ pulp_href: publicationOf(version), pulp_created: "2026", repository_version: version }));
  const publicationOf = (version: string) => `${api}publications/file/file/${version.split("/").at(-4)}/`;
  const sync = (request: FakeRequest): Reply => {
    const repository = stored.get(request.path.replace(/sync\/$/, "")) as Stored;
    const own = scriptOf(repository.name);
    if (own !== undefined) return fake.dispatch(own)(request);
    const version = `${repository.pulp_href}versions/1/`;
    const isNew = !versions.has(version);
    const body = { pulp_href: version, number: 1, content_summary };
    versions.set(version, body);
    repository.latest_version_href = version;
    const script = { phases: phasesOf(), reserves: [repository.pulp_href, String(repository.remote)] };
    return fake.dispatch(isNew ? { ...script, created: [version, publicationOf(version)], result: body } : script)(request);
  };
  fake.on("POST", /\/sync\/$/, sync);
  fake.on("GET", /\/publications\/file\/file\/$/, ({ query }) => {
    const pulp_href = query.get("pulp_href__in")?.split(",");
    const version = query.get("repository_version");
    return list(
      publications().filter(
        (one) => (pulp_href ?? [one.pulp_href]).includes(one.pulp_href) && [null, one.repository_version].includes(version),
      ),
    );
  });
  fake.on("GET", /\/v3\/repository_versions\/$/, () => list([...versions.values()]));
  fake.on("GET", /\/versions\/1\/$/, ({ path }) => ({ body: versions.get(path) ?? {} }));
  fake.on("GET", /\/v3\/distributions\/$/, ({ query }) => {
    const all = [...stored.values()].filter(({ base_path }) => typeof base_path === "string");
    const at = query.get("base_path__in")?.split(",");
    return list(
      at === undefined ? all.slice(0, Number(query.get("limit") ?? 100)) : all.filter(({ base_path }) => at.includes(String(base_path))),
    );
  });
};
