import type { FakePulp, TaskScript } from "./index.ts";
import { type Stored, withResources } from "./resources.ts";
import { keepVersions, oneWorker } from "./syncing.ts";

const api = "/pulp/api/v3/";

/** A server of that many repositories that publish by themselves; its worker takes so many milliseconds a sync, of which the first brings one file. */
export const withFleet = (
  size: number,
  scriptOf: (name: string) => TaskScript | undefined = () => undefined,
  pace = 100,
): { readonly fake: FakePulp; readonly names: readonly string[] } => {
  const { fake, stored } = withResources();
  const names = Array.from({ length: size }, (_, i) => `r${i}`);
  for (const name of names) {
    const pulp_href = `${api}repositories/file/file/${name}/`;
    const remote = `${api}remotes/file/file/${name}/`;
    const common = { name, pulp_labels: {} };
    stored.set(remote, { ...common, pulp_href: remote, url: "https://mirror.test/" } as Stored);
    stored.set(pulp_href, { ...common, pulp_href, remote, autopublish: true, latest_version_href: `${pulp_href}versions/0/` } as Stored);
  }
  keepVersions(fake, { stored, phasesOf: oneWorker(fake, pace), scriptOf });
  return { fake, names };
};
