import { describe, expect, test } from "vitest";
import { imageDigests } from "../../../src/plugins/container/upstream.ts";
import type { Upstream, UpstreamAnswer } from "../../../src/plugins/hooks.ts";

const digest = (of: string): string => `sha256:${Buffer.from(of).toString("hex").padStart(64, "0")}`;
const answer = (status: number, body: unknown = "", headers: Readonly<Record<string, string>> = {}): UpstreamAnswer => ({
  status,
  headers: new Headers(headers),
  text: typeof body === "string" ? body : JSON.stringify(body),
});

type Answers = (url: string, how: { readonly method: string; readonly authorization: string | undefined }) => UpstreamAnswer | undefined;

/** A registry that has these tags, but for what is answered otherwise. */
const registry = (tags: readonly string[], otherwise: Answers = () => undefined) => {
  const seen: string[] = [];
  const ask: Upstream["ask"] = async (url, { method = "GET", headers = {} } = {}) => {
    seen.push(`${method} ${url}`);
    const own = otherwise(url, { method, authorization: headers.authorization });
    if (own !== undefined) return own;
    if (url.endsWith("/v2/")) return answer(200, {});
    if (url.endsWith("/tags/list")) return answer(200, { name: "app", tags });
    return answer(200, "", { "docker-content-digest": digest(url.split("/").at(-1) ?? "") });
  };
  return { seen, ask };
};
const says = (fields: object, { ask }: Pick<Upstream, "ask">, login?: Upstream["login"]) =>
  imageDigests({ pulp_href: "/r/1/", url: "https://registry.test", upstream_name: "team/app", ...fields }, { ask, login });

describe("what a registry says of an image", () => {
  test.each([
    [{}, ["1.0", "1.1", "latest", "sha256-ab.sig"]],
    [{ includes: ["1.*"] }, ["1.0", "1.1", "sha256-ab.sig"]],
    [{ includes: [], excludes: ["sha256-*", "1.?"] }, ["latest"]],
    [{ include_tags: ["1.[!1]"], exclude_tags: null }, ["1.0", "sha256-ab.sig"]],
    [{ includes: ["latest", digest("old")] }, ["latest", "sha256-ab.sig", digest("old")]],
  ])("by %j is a digest for each of these", async (fields, expected) => {
    const of = registry(["latest", "1.1", "1.0", "sha256-ab.sig"]);
    expect(await says(fields, of)).toEqual(expected.toSorted().map((tag) => `${tag} ${digest(tag)}`));
    expect(of.seen.filter((one) => one.startsWith("HEAD")).length).toBe(expected.length);
  });

  test("is asked for by the names that the server asks for", async () => {
    const of = registry(["1"]);
    await says({ url: "https://registry-1.docker.io/", upstream_name: "nginx" }, of);
    expect(of.seen).toEqual([
      "GET https://registry-1.docker.io/v2/",
      "GET https://registry-1.docker.io/v2/library/nginx/tags/list",
      "HEAD https://registry-1.docker.io/v2/library/nginx/manifests/1",
    ]);
  });

  test("is read page after page, of that registry alone", async () => {
    const of = registry([], (url) =>
      url.endsWith("list")
        ? answer(200, { tags: ["1"] }, { link: '<https://elsewhere.test/v2/team/app/tags/list?n=1&last=1>; rel="next"' })
        : url.endsWith("last=1")
          ? answer(200, { tags: ["2"] })
          : undefined,
    );
    expect(await says({}, of)).toHaveLength(2);
    expect(of.seen.every((one) => one.includes("https://registry.test/"))).toBe(true);
  });
});

describe("nothing is said", () => {
  const many = Array.from({ length: 501 }, (_, i) => `t${i}`);
  test.each<readonly [string, object, ReturnType<typeof registry>]>([
    ["of an image whose signatures are synced from elsewhere", { sigstore: "https://sigstore.test" }, registry(["1"])],
    ["of a remote for pull-through", { upstream_name: undefined }, registry(["1"])],
    ["of a pattern that may mean something else", { includes: ["[a-"] }, registry(["1"])],
    ["of a range that goes backwards", { includes: ["[9-0]"] }, registry(["1"])],
    ["where that takes more requests than it should", {}, registry(many)],
    ["of an image without tags", {}, registry([])],
    ["where a name isn't one", {}, registry(["../../../other"])],
    ["where tags are none", {}, registry([], (url) => (url.endsWith("list") ? answer(200, { tags: "1" }) : undefined))],
    ["where a page isn't JSON", {}, registry([], (url) => (url.endsWith("list") ? answer(200, "<html>") : undefined))],
    ["where a link is none", {}, registry([], (url) => (url.endsWith("list") ? answer(200, { tags: ["1"] }, { link: "?" }) : undefined))],
    [
      "where pages don't end",
      {},
      registry([], (url) => (url.includes("list") ? answer(200, { tags: ["1"] }, { link: "</v2/x/tags/list>" }) : undefined)),
    ],
    ["where a tag has gone meanwhile", {}, registry(["1", "2"], (url) => (url.endsWith("/2") ? answer(404) : undefined))],
    [
      "where a digest is none",
      {},
      registry(["1"], (url) => (url.endsWith("/1") ? answer(200, "", { "docker-content-digest": "soon" }) : undefined)),
    ],
    [
      "where the registry has signatures",
      {},
      registry(["1"], (url) => (url.endsWith("/v2/") ? answer(200, {}, { "x-registry-supports-signatures": "1" }) : undefined)),
    ],
  ])("%s", async (_, fields, of) => {
    expect(await says(fields, of)).toBeUndefined();
    expect(of.seen.length).toBeLessThanOrEqual(102);
  });

  test("where no answer comes", async () => {
    expect(await says({}, { ask: async () => undefined })).toBeUndefined();
  });
});

describe("a login", () => {
  const login = { username: "moss", password: "fern" };
  const asking = (realm: string, shown: (string | undefined)[]) =>
    registry(["1", "2"], (url, { authorization }) => {
      if (url.startsWith(realm)) {
        shown.push(authorization);
        return answer(200, { access_token: `t ${new URL(url).search}` });
      }
      if (url.endsWith("/v2/") || authorization?.startsWith("Bearer ") === true) return undefined;
      return answer(401, "", { "www-authenticate": `Bearer realm="${realm}?a=b",service="s"` });
    });

  test("is shown where tokens are, once; a scope is given where the registry names none", async () => {
    const shown: (string | undefined)[] = [];
    const of = asking("https://auth.test/token", shown);
    expect(await says({}, of, login)).toHaveLength(2);
    expect(shown).toEqual([`Basic ${Buffer.from("moss:fern").toString("base64")}`]);
    expect(of.seen.find((one) => one.includes("auth.test"))).toBe(
      "GET https://auth.test/token?a=b&scope=repository%3Ateam%2Fapp%3Apull&service=s",
    );
  });

  test("isn't sent in the clear because the registry says so", async () => {
    const shown: (string | undefined)[] = [];
    expect(await says({}, asking("http://auth.test/token", shown), login)).toBeUndefined();
    expect(shown).toEqual([]);
  });

  test("that is refused isn't tried again and again", async () => {
    const of = registry(["1"], (url) => (url.endsWith("/v2/") ? undefined : answer(401, "", { "www-authenticate": "Basic realm=x" })));
    expect(await says({}, of, login)).toBeUndefined();
    expect(of.seen.length).toBe(3);
  });
});
