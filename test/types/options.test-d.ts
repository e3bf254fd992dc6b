import type { Operation, Pages, Pulp, Snapshot } from "pulp-sdk";
import { describe, expectTypeOf, it } from "vitest";

declare const pulp: Pulp;
declare const plugin: string;
const epel = pulp.rpm.repository("epel-9");
const tools = pulp.rpm.repository("tools");
const apt = pulp.deb.repository("bookworm");
const pypi = pulp.python.repository("pypi");
const images = pulp.file.repository("images");
const apps = pulp.container.repository("apps");
const any = pulp.repository({ plugin, name: "n" });
const signal = AbortSignal.timeout(5);

describe("the server's fields stand in an argument, or under a key, of their own", () => {
  it("so that no field shadows an option: `version` is both", async () => {
    for await (const { name } of epel.content({ version: "1.0", name: "acorn" }, { kind: "packages", version: 3, signal }))
      expectTypeOf(name).toExtend<string | undefined>();
    apt.content({ version: "1.0" }, { kind: "packages", version: "latest" });
    pypi.content({ version: "1.0" }, { kind: "packages", version: 3 });
    pulp.gem.repository("gems").content({ version: "1.0" }, { kind: "gems", version: 3 });
    pulp.maven.repository("m2").content({ version: "1.0" }, { kind: "artifacts", version: 3 });
    pulp.ansible.repository("galaxy").content({ version: "1.0" }, { kind: "collections", version: 3 });
    epel.publish({ checksum_type: "sha256" }, { version: 3, signal });
    pypi.repair({ verify_checksums: true }, { version: 3, signal });
    // @ts-expect-error an option among the filters: there, it is a text
    epel.content({ version: 3 }, { kind: "packages" });
    // @ts-expect-error which version is listed is an option
    epel.content({ repository_version: "/pulp/…" }, { kind: "packages" });
    // @ts-expect-error the kind is an option
    epel.content({ kind: "packages" });
    // @ts-expect-error an option among the fields
    epel.publish({ version: 3 });
    // @ts-expect-error an option among the fields
    pypi.repair({ version: 3 });
    // @ts-expect-error a field among the options
    epel.distribute("epel/9", { content_guard: null });
    // @ts-expect-error a field among the options
    epel.deliver("epel/9", { generate_repo_config: true });
    // @ts-expect-error a field among the options
    apt.add({ packages: ["acorn"] }, { component: "main" });
    // @ts-expect-error an option among the units
    epel.change({ add: [], base: 1 });
  });

  it("under the name of the endpoint that they go to", () => {
    apt.add({ packages: ["acorn"] }, { from: apt, modify: { distribution: "forest", component: "main" } });
    epel.change({ add: ["/pulp/…"] }, { base: 3, modify: { overwrite: false } });
    // @ts-expect-error deb's own
    epel.add({ packages: ["acorn"] }, { modify: { component: "main" } });
    // @ts-expect-error the units are the first argument
    epel.add({ packages: ["acorn"] }, { modify: { add_content_units: [] } });
    // @ts-expect-error container has no modify
    apps.add({ tags: ["v1"] }, { modify: {} });
  });

  it("and handles stand for hrefs in them, alone, in lists, in verbs", () => {
    epel.sync({ remote: pulp.rpm.remote("another") });
    epel.deliver("epel/9", { sync: { remote: pulp.rpm.remote("another") }, distribution: { content_guard: pulp.core.rbacGuard("g") } });
    apps.copyTags({ source_repository: apps, names: ["v1"] });
    pulp.ansible.repository("galaxy").copyCollectionVersion({ collection_versions: ["/pulp/…"], destination_repositories: [epel] });
    apt.publish({ signing_service: pulp.core.signingService("release") });
    any.sync({ remote: pulp.rpm.remote("another") });
    // @ts-expect-error a number is no handle
    epel.sync({ remote: 3 });
    // @ts-expect-error where there are words to choose from, a handle isn't one
    epel.sync({ sync_policy: epel });
  });
});

