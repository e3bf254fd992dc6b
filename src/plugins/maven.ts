import type { paths } from "../../generated/maven/index.ts";
import { defineAdapter } from "./define.ts";
import { settingsXml } from "./maven/settings-xml.ts";
import { inspectPath, uploadFile } from "./maven/upload.ts";
import { artifactLabel, artifactPurl, artifactWords } from "./maven/words.ts";
import { compareMaven } from "./versions/maven.ts";

const definition = defineAdapter<paths>()({
  plugin: "maven",
  // Before it, content could neither be moved nor be uploaded as a file at once.
  since: "0.16",
  href: "{maven_maven_repository_href}",
  repository: "repositories/maven/maven/",
  remotes: ["remotes/maven/maven/"],
  distributions: ["distributions/maven/maven/"],
  publications: [],
  autopublish: false,
  url: "base_url",
  verbs: {
    buildPathIndex: { path: "build_path_index", since: "0.36" },
    compactPathIndex: { path: "compact_path_index", since: "0.36" },
    modify: { path: "modify" },
    repair: { path: "repair", on: "version" },
    repairIndexPages: { path: "repair_index_pages", since: "0.36" },
    repairMetadata: { path: "repair_metadata", since: "0.21" },
    repairPackages: { path: "repair_packages", since: "0.36" },
  },
  change: { way: "modify" },
  permissions: {
    requests: {
      build_path_index: "repair_mavenrepository",
      compact_path_index: "repair_mavenrepository",
      repair_index_pages: "repair_mavenrepository",
      repair_metadata: "repair_mavenrepository",
      repair_packages: "repair_mavenrepository",
    },
  },
  content: {
    artifacts: {
      path: "content/maven/artifact/",
      identity: ["group_id", "artifact_id", "version", "filename"],
      once: ["group_id", "artifact_id", "version", "filename"],
      lineage: { of: ["artifact_id", "group_id"], version: (unit) => String(unit.version), compare: compareMaven },
      label: artifactLabel,
      select: artifactWords,
      purl: artifactPurl,
      table: {
        name: "maven_artifacts",
        columns: [["group_id"], ["artifact_id"], ["version"], ["filename"]],
        index: ["artifact_id", "group_id"],
      },
    },
    packages: {
      path: "content/maven/package/",
      identity: ["group_id", "artifact_id", "version"],
      label: ({ group_id, artifact_id, version }) => `${group_id}:${artifact_id}:${version}`,
      generated: "anew",
    },
    metadata: {
      path: "content/maven/metadata/",
      identity: ["group_id", "artifact_id", "version", "filename", "sha256"],
      generated: "anew",
    },
    indexPages: { path: "content/maven/maven/index-page/", identity: ["path", "sha256"], generated: "anew" },
  },
  upload: { path: "content/maven/artifact/", required: ["relative_path"] },
  hooks: { inspect: inspectPath, upload: uploadFile, clientConfig: settingsXml },
  pullThrough: "with-repository",
});

type Definition = typeof definition;
export interface Maven extends Definition {}
export const maven: Maven = definition;
