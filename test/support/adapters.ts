import { gunzipSync } from "node:zlib";
import type { Handler } from "../../examples/upstreams/handler.ts";
import { IMAGE, type State, type Upstreams } from "../../examples/upstreams/serve.ts";
import type { DynamicRepository, Pulp, Served, Step } from "../../src/index.ts";
import { ansibleHandlers } from "../upstreams/ansible/serve.ts";
import { servedAnsible } from "../upstreams/ansible/served.ts";
import { debHandlers, servedDeb } from "../upstreams/deb/served.ts";
import { gemHandlers, servedGem } from "../upstreams/gem/served.ts";
import { fillHuggingFace, servedHuggingFace } from "../upstreams/hugging_face/served.ts";
import { npmHandlers } from "../upstreams/npm/serve.ts";
import { COMMITS } from "../upstreams/ostree/serve.ts";
import { ostreeHandlers, servedOstree } from "../upstreams/ostree/served.ts";
import { pythonHandlers } from "../upstreams/python/serve.ts";
import { fetchChecked, get, sha256 } from "./clients/fetch.ts";
import { fillMaven, servedMaven, servedNpm, servedPython } from "./served.ts";

/** The upstreams of the rows that take more than those of `examples/upstreams`. */
export const adapterUpstreams = (state: () => State): readonly Handler[] => [
  ...pythonHandlers(state),
  ...npmHandlers(state),
  ...debHandlers(state),
  ...gemHandlers(state),
  ...ostreeHandlers(state),
  ...ansibleHandlers(state),
];

/** What the contract suite has to know of a plugin. Adding a plugin to the suite means adding a row. */
export interface AdapterRow {
  readonly plugin: string;
  /** The fields of a remote of the upstream. */
  remote(upstream: Upstreams & { readonly https: string }): Readonly<Record<string, unknown>>;
  /** The server lets no repository have a remote: it is there by itself, for pull-through. */
  readonly remoteApart?: true;
  /** The server asks the upstream without the remote's login. */
  readonly login?: "not sent";
  /** How a state gets in, by one new version, where the plugin has no sync. */
  fill?(pulp: Pulp, repository: DynamicRepository, state: State): Promise<void>;
  /** What the first delivery has to do. */
  readonly steps: readonly Step[];
  /** What a further delivery has to do that brings something. @default a sync, where the plugin has one: the server publishes by itself */
  readonly brings?: readonly Step[];
  /** Kinds of servers (`server-kinds.ts`) that can serve no chosen version of it. */
  readonly latestOnly?: readonly string[];
  /** Distributions serve publications themselves, and never follow a repository. */
  readonly pins?: true;
  /** What a client finds there. Everything that has a checksum is downloaded and held against it. */
  served(at: Served): Promise<readonly string[]>;
  /** What that is, for each state of the upstream. */
  readonly expected: Readonly<Record<State, readonly string[]>>;
  /** What `can()` says. */
  readonly can: readonly string[];
  readonly cannot: readonly string[];
}

