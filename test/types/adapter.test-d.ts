import { connect, defineAdapter, type Namespace, type Operation, type Pulp, type VersionChange } from "pulp-sdk";
import { describe, expectTypeOf, it } from "vitest";
import type { paths as containerPaths } from "../../generated/container/index.ts";
import type { Repository, RepositoryBase } from "../../src/model/types.ts";
import type { TakenWord } from "../../src/plugins/words.ts";
import type { Streaming } from "../../src/streams/index.ts";

interface Json<T> {
  content: { "application/json": T };
}
interface Listed<T, Q = { name?: string; name__in?: string[] }> {
  parameters: { query?: Q };
  responses: { 200: Json<{ results: T[] }> };
}
/** What a plugin that the SDK doesn't know would be generated as. */
interface CargoPaths {
  "repositories/cargo/cargo/": {
    get: Listed<{ pulp_href: string; name: string }>;
    post: { requestBody: Json<{ name: string; crates_index?: string }> };
  };
  "remotes/cargo/cargo/": {
    get: Listed<{ name: string }>;
    post: { requestBody: Json<{ name: string; url: string; policy?: "streamed" }> };
  };
  "distributions/cargo/cargo/": {
    get: Listed<{ name: string; index_url: string }>;
    post: { requestBody: Json<{ name: string; base_path: string; allow_uploads?: boolean }> };
  };
  "content/cargo/crates/": { get: Listed<{ name: string; vers: string }> };
  "{cargo_cargo_repository_href}": { get: object };
  "{cargo_cargo_repository_href}yank/": { post: { requestBody: Json<{ crate: string }> } };
  "{cargo_cargo_repository_href}add/": { post: { requestBody: Json<{ crate: string }> } };
}

const definition = defineAdapter<CargoPaths>()({
  plugin: "cargo",
  href: "{cargo_cargo_repository_href}",
  repository: "repositories/cargo/cargo/",
  remotes: ["remotes/cargo/cargo/"],
  distributions: ["distributions/cargo/cargo/"],
  publications: [],
  autopublish: false,
  url: "index_url",
  verbs: { yank: { path: "yank", since: "0.2" } },
  change: { way: "modify" },
  content: { crates: { path: "content/cargo/crates/", identity: ["name", "vers"] } },
});
type Definition = typeof definition;
interface Cargo extends Definition {}
const cargo: Cargo = definition;

const rest = {
  plugin: "cargo",
  href: "{cargo_cargo_repository_href}",
  repository: "repositories/cargo/cargo/",
  remotes: ["remotes/cargo/cargo/"],
  distributions: ["distributions/cargo/cargo/"],
  publications: [],
  autopublish: false,
  url: "index_url",
  verbs: {},
  change: { way: "modify" },
  content: {},
} as const;
const define = defineAdapter<CargoPaths>();

