import type { paths } from "../../generated/python/index.ts";
import { defineAdapter } from "./define.ts";
import { namedProjects } from "./python/named.ts";
import { pipConf } from "./python/pip-conf.ts";
import { packageTable } from "./python/tables.ts";
import { projectPages } from "./python/upstream.ts";
import { comparePython, objectionToName, packageLabel, packageWords } from "./python/words.ts";

const definition = defineAdapter<paths>()({
  plugin: "python",
  href: "{python_python_repository_href}",
  repository: "repositories/python/python/",
  remotes: ["remotes/python/python/"],
  distributions: ["distributions/python/pypi/"],
  // Publications are deprecated: a version serves as it is, and a publication has neither yanks nor the JSON index.
  publications: [],
  autopublish: false,
  // Before that, the content app answers 500 for every file of a pinned version (3.36 on pulpcore 3.105; 3.27 on 3.85 serves them).
  pinned: { from: "3.28", core: "3.106" },
  url: "base_url",
  verbs: {
    block: { path: "blocklist_entries", since: "3.29" },
    modify: { path: "modify" },
    repair: { path: "repair", on: "version" },
    repairMetadata: { path: "repair_metadata", since: "3.15" },
    scan: { path: "scan", on: "version", since: "3.21" },
    sync: { path: "sync" },
  },
  syncTask: { name: "pulp_python.app.tasks.sync.sync", arguments: { mirror: false } },
  change: { way: "modify" },
  permissions: { models: { "distributions/python/pypi/": "pythondistribution", "publications/python/pypi/": "pythonpublication" } },
  entries: { blocklist: { path: "blocklist_entries", since: "3.29" } },
  content: {
    packages: {
      path: "content/python/packages/",
      identity: ["name", "version", "filename", "sha256"],
      once: ["filename"],
      digest: "sha256",
      file: { fields: ["filename"], paths: ({ filename }) => [String(filename)] },
      // Its metadata, where the index has that apart (PEP 658): the server says `artifact` of it while it has nothing else of a wheel.
      otherFiles: { fields: ["filename"], of: ({ filename }) => String(filename).endsWith(".whl") },
      table: packageTable,
      purl: ({ name, version, filename }) => ({ type: "pypi", name, version, qualifiers: { file_name: filename } }),
      lineage: { of: ["name"], version: (unit) => String(unit.version), compare: comparePython },
      label: packageLabel,
      select: packageWords,
    },
    provenances: { path: "content/python/provenance/", identity: ["sha256"] },
    yanks: {
      path: "content/python/yanks/",
      identity: ["name_normalized", "version", "yanked_reason"],
      label: ({ name_normalized, version }) => `${name_normalized}==${version}`,
      table: { name: "python_yanks", columns: [["name_normalized"], ["version"], ["yanked_reason"]], index: ["name_normalized"] },
    },
  },
  upload: { path: "content/python/packages/", digest: "sha256", required: ["relative_path"] },
  wants: ["includes", "excludes", "prereleases", "package_types", "keep_latest_packages", "exclude_platforms"],
  reasons: [
    {
      says: /is not https scheme/,
      hint: "This version of the server's plugin syncs from https only: give the remote such a `url` (with `ca_cert`, where the authority is your own), or update the plugin.",
    },
    {
      says: /: url \S+\/simple\/?[,.]/,
      hint: "The remote's `url` is the index without `simple/`, which the server adds by itself: https://pypi.example.com/ for https://pypi.example.com/simple/.",
    },
  ],
  broken: {
    "the artifact of a wheel with metadata apart": "its metadata's, while the server has nothing else of it",
  },
  hooks: {
    named: namedProjects,
    upstreamIndex: projectPages,
    inspect: async (_file, fields) => objectionToName(String(fields.relative_path)),
    clientConfig: pipConf,
  },
  pullThrough: "with-repository",
});

type Definition = typeof definition;
export interface Python extends Definition {}
export const python: Python = definition;
