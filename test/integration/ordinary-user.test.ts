import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { upstreamDirectory } from "../../examples/upstreams/serve.ts";
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

  test("uploads many files at once, and changes what it holds", { timeout: 120_000 }, async () => {
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

test("a large file goes in one piece where chunks aren't allowed", { timeout: 120_000 }, async () => {
  const name = unique("owned-large");
  await pulp.file.repository(name).ensure({});
  await pulp.file.repository(name).roles.add("file.filerepository_owner", { users: [person] });
  const bytes = Buffer.alloc(17 * 1024 * 1024, name);
  expect(await own.file.repository(name).upload(bytes, { relative_path: "large" })).toMatchObject({ changed: true, sent: "file" });
  await pulp.file.repository(name).delete();
});

test("the artifacts are nobody's but the administrators'", async () => {
  const error = await rejection(own.api.core.GET("artifacts/"));
  expect(error).toMatchObject({ name: "PermissionError" });
  expect(permissionFor(new Map(), "GET", "artifacts/")).toBe("administrator");
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
    add_role: ["POST", "<id>/add_role/"],
    sync: ["POST", "<id>/sync/"],
    modify: ["POST", "<id>/modify/"],
    set_label: ["POST", "<id>/set_label/"],
  };
  const wrong: string[] = [];
  let checked = 0;
  for (const { viewset_name, statements } of policies) {
    const [list = "", plugin = "", kind] = viewset_name.split("/");
    if (kind === undefined || viewset_name.split("/").length > 3 || !(adapters.has(plugin) || plugin === "core")) continue;
    if (!["repositories", "remotes", "distributions", "publications", "acs", "content", "contentguards"].includes(list)) continue;
    for (const [action, [method, rest]] of Object.entries(requests)) {
      if (list === "content" && action !== "create") continue;
      const takes = statements
        .filter((statement) => [statement.action].flat().includes(action))
        .flatMap(({ condition = [] }) => [condition].flat())
        .flatMap((condition) => /^has_\w+:([\w.,]+)$/.exec(condition)?.[1]?.split(",") ?? []);
      if (takes.length === 0) continue;
      checked++;
      const named = permissionFor(adapters, method, `${viewset_name}/${rest}`);
      if (!takes.includes(String(named))) wrong.push(`${viewset_name} ${action}: ${named}, not ${takes.join(" ")}`);
    }
  }
  expect(checked).toBeGreaterThan(150);
  expect(wrong).toEqual([]);
});