describe("a misspelt option doesn't compile", () => {
  it("of a repository", () => {
    // @ts-expect-error signal
    epel.find({ singal: signal });
    // @ts-expect-error signal
    epel.read({ singal: signal });
    // @ts-expect-error secrets
    epel.ensure({}, { secret: "replace" });
    // @ts-expect-error secrets
    epel.update({}, { secret: "replace" });
    // @ts-expect-error signal
    epel.delete({ singal: signal });
    // @ts-expect-error signal
    epel.metadata({ singal: signal });
    // @ts-expect-error signal
    epel.sync({}, { singal: signal });
    // @ts-expect-error a verb of the repository is of no version
    epel.sync({}, { version: 3 });
    // @ts-expect-error version
    pypi.repair({}, { versoin: 3 });
    // @ts-expect-error version
    epel.publish({}, { versoin: 3 });
    // @ts-expect-error distribution
    epel.deliver("epel/9", { distrbution: {} });
    // @ts-expect-error version
    epel.distribute("epel/9", { versoin: 3 });
    // @ts-expect-error version
    epel.select({ packages: ["acorn"] }, { versoin: 3 });
    // @ts-expect-error from
    epel.add({ packages: ["acorn"] }, { form: tools });
    // @ts-expect-error dependencies
    epel.add({ packages: ["acorn"] }, { from: tools, dependancies: true });
    // @ts-expect-error signal
    epel.remove({ packages: ["acorn"] }, { singal: signal });
    // @ts-expect-error base
    epel.change({ add: [] }, { bas: 3 });
    // @ts-expect-error remove
    epel.change({ removed: [] });
    // @ts-expect-error signal
    epel.diff(1, 2, { singal: signal });
    // @ts-expect-error version
    epel.content({}, { kind: "packages", versoin: 3 });
    // @ts-expect-error resume
    images.upload("x", {}, { resmue: "/pulp/…" });
    // @ts-expect-error signal
    images.uploadAll(["x"], { singal: signal });
    // @ts-expect-error signal
    epel.labels.read({ singal: signal });
    // @ts-expect-error signal
    epel.labels.set({}, { singal: signal });
    // @ts-expect-error signal
    epel.roles.read({ singal: signal });
    // @ts-expect-error signal
    epel.roles.add("rpm.viewer", { users: [] }, { singal: signal });
    // @ts-expect-error signal
    epel.roles.remove("rpm.viewer", { users: [] }, { singal: signal });
    // @ts-expect-error users
    epel.roles.add("rpm.viewer", { user: [] });
    // @ts-expect-error signal
    epel.versions.list({ singal: signal });
    // @ts-expect-error signal
    epel.versions.read(1, { singal: signal });
    // @ts-expect-error signal
    epel.versions.delete(1, { singal: signal });
  });

  it("of a repository that is known only at run time", () => {
    // @ts-expect-error secrets
    any.ensure({}, { secret: "replace" });
    // @ts-expect-error secrets
    any.update({}, { secret: "replace" });
    // @ts-expect-error signal
    any.sync({}, { singal: signal });
    // @ts-expect-error version
    any.publish({}, { versoin: 3 });
    // @ts-expect-error version
    any.call("repair", {}, { versoin: 3 });
    // @ts-expect-error publish
    any.deliver("x", { pubish: {} });
    // @ts-expect-error distribution
    any.distribute("x", { distrbution: {} });
    // @ts-expect-error kind
    any.content({}, { kidn: "files" });
    // @ts-expect-error version
    any.select({ files: ["*"] }, { versoin: 3 });
    // @ts-expect-error from
    any.add({ files: ["*"] }, { form: images });
    // @ts-expect-error signal
    any.remove({ files: ["*"] }, { singal: signal });
    // @ts-expect-error base
    any.change({}, { bas: 3 });
    // @ts-expect-error resume
    any.upload("x", {}, { resmue: "/pulp/…" });
    // @ts-expect-error signal
    any.uploadAll(["x"], { singal: signal });
  });

  it("of remotes, distributions and other sources", () => {
    // @ts-expect-error secrets
    pulp.rpm.remote("epel").ensure({}, { secret: "replace" });
    // @ts-expect-error secrets
    pulp.rpm.remote("epel").update({}, { secret: "replace" });
    // @ts-expect-error signal
    pulp.rpm.remote("epel").delete({ singal: signal });
    // @ts-expect-error kind
    pulp.rpm.remote("epel", { kidn: "uln" });
    // @ts-expect-error signal
    pulp.rpm.distribution("epel/9").rollBack({ singal: signal });
    // @ts-expect-error signal
    pulp.rpm.distribution("epel/9").clientConfig({ singal: signal });
    // @ts-expect-error signal
    pulp.distribution({ plugin, name: "x" }).rollBack({ singal: signal });
    // @ts-expect-error signal
    pulp.distribution({ plugin, name: "x" }).clientConfig({ singal: signal });
    // @ts-expect-error signal
    pulp.rpm.alternateContentSource("x").refresh({ singal: signal });
    // @ts-expect-error signal
    pulp.rpm.alternateContentSource("x").ensure({}, { singal: signal });
  });

  it("of lists", () => {
    // @ts-expect-error signal
    pulp.rpm.repositories.list({}, { singal: signal });
    // @ts-expect-error signal
    pulp.rpm.remotes.list({}, { singal: signal });
    // @ts-expect-error signal
    pulp.rpm.distributions.list({}, { singal: signal });
    // @ts-expect-error signal
    pulp.core.list("user", {}, { singal: signal });
    // @ts-expect-error signal
    pulp.tasks.list({}, { singal: signal });
    // @ts-expect-error limit
    pulp.rpm.repositories.list().page({ limt: 3 });
  });

  it("of the core, tasks and maintenance", () => {
    // @ts-expect-error secrets
    pulp.core.rbacGuard("g").ensure({}, { secret: "replace" });
    // @ts-expect-error signal
    pulp.core.rbacGuard("g").read({ singal: signal });
    // @ts-expect-error signal
    pulp.tasks.attach("/pulp/…", { singal: signal });
    // @ts-expect-error signal
    pulp.tasks.read("/pulp/…", { singal: signal });
    // @ts-expect-error protectFor
    pulp.maintenance.cleanUpOrphans({ protectfor: 3 });
    // @ts-expect-error which ones is never left out
    pulp.maintenance.deleteUploads({});
    // @ts-expect-error a time, not an age
    pulp.maintenance.deleteUploads({ olderThan: 7 });
    // @ts-expect-error misspelt
    pulp.maintenance.uploads({ olderthan: new Date() });
    // @ts-expect-error keep
    pulp.maintenance.reclaimSpace("all", { kep: [] });
    // @ts-expect-error verifyChecksums
    pulp.maintenance.repair({ verifyChecksum: "no" });
  });
});