describe("an adapter is held against its plugin's paths", () => {
  it("and refused where they differ", () => {
    define(rest);
    // @ts-expect-error the spec has no such verb
    define({ ...rest, verbs: { sync: { path: "sync" } } });
    // @ts-expect-error the model's own word
    define({ ...rest, verbs: { add: { path: "add" } } });
    // @ts-expect-error no such repository
    define({ ...rest, repository: "repositories/rpm/rpm/" });
    // @ts-expect-error no such remote
    define({ ...rest, remotes: ["remotes/cargo/git/"] });
    // @ts-expect-error no such distribution
    define({ ...rest, distributions: ["distributions/cargo/index/"] });
    // @ts-expect-error no publications
    define({ ...rest, publications: ["publications/cargo/cargo/"] });
    // @ts-expect-error no such content
    define({ ...rest, content: { crates: { path: "content/cargo/crate/", identity: ["name"] } } });
    // @ts-expect-error distributions have no such field
    define({ ...rest, url: "base_url" });
    // @ts-expect-error no such href
    define({ ...rest, href: "{rpm_rpm_repository_href}" });
    // @ts-expect-error a way that nobody knows
    define({ ...rest, change: { way: "patch" } });
    // @ts-expect-error what identifies a unit is needed
    define({ ...rest, content: { crates: { path: "content/cargo/crates/" } } });
    const { plugin: _, ...nameless } = rest;
    // @ts-expect-error the name is needed
    define(nameless);
  });

  it("also that of a plugin of the SDK", () => {
    const container = {
      ...rest,
      plugin: "container",
      href: "{container_container_repository_href}",
      repository: "repositories/container/container/",
      remotes: ["remotes/container/container/"],
      distributions: ["distributions/container/container/"],
      url: "registry_path",
    } as const;
    const held = defineAdapter<containerPaths>();
    held(container);
    // @ts-expect-error container has no publications
    held({ ...container, publications: ["publications/container/container/"] });
    // @ts-expect-error container has no modify
    held({ ...container, verbs: { modify: { path: "modify" } } });
    // @ts-expect-error the model's own word
    held({ ...container, verbs: { add: { path: "add" } } });
  });

  it("whose verbs can't take a word that every repository has", () => {
    // Each of the model's own is refused as a verb's name, or the verb would be lost.
    type Free = Exclude<keyof RepositoryBase<Cargo>, TakenWord>;
    expectTypeOf<Free>().toEqualTypeOf<never>();
  });
});

describe("connect() with an adapter of one's own", () => {
  it("gives its namespace, fully typed, beside the others", async () => {
    const pulp = await connect({ baseUrl: "https://x", adapters: [cargo] });
    expectTypeOf(pulp.cargo).toEqualTypeOf<Namespace<Cargo, Repository<Cargo> & Streaming<Cargo>>>();
    expectTypeOf(pulp).toExtend<Pulp>();
    const crates = pulp.cargo.repository("c");
    crates.ensure({ remote: { url: "https://x", policy: "streamed" }, crates_index: null });
    expectTypeOf(crates.yank({ crate: "x" })).toEqualTypeOf<Operation<VersionChange>>();
    crates.deliver("c", { distribution: { allow_uploads: true } });
    crates.add({ crates: ["x"] });
    pulp.rpm.repository("still here").publish();
    // @ts-expect-error required
    crates.yank();
    // @ts-expect-error another field
    crates.yank({ name: "x" });
    // @ts-expect-error no publication
    crates.publish();
    // @ts-expect-error no upload
    crates.upload("x");
    // @ts-expect-error no sync
    crates.sync();
    // @ts-expect-error a delivery that syncs
    crates.deliver("c", { sync: {} });
    // @ts-expect-error policy
    crates.ensure({ remote: { url: "x", policy: "immediate" } });
    // @ts-expect-error a kind of content that it hasn't
    crates.add({ packages: ["x"] });
    // @ts-expect-error a filter that it hasn't
    pulp.cargo.repositories.list({ name__contains: "x" });
    // @ts-expect-error what is identified isn't changed
    cargo.plugin = "freight";
  });

  it("without it, there is none", async () => {
    const pulp = await connect({ baseUrl: "https://x" });
    expectTypeOf(pulp).toEqualTypeOf<Pulp>();
    // @ts-expect-error not given
    pulp.cargo;
    // @ts-expect-error not an adapter
    connect({ adapters: [{ plugin: "cargo" }] });
    // @ts-expect-error misspelt
    connect({ adaptors: [cargo] });
  });

  it("a name that is in use gets no namespace of another type", async () => {
    const thief = { ...cargo, plugin: "rpm" } as const;
    const pulp = await connect({ baseUrl: "https://x", adapters: [thief] });
    expectTypeOf(pulp.rpm).toEqualTypeOf<Pulp["rpm"]>();
    // @ts-expect-error rpm's own
    pulp.rpm.repository("x").yank({ crate: "x" });
    const closer = await connect({ baseUrl: "https://x", adapters: [{ ...cargo, plugin: "close" } as const] });
    expectTypeOf(closer.close).toEqualTypeOf<Pulp["close"]>();
  });
});
