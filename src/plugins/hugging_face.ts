import type { paths } from "../../generated/hugging_face/index.ts";
import { defineAdapter } from "./define.ts";
import { hubConfig } from "./hugging_face/hub-config.ts";
import { fileLabel, fileWords } from "./hugging_face/words.ts";

const definition = defineAdapter<paths>()({
  plugin: "hugging_face",
  href: "{hugging_face_hugging_face_repository_href}",
  repository: "repositories/hugging_face/hugging-face/",
  remotes: ["remotes/hugging_face/hugging-face/"],
  distributions: ["distributions/hugging_face/hugging-face/"],
  // The type exists, but the server makes none; versions are served without.
  publications: [],
  autopublish: false,
  url: "base_url",
  pullThrough: "alone",
  serves: "kept",
  verbs: { modify: { path: "modify" }, sync: { path: "sync" } },
  change: { way: "modify" },
  content: {
    files: {
      path: "content/hugging_face/hugging-face/",
      identity: ["repo_type", "repo_id", "revision", "relative_path"],
      label: fileLabel,
      purl: ({ repo_id, revision, relative_path }) => {
        const [name, owner] = String(repo_id).split("/").reverse();
        return { type: "huggingface", namespace: owner, name, version: revision, subpath: relative_path };
      },
      table: {
        name: "hugging_face_files",
        columns: [["repo_type"], ["repo_id"], ["revision"], ["relative_path"], ["size", "INTEGER"], ["etag"], ["last_modified"]],
        index: ["repo_id"],
      },
      select: fileWords,
    },
  },
  hooks: { clientConfig: hubConfig },
  broken: {
    "remote of a repository": "400: Type for Remote … does not match Repository.",
    sync: "500: TypeError: Object of type HuggingFaceRepository is not JSON serializable",
    publish: "500: TypeError: Object of type HuggingFaceRepository is not JSON serializable",
    upload: "501 Not Implemented",
    roles: "404 Not Found",
    "serving of one version": "200 for any file that the server has at that path, whether the version holds it or not",
  },
});

type Definition = typeof definition;
export interface HuggingFace extends Definition {}
export const huggingFace: HuggingFace = definition;
