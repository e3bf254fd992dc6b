import { beforeEach, describe, expect, test } from "vitest";
import { rejection, removeNamed, stateOf, unique } from "../support/shared-pulp.ts";
import { openWithUpstream } from "../support/with-upstream.ts";

// Names, base paths and options that the server refuses. What is compared is the server before and after.

const { pulp, upstream } = await openWithUpstream();
let name: string;
beforeEach(() => {
  name = unique("bad");
});

const removeAll = (): Promise<void> => removeNamed(pulp, name, "rpm", "file", "container");

/** Runs into an error that leaves the server exactly as it was. */
const refused = async (work: () => PromiseLike<unknown>): Promise<Error> => {
  const before = await stateOf(pulp, name);
  const error = await rejection(work());
  expect(await stateOf(pulp, name)).toEqual(before);
  return error;
};

describe("a name that belongs to another plugin's", () => {
  test("repository, remote or distribution", async () => {
    await pulp.file.repository(name).ensure({ remote: { url: upstream.file, policy: "on_demand" } });
    await pulp.file.repository(name).deliver(`${name}/path`, { name });

    const repository = await refused(() => pulp.rpm.repository(name).ensure({ description: "mine" }));
    expect(repository).toMatchObject({ name: "NameTakenError", code: "NAME_TAKEN", resource: "repository", resourceName: name });
    expect(repository.message).toContain("belongs to a repository of file, not of rpm");
    expect(repository.message).toContain("take another one");

    const remote = await refused(() => pulp.rpm.repository(name).ensure({ remote: { url: upstream.rpm } }));
    expect(remote).toMatchObject({ name: "NameTakenError", resource: "remote" });
    expect(await refused(() => pulp.container.remote(name).ensure({ url: upstream.registry, upstream_name: "x" }))).toMatchObject({
      name: "NameTakenError",
      resource: "remote",
    });

    const other = `${name}-rpm`;
    await pulp.rpm.repository(other).ensure({});
    const distribution = await refused(() => pulp.rpm.repository(other).distribute(`${name}/other`, { name }));
    expect(distribution).toMatchObject({ name: "NameTakenError", resource: "distribution" });
    expect(distribution.message).toContain("belongs to a distribution of file, not of rpm");
    await removeAll();
  });

  test("repository, found out after the remote was made: the remote is gone again", async () => {
    await pulp.file.repository(name).ensure({});
    const error = await refused(() =>
      pulp.rpm.repository(name).ensure({ remote: { url: upstream.rpm, name: `${name}-own-remote`, password: "s3cret", username: "ann" } }),
    );
    expect(error).toMatchObject({ name: "NameTakenError", resource: "repository", done: undefined });
    expect(await pulp.rpm.remote(`${name}-own-remote`).find()).toBeUndefined();
    await removeAll();
  });

  test("two clients that ensure the same name at once both succeed", async () => {
    const wish = { remote: { url: upstream.file, policy: "on_demand" as const }, labels: { team: "infra" } };
    const results = await Promise.all(Array.from({ length: 4 }, () => pulp.file.repository(name).ensure(wish)));
    expect(results.flat().filter(({ action }) => action === "created")).toHaveLength(2);
    expect(await pulp.file.repository(name).ensure(wish)).toEqual([]);
    await removeAll();
  });
});

describe("a base path that is in use", () => {
  beforeEach(async () => {
    await pulp.file.repository(name).ensure({ remote: { url: upstream.file, policy: "on_demand" } });
    await pulp.file.repository(name).deliver(`${name}/taken`);
  });

  test("by another plugin", async () => {
    const other = `${name}-rpm`;
    await pulp.rpm.repository(other).ensure({ remote: { url: upstream.rpm, policy: "on_demand" } });
    for (const work of [
      () => pulp.rpm.repository(other).deliver(`${name}/taken`),
      () => pulp.rpm.repository(other).distribute(`${name}/taken`),
    ]) {
      const error = await refused(work);
      expect(error).toMatchObject({ name: "BasePathTakenError", code: "BASE_PATH_TAKEN", resourceName: `${name}/taken` });
      expect(error.message).toContain(`the distribution "${name}/taken" of file serves`);
      expect(error.message).toContain("Nothing was changed.");
    }
    await removeAll();
  });

  test("by a path above it: found out before anything is synced", async () => {
    const other = `${name}-file`;
    await pulp.file.repository(other).ensure({ remote: { url: upstream.file, policy: "on_demand" } });
    const error = await refused(() => pulp.file.repository(other).deliver(`${name}/taken/below`));
    expect(error).toMatchObject({ name: "BasePathTakenError" });
    expect(error.message).toContain("may not nest");
    await removeAll();
  });

  test("by a path below it: the server finds out before anything is synced", async () => {
    const other = `${name}-file`;
    await pulp.file.repository(other).ensure({ remote: { url: upstream.file, policy: "on_demand" } });
    const distributions = async () => (await pulp.file.distributions.list({ name__startswith: name }).all()).length;
    const operation = pulp.file.repository(other).deliver(name);
    expect(await rejection(operation)).toMatchObject({ name: "BasePathTakenError", done: undefined });
    expect(operation.tasks).toEqual([]);
    expect(await distributions()).toBe(1);
    expect(await refused(() => pulp.file.repository(other).distribute(name))).toMatchObject({ name: "BasePathTakenError" });
    await removeAll();
  });

  test("of the same plugin: distributing another repository there switches it, and it can be rolled back", async () => {
    const other = `${name}-file`;
    await pulp.file.repository(other).ensure({});
    await pulp.file.repository(other).upload(new TextEncoder().encode(name), { relative_path: "other.txt" });
    const { url } = (await pulp.file.repository(other).deliver(`${name}/taken`)).distribution;
    expect(await (await fetch(`${url}other.txt`)).text()).toBe(name);
    expect(await pulp.file.distribution(`${name}/taken`).rollBack()).toMatchObject({ changed: true });
    const manifest = await (await fetch(`${url}PULP_MANIFEST`)).text();
    expect(manifest).toContain("notes.txt");
    expect(manifest).not.toContain("other.txt");
    await removeAll();
  });
});

