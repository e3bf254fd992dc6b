import type { paths } from "../../generated/npm/index.ts";
import { defineAdapter } from "./define.ts";
import { npmrc } from "./npm/npmrc.ts";
import { uploadTarball } from "./npm/upload.ts";
import { packageLabel, packageWords } from "./npm/words.ts";
import { compareSemver } from "./versions/semver.ts";

const definition = defineAdapter<paths>()({
  plugin: "npm",
  href: "{npm_npm_repository_href}",
  repository: "repositories/npm/npm/",
  remotes: ["remotes/npm/npm/"],
  distributions: ["distributions/npm/npm/"],
  publications: [],
  autopublish: false,
  pinned: "never",
  url: "base_url",
  permissions: { requests: { repair: "modify_npmrepository" } },
  verbs: { modify: { path: "modify" }, repair: { path: "repair", on: "version" }, sync: { path: "sync" } },
  syncTask: { name: "pulp_npm.app.tasks.synchronizing.synchronize", arguments: {} },
  change: { way: "modify" },
  content: {
    packages: {
      path: "content/npm/packages/",
      identity: ["name", "version"],
      once: ["name", "version"],
      lineage: { of: ["name"], version: (unit) => String(unit.version), compare: compareSemver },
      label: packageLabel,
      select: packageWords,
      purl: ({ name, version }) => {
        const [last, scope] = String(name).split("/").reverse();
        return { type: "npm", namespace: scope, name: last, version };
      },
      table: { name: "npm_packages", columns: [["name"], ["version"], ["relative_path"]], index: ["name"] },
    },
  },
  upload: { path: "content/npm/packages/", required: [] },
  reasons: [
    {
      says: /^'(?:version|dist|name)'$/,
      hint: "The url of a remote is that of one version, not of the package: <registry>/<name>/<version>, or …/latest.",
    },
    {
      status: "404",
      hint: "The registry has no such version: the remote's `url` is <registry>/<name>/<version>, or …/latest.",
    },
  ],
  hooks: { upload: uploadTarball, clientConfig: npmrc },
  pullThrough: "alone",
  broken: {
    "install by name from a repository":
      "EINCOMPLETEMANIFEST: incomplete manifest for <name>, missing version (npm 11; npm 10 leaves the dependencies out)",
    "install by name from a pinned version": "invalid json response body (the server answers with a page of links)",
    "pull-through into a repository":
      "ETARGET: No matching version found (once a tarball is in the repository, only its versions are listed)",
  },
});

type Definition = typeof definition;
export interface Npm extends Definition {}
export const npm: Npm = definition;
