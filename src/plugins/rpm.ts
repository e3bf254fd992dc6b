import type { paths } from "../../generated/rpm/index.ts";
import { defineAdapter } from "./define.ts";
import { refuseOthers } from "./rpm/inspect.ts";
import { missingRpm } from "./rpm/missing.ts";
import { evr, isSource, nevra, possibleNames, spellings } from "./rpm/nevra.ts";
import { packagePaths } from "./rpm/paths.ts";
import { repoFile } from "./rpm/repo-file.ts";
import {
  advisoryTable,
  categoryTable,
  environmentTable,
  groupTable,
  langpackTable,
  metadataFileTable,
  moduleDefaultTable,
  moduleObsoleteTable,
  moduleTable,
  packageTable,
  treeTable,
} from "./rpm/tables.ts";
import { nsvca } from "./rpm/together.ts";
import { openRpm, travelRpm } from "./rpm/travel.ts";
import { advisoryWords, cvesOf, moduleWords } from "./rpm/words.ts";
import { byVersion } from "./selectors/index.ts";
import { compareEvr } from "./versions/rpm.ts";

const definition = defineAdapter<paths>()({
  plugin: "rpm",
  href: "{rpm_rpm_repository_href}",
  repository: "repositories/rpm/rpm/",
  remotes: ["remotes/rpm/rpm/", "remotes/rpm/uln/"],
  distributions: ["distributions/rpm/rpm/"],
  publications: ["publications/rpm/rpm/"],
  autopublish: true,
  checkpoints: "3.30",
  url: "base_url",
  alternateContentSources: ["acs/rpm/rpm/"],
  verbs: {
    comps: { path: "rpm/comps", about: { field: "repository", as: "one" }, form: true },
    modify: { path: "modify" },
    prune: { path: "rpm/prune", about: { field: "repo_hrefs", as: "many" }, group: true, removes: true },
    sync: { path: "sync" },
  },
  syncTask: {
    name: "pulp_rpm.app.tasks.synchronizing.synchronize",
    arguments: { sync_policy: "additive", skip_types: [], optimize: true },
  },
  change: { way: "modify", whole: "rpm/copy/" },
  permissions: {
    modify: "modify_content_rpmrepository",
    requests: { "rpm/copy/": "modify_content_rpmrepository", "rpm/prune/": "modify_content_rpmrepository" },
  },
  content: {
    packages: {
      path: "content/rpm/packages/",
      identity: ["name", "epoch", "version", "release", "arch"],
      once: ["name", "epoch", "version", "release", "arch"],
      // A module's packages follow their module: another stream's are no newer versions of them.
      lineage: {
        of: ["name", "arch"],
        version: evr,
        compare: compareEvr,
        apart: { fields: ["is_modular"], is: (unit) => unit.is_modular === true },
      },
      digest: "pkgId",
      file: { fields: ["location_href", "pkgId"], paths: packagePaths },
      table: packageTable,
      signers: { fields: ["signing_keys"], of: ({ signing_keys }) => (Array.isArray(signing_keys) ? signing_keys.map(String) : undefined) },
      purl: ({ name, epoch, version, release, arch }) => ({
        type: "rpm",
        name,
        version: `${version}-${release}`,
        qualifiers: { arch, ...(epoch === "0" || epoch === "" ? {} : { epoch }) },
      }),
      label: nevra,
      select: byVersion({
        name: "name",
        version: evr,
        compare: compareEvr,
        fields: ["name", "epoch", "version", "release", "arch"],
        apart: isSource,
        label: spellings,
        nameOf: possibleNames,
      }),
    },
    advisories: {
      path: "content/rpm/advisories/",
      identity: ["id"],
      table: advisoryTable,
      fixes: { fields: ["references"], of: cvesOf },
      select: advisoryWords,
    },
    groups: { path: "content/rpm/packagegroups/", identity: ["id"], once: ["id"], table: groupTable },
    categories: { path: "content/rpm/packagecategories/", identity: ["id"], once: ["id"], table: categoryTable },
    environments: { path: "content/rpm/packageenvironments/", identity: ["id"], once: ["id"], table: environmentTable },
    langpacks: { path: "content/rpm/packagelangpacks/", identity: ["digest"], table: langpackTable },
    modules: {
      path: "content/rpm/modulemds/",
      identity: ["name", "stream", "version", "context", "arch"],
      once: ["name", "stream", "version", "context", "arch"],
      label: nsvca,
      table: moduleTable,
      select: moduleWords,
    },
    moduleDefaults: {
      path: "content/rpm/modulemd_defaults/",
      identity: ["module", "stream"],
      once: ["module"],
      table: moduleDefaultTable,
    },
    moduleObsoletes: {
      path: "content/rpm/modulemd_obsoletes/",
      identity: ["module_name", "module_stream", "module_context", "modified"],
      table: moduleObsoleteTable,
    },
    trees: {
      path: "content/rpm/distribution_trees/",
      identity: ["release_short", "release_version", "arch", "build_timestamp"],
      label: (unit) => ["release_short", "release_version", "arch"].map((field) => unit[field]).join("-"),
      table: treeTable,
    },
    metadataFiles: {
      path: "content/rpm/repo_metadata_files/",
      identity: ["data_type", "checksum"],
      once: ["data_type"],
      label: ({ data_type }) => String(data_type),
      table: metadataFileTable,
    },
  },
  upload: { path: "content/rpm/packages/", digest: "sha256", required: [], together: { unless: "package_signing_service" } },
  reasons: [
    {
      says: /Out of order metadata/,
      hint: "The upstream's own metadata is at odds: primary.xml, filelists.xml and other.xml have to list the same packages in the same order. It has to be made anew there (createrepo_c); a mirror that was copied while its upstream changed is cured by copying it again. Nothing was changed.",
    },
    {
      says: /Cannot use 'autopublish' in combination/,
      hint: "Such a sync publishes by itself: update({ autopublish: false }) first. Nothing was changed.",
    },
    {
      says: /Cannot use 'retain_package_versions' in combination/,
      hint: "A mirror keeps what the upstream has: update({ retain_package_versions: 0 }) first. Nothing was changed.",
    },
    {
      codes: ["RPM0016", "RPM0018"],
      says: /^Parse error '|^XML file\(s\): .* not found/,
      is: "upstream is no repository",
      hint: "What lies at the remote's `url` as `repodata/repomd.xml` is none that the server can read: look at it there.",
    },
    {
      // Of the plugin before 3.39, whatever the upstream answered.
      says: /^File not found: http/,
      is: "upstream is damaged",
      hint: "The upstream's metadata lists what can't be had there: it may be changing just now. Run it again; if that doesn't change, it is damaged there.",
    },
    {
      status: "404",
      says: /repomd/,
      hint: "There is no yum repository at the remote's `url`: it has to be the folder that holds `repodata/repomd.xml`, or a mirror list.",
    },
  ],
  broken: {
    "advisories that come three times with one date": "dropped, all of them, and the sync completes",
    "mirror_complete of packages that are listed twice": "completes; 404 for the file of one of them, which its metadata lists",
  },
  hooks: {
    // A list of mirrors has no such file below it, so that nothing is known of one.
    upstreamIndex: ({ url }) => [[`${String(url).replace(/\/?$/, "/")}repodata/repomd.xml`]],
    missing: missingRpm,
    travel: travelRpm,
    closure: openRpm,
    inspect: refuseOthers,
    clientConfig: repoFile,
  },
});

type Definition = typeof definition;
export interface Rpm extends Definition {}
export const rpm: Rpm = definition;
