import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { Pulp } from "../../src/index.ts";
import { killedAtEachRequest } from "../support/processes/killed.ts";
import { connectShared, countRequests, rejection, removeNamed, unique } from "../support/shared-pulp.ts";

// Releases as such: on plain files, over HTTP. What they mean to dnf, apt and skopeo is in release-clients.test.ts.

const prefix = unique("release");
let pulp: Pulp;
beforeAll(async () => {
  pulp = await connectShared();
});
afterAll(async () => {
  await removeNamed(pulp, prefix, "file");
  await pulp.close();
});

/** A repository with a stream `trunk` that serves such files. */
const streamWith = async (name: string, ...files: readonly string[]) => {
  const repository = pulp.file.repository(`${prefix}-${name}`);
  await repository.ensure({});
  const stream = repository.stream("trunk");
  await stream.ensure({ basePath: `${prefix}/${name}` });
  await put(name, ...files);
  return stream;
};
/** What a file says tells which test it is of, so that no other repository has it. */
const put = async (name: string, ...files: readonly string[]): Promise<void> => {
  const source = pulp.file.repository(`${prefix}-${name}-source`);
  await source.ensure({});
  await source.uploadAll(files.map((file) => ({ file: Buffer.from(`${prefix} ${name} ${file}`), relative_path: file })));
  await pulp.file.repository(`${prefix}-${name}`).stream("trunk").promote({ files }, { from: source });
};

