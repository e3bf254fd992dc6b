import { randomBytes } from "node:crypto";
import type { DynamicRepository, Pulp } from "pulp-sdk";
import type { Job, Place } from "./job.ts";
import type { Many } from "./upstreams.ts";

interface Making {
  readonly units: number;
  /** It stays, and is taken where it is there. */
  readonly keep: boolean;
  readonly report: (message: string) => void;
}

const repositoryOf = (pulp: Pulp, plugin: string, name: string): DynamicRepository =>
  pulp.repository({ plugin, name } as { plugin: string; name: string });

const unique = (): string => `bench-move-${randomBytes(4).toString("hex")}`;

export const placeOf = async (repository: DynamicRepository): Promise<Place> => {
  const { pulp_href, latest_version_href } = await repository.read();
  return { name: repository.name, pulp_href, version: String(latest_version_href) };
};

/** What is moved: synced once, as the server takes minutes for that. */
export const withSource = async (
  pulp: Pulp,
  plugin: string,
  many: Many,
  { units, keep, report }: Making,
  work: (source: DynamicRepository) => Promise<void>,
): Promise<void> => {
  const source = repositoryOf(pulp, plugin, keep ? `bench-move-${plugin}-${units}` : unique());
  try {
    const there = keep ? await source.find() : undefined;
    if (there === undefined || String(there.latest_version_href).endsWith("/versions/0/")) {
      report(`syncing ${units} units of ${plugin}, not measured`);
      await synced(source, many, units);
    }
    await work(source);
  } finally {
    if (!keep) await source.delete();
  }
};

const synced = async (source: DynamicRepository, many: Many, units: number): Promise<void> => {
  const upstream = await many.start(units);
  try {
    await source.ensure({ autopublish: false, remote: { url: many.url(upstream.baseUrl), policy: "on_demand", ...many.remote } });
    await source.sync();
  } finally {
    await upstream.stop();
  }
};

/** Where something is moved to, or from, and how it gets to be as it was. */
export interface Destination {
  readonly repository: DynamicRepository;
  readonly restore: () => Promise<void>;
}

/** An empty repository; or, to remove from, the source itself, whose new version goes again. */
export const destinationOf = async (
  pulp: Pulp,
  plugin: string,
  operation: Job["operation"],
  source: DynamicRepository,
): Promise<Destination> => {
  if (operation === "remove") {
    const restore = async (): Promise<void> => {
      const { number } = await source.at("latest");
      if (number > 1) await source.versions.delete(number);
    };
    return { repository: source, restore };
  }
  const repository = repositoryOf(pulp, plugin, unique());
  await repository.ensure({ autopublish: false });
  return { repository, restore: async () => void (await repository.delete()) };
};
