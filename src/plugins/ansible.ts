import type { paths } from "../../generated/ansible/index.ts";
import { belongingsOf, copyCollections } from "./ansible/copy.ts";
import { galaxyConfig } from "./ansible/galaxy-config.ts";
import { namedCollections } from "./ansible/named.ts";
import { collectionTable } from "./ansible/tables.ts";
import { uploadCollection } from "./ansible/upload.ts";
import { collectionLabel, collectionWords, roleLabel, roleWords } from "./ansible/words.ts";
import { defineAdapter } from "./define.ts";
import { byField } from "./selectors/index.ts";
import { compareSemver } from "./versions/semver.ts";

const definition = defineAdapter<paths>()({
  plugin: "ansible",
  since: "0.21.0",
  href: "{ansible_ansible_repository_href}",
  repository: "repositories/ansible/ansible/",
  remotes: ["remotes/ansible/collection/", "remotes/ansible/role/", "remotes/ansible/git/"],
  distributions: ["distributions/ansible/ansible/"],
  publications: [],
  autopublish: false,
  url: "client_url",
  verbs: {
    copyCollectionVersion: { path: "copy_collection_version" },
    mark: { path: "mark" },
    modify: { path: "modify" },
    moveCollectionVersion: { path: "move_collection_version" },
    rebuildMetadata: { path: "rebuild_metadata" },
    sign: { path: "sign" },
    sync: { path: "sync" },
    unmark: { path: "unmark" },
  },
  change: { way: "modify" },
  permissions: {
    modify: "modify_ansible_repo_content",
    // The server's policy asks for a permission that there isn't, without the plugin's name.
    requests: {
      copy_collection_version: "administrator",
      move_collection_version: "administrator",
      rebuild_metadata: "rebuild_metadata_ansiblerepository",
      sign: "sign_ansiblerepository",
    },
  },
  content: {
    collections: {
      path: "content/ansible/collection_versions/",
      identity: ["namespace", "name", "version"],
      lineage: { of: ["name", "namespace"], version: (unit) => String(unit.version), compare: compareSemver },
      label: collectionLabel,
      // The spec has no type of its own for them.
      purl: ({ namespace, name, version }) => ({ type: "generic", namespace: `ansible/${namespace}`, name, version }),
      table: collectionTable,
      select: collectionWords,
    },
    roles: {
      path: "content/ansible/roles/",
      identity: ["namespace", "name", "version"],
      label: roleLabel,
      table: { name: "ansible_roles", columns: [["namespace"], ["name"], ["version"]], index: ["name"] },
      select: roleWords,
    },
    namespaces: { path: "content/ansible/namespaces/", identity: ["name", "metadata_sha256"], select: byField("name", "a namespace") },
    marks: { path: "content/ansible/collection_marks/", identity: ["value", "marked_collection"], select: byField("value", "a mark") },
    signatures: { path: "content/ansible/collection_signatures/", identity: ["pubkey_fingerprint", "signed_collection"] },
    deprecations: {
      path: "content/ansible/collection_deprecations/",
      identity: ["namespace", "name"],
      label: ({ namespace, name }) => `${namespace}.${name}`,
    },
  },
  upload: { path: "content/ansible/collection_versions/", required: [] },
  wants: ["requirements_file"],
  reasons: [
    {
      status: "404",
      says: /^Expecting value/,
      hint: "There is no Galaxy API: the remote's `url` ends in a slash, and is the server's API root (`https://galaxy.ansible.com/api/`) or that of one collection.",
    },
  ],
  hooks: { clientConfig: galaxyConfig, named: namedCollections, copy: copyCollections, belongings: belongingsOf, upload: uploadCollection },
  broken: {
    "sync of a role remote":
      "downloads from github.com, whatever the remote's url: Cannot connect to host github.com:443, where that is out of reach",
    "upload of a file whose name isn't namespace-name-version.tar.gz": "500: [ANS0004] Invalid filename",
    "moveCollectionVersion of what isn't in the repository": "completes, and adds it to the destination all the same",
  },
});

type Definition = typeof definition;
export interface Ansible extends Definition {}
export const ansible: Ansible = definition;
