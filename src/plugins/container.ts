import type { paths } from "../../generated/container/index.ts";
import { defineAdapter } from "./adapter.ts";
import { copyTags } from "./container/copy.ts";
import { holdersOf } from "./container/held-by.ts";
import { namedTags } from "./container/named.ts";
import { pullCommands } from "./container/pull-commands.ts";
import { digestWords, tagWords } from "./container/words.ts";

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
    models: {
      "distributions/container/pull-through/": "containerpullthroughdistribution",
      "remotes/container/pull-through/": "containerpullthroughremote",
    },
  },
  change: { way: "add-remove", add: "add", remove: "remove", field: "content_units" },
  content: {
    tags: {
      path: "content/container/tags/",
      identity: ["name", "tagged_manifest"],
      label: (unit) => String(unit.name),
      select: tagWords,
    },
    manifests: { path: "content/container/manifests/", identity: ["digest"], select: digestWords },
    blobs: { path: "content/container/blobs/", identity: ["digest"], select: digestWords, generated: true },
  },
  hooks: { copy: copyTags, heldBy: holdersOf, named: namedTags, clientConfig: pullCommands },
});

type Definition = typeof definition;
export interface Container extends Definition {}
export const container: Container = definition;
