import { afterAll, beforeAll, expect, test } from "vitest";
import { connect, type Pulp } from "../../../src/index.ts";
import { type LocalPulp, startLocalPulp } from "../../../src/local/index.ts";
import { proves } from "../../support/proves.ts";
import { connectShared, unique } from "../../support/shared-pulp.ts";

// The core's types that the shared server has no use for: domains need a server of their own, as not every plugin goes with them.

let pulp: Pulp;
let server: LocalPulp;
beforeAll(async () => {
  [pulp, server] = await Promise.all([
    connectShared(),
    startLocalPulp({
      plugins: ["file"],
      workers: 1,
      apiWorkers: 1,
      settings: { DOMAIN_ENABLED: true, ENVVAR_HEADER_CONTENT_GUARD_ALLOWED_VARS: ["PULP_SETTINGS"] },
    }),
  ]);
});
afterAll(async () => {
  await pulp.close();
  await server.stop();
});

test("a domain is made, worked in by a client of its own, and deleted", async () => {
  const name = unique("grove");
  const { baseUrl, username, password } = server;
  const main = await connect({ baseUrl, username, password });
  const domain = main.core.domain(name);
  const wish = {
    storage_class: "pulpcore.app.models.storage.FileSystem" as const,
    storage_settings: { location: `${server.mediaRoot}/${name}` },
    labels: { team: "infra" },
  };
  expect(await domain.ensure(wish)).toMatchObject([{ resource: "domain", action: "created" }]);
  expect(await domain.ensure(wish)).toEqual([]);
  const elsewhere = { ...wish, storage_settings: { location: `${server.mediaRoot}/${name}-other` } };
  expect(await domain.ensure(elsewhere)).toMatchObject([{ action: "updated", fields: ["storage_settings"] }]);
  expect(await domain.ensure(elsewhere)).toEqual([]);
  expect((await main.core.list("domain", { name }).all()).map((one) => one.name)).toEqual([name]);

  const within = await connect({ baseUrl, username, password, domain: name });
  const repository = within.file.repository("notes");
  await repository.ensure({});
  await repository.upload(Buffer.from("of the grove"), { relative_path: "notes.txt" });
  const { distribution } = await repository.deliver("notes");
  expect(distribution.url).toContain(`/pulp/content/${name}/notes/`);
  expect(await (await fetch(`${distribution.url}notes.txt`)).text()).toBe("of the grove");
  expect(await main.file.repository("notes").find()).toBeUndefined();

  await within.file.distribution("notes").delete();
  await repository.delete();
  await within.maintenance.cleanUpOrphans({ protectFor: 0 });
  await within.close();
  expect(await domain.delete()).toHaveLength(1);
  expect(await domain.delete()).toEqual([]);
  await main.close();
  proves("core", "domain");
});

test("a guard by a variable of the content app's environment lets in who knows its value", async () => {
  const name = unique("guard");
  const main = await connect({ baseUrl: server.baseUrl, username: server.username, password: server.password });
  const guard = main.core.envVarHeaderGuard(name);
  const wish = { header_name: "x-team", env_var: "PULP_SETTINGS" };
  expect(await guard.ensure(wish)).toHaveLength(1);
  expect(await guard.ensure(wish)).toEqual([]);
  const repository = main.file.repository(name);
  await repository.ensure({});
  await repository.upload(Buffer.from("guarded"), { relative_path: "notes.txt" });
  await repository.deliver(name, { distribution: { content_guard: guard } });
  const { base_url } = await main.file.distribution(name).read();
  const statusOf = async (headers: Readonly<Record<string, string>>) => (await fetch(`${base_url}notes.txt`, { headers })).status;
  const value = Buffer.from(server.environment.PULP_SETTINGS).toString("base64");
  expect([await statusOf({}), await statusOf({ "x-team": "Z3JvdmU=" }), await statusOf({ "x-team": value })]).toEqual([403, 403, 200]);
  await main.file.distribution(name).delete();
  await repository.delete();
  expect(await guard.delete()).toHaveLength(1);
  await main.close();
  proves("core", "envVarHeaderGuard");
});

test("a keyring is served by a distribution of its own", async () => {
  const name = unique("keys");
  const [keyring, distribution] = [pulp.core.keyring(name), pulp.core.keyringDistribution(name)];
  expect(await keyring.ensure({ description: "keys" })).toHaveLength(1);
  expect(await keyring.ensure({ description: "keys" })).toEqual([]);
  expect(await distribution.ensure({ base_path: name, repository: keyring })).toHaveLength(1);
  expect(await distribution.ensure({ base_path: name, repository: keyring })).toEqual([]);
  expect(await distribution.read()).toMatchObject({ repository: (await keyring.read()).pulp_href });
  expect(await distribution.delete()).toHaveLength(1);
  expect(await keyring.delete()).toHaveLength(1);
  expect(await distribution.find()).toBeUndefined();
  proves("core", "keyring", "keyringDistribution");
});
