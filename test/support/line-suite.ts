import { expect, test } from "vitest";
import { upstreamDirectory } from "../../examples/upstreams/serve.ts";
import { connect } from "../../src/index.ts";
import { ownWheel } from "../upstreams/python/serve.ts";
import { adapterRows } from "./adapters.ts";
import { get } from "./clients/fetch.ts";
import { openSkopeo } from "./clients/index.ts";
import type { OnLine } from "./line.ts";
import { servedPython } from "./served.ts";
import { namespaceOf, rejection, unique } from "./shared-pulp.ts";

/** What must hold of a plugin on every line: all of its way from an upstream to its clients, and back. */
export function worksOnLine(on: () => OnLine, plugin: string): void {
  test(`${plugin}: is ensured, delivered, compared, added to and removed from, served as it was before, and deleted`, async () => {
    const { pulp, upstream } = on();
    const row = adapterRows.find((one) => one.plugin === plugin) ?? expect.fail(`no row for ${plugin}`);
    const of = namespaceOf(pulp, plugin);
    const name = unique(`${plugin}-line`);
    const repository = of.repository(name);
    const distribution = of.distribution(name);
    const served = async () => {
      const now: Readonly<Record<string, unknown>> = await distribution.read();
      const url = String(now.base_url ?? now.registry_path);
      return row.served({ pulp_href: String(now.pulp_href), name, base_path: name, url });
    };

    upstream.switchTo("v1");
    const wish = { remote: row.remote(upstream), description: "of old", labels: { team: "infra" } };
    expect(await repository.ensure(wish)).toHaveLength(2);
    expect(await repository.ensure(wish)).toEqual([]);
    expect(await repository.deliver(name)).toMatchObject({ changed: true, version: { number: 1 } });
    expect(await served()).toEqual(row.expected.v1);
    expect(await repository.deliver(name)).toMatchObject({ changed: false, version: { number: 1 } });
    upstream.switchTo("v2");
    expect(await repository.deliver(name)).toMatchObject({ changed: true, version: { number: 2 } });
    expect(await served()).toEqual(row.expected.v2);

    const { added } = await repository.diff(1);
    const [first] = added;
    if (first === undefined) return expect.fail("nothing was added");
    expect((await repository.select({ [first.kind]: [first.label] })).map(({ pulp_href }) => pulp_href)).toContain(first.pulp_href);
    const other = of.repository(`${name}-other`);
    await other.ensure({});
    expect(await other.add({ [first.kind]: [first.pulp_href] }, { from: repository })).toMatchObject({ changed: true });
    expect((await other.diff(0)).added.map(({ pulp_href }) => pulp_href)).toContain(first.pulp_href);
    expect(await other.remove({ [first.kind]: [first.pulp_href] })).toMatchObject({ changed: true });

    expect(await distribution.rollBack()).toMatchObject({ changed: true, version: { number: 1 } });
    expect(await served()).toEqual(row.expected.v1);
    expect(await rejection(distribution.rollBack())).toMatchObject({ code: "NOTHING_BEFORE" });
    expect(await distribution.delete()).toHaveLength(1);
    for (const one of [repository, other]) expect(await one.delete()).toHaveLength(1);
    expect(await of.remote(name).delete()).toHaveLength(1);
    expect(await repository.find()).toBeUndefined();
  }, 300_000);
}

/** A call that the line can't serve, what it is told to lack, and from which component. */
export type Refused = readonly [what: string, component: string, call: (on: OnLine, name: string) => PromiseLike<unknown>];

/** Each is refused as a CapabilityError, before anything is sent that could change something. */
export function isRefusedOnLine(on: () => OnLine, cases: readonly Refused[]): void {
  test.each(cases)("%s is refused before anything is sent: %s lacks it", async (what, component, call) => {
    const { pulp } = on();
    const writes: string[] = [];
    const stop = pulp.on("request", ({ method, path }) => {
      if (method !== "GET") writes.push(`${method} ${path}`);
    });
    const error = await rejection(call(on(), unique("refused")));
    stop();
    expect(error).toMatchObject({ name: "CapabilityError", code: "CAPABILITY_MISSING", plugin: component });
    expect(error.message).toContain(what);
    expect(writes).toEqual([]);
  });
}

