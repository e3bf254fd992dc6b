import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { DynamicRepository, Pulp } from "../../src/index.ts";
import { adapterUpstreams } from "../support/adapters.ts";
import { connectShared, namespaceOf, rejection, unique } from "../support/shared-pulp.ts";
import { type FaultyUpstreams, startFaultyUpstreams } from "../support/upstream.ts";

// What servers say where something is wrong, as they say it, and what the reader is told to do next.

let pulp: Pulp;
let upstream: FaultyUpstreams;
const made: DynamicRepository[] = [];
beforeAll(async () => {
  [pulp, upstream] = await Promise.all([connectShared(), startFaultyUpstreams({ handlers: adapterUpstreams })]);
});
afterEach(async () => {
  upstream.heal();
  for (const repository of made.splice(0)) {
    await repository.delete();
    await namespaceOf(pulp, repository.plugin).remote(repository.name).delete();
  }
});
afterAll(async () => {
  await upstream.close();
  await pulp.close();
});

const fresh = async (plugin: string, remote?: Readonly<Record<string, unknown>>): Promise<DynamicRepository> => {
  const repository = pulp.repository({ plugin, name: unique(`${plugin}-words`) });
  made.push(repository);
  await repository.ensure(remote === undefined ? {} : { remote: { max_retries: 0, ...remote } });
  return repository;
};

/** An upstream where nothing is, by plugin, and what is to be read of it beside its url. */
const nothingThere: Readonly<Record<string, { readonly remote: (origin: string) => object; readonly hint: RegExp }>> = {
  rpm: { remote: (origin) => ({ url: `${origin}/nothing/` }), hint: /repodata\/repomd\.xml/ },
  file: { remote: (origin) => ({ url: `${origin}/nothing/PULP_MANIFEST` }), hint: /PULP_MANIFEST/ },
  container: {
    remote: (origin) => ({ url: origin, upstream_name: "nothing/here" }),
    hint: /upstream_name nothing\/here\..*`upstream_name`/,
  },
  deb: {
    remote: (origin) => ({ url: `${origin}/nothing/`, distributions: "grove" }),
    hint: /distributions grove\..*<distribution>\/Release/,
  },
  npm: { remote: (origin) => ({ url: `${origin}/nothing/latest` }), hint: /<registry>\/<name>\/<version>/ },
  gem: { remote: (origin) => ({ url: `${origin}/nothing/` }), hint: /compact index/ },
  ansible: { remote: (origin) => ({ url: `${origin}/nothing/` }), hint: /Galaxy API/ },
  ostree: { remote: (origin) => ({ url: `${origin}/nothing/` }), hint: /ostree summary --update/ },
};

describe("of each plugin, an upstream", () => {
  /** All plugins at once: the server's workers wait for the upstream most of the time. */
  const syncAll = (check: (plugin: string, message: string, name: string) => void): Promise<unknown> =>
    Promise.all(
      Object.entries(nothingThere).map(async ([plugin, { remote }]) => {
        const repository = await fresh(plugin, { ...remote(upstream.origin) });
        check(plugin, (await rejection(repository.call("sync"))).message, repository.name);
      }),
    );

  test("that has nothing there is named, with what its url has to be", () =>
    syncAll((plugin, message, name) => {
      expect(message).toMatch(new RegExp(`^sync of ${plugin} repository "${name}": its sync task failed: \\S`));
      expect(message).toContain(`Its remote is "${name}": url ${upstream.origin}`);
      expect(message).toMatch(nothingThere[plugin]?.hint ?? /no row/);
    }));

  test("that asks for a login: what to do about it", async () => {
    upstream.fail(/./, { kind: "challenge", realm: "grove" });
    await syncAll((plugin, message) => expect(message).toMatch(plugin === "ostree" ? /no login/ : /`username`/));
  });

  test("that hangs up: what to do about it", async () => {
    upstream.fail(/./, { kind: "reset" });
    await syncAll((_, message) => expect(message).toMatch(/hung up/));
  });

  test("that fails: what to do about it", async () => {
    upstream.fail(/./, { kind: "status", status: 500 });
    await syncAll((_, message) => expect(message).toMatch(/upstream itself failed|ostree summary/));
  });
});

