import type { paths } from "../../generated/container/index.ts";
import { copyTags } from "./container/copy.ts";
import { holdersOf } from "./container/held-by.ts";
import { namedTags } from "./container/named.ts";
import { pullCommands } from "./container/pull-commands.ts";
import { blobTable, manifestTable, tagTable } from "./container/tables.ts";
import { imageDigests } from "./container/upstream.ts";
import { imagesWithoutBlobs } from "./container/without-files.ts";
import { digestWords, tagWords } from "./container/words.ts";
import { defineAdapter } from "./define.ts";

const definition = defineAdapter<paths>()({
  plugin: "container",
  href: "{container_container_repository_href}",
  repository: "repositories/container/container/",
  remotes: ["remotes/container/container/", "remotes/container/pull-through/"],
  resources: { namespace: { path: "pulp_container/namespaces/", lookup: "scan" } },
  distributions: ["distributions/container/container/", "distributions/container/pull-through/"],
  publications: [],
  autopublish: false,
  // pulp_container's validate_registry_path.
  basePath: {
    longest: 255,
    pattern: /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*$/,
    grammar: "parts of lower-case letters and digits, with ., _, __ or hyphens within them, and slashes between them",
  },
  url: "registry_path",
  renamed: { include_tags: "includes", exclude_tags: "excludes" },
  deletedWithDistribution: "repository",
  pushed: "repositories/container/container-push/",
  verbs: {
    buildImage: { path: "build_image", form: true },
    copyManifests: { path: "copy_manifests" },
    copyTags: { path: "copy_tags" },
    sign: { path: "sign" },
    sync: { path: "sync" },
    tag: { path: "tag" },
    untag: { path: "untag" },
  },
  permissions: {
    modify: "modify_content_containerrepository",
    requests: { build_image: "build_image_containerrepository", repair: "sync_containerrepository" },
    models: {
      "pulp_container/namespaces/": "containernamespace",
      "distributions/container/pull-through/": "containerpullthroughdistribution",
      "remotes/container/pull-through/": "containerpullthroughremote",
    },
  },
  syncTask: { name: "pulp_container.app.tasks.synchronize.synchronize", arguments: { mirror: false, signed_only: false } },
  change: { way: "add-remove", add: "add", remove: "remove", field: "content_units" },
  content: {
    tags: {
      path: "content/container/tags/",
      identity: ["name", "tagged_manifest"],
      once: ["name"],
      holds: { field: "tagged_manifest", as: "name", kind: "manifests" },
      label: (unit) => String(unit.name),
      table: tagTable,
      select: tagWords,
    },
    manifests: {
      path: "content/container/manifests/",
      identity: ["digest"],
      digest: "digest",
      holds: { field: "listed_manifests", as: "list" },
      select: digestWords,
      table: manifestTable,
      purl: ({ digest }, repository) => ({ type: "oci", name: repository, version: digest }),
    },
    blobs: { path: "content/container/blobs/", identity: ["digest"], select: digestWords, generated: "anew", table: blobTable },
  },
  wants: ["upstream_name"],
  reasons: [
    {
      status: "404",
      // Of its root: the server gives no words for that.
      says: /FileNotFoundError/,
      is: "upstream has nothing",
      hint: "The registry has no such image, or shows it to nobody without a login: check the remote's `upstream_name` (`library/nginx`, without host and tag), `url` (the registry's root) and `username`.",
    },
    {
      status: "401",
      hint: 'The registry asks for a login for this image: give the remote `username` and `password` (or a token as that), or correct them with ensure({ remote: { … } }, { secrets: "replace" }); an image that isn\'t there may be answered so, too: check `upstream_name`.',
    },
  ],
  hooks: {
    copy: copyTags,
    heldBy: holdersOf,
    withoutFiles: imagesWithoutBlobs,
    named: namedTags,
    upstreamSays: imageDigests,
    clientConfig: pullCommands,
  },
});

type Definition = typeof definition;
export interface Container extends Definition {}
export const container: Container = definition;
