import { describe, expect, test } from "vitest";
import { openDnf } from "../support/clients/index.ts";
import { rejection, stateOf, unique } from "../support/shared-pulp.ts";
import { openWithUpstream } from "../support/with-upstream.ts";

const { pulp, upstream } = await openWithUpstream();

describe("mirror_complete", () => {
  const name = unique("mirror");
  const repository = () => pulp.rpm.repository(name);

  test("serves the upstream's own metadata: the server publishes by itself", async () => {
    upstream.switchTo("v1");
    await repository().ensure({ remote: { url: upstream.rpm, policy: "on_demand" }, autopublish: false });
    const delivery = await repository().deliver(name, { sync: { sync_policy: "mirror_complete" } });
    expect(delivery).toMatchObject({ changed: true, steps: ["sync", "distribute"], version: { number: 1 } });
    const [mine, theirs] = await Promise.all([repomd(delivery.distribution.url), repomd(upstream.rpm)]);
    expect(mine).toBe(theirs);
  });

  test("takes away what the upstream took away", async () => {
    upstream.switchTo("v2");
    const delivery = await repository().deliver(name, { sync: { sync_policy: "mirror_complete" } });
    expect(delivery).toMatchObject({ changed: true, steps: ["sync"], version: { number: 2 } });
    expect(await repomd(delivery.distribution.url)).toBe(await repomd(upstream.rpm));
    await using dnf = await openDnf({ baseUrl: delivery.distribution.url });
    expect(await dnf.available("maple")).toEqual([]);
    await pulp.rpm.distribution(name).rollBack();
    expect(await dnf.available("maple")).toEqual(["maple-0:0.9-1.noarch"]);
  });

  test("is refused together with autopublish, in the server's words, before anything changes", async () => {
    await repository().ensure({ autopublish: true });
    const before = await stateOf(pulp, name, ["rpm"]);
    const error = await rejection(repository().sync({ sync_policy: "mirror_complete" }));
    expect(error).toMatchObject({ name: "ValidationError", status: 400 });
    expect(error.message).toContain("autopublish");
    expect(await stateOf(pulp, name, ["rpm"])).toEqual(before);
    await removeAll(name);
  });
});

describe("without autopublish", () => {
  const name = unique("manual");
  const repository = () => pulp.rpm.repository(name);

  test("delivers by sync, publish and distribute, with the options of each", async () => {
    upstream.switchTo("v1");
    await repository().ensure({ remote: { url: upstream.rpm, policy: "on_demand" }, autopublish: false });
    const delivery = await repository().deliver(name, {
      name: `${name}-named`,
      sync: { skip_types: ["treeinfo"] },
      publish: { checksum_type: "sha512" },
      distribution: { generate_repo_config: true },
    });
    expect(delivery).toMatchObject({ changed: true, steps: ["sync", "publish", "distribute"] });
    expect(delivery.distribution).toMatchObject({ name: `${name}-named`, base_path: name });
    expect(await repomd(delivery.distribution.url)).toContain('<checksum type="sha512">');
    expect((await fetch(`${delivery.distribution.url}config.repo`)).status).toBe(200);
    expect(await repository().deliver(name)).toMatchObject({ changed: false, steps: ["sync"], publication: delivery.publication });
  });

  test("serves nothing new until what is new is published", async () => {
    const { url } = await servedAt(name);
    const before = await repomd(url);
    upstream.switchTo("v2");
    expect(await repository().sync()).toMatchObject({ changed: true, version: { number: 2 } });
    expect(await repomd(url)).toBe(before);
    const published = await repository().publish({ checksum_type: "sha256" });
    expect(published).toMatchObject({ version: { number: 2 } });
    expect(await repomd(url)).not.toBe(before);
  });

  test("publishes an older version, and serves the newest publication of the version that is asked for", async () => {
    const old = await repository().publish({ checksum_type: "sha384" }, { version: 1 });
    expect(old.version.number).toBe(1);
    const path = `${name}-old`;
    const { distribution } = await repository().distribute(path, { version: 1 });
    expect(await repomd(distribution.url)).toContain('<checksum type="sha384">');
    expect(await pulp.rpm.distribution(path).read()).toMatchObject({ publication: old.publication.pulp_href, repository: null });
    expect(await rejection(repository().publish({}, { version: 9 }))).toMatchObject({ name: "ResourceNotFoundError", resource: "version" });
    await pulp.rpm.distribution(path).delete();
    await removeAll(name);
  });
});

describe("dnf", () => {
  test("reads and installs what was delivered, then what came new, then what was served before", async () => {
    const name = unique("dnf");
    const repository = pulp.rpm.repository(name);
    upstream.switchTo("v1");
    await repository.ensure({ remote: { url: upstream.rpm, policy: "on_demand" } });
    const { distribution } = await repository.deliver(name);
    await using dnf = await openDnf({ baseUrl: distribution.url });
    expect(await dnf.available("acorn")).toEqual(["acorn-0:1.0-1.noarch", "acorn-0:1.1-1.noarch"]);
    await dnf.install("oak");
    expect(await dnf.installed()).toEqual(["acorn-0:1.1-1.noarch", "oak-0:2.0-1.noarch"]);
    expect(await dnf.read("/usr/share/grove/oak")).toBe("oak 2.0-1\n");
    expect((await dnf.advisories()).map(({ id }) => id)).toContain("GROVE-2025:0001");

    upstream.switchTo("v2");
    await repository.deliver(name);
    await dnf.install("oak-2.1");
    expect(await dnf.installed()).toEqual(["acorn-0:1.2-1.noarch", "oak-0:2.1-1.noarch"]);

    await pulp.rpm.distribution(name).rollBack();
    expect(await dnf.available("oak")).toEqual(["oak-0:2.0-1.noarch"]);
    await removeAll(name);
  });
});

const repomd = async (url: string): Promise<string> => {
  const response = await fetch(`${url}repodata/repomd.xml`);
  return response.ok ? response.text() : `answered ${response.status}`;
};

const servedAt = async (basePath: string): Promise<{ readonly url: string }> => ({
  url: String((await pulp.rpm.distribution(basePath).read()).base_url),
});

const removeAll = async (name: string): Promise<void> => {
  await pulp.rpm.distribution(name).delete();
  await pulp.rpm.repository(name).delete();
  await pulp.rpm.remote(name).delete();
};
