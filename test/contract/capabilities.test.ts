import { describe, expect, it } from "vitest";
import { isCapabilityError, isUsageError } from "../../src/errors/index.ts";
import type { Adapter } from "../../src/index.ts";
import { connectTo, fakePulp, rejection } from "../support/fake-pulp/index.ts";

const cargo = {
  plugin: "cargo",
  since: "0.2",
  href: "{cargo_cargo_repository_href}",
  repository: "repositories/cargo/cargo/",
  remotes: ["remotes/cargo/cargo/"],
  distributions: ["distributions/cargo/cargo/"],
  publications: [],
  autopublish: false,
  url: "base_url",
  verbs: { yank: { path: "yank", since: "0.4.0" }, index: { path: "index" } },
  change: { way: "modify" },
  content: { crates: { path: "content/cargo/crates/", identity: ["name"] } },
} as const satisfies Adapter;

const versions = { core: "3.123.1", cargo: "0.3.1", file: "3.123.1" };

describe("before anything is sent", () => {
  it("a plugin that the server doesn't have", async () => {
    const fake = fakePulp({ versions: { core: "3.123.1", file: "3.123.1" } });
    const { pulp } = await connectTo(fake);
    const before = fake.requests.length;
    const tries = [
      pulp.rpm.repository("x").ensure({}),
      pulp.rpm.repository("x").deliver("x"),
      pulp.rpm.repository("x").read(),
      pulp.rpm.remote("x").delete(),
      (async () => pulp.rpm.repositories.list().all())(),
      pulp.rpm.distribution("x").rollBack(),
      pulp.repository({ plugin: "rpm", name: "x" }).sync(),
    ];
    for (const error of await Promise.all(tries.map(rejection))) {
      expect(isCapabilityError(error)).toBe(true);
      expect(error).toMatchObject({ code: "PLUGIN_NOT_INSTALLED", plugin: "rpm", message: expect.stringContaining("core, file") });
    }
    expect(fake.requests).toHaveLength(before);
    expect(pulp.rpm.repository("x").can("sync")).toBe(false);
  });

  it("a verb that a newer plugin has", async () => {
    const fake = fakePulp({ versions });
    const { pulp } = await connectTo(fake, { adapters: [cargo] });
    const crates = pulp.repository({ plugin: "cargo", name: "x" });
    const before = fake.requests.length;
    const error = await rejection(crates.call("yank", {}));
    expect(isCapabilityError(error)).toBe(true);
    expect(error).toMatchObject({ code: "CAPABILITY_MISSING", plugin: "cargo", operation: "yank", installed: "0.3.1", required: "0.4.0" });
    expect(fake.requests).toHaveLength(before);
    expect([crates.can("yank"), crates.can("index")]).toEqual([false, true]);
  });

  it("a plugin that is too old altogether", async () => {
    const fake = fakePulp({ versions: { ...versions, cargo: "0.1.9" } });
    const { pulp } = await connectTo(fake, { adapters: [cargo] });
    const crates = pulp.repository({ plugin: "cargo", name: "x" });
    const before = fake.requests.length;
    for (const error of await Promise.all([crates.ensure({}), crates.call("index"), crates.call("yank")].map(rejection)))
      expect(error).toMatchObject({ name: "CapabilityError", installed: "0.1.9" });
    expect(fake.requests).toHaveLength(before);
    expect(crates.can("index")).toBe(false);
  });

  it("what only later versions of a plugin have: a kind of remote, a checkpoint", async () => {
    const fake = fakePulp({ versions: { ...versions, file: "3.73.47" } });
    const { pulp } = await connectTo(fake);
    const before = fake.requests.length;
    const files = pulp.file.repository("x");
    const git = { kind: "git", url: "http://127.0.0.1:1/x.git" } as const;
    for (const error of await Promise.all(
      [files.ensure({ remote: git }), pulp.file.remote("x", { kind: "git" }).ensure(git)].map(rejection),
    ))
      expect(error).toMatchObject({ name: "CapabilityError", installed: "3.73.47", required: "3.105" });
    expect(await rejection(files.publish({ checkpoint: true }))).toMatchObject({ name: "CapabilityError", required: "3.74" });
    expect(fake.requests).toHaveLength(before);
  });

  it("a word that the plugin doesn't have", async () => {
    const fake = fakePulp({ versions });
    const { pulp } = await connectTo(fake, { adapters: [cargo] });
    const crates = pulp.repository({ plugin: "cargo", name: "x" });
    const before = fake.requests.length;
    const tries = [crates.sync(), crates.publish(), crates.upload(new Uint8Array()), crates.call("constructor"), crates.call("ensure")];
    for (const error of await Promise.all(tries.map(rejection))) {
      expect(isCapabilityError(error)).toBe(true);
      expect(error).toMatchObject({ code: "CAPABILITY_MISSING", hint: expect.stringContaining("index, yank") });
    }
    expect(fake.requests).toHaveLength(before);
    for (const word of ["sync", "publish", "upload", "constructor", "toString", "begin", "anything"])
      expect(crates.can(word), word).toBe(false);
    for (const word of ["ensure", "deliver", "distribute", "versions", "delete"]) expect(crates.can(word), word).toBe(true);
    expect(pulp.file.repository("x").can("sync")).toBe(true);
    expect(pulp.file.repository("x").can("publish")).toBe(true);
  });

  it("a plugin that nobody wrote an adapter for", async () => {
    const { pulp } = await connectTo(fakePulp());
    const plugin: string = "debb";
    expect(() => pulp.repository({ plugin, name: "x" })).toThrow(
      expect.objectContaining({ code: "PLUGIN_UNKNOWN", plugin: "debb", hint: expect.stringContaining("adapters") }),
    );
  });

  it("a remote of an unknown kind", async () => {
    const { pulp } = await connectTo(fakePulp());
    const remote = pulp.rpm.remote as (name: string, of: { kind: string }) => unknown;
    expect(() => remote("x", { kind: "apt" })).toThrow(/rpm, uln/);
  });
});

