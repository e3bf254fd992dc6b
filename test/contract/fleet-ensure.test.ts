import { expect, it } from "vitest";
import type { FleetRepository } from "../../src/index.ts";
import { connectTo, type FakePulp, rejection } from "../support/fake-pulp/index.ts";
import { withResources } from "../support/fake-pulp/resources.ts";

const member = (i: number): FleetRepository => ({
  plugin: "file",
  name: `r${i}`,
  basePath: `mirror/r${i}`,
  remote: { url: `https://mirror.test/${i}/PULP_MANIFEST`, policy: "on_demand" },
});
const fleetOfSize = (size: number): readonly FleetRepository[] => Array.from({ length: size }, (_, i) => member(i));

const requestsOf = async (fake: FakePulp, work: () => PromiseLike<unknown>): Promise<readonly string[]> => {
  const before = fake.requests.length;
  await work();
  return fake.requests.slice(before).map(({ method, path }) => `${method} ${path}`);
};

it.each([
  [500, 15],
  [2_000, 30],
])("an unchanged fleet of %i takes no more than %i list requests", async (size, most) => {
  const { fake, stored } = withResources();
  const { pulp } = await connectTo(fake);
  const api = "/pulp/api/v3/";
  for (const { name, basePath, remote } of fleetOfSize(size)) {
    const common = { name, pulp_labels: { pulp_sdk_fleet: "v1 big" } };
    const [own, repository] = [`${api}remotes/file/file/${name}/`, `${api}repositories/file/file/${name}/`];
    stored.set(own, { ...common, ...(remote as object), pulp_href: own, hidden_fields: [] } as never);
    stored.set(repository, { ...common, pulp_href: repository, remote: own, latest_version_href: `${repository}versions/0/` } as never);
    const distribution = `${api}distributions/file/file/${name}/`;
    stored.set(distribution, { ...common, name: basePath, pulp_href: distribution, base_path: basePath, repository } as never);
  }
  const fleet = pulp.fleet("big", fleetOfSize(size));
  const requests = await requestsOf(fake, async () => {
    const plan = await fleet.plan({ prune: "undeclared" });
    expect(plan).toMatchObject({ steps: [], notes: [] });
    expect(plan.text()).toBe('ensure fleet "big":\n  nothing to do');
  });
  expect(requests.length).toBeLessThanOrEqual(most);
  expect(requests.filter((request) => !request.startsWith("GET "))).toEqual([]);
  const again = await requestsOf(fake, async () => expect(await fleet.ensure()).toEqual([]));
  expect(again.length).toBeLessThanOrEqual(most);
});

it("what is made carries the fleet's name; what differs alone is sent; what is no longer named goes when that is asked for", async () => {
  const { fake, stored } = withResources();
  const { pulp } = await connectTo(fake);
  process.env.FLEET_TEST_PASSWORD = "hunter-two";
  const secret = { ...member(0), remote: { ...(member(0).remote as object), username: "ada", password: { env: "FLEET_TEST_PASSWORD" } } };
  const plan = await pulp.fleet("big", [secret, member(1)]).plan();
  expect(JSON.stringify(plan) + plan.text()).not.toMatch(/hunter-two|FLEET_TEST_PASSWORD/);
  expect(plan.steps.map(({ action, resource, name }) => `${action} ${resource} ${name}`)).toEqual([
    "create remote r0",
    "create repository r0",
    "create distribution mirror/r0",
    "create remote r1",
    "create repository r1",
    "create distribution mirror/r1",
  ]);
  expect(stored.size).toBe(0);
  expect(await plan.apply()).toHaveLength(6);
  expect([...stored.values()].map(({ pulp_labels }) => pulp_labels.pulp_sdk_fleet)).toEqual(Array(6).fill("v1 big"));
  expect([...stored.values()].find(({ password }) => password !== undefined)).toMatchObject({ password: "hunter-two", username: "ada" });

  const other = { ...member(1), remote: { ...(member(1).remote as object), policy: "immediate" }, labels: { team: "build" } };
  const second = await pulp.fleet("big", [other]).plan({ prune: "undeclared" });
  expect(second.text().split("\n")).toEqual([
    'ensure fleet "big":',
    '  1. update remote "r1": policy',
    '  2. update repository "r1": labels.team',
    '  3. delete distribution "mirror/r0": clients of mirror/r0 get 404',
    '  4. delete remote "r0"',
    '  5. delete repository "r0": its history up to version 0 goes',
  ]);
  await second.apply();
  expect([...stored.values()].map(({ name }) => name).sort()).toEqual(["mirror/r1", "r1", "r1"]);
  expect((await pulp.fleet("big", [other]).plan({ prune: "undeclared" })).steps).toEqual([]);
});

