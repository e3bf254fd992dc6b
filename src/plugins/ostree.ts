import type { paths } from "../../generated/ostree/index.ts";
import { defineAdapter } from "./define.ts";
import { copyRefs } from "./ostree/copy.ts";
import { importArchive } from "./ostree/import.ts";
import { namedRefs } from "./ostree/named.ts";
import { remoteConfig } from "./ostree/remote-config.ts";
import { commitTable, refTable } from "./ostree/tables.ts";
import { summaryFiles } from "./ostree/upstream.ts";
import { withoutCommits } from "./ostree/without.ts";
import { commitWords, refLabel, refWords } from "./ostree/words.ts";

const definition = defineAdapter<paths>()({
  plugin: "ostree",
  since: "2.3.0",
  href: "{ostree_ostree_repository_href}",
  repository: "repositories/ostree/ostree/",
  remotes: ["remotes/ostree/ostree/"],
  distributions: ["distributions/ostree/ostree/"],
  publications: [],
  autopublish: false,
  url: "base_url",
  permissions: {
    requests: { import_all: "import_commits_ostreerepository", import_commits: "import_commits_ostreerepository" },
  },
  verbs: {
    importAll: { path: "import_all" },
    importCommits: { path: "import_commits" },
    modify: { path: "modify" },
    sync: { path: "sync" },
  },
  // modify_content takes "*" for an id: "“*” is not a valid UUID".
  syncTask: { name: "pulp_ostree.app.tasks.synchronizing.synchronize", arguments: { mirror: false } },
  change: { way: "modify", all: "by units" },
  content: {
    refs: {
      path: "content/ostree/refs/",
      identity: ["name", "checksum"],
      once: ["name"],
      holds: { field: "commit", as: "name" },
      label: refLabel,
      table: refTable,
      select: refWords,
    },
    commits: {
      path: "content/ostree/commits/",
      identity: ["checksum"],
      purl: ({ checksum }, repository) => ({ type: "generic", namespace: "ostree", name: repository, version: checksum }),
      table: commitTable,
      select: commitWords,
    },
    // What commits consist of, and what describes the repository as a whole.
    objects: { path: "content/ostree/objects/", identity: ["relative_path"], generated: "anew" },
    deltas: { path: "content/ostree/content/", identity: ["relative_path", "digest"], generated: "anew" },
    configs: { path: "content/ostree/configs/", identity: ["relative_path"], generated: "anew" },
    summaries: { path: "content/ostree/summaries/", identity: ["relative_path"], generated: "anew" },
  },
  // A tar with a repository inside: what gets in is refs and their commits.
  upload: { path: "content/ostree/refs/", required: [], verb: "import_commits" },
  reasons: [
    {
      says: /does not have a summary|Not normal form|Server returned HTTP 404/,
      is: "upstream has nothing",
      hint: "There is no ostree repository with a summary at the remote's `url` (`ostree summary --update` makes one there), or it isn't shown to this server.",
    },
    {
      says: /Server returned HTTP 40[13]/,
      is: "upstream refuses",
      hint: "The upstream refuses: the server sends it no login, whatever the remote has.",
    },
    { says: /Server returned HTTP 5/, is: "upstream failed", hint: "The upstream itself failed: run it again later." },
  ],
  hooks: {
    named: namedRefs,
    upstreamIndex: summaryFiles,
    clientConfig: remoteConfig,
    copy: copyRefs,
    without: withoutCommits,
    upload: importArchive,
  },
  broken: {
    "sync of a remote with depth, and compute_delta": "g-io-error-quark: No such metadata object ….dirtree (1)",
    "sync of a remote with depth":
      "completes with a parent's object filed under its child's checksum: clients get 404 for the history, and no import of that commit works any more (get() returned more than one OstreeCommit -- it returned 2!)",
    "importCommits beside other branches":
      "error: No such branch '…' in repository summary (of clients; an upload with { ref } takes the summary out)",
    "sync of a remote with a login": "asks the upstream without it: Server returned HTTP 401",
    "signatures of commits":
      "left out of imports and syncs: GPG verification enabled, but no signatures found (of clients; a .commitmeta uploaded to content/ostree/content/ is served, but gets into one repository only)",
    "remove of refs": "the summary goes on listing them: clients get 404 for them",
    "objects of what is removed": "they stay, and are served (200), for as long as the version has any other commit",
    "sync from a repository without a summary":
      "g-io-error-quark: Fetching all refs was requested in mirror mode, but remote repository does not have a summary (0)",
  },
});

type Definition = typeof definition;
export interface Ostree extends Definition {}
export const ostree: Ostree = definition;
