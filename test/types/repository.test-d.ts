import type {
  AnyRepository,
  Delivery,
  Operation,
  Progress,
  Published,
  Pulp,
  RpmRepository,
  Synced,
  Uploaded,
  VersionChange,
} from "pulp-sdk";
import { describe, expectTypeOf, it } from "vitest";

declare const pulp: Pulp;
declare const plugin: string;
declare const api: Pulp["api"];
const epel = pulp.rpm.repository("epel-9");
const images = pulp.file.repository("images");
const apps = pulp.container.repository("apps");

describe("a repository", () => {
  it("takes its plugin's own fields, and gives typed results", async () => {
    epel.ensure({
      remote: { url: "https://x", policy: "on_demand" },
      autopublish: true,
      retain_repo_versions: 3,
      labels: { team: "infra" },
    });
    epel.ensure({ remote: null, retain_repo_versions: null, labels: { team: null } });
    epel.ensure({ remote: "another-remote" }, { secrets: "replace", signal: AbortSignal.timeout(5) });
    expectTypeOf(
      epel.sync({ sync_policy: "mirror_complete", skip_types: ["srpm"] }, { signal: AbortSignal.timeout(5), missing: "error" }),
    ).toEqualTypeOf<Operation<Synced>>();
    expectTypeOf(epel.publish({ checksum_type: "sha256" }, { version: 3 })).toEqualTypeOf<Operation<Published>>();
    expectTypeOf(epel.deliver("epel/9/dirty")).toEqualTypeOf<Operation<Delivery>>();
    expectTypeOf(images.upload("disk.img", { relative_path: "disk.img", sha256: "…" })).toEqualTypeOf<Operation<Uploaded>>();
    for await (const progress of epel.sync()) expectTypeOf(progress).toEqualTypeOf<Progress>();
    apps.tag({ tag: "v1", digest: "sha256:…" });
    apps.copyTags({ source_repository: "x" });
    epel.add({ packages: ["nginx >= 1.26"], advisories: ["X"] });
    epel.add({ everything: true }, { from: pulp.rpm.repository("dirty") });
    const snapshot = await epel.read();
    expectTypeOf(snapshot.latest_version_href).toExtend<string | null | undefined>();
  });

  it("lacks the words that its plugin lacks", () => {
    // @ts-expect-error containers serve versions
    apps.publish();
    // @ts-expect-error no modify on container
    apps.modify();
    // @ts-expect-error a container's bytes come by the registry's API
    apps.upload("x");
    // @ts-expect-error nothing to copy tags from
    images.copyTags({ source_repository: "x" });
    // @ts-expect-error a delivery to a registry publishes nothing
    apps.deliver("x", { publish: {} });
    // @ts-expect-error containers aren't published by themselves
    apps.ensure({ autopublish: true });
    // @ts-expect-error a selector word of another plugin
    epel.add({ tags: ["v1"] });
    // @ts-expect-error everything leaves no other words to say
    epel.add({ everything: true, packages: ["nginx"] });
    // @ts-expect-error a kind of content of another plugin
    epel.content({}, { kind: "tags" });
  });

  it("refuses fields and values that the server would", () => {
    // @ts-expect-error misspelt
    epel.sync({ sync_polcy: "additive" });
    // @ts-expect-error not a policy
    epel.sync({ sync_policy: "mirrored" });
    // @ts-expect-error another plugin's field
    epel.sync({ signed_only: true });
    // @ts-expect-error misspelt
    epel.ensure({ autopublsh: true });
    // @ts-expect-error the name is the reference's
    epel.ensure({ name: "x" });
    // @ts-expect-error labels have a place of their own
    epel.ensure({ pulp_labels: { a: "b" } });
    // @ts-expect-error a text isn't a number
    epel.ensure({ retain_repo_versions: "3" });
    // @ts-expect-error required
    apps.tag();
    // @ts-expect-error half of what is required
    apps.tag({ tag: "v1" });
    // @ts-expect-error the option is called signal
    epel.sync({}, { abort: new AbortController().signal });
    // @ts-expect-error no boolean parameters
    epel.ensure({}, { secrets: true });
  });

  it("knows the kinds of its remotes", () => {
    epel.ensure({ remote: { url: "https://x" } });
    epel.ensure({ remote: { kind: "rpm", url: "https://x", sles_auth_token: "x" } });
    epel.ensure({ remote: { kind: "uln", url: "uln://x", username: "a", password: "b", uln_server_base_url: "https://x" } });
    // @ts-expect-error no such kind
    epel.ensure({ remote: { kind: "apt", url: "https://x" } });
    // @ts-expect-error the other kind's field
    epel.ensure({ remote: { kind: "rpm", url: "https://x", uln_server_base_url: "https://x" } });
    // @ts-expect-error not a policy
    epel.ensure({ remote: { url: "https://x", policy: "sometimes" } });
    // @ts-expect-error an upstream is needed
    apps.ensure({ remote: { url: "https://x" } });
    apps.ensure({ remote: { url: "https://x", upstream_name: "grove/app" } });
  });

  it("takes labels that the server can keep", () => {
    epel.labels.set({ team: "infra", old: null });
    // @ts-expect-error a label is text
    epel.labels.set({ count: 3 });
    // @ts-expect-error a label is text
    epel.ensure({ labels: { on: true } });
    // @ts-expect-error undefined would say nothing
    epel.ensure({ labels: { on: undefined } });
  });

  it("takes the distribution's own fields, but what is served is the SDK's to say", () => {
    epel.distribute("epel/9", { version: 41, name: "epel", distribution: { content_guard: null } });
    epel.deliver("epel/9", {
      sync: { sync_policy: "additive" },
      publish: { checksum_type: "sha256" },
      distribution: { generate_repo_config: true },
    });
    // @ts-expect-error what is served
    epel.distribute("epel/9", { distribution: { publication: "/pulp/…" } });
    // @ts-expect-error what is served
    epel.distribute("epel/9", { distribution: { repository: "/pulp/…" } });
    // @ts-expect-error the path is the first argument
    epel.distribute("epel/9", { distribution: { base_path: "epel/9" } });
    // @ts-expect-error a version is a number
    epel.distribute("epel/9", { version: "41" });
    // @ts-expect-error rpm's own field
    images.distribute("images", { distribution: { generate_repo_config: true } });
    // @ts-expect-error misspelt
    epel.deliver("epel/9", { sync: { sync_polcy: "additive" } });
    // @ts-expect-error not a checksum
    epel.publish({ checksum_type: "crc32" });
    // @ts-expect-error what is published is the SDK's to say
    epel.publish({ repository: "/pulp/…" });
    // @ts-expect-error another plugin's publication
    images.publish({ checksum_type: "sha256" });
  });

  it("is a reference: it has no state of the server's, and nothing to set", () => {
    // @ts-expect-error a snapshot's field
    epel.pulp_href;
    // @ts-expect-error readonly
    epel.name = "x";
    // @ts-expect-error not for users
    epel.context;
  });
});

