import type { Delivery, Pulp } from "pulp-sdk";
import type { Upstreams } from "../upstreams/serve.ts";
import type { Narrator } from "./narrate.ts";
import { type Contents, prove } from "./prove.ts";
import { repositoriesOf } from "./repositories.ts";

/**
 * Brings three repositories of three plugins through the same few calls. Each is served in two streams: "new" follows the repository,
 * "current" serves the version that was chosen.
 *
 * @returns where everything is served: base path -> address
 * @throws where a step fails, or what clients get isn't what it should be
 */
export async function tell(pulp: Pulp, upstreams: Upstreams, narrator: Narrator): Promise<ReadonlyMap<string, string>> {
  const repositories = repositoriesOf(upstreams);
  const addresses = new Map<string, string>();

  const deliverToNew = async (): Promise<void> => {
    for (const { plugin, name, ensure, sync } of repositories) {
      const repository = pulp.repository({ plugin, name });
      await repository.ensure(ensure);
      const delivery = await narrator.line(plugin, repository.deliver(`${name}/new`, { sync }), told);
      addresses.set(`${name}/new`, delivery.distribution.url);
    }
  };

  const switchCurrent = async (): Promise<void> => {
    for (const { plugin, name } of repositories) {
      const repository = pulp.repository({ plugin, name });
      const { number } = await repository.versions.read("latest");
      const switched = repository.distribute(`${name}/current`, { version: number });
      const { distribution } = await narrator.line(plugin, switched, () => `serves version ${number}`);
      addresses.set(`${name}/current`, distribution.url);
    }
  };

  const rollBackCurrent = async (): Promise<void> => {
    for (const { plugin, name } of repositories) {
      const rolledBack = pulp.distribution({ plugin, name: `${name}/current` }).rollBack();
      await narrator.line(plugin, rolledBack, ({ version }) => `serves version ${version?.number} again`);
    }
  };

  /** What clients of the upstreams get now: by that all is measured. */
  const upstreamContents = (): Promise<readonly Contents[]> => Promise.all(repositories.map(({ read, upstream }) => read(upstream)));

  const expect = (stream: "new" | "current", state: string, contents: readonly Contents[]): Promise<string> => {
    const clients = repositories.map(({ plugin, name, read }, at) => {
      const expected = contents[at] ?? new Map();
      return prove({ what: `${plugin} in "${stream}"`, address: addresses.get(`${name}/${stream}`) ?? "", read, expected });
    });
    const counted = (counts: readonly number[]): string => repositories.map(({ unit }, at) => `${counts[at]} ${unit}`).join(", ");
    return narrator.proof(
      stream,
      Promise.all(clients).then((counts) => `${counted(counts).padEnd(34)}${state}`),
    );
  };

  const before = await upstreamContents();
  narrator.chapter(`Deliver to "new": sync, publish, distribute in one call, for any plugin`);
  await deliverToNew();
  await expect("new", "what upstream has", before);

  narrator.chapter(`Let "current" serve the version that was made`);
  await switchCurrent();
  await expect("current", "the same", before);

  upstreams.switchTo("v2");
  const after = await upstreamContents();
  narrator.chapter(`The upstreams have changed: deliver again`);
  await deliverToNew();
  await expect("new", "what upstream has now", after);
  await expect("current", "unchanged", before);

  narrator.chapter(`Switch "current" to the new version`);
  await switchCurrent();
  await expect("current", "what upstream has now", after);

  narrator.chapter(`Roll "current" back`);
  await rollBackCurrent();
  await expect("current", "as before", before);
  await expect("new", "unchanged", after);
  return addresses;
}

const told = ({ version, steps, changed }: Delivery): string =>
  changed ? `version ${version.number}: ${steps.join(", ")}` : `version ${version.number}: nothing new`;
