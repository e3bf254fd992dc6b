import type { paths } from "../../generated/file/index.ts";
import { defineAdapter } from "./adapter.ts";

const definition = defineAdapter<paths>()({
  plugin: "file",
  href: "{file_file_repository_href}",
  repository: "repositories/file/file/",
  remotes: ["remotes/file/file/", "remotes/file/git/"],
  distributions: ["distributions/file/file/"],
  publications: ["publications/file/file/"],
  autopublish: true,
  url: "base_url",
  verbs: { modify: { path: "modify" }, sync: { path: "sync" } },
  change: { way: "modify" },
  content: { files: { path: "content/file/files/", identity: ["relative_path", "sha256"] } },
  upload: { path: "content/file/files/", digest: "sha256", required: ["relative_path"] },
});

type Definition = typeof definition;
export interface File extends Definition {}
export const file: File = definition;