describe("adapters of one's own", () => {
  it.each(["add", "publish", "at", "begin", "kind", "context", "adapter", "constructor", "toString", "then"])(
    "can't have a verb named %s",
    async (verb) => {
      const fake = fakePulp({ versions });
      const error = await rejection(connectTo(fake, { adapters: [{ ...cargo, verbs: { [verb]: { path: "yank" } } }] }));
      expect(isUsageError(error)).toBe(true);
      expect(String(error)).toContain(`a verb of the adapter "cargo" can't be named "${verb}"`);
    },
  );

  it.each(["rpm", "api", "close", "then", "repository"])("can't be named %s", async (plugin) => {
    const fake = fakePulp();
    const error = await rejection(connectTo(fake, { adapters: [{ ...cargo, plugin }] }));
    expect(isUsageError(error)).toBe(true);
    expect(String(error)).toContain(`"${plugin}"`);
  });

  it("get their namespace and verbs", async () => {
    const fake = fakePulp({ versions: { ...versions, cargo: "0.4.2" } });
    const href = "/pulp/api/v3/repositories/cargo/cargo/01900000-0000-7000-9000-000000000001/";
    fake.on("GET", /cargo\/cargo\/$/, {
      body: { count: 1, next: null, results: [{ pulp_href: href, name: "x", latest_version_href: `${href}versions/0/` }] },
    });
    fake.on("POST", /yank\/$/, (request) => fake.dispatch({ created: [`${href}versions/1/`] })(request));
    const { pulp } = await connectTo(fake, { adapters: [cargo] });
    const { cargo: namespace } = pulp as unknown as {
      cargo: { repository(name: string): { yank(body: object): Promise<{ version: { number: number } }> } };
    };
    expect((await namespace.repository("x").yank({ crate: "left-pad" })).version.number).toBe(1);
    expect(fake.seen("/yank/")[0]?.body).toEqual({ crate: "left-pad" });
  });
});