describe("an operation", () => {
  it("is a promise with progress, tasks and a Correlation-ID", () => {
    const operation = epel.sync();
    expectTypeOf(operation).toExtend<Promise<VersionChange>>();
    expectTypeOf(operation.correlationId).toEqualTypeOf<string>();
    expectTypeOf<Awaited<typeof operation>>().toEqualTypeOf<Synced>();
    // @ts-expect-error readonly
    operation.tasks.push();
    // @ts-expect-error readonly
    operation.correlationId = "x";
  });
});

describe("a plugin that is known only at run time", () => {
  it("gives every generic verb", () => {
    const any = pulp.repository({ plugin, name: "n" });
    any.deliver("p");
    any.publish();
    any.sync({ anything: true });
    any.call("copyTags", { source_repository: "x" });
    expectTypeOf([epel, apps, any]).toExtend<AnyRepository[]>();
    // @ts-expect-error a plugin's own verb goes by call()
    any.copyTags({});
    // @ts-expect-error the plugin is needed
    pulp.repository({ name: "n" });
  });

  it("is as typed as the namespace when the plugin is written down", () => {
    expectTypeOf(pulp.repository({ plugin: "rpm", name: "n" })).toEqualTypeOf<RpmRepository>();
    // @ts-expect-error containers serve versions
    pulp.repository({ plugin: "container", name: "n" }).publish();
  });
});

describe("remotes, distributions and lists", () => {
  it("of the usual kind, or of one that is named", async () => {
    pulp.rpm.remote("epel").ensure({ url: "https://x", policy: "streamed", labels: { a: "b" } });
    pulp.rpm.remote("ol8", { kind: "uln" }).ensure({ url: "uln://x", uln_server_base_url: null });
    pulp.container.distribution("cache", { kind: "pull-through" }).ensure({ private: true });
    pulp.rpm.distribution("epel/9").rollBack();
    expectTypeOf((await pulp.rpm.remote("epel").read()).policy).toExtend<string | undefined>();
    // @ts-expect-error no such kind
    pulp.rpm.remote("epel", { kind: "apt" });
    // @ts-expect-error the usual kind has no such field
    pulp.rpm.remote("epel").ensure({ uln_server_base_url: "https://x" });
    // @ts-expect-error remotes don't serve
    pulp.rpm.remote("epel").rollBack();
    // @ts-expect-error no such kind
    pulp.file.distribution("x", { kind: "pull-through" });
    // @ts-expect-error a snapshot is frozen
    (await pulp.rpm.remote("epel").read()).policy = "streamed";
  });

  it("filtered by the server's own filters", async () => {
    for await (const { name } of pulp.rpm.repositories.list({ name__contains: "epel", pulp_label_select: "team=infra" }))
      expectTypeOf(name).toEqualTypeOf<string>();
    // @ts-expect-error no such filter
    pulp.rpm.repositories.list({ name__like: "epel" });
    // @ts-expect-error a list of texts
    pulp.rpm.repositories.list({ name__in: [1] });
    // @ts-expect-error lists aren't promises
    (await pulp.rpm.repositories.list()).length;
  });
});

it("nothing of a name that no adapter has", () => {
  // @ts-expect-error no such plugin
  pulp.cargo;
  // @ts-expect-error readonly
  pulp.api = api;
});
