import { describe, expectTypeOf, it } from "vitest";
import type { CoreResource } from "../../src/model/core.ts";
import type { RepositoryHandle } from "../../src/model/repository/handle.ts";
import type { AlternateContentSourceHandle } from "../../src/model/resource/alternate-content-source.ts";
import type { Collection } from "../../src/model/resource/collection.ts";
import type { ResourceHandle } from "../../src/model/resource/handle.ts";
import type { DistributionHandle } from "../../src/model/serving/distribution.ts";
import type { Adapter } from "../../src/plugins/adapter.ts";
import type { coreTypes } from "../../src/plugins/core.ts";
import type { builtIn } from "../../src/plugins/index.ts";
import type { BuiltIn } from "../../src/pulp.ts";
import type { StreamHandle } from "../../src/streams/handle.ts";

/** The same methods with the same arguments, whatever they return: what comes from the server is typed by its spec alone. */
type Takes<T> = { readonly [K in keyof T]: T[K] extends (...args: infer P) => unknown ? (...args: P) => unknown : unknown };
type Adapters = { readonly [A in (typeof builtIn)[number] as A["plugin"]]: A };
type VerbsOf<A> = A extends Adapter ? keyof A["verbs"] : never;
/** Lists below a repository are objects of their own; `proves()` and the tests of each hold them. */
type EntriesOf<A> = A extends { readonly entries: infer E } ? keyof E : never;
/** Plugins whose interface promises what the class doesn't take. */
type Broken<Handle, Typed extends { readonly [K in keyof BuiltIn]: unknown }> = {
  [K in keyof BuiltIn]: Handle extends Takes<Typed[K]> ? never : K;
}[keyof BuiltIn];

// The one cast that makes a typed namespace of untyped handles (namespace.ts) can't be checked for an adapter that is a type parameter: here it
// is, for those that there are.
describe("the classes do what the typed interfaces promise", () => {
  it("repositories; their plugin's own verbs go through call()", () => {
    type Repositories = {
      [K in keyof BuiltIn]: Omit<ReturnType<BuiltIn[K]["repository"]>, VerbsOf<Adapters[K]> | EntriesOf<Adapters[K]> | "stream">;
    };
    expectTypeOf<Broken<RepositoryHandle, Repositories>>().toEqualTypeOf<never>();
  });

  it("streams", () => {
    type Streams = { [K in keyof BuiltIn]: ReturnType<ReturnType<BuiltIn[K]["repository"]>["stream"]> };
    expectTypeOf<Broken<StreamHandle, Streams>>().toEqualTypeOf<never>();
  });

  it("remotes, distributions, alternate content sources, lists", () => {
    expectTypeOf<Broken<ResourceHandle, { [K in keyof BuiltIn]: ReturnType<BuiltIn[K]["remote"]> }>>().toEqualTypeOf<never>();
    expectTypeOf<Broken<DistributionHandle, { [K in keyof BuiltIn]: ReturnType<BuiltIn[K]["distribution"]> }>>().toEqualTypeOf<never>();
    expectTypeOf<AlternateContentSourceHandle>().toExtend<Takes<ReturnType<BuiltIn["rpm"]["alternateContentSource"]>>>();
    expectTypeOf<Broken<Collection, { [K in keyof BuiltIn]: BuiltIn[K]["repositories"] }>>().toEqualTypeOf<never>();
    expectTypeOf<Broken<Collection, { [K in keyof BuiltIn]: BuiltIn[K]["distributions"] }>>().toEqualTypeOf<never>();
  });

  it("and says so where one doesn't", () => {
    expectTypeOf<Broken<Collection, { [K in keyof BuiltIn]: BuiltIn[K]["repository"] & { missing(): void } }>>().toEqualTypeOf<
      keyof BuiltIn
    >();
  });

  it("the core's own types", () => {
    type Core = typeof coreTypes;
    type Wrong = { [K in keyof Core]: ResourceHandle extends Takes<CoreResource<Core[K]>> ? never : K }[keyof Core];
    expectTypeOf<Wrong>().toEqualTypeOf<"accessPolicy" | "signingService">();
  });
});
