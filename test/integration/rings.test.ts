import { afterAll, beforeAll, expect, inject, test } from "vitest";
import type { Pulp, ReleaseRolled } from "../../src/index.ts";
import { startInterposingProxy } from "../support/interposing-proxy.ts";
import { killedAtEachRequest } from "../support/processes/killed.ts";
import { connectShared, countRequests, rejection, removeNamed, unique } from "../support/shared-pulp.ts";

// Rings on plain files, over HTTP.

const prefix = unique("ring");
let pulp: Pulp;
/** Two repositories with one file each; the second releases have another one in the first repository. */
const [W1, W2, lacking] = [`${prefix}-W1`, `${prefix}-W2`, `${prefix}-L1`];
const repositories = ["a", "b"].map((name) => `${prefix}-${name}`);
beforeAll(async () => {
  pulp = await connectShared();
  const [a, b] = repositories.map((name) => pulp.file.repository(name));
  if (a === undefined || b === undefined) throw new Error("unreachable");
  await Promise.all([a.ensure({}), b.ensure({})]);
  await Promise.all([
    a.upload(new Blob([`${prefix} 1`]), { relative_path: "1" }),
    b.upload(new Blob([`${prefix} b`]), { relative_path: "b" }),
  ]);
  await (await pulp.releases.plan(W1, { from: [a, b] })).apply();
  await a.upload(new Blob([`${prefix} 2`]), { relative_path: "2" });
  await (await pulp.releases.plan(W2, { from: [a, b] })).apply();
  await (await pulp.releases.plan(lacking, { from: a })).apply();
});
afterAll(async () => {
  for await (const { name } of pulp.file.distributions.list({ name__startswith: prefix })) await pulp.file.distribution(name).delete();
  await removeNamed(pulp, prefix, "file");
  await pulp.close();
});

const served = async (base: string): Promise<string | number> => {
  const { base_url } = await pulp.file.distribution(base).read();
  const answer = await fetch(new URL("PULP_MANIFEST", String(base_url)));
  const lines = (await answer.text()).trim().split("\n");
  return answer.ok
    ? lines
        .map((line) => line.split(",")[0])
        .sort()
        .join(" ")
    : answer.status;
};
const [nameA, nameB] = repositories as [string, string];