describe("filters are the server's own", () => {
  it("each checked", () => {
    expectTypeOf(pulp.tasks.list({ state__in: ["running"], name__contains: "sync", ordering: ["-pulp_created"] })).toExtend<
      Pages<object>
    >();
    // @ts-expect-error misspelt
    pulp.tasks.list({ staet: "running" });
    // @ts-expect-error not a state
    pulp.tasks.list({ state: "done" });
    // @ts-expect-error misspelt
    epel.content({ nmae: "acorn" }, { kind: "packages" });
    // @ts-expect-error misspelt
    pulp.core.list("user", { usrename: "ada" });
  });

  it("but which part of a list is read is said of the page", () => {
    expectTypeOf(any.content({}, {}).page({ limit: 2, offset: 4 })).resolves.toExtend<{ readonly results: readonly Snapshot[] }>();
    // @ts-expect-error .page({ limit })
    pulp.tasks.list({ limit: 2 });
    // @ts-expect-error .page({ offset })
    pulp.rpm.repositories.list({ offset: 2 });
    // @ts-expect-error .page({ limit })
    pulp.core.list("user", { limit: 2 });
    // @ts-expect-error .page({ limit })
    epel.content({ limit: 2 }, { kind: "packages" });
  });
});

it("a deleted version is told as other deletions are", () => {
  expectTypeOf(epel.versions.delete(3)).toEqualTypeOf<ReturnType<typeof epel.delete>>();
  expectTypeOf(epel.versions.delete(3)).toExtend<Operation<readonly object[]>>();
});
