import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startUpstreams, upstreamDirectory } from "../../examples/upstreams/serve.ts";
import { isPermissionError, type PermissionError, type Pulp } from "../../src/index.ts";
import { builtIn } from "../../src/plugins/index.ts";
import { permissionFor } from "../../src/plugins/permissions.ts";
import { connectShared, namespaceOf, rejection, unique } from "../support/shared-pulp.ts";
import { mavenFile } from "../upstreams/maven/serve.ts";
import { npmFile } from "../upstreams/npm/serve.ts";
import { importTar } from "../upstreams/ostree/serve.ts";
import { pythonFile } from "../upstreams/python/serve.ts";

// What somebody can do who has the owner's role on one repository, and nothing else; and what they are told where they can't.

const person = unique("ordinary");
const password = `${person}-Secret-1`;
let pulp: Pulp;
let own: Pulp;
beforeAll(async () => {
  pulp = await connectShared();
  await pulp.core.user(person).ensure({ password });
  own = await connectShared({ username: person, password });
});
afterAll(async () => {
  await own.close();
  await pulp.core.user(person).delete();
  await pulp.close();
});

const startServed = async () => {
  const upstream = await startUpstreams();
  return { ...upstream, [Symbol.asyncDispose]: () => upstream.close() };
};

const upstreams = join(import.meta.dirname, "../upstreams");
const rpm = (name: string): string => join(upstreamDirectory("rpm", "v2"), "Packages", `${name}.noarch.rpm`);
const file = (name: string): string => join(upstreamDirectory("file", "v1"), name);
const deb = (name: string) => ({ file: join(upstreams, "deb/data/v1/pool/main", name), distribution: "grove", component: "main" });
const jar = (path: string) => ({ file: mavenFile(path, "v1"), relative_path: path });

const rows = [
  { plugin: "rpm", owner: "rpm.rpmrepository_owner", files: [rpm("acorn-1.2-1"), rpm("oak-2.1-1")], versions: 2 },
  { plugin: "file", owner: "file.filerepository_owner", files: [file("notes.txt"), file("image.bin")], versions: 2 },
  { plugin: "deb", owner: "deb.aptrepository_owner", files: [deb("acorn_1.1-1_all.deb"), deb("cedar_0.9-1_all.deb")], versions: 2 },
  { plugin: "gem", owner: "gem.gemrepository_owner", files: [join(upstreams, "gem/data/uploads/maple-5.0.0.gem")], versions: 1 },
  { plugin: "python", owner: "python.pythonrepository_owner", files: [pythonFile("grove_oak-2.1-py3-none-any.whl")], versions: 1 },
  { plugin: "npm", owner: "npm.npmrepository_owner", files: [npmFile("grove-oak-2.1.0.tgz")], versions: 1 },
  { plugin: "maven", owner: "maven.mavenrepository_owner", files: [jar("org/grove/acorn/1.1/acorn-1.1.jar")], versions: 1 },
  {
    plugin: "ansible",
    owner: "ansible.ansiblerepository_owner",
    files: [join(upstreams, "ansible/data/v1/grove-moss-0.1.0.tar.gz")],
    versions: 1,
  },
] as const;

const refusalOf = async (promise: PromiseLike<unknown>): Promise<PermissionError> => {
  const error = await rejection(promise);
  expect(isPermissionError(error), String(error)).toBe(true);
  return error as PermissionError;
};