const refsOf = (commits: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(commits).map(([ref, commit]) => `${ref}@${commit}`);

/** The python plugin of that line syncs from nothing else. */
const httpsOnly = process.env.PULP_SDK_TEST_ON === "3.49";

export const adapterRows: readonly AdapterRow[] = [
  {
    plugin: "rpm",
    remote: ({ rpm }) => ({ url: rpm, policy: "on_demand" }),
    steps: ["sync", "distribute"],
    served: ({ url }) => servedPackages(url),
    expected: {
      v1: ["acorn-1.0", "acorn-1.1", "birch-1.0", "birch-1.2", "cedar-1.0", "maple-0.9", "oak-2.0", "willow-3.0~rc1"],
      v2: [
        "acorn-1.0",
        "acorn-1.1",
        "acorn-1.2",
        "birch-1.0",
        "birch-1.10",
        "birch-1.2",
        "cedar-1.0",
        "maple-0.9",
        "oak-2.0",
        "oak-2.1",
        "willow-3.0",
        "willow-3.0~rc1",
      ],
    },
    can: ["sync", "modify", "publish", "upload", "deliver", "change"],
    cannot: ["tag", "copyTags"],
  },
  {
    plugin: "file",
    remote: ({ file }) => ({ url: file, policy: "on_demand" }),
    steps: ["sync", "distribute"],
    served: ({ url }) => servedFiles(url),
    expected: {
      v1: ["data/one.csv", "data/two.csv", "image.bin", "notes.txt"],
      v2: ["data/one.csv", "data/three.csv", "data/two.csv", "image.bin", "notes.txt"],
    },
    can: ["sync", "modify", "publish", "upload", "deliver", "change"],
    cannot: ["tag", "copyTags"],
  },
  {
    plugin: "container",
    remote: ({ registry }) => ({ url: registry, upstream_name: IMAGE, policy: "on_demand" }),
    steps: ["sync", "distribute"],
    served: ({ url }) => servedTags(url),
    expected: { v1: ["1.0", "latest = 1.0"], v2: ["1.0", "1.1", "latest = 1.1"] },
    can: ["sync", "copyTags", "tag", "untag", "deliver", "change"],
    cannot: ["modify", "publish", "upload"],
  },
  {
    plugin: "deb",
    remote: ({ origin }) => ({ url: `${origin}/deb/`, distributions: "grove", policy: "on_demand" }),
    steps: ["sync", "distribute"],
    brings: ["sync", "distribute"],
    pins: true,
    served: ({ url }) => servedDeb(url),
    expected: {
      v1: [
        "acorn_1.0-1_all",
        "acorn_1.1-1_all",
        "birch_1.2-1_all",
        "cedar_0.9-1_all",
        "oak_2.0-1_amd64",
        "oak_2.0-1_arm64",
        "willow_1:3.0~rc1-1_all",
      ],
      v2: [
        "acorn_1.0-1_all",
        "acorn_1.1-1_all",
        "acorn_1.2-1_all",
        "birch_1.10-1_all",
        "birch_1.2-1_all",
        "cedar_0.9-1_all",
        "oak_2.0-1_amd64",
        "oak_2.0-1_arm64",
        "oak_2.1-1_amd64",
        "oak_2.1-1_arm64",
        "willow_1:3.0-1_all",
        "willow_1:3.0~rc1-1_all",
      ],
    },
    can: ["sync", "modify", "publish", "upload", "deliver", "change"],
    cannot: ["tag", "copyTags"],
  },
  {
    plugin: "gem",
    remote: ({ origin }) => ({ url: `${origin}/gem/`, policy: "on_demand", prereleases: true }),
    steps: ["sync", "publish", "distribute"],
    brings: ["sync", "publish"],
    served: ({ url }) => servedGem(url),
    expected: {
      v1: [
        "acorn-1.0.0",
        "acorn-1.1.0",
        "birch-1.2.0",
        "cedar-0.9.0",
        "oak-2.0.0",
        "rowan-1.0.0",
        "rowan-1.0.0-x86_64-linux",
        "willow-3.0.0.rc1",
      ],
      v2: [
        "acorn-1.0.0",
        "acorn-1.1.0",
        "acorn-1.2.0",
        "birch-1.10.0",
        "birch-1.2.0",
        "cedar-0.9.0",
        "oak-2.0.0",
        "oak-2.1.0",
        "rowan-1.0.0",
        "rowan-1.0.0-x86_64-linux",
        "willow-3.0.0",
        "willow-3.0.0.rc1",
      ],
    },
    can: ["sync", "modify", "publish", "upload", "deliver", "change"],
    cannot: ["tag", "copyTags"],
  },
  {
    plugin: "python",
    remote: ({ origin, https }) => ({
      ...(httpsOnly ? { url: `${https}/python/`, tls_validation: false } : { url: `${origin}/python/` }),
      includes: ["grove-acorn", "grove-oak"],
      policy: "on_demand",
    }),
    steps: ["sync", "distribute"],
    latestOnly: ["3.49", "3.105"],
    served: ({ url }) => servedPython(url, ["grove-acorn", "grove-oak"]),
    expected: {
      v1: [
        "grove_acorn-1.0-py3-none-any.whl",
        "grove_acorn-1.0.tar.gz",
        "grove_acorn-1.1-py3-none-any.whl",
        "grove_oak-2.0-py3-none-any.whl",
      ],
      v2: [
        "grove_acorn-1.0-py3-none-any.whl",
        "grove_acorn-1.0.tar.gz",
        "grove_acorn-1.1-py3-none-any.whl",
        "grove_acorn-1.10-py3-none-any.whl",
        "grove_oak-2.0-py3-none-any.whl",
        "grove_oak-2.1-py3-none-any.whl",
      ],
    },
    can: ["sync", "modify", "repairMetadata", "block", "upload", "deliver", "change"],
    cannot: ["publish", "tag"],
  },
  {
    plugin: "npm",
    remote: ({ origin }) => ({ url: `${origin}/@grove/oak/latest`, policy: "on_demand" }),
    steps: ["sync", "distribute"],
    served: ({ url }) => servedNpm(url),
    expected: {
      v1: ["@grove/oak@2.0.0", "grove-acorn@1.1.0"],
      v2: ["@grove/oak@2.0.0", "@grove/oak@2.1.0", "grove-acorn@1.1.0", "grove-acorn@1.10.0"],
    },
    can: ["sync", "modify", "upload", "deliver", "change"],
    cannot: ["publish", "tag"],
  },
  {
    plugin: "maven",
    remote: ({ origin }) => ({ url: `${origin}/maven/`, policy: "immediate" }),
    fill: fillMaven,
    steps: ["distribute"],
    served: ({ url }) => servedMaven(url),
    expected: {
      v1: ["org/grove/acorn/1.0", "org/grove/acorn/1.1", "org/grove/oak/2.0"],
      v2: ["org/grove/acorn/1.0", "org/grove/acorn/1.1", "org/grove/acorn/1.10", "org/grove/oak/2.0", "org/grove/oak/2.1"],
    },
    can: ["modify", "repairMetadata", "repairPackages", "repairIndexPages", "upload", "deliver", "change"],
    cannot: ["publish", "tag"],
  },
  {
    plugin: "ostree",
    remote: ({ origin }) => ({ url: `${origin}/ostree/`, policy: "on_demand" }),
    login: "not sent",
    steps: ["sync", "distribute"],
    served: ({ url }) => servedOstree(url),
    // What a summary lists: a branch that the upstream has no more stays in the repository, but clients don't find it there.
    expected: { v1: refsOf(COMMITS.v1), v2: refsOf(COMMITS.v2) },
    can: ["sync", "modify", "importAll", "importCommits", "upload", "deliver", "change"],
    cannot: ["publish", "tag"],
  },
  {
    plugin: "ansible",
    remote: ({ origin }) => ({ url: `${origin}/api/`, policy: "immediate" }),
    steps: ["sync", "distribute"],
    served: ({ url }) => servedAnsible(url),
    expected: {
      v1: ["grove.forest:1.0.0", "grove.moss:0.1.0", "grove.tree:1.0.0", "grove.tree:1.2.0"],
      v2: [
        "grove.forest:1.0.0",
        "grove.moss:0.1.0",
        "grove.tree:1.0.0",
        "grove.tree:1.10.0",
        "grove.tree:1.2.0",
        "grove.tree:2.0.0-beta.1",
      ],
    },
    can: ["sync", "modify", "mark", "unmark", "sign", "copyCollectionVersion", "moveCollectionVersion", "upload", "deliver", "change"],
    cannot: ["publish", "tag"],
  },
  {
    plugin: "hugging_face",
    remote: ({ origin }) => ({ url: `${origin}/`, hf_hub_url: `${origin}/`, policy: "on_demand" }),
    remoteApart: true,
    fill: fillHuggingFace,
    steps: ["distribute"],
    served: servedHuggingFace,
    expected: { v1: ["config.json"], v2: ["config.json", "model.safetensors"] },
    can: ["modify", "deliver", "change"],
    cannot: ["publish", "tag"],
  },
];

const bytesOf = async (url: string, headers: Readonly<Record<string, string>> = {}): Promise<Buffer> => {
  const response = await get(url, headers);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return Buffer.from(await response.arrayBuffer());
};

/** The files of a PULP_MANIFEST. */
async function servedFiles(url: string): Promise<readonly string[]> {
  const lines = (await bytesOf(`${url}PULP_MANIFEST`)).toString("utf8").trim().split("\n");
  const names = lines.map(async (line) => {
    const [path = "", digest = ""] = line.split(",");
    await fetchChecked(url + path, digest);
    return path;
  });
  return (await Promise.all(names)).sort();
}

/** The packages of a yum repository, found by way of its repomd.xml. */
async function servedPackages(url: string): Promise<readonly string[]> {
  const repomd = (await bytesOf(`${url}repodata/repomd.xml`)).toString("utf8");
  const primary = /<data type="primary">[\s\S]*?<\/data>/.exec(repomd)?.[0] ?? "";
  const packed = await fetchChecked(url + first(/<location href="([^"]+)"/, primary), first(/<checksum type="sha256">(\w+)</, primary));
  const packages =
    gunzipSync(packed)
      .toString("utf8")
      .match(/<package type="rpm">[\s\S]*?<\/package>/g) ?? [];
  const names = packages.map(async (xml) => {
    await fetchChecked(url + first(/<location href="([^"]+)"/, xml), first(/<checksum type="sha256" pkgid="YES">(\w+)</, xml));
    return `${first(/<name>([^<]+)</, xml)}-${first(/<version [^>]*ver="([^"]+)"/, xml)}`;
  });
  return (await Promise.all(names)).sort();
}

/** The tags of an image by the registry API, with which of the others `latest` is. */
async function servedTags(registryPath: string): Promise<readonly string[]> {
  const [host = "", ...path] = registryPath.split("/");
  const base = `http://${host}/v2/${path.join("/")}/`;
  const accept = "application/vnd.oci.image.manifest.v1+json,application/vnd.docker.distribution.manifest.v2+json";
  const { tags } = JSON.parse((await bytesOf(`${base}tags/list`)).toString("utf8")) as { readonly tags: readonly string[] };
  const digests = new Map<string, string>();
  for (const tag of tags) {
    const manifest = await bytesOf(`${base}manifests/${tag}`, { accept });
    const { layers, config } = JSON.parse(manifest.toString("utf8")) as Record<"layers", { digest: string }[]> &
      Record<"config", { digest: string }>;
    for (const { digest } of [...layers, config]) await fetchChecked(`${base}blobs/${digest}`, digest.replace("sha256:", ""));
    digests.set(tag, sha256(manifest));
  }
  const versions = tags.filter((tag) => tag !== "latest");
  const latest = versions.find((tag) => digests.get(tag) === digests.get("latest"));
  return [...versions.sort(), ...(tags.includes("latest") ? [`latest = ${latest}`] : [])];
}

const first = (pattern: RegExp, text: string): string => pattern.exec(text)?.[1] ?? "";
