import { describe, expect, it } from "vitest";
import { isUsageError } from "../../src/errors/index.ts";
import { connectTo, fakePulp, rejection } from "../support/fake-pulp/index.ts";
import { withLedger } from "../support/fake-pulp/ledger.ts";

/** What a program that no compiler has read may write. */
// biome-ignore lint/suspicious/noExplicitAny: that is what is tested
type Untyped = any;

describe("what untyped callers give", () => {
  it("is refused where a verb takes an object or a list and is given something else, before anything is sent", async () => {
    const fake = fakePulp({ versions: { core: "3.123.1", file: "3.123.1" } });
    const { pulp } = (await connectTo(fake)) as { pulp: Untyped };
    const before = fake.requests.length;
    const files = pulp.file.repository("x");
    const tries: readonly (() => PromiseLike<unknown>)[] = [
      () => files.ensure("x"),
      () => files.ensure(null),
      () => files.update(3),
      () => files.update(),
      () => files.labels.set("x"),
      () => files.labels.set(["x"]),
      () => files.roles.add("x"),
      () => files.roles.add(undefined, { users: ["x"] }),
      () => files.roles.remove("x", { users: "ada" }),
      () => files.roles.add("x", { user: ["ada"] }),
      () => files.uploadAll("x"),
      () => files.uploadAll(),
      () => pulp.file.remote("x").ensure("x"),
      () => pulp.core.user("ada").ensure("x"),
      () => pulp.core.group("ops").members.add("ada"),
      () => pulp.core.group("ops").roles.add("x"),
    ];
    for (const given of tries)
      expect(await rejection(given()), String(given)).toMatchObject({
        name: "UsageError",
        hint: expect.stringContaining("Nothing was sent."),
      });
    expect(fake.requests.length).toBe(before);
  });

  it("is refused where no option has that name, by every verb, with the nearest one, before anything is sent", async () => {
    const fake = fakePulp({ versions: { core: "3.123.1", file: "3.123.1", python: "3.29.0", rpm: "3.35.0" } });
    const { pulp } = (await connectTo(fake)) as { pulp: Untyped };
    const before = fake.requests.length;
    const files = pulp.file.repository("x");
    const misspelt = { singal: AbortSignal.timeout(1) };
    const tries: Record<string, () => PromiseLike<unknown>> = {
      find: () => files.find(misspelt),
      read: () => files.read(misspelt),
      ensure: () => files.ensure({}, misspelt),
      update: () => files.update({}, misspelt),
      delete: () => files.delete(misspelt),
      metadata: () => files.metadata(misspelt),
      sync: () => files.sync({}, misspelt),
      "call of a version's verb": () => pulp.python.repository("x").repair({}, misspelt),
      publish: () => files.publish({}, misspelt),
      deliver: () => files.deliver("x", misspelt),
      distribute: () => files.distribute("x", misspelt),
      select: () => files.select({ files: ["x"] }, misspelt),
      add: () => files.add({ files: ["x"] }, misspelt),
      remove: () => files.remove({ files: ["x"] }, misspelt),
      change: () => files.change({}, misspelt),
      diff: () => files.diff(1, 2, misspelt),
      content: async () => files.content({}, { kind: "files", ...misspelt }).all(),
      upload: () => files.upload(new Uint8Array(), {}, misspelt),
      uploadAll: () => files.uploadAll([], misspelt),
      "labels.read": () => files.labels.read(misspelt),
      "labels.set": () => files.labels.set({}, misspelt),
      "roles.read": () => files.roles.read(misspelt),
      "roles.add": () => files.roles.add("x", {}, misspelt),
      "roles.remove": () => files.roles.remove("x", {}, misspelt),
      "versions.list": async () => files.versions.list(misspelt).all(),
      "versions.read": () => files.versions.read(1, misspelt),
      "versions.delete": () => files.versions.delete(1, misspelt),
      rollBack: () => pulp.file.distribution("x").rollBack(misspelt),
      clientConfig: () => pulp.file.distribution("x").clientConfig(misspelt),
      "remote.ensure": () => pulp.file.remote("x").ensure({}, misspelt),
      refresh: () => pulp.file.alternateContentSource("x").refresh(misspelt),
      "repositories.list": async () => pulp.file.repositories.list({}, misspelt).all(),
      "core.list": async () => pulp.core.list("user", {}, misspelt).all(),
      "core.ensure": () => pulp.core.rbacGuard("x").ensure({}, misspelt),
      "tasks.list": async () => pulp.tasks.list({}, misspelt).all(),
      "tasks.read": () => pulp.tasks.read("/pulp/api/v3/tasks/x/", misspelt),
      "tasks.attach": () => pulp.tasks.attach("/pulp/api/v3/tasks/x/", misspelt),
      cleanUpOrphans: () => pulp.maintenance.cleanUpOrphans(misspelt),
      reclaimSpace: () => pulp.maintenance.reclaimSpace("all", misspelt),
      repair: () => pulp.maintenance.repair(misspelt),
      uploads: () => pulp.maintenance.uploads(misspelt),
      deleteUploads: () => pulp.maintenance.deleteUploads({ olderThan: new Date(), ...misspelt }),
    };
    for (const [verb, attempt] of Object.entries(tries)) {
      const error = await rejection(attempt());
      expect(isUsageError(error), verb).toBe(true);
      expect(error, verb).toMatchObject({ message: expect.stringMatching(/no option "singal"\..* Did you mean signal\?/) });
    }
    expect(fake.requests).toHaveLength(before);
  });

  // It would mean the default, which may be the one that deletes; and a text such as "false" would be as good as true.
  it.each([
    ["planDelete", "remote", "kep", (pulp: Untyped, wrong: object) => pulp.file.repository("x").planDelete(wrong)],
    ["ensure", "secrets", "replce", (pulp: Untyped, wrong: object) => pulp.file.repository("x").ensure({}, wrong)],
    ["sync", "missing", "eror", (pulp: Untyped, wrong: object) => pulp.file.repository("x").sync({}, wrong)],
    ["deliver", "by", "snyc", (pulp: Untyped, wrong: object) => pulp.file.repository("x").deliver("x", wrong)],
    ["deliver", "allowEmpty", "false", (pulp: Untyped, wrong: object) => pulp.file.repository("x").deliver("x", wrong)],
    ["a stream's sync", "allowEmpty", "false", (pulp: Untyped, wrong: object) => pulp.file.repository("x").stream("y").sync({}, wrong)],
    ["a guard's delete", "allowOpening", "false", (pulp: Untyped, wrong: object) => pulp.core.rbacGuard("x").delete(wrong)],
    ["repair", "verifyChecksums", "non", (pulp: Untyped, wrong: object) => pulp.maintenance.repair(wrong)],
    ["upstreamHealth", "certificates", "all", (pulp: Untyped, wrong: object) => pulp.upstreamHealth(wrong)],
    ["eradicate", "orphans", "delte", (pulp: Untyped, wrong: object) => pulp.eradicate("x", { reason: "y", ...wrong })],
    ["a fleet's plan", "prune", "all", (pulp: Untyped, wrong: object) => pulp.fleet("x", []).plan(wrong)],
    ["a fleet's ensure", "secrets", "replce", (pulp: Untyped, wrong: object) => pulp.fleet("x", []).ensure(wrong)],
    ["a fleet's delivery", "only", "changd", (pulp: Untyped, wrong: object) => pulp.fleet("x", []).deliver(wrong).report()],
    ["a fleet's delivery", "redo", "all", (pulp: Untyped, wrong: object) => pulp.fleet("x", []).deliver(wrong).report()],
    ["schedules.run", "stopping", "cancle", (pulp: Untyped, wrong: object) => pulp.schedules.run(wrong).done],
    ["rollOut", "absent", "kep", (pulp: Untyped, wrong: object) => pulp.releases.ref("x").rollOut("y", wrong)],
    [
      "a release's database",
      "existing",
      "ad",
      (pulp: Untyped, wrong: object) => pulp.releases.ref("x").exportDatabase("/nowhere/x.db", wrong),
    ],
  ])("of %s, %s can't be %j: the words that there are are told, and nothing is sent", async (_, option, word, attempt) => {
    const fake = fakePulp();
    const { pulp } = await connectTo(fake);
    const before = fake.requests.length;
    const error = await rejection((async () => attempt(pulp, { [option]: word }))());
    expect(error).toMatchObject({
      code: "USAGE",
      summary: expect.stringContaining(`can't have ${JSON.stringify(word)} as ${option}`),
      hint: expect.stringMatching(/^It takes .*Nothing was sent/),
    });
    expect(fake.requests).toHaveLength(before);
  });

  it.each([
    ["add", (files: Untyped) => files.add({ files: ["x"] }, { form: files }), 'no option "form"', "Did you mean from?"],
    [
      "add",
      (files: Untyped) => files.add({ files: ["x"] }, { dependancies: true }),
      'no option "dependancies"',
      "Did you mean dependencies?",
    ],
    [
      "distribute",
      (files: Untyped) => files.distribute("x", { content_guard: null }),
      'no option "content_guard"',
      "Its options: distribution,",
    ],
    ["change", (files: Untyped) => files.change({ removed: [] }), 'no option "removed"', "Did you mean remove?"],
    ["a signal alone", (files: Untyped) => files.delete(AbortSignal.timeout(5)), "not a signal", "{ signal:"],
    [
      "a signal among fields",
      (files: Untyped) => files.update({ signal: AbortSignal.timeout(5) }),
      "signal is no field",
      "the argument after",
    ],
    ["null", (files: Untyped) => files.delete(null), "an object, not null", "{ signal:"],
    ["a controller", (files: Untyped) => files.delete({ signal: new AbortController() }), "signal of delete", "its signal"],
  ])("%s: names what was meant", async (_, attempt, said, next) => {
    const fake = fakePulp().on("GET", /repositories/, {
      status: 200,
      body: { count: 1, next: null, results: [{ pulp_href: "/pulp/api/v3/x/", name: "x" }] },
    });
    const { pulp } = await connectTo(fake);
    const error = await rejection(attempt(pulp.file.repository("x")));
    expect(isUsageError(error)).toBe(true);
    expect(error).toMatchObject({ summary: expect.stringContaining(said), hint: expect.stringContaining(next) });
    expect(fake.requests.filter(({ method, path }) => method !== "GET" && !path.includes("login"))).toEqual([]);
  });

  it.each([
    ["rollOut", "absent", (pulp: Untyped, word: Untyped) => pulp.releases.ref("W1").rollOut("canary", word)],
    ["exportDatabase", "existing", (pulp: Untyped, word: Untyped) => pulp.releases.ref("W1").exportDatabase("x.sqlite", word)],
    ["eradicate", "orphans", (pulp: Untyped, word: Untyped) => pulp.eradicate("xz", { reason: "x", ...word })],
    ["fleet.plan", "prune", (pulp: Untyped, word: Untyped) => pulp.fleet("x", []).plan(word)],
    ["fleet.ensure", "secrets", (pulp: Untyped, word: Untyped) => pulp.fleet("x", []).ensure(word)],
    ["fleet.sync", "only", (pulp: Untyped, word: Untyped) => pulp.fleet("x", []).sync(word)],
    ["fleet.deliver", "redo", (pulp: Untyped, word: Untyped) => pulp.fleet("x", []).deliver(word)],
    ["upstreamHealth", "certificates", (pulp: Untyped, word: Untyped) => pulp.upstreamHealth(word)],
    ["maintenance.repair", "verifyChecksums", (pulp: Untyped, word: Untyped) => pulp.maintenance.repair(word)],
    ["repository.planDelete", "remote", (pulp: Untyped, word: Untyped) => pulp.file.repository("x").planDelete(word)],
    ["repository.sync", "missing", (pulp: Untyped, word: Untyped) => pulp.file.repository("x").sync({}, word)],
    ["repository.deliver", "by", (pulp: Untyped, word: Untyped) => pulp.file.repository("x").deliver("x", word)],
    ["remote.ensure", "secrets", (pulp: Untyped, word: Untyped) => pulp.file.remote("x").ensure({}, word)],
    ["guard.delete", "allowOpening", (pulp: Untyped, word: Untyped) => pulp.core.rbacGuard("x").delete(word)],
    ["schedules.run", "stopping", (pulp: Untyped, word: Untyped) => pulp.schedules.run(word)],
    ["stream.sync", "missing", (pulp: Untyped, word: Untyped) => pulp.file.repository("x").stream("y").sync({}, word)],
  ])("%s takes no word for %s that isn't there: it would mean another one", async (_, option, attempt) => {
    const fake = fakePulp();
    const { pulp } = await connectTo(fake);
    const before = fake.requests.length;
    const error = await rejection((async () => attempt(pulp, { [option]: "othr" }))());
    expect(isUsageError(error)).toBe(true);
    expect(error).toMatchObject({
      summary: expect.stringMatching(new RegExp(`"othr" as ${option}`)),
      hint: expect.stringMatching(/^It takes ("|true)/),
    });
    expect(fake.requests).toHaveLength(before);
  });

  it.each([
    ["tasks", (pulp: Untyped) => pulp.tasks.list({ limit: 2 })],
    ["resources", (pulp: Untyped) => pulp.file.repositories.list({ offset: 2 })],
    ["the core's resources", (pulp: Untyped) => pulp.core.list("user", { limit: 2 })],
    ["content", (pulp: Untyped) => pulp.file.repository("x").content({ limit: 2 }, { kind: "files" })],
    ["content of another version", (pulp: Untyped) => pulp.file.repository("x").content({ repository_version: "/x/" }, { kind: "files" })],
  ])("a list of %s takes filters, and no part of itself among them", async (_, list) => {
    const fake = fakePulp();
    const { pulp } = await connectTo(fake);
    const before = fake.requests.length;
    expect(isUsageError(await rejection((async () => list(pulp).all())()))).toBe(true);
    expect(fake.requests).toHaveLength(before);
  });

  it("is refused where what is meant isn't there at all, or is nothing that could be meant", async () => {
    const { fake } = withLedger();
    const { pulp } = (await connectTo(fake)) as { pulp: Untyped };
    const files = pulp.file.repository("x");
    await files.ensure({});
    for (const nothing of [undefined, null, 3, "x", ["x"]]) {
      const tries: Record<string, () => PromiseLike<unknown>> = {
        select: () => files.select(nothing),
        add: () => files.add(nothing),
        remove: () => files.remove(nothing),
        eradicate: async () => pulp.eradicate("x-1", nothing),
        "releases.plan": () => pulp.releases.plan("x", nothing),
        planPromote: () => pulp.planPromote({ files: ["x"] }, nothing),
      };
      for (const [verb, attempt] of Object.entries(tries))
        expect.soft(await attempt().then(undefined, (error: unknown) => error), `${verb}(${nothing})`).toSatisfy(isUsageError);
    }
  });
});