test("a ring serves one release after the other, goes back, and keeps what was said of its distributions", async () => {
  const name = `${prefix}-canary`;
  const ring = pulp.releases.ring(name);
  expect(await ring.status()).toMatchObject({ release: null, repositories: [], whole: true });
  const [one, two] = [pulp.releases.ref(W1), pulp.releases.ref(W2)];
  expect(await one.rollOut(name, { reason: "first" })).toMatchObject({
    before: null,
    changed: true,
    switched: [`${name}/${nameA}`, `${name}/${nameB}`],
  });
  expect([await served(`${name}/${nameA}`), await served(`${name}/${nameB}`)]).toEqual(["1", "b"]);
  const guard = pulp.core.headerGuard(name);
  await guard.ensure({ header_name: "X-Ring", header_value: name });
  const [guarded, person] = [pulp.file.distribution(`${name}/${nameA}`), pulp.core.user(name)];
  await person.ensure({ password: unique("secret") });
  await guarded.labels.set({ team: "grove" });
  await guarded.ensure({ content_guard: (await guard.read()).pulp_href });
  await guarded.roles.add("file.filedistribution_viewer", { users: [name] });
  const kept = async () => {
    const { pulp_labels, content_guard } = await guarded.read();
    const roles = (await guarded.roles.read()).filter(({ users }) => users.includes(name)).map(({ role }) => role);
    return { team: pulp_labels?.team, content_guard, roles };
  };
  const before = await kept();
  expect(before).toMatchObject({ team: "grove", content_guard: expect.any(String), roles: ["file.filedistribution_viewer"] });
  // What didn't change isn't touched: two records, and two writes for the one that is switched, as others label it.
  const writes = countRequests(pulp, /^(POST|PATCH|PUT|DELETE) /);
  expect(await two.rollOut(name)).toMatchObject({ before: W1, switched: [`${name}/${nameA}`] });
  expect(writes.count).toBe(4);
  writes.stop();
  expect(await kept()).toEqual(before);
  expect(await served(`${name}/${nameA}`)).toBe(403);
  await guarded.ensure({ content_guard: null });
  await guard.delete();
  await person.delete();
  expect(await served(`${name}/${nameA}`)).toBe("1 2");
  expect(await two.rollOut(name)).toMatchObject({ changed: false, switched: [] });
  expect((await two.describe()).rings).toEqual([name]);
  expect(await rejection(one.rollBack(name))).toMatchObject({ name: "ReleaseError", code: "RING_SERVES_OTHER", ring: name });
  expect(await two.rollBack(name, { reason: "crashes" })).toMatchObject({ release: W1, before: W2, changed: true });
  expect(await served(`${name}/${nameA}`)).toBe("1");
  expect((await pulp.file.distribution(`${name}/${nameA}`).read()).pulp_labels).toMatchObject({
    team: "grove",
    pulp_sdk_ring: `v1 ${name} ${nameA}`,
  });
  expect(await rejection(one.rollBack(name))).toMatchObject({ name: "ReleaseError", code: "NOTHING_BEFORE" });
  expect((await ring.history()).map(({ action, release, before, result, reason }) => [action, release, before, result, reason])).toEqual([
    ["rollOut", W1, null, "done", "first"],
    ["rollOut", W2, W1, "done", null],
    ["rollOut", W2, W2, "done", null],
    ["rollBack", W1, W2, "done", "crashes"],
  ]);
  // Somebody switches one by hand.
  await pulp.file.repository(nameA).distribute(`${name}/${nameA}`, { version: 2 });
  const status = await ring.status();
  expect(status).toMatchObject({ release: W1, before: null, whole: false });
  expect(status.text()).toContain("not all of it is what the release has");
  expect(await one.rollOut(name)).toMatchObject({ switched: [`${name}/${nameA}`] });
  expect(await ring.status()).toMatchObject({ whole: true });

  const short = pulp.releases.ref(lacking);
  expect(await rejection(short.rollOut(name))).toMatchObject({ name: "ReleaseError", code: "RELEASE_LACKS_REPOSITORY", ring: name });
  expect(await served(`${name}/${nameA}`)).toBe("1");
  await short.rollOut(name, { absent: "empty" });
  expect([await served(`${name}/${nameA}`), await served(`${name}/${nameB}`)]).toEqual(["1 2", 404]);
  await short.rollBack(name);
  expect([await served(`${name}/${nameA}`), await served(`${name}/${nameB}`)]).toEqual(["1", "b"]);
});

test("who doesn't see what a ring serves rolls nothing out there, and nothing back", async () => {
  const [name, person, role] = [`${prefix}-unseen`, unique("roller"), unique("rolling")];
  const password = `${person}-Secret-1`;
  await pulp.releases.ref(W1).rollOut(name);
  await pulp.core.user(person).ensure({ password });
  const permissions = ["view_filerepository", "modify_filerepository", "view_filepublication", "add_filedistribution"];
  await pulp.core.role(role).ensure({ permissions: permissions.map((one) => `file.${one}`) });
  await pulp.core.user(person).grants.add(role);
  const own = await connectShared({ username: person, password });
  for (const work of [
    own.releases.ref(W2).rollOut(name),
    own.releases.ref(lacking).rollOut(name),
    own.releases.ref(lacking).rollOut(name, { absent: "empty" }),
  ]) {
    const error = await rejection(work);
    expect(error).toMatchObject({ name: "ReleaseError", code: "RING_UNSEEN", hint: expect.stringContaining("file.view_filedistribution") });
  }
  await pulp.file.distribution(`${name}/${nameA}`).roles.add("file.filedistribution_owner", { users: [person] });
  const half = await rejection(own.releases.ref(W2).rollOut(name));
  expect(half).toMatchObject({ message: expect.stringContaining(`serves ${JSON.stringify(nameB)} by its records`) });
  expect(await pulp.releases.ring(name).history()).toHaveLength(1);
  await pulp.file.distribution(`${name}/${nameB}`).roles.add("file.filedistribution_owner", { users: [person] });
  expect(await own.releases.ref(W2).rollOut(name)).toMatchObject({ switched: [`${name}/${nameA}`] });
  // Deleted by an administrator, it is made again by one.
  await pulp.file.distribution(`${name}/${nameB}`).delete();
  expect(await rejection(own.releases.ref(W2).rollBack(name))).toMatchObject({ code: "RING_UNSEEN" });
  expect(await pulp.releases.ref(W2).rollBack(name)).toMatchObject({ release: W1 });
  expect([await served(`${name}/${nameA}`), await served(`${name}/${nameB}`)]).toEqual(["1", "b"]);
  await own.close();
  await pulp.core.user(person).delete();
  await pulp.core.role(role).delete();
});

