import { expect, it } from "vitest";
import { rejection, unique } from "../support/shared-pulp.ts";
import { openWithUpstream } from "../support/with-upstream.ts";

// What people write where a server takes an href, a list or a digest.

const { pulp, upstream } = await openWithUpstream();

it("a handle stands for its href in verbs, of a typed repository and of one known only at run time", async () => {
  const name = unique("handles");
  const remote = pulp.file.remote(`${name}-remote`);
  await remote.ensure({ url: upstream.file, policy: "on_demand" });
  const typed = pulp.file.repository(name);
  await typed.ensure({});
  expect(await typed.sync({ remote })).toMatchObject({ changed: true, version: { number: 1 } });
  const dynamic = pulp.repository({ plugin: "file" as string, name: `${name}-2` });
  await dynamic.ensure({});
  expect(await dynamic.sync({ remote })).toMatchObject({ changed: true });
  expect(await dynamic.deliver(`${name}-2`, { sync: { remote } })).toMatchObject({ changed: true, by: "sync" });
  const gone = await rejection(typed.sync({ remote: pulp.file.remote(`${name}-gone`) }));
  expect(gone).toMatchObject({ name: "ResourceNotFoundError", resourceName: `${name}-gone` });
  await pulp.file.distribution(`${name}-2`).delete();
  await Promise.all([typed.delete(), dynamic.delete(), remote.delete()]);
});

it("words mean what is named so as well as what they are a pattern of; digests in capitals; and lists of any length", async () => {
  const name = unique("handles");
  const repository = pulp.file.repository(name);
  await repository.ensure({});
  const { files } = await repository.uploadAll(
    ["br[1].txt", "br1.txt", "br2.txt"].map((path) => ({ file: new TextEncoder().encode(name + path), relative_path: path })),
  );
  const labels = async (...words: string[]) => (await repository.select({ files: words })).map(({ label }) => label).sort();
  expect(await labels("br[1].txt")).toEqual(["br1.txt", "br[1].txt"]);
  expect(await labels("br[2].txt")).toEqual(["br2.txt"]);
  const sha256 = files[0]?.sha256.toUpperCase() ?? "";
  expect(await repository.content({ sha256 }, { kind: "files" }).all()).toMatchObject([{ relative_path: "br[1].txt" }]);
  const many = Array.from({ length: 500 }, (_, i) => `${name}-of-a-team-that-is-not-there-${i}`);
  const list = pulp.file.repositories.list({ name__in: [...many, name] });
  expect(await list.all()).toMatchObject([{ name }]);
  expect(await list.page({ limit: 5 })).toMatchObject({ count: 1, more: false, results: [{ name }] });
  await repository.delete();
});
