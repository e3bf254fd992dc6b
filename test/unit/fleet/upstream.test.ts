import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { upstreamState } from "../../../src/fleet/upstream.ts";
import type { Snapshot } from "../../../src/model/index.ts";
import { type Adapter, builtIn } from "../../../src/plugins/index.ts";

const adapters: readonly Adapter[] = builtIn;
const hookOf = (plugin: string) => adapters.find((adapter) => adapter.plugin === plugin)?.hooks?.upstreamIndex;
const remote = (fields: object, kind = "file/file"): Snapshot =>
  ({ pulp_href: `/pulp/api/v3/remotes/${kind}/1/`, name: "r", pulp_labels: {}, ...fields }) as never;

test.each([
  ["file", { url: "https://m.test/PULP_MANIFEST" }, [["https://m.test/PULP_MANIFEST"]]],
  ["rpm", { url: "https://m.test/os" }, [["https://m.test/os/repodata/repomd.xml"]]],
  [
    "deb",
    { url: "https://m.test/debian/", distributions: "stable stable/updates" },
    [
      ["https://m.test/debian/dists/stable/InRelease", "https://m.test/debian/dists/stable/Release"],
      ["https://m.test/debian/dists/stable/updates/InRelease", "https://m.test/debian/dists/stable/updates/Release"],
    ],
  ],
  ["deb", { url: "https://m.test", distributions: "flat/" }, [["https://m.test/flat/InRelease", "https://m.test/flat/Release"]]],
  ["deb", { url: "https://m.test/", distributions: "/" }, [["https://m.test/InRelease", "https://m.test/Release"]]],
  [
    "python",
    { url: "https://i.test", includes: ["Foo.Bar[x]>=1", "baz"] },
    [["https://i.test/simple/foo-bar/"], ["https://i.test/simple/baz/"]],
  ],
  ["gem", { url: "https://g.test/", includes: null }, [["https://g.test/versions"]]],
  [
    "gem",
    { url: "https://g.test", includes: { rack: ">= 2", rails: null } },
    [["https://g.test/info/rack"], ["https://g.test/info/rails"]],
  ],
  ["ostree", { url: "https://o.test/repo" }, [["https://o.test/repo/config"], ["https://o.test/repo/summary"]]],
])("where %s says that it has changed: %j", (plugin, fields, expected) => {
  expect(hookOf(plugin)?.(remote(fields))).toEqual(expected);
});

test("a remote of git says it nowhere", () => {
  expect(hookOf("file")?.(remote({ url: "https://m.test/x.git" }, "file/git"))).toBeUndefined();
});

test.each([
  ["an index as a whole", null],
  ["a line that names no project", ["foo", "-e ."]],
])("a remote of %s says it nowhere", (_, includes) => {
  expect(hookOf("python")?.(remote({ url: "https://i.test/", includes }))).toBeUndefined();
});

const nobody = async (): Promise<undefined> => undefined;
let origin: string;
const seen: (string | undefined)[] = [];
const bodies = new Map([["/a", "one"]]);
const server = createServer((request, response) => {
  seen.push(request.headers.authorization);
  const body = bodies.get(request.url ?? "");
  response.writeHead(body === undefined ? 404 : 200).end(body);
});
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

test("the state is another one as soon as the file, the remote or the sync is another one", async () => {
  const { signal } = new AbortController();
  const hook = () => [[`${origin}/gone`, `${origin}/a`]] as const;
  const of = (fields: object = {}, sync?: object) =>
    upstreamState({ upstreamIndex: hook }, remote({ pulp_last_updated: "1", hidden_fields: [], ...fields }), {
      sync,
      login: nobody,
      signal,
    });
  const state = await of();
  expect(state).toMatch(/^[0-9a-f]{32}$/);
  expect(await of()).toBe(state);
  expect(await of({ pulp_last_updated: "2" })).not.toBe(state);
  expect(await of({}, { mirror: true })).not.toBe(state);
  bodies.set("/a", "two");
  expect(await of()).not.toBe(state);
});

test.each([
  ["a login", { hidden_fields: [{ name: "password", is_set: true }] }],
  ["a client's certificate", { client_cert: "-----BEGIN" }],
  ["an authority of its own", { ca_cert: "-----BEGIN" }],
  ["a proxy", { proxy_url: "http://proxy.test" }],
  ["headers", { headers: [{ "X-Token": "1" }] }],
  ["no check of certificates", { tls_validation: false }],
])("one that takes %s isn't asked", async (_, fields) => {
  const before = seen.length;
  const asking = { sync: undefined, login: nobody, signal: new AbortController().signal };
  expect(await upstreamState({ upstreamIndex: () => [[`${origin}/a`]] }, remote(fields), asking)).toBeUndefined();
  expect(seen.length).toBe(before);
});

test("of one that doesn't answer, or isn't http, nothing is known", async () => {
  const { signal } = new AbortController();
  for (const url of [`${origin}/gone`, "http://127.0.0.1:9/", "file:///srv/x", "uln://x"])
    expect(await upstreamState({ upstreamIndex: () => [[url]] }, remote({}), { sync: undefined, login: nobody, signal })).toBeUndefined();
});