test("a label that another client sets right before the switch stays, on what others label; on what nobody does, a switch is one request", async () => {
  const name = `${prefix}-labels`;
  await pulp.releases.ref(W1).rollOut(name);
  const writes = countRequests(pulp, /^(POST|PATCH|PUT|DELETE) /);
  await pulp.releases.ref(W2).rollOut(name);
  expect(writes.count).toBe(3);
  writes.stop();
  const { labels } = pulp.file.distribution(`${name}/${nameA}`);
  await labels.set({ team: "grove" });
  await using proxy = await startInterposingProxy(inject("pulp").baseUrl);
  const own = await connectShared({ baseUrl: proxy.baseUrl });
  proxy.before(/^PATCH .*\/distributions\//, () => labels.set({ team: "wood", colour: "green" }));
  expect(await own.releases.ref(W2).rollBack(name)).toMatchObject({ release: W1, switched: [`${name}/${nameA}`] });
  await own.close();
  const { pulp_labels, repository_version, publication } = await pulp.file.distribution(`${name}/${nameA}`).read();
  expect(pulp_labels).toMatchObject({ team: "wood", colour: "green", pulp_sdk_ring: `v1 ${name} ${nameA}` });
  const [version, entry] = String(pulp_labels?.pulp_sdk_served).split(" ");
  expect(version).toBe("v2");
  expect(String(publication ?? repository_version)).toContain(entry?.split(";")[2]);
  expect(await served(`${name}/${nameA}`)).toBe("1");
});

test("who rolls out there between another's look and his claim is noticed: what he switched is switched as well", async () => {
  const name = `${prefix}-between`;
  await pulp.releases.ref(W1).rollOut(name);
  await using proxy = await startInterposingProxy(inject("pulp").baseUrl);
  const own = await connectShared({ baseUrl: proxy.baseUrl });
  // By its own look there is nothing to do.
  proxy.before(/^POST .*\/content\/file\/files\/$/, () => pulp.releases.ref(W2).rollOut(name));
  expect(await own.releases.ref(W1).rollOut(name)).toMatchObject({ before: W2, switched: [`${name}/${nameA}`] });
  await own.close();
  expect([await served(`${name}/${nameA}`), await served(`${name}/${nameB}`)]).toEqual(["1", "b"]);
  expect((await pulp.releases.ring(name).history()).map(({ release, result }) => [release, result])).toEqual([
    [W1, "done"],
    [W2, "done"],
    [W1, "done"],
  ]);
});

test("gates keep a release out, and say why; nothing is changed then", async () => {
  const [early, late] = [`${prefix}-early`, `${prefix}-late`];
  const ring = pulp.releases.ring(late);
  expect(await ring.ensure({ requires: early, basePath: "{ring}-{repository}" })).toMatchObject({ changed: true });
  expect(await ring.ensure({ requires: early })).toMatchObject({ changed: false, settings: { basePath: "{ring}-{repository}" } });
  expect(await rejection(pulp.releases.ring(early).ensure({ requires: late }))).toMatchObject({
    name: "UsageError",
    message: expect.stringContaining(`"${early}" requires "${late}" requires "${early}"`),
  });
  const release = pulp.releases.ref(W1);
  const refused = async (options: Parameters<typeof release.rollOut>[1] = {}) => rejection(release.rollOut(late, options));
  expect(await refused()).toMatchObject({ name: "GateError", code: "GATE_CLOSED", gate: "requires", ring: late });
  await release.rollOut(early);
  await ring.ensure({ after: "3d" });
  expect(await refused()).toMatchObject({ name: "GateError", code: "GATE_CLOSED", gate: "after" });
  await ring.ensure({ after: null });
  expect(await refused({ check: async () => false })).toMatchObject({ code: "GATE_CLOSED", gate: "check" });
  expect((await refused({ check: ({ manifest }) => `${manifest.units} is unlucky` })).message).toContain("2 is unlucky");
  expect(await refused({ check: () => Promise.reject(new Error("no answer from the change board")) })).toMatchObject({
    code: "GATE_FAILED",
    cause: { message: "no answer from the change board" },
  });
  expect(await refused({ check: () => new Promise(() => {}), checkTimeout: "0.001m" })).toMatchObject({ code: "GATE_TIMEOUT" });
  // What is neither yes nor no keeps it out, too: an answer of somebody's that nobody looked into.
  for (const answer of [null, 0, Number.NaN, { approved: false }, new Response("no", { status: 403 })])
    expect(await refused({ check: () => answer as never })).toMatchObject({
      code: "GATE_FAILED",
      gate: "check",
      message: expect.stringContaining("neither yes nor no"),
    });
  expect(await pulp.file.distributions.list({ name__startswith: late }).all()).toEqual([]);
  // Somebody else's path is left alone.
  await pulp.file.repository(nameB).distribute(`${late}-${nameA}`);
  expect(await refused()).toMatchObject({ name: "BasePathTakenError" });
  await pulp.file.distribution(`${late}-${nameA}`).delete();
  expect(await release.rollOut(late, { check: () => true })).toMatchObject({ switched: [`${late}-${nameA}`, `${late}-${nameB}`] });
  for (const bad of [
    { basePath: "{ring}" },
    { basePath: "{repository}/{week}" },
    { after: "soon" },
    { requires: late },
    { requires: "a b" },
  ])
    expect(await rejection(ring.ensure(bad)), JSON.stringify(bad)).toMatchObject({ name: "UsageError" });
});

test("where two of a release can't be served beside each other, or one nowhere, none of them is", async () => {
  const [name, nested, spaced] = [`${prefix}-apart`, `${prefix}-n`, `${prefix} s`];
  const ring = pulp.releases.ring(name);
  const made = [nested, `${nested}/x`, spaced].map((one) => pulp.file.repository(one));
  for (const one of made) {
    await one.ensure({});
    await one.upload(new Blob([`${prefix} ${one.name}`]), { relative_path: "n" });
  }
  const [first, second, third] = made;
  if (first === undefined || second === undefined || third === undefined) throw new Error("unreachable");
  await (await pulp.releases.plan(`${prefix}-N1`, { from: [first, second] })).apply();
  await (await pulp.releases.plan(`${prefix}-N2`, { from: [first, third] })).apply();
  const release = pulp.releases.ref(`${prefix}-N1`);
  expect(await rejection(release.rollOut(name))).toMatchObject({
    name: "UsageError",
    message: expect.stringContaining(`"${name}/${nested}" and "${name}/${nested}/x"`),
    hint: expect.stringContaining("{repository}/{ring}"),
  });
  expect(await rejection(pulp.releases.ref(`${prefix}-N2`).rollOut(name))).toMatchObject({ code: "NAME_INVALID" });
  expect(await pulp.file.distributions.list({ name__startswith: name }).all()).toEqual([]);
  expect(await ring.history()).toEqual([]);
  // As it says.
  await ring.ensure({ basePath: "{repository}/{ring}" });
  expect(await release.rollOut(name)).toMatchObject({ switched: [`${nested}/${name}`, `${nested}/x/${name}`] });
});

test("what is gone from the server isn't rolled out, and clients see what they saw", async () => {
  const name = `${prefix}-gone`;
  const repository = pulp.file.repository(`${prefix}-b`);
  await pulp.releases.ref(W1).rollOut(name);
  const release = `${prefix}-G1`;
  await repository.upload(new Blob([`${prefix} gone`]), { relative_path: "gone" });
  const { repositories: held } = await (await pulp.releases.plan(release, { from: [pulp.file.repository(nameA), repository] })).apply();
  await repository.publications.delete(`/pulp/api/v3/${held[1]?.publication}`);
  expect(await rejection(pulp.releases.ref(release).rollOut(name))).toMatchObject({
    name: "ReleaseError",
    code: "RELEASE_INCOMPLETE",
    ring: name,
  });
  expect([await served(`${name}/${nameA}`), await served(`${name}/${nameB}`)]).toEqual(["1", "b"]);
  const history = await pulp.releases.ring(name).history();
  expect(history.map(({ result, partly }) => [result, partly])).toEqual([
    ["done", false],
    ["failed", false],
  ]);
});

const stateOf = async (name: string): Promise<unknown> => {
  const { release, before, whole } = await pulp.releases.ring(name).status();
  const paths = [`${name}/${nameA}`, `${name}/${nameB}`];
  const state = { release, before, whole, served: await Promise.all(paths.map(served)) };
  for (const path of paths) await pulp.file.distribution(path).delete();
  return state;
};

test("whoever comes next finishes a roll-out, or does it anew, wherever it was killed; and it is told once", async () => {
  const told = new Map<string, ReleaseRolled[]>();
  const stop = pulp.on("release:rolledOut", (event) => {
    if (event.release === W2) told.set(event.ring, [...(told.get(event.ring) ?? []), event]);
  });
  const { undisturbed, killed } = await killedAtEachRequest(pulp, inject("pulp"), {
    prepare: (name) => pulp.releases.ref(W1).rollOut(name),
    script: async (client, name, release) => client.releases.ref(release ?? "").rollOut(name),
    more: [W2],
    state: stateOf,
    most: 8,
  });
  stop();
  expect(undisturbed).toEqual({ release: W2, before: W1, whole: true, served: ["1 2", "b"] });
  for (const { request, state } of killed) expect(state, request).toEqual(undisturbed);
  expect(killed.length).toBeGreaterThan(3);
  // Not where it was killed after its last word: it had told it itself.
  const news = killed.map(({ name }) => (told.get(name) ?? []).filter(({ changed, before }) => changed || before !== W2).length);
  expect(Math.max(...news)).toBe(1);
  expect(news.filter((count) => count === 1).length).toBeGreaterThanOrEqual(killed.length - 2);
  // Some of it was told in the name of the one that was killed.
  expect([...told.values()].some((events) => new Set(events.map(({ operation }) => operation)).size === 2)).toBe(true);
});

test("and a roll-back", async () => {
  const { undisturbed, killed } = await killedAtEachRequest(pulp, inject("pulp"), {
    prepare: async (name) => {
      await pulp.releases.ref(W1).rollOut(name);
      await pulp.releases.ref(W2).rollOut(name);
      // So that there is a moment between the switch and the label.
      await pulp.file.distribution(`${name}/${nameA}`).labels.set({ team: "grove" });
    },
    script: async (client, name, release) => {
      try {
        await client.releases.ref(release ?? "").rollBack(name);
      } catch (error) {
        // The one that was killed had done it.
        if ((error as { readonly code?: string }).code !== "RING_SERVES_OTHER") throw error;
      }
    },
    more: [W2],
    state: stateOf,
    // What is written down before and afterwards is the same as of a roll-out.
    at: /^(POST|PATCH) .*\/distributions\//,
    most: 8,
  });
  expect(undisturbed).toEqual({ release: W1, before: null, whole: true, served: ["1", "b"] });
  for (const { request, state } of killed) expect(state, request).toEqual(undisturbed);
  expect(killed.length).toBeGreaterThan(2);
});
