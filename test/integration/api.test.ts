import { afterAll, beforeAll, expect, test } from "vitest";
import type { Pulp } from "../../src/index.ts";
import { connectShared, countRequests, rejection, unique } from "../support/shared-pulp.ts";

// The typed low-level clients: each component's REST API as it is, on the same session, with the same errors.

let pulp: Pulp;
const name = unique("low");
beforeAll(async () => {
  pulp = await connectShared();
});
afterAll(() => pulp.close());

test("creates, reads, changes, lists and deletes, of several plugins", async () => {
  const repository = await pulp.api.rpm.POST("repositories/rpm/rpm/", { body: { name, retain_repo_versions: 3 } });
  expect(repository).toMatchObject({ name, retain_repo_versions: 3 });
  const path = { rpm_rpm_repository_href: repository.pulp_href ?? "" };
  const { task } = await pulp.api.rpm
    .PATCH("{rpm_rpm_repository_href}", { path, body: { description: "changed" } })
    .then((answer) => answer as { readonly task?: string });
  if (task !== undefined) await pulp.tasks.attach(task);
  expect(await pulp.api.rpm.GET("{rpm_rpm_repository_href}", { path })).toMatchObject({ description: "changed" });
  await pulp.api.rpm.POST("{rpm_rpm_repository_href}set_label/", { path, body: { key: "team", value: "infra" } });
  const labelled = await pulp.api.rpm.GET("repositories/rpm/rpm/", { query: { pulp_label_select: "team=infra", name } });
  expect(labelled.results.map((one) => one.name)).toEqual([name]);
  const { task: deletion } = await pulp.api.rpm.DELETE("{rpm_rpm_repository_href}", { path });
  expect(await pulp.tasks.attach(deletion)).toMatchObject({ state: "completed" });
  expect(await rejection(pulp.api.rpm.GET("{rpm_rpm_repository_href}", { path }))).toMatchObject({ name: "NotFoundError", status: 404 });

  const remote = await pulp.api.container.POST("remotes/container/container/", {
    body: { name, url: "https://registry.example.com", upstream_name: "grove/app", username: "ann", password: "s3cret" },
  });
  expect(remote.hidden_fields).toContainEqual({ name: "password", is_set: true });
  expect(JSON.stringify(remote)).not.toContain("s3cret");
  expect(await pulp.container.remote(name).delete()).toHaveLength(1);

  const status = await pulp.api.core.GET("status/");
  expect(status.versions.map(({ component }) => component)).toEqual(expect.arrayContaining(["core", "rpm", "file", "container"]));
});

test("rejects with the SDK's errors, in the server's words", async () => {
  const error = await rejection(pulp.api.file.POST("repositories/file/file/", { body: { name: "" } }));
  expect(error).toMatchObject({ name: "ValidationError", status: 400, fields: { name: [expect.any(String)] } });
  expect(error.message).toMatch(/^POST \/pulp\/api\/v3\/repositories\/file\/file\/: 400: name: /);
  expect(await rejection(pulp.api.file.GET("repositories/file/file/", { query: { ordering: ["nonsense" as "name"] } }))).toMatchObject({
    name: "ValidationError",
  });
  const foreign = { path: { rpm_rpm_repository_href: "//elsewhere.example.com/pulp/api/v3/" } };
  const requests = countRequests(pulp, /./);
  expect(await rejection(pulp.api.rpm.GET("{rpm_rpm_repository_href}", foreign))).toMatchObject({ name: "ForeignHrefError" });
  expect(requests.count).toBe(0);
  requests.stop();
});

test("lists are read page after page, nothing truncated, in as few requests as the page size needs", async () => {
  const small = await connectShared({ pageSize: 10 });
  const names = Array.from({ length: 35 }, (_, index) => `${name}-${String(index).padStart(2, "0")}`);
  await Promise.all(names.map((one) => small.file.remote(one).ensure({ url: "https://mirror.example.com/PULP_MANIFEST" })));
  const list = small.file.remotes.list({ name__startswith: `${name}-` });

  const requests = countRequests(small, /^GET .*\/remotes\/file\/file\/\?/);
  const seen: string[] = [];
  for await (const remote of list) seen.push(String(remote.name));
  expect(seen).toEqual(names);
  expect(requests.count).toBe(4);
  for await (const remote of list) if (remote.name === names[0]) break;
  expect(requests.count).toBe(5);
  expect((await list.all()).map((remote) => remote.name)).toEqual(names);
  const page = await list.page({ limit: 5, offset: 30 });
  expect(page).toMatchObject({ count: 35, more: false });
  expect(page.results.map((remote) => remote.name)).toEqual(names.slice(30));
  expect(await list.page({ limit: 5 })).toMatchObject({ count: 35, more: true });
  requests.stop();

  await Promise.all(names.map((one) => small.file.remote(one).delete()));
  expect(await list.all()).toEqual([]);
  await small.close();
});
