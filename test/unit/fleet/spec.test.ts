import { describe, expect, test } from "vitest";
import { type FleetError, isFleetError } from "../../../src/errors/index.ts";
import type { Item } from "../../../src/fleet/expand.ts";
import { parseFleet } from "../../../src/fleet/index.ts";
import { type FleetSource, Source } from "../../../src/fleet/source.ts";
import { type Adapter, builtIn } from "../../../src/plugins/index.ts";

const adapters = new Map<string, Adapter>(builtIn.map((adapter) => [adapter.plugin, adapter]));

const itemsOf = (source: FleetSource): readonly Item[] => new Source(source, adapters).whole("mirrors");

const refusal = async (work: () => unknown): Promise<FleetError> => {
  try {
    await work();
  } catch (error) {
    if (isFleetError(error)) return error;
    throw error;
  }
  throw new Error("it was taken");
};

const yaml = `
defaults:
  remote: { policy: on_demand }
repositories:
  - for: { release: [7, 8, 9, 10], arch: [x86_64, aarch64, ppc64le, s390x] }
    except: [{ release: 7, arch: s390x }]
    plugin: rpm
    name: epel-{release}-{arch}
    basePath: epel/{release}/{arch}
    remote: { url: "https://mirror.test/epel/{release}/Everything/{arch}/", client_key: { env: "KEY_{release}" } }
  - group: tools
    defaults: { plugin: file, labels: { team: build }, remote: { download_concurrency: 2 } }
    repositories:
      - name: installers
        remote: { url: "https://mirror.test/installers/PULP_MANIFEST" }
      - group: internal
        defaults: { priority: 5, metadata: { contact: nobody, tier: gold } }
        repositories:
          - { name: uploads, basePath: null, metadata: { contact: infra } }
`;

test("one template is all of its combinations, and what is said around holds within", async () => {
  const items = itemsOf(await parseFleet(yaml));
  expect(items).toHaveLength(15 + 2);
  expect(items[1]?.member).toEqual({
    plugin: "rpm",
    name: "epel-7-aarch64",
    basePath: "epel/7/aarch64",
    remote: { policy: "on_demand", url: "https://mirror.test/epel/7/Everything/aarch64/", client_key: { env: "KEY_7" } },
  });
  expect(items.slice(15).map(({ member }) => member)).toEqual([
    {
      plugin: "file",
      name: "installers",
      basePath: "installers",
      group: "tools",
      labels: { team: "build" },
      remote: { policy: "on_demand", download_concurrency: 2, url: "https://mirror.test/installers/PULP_MANIFEST" },
    },
    // Defaults of remotes are for those that have one.
    {
      plugin: "file",
      name: "uploads",
      basePath: null,
      group: "tools/internal",
      labels: { team: "build" },
      metadata: { contact: "infra", tier: "gold" },
      priority: 5,
    },
  ]);
});