/** What streams of plain files do on every line, with what the ledger tells of it. */
export function hasStreams(on: () => Pick<OnLine, "pulp">): void {
  test("streams: are promoted into, frozen, rolled back, renamed and pruned, and the ledger tells it", async () => {
    const { pulp } = on();
    const of = unique("streams-line");
    const repository = pulp.file.repository(of);
    await repository.ensure({});
    for (const name of ["a", "b"]) await repository.upload(new Blob([`${of} ${name}`]), { relative_path: name });
    const [trunk, release] = [repository.stream("trunk"), repository.stream("release")];
    await trunk.ensure({ start: 2 });
    await release.ensure({ from: trunk });
    const served = async (): Promise<readonly string[]> => {
      const manifest = await (await get(new URL("PULP_MANIFEST", (await release.head()).url))).text();
      return [...manifest.matchAll(/^[^,]+/gm)].map(([path]) => path).sort();
    };
    await release.promote({ files: ["a"] }, { reason: "wanted" });
    expect(await served()).toEqual(["a"]);
    await release.freeze({ reason: "audit" });
    expect(await rejection(release.promote({ everything: true }))).toMatchObject({ code: "STREAM_FROZEN", reason: "audit" });
    await release.thaw();
    const plan = await release.plan({ everything: true });
    expect(await plan.apply()).toMatchObject({ changed: true, added: [{ label: "b" }] });
    await trunk.rename("main");
    expect(await release.head()).toMatchObject({ from: ["main"] });
    expect(await served()).toEqual(["a", "b"]);
    expect(await release.rollBack()).toMatchObject({ changed: true });
    expect(await served()).toEqual(["a"]);
    expect((await release.tree()).nodes.find(({ streams }) => streams.includes("release"))).toMatchObject({ parent: 0 });
    const gone = await (await release.planPrune({ past: 0, olderThan: new Date(Date.now() + 3_600_000) })).apply();
    expect(gone.length).toBeGreaterThan(0);
    expect(await served()).toEqual(["a"]);
    expect(await pulp.ledger.verify({ line: `${of}/release` })).toMatchObject({ ok: true });
    const records = await pulp.ledger.records({ line: `${of}/release` }).all();
    expect(records.flatMap(({ kind, action }) => (kind === "outcome" || action === "make" ? [] : [action]))).toEqual([
      "promotion",
      "freeze",
      "thaw",
      "promotion",
      "rollBack",
      "prune",
    ]);
    for (const stream of [release, repository.stream("main")]) await stream.delete();
    await repository.delete();
  }, 300_000);
}

/** What an ordinary user's schedules take where a record is claimed by the name of a remote. */
export function hasOrdinarySchedules(on: () => OnLine): void {
  test("schedules: an ordinary user is told that a record takes a remote, before anything is changed; with that, his runs leave none", async () => {
    const { server, pulp, upstream } = on();
    const of = unique("schedules-line");
    const [username, password, ledger] = [`${of}-ops`, "schedules-42-pw", `${of}-ledger`];
    await using admin = await connect({ ...server, ledger });
    const repository = pulp.file.repository(of);
    await repository.ensure({ remote: { url: upstream.file, policy: "on_demand" } });
    const spec = { every: "1d", sync: repository } as const;
    await admin.schedules.ensure("nightly", spec);
    await pulp.core.user(username).ensure({ password });
    for (const owned of [of, ledger]) await pulp.file.repository(owned).roles.add("file.filerepository_owner", { users: [username] });
    await pulp.file.remote(of).roles.add("file.fileremote_viewer", { users: [username] });
    await using user = await connect({ ...server, username, password, ledger });
    const before = await admin.ledger.records().all();
    const refused = { code: "LEDGER_UNWRITABLE", hint: expect.stringMatching(/file\.add_fileremote.*Nothing was changed\.$/) };
    expect(await rejection(user.schedules.runNow("nightly"))).toMatchObject(refused);
    expect(await rejection(user.schedules.pause("nightly"))).toMatchObject(refused);
    expect(await rejection(user.schedules.ensure("own", spec))).toMatchObject(refused);
    expect(await admin.ledger.records().all()).toEqual(before);

    await pulp.core.user(username).grants.add("file.fileremote_creator");
    expect(await user.schedules.ensure("own", spec)).toMatchObject([{ action: "created" }]);
    // Who reads meanwhile finds what is listed, though it is served only a moment later.
    const reading = (async () => {
      for (let i = 0; i < 20; i++) await admin.schedules.history("nightly");
    })();
    for (let i = 0; i < 3; i++) expect(["succeeded", "unchanged"]).toContain((await user.schedules.runNow("nightly")).status);
    await reading;
    expect((await admin.schedules.history("nightly")).map(({ by }) => by.user)).toEqual([username, username, username]);

    // Somebody else's claim, which this user may not see: he waits for it, and goes on when it is gone.
    const line = "pulp_sdk_run/schedule/nightly/00000007.json";
    const claim = pulp.file.remote(`pulp_sdk_ledger ${ledger}/${line}`);
    await claim.ensure({ url: "http://pulp-sdk.invalid/" });
    const waiting = user.schedules.runNow("nightly");
    await new Promise((resolve) => setTimeout(resolve, 5_000));
    expect(await admin.schedules.history("nightly")).toHaveLength(3);
    await claim.delete();
    expect(await waiting).toMatchObject({ status: "unchanged" });
    expect(await admin.ledger.verify()).toMatchObject({ ok: true });
    expect(await pulp.file.remotes.list({ name__startswith: "pulp_sdk_ledger " }).all()).toEqual([]);
    await pulp.core.user(username).delete();
    for (const one of [repository, pulp.file.remote(of), pulp.file.distribution(ledger), pulp.file.repository(ledger)]) await one.delete();
  }, 300_000);
}

