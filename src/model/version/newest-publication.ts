import { aListOf, type Listed, type Transport } from "../../transport/index.ts";

interface Found {
  readonly pulp_href: string;
  readonly pulp_created: string;
  readonly repository_version: string;
}

interface Asked {
  readonly version: string;
  readonly resolve: (found: Found | undefined) => void;
  readonly reject: (error: unknown) => void;
}

const waiting = new WeakMap<Transport, Map<string, Asked[]>>();

/** From so many on, reading the list is cheaper than asking for each; a page of it is worth that many questions, too. */
const many = 4;
const pageSize = 500;

/**
 * The newest publication of a version, in one list. No server can be asked for those of several versions, but what is asked for is usually among
 * the newest: versions that are asked for at the same time are looked for there together, and one by one only where that isn't enough.
 *
 * GET `publications/<plugin>/<kind>/?ordering=-pulp_created`, or `?repository_version=…`
 */
export const newestPublication = (transport: Transport, path: string, version: string): Promise<Found | undefined> =>
  new Promise((resolve, reject) => {
    const paths = waiting.get(transport) ?? new Map<string, Asked[]>();
    waiting.set(transport, paths);
    const asked = paths.get(path);
    const one = { version, resolve, reject };
    if (asked !== undefined) asked.push(one);
    else {
      paths.set(path, [one]);
      void serve(transport, path, paths);
    }
  });

const serve = async (transport: Transport, path: string, paths: Map<string, Asked[]>): Promise<void> => {
  // One turn of the event loop gathers what a caller starts in a loop; what comes while that is asked for goes together again.
  await new Promise((resolve) => setImmediate(resolve));
  for (;;) {
    const asked = paths.get(path) ?? [];
    if (asked.length === 0) break;
    paths.set(path, []);
    try {
      const found = await amongNewest(transport, path, new Set(asked.map(({ version }) => version)));
      await Promise.all(
        asked.map(async ({ version, resolve, reject }) => {
          try {
            resolve(found.get(version) ?? (await newestOf(transport, path, version)));
          } catch (error) {
            reject(error);
          }
        }),
      );
    } catch (error) {
      for (const { reject } of asked) reject(error);
    }
  }
  paths.delete(path);
};

const list = async (transport: Transport, path: string, query: Readonly<Record<string, unknown>>): Promise<Listed<Found>> => {
  const fields = "pulp_href,pulp_created,repository_version";
  const expects = aListOf({ pulp_href: "string", pulp_created: "string", repository_version: "string" });
  return (await transport.send<Listed<Found>>("GET", path, { query: { ordering: "-pulp_created", fields, ...query }, expects })).body;
};

const newestOf = async (transport: Transport, path: string, version: string): Promise<Found | undefined> =>
  (await list(transport, path, { repository_version: version, limit: 1 })).results[0];

const amongNewest = async (transport: Transport, path: string, versions: ReadonlySet<string>): Promise<Map<string, Found>> => {
  const found = new Map<string, Found>();
  for (let offset = 0; versions.size - found.size >= many; offset += pageSize) {
    const before = found.size;
    const { results, next } = await list(transport, path, { limit: pageSize, offset });
    for (const one of results)
      if (versions.has(one.repository_version) && !found.has(one.repository_version)) found.set(one.repository_version, one);
    // A page that held few of them says that they are old.
    if (next === null || found.size - before < many) break;
  }
  return found;
};
