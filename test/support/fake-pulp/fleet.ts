import type { FakePulp, FakeRequest, Reply, TaskScript } from "./index.ts";
import { type Stored, withResources } from "./resources.ts";

const api = "/pulp/api/v3/";

/** A server of that many repositories that publish by themselves; its workers take 100 ms a sync, of which the first brings one file. */
export const withFleet = (
  size: number,
  scriptOf: (name: string) => TaskScript | undefined = () => undefined,
): { readonly fake: FakePulp; readonly names: readonly string[] } => {
  const { fake, stored } = withResources();
  const versions = new Map<string, object>();
  const names = Array.from({ length: size }, (_, i) => `r${i}`);
  for (const name of names) {
    const pulp_href = `${api}repositories/file/file/${name}/`;
    const remote = `${api}remotes/file/file/${name}/`;
    const common = { name, pulp_labels: {} };
    stored.set(remote, { ...common, pulp_href: remote, url: "https://mirror.test/" } as Stored);
    stored.set(pulp_href, { ...common, pulp_href, remote, autopublish: true, latest_version_href: `${pulp_href}versions/0/` } as Stored);
  }
  const one = { "file.file": { count: 1, href: `${api}content/file/files/?repository_version` } };
  const content_summary = { added: one, removed: {}, present: one };
  const list = (results: readonly object[]): Reply => ({ body: { count: results.length, next: null, results } });
  const publications = () =>
    [...versions.keys()].map((version) => ({ pulp_href: publicationOf(version), pulp_created: "2026", repository_version: version }));
  const publicationOf = (version: string) => `${api}publications/file/file/${version.split("/").at(-4)}/`;
  let free = 0;
  const sync = (request: FakeRequest): Reply => {
    const repository = stored.get(request.path.replace(/sync\/$/, "")) as Stored;
    const own = scriptOf(repository.name);
    if (own !== undefined) return fake.dispatch(own)(request);
    const version = `${repository.pulp_href}versions/1/`;
    const isNew = !versions.has(version);
    const body = { pulp_href: version, number: 1, content_summary };
    versions.set(version, body);
    repository.latest_version_href = version;
    free = Math.max(free, fake.clock.now()) + 100;
    const phases = [{ after: free - fake.clock.now(), state: "completed" }];
    return fake.dispatch(isNew ? { phases, created: [version, publicationOf(version)], result: body } : { phases })(request);
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
  return { fake, names };
};
