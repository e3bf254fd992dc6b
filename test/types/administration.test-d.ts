import type { AnyRepository, Change, Operation, Plan, Publishable, Pulp, Syncable, Uploadable } from "pulp-sdk";
import { describe, expectTypeOf, it } from "vitest";

declare const pulp: Pulp;
declare const plugin: string;

describe("functions that take any repository", () => {
  const sync = (repository: Syncable) => repository.sync();
  const publish = (repository: Publishable) => repository.publish({}, { version: 1 });
  const upload = (repository: Uploadable) => repository.uploadAll(["a"]);
  const add = (repository: AnyRepository) => repository.add({ packages: ["a"] });

  it("take those whose plugin can do it, and no others", () => {
    sync(pulp.rpm.repository("x"));
    sync(pulp.file.repository("x"));
    sync(pulp.container.repository("x"));
    sync(pulp.deb.repository("x"));
    sync(pulp.python.repository("x"));
    sync(pulp.npm.repository("x"));
    sync(pulp.gem.repository("x"));
    sync(pulp.ostree.repository("x"));
    sync(pulp.ansible.repository("x"));
    sync(pulp.hugging_face.repository("x"));
    sync(pulp.repository({ plugin, name: "x" }));
    // @ts-expect-error maven has no sync
    sync(pulp.maven.repository("x"));
    publish(pulp.rpm.repository("x"));
    publish(pulp.deb.repository("x"));
    publish(pulp.repository({ plugin, name: "x" }));
    // @ts-expect-error container has no publications
    publish(pulp.container.repository("x"));
    upload(pulp.maven.repository("x"));
    // @ts-expect-error container takes pushes, no uploads
    upload(pulp.container.repository("x"));
    add(pulp.rpm.repository("x"));
    add(pulp.container.repository("x"));
    add(pulp.repository({ plugin, name: "x" }));
  });
});

describe("plans and lists", () => {
  it("know what they are of", () => {
    expectTypeOf(pulp.rpm.repository("x").planDelete()).toEqualTypeOf<Operation<Plan<readonly Change[]>>>();
    pulp.rpm.repository("x").planDelete({ remote: "keep", signal: AbortSignal.timeout(5) });
    // @ts-expect-error misspelt
    pulp.rpm.repository("x").planDelete({ remot: "keep" });
    pulp.repositories.list({ name__startswith: "x", fields: ["name"] }, { signal: AbortSignal.timeout(5) });
    // @ts-expect-error misspelt
    pulp.repositories.list({ nam: "x" });
    // @ts-expect-error not a filter of distributions
    pulp.distributions.list({ retain_repo_versions: 1 });
    // @ts-expect-error an option, not a filter
    pulp.remotes.list({ signal: AbortSignal.timeout(5) });
    pulp.file.publications.list({ repository: "/pulp/…" });
    // @ts-expect-error container has no publications
    pulp.container.publications.list();
    // @ts-expect-error misspelt
    pulp.file.repository("x").publications.list({ versions: 1 });
    // @ts-expect-error container has no publications
    pulp.container.repository("x").publications;
  });

  it("python's blocklist and container's namespaces are theirs alone", () => {
    pulp.python.repository("x").blocklist.add({ name: "shelf-reader", version: "0.1" });
    pulp.python.repository("x").blocklist.list({ name: "shelf-reader" });
    // @ts-expect-error misspelt
    pulp.python.repository("x").blocklist.add({ nam: "shelf-reader" });
    // @ts-expect-error misspelt
    pulp.python.repository("x").blocklist.list({ nam: "x" });
    // @ts-expect-error rpm has none
    pulp.rpm.repository("x").blocklist;
    pulp.container.namespace("x").ensure();
    pulp.container.list("namespace", { name: "x" });
    // @ts-expect-error no such type
    pulp.container.list("namespaces");
    // @ts-expect-error rpm has none
    pulp.rpm.namespace("x");
  });
});

describe("administration", () => {
  it("types what each of the core's types can do beyond the rest", () => {
    pulp.core.group("x").members.add(["ada"]);
    // @ts-expect-error a list
    pulp.core.group("x").members.add("ada");
    // @ts-expect-error users have no members
    pulp.core.user("x").members;
    pulp.core.user("x").grants.add("file.filerepository_owner", { on: pulp.file.repository("x") });
    // @ts-expect-error misspelt
    pulp.core.user("x").grants.add("file.filerepository_owner", { of: pulp.file.repository("x") });
    pulp.core.exporter("x").export({ chunk_size: "1GB", dry_run: true });
    // @ts-expect-error misspelt
    pulp.core.exporter("x").export({ chunksize: "1GB" });
    // @ts-expect-error a filesystem exporter has its own fields
    pulp.core.filesystemExporter("x").export({ chunk_size: "1GB" });
    pulp.core.importer("x").import({ toc: "/x.json", create_repositories: true });
    // @ts-expect-error misspelt
    pulp.core.importer("x").import({ tocs: "/x.json" });
    // @ts-expect-error misspelt
    pulp.core.importer("x").check({ tocs: "/x.json" });
    pulp.core.upstreamPulp("x").replicate({ q_select: 'name="x"' }, { signal: AbortSignal.timeout(5) });
    // @ts-expect-error misspelt
    pulp.core.upstreamPulp("x").replicate({ qselect: "x" });
    // @ts-expect-error a role can't be exported
    pulp.core.role("x").export({});
    pulp.maintenance.purgeTasks({ finishedBefore: new Date(), states: ["failed"] });
    // @ts-expect-error tasks that run aren't purged
    pulp.maintenance.purgeTasks({ states: ["running"] });
    // @ts-expect-error misspelt
    pulp.maintenance.purgeTasks({ finished_before: new Date() });
    pulp.tasks.workers({ online: true });
    // @ts-expect-error misspelt
    pulp.tasks.workers({ onlin: true });
  });
});