test("npm's url of a package: a remote is one version", async () => {
  const repository = await fresh("npm", { url: `${upstream.origin}/grove-acorn` });
  expect((await rejection(repository.call("sync"))).message).toMatch(/failed: 'version'\. .* is that of one version, not of the package/);
});

test("python's /simple/ url: the server adds that by itself", async () => {
  const repository = await fresh("python", { url: `${upstream.origin}/python/simple/`, includes: ["grove-acorn"] });
  const error = await rejection(repository.call("sync"));
  expect(error).toMatchObject({ code: "CONTENT_MISSING", units: ["grove-acorn"] });
  expect(error.message).toContain("`url` is the index without `simple/`");
});

test("a sync without a remote", async () => {
  const repository = await fresh("file");
  expect((await rejection(repository.call("sync"))).message).toContain("Give the repository one, with ensure({ remote: { url } })");
});

test("a whole mirror into a repository that publishes by itself: what has to be turned off, and then it works", async () => {
  const repository = pulp.rpm.repository((await fresh("rpm", { url: upstream.rpm, policy: "on_demand" })).name);
  const refused = await rejection(repository.sync({ sync_policy: "mirror_complete" }));
  expect(refused).toMatchObject({ code: "VALIDATION_FAILED", hint: expect.stringContaining("update({ autopublish: false })") });
  await repository.update({ autopublish: false });
  expect(await repository.sync({ sync_policy: "mirror_complete" })).toMatchObject({ changed: true, publication: { pulp_href: /./ } });
});

test("a key that is none is found before anything is sent, and one that can't be read is told without a stack", async () => {
  const remote = { url: `${upstream.origin}/deb/`, distributions: "grove", policy: "on_demand" };
  expect((await rejection(fresh("deb", { ...remote, gpgkey: "garbage" }))).message).toContain("gpgkey is no armored OpenPGP public key");
  const gpgkey = "-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nmDMEZ\n-----END PGP PUBLIC KEY BLOCK-----\n";
  const { message } = await rejection((await fresh("deb", { ...remote, gpgkey })).call("sync"));
  expect(message).toContain("The remote's `gpgkey` can't be read");
  expect(message).not.toMatch(/backtrace|sequoia/);
  expect(message.length).toBeLessThan(1_000);
});

describe("what a version holds once", () => {
  test("several files for one path are named before anything is sent", async () => {
    const repository = await fresh("file");
    const [one, other] = [Buffer.from("one"), Buffer.from("other")];
    const files = [
      { file: one, relative_path: "x/y" },
      { file: other, relative_path: "x/y" },
    ];
    const error = await rejection(repository.uploadAll(files));
    expect(error).toMatchObject({ name: "UsageError", code: "AMBIGUOUS" });
    expect(error.message).toMatch(/^several files are given for "x\/y"\. .* Nothing was sent\.$/);
  });

  test("a word that means several files is refused with their addresses, and one of those can be added", async () => {
    const path = unique("ambiguous");
    const hrefs: string[] = [];
    for (const bytes of ["one", "other"]) {
      const { content } = await (await fresh("file")).upload(Buffer.from(path + bytes), { relative_path: path });
      hrefs.push(content);
    }
    const target = await fresh("file");
    const error = await rejection(target.add({ files: [path] }));
    expect(error).toMatchObject({ name: "UsageError", code: "AMBIGUOUS" });
    for (const href of hrefs) expect(error.message).toContain(href);
    expect(await target.add({ files: hrefs.slice(0, 1) })).toMatchObject({ changed: true, version: { number: 1 } });
  });
});

test("a distribution's name that another of the same plugin has: which one", async () => {
  const repository = await fresh("file");
  const name = unique("words");
  await repository.upload(Buffer.from(name), { relative_path: name });
  await repository.distribute(`${name}-here`, { name });
  const error = await rejection(repository.distribute(`${name}-there`, { name }));
  expect(error).toMatchObject({ code: "NAME_TAKEN" });
  expect(error.message).toContain(`belongs to the distribution that serves at "${name}-here"`);
  await pulp.file.distribution(`${name}-here`).delete();
});
