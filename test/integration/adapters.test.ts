import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { State } from "../../examples/upstreams/serve.ts";
import type { Delivery, Operation, Pulp, Step, VersionSnapshot } from "../../src/index.ts";
import { isAtLeast } from "../../src/plugins/arrivals.ts";
import { capabilitiesOf } from "../../src/plugins/capabilities.ts";
import { builtIn } from "../../src/plugins/index.ts";
import { adapterRows, adapterUpstreams } from "../support/adapters.ts";
import { proves } from "../support/proves.ts";
import { connectShared, countRequests, namespaceOf, rejection, stateOf, unique } from "../support/shared-pulp.ts";
import { type FaultyUpstreams, startFaultyUpstreams } from "../support/upstream.ts";

// What every plugin's repositories do alike. A new adapter is held to all of it by a row in test/support/adapters.ts.

let pulp: Pulp;
let upstream: FaultyUpstreams;
beforeAll(async () => {
  [pulp, upstream] = await Promise.all([connectShared(), startFaultyUpstreams({ handlers: adapterUpstreams })]);
});
afterAll(async () => {
  await upstream.close();
  await pulp.close();
});

/** Tasks but those by which what is served is held, while it is looked at what a sync that was told names has brought: two updates. */
const ownTasks = ({ tasks }: Pick<Operation<unknown>, "tasks">, steps: readonly Step[]) =>
  tasks.filter(({ name }) => steps.includes("distribute") || !name.includes("general_update"));

