import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { IMAGE } from "../../examples/upstreams/serve.ts";
import type { Pulp } from "../../src/index.ts";
import { openApt, openDnf, openSkopeo } from "../support/clients/index.ts";
import { connectShared, unique } from "../support/shared-pulp.ts";
import { type FaultyUpstreams, startFaultyUpstreams } from "../support/upstream.ts";
import { debHandlers } from "../upstreams/deb/served.ts";

// What dnf, apt and skopeo see of two streams, before and after one of them moves; each with what it has kept of the state before.

let pulp: Pulp;
let upstream: FaultyUpstreams;
beforeAll(async () => {
  [pulp, upstream] = await Promise.all([connectShared(), startFaultyUpstreams({ handlers: debHandlers })]);
});
afterAll(async () => {
  await upstream.close();
  await pulp.close();
});

test("dnf", async () => {
  const of = unique("dnf-streams");
  const repository = pulp.rpm.repository(of);
  const [dirty, trunk] = [repository.stream("dirty"), repository.stream("trunk")];
  upstream.switchTo("v1");
  await dirty.ensure({ upstream: { url: upstream.rpm, policy: "on_demand" } });
  await dirty.sync();
  await trunk.ensure({ from: dirty, start: dirty });
  const files = await Promise.all([dirty, trunk].map(async (stream) => (await stream.clientConfig()).files[0]?.text ?? ""));
  await using first = await openDnf({ repoFile: files[0] ?? "" });
  await using second = await openDnf({ repoFile: files[1] ?? "" });
  const old = ["acorn-0:1.1-1.noarch"];
  const newest = async (): Promise<readonly (readonly string[])[]> =>
    Promise.all([first, second].map(async (dnf) => (await dnf.available("acorn")).slice(-1)));
  expect(await newest()).toEqual([old, old]);
  upstream.switchTo("v2");
  await dirty.sync();
  expect(await newest()).toEqual([["acorn-0:1.2-1.noarch"], old]);
  await dirty.rollBack({ reason: "acorn 1.2 is broken" });
  expect(await newest()).toEqual([old, old]);
  await trunk.delete();
  await dirty.delete({ repository: "delete" });
  await pulp.rpm.remote(`${of}-dirty`).delete();
  await repository.delete();
});

test("apt", async () => {
  const of = unique("apt-streams");
  const repository = pulp.deb.repository(of);
  const [dirty, trunk] = [repository.stream("dirty"), repository.stream("trunk")];
  upstream.switchTo("v1");
  await dirty.ensure({ upstream: { url: `${upstream.origin}/deb/`, distributions: "grove", policy: "on_demand" } });
  await dirty.sync();
  await trunk.ensure({ from: dirty, start: dirty });
  const files = await Promise.all([dirty, trunk].map(async (stream) => (await stream.clientConfig()).files[0]?.text ?? ""));
  // Nobody signs these.
  const [one = "", other = ""] = files.map((text) => (text.includes("Trusted:") ? text : `${text.trimEnd()}\nTrusted: yes\n`));
  await using first = await openApt(one);
  await using second = await openApt(other);
  const newest = async (): Promise<readonly (string | undefined)[]> => {
    const seen: (string | undefined)[] = [];
    for (const apt of [first, second]) {
      // The content app guesses when a file was last modified, and may answer 304 for a minute: what is asked for here is what is there now.
      await apt.forget();
      await apt.update();
      seen.push((await apt.available("acorn"))[0]);
    }
    return seen;
  };
  const [old, fresh] = ["1.1-1 grove/main all", "1.2-1 grove/main all"];
  expect(await newest()).toEqual([old, old]);
  upstream.switchTo("v2");
  await dirty.sync();
  expect(await newest()).toEqual([fresh, old]);
  await dirty.rollBack();
  expect(await newest()).toEqual([old, old]);
  await trunk.delete();
  await dirty.delete({ repository: "delete" });
  await pulp.deb.remote(`${of}-dirty`).delete();
  await repository.delete();
});

test("skopeo", async () => {
  const of = unique("skopeo-streams");
  const repository = pulp.container.repository(of);
  const [dirty, trunk] = [repository.stream("dirty"), repository.stream("trunk")];
  const { baseUrl, username, password } = inject("pulp");
  await using skopeo = await openSkopeo({ registry: baseUrl, credentials: { username, password } });
  upstream.switchTo("v1");
  await dirty.ensure({ upstream: { url: upstream.registry, upstream_name: IMAGE, policy: "on_demand" } });
  await dirty.sync();
  // No version of the plugin's starts from any other: each stream has a repository of its own, and the words are the same.
  await trunk.ensure({ from: dirty, start: dirty });
  expect(await trunk.head()).toMatchObject({ home: `${of}-trunk`, version: { number: 1 } });
  const tags = async (): Promise<readonly (readonly string[])[]> =>
    Promise.all(["dirty", "trunk"].map(async (name) => [...(await skopeo.tags(`${of}/${name}`))].sort()));
  expect(await tags()).toEqual([
    ["1.0", "latest"],
    ["1.0", "latest"],
  ]);
  upstream.switchTo("v2");
  await dirty.sync();
  expect(await tags()).toEqual([
    ["1.0", "1.1", "latest"],
    ["1.0", "latest"],
  ]);
  const digest = async (image: string): Promise<string> => (await skopeo.inspect(`${of}/${image}`)).Digest;
  expect(await digest("trunk:latest")).toBe(await digest("dirty:1.0"));
  expect(await digest("dirty:latest")).toBe(await digest("dirty:1.1"));
  await trunk.delete({ repository: "delete" });
  await dirty.delete({ repository: "delete" });
  await pulp.container.remote(`${of}-dirty`).delete();
  await repository.delete();
});