it("what was just seen missing is made without another look, and nobody waits for all the others", async () => {
  const { fake, stored } = withResources();
  const { pulp } = await connectTo(fake);
  const requests = await requestsOf(fake, () => pulp.fleet("big", fleetOfSize(100)).ensure());
  const sent = requests.filter((request) => request.startsWith("POST "));
  expect([sent.length, stored.size]).toEqual([300, 300]);
  expect(sent.findIndex((request) => request.includes("/distributions/"))).toBeLessThan(
    sent.findLastIndex((request) => request.includes("/remotes/")),
  );
  const first = requests.findIndex((request) => request.startsWith("POST "));
  expect(requests.slice(first).filter((request) => !/^POST |\/tasks\//.test(request))).toEqual([]);
});

it("what another client makes between the look and the making is found, and what it shares is made once", async () => {
  const { fake, stored } = withResources();
  const { pulp } = await connectTo(fake);
  const sharing = [0, 1, 2].map((i): FleetRepository => ({ ...member(i), remote: { ...(member(7).remote as object), name: "shared" } }));
  let isFirst = true;
  fake.on("POST", /\/repositories\/file\/file\/$/, ({ body }) => {
    if ((body as { name: string }).name !== "r1" || !isFirst) return undefined;
    isFirst = false;
    const href = "/pulp/api/v3/repositories/file/file/theirs/";
    stored.set(href, { name: "r1", pulp_href: href, pulp_labels: {}, remote: null, latest_version_href: `${href}versions/0/` } as never);
    return { status: 400, body: { name: ["This field must be unique."] } };
  });
  const changes = await pulp.fleet("big", sharing).ensure();
  expect(changes.map(({ action, resource, name }) => `${action} ${resource} ${name}`).sort()).toEqual([
    "created distribution mirror/r0",
    "created distribution mirror/r1",
    "created distribution mirror/r2",
    "created remote shared",
    "created repository r0",
    "created repository r2",
    "updated repository r1",
  ]);
  const [remote] = [...stored.values()].filter(({ name }) => name === "shared");
  expect(stored.get("/pulp/api/v3/repositories/file/file/theirs/")).toMatchObject({ remote: remote?.pulp_href });
});

it("metadata is kept with the repository as it is given, changed alone, and unset by null", async () => {
  const { fake, stored } = withResources();
  const { pulp } = await connectTo(fake);
  const fleetWith = (metadata: FleetRepository["metadata"]) =>
    pulp.fleet("big", { defaults: { metadata: { contact: "infra (day), 24/7" } }, repositories: [{ ...member(0), metadata }, member(1)] });
  process.env.FLEET_TEST_NOTE = "from elsewhere";
  const plan = await fleetWith({ note: { env: "FLEET_TEST_NOTE" }, tier: "gold" }).plan();
  expect(plan.steps.find(({ resource }) => resource === "repository")?.details).toMatchObject({
    fields: expect.arrayContaining(["metadata.contact", "metadata.note", "metadata.tier"]),
  });
  await plan.apply();
  const read = (name: string) => pulp.file.repository(name).metadata();
  expect(await read("r0")).toEqual({ contact: "infra (day), 24/7", note: "from elsewhere", tier: "gold" });
  expect(await read("r1")).toEqual({ contact: "infra (day), 24/7" });

  expect(await fleetWith({ note: { env: "FLEET_TEST_NOTE" }, tier: "gold" }).ensure()).toEqual([]);
  const second = await fleetWith({ note: null, tier: "silver" }).plan();
  expect(second.text()).toBe('ensure fleet "big":\n  1. update repository "r0": metadata.note, metadata.tier');
  await second.apply();
  expect(await read("r0")).toEqual({ contact: "infra (day), 24/7", tier: "silver" });
  expect(stored.size).toBe(6);
  expect(() => fleetWith({ "no-name": "x" })).toThrow(/can't name a metadata pair/);
  expect(() => fleetWith({ gpgKey: "no key" })).toThrow(/no armored OpenPGP public key/);
});

it("one that the server refuses doesn't hold back the others, and is named", async () => {
  const { fake, stored } = withResources();
  const { pulp } = await connectTo(fake);
  fake.on("POST", /\/remotes\/file\/file\/$/, ({ body }) =>
    (body as { name: string }).name === "r1" ? { status: 400, body: { policy: ['"never" is not a valid choice.'] } } : undefined,
  );
  const error = await rejection(pulp.fleet("big", fleetOfSize(3)).ensure());
  expect(error).toMatchObject({
    code: "FLEET_INCOMPLETE",
    problems: [{ kind: "server", item: "r1", path: "1", error: { code: "VALIDATION_FAILED" } }],
  });
  expect([...stored.values()].map(({ name }) => name).sort()).toEqual(["mirror/r0", "mirror/r2", "r0", "r0", "r2", "r2"]);
});

it("what the server can't be made to is told before anything is sent", async () => {
  const { fake, stored } = withResources();
  const { pulp } = await connectTo(fake);
  await pulp.fleet("small", [member(0)]).ensure();
  const [distribution] = [...stored.values()].filter(({ base_path }) => base_path !== undefined);
  const requests = await requestsOf(fake, async () => {
    const nested = { ...member(1), basePath: "mirror" };
    const strange = { ...member(2), basePath: "r2", remote: { ...(member(2).remote as object), polcy: "immediate" } };
    const error = await rejection(pulp.fleet("big", [nested, strange, { ...member(3), basePath: "r3", remote: "nowhere" }]).ensure());
    expect(error).toMatchObject({
      code: "FLEET_INVALID",
      problems: [
        { kind: "unknown field", item: "r2", path: "1.remote.polcy" },
        { kind: "server", item: "r3", path: "2.remote" },
        { kind: "base path", item: "r1", path: "0.basePath", message: expect.stringContaining(`"mirror/r0"`) },
      ],
    });
    expect(() => pulp.fleet("big", [nested, { ...nested }])).toThrow(/FLEET|is no fleet/);
  });
  expect(requests.filter((request) => !request.startsWith("GET "))).toEqual([]);
  expect(distribution).toMatchObject({ base_path: "mirror/r0" });
});

it("what a repository can't keep, or isn't where it is said to be, is told of it, before anything is sent", async () => {
  const { fake } = withResources();
  const { pulp } = await connectTo(fake);
  const leaking = (): never => {
    throw new Error("the vault refused token=hunter-two");
  };
  const requests = await requestsOf(fake, async () => {
    const error = await rejection(
      pulp
        .fleet("big", [
          member(0),
          { ...member(1), labels: { pulp_sdk_fleet: "v1 other" } },
          { ...member(2), metadata: { contact: { env: "PULP_SDK_TEST_NONE" } } },
          { ...member(3), metadata: { contact: { file: "/nowhere/contact" } } },
          { ...member(4), metadata: { contact: leaking } },
        ])
        .ensure(),
    );
    expect(error).toMatchObject({
      code: "FLEET_INVALID",
      problems: [
        { kind: "form", item: "r1", path: "1", message: expect.stringContaining("belongs to the SDK") },
        { kind: "secret", item: "r2", path: "2", message: expect.stringContaining("PULP_SDK_TEST_NONE") },
        { kind: "secret", item: "r3", path: "3", message: expect.stringContaining("ENOENT") },
        { kind: "secret", item: "r4", path: "4", message: expect.stringContaining("the vault refused") },
      ],
    });
    expect(JSON.stringify(error)).not.toContain("hunter-two");
  });
  expect(requests.filter((request) => !request.startsWith("GET "))).toEqual([]);
});

it("a secret that isn't there when it is sent is told of its repository, and holds back nobody", async () => {
  const { fake, stored } = withResources();
  const { pulp } = await connectTo(fake);
  const password = (): never => {
    throw "hunter-two";
  };
  const secret = { ...member(1), remote: { url: "https://mirror.test/1", username: "site", password } };
  const error = await rejection(pulp.fleet("big", [member(0), secret]).ensure());
  expect(error).toMatchObject({
    code: "FLEET_INCOMPLETE",
    problems: [{ kind: "secret", item: "r1", error: { code: "SECRET_MISSING", cause: "hunter-two" } }],
  });
  expect(`${JSON.stringify(error)} ${error}`).not.toContain("hunter-two");
  expect([...stored.values()].filter(({ name }) => name === "r1")).toEqual([]);
});

it("a plan is refused when somebody has been there since", async () => {
  const { fake, stored } = withResources();
  const { pulp } = await connectTo(fake);
  await pulp.fleet("big", [member(0)]).ensure();
  const plan = await pulp.fleet("big", [{ ...member(0), remote: { url: "https://other.test/", policy: "on_demand" } }]).plan();
  const remote = [...stored.values()].find(({ url }) => url !== undefined);
  if (remote === undefined) throw new Error("no remote");
  remote.url = "https://third.test/";
  expect(await rejection(plan.apply())).toMatchObject({ code: "PLAN_OUTDATED", message: expect.stringContaining("url") });
  expect(remote.url).toBe("https://third.test/");
});
