import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { upstreamDirectory } from "../../examples/upstreams/serve.ts";
import { isPlanOutdatedError, type Pulp } from "../../src/index.ts";
import { builtIn } from "../../src/plugins/index.ts";
import { proves } from "../support/proves.ts";
import { connectShared, namespaceOf, rejection, unique } from "../support/shared-pulp.ts";

// Deleting a repository with what serves it and what feeds it: first as a plan, then done.

let pulp: Pulp;
beforeAll(async () => {
  pulp = await connectShared();
});
afterAll(() => pulp.close());

const url = "https://upstream.invalid/x/";

test("a plan says what will go, changes nothing, and does just that", async () => {
  const [name, other] = [unique("plan"), unique("plan")];
  const files = pulp.file.repository(name);
  await files.ensure({ remote: { url } });
  await pulp.file.repository(other).ensure({ remote: name });
  await files.upload(join(upstreamDirectory("file", "v1"), "notes.txt"));
  await files.distribute(`${name}/latest`);
  await files.distribute(`${name}/pinned`, { version: 1 });

  const plan = await files.planDelete();
  expect(plan.text()).toBe(
    [
      `delete file repository "${name}" and what belongs to it:`,
      `  1. delete distribution "${name}/latest": clients of ${name}/latest get 404`,
      `  2. delete distribution "${name}/pinned": clients of ${name}/pinned get 404`,
      `  3. delete repository "${name}": its history up to version 1 goes, and what is published of it (1)`,
      "",
      `  Note: the remote "${name}" is kept, as it is used by repository "${other}".`,
    ].join("\n"),
  );
  // The server moves on: another address, another version, another user of the remote.
  await files.distribute(`${name}/new`);
  await pulp.file.repository(other).update({ remote: null });
  const error = await rejection(plan.apply());
  expect(isPlanOutdatedError(error)).toBe(true);
  expect(error.message).toContain(`to delete distribution "${name}/new" would be needed, too.`);
  expect(error.message).toContain(`the remote "${name}": usedBy was`);
  expect(await pulp.file.distribution(`${name}/latest`).find()).toBeDefined();

  const second = await files.planDelete();
  expect(second.steps.map(({ resource, name: of }) => `${resource} ${of}`)).toEqual([
    `distribution ${name}/latest`,
    `distribution ${name}/new`,
    `distribution ${name}/pinned`,
    `remote ${name}`,
    `repository ${name}`,
  ]);
  // Somebody else does a part of it meanwhile: that is no reason to refuse.
  await pulp.file.distribution(`${name}/new`).delete();
  expect(await second.apply()).toEqual(
    ["distribution", "distribution", "remote", "repository"].map((resource) => expect.objectContaining({ resource, action: "deleted" })),
  );
  expect(await files.find()).toBeUndefined();
  expect(await pulp.file.remote(name).find()).toBeUndefined();
  expect(await second.apply()).toEqual([]);
  expect(await (await files.planDelete()).apply()).toEqual([]);
  await pulp.file.repository(other).delete();
});

test("all who need what is to be deleted are named: what serves it, and whatever else holds it; of very many, how many more", async () => {
  const name = unique("needed");
  const files = pulp.file.repository(name);
  await files.ensure({});
  await files.upload(join(upstreamDirectory("file", "v1"), "notes.txt"));
  const trunk = files.stream("trunk");
  await trunk.ensure({ start: 1, basePath: `${name}/0` });
  await trunk.protect(1, { reason: "the audit" });
  const releases = [1, 2].map((week) => `${name}-W${week}`);
  for (const release of releases) await (await pulp.releases.plan(release, { from: trunk })).apply();
  const plain = [1, 2, 3, 4, 5, 6].map((i) => `${name}/${i}`);
  for (const path of plain) await files.distribute(path, { version: 1 });
  const refusal = () => rejection(files.versions.delete(1));
  const holders = releases.map((release) => `the release ${release} holds it (version 1)`);
  const protects = `${name}/trunk protects it: the audit (version 1)`;

  const served = [0, 1, 2, 3, 4].map((i) => `"${name}/${i}"`).join(", ");
  expect((await refusal()).message).toContain(
    `version 1 of ${name} is needed: the distributions ${served}, and 2 more serve it; ${[...holders, protects].join(", ")}.`,
  );
  expect(await rejection(files.delete())).toMatchObject({
    code: "STILL_HELD",
    message: expect.stringContaining(`is needed: the stream ${name}/trunk has its versions there, ${holders.join(", ")}.`),
  });
  for (const path of plain) await pulp.file.distribution(path).delete();
  for (const [i, release] of releases.entries()) {
    expect(await refusal()).toMatchObject({ code: "STILL_HELD", message: expect.stringContaining(holders.slice(i).join(", ")) });
    await (await pulp.releases.ref(release).planDelete()).apply();
  }
  await files.upload(join(upstreamDirectory("file", "v1"), "image.bin"));
  await files.distribute(`${name}/0`, { version: 2 });
  expect(await refusal()).toMatchObject({ code: "STILL_HELD", hint: expect.stringContaining("stream.unprotect()") });
  await trunk.unprotect(1);
  expect(await files.versions.delete(1)).toHaveLength(1);
  await (await files.planDelete()).apply();
});

describe.each(builtIn.map(({ plugin }) => ({ plugin })))("$plugin", (row) => {
  const { plugin } = row;
  test("plans the deletion of a repository with its remote and its address, and does it", async () => {
    const name = unique(`plan-${plugin.replace("_", "-")}`);
    const namespace = namespaceOf(pulp, plugin);
    const repository = namespace.repository(name);
    const remote = plugin !== "hugging_face";
    const more: Readonly<Record<string, object>> = { container: { upstream_name: "x" }, deb: { distributions: "stable" } };
    const fields = { url: "https://upstream.invalid/", ...more[plugin] };
    await repository.ensure(remote ? { remote: fields } : {});
    await repository.distribute(name);
    const plan = await repository.planDelete();
    expect(plan.steps.map(({ resource }) => resource)).toEqual(
      remote ? ["distribution", "remote", "repository"] : ["distribution", "repository"],
    );
    expect((await plan.apply()).map(({ resource }) => resource)).toEqual(plan.steps.map(({ resource }) => resource));
    expect(await Promise.all([repository.find(), namespace.distribution(name).find(), namespace.remote(name).find()])).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    proves(row.plugin, "planDelete");
  });
});
