import { afterAll, beforeAll, expect, it } from "vitest";
import type { Pulp } from "../../src/index.ts";
import { distributionKind, repositoryKind } from "../../src/model/resource/kind.ts";
import { validBasePath, validName } from "../../src/model/resource/names.ts";
import { container, file } from "../../src/plugins/index.ts";
import { connectShared, rejection, unique } from "../support/shared-pulp.ts";

// The rules for names are the server's own: what it is asked without them, it takes and refuses alike.

let pulp: Pulp;
beforeAll(async () => {
  pulp = await connectShared();
});
afterAll(() => pulp.close());

const isTaken = (check: () => void): boolean => {
  try {
    check();
    return true;
  } catch {
    return false;
  }
};

/** What the server does with a body, and whether it keeps the name as it was sent. */
const serverTakes = async (post: () => Promise<object>, field: string, sent: string): Promise<boolean> => {
  try {
    const answer = (await post()) as { readonly task?: string; readonly pulp_href?: string };
    const href = answer.task === undefined ? answer.pulp_href : (await pulp.tasks.attach(answer.task)).created_resources[0];
    const path = String(href).slice("/pulp/api/v3/".length);
    const made = (await pulp.api.core.GET(path as never)) as Readonly<Record<string, unknown>>;
    await pulp.api.core.DELETE(path as never);
    return made[field] === sent;
  } catch (error) {
    expect(error).toMatchObject({ name: "ValidationError" });
    return false;
  }
};

it("of repositories", async () => {
  const name = unique("names");
  for (const given of [
    name,
    `${name} x`,
    `${name},x`,
    `${name}\nx`,
    `${name}/ü?#`,
    ` ${name}`,
    `${name}\n`,
    `${name}\u00a0`,
    `${name}\0`,
    "",
    " ",
  ]) {
    const server = await serverTakes(() => pulp.api.file.POST("repositories/file/file/", { body: { name: given } }), "name", given);
    expect(
      isTaken(() => validName(repositoryKind(file), given)),
      JSON.stringify(given),
    ).toBe(server);
  }
});

it.each([
  ["file", file, ["a%20b", "a\\b", "a.b/...", "/x", "x/", "a//b", "a b", "a?q", "a#q", ".", "..", "a/../b", "a/./b", "a\tb", ""]],
  ["container", container, ["a", "a/b", "a_b", "a__b", "a--b", "a.b", "A", "-a", "a-", "a___b", "a..b", "a:b", "/a", "ü"]],
] as const)("of what %s serves", async (plugin, adapter, paths) => {
  const prefix = unique("names");
  await Promise.all(
    paths.map(async (path, i) => {
      const given = /^[a-z.]/.test(path) && path !== "." && path !== ".." ? `${prefix}-${i}/${path}` : path;
      const body = { name: `${prefix}-${i}`, base_path: given };
      const post = () => pulp.api.core.POST(`distributions/${plugin}/${plugin}/` as never, { body } as never);
      const server = await serverTakes(post, "base_path", given);
      expect(
        isTaken(() => validBasePath(distributionKind(adapter), given)),
        given,
      ).toBe(server);
    }),
  );
});

it("a base path that no server takes isn't one that is taken, and nothing is synced for it", async () => {
  const name = unique("names");
  const repository = pulp.file.repository(name);
  await repository.ensure({});
  for (const path of ["/x", "x/", "a b", "a?q", ""])
    for (const attempt of [repository.deliver(path), repository.distribute(path), pulp.file.distribution(path).ensure({})])
      expect(await rejection(attempt), path).toMatchObject({ name: "UsageError", code: "NAME_INVALID" });
  expect(await pulp.tasks.list({ reserved_resources: (await repository.read()).prn as string }).all()).toEqual([]);
  await repository.delete();
});

it("a distribution keeps the name that it has", async () => {
  const name = unique("names");
  const repository = pulp.file.repository(name);
  await repository.ensure({});
  await repository.distribute(`${name}/path`, { name });
  expect(await repository.distribute(`${name}/path`, { name })).toMatchObject({ changed: false });
  for (const attempt of [
    repository.distribute(`${name}/path`, { name: `${name}-2` }),
    repository.deliver(`${name}/path`, { name: `${name}-2` }),
  ])
    expect(await rejection(attempt)).toMatchObject({
      name: "UsageError",
      summary: `the distribution at "${name}/path" is named "${name}", not "${name}-2".`,
    });
  await pulp.file.distribution(name).delete();
  await repository.delete();
});
