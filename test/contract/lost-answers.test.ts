import { describe, expect, it } from "vitest";
import { connectTo, type FakePulp, type FakeRequest, type Reply, rejection } from "../support/fake-pulp/index.ts";
import { withResources } from "../support/fake-pulp/resources.ts";

const html = { "Content-Type": "text/html" };
const json = { "Content-Type": "application/json" };

/** Every way in which an answer is none. */
const faults = [
  ["reset", "reset"],
  ["502", { status: 502 }],
  ["504", { status: 504 }],
  ["a proxy's page with 200", { status: 200, body: "<h1>Sign in</h1>", headers: html }],
  ["204", { status: 204 }],
  ["200 with nothing", { status: 200, body: "" }],
  ["200 with a text", { status: 200, body: "OK", headers: { "Content-Type": "text/plain" } }],
  ["half an answer", { status: 200, body: '{"pulp_href": "/pulp', headers: json }],
  ["a list", { status: 200, body: "[]", headers: json }],
  ["null", { status: 200, body: "null", headers: json }],
  ["an object of something else", { status: 200, body: "{}", headers: json }],
  ["201 with nothing", { status: 201, body: "" }],
  ["202 without a task", { status: 202, body: "{}", headers: json }],
] as const;

type Fault = (typeof faults)[number][1];

/** The first request of the kind isn't answered as it should be: `"before"` it gets to the server, or `"after"` it was carried out. */
const lose = (fake: FakePulp, method: string, path: RegExp, fault: Fault, when: "before" | "after"): void => {
  let isPassing = false;
  fake.on(
    method,
    path,
    async (request: FakeRequest) => {
      if (isPassing) return undefined;
      isPassing = true;
      if (when === "after") await fake.answer(request);
      return fault as Reply;
    },
    when === "after" ? 2 : 1,
  );
};

const remotes = /\/remotes\/file\/file\/$/;
const one = (kind: string, verb = ""): RegExp => new RegExp(`/${kind}/file/file/[^/]+/${verb}$`);
const url = "https://mirror.test/";

describe.each(["before", "after"] as const)("an answer that is lost %s the server has done it", (when) => {
  describe.each(faults)("%s", (_, fault) => {
    it("a creation at once: done once, told as created, without a search for a task that can't be", async () => {
      const { fake, stored } = withResources();
      lose(fake, "POST", remotes, fault, when);
      const { pulp } = await connectTo(fake);
      expect(await pulp.file.remote("a").ensure({ url })).toEqual([{ resource: "remote", name: "a", action: "created", fields: ["url"] }]);
      expect([...stored.values()]).toMatchObject([{ name: "a", url }]);
      expect(fake.clock.elapsed).toBeLessThan(10_000);
    });

    it("a creation by a task", async () => {
      const { fake, stored } = withResources();
      lose(fake, "POST", /\/distributions\/file\/file\/$/, fault, when);
      const { pulp } = await connectTo(fake);
      expect(await pulp.file.distribution("a").ensure({})).toMatchObject([{ name: "a", action: "created" }]);
      expect(stored.size).toBe(1);
      expect(fake.tasks.hrefs).toHaveLength(1);
    });

    it("an update", async () => {
      const { fake, stored } = withResources();
      const { pulp } = await connectTo(fake);
      await pulp.file.remote("a").ensure({ url });
      lose(fake, "PATCH", one("remotes"), fault, when);
      expect(await pulp.file.remote("a").update({ url: `${url}b/` })).toMatchObject([{ action: "updated", fields: ["url"] }]);
      expect([...stored.values()]).toMatchObject([{ url: `${url}b/` }]);
      expect(fake.clock.elapsed).toBeLessThan(10_000);
    });

    it("a deletion", async () => {
      const { fake, stored } = withResources();
      const { pulp } = await connectTo(fake);
      await pulp.file.remote("a").ensure({ url });
      lose(fake, "DELETE", one("remotes"), fault, when);
      expect(await pulp.file.remote("a").delete()).toMatchObject([{ name: "a", action: "deleted" }]);
      expect(stored.size).toBe(0);
      expect(fake.clock.elapsed).toBeLessThan(10_000);
    });

    it("labels, set and unset", async () => {
      const { fake, stored } = withResources();
      const { pulp } = await connectTo(fake);
      const repository = pulp.file.repository("a");
      await repository.ensure({ labels: { old: "1" } });
      lose(fake, "POST", one("repositories", "set_label/"), fault, when);
      lose(fake, "POST", one("repositories", "unset_label/"), fault, when);
      await repository.labels.set({ team: "infra", old: null });
      expect([...stored.values()]).toMatchObject([{ pulp_labels: { team: "infra" } }]);
      expect([...stored.values()][0]?.pulp_labels).not.toHaveProperty("old");
      expect(fake.clock.elapsed).toBeLessThan(10_000);
    });

    it("a look-up: what is there is found, not made again", async () => {
      const { fake, stored } = withResources();
      const { pulp } = await connectTo(fake);
      await pulp.file.remote("a").ensure({ url });
      lose(fake, "GET", remotes, fault, when);
      expect(await pulp.file.remote("a").find()).toMatchObject({ name: "a" });
      lose(fake, "GET", remotes, fault, when);
      expect(await pulp.file.remote("a").ensure({ url })).toEqual([]);
      expect(stored.size).toBe(1);
    });
  });
});

it("another client's creation in between isn't told as one's own", async () => {
  const { fake } = withResources();
  fake.on(
    "POST",
    remotes,
    async (request) => {
      await fake.answer({ ...request, body: { name: "a", url: "https://theirs.test/" } });
      return "reset" as const;
    },
    1,
  );
  const { pulp } = await connectTo(fake);
  expect(await pulp.file.remote("a").ensure({ url })).toEqual([{ resource: "remote", name: "a", action: "updated", fields: ["url"] }]);
});

it("what stays lost is an error of the SDK, after a bounded number of requests", async () => {
  const { fake } = withResources();
  fake.on("POST", remotes, { status: 200, body: "<h1>Sign in</h1>", headers: html });
  const { pulp } = await connectTo(fake);
  expect(await rejection(pulp.file.remote("a").ensure({ url }))).toMatchObject({ name: "ProtocolError", code: "NOT_A_PULP_ANSWER" });
  expect(fake.seen("POST /pulp/api/v3/remotes")).toHaveLength(5);
  expect(fake.clock.elapsed).toBeLessThan(30_000);
});