describe.each(adapterRows)("$plugin", (row) => {
  const of = (): ReturnType<typeof namespaceOf> => namespaceOf(pulp, row.plugin);
  const { fill } = row;
  /** What every further delivery does: a sync, where the plugin has one. */
  const again: readonly Step[] = fill === undefined ? ["sync"] : [];
  const wish = () => (fill === undefined ? { remote: row.remote(upstream) } : {});
  const latestOnly = row.latestOnly?.includes(process.env.PULP_SDK_TEST_ON ?? "newest") === true;
  const tooOld = { name: "CapabilityError", code: "CAPABILITY_MISSING" };
  /** Old lines don't have every verb of the plugin. */
  const isThere = (verb: string): boolean => {
    const { since = "0" } =
      builtIn.flatMap(capabilitiesOf).find(({ plugin, operation }) => plugin === row.plugin && operation === verb) ?? {};
    return isAtLeast(pulp.plugins[row.plugin]?.version ?? "0", since);
  };
  /** A plugin that doesn't publish by itself yet is told to. */
  const whole = (steps: readonly Step[]): readonly Step[] =>
    isThere("autopublish") ? steps : steps.flatMap((step): readonly Step[] => (step === "sync" ? ["sync", "publish"] : [step]));
  /** The upstream, and what doesn't come from it by a sync, in a state. */
  const bring = async (name: string, state: State) => {
    upstream.switchTo(state);
    await fill?.(pulp, of().repository(name), state);
  };

  describe("ensure", () => {
    const name = unique(`${row.plugin}-ensure`);
    const ensure = async (extra: Readonly<Record<string, unknown>> = {}, more: object = {}, options: object = {}) => {
      const remote = { ...row.remote(upstream), ...more };
      if (row.remoteApart !== true)
        return of()
          .repository(name)
          .ensure({ remote, ...extra }, options);
      return [...(await of().remote(name).ensure(remote, options)), ...(await of().repository(name).ensure(extra, options))];
    };

    test("creates a remote and the repository that points to it, and changes nothing the second time", async () => {
      const wish = { description: "first", labels: { team: "infra", tier: "1" } };
      const changes = await ensure(wish, { rate_limit: 100 });
      expect(changes.map(({ resource, action }) => [resource, action])).toEqual([
        ["remote", "created"],
        ["repository", "created"],
      ]);
      expect(changes[1]?.fields).toEqual(
        expect.arrayContaining(["description", "labels.team", "labels.tier", ...(row.remoteApart ? [] : ["remote"])]),
      );
      const before = await stateOf(pulp, name, [row.plugin]);
      const writes = countRequests(pulp, /^(?!GET)/);
      expect(await ensure(wish, { rate_limit: 100 })).toEqual([]);
      writes.stop();
      expect(writes.count).toBe(0);
      expect(await stateOf(pulp, name, [row.plugin])).toEqual(before);
      expect(await of().repository(name).read()).toMatchObject({
        description: "first",
        remote: row.remoteApart ? null : (await of().remote(name).read()).pulp_href,
        pulp_labels: { team: "infra", tier: "1" },
      });
      proves(row.plugin, "ensure");
    });

    test("sends the one field that differs; what isn't named stays, null unsets", async () => {
      expect(await ensure({ description: "second" })).toEqual([
        { resource: "repository", name, action: "updated", fields: ["description"] },
      ]);
      expect(await ensure({}, { rate_limit: 50 })).toEqual([{ resource: "remote", name, action: "updated", fields: ["rate_limit"] }]);
      expect(await of().remote(name).read()).toMatchObject({ rate_limit: 50, policy: row.remote(upstream).policy });
      expect(await ensure({ description: null }, { rate_limit: null })).toEqual([
        { resource: "remote", name, action: "updated", fields: ["rate_limit"] },
        { resource: "repository", name, action: "updated", fields: ["description"] },
      ]);
      expect(await ensure({ description: null }, { rate_limit: null })).toEqual([]);
      expect(await of().remote(name).read()).toMatchObject({ rate_limit: null });
      expect(await of().repository(name).read()).toMatchObject({ description: null, pulp_labels: { team: "infra", tier: "1" } });
    });

    test("merges labels; null unsets one, and what another tool set stays", async () => {
      await of().repository(name).labels.set({ other_tool: "kept" });
      expect(await ensure({ labels: { team: "web", tier: null, absent: null } })).toEqual([
        { resource: "repository", name, action: "updated", fields: ["labels.team", "labels.tier"] },
      ]);
      expect(await of().repository(name).labels.read()).toEqual({ team: "web", other_tool: "kept" });
      expect(await ensure({ labels: { team: "web", tier: null } })).toEqual([]);
      proves(row.plugin, "labels");
    });

    test("sends secrets once, since they can't be read back, and again when asked to", async () => {
      const secret = { username: "ann", password: "first-secret" };
      expect(await ensure({}, secret)).toEqual([{ resource: "remote", name, action: "updated", fields: ["username", "password"] }]);
      expect(await ensure({}, { ...secret, password: "other-secret" })).toEqual([]);
      const replaced = await ensure({}, { ...secret, password: "other-secret" }, { secrets: "replace" });
      expect(replaced).toEqual([{ resource: "remote", name, action: "updated", fields: ["username", "password"] }]);
      expect(JSON.stringify(replaced)).not.toContain("secret");

      if (fill === undefined && row.login !== "not sent") {
        upstream.forget();
        upstream.fail(/./, { kind: "challenge", realm: "grove" });
        await of().repository(name).sync();
        upstream.heal();
        const sent = new Set(upstream.requests.map(({ authorization }) => authorization).filter((one) => one !== undefined));
        expect([...sent]).toEqual([`Basic ${Buffer.from("ann:other-secret").toString("base64")}`]);
      }

      expect(await ensure({}, { username: null, password: null })).toHaveLength(1);
      expect(await ensure({}, { username: null, password: null })).toEqual([]);
    });

    test("unlinks the remote with null, and deletes what it made", async () => {
      expect(await of().repository(name).ensure({ remote: null })).toEqual(
        row.remoteApart ? [] : [{ resource: "repository", name, action: "updated", fields: ["remote"] }],
      );
      expect(await of().repository(name).read()).toMatchObject({ remote: null });
      if (row.remoteApart)
        expect(await rejection(of().repository(name).ensure({ remote: name }))).toMatchObject({ code: "CAPABILITY_BROKEN" });
      else expect(await of().repository(name).ensure({ remote: name })).toHaveLength(1);
      for (const word of ["repository", "remote"] as const) {
        expect(await of()[word](name).delete()).toEqual([{ resource: word, name, action: "deleted", fields: [] }]);
        expect(await of()[word](name).delete()).toEqual([]);
        expect(await of()[word](name).find()).toBeUndefined();
      }
      expect(await rejection(of().repository(name).read())).toMatchObject({ code: "NOT_FOUND", name: "ResourceNotFoundError" });
    });
  });

  describe("deliver", () => {
    const name = unique(`${row.plugin}-deliver`);
    const basePath = `${name}/current`;
    const repository = () => of().repository(name);
    const distribution = () => of().distribution(basePath);
    const servedNow = async () => row.served(servedAt(await distribution().read()));
    const servedAt = (snapshot: Readonly<Record<string, unknown>>) => ({
      pulp_href: String(snapshot.pulp_href),
      name: String(snapshot.name),
      base_path: String(snapshot.base_path),
      url: String(snapshot.base_url ?? snapshot.registry_path ?? snapshot.client_url),
    });
    let first: Delivery;

    test("syncs, publishes and distributes as one operation, and serves what the upstream has", async () => {
      upstream.switchTo("v1");
      await repository().ensure(wish());
      await bring(name, "v1");
      const operation = repository().deliver(basePath);
      first = await operation;
      expect(first).toMatchObject({ changed: true, version: { number: 1 }, steps: whole(row.steps) });
      expect(operation.tasks.map(({ state }) => state)).toEqual(whole(row.steps).map(() => "completed"));
      // What was brought by other means before is nothing that the delivery added.
      expect(first.content.added).toEqual(fill === undefined ? first.content.present : {});
      expect(Object.keys(first.content.present).length).toBeGreaterThan(0);
      expect(operation.tasks.every(({ logging_cid }) => logging_cid.startsWith(operation.correlationId))).toBe(true);
      expect(await row.served(first.distribution)).toEqual(row.expected.v1);
      expect(first.distribution).toEqual(servedAt(await distribution().read()));
      expect(repository().can("publish")).toBe(first.publication !== undefined);
      proves(row.plugin, "deliver");
    });

    test("changes nothing while the upstream doesn't", async () => {
      const operation = repository().deliver(basePath);
      expect(await operation).toEqual({
        ...first,
        changed: false,
        content: { added: {}, removed: {}, present: first.content.present },
        steps: again,
      });
      expect(ownTasks(operation, again)).toHaveLength(again.length);
    });

    test("serves a changed upstream by as few tasks on the server as can be", async () => {
      await bring(name, "v2");
      const operation = repository().deliver(basePath);
      const steps = whole(row.brings ?? again);
      expect(await operation).toMatchObject({ changed: fill === undefined, version: { number: 2 }, steps });
      expect(ownTasks(operation, steps)).toHaveLength(steps.length);
      expect(await servedNow()).toEqual(row.expected.v2);
    });

    test("rolls back what a delivery brought, once, and goes forward again", async () => {
      if (latestOnly) return void expect(await rejection(distribution().rollBack())).toMatchObject(tooOld);
      expect(await distribution().rollBack()).toMatchObject({ changed: true, version: { number: 1 } });
      expect(await servedNow()).toEqual(row.expected.v1);
      const before = await stateOf(pulp, name, [row.plugin]);
      expect(await rejection(distribution().rollBack())).toMatchObject({ code: "NOTHING_BEFORE" });
      expect(await stateOf(pulp, name, [row.plugin])).toEqual(before);
      expect(await repository().deliver(basePath)).toMatchObject({
        changed: true,
        steps: [...again, "distribute"],
        version: { number: 2 },
      });
      expect(await servedNow()).toEqual(row.expected.v2);
      proves(row.plugin, "rollBack");
    });

    test("serves a chosen version, and the latest again; rolls back along all of it", async () => {
      const path = `${name}/chosen`;
      const chosen = () => of().distribution(path);
      const served = async () => row.served(servedAt(await chosen().read()));
      if (latestOnly) return void expect(await rejection(repository().distribute(path, { version: 1 }))).toMatchObject(tooOld);
      expect(await repository().distribute(path, { version: 1 })).toMatchObject({ changed: true, distribution: { base_path: path } });
      expect(await served()).toEqual(row.expected.v1);
      expect(await repository().distribute(path, { version: 1 })).toMatchObject({ changed: false });
      expect(await repository().distribute(path, { version: 2 })).toMatchObject({ changed: true });
      expect(await served()).toEqual(row.expected.v2);
      expect(await repository().distribute(path, { version: 1 })).toMatchObject({ changed: true });
      expect(await repository().distribute(path)).toMatchObject({ changed: true });
      expect(await served()).toEqual(row.expected.v2);

      const back: (number | undefined)[] = [];
      for (let step = 0; step < 3; step++) back.push((await chosen().rollBack()).version?.number);
      expect(back).toEqual([1, 2, 1]);
      expect(await served()).toEqual(row.expected.v1);
      expect(await rejection(chosen().rollBack())).toMatchObject({ name: "UsageError", code: "NOTHING_BEFORE" });
      expect(await repository().distribute(path, { version: "latest" })).toMatchObject({ changed: true });
      expect(await chosen().rollBack()).toMatchObject({ version: { number: 1 } });
      await chosen().delete();
      proves(row.plugin, "distribute");
    });

    test("lists, reads and deletes versions", async () => {
      const { versions } = repository();
      const listed = await versions.list().all();
      expect(listed.map(({ number }) => number)).toEqual([2, 1, 0]);
      expect(await versions.read()).toEqual(listed[0]);
      expect(await versions.read(1)).toEqual(listed[1]);
      expect(Object.keys((listed[1] as VersionSnapshot).content_summary.present)).not.toEqual([]);
      const missing = await rejection(repository().distribute(`${name}/none`, { version: 7 }));
      expect(missing).toMatchObject({ name: "ResourceNotFoundError", resource: "version" });
      expect(missing.message).toContain("has no version 7; the latest is 2");
      expect(await rejection(versions.read(7))).toMatchObject({ name: "ResourceNotFoundError" });
      expect(await versions.delete(1)).toEqual([{ resource: "version", name: "1", action: "deleted", fields: [] }]);
      expect(await versions.delete(1)).toEqual([]);
      expect((await versions.list().all()).map(({ number }) => number)).toEqual([2, 0]);
      expect(await servedNow()).toEqual(row.expected.v2);
      proves(row.plugin, "versions");
    });

    test("does the same when the plugin is known only at run time", async () => {
      const other = `${name}-dynamic`;
      const dynamic = pulp.repository({ plugin: row.plugin, name: other });
      await dynamic.ensure({ ...wish(), labels: { team: "infra" } });
      expect(await dynamic.ensure({ ...wish(), labels: { team: "infra" } })).toEqual([]);
      await bring(other, "v2");
      const delivery = await dynamic.deliver(other);
      expect(delivery).toMatchObject({ changed: true, steps: whole(row.steps), version: { number: 1 } });
      expect(await row.served(delivery.distribution)).toEqual(await row.served(servedAt(await of().distribution(other).read())));
      if (fill === undefined) expect(await dynamic.sync()).toMatchObject({ changed: false, version: { number: 1 } });
      else expect(await rejection(dynamic.sync())).toMatchObject({ name: "CapabilityError" });
      if (!latestOnly) expect(await dynamic.distribute(other, { version: 1 })).toMatchObject({ changed: row.pins === undefined });
      expect(await dynamic.versions.read()).toMatchObject({ number: 1 });
      for (const verb of row.can) expect(dynamic.can(verb), verb).toBe(isThere(verb));
      for (const verb of row.cannot) expect(dynamic.can(verb), verb).toBe(false);
      for (const verb of row.cannot.filter((one) => one !== "publish" && one !== "upload"))
        expect(await rejection(dynamic.call(verb))).toMatchObject({ name: "CapabilityError", code: "CAPABILITY_MISSING" });
      await dynamic.distribute(other);
      const distribution = pulp.distribution({ plugin: row.plugin, name: other });
      if (row.pins || latestOnly) expect(await rejection(distribution.rollBack())).toMatchObject({ code: "NOTHING_BEFORE" });
      else expect(await distribution.rollBack()).toMatchObject({ changed: true, version: { number: 1 } });
      expect(await distribution.delete()).toHaveLength(1);
      expect(await dynamic.delete()).toHaveLength(1);
      expect(await of().remote(other).delete()).toHaveLength(fill === undefined ? 1 : 0);
      proves(row.plugin, "sync");
    });

    test("deletes a distribution and leaves the repository that it followed", async () => {
      const before = await repository().read();
      await repository().distribute(basePath);
      expect(await distribution().delete()).toEqual([{ resource: "distribution", name: basePath, action: "deleted", fields: [] }]);
      expect(await repository().read()).toEqual(before);
      await repository().deliver(basePath);
      expect(await servedNow()).toEqual(row.expected.v2);
    });

    test("deletes all of it, and says [] when nothing is left", async () => {
      for (const resource of [distribution(), repository(), ...(fill === undefined ? [of().remote(name)] : [])]) {
        expect(await resource.delete()).toHaveLength(1);
        expect(await resource.delete()).toEqual([]);
      }
      expect(await stateOf(pulp, name, [row.plugin])).toEqual([[row.plugin, [], [], [], []]]);
      proves(row.plugin, "delete");
    });
  });
});
