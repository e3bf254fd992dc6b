import type { paths } from "../../generated/file/index.ts";
import { defineAdapter } from "./define.ts";
import type { Unit } from "./hooks.ts";
import { ofFile } from "./purl.ts";
import { byGlob } from "./selectors/index.ts";

const hint = "The remote's `url` is that of a PULP_MANIFEST itself: lines of <path>,<sha256>,<size>.";

const definition = defineAdapter<paths>()({
  plugin: "file",
  href: "{file_file_repository_href}",
  repository: "repositories/file/file/",
  remotes: ["remotes/file/file/", "remotes/file/git/"],
  distributions: ["distributions/file/file/"],
  publications: ["publications/file/file/"],
  autopublish: true,
  checkpoints: "3.74",
  kindsSince: { "remotes/file/git/": "3.105" },
  url: "base_url",
  alternateContentSources: ["acs/file/file/"],
  verbs: { modify: { path: "modify" }, sync: { path: "sync" } },
  syncTask: { name: "pulp_file.app.tasks.synchronizing.synchronize", arguments: { mirror: false, optimize: true } },
  change: { way: "modify" },
  permissions: { models: { "remotes/file/git/": "filegitremote" } },
  content: {
    files: {
      path: "content/file/files/",
      identity: ["relative_path", "sha256"],
      once: ["relative_path"],
      table: { name: "file_files", columns: [["relative_path"], ["sha256"], ["md5"], ["sha1"], ["sha512"]], index: ["relative_path"] },
      purl: ofFile,
      digest: "sha256",
      label: (unit: Unit) => String(unit.relative_path),
      select: byGlob("relative_path", "many"),
    },
  },
  reasons: [
    {
      says: /manifest file/,
      is: "upstream is no repository",
      hint,
    },
    { status: "404", hint },
  ],
  upload: { path: "content/file/files/", digest: "sha256", required: ["relative_path"], together: {} },
  hooks: {
    // A remote of git has an address of another sort.
    upstreamIndex: ({ pulp_href, url }) => (pulp_href.includes("/file/git/") ? undefined : [[String(url)]]),
    clientConfig: ({ url, guard }) => ({
      files: [],
      commands: [`curl -fO ${url}PULP_MANIFEST`, `curl -fO ${url}<relative_path>`],
      notes: [
        "PULP_MANIFEST lists name, sha256 and size of each file.",
        ...(guard === undefined ? [] : [`A ${guard} content guard stands before it: send what it asks for.`]),
      ],
    }),
  },
});

type Definition = typeof definition;
export interface File extends Definition {}
export const file: File = definition;
