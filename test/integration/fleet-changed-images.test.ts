import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { IMAGE } from "../../examples/upstreams/serve.ts";
import type { FleetRepository, Pulp } from "../../src/index.ts";
import { proves } from "../support/proves.ts";
import { connectShared, removeNamed, unique } from "../support/shared-pulp.ts";
import { type FaultyUpstreams, startFaultyUpstreams } from "../support/upstream.ts";
import { type Guard, guarded } from "../upstreams/container/guarded.ts";

// A registry is asked for the digests of what a sync would bring, by its own ways of logging in. Whatever isn't said clearly is synced.

const login = { username: "moss", password: "fern-and-bark" };
const stem = unique("images");
let pulp: Pulp;
let upstream: FaultyUpstreams;
let guard: Guard = { asks: "nothing" };
beforeAll(async () => {
  [pulp, upstream] = await Promise.all([connectShared(), startFaultyUpstreams({ handlers: () => [guarded(() => guard)] })]);
});
afterEach(async () => {
  upstream.heal();
  upstream.switchTo("v1");
  guard = { asks: "nothing" };
  await removeNamed(pulp, stem, "container");
});
afterAll(async () => {
  await upstream.close();
  await pulp.close();
});

const member = (name: string, remote: object = {}): FleetRepository => ({
  plugin: "container",
  name: `${stem}-${name}`,
  remote: { url: upstream.registry, upstream_name: IMAGE, policy: "on_demand", max_retries: 1, ...remote },
});

const fleetOf = async (...members: readonly FleetRepository[]) => {
  const fleet = pulp.fleet(stem, members);
  await fleet.ensure();
  return {
    /** What became of each, and whether it took the server a task. */
    deliver: async (): Promise<Readonly<Record<string, string>>> => {
      const seen: Record<string, string> = {};
      for await (const { repository, status, cause, tasks } of fleet.deliver({ only: "changed", retries: 0 }))
        seen[repository.slice(stem.length + 1)] = `${cause ?? status}, ${tasks.length === 0 ? "no task" : "by tasks"}`;
      return seen;
    },
  };
};

const changed = "succeeded, by tasks";
const spared = "unchanged, no task";
const synced = "unchanged, by tasks";

test("of an image that includes tags, only those are asked for", async () => {
  const fleet = await fleetOf(
    member("all"),
    member("one", { includes: ["1.0"] }),
    member("some", { includes: ["1.[0-9]"] }),
    member("others", { excludes: ["1.1", "lat*"] }),
    member("odd", { includes: ["1.[[:digit:]]", "1.0"] }),
  );
  expect(await fleet.deliver()).toEqual({ all: changed, one: changed, some: changed, others: changed, odd: changed });
  upstream.forget();
  expect(await fleet.deliver()).toEqual({ all: spared, one: spared, some: spared, others: spared, odd: synced });
  upstream.switchTo("v2");
  expect(await fleet.deliver()).toEqual({ all: changed, one: spared, some: changed, others: spared, odd: synced });
  expect(await fleet.deliver()).toEqual({ all: spared, one: spared, some: spared, others: spared, odd: synced });
  expect((await pulp.container.repository(`${stem}-all`).at("latest")).number).toBe(2);
  proves("container", "upstream check");
});

test.each<Guard & { readonly asks: string }>([{ asks: "a token" }, { asks: "a token by login", login }, { asks: "a login", login }])(
  "a registry that asks for $asks is asked so; what only the server has a login for is synced",
  async (asked) => {
    guard = asked;
    const shown = asked.login === undefined ? {} : { username: login.username, password: () => login.password };
    const fleet = await fleetOf(member("ours", shown));
    expect(await fleet.deliver()).toEqual({ ours: changed });
    upstream.forget();
    expect(await fleet.deliver()).toEqual({ ours: spared });
    // A token is asked for once, not for each tag.
    expect(upstream.count("/token")).toBe(asked.asks === "a login" ? 0 : 1);
    expect(upstream.count(/\/manifests\//, "HEAD")).toBe(2);
    upstream.switchTo("v2");
    expect(await fleet.deliver()).toEqual({ ours: changed });
    expect(await fleet.deliver()).toEqual({ ours: spared });
    // The same remote, by name alone: its login is nowhere but on the server.
    const { deliver } = await fleetOf({ plugin: "container", name: `${stem}-ours`, remote: `${stem}-ours` });
    expect(await deliver()).toEqual({ ours: asked.login === undefined ? spared : synced });
  },
);

test("an answer that isn't clear is none: it is synced", async () => {
  const fleet = await fleetOf(member("app"));
  expect(await fleet.deliver()).toEqual({ app: changed });
  expect(await fleet.deliver()).toEqual({ app: spared });
  const unclear: readonly (readonly [string, Guard, (() => void)?])[] = [
    ["without digests", { asks: "nothing", lacks: "digests" }],
    ["with signatures", { asks: "nothing", signatures: "none yet" }],
    ["without tags", { asks: "nothing", lacks: "tags" }],
    ["without tokens", { asks: "a token", lacks: "tokens" }],
    ["that wants another login", { asks: "a login", login: { ...login, password: "another" } }],
    ["with a page", { asks: "nothing" }, () => upstream.fail(/tags\/list/, { kind: "replace", body: "<html>log in</html>" })],
    ["that fails", { asks: "nothing" }, () => upstream.fail(/manifests/, { kind: "status", status: 500 })],
    ["that hangs up", { asks: "nothing" }, () => upstream.fail(/tags\/list/, { kind: "reset" })],
    ["of which half comes", { asks: "nothing" }, () => upstream.fail(/tags\/list/, { kind: "truncate", bytes: 10 })],
  ];
  for (const [what, now, spoil] of unclear) {
    guard = now;
    spoil?.();
    expect([what, await fleet.deliver()]).toEqual([what, { app: expect.stringMatching(/, by tasks$/) }]);
    upstream.heal();
  }
  guard = { asks: "nothing" };
  // What was synced without being said is asked for once more.
  await fleet.deliver();
  expect(await fleet.deliver()).toEqual({ app: spared });
});