/** That something bad is gone from streams, followers and rings on every line. */
export function eradicates(on: () => Pick<OnLine, "pulp">): void {
  test("eradicating: a stream, a follower and a ring serve all but what was bad; nothing has it any more", async () => {
    const { pulp } = on();
    const of = unique("eradicate-line");
    const repository = pulp.file.repository(of);
    await repository.ensure({});
    for (const name of ["good", "bad"]) await repository.upload(new Blob([`${of} ${name}`]), { relative_path: `${of}-${name}` });
    const trunk = repository.stream("trunk");
    await trunk.ensure({ start: 2 });
    await repository.publish();
    await repository.distribute(`${of}-follows`);
    await (await pulp.releases.plan(of, { from: trunk })).apply();
    await pulp.releases.ref(of).rollOut(of);
    await repository.change({ remove: (await repository.select({ files: [`${of}-bad`] })).map(({ pulp_href }) => pulp_href) });
    const bases = [(await trunk.head()).basePath, `${of}-follows`, `${of}/${of}`];
    const answers = (name: string): Promise<readonly number[]> =>
      Promise.all(
        bases.map(
          async (base) => (await fetch(new URL(`${of}-${name}`, String((await pulp.file.distribution(base).read()).base_url)))).status,
        ),
      );
    expect((await answers("bad"))[2]).toBe(200);
    await (await pulp.eradicate(`${of}-bad`, { plugin: "file", reason: "backdoor" })).apply();
    expect([await answers("good"), await answers("bad")]).toEqual([
      [200, 200, 200],
      [404, 404, 404],
    ]);
    expect(await pulp.whereIs(`${of}-bad`, { plugin: "file" })).toMatchObject({ places: [], served: [], releases: [{ state: "had" }] });
    expect(await pulp.releases.ring(of).status()).toMatchObject({ release: of, whole: true });
    await (await repository.planDelete()).apply();
  }, 300_000);
}

/** container before 2.29 keeps what is pushed in a repository of another kind, and deletes that with its distribution. */
export function keepsWhatWasPushed(on: () => OnLine): void {
  test("container: what was pushed isn't deleted with its distribution, nor taken for an ordinary repository", async () => {
    const { server, pulp } = on();
    const name = unique("pushed");
    await using skopeo = await openSkopeo({ registry: server.baseUrl, credentials: server });
    await skopeo.push({ layout: upstreamDirectory("container", "v2"), tag: "1.0" }, `${name}:1.0`);
    const distribution = pulp.container.distribution(name);
    const before = await distribution.read();
    expect(before.repository).toContain("/container-push/");
    const refused = await rejection(distribution.delete());
    expect(refused).toMatchObject({ name: "UsageError", code: "PUSHED_CONTENT" });
    expect(refused.message).toContain(String(before.repository));
    const taken = await rejection(pulp.container.repository(name).ensure({}));
    expect(taken).toMatchObject({ name: "NameTakenError", message: expect.stringContaining("for what was pushed") });
    expect(await distribution.read()).toEqual(before);
    expect(await skopeo.tags(name)).toEqual(["1.0"]);

    // The reason for it: so the server does, and so does whoever means it.
    const path = { container_container_distribution_href: before.pulp_href };
    await pulp.api.container.DELETE("{container_container_distribution_href}", { path });
    await expect.poll(() => pulp.repositories.list({ name }).all(), { timeout: 30_000 }).toEqual([]);
  });
}

/** python where one version of it can't be served: what can't be is refused before anything of it is written down. */
export function servesNoChosenVersion(on: () => OnLine): void {
  test("python: one version is refused, and so is going back to one; the latest is served on, and its history is as it was", async () => {
    const { pulp } = on();
    const name = unique("chosen");
    const repository = pulp.python.repository(name);
    const distribution = pulp.python.distribution(name);
    const upload = async (relative_path: string) => repository.upload(await ownWheel(relative_path, name), { relative_path });
    await repository.ensure({});
    await upload("grove_oak-2.0-py3-none-any.whl");
    const { distribution: served } = await repository.deliver(name);
    await upload("grove_oak-2.1-py3-none-any.whl");
    await repository.deliver(name);

    const before = await distribution.read();
    const writes: string[] = [];
    const stop = pulp.on("request", ({ method, path }) => {
      if (method !== "GET") writes.push(`${method} ${path}`);
    });
    const chosen = { version: 1 };
    for (const begun of [repository.distribute(name, chosen), repository.distribute(`${name}-one`, chosen), distribution.rollBack()])
      expect(await rejection(begun)).toMatchObject({ name: "CapabilityError", code: "CAPABILITY_MISSING" });
    stop();
    expect(writes).toEqual([]);
    expect(await distribution.read()).toEqual(before);
    expect(await servedPython(served.url, ["grove-oak"])).toEqual(["grove_oak-2.0-py3-none-any.whl", "grove_oak-2.1-py3-none-any.whl"]);
    for (const one of [distribution, repository]) expect(await one.delete()).toHaveLength(1);
  });
}
