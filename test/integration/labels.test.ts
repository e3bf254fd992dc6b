import { beforeEach, expect, test } from "vitest";
import type { Operation } from "../../src/index.ts";
import { rejection, stateOf, unique } from "../support/shared-pulp.ts";
import { openWithUpstream } from "../support/with-upstream.ts";

const { pulp, upstream } = await openWithUpstream();
let name: string;
beforeEach(() => {
  name = unique("labels");
});

const heldSync = async (): Promise<{ readonly sync: Operation<unknown>; release(): void }> => {
  const held = Promise.withResolvers<void>();
  await pulp.file.repository(name).ensure({ remote: { url: upstream.file, policy: "on_demand" }, labels: { old: "1", team: "infra" } });
  upstream.fail("/file/PULP_MANIFEST", { kind: "hold", until: held.promise }, { times: 1 });
  const asked = upstream.count("/file/PULP_MANIFEST");
  const sync = pulp.file.repository(name).sync();
  // By then it has read the repository, with its labels.
  await expect.poll(() => upstream.count("/file/PULP_MANIFEST")).toBeGreaterThan(asked);
  return { sync, release: () => held.resolve() };
};

test("labels that are set while a sync runs are there when it has ended, though the server takes them back", async () => {
  const { sync, release } = await heldSync();
  const repository = pulp.file.repository(name);
  const { pulp_href } = await repository.read();
  // What the server makes of a label that is set and left alone, so that this test notices when there is nothing left to guard against.
  await pulp.api.file.POST("{file_file_repository_href}set_label/", {
    path: { file_file_repository_href: pulp_href },
    body: { key: "unguarded", value: "1" },
  });
  let ended = false;
  const set = repository.labels.set({ team: "web", added: "2", old: null });
  const watched = set.then(() => {
    ended = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  expect(ended).toBe(false);
  release();
  await Promise.all([sync, watched]);
  expect(await repository.labels.read()).toEqual({ team: "web", added: "2" });
  await removeAll();
});

test("ensure holds its promise about labels as well", async () => {
  const { sync, release } = await heldSync();
  const ensure = pulp.file.repository(name).ensure({ labels: { team: "web" } });
  setTimeout(release, 500);
  expect(await ensure).toEqual([{ resource: "repository", name, action: "updated", fields: ["labels.team"] }]);
  await sync;
  expect(await pulp.file.repository(name).labels.read()).toEqual({ old: "1", team: "web" });
  await removeAll();
});

test("remotes and distributions have labels too; the SDK's own can't be written", async () => {
  await pulp.file.repository(name).ensure({ remote: { url: upstream.file, policy: "on_demand" } });
  await pulp.file.repository(name).deliver(name);
  for (const resource of [pulp.file.remote(name), pulp.file.distribution(name)]) {
    await resource.labels.set({ team: "infra", gone: "1" });
    await resource.labels.set({ gone: null });
    expect(await resource.labels.read()).toMatchObject({ team: "infra" });
    expect(await resource.labels.read()).not.toHaveProperty("gone");
  }
  expect(await pulp.file.distribution(name).labels.read()).toHaveProperty("pulp_sdk_served");
  const before = await stateOf(pulp, name, ["file"]);
  for (const write of [
    () => pulp.file.repository(name).labels.set({ pulp_sdk_served: "x" }),
    () => pulp.file.repository(name).ensure({ labels: { pulp_sdk_mine: "x" } }),
  ])
    expect(await rejection(write())).toMatchObject({ name: "UsageError", message: expect.stringContaining("pulp_sdk_") });
  const refused = await rejection(pulp.file.repository(name).labels.set({ team: "a (b)" }));
  expect(refused).toMatchObject({ name: "UsageError" });
  expect(await stateOf(pulp, name, ["file"])).toEqual(before);
  await pulp.file.distribution(name).delete();
  await removeAll();
});

test("white space around a label goes, as the server has it; around metadata it stays", async () => {
  const repository = pulp.file.repository(name);
  const metadata = { contact: "infra\n", note: "\u00a0(a, 1 %) ", lines: "a\nb\n", nothing: "" };
  await repository.ensure({ labels: { team: "web\n", key_1: " x y " }, metadata });
  expect(await repository.labels.read()).toMatchObject({ team: "web", key_1: "x y" });
  expect(await repository.metadata()).toEqual(metadata);
  expect(await repository.ensure({ labels: { team: "web\n" }, metadata })).toEqual([]);
  await repository.labels.set({ team: "\tapi\n" });
  expect(await repository.labels.read()).toMatchObject({ team: "api" });
  await repository.delete();
});

const removeAll = async (): Promise<void> => {
  await pulp.file.repository(name).delete();
  await pulp.file.remote(name).delete();
};