describe("every problem is told with its line and its repository", () => {
  test.each([
    ["a word that isn't there", yaml.replace("basePath: null", "basepath: x"), 19, "form", "uploads", "Did you mean basePath?"],
    ["a word of defaults", yaml.replace("priority: 5", "prioriti: 5"), 17, "form", "internal", "Did you mean priority?"],
    ["an unknown plugin", yaml.replace("plugin: rpm", "plugin: rmp"), 7, "unknown plugin", "epel-7-x86_64", "Did you mean rpm?"],
    [
      "a word of a template",
      yaml.replace("epel-{release}-{arch}", "epel-{relaese}-{arch}"),
      5,
      "form",
      "epel-{relaese}-{arch}",
      "{release}",
    ],
    ["a name twice", yaml.replace("name: uploads", "name: installers"), 19, "name", "installers", "names are given once"],
    ["one base path twice", yaml.replace("basePath: null", "basePath: installers"), 19, "base path", "uploads", "is served there, too"],
    ["base paths that nest", yaml.replace("basePath: null", "basePath: installers/x"), 19, "base path", "uploads", "don't nest"],
    ["base paths that nest the other way", yaml.replace("basePath: null", "basePath: epel/7"), 19, "base path", "uploads", "don't nest"],
    ["a base path that none can have", yaml.replace("basePath: null", "basePath: /x/"), 19, "base path", "uploads", "Take"],
    [
      "a secret itself",
      yaml.replace('client_key: { env: "KEY_{release}" }', "client_key: abc"),
      10,
      "secret",
      "epel-7-x86_64",
      "{ env: NAME }",
    ],
    ["a secret in an address", yaml.replace("//mirror.test/inst", "//me:abc@mirror.test/inst"), 15, "secret", "installers", "username"],
    ["a remote without an address", yaml.replace("url:", "uri:"), 10, "form", "epel-7-x86_64", "takes a url"],
    ["a kind of remote that there isn't", yaml.replace("client_key:", "kind: yum, client_key:"), 10, "form", "epel-7-x86_64", "yum"],
    ["a name that no metadata has", yaml.replace("contact: infra", "con-tact: infra"), 19, "form", "uploads", "can't name a metadata pair"],
    ["metadata that is no text", yaml.replace("contact: infra", "contact: 5"), 19, "form", "uploads", "metadata.contact is no text"],
    ["a key that is none", yaml.replace("contact: infra", "gpgKey: infra"), 19, "form", "uploads", "no armored OpenPGP public key"],
    ["an exception of no value", yaml.replace("{ release: 7, arch: s390x }", "{}"), 6, "form", "epel-{release}-{arch}", "all of them"],
    [
      "an exception of a value that isn't there",
      yaml.replace("7, arch: s390x", "7, arch: s390"),
      6,
      "form",
      "epel-{release}-{arch}",
      "s390",
    ],
    ["values that are no list", yaml.replace("[7, 8, 9, 10]", "7"), 5, "form", "epel-{release}-{arch}", "a list of values for each"],
    ["a key twice", yaml.replace("priority: 5", "priority: 5, priority: 6"), 17, "syntax", "fleet.yaml", "unique"],
  ])("%s", async (_, text, line, kind, item, words) => {
    const error = await refusal(async () => itemsOf(await parseFleet(text, "fleet.yaml")));
    expect(error.problems[0]).toMatchObject({ line, kind, item });
    expect(`${error.problems[0]?.message} ${error.message}`).toContain(words);
    expect(error.message).toContain(`fleet.yaml:${line}:`);
    expect(JSON.stringify(error)).not.toContain("abc");
  });

  test("all at once, and of a list by their places", async () => {
    const error = await refusal(() =>
      itemsOf([{ plugin: "rpm", name: "a" }, { plugin: "rpm", name: "a" }, { plugin: "rpm", name: "" }, 3 as never, { name: "b" }]),
    );
    expect(error.problems.map(({ item, path, kind }) => [item, path, kind])).toEqual([
      ["a", "1.name", "name"],
      ["a", "1.basePath", "base path"],
      ["", "2.name", "form"],
      ["3", "3", "form"],
      ["b", "4", "form"],
    ]);
    expect(error).toMatchObject({ code: "FLEET_INVALID", hint: expect.stringContaining("Nothing was sent.") });
    const nothing = await refusal(() => itemsOf(undefined as never));
    expect(nothing.problems).toMatchObject([{ item: "the fleet", path: "", message: expect.stringContaining("repositories") }]);
  });

  test("a function that gives no entries is told, not taken for one that gives none", async () => {
    for (const give of [async () => [{ plugin: "file", name: "a" }], () => undefined, () => "abc"])
      await expect(new Source(give as never, adapters).items().next()).rejects.toMatchObject({
        code: "USAGE",
        hint: expect.stringContaining("async function*"),
      });
  });

  test.each(["", "null", "a: b", "repositories: 3", "repositories: [3]", "&a [*a]"])("%j is none", async (text) => {
    expect((await refusal(() => parseFleet(text))).problems.length).toBeGreaterThan(0);
  });

  test("two that describe one remote differently; alike they may share it", async () => {
    const of = (name: string, policy: string) => ({
      plugin: "file",
      name,
      remote: { name: "shared", url: "https://mirror.test/", policy },
    });
    expect(itemsOf([of("a", "on_demand"), of("b", "on_demand")])).toHaveLength(2);
    expect((await refusal(() => itemsOf([of("a", "on_demand"), of("b", "immediate")]))).problems).toMatchObject([
      { item: "b", kind: "name" },
    ]);
  });
});

test("entries that come one after the other are looked at as they come", async () => {
  async function* entries() {
    yield { plugin: "file", name: "a" };
    yield { plugin: "fiel", name: "b" };
    yield { plugin: "file", name: "c", basePath: "a/b" };
    yield { plugin: "file", name: "d" };
  }
  const seen: unknown[] = [];
  const source = new Source(entries(), adapters);
  for await (const one of source.items()) seen.push(one.problems === undefined ? one.member.name : one.problems[0].kind);
  expect(seen).toEqual(["a", "unknown plugin", "base path", "d"]);
  await expect(source.items().next()).rejects.toMatchObject({ code: "USAGE", message: expect.stringContaining("gives them once") });
  const again = new Source(entries, adapters);
  for (let round = 0; round < 2; round++) expect((await again.items().next()).value).toMatchObject({ member: { name: "a" } });
});