describe("a release", () => {
  test("is planned, made, described, found again, and kept from prune", async () => {
    const [one, two] = [await streamWith("one", "a", "b"), await streamWith("two", "c")];
    const name = `${prefix}-W1`;
    const plan = await pulp.releases.plan(name, { from: [one, two], tags: { week: "1", site: prefix } });
    expect(plan).toMatchObject({ release: name, base: null, withoutBytes: [], open: [], diff: undefined });
    expect(plan.text()).toContain(`file ${prefix}-one/trunk: version 1, 2 files`);
    const manifest = await plan.apply({ reason: "first week" });
    expect(manifest).toMatchObject({ release: name, reason: "first week", tags: { week: "1" }, units: 3 });
    expect(manifest.repositories.map(({ content, publication }) => [content, typeof publication])).toEqual([
      [{ files: 2 }, "string"],
      [{ files: 1 }, "string"],
    ]);
    const release = pulp.releases.ref(name);
    expect(await release.manifest()).toEqual(manifest);
    expect((await release.describe()).text()).toContain("2 repositories, 3 units");
    expect(await release.units()).toEqual(
      ["a", "b"]
        .map((file) => ({ file, repository: `${prefix}-one` }))
        .concat({ file: "c", repository: `${prefix}-two` })
        .map(({ file, repository }) => ({
          plugin: "file",
          repository,
          type: "files",
          unit: file,
          digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
          location: file,
          purl: expect.stringMatching(new RegExp(`^pkg:generic/${file}\\?checksum=sha256%3A`)),
        })),
    );
    const names = async (filter: Parameters<typeof pulp.releases.list>[0]) => (await pulp.releases.list(filter)).map((each) => each.name);
    expect(await names({ tags: { site: prefix } })).toEqual([name]);
    expect(await names({ tags: { site: prefix, week: "2" } })).toEqual([]);
    expect(await names({ tags: { site: prefix }, since: "2001-01-01" })).toEqual([name]);
    expect(await names({ tags: { site: prefix }, since: new Date(Date.now() + 60_000) })).toEqual([]);
    expect(await names({ tags: { site: prefix }, has: "b" })).toEqual([name]);
    expect(await names({ tags: { site: prefix }, has: "no-such-file" })).toEqual([]);

    await put("one", "d");
    await put("one", "e");
    await put("one", "f");
    const prune = await one.planPrune({ past: 0, olderThan: new Date(Date.now() + 60_000) });
    expect(prune.text()).toContain(`version 1 stays: the release ${name} holds it`);
    expect(prune.steps.map(({ name: each }) => each)).toEqual([`${prefix}-one 2`, `${prefix}-one 3`]);
  });

  test("names what differs from the one before, and takes nothing that has moved", async () => {
    const stream = await streamWith("moving", "a");
    await (await pulp.releases.plan(`${prefix}-M1`, { from: stream })).apply();
    await put("moving", "b");
    const plan = await pulp.releases.plan(`${prefix}-M2`, { from: stream });
    expect(plan.diff?.text()).toBe(
      `${prefix}-M1 -> ${prefix}-M2: 1 added, 0 removed, 0 upgraded, 0 downgraded\nfile ${prefix}-moving: version 1 -> 2\n  + files b`,
    );
    await put("moving", "c");
    expect(await rejection(plan.apply())).toMatchObject({
      name: "PlanOutdatedError",
      differences: [`file ${prefix}-moving was at version 2, and is at 3.`],
    });
    expect(await rejection(pulp.releases.ref(`${prefix}-M2`).manifest())).toMatchObject({ name: "ResourceNotFoundError" });
    await (await pulp.releases.plan(`${prefix}-M2`, { from: stream })).apply();
  });

  test("a hotfix has what its base has, and a few units more; nobody is served it", async () => {
    const stream = await streamWith("fixed", "a");
    await (await pulp.releases.plan(`${prefix}-F1`, { from: stream })).apply();
    const source = pulp.file.repository(`${prefix}-fix`);
    await source.ensure({});
    await source.uploadAll([{ file: Buffer.from(`${prefix} fix`), relative_path: "a" }]);
    await put("fixed", "later");
    const plan = await pulp.releases.plan(`${prefix}-F1.1`, {
      base: `${prefix}-F1`,
      add: { from: source, content: { files: ["a"] }, to: `${prefix}-fixed` },
    });
    expect(plan.fixes).toMatchObject([{ added: [{ label: "a" }], removed: [{ label: "a" }] }]);
    const manifest = await plan.apply({ reason: "CVE-2026-1" });
    expect(manifest).toMatchObject({ base: `${prefix}-F1`, units: 1, repositories: [{ number: 3, stream: "trunk" }] });
    expect(await stream.head()).toMatchObject({ version: { number: 2 } });
    const sourceDigest = (await source.content({}, { kind: "files" }).all()).map(({ sha256 }) => `sha256:${sha256}`);
    expect((await pulp.releases.ref(`${prefix}-F1.1`).units()).map(({ digest }) => digest)).toEqual(sourceDigest);
  });

  test("of what can't be one, says why, and changes nothing", async () => {
    const stream = await streamWith("refused", "a");
    const repository = pulp.file.repository(`${prefix}-refused`);
    const plain = pulp.file.repository(`${prefix}-forgets`);
    await plain.ensure({ retain_repo_versions: 2 });
    const name = `${prefix}-R1`;
    const count = countRequests(pulp, /^(POST|PATCH|PUT|DELETE) /);
    const refused = async (...[called, options]: Parameters<typeof pulp.releases.plan>) => rejection(pulp.releases.plan(called, options));
    for (const bad of ["", "a/b", "..", "x".repeat(65), "W 48"])
      expect(await refused(bad, { from: stream }), bad).toMatchObject({ name: "UsageError", code: "NAME_UNFIT" });
    expect(await refused(name, {})).toMatchObject({ name: "UsageError" });
    expect(await refused(name, { from: [stream, repository] })).toMatchObject({ name: "ReleaseError", code: "RELEASE_TWICE" });
    expect(await refused(name, { from: plain })).toMatchObject({ name: "ReleaseError", code: "RETENTION_SET" });
    expect(await refused(name, { from: pulp.file.repository(`${prefix}-nothing`) })).toMatchObject({ name: "ResourceNotFoundError" });
    expect(await refused(name, { base: `${prefix}-nothing` })).toMatchObject({ name: "ResourceNotFoundError" });
    expect(await refused(name, { from: stream, syncedWithin: "soon" })).toMatchObject({ name: "UsageError" });
    expect(count.count).toBe(0);
    count.stop();
    const [first, second] = [await pulp.releases.plan(name, { from: stream }), await pulp.releases.plan(name, { from: stream })];
    const both = await Promise.allSettled([first.apply(), second.apply()]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await refused(name, { from: stream })).toMatchObject({ name: "ReleaseError", code: "RELEASE_TAKEN", release: name });
  });

  test("is refused to who may not write records, and nothing of it is there", async () => {
    await streamWith("ordinary", "a");
    const { password } = inject("pulp");
    const user = unique("release-user");
    await pulp.core.user(user).ensure({ password: `${password}x` });
    const theirs = await connectShared({ username: user, password: `${password}x` });
    try {
      const name = `${prefix}-O1`;
      const failure = await rejection(
        theirs.releases.plan(name, { from: theirs.file.repository(`${prefix}-ordinary`).stream("trunk") }).then((plan) => plan.apply()),
      );
      expect(failure).toMatchObject({ name: "ResourceNotFoundError" });
      await pulp.file.repository(`${prefix}-ordinary`).roles.add("file.filerepository_viewer", { users: [user] });
      await pulp.file.distribution(`${prefix}/ordinary`).roles.add("file.filedistribution_viewer", { users: [user] });
      const plan = await theirs.releases.plan(name, { from: theirs.file.repository(`${prefix}-ordinary`).stream("trunk") });
      expect(await rejection(plan.apply())).toMatchObject({ name: "LedgerError", code: "LEDGER_UNWRITABLE" });
      expect(await rejection(pulp.releases.ref(name).manifest())).toMatchObject({ name: "ResourceNotFoundError" });
    } finally {
      await theirs.close();
      await pulp.core.user(user).delete();
    }
  });

  test("is made whole by whoever comes next, wherever its maker was killed", async () => {
    const { undisturbed, killed } = await killedAtEachRequest(pulp, inject("pulp"), {
      prepare: async (name) => {
        const repository = pulp.file.repository(name);
        await repository.ensure({ autopublish: false });
        await repository.upload(new Blob([name]), { relative_path: "a" });
      },
      script: async (client, name) => {
        try {
          await (await client.releases.plan(name, { from: client.file.repository(name) })).apply();
        } catch (error) {
          // The one that was killed had made it.
          if ((error as { readonly code?: string }).code !== "RELEASE_TAKEN") throw error;
        }
      },
      state: async (name) => {
        const release = pulp.releases.ref(name);
        const { repositories, units } = await release.manifest();
        const state = {
          units,
          listed: (await release.units()).map(({ unit }) => unit),
          published: repositories.map(({ publication }) => publication !== null),
        };
        await (await pulp.file.repository(name).planDelete()).apply();
        return state;
      },
      most: 8,
    });
    expect(undisturbed).toEqual({ units: 1, listed: ["a"], published: [true] });
    for (const { request, state } of killed) expect(state, request).toEqual(undisturbed);
    expect(killed.length).toBeGreaterThan(3);
  });

  /** A repository whose second file is in one release only. */
  const twoReleases = async (client: Pulp, name: string): Promise<void> => {
    const repository = client.file.repository(name);
    await repository.ensure({});
    await repository.upload(new Blob([`${name} both`]), { relative_path: "both" });
    await (await client.releases.plan(`${name}-W1`, { from: repository })).apply();
    await repository.upload(new Blob([`${name} one`]), { relative_path: "one" });
    await (await client.releases.plan(`${name}-W2`, { from: repository })).apply();
    await repository.change({ remove: (await repository.select({ files: ["one"] })).map(({ pulp_href }) => pulp_href) });
  };

  test("costs what only it holds, and that is what deleting it frees", async () => {
    const name = `${prefix}-costs`;
    await twoReleases(pulp, name);
    const [one, two] = [pulp.releases.ref(`${name}-W1`), pulp.releases.ref(`${name}-W2`)];
    // What both have is in the newest version, too; of the second, a file is in nothing else.
    const own = { units: 1, bytes: `${name} one`.length, atLeast: false };
    expect(await two.costs()).toMatchObject({ ...own, versions: [{ plugin: "file", repository: name, number: 2 }], rings: [] });
    expect(await one.costs()).toMatchObject({ units: 0, bytes: 0, versions: [{ number: 1 }] });
    // A ring that serves it takes nothing away from that; one that serves another release of the same version does.
    await two.rollOut(`${name}-ring`);
    expect(await two.costs()).toMatchObject({ ...own, rings: [`${name}-ring`] });
    await (await pulp.releases.plan(`${name}-W3`, { base: `${name}-W2` })).apply();
    expect(await two.costs()).toMatchObject({ units: 0, versions: [] });
    expect((await rejection(two.planDelete())).message).toContain("Roll another release out there first");
    await pulp.releases.ref(`${name}-W3`).rollOut(`${name}-ring`);
    const plan = await two.planDelete();
    expect(plan.steps.map(({ resource }) => resource)).toEqual(["release"]);
    expect(plan.text()).toMatch(/version 2 stays: .*-ring.*serves it, the release .*-W3 holds it/);
    await plan.apply();
    await one.rollOut(`${name}-ring`);
    await (await pulp.releases.ref(`${name}-W3`).planDelete()).apply();
    expect((await pulp.file.repository(name).versions.list().all()).map(({ number }) => number).sort()).toEqual([0, 1, 3]);
    expect(await pulp.releases.list({ has: "one" })).toEqual([]);
    await pulp.file.distribution(`${name}-ring/${name}`).delete();
  });

  test("a hotfix isn't made in a repository that somebody follows: its clients would see it", async () => {
    const name = `${prefix}-followed`;
    const [repository, source] = [pulp.file.repository(name), pulp.file.repository(`${name}-source`)];
    await Promise.all([repository.ensure({}), source.ensure({})]);
    await source.upload(new Blob([`${name} fix`]), { relative_path: "fix" });
    await (await pulp.releases.plan(`${name}-W1`, { from: repository })).apply();
    await repository.distribute(name);
    const add = { from: source, to: name, content: { files: ["fix"] } };
    const refused = await rejection(pulp.releases.plan(`${name}-W1.1`, { base: `${name}-W1`, add }));
    expect(refused).toMatchObject({ name: "ReleaseError", code: "RELEASE_FOLLOWED", release: `${name}-W1.1` });
    expect(refused.message).toContain(`the distribution "${name}" follows the repository`);
    expect((await repository.read()).latest_version_href).toMatch(/versions\/0\/$/);
  });

  test("whoever was killed at deleting one, doing it again finishes it", async () => {
    const { undisturbed, killed } = await killedAtEachRequest(pulp, inject("pulp"), {
      prepare: (name) => twoReleases(pulp, name),
      script: async (client, name) => {
        try {
          await (await client.releases.ref(`${name}-W2`).planDelete()).apply();
        } catch (error) {
          if ((error as { readonly name?: string }).name !== "ResourceNotFoundError") throw error;
        }
      },
      state: async (name) => {
        const versions = (await pulp.file.repository(name).versions.list().all()).map(({ number }) => number).sort();
        const there = (await pulp.releases.list()).flatMap((one) => (one.name.startsWith(name) ? [one.name.slice(name.length)] : []));
        await (await pulp.file.repository(name).planDelete()).apply();
        return { versions, there };
      },
      most: 6,
    });
    expect(undisturbed).toEqual({ versions: [0, 1, 3], there: ["-W1"] });
    for (const { request, state } of killed) expect(state, request).toEqual(undisturbed);
    expect(killed.length).toBeGreaterThan(1);
  });
});