describe.each(rows)("the owner of a $plugin repository", ({ plugin, owner, files, versions }) => {
  const name = unique(`owned-${plugin}`);
  const mine = () => own.repository({ plugin: plugin as string, name });
  beforeAll(async () => {
    const repository = namespaceOf(pulp, plugin).repository(name);
    await repository.ensure({});
    await repository.roles.add(owner, { users: [person] });
  });
  afterAll(async () => {
    await namespaceOf(pulp, plugin).repository(name).delete();
  });

  test("uploads many files at once, and changes what it holds", async () => {
    const uploaded = await mine().uploadAll(files as readonly string[]);
    expect(uploaded).toMatchObject({ changed: true });
    expect(uploaded.files).toHaveLength(files.length);
    expect(uploaded.version.number).toBeLessThanOrEqual(versions);
    expect(await mine().uploadAll(files as readonly string[])).toMatchObject({ changed: false });
    const [first] = uploaded.files;
    expect(
      await mine().upload(
        (files as readonly { file?: string }[]).map((one) => one.file ?? (one as unknown as string))[0] ?? "",
        fieldsOf(files[0]),
      ),
    ).toMatchObject({
      changed: false,
      content: first?.content,
    });
    const content = first?.content ?? "";
    expect(await mine().change({ remove: [content] })).toMatchObject({ changed: true });
    expect(await mine().change({ add: [content] })).toMatchObject({ changed: true });
    expect((await mine().diff(0)).added.length).toBeGreaterThan(0);
    await mine().update({ description: "theirs" });
    await mine().labels.set({ team: "theirs" });
    expect(await mine().labels.read()).toEqual({ team: "theirs" });
    expect((await mine().roles.read()).length).toBeGreaterThan(0);
    await mine().versions.delete(1);
  });

  test("is told what it takes to serve it, and to have a remote", async () => {
    const adapter = builtIn.find((one) => one.plugin === plugin);
    const adapters = new Map([[plugin as string, adapter as NonNullable<typeof adapter>]]);
    const add = (path = ""): string | undefined => permissionFor(adapters, "POST", path);
    const refused = await refusalOf(mine().distribute(name));
    // Publishing comes first, where the plugin publishes.
    const step = refused.message.includes("its step publish") ? adapter?.publications[0] : adapter?.distributions[0];
    expect(refused.permission).toBe(add(step));
    expect(refused.message).toContain(String(add(step)));
    expect(refused.message).toContain(`distribute of ${plugin} repository "${name}"`);
    expect(refused.message).toMatch(/its step (publish|distribute) \(POST \/pulp/);
    const remote = await refusalOf(
      namespaceOf(own, plugin)
        .remote(name)
        .ensure({ url: "https://upstream.invalid/", ...(plugin === "deb" ? { distributions: "x" } : {}) }),
    );
    expect(remote.permission).toBe(add(adapter?.remotes[0]));
    expect(remote.message).toContain(`ensure of ${plugin} remote "${name}": the server refused its step create remote`);
    const another = await refusalOf(own.repository({ plugin: plugin as string, name: unique("not-mine") }).ensure({}));
    expect(another.permission).toBe(add(adapter?.repository));
  });

  test("doesn't hear that something isn't there which can't be seen", async () => {
    const hidden = unique("hidden");
    await namespaceOf(pulp, plugin).repository(hidden).ensure({});
    const error = await rejection(own.repository({ plugin: plugin as string, name: hidden }).read());
    expect(error.message).toContain("that this user may see");
    expect(error.message).toMatch(/to see what is there takes \w+\.view_\w+repository\./);
    await namespaceOf(pulp, plugin).repository(hidden).delete();
  });
});

const fieldsOf = (item: unknown): Readonly<Record<string, unknown>> => {
  if (typeof item === "string") return {};
  const { file: _, ...fields } = item as { readonly file: string };
  return fields;
};

test("ostree: an import takes an artifact, and so an upload of one's own", async () => {
  const name = unique("owned-ostree");
  await pulp.ostree.repository(name).ensure({});
  await pulp.ostree.repository(name).roles.add("ostree.ostreerepository_owner", { users: [person] });
  const refused = await refusalOf(own.ostree.repository(name).upload(importTar("v1.tar.gz")));
  expect(refused.permission).toBe("core.add_upload");
  await pulp.core.user(person).grants.add("core.upload_creator");
  // Bytes that no server has had: the time in gzip's head is anybody's.
  const fresh = new Uint8Array(await readFile(importTar("v1.tar.gz")));
  fresh.set(crypto.getRandomValues(new Uint8Array(4)), 4);
  const first = await own.ostree.repository(name).upload(fresh);
  expect(first).toMatchObject({ changed: true });
  // The same bytes are an artifact by now, which only administrators may name.
  await pulp.ostree.repository(name).change({ remove: [first.content] });
  const again = await refusalOf(own.ostree.repository(name).upload(fresh));
  expect(again.permission).toBe("administrator");
  await pulp.core.user(person).grants.remove("core.upload_creator");
  await pulp.ostree.repository(name).delete();
});

test("a large file goes in one piece where chunks aren't allowed", async () => {
  const name = unique("owned-large");
  await pulp.file.repository(name).ensure({});
  await pulp.file.repository(name).roles.add("file.filerepository_owner", { users: [person] });
  const bytes = Buffer.alloc(17 * 1024 * 1024, name);
  expect(await own.file.repository(name).upload(bytes, { relative_path: "large" })).toMatchObject({ changed: true, sent: "file" });
  await pulp.file.repository(name).delete();
});

test("the owner of a repository fills it; with the creators' roles, serves it, too; and another's distribution stays what it is", async () => {
  const name = unique("owned-served");
  const path = `${name}/now`;
  await using upstream = await startServed();
  const theirs = pulp.file.repository(name);
  await theirs.ensure({ autopublish: false, remote: { url: upstream.file, policy: "on_demand" } });
  await theirs.roles.add("file.filerepository_owner", { users: [person] });
  const mine = own.file.repository(name);
  const distribution = own.file.distribution(path);

  expect(await mine.sync()).toMatchObject({ version: { number: 1 } });
  const { units } = await mine.remove({ files: ["notes.txt"] });
  expect(await mine.change({ add: units.map(({ pulp_href }) => pulp_href) })).toMatchObject({ changed: true });
  for (const serving of [mine.publish(), mine.deliver(path), mine.distribute(path, { version: 1 })]) {
    const refused = await refusalOf(serving);
    expect(refused.permission).toBe("file.add_filepublication");
    expect(refused.message).toContain(`of file repository "${name}": the server refused its step publish (POST /pulp/api/v3/publications/`);
  }
  // Whether it is there can't be told, and isn't.
  expect((await rejection(distribution.rollBack())).message).toMatch(/that this user may see.*takes file\.view_filedistribution\./);

  const creators = ["file.filepublication_creator", "file.filedistribution_creator"];
  for (const role of creators) await pulp.core.user(person).grants.add(role);
  expect(await mine.deliver(path)).toMatchObject({ changed: true });
  expect(await mine.distribute(path, { version: 2 })).toMatchObject({ changed: true });
  expect(await distribution.rollBack()).toMatchObject({ changed: true });
  expect(await mine.deliver(path)).toMatchObject({ changed: false });
  expect(await distribution.delete()).toHaveLength(1);

  await theirs.deliver(path);
  const taken = await rejection(mine.deliver(path));
  expect(taken).toMatchObject({ code: "BASE_PATH_TAKEN" });
  expect(taken.message).toContain("where this user may not look (to see one of this kind takes file.view_filedistribution)");
  await pulp.file.distribution(path).roles.add("file.filedistribution_viewer", { users: [person] });
  const refused = await refusalOf(mine.distribute(path, { version: 2 }));
  expect(refused.permission).toBe("file.change_filedistribution");

  for (const role of creators) await pulp.core.user(person).grants.remove(role);
  for (const one of [pulp.file.distribution(path), theirs, pulp.file.remote(name)]) await one.delete();
});

test("the owner of a stream freezes and thaws it, and unsets labels, at once; those of others stay", async () => {
  const [name, role] = [unique("owned-stream"), unique("recording")];
  const path = `${name}/trunk`;
  await pulp.rpm.repository(name).ensure({});
  await pulp.rpm.repository(name).upload(rpm("acorn-1.2-1"));
  await pulp.rpm.repository(name).stream("trunk").ensure({ start: 1, basePath: path });
  await pulp.rpm.repository(name).roles.add("rpm.rpmrepository_owner", { users: [person] });
  const theirs = pulp.rpm.distribution(path);
  await theirs.roles.add("rpm.rpmdistribution_owner", { users: [person] });
  // Records take one that may write them.
  await pulp.core.role(role).ensure({ permissions: ["file.view_filerepository", "file.modify_filerepository"] });
  await pulp.core.user(person).grants.add(role);
  await theirs.labels.set({ team: "infra" });

  const trunk = own.rpm.repository(name).stream("trunk");
  expect(await trunk.freeze({ reason: "audit" })).toHaveLength(1);
  expect(await trunk.head()).toMatchObject({ frozen: { reason: "audit" } });
  expect(await trunk.thaw()).toHaveLength(1);
  expect(await trunk.thaw()).toEqual([]);
  expect((await pulp.rpm.repository(name).stream("trunk").head()).frozen).toBeUndefined();
  expect(await trunk.freeze({ reason: "another" })).toHaveLength(1);
  expect(await trunk.thaw()).toHaveLength(1);
  expect(await theirs.labels.read()).toMatchObject({ team: "infra" });

  for (const labelled of [own.rpm.repository(name), own.rpm.distribution(path)]) {
    await labelled.labels.set({ mine: "1", old: "2" });
    await labelled.labels.set({ old: null });
    expect(await labelled.labels.read()).toMatchObject({ mine: "1" });
    expect(await labelled.labels.read()).not.toHaveProperty("old");
  }
  expect(await theirs.labels.read()).toMatchObject({ team: "infra" });

  await pulp.core.user(person).grants.remove(role);
  await pulp.core.role(role).delete();
  await (await pulp.rpm.repository(name).planDelete()).apply();
});

test("the artifacts are nobody's but the administrators'", async () => {
  const error = await rejection(own.api.core.GET("artifacts/"));
  expect(error).toMatchObject({ name: "PermissionError" });
  expect(permissionFor(new Map(), "GET", "artifacts/")).toBe("administrator");
  const others = [
    own.core.role(unique("r")).ensure({ permissions: [] }),
    own.core.user(unique("u")).ensure({}),
    own.maintenance.cleanUpOrphans(),
  ];
  for (const refused of others) expect(await refusalOf(refused)).toMatchObject({ permission: "administrator" });
});

test("the names of permissions are those of the server's own policies", async () => {
  interface Policy {
    readonly viewset_name: string;
    readonly statements: readonly { readonly action: string | readonly string[]; readonly condition?: string | readonly string[] }[];
  }
  const policies = (await pulp.core.list("accessPolicy").all()) as unknown as readonly Policy[];
  const adapters = new Map(builtIn.map((adapter) => [adapter.plugin as string, adapter]));
  const requests: Readonly<Record<string, readonly [string, string]>> = {
    create: ["POST", ""],
    update: ["PATCH", "<id>/"],
    destroy: ["DELETE", "<id>/"],
    ...Object.fromEntries(
      [
        "add_role",
        "refresh",
        "replicate",
        "set_label",
        ...builtIn.flatMap(({ verbs }) => Object.values(verbs).map(({ path }) => path)),
      ].map((verb) => [verb, ["POST", `<id>/${verb}/`]] as const),
    ),
  };
  const wrong: string[] = [];
  let checked = 0;
  for (const { viewset_name, statements } of policies) {
    const [list = "", plugin = "", kind, below] = viewset_name.split("/");
    const ofPlugin = ["repositories", "remotes", "distributions", "publications", "acs", "content", "contentguards"].includes(list);
    const alone = [
      "domains",
      "groups",
      "groups/users",
      "task-schedules",
      "tasks",
      "uploads",
      "upstream-pulps",
      "pulp_container/namespaces",
    ];
    if (!(ofPlugin ? kind !== undefined && (adapters.has(plugin) || plugin === "core") : alone.includes(viewset_name))) continue;
    // `repositories/rpm/rpm/versions` is below one repository.
    const at = below === undefined ? viewset_name.replace("groups/users", "groups/<id>/users") : `${list}/${plugin}/${kind}/<id>/${below}`;
    for (const [action, [method, rest]] of Object.entries(requests)) {
      if (list === "content" && action !== "create") continue;
      const takes = statements
        .filter((statement) => [statement.action].flat().includes(action))
        .flatMap(({ condition = [] }) => [condition].flat())
        .flatMap((condition) => /^has_\w+:([\w.,]+)$/.exec(condition)?.[1]?.split(",") ?? []);
      if (takes.length === 0) continue;
      checked++;
      const named = permissionFor(adapters, method, `${at}/${rest}`);
      // One without a plugin is none, so nobody has it.
      if (!takes.map((one) => (one.includes(".") ? one : "administrator")).includes(String(named)))
        wrong.push(`${viewset_name} ${action}: ${named}, not ${takes.join(" ")}`);
    }
  }
  expect(checked).toBeGreaterThan(200);
  expect(wrong).toEqual([]);
});