describe("an option that the server doesn't know", () => {
  const dynamic = () => pulp.repository({ plugin: "file" as string, name });

  test("of a repository or a remote: by its name, and nothing is made", async () => {
    const own = await refused(() => dynamic().ensure({ colour: "blue" }));
    expect(own).toMatchObject({ name: "ValidationError", fields: { colour: ["Unexpected field"] } });
    expect(own.message).toContain("colour: Unexpected field");
    expect(await refused(() => dynamic().ensure({ remote: { url: upstream.file, taste: "sweet" } }))).toMatchObject({
      fields: { taste: ["Unexpected field"] },
    });
    const both = await refused(() => dynamic().ensure({ remote: { url: upstream.file, policy: "on_demand" }, colour: "blue" }));
    expect(both).toMatchObject({ fields: { colour: ["Unexpected field"] }, done: undefined });
  });

  test("of a resource that is there already: it isn't passed over", async () => {
    await dynamic().ensure({ remote: { url: upstream.file, policy: "on_demand" } });
    expect(await refused(() => dynamic().ensure({ colour: "blue" }))).toMatchObject({ fields: { colour: ["Unexpected field"] } });
    expect(await refused(() => dynamic().update({ colour: "blue" }))).toMatchObject({ fields: { colour: ["Unexpected field"] } });
    expect(await refused(() => dynamic().ensure({ remote: { url: upstream.file, taste: "sweet" } }))).toMatchObject({
      fields: { taste: ["Unexpected field"] },
    });
    await removeAll();
  });

  test("where a remote was changed before, the error says so", async () => {
    await dynamic().ensure({ remote: { url: upstream.file, policy: "on_demand" } });
    const error = await rejection(dynamic().ensure({ remote: { url: upstream.file, policy: "streamed" }, colour: "blue" }));
    expect(error).toMatchObject({ name: "ValidationError", done: `Done before that: the remote "${name}" was updated (policy).` });
    expect(error.message).toContain("was updated (policy)");
    await removeAll();
  });

  test("of a sync, a publication or a distribution", async () => {
    await dynamic().ensure({ remote: { url: upstream.file, policy: "on_demand" }, autopublish: false });
    expect(await refused(() => dynamic().sync({ speed: 9 }))).toMatchObject({ fields: { speed: ["Unexpected field"] } });
    expect(await refused(() => pulp.repository({ plugin: "file" as string, name }).publish({ glory: 1 }))).toMatchObject({
      fields: { glory: ["Unexpected field"] },
    });
    const error = await rejection(pulp.file.repository(name).deliver(name, { distribution: { smell: "rose" } as object }));
    expect(error).toMatchObject({ fields: { smell: ["Unexpected field"] }, done: undefined });
    expect(await pulp.file.distribution(name).find()).toBeUndefined();
    await removeAll();
  });

  test("a value of the wrong kind, or a remote that isn't there", async () => {
    expect(await refused(() => dynamic().ensure({ retain_repo_versions: "many" }))).toMatchObject({ name: "ValidationError" });
    expect(await refused(() => dynamic().ensure({ remote: { url: "no url", policy: "sometimes" } }))).toMatchObject({
      name: "ValidationError",
      fields: { policy: [expect.stringContaining("sometimes")] },
    });
    const missing = await refused(() => dynamic().ensure({ remote: `${name}-nowhere` }));
    expect(missing).toMatchObject({ name: "ResourceNotFoundError", resource: "remote" });
    expect(missing.message).toContain(`there is no file remote named "${name}-nowhere"`);
    expect(await refused(() => dynamic().deliver(name))).toMatchObject({ name: "ResourceNotFoundError", resource: "repository" });
  });
});
