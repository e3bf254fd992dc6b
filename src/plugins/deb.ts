import type { paths } from "../../generated/deb/index.ts";
import type { ContentKind } from "./adapter.ts";
import { suitesOf } from "./deb/belongings.ts";
import { inspectControl } from "./deb/control.ts";
import { copyStructured } from "./deb/copy.ts";
import { namedSuites, readFlat } from "./deb/named.ts";
import { packagePaths, pathFields } from "./deb/paths.ts";
import { sourcesFile } from "./deb/sources-file.ts";
import { describeSuites, unlistedPackages } from "./deb/suites.ts";
import { componentTable, installerTable, packageTable, placementTable, sourceTable, suiteTable } from "./deb/tables.ts";
import { openDeb, travelDeb } from "./deb/travel.ts";
import { architectureWords, componentWords, packageLabel, packageWords, sourceLabel } from "./deb/words.ts";
import { defineAdapter } from "./define.ts";
import type { Unit } from "./hooks.ts";
import { ofFile } from "./purl.ts";
import { byField, byGlob, byVersion } from "./selectors/index.ts";
import { compareDebian } from "./versions/debian.ts";

const debPurl: NonNullable<ContentKind["purl"]> = ({ package: name, version, architecture }) => ({
  type: "deb",
  name,
  version,
  qualifiers: { arch: architecture },
});

const versionOf = (unit: Unit): string => String(unit.version);

const definition = defineAdapter<paths>()({
  plugin: "deb",
  href: "{deb_apt_repository_href}",
  repository: "repositories/deb/apt/",
  remotes: ["remotes/deb/apt/"],
  distributions: ["distributions/deb/apt/"],
  // A verbatim publication is of use for versions that a sync made: any other change loses the upstream's own metadata.
  publications: ["publications/deb/apt/", "publications/deb/verbatim/"],
  autopublish: true,
  autopublishSince: "3.8",
  alternateContentSources: ["acs/deb/deb/"],
  url: "base_url",
  // AptDistribution.content_handler looks into DistributedPublication first, and only following writes there.
  following: "for-good",
  copyFromBase: "without domains",
  verbs: { modify: { path: "modify" }, sync: { path: "sync" } },
  permissions: {
    modify: "modify_content_aptrepository",
    models: { "acs/deb/deb/": "aptalternatecontentsource" },
    requests: { "delete version": "delete_aptrepository_version", "deb/copy/": "administrator" },
  },
  syncTask: { name: "pulp_deb.app.tasks.synchronizing.synchronize", arguments: { mirror: false, optimize: true } },
  change: {
    way: "modify",
    whole: "deb/copy/",
    copied: ["packages", "sources", "installers"],
    placing: { kind: "packages", fields: ["distribution", "component"], since: "3.11" },
  },
  content: {
    packages: {
      path: "content/deb/packages/",
      identity: ["package", "version", "architecture", "sha256"],
      once: ["package", "version", "architecture"],
      digest: "sha256",
      table: packageTable,
      purl: debPurl,
      lineage: { of: ["package", "architecture"], version: versionOf, compare: compareDebian },
      file: { fields: pathFields, paths: packagePaths },
      label: packageLabel,
      select: packageWords,
    },
    sources: {
      path: "content/deb/source_packages/",
      identity: ["source", "version"],
      once: ["source", "version"],
      table: sourceTable,
      purl: ({ source, version }) => ({ type: "deb", name: source, version, qualifiers: { arch: "source" } }),
      lineage: { of: ["source"], version: versionOf, compare: compareDebian },
      label: sourceLabel,
      // Otherwise 500: KeyError: 'artifacts'.
      always: "artifacts",
      select: byVersion({
        name: "source",
        version: versionOf,
        compare: compareDebian,
        fields: ["source", "version"],
        ask: "one",
      }),
    },
    installers: {
      path: "content/deb/installer_packages/",
      identity: ["package", "version", "architecture", "sha256"],
      table: installerTable,
      purl: debPurl,
      lineage: { of: ["package", "architecture"], version: versionOf, compare: compareDebian },
      file: { fields: pathFields, paths: packagePaths },
      label: packageLabel,
      select: byVersion({
        name: "package",
        version: versionOf,
        compare: compareDebian,
        fields: ["package", "version", "architecture"],
        ask: "one",
      }),
    },
    releases: {
      path: "content/deb/releases/",
      identity: ["distribution", "codename", "suite"],
      table: suiteTable,
      select: byField("distribution", "a distribution, as remotes name it"),
    },
    components: {
      path: "content/deb/release_components/",
      identity: ["distribution", "component"],
      table: componentTable,
      select: componentWords,
    },
    architectures: { path: "content/deb/release_architectures/", identity: ["distribution", "architecture"], select: architectureWords },
    placements: {
      path: "content/deb/package_release_components/",
      identity: ["release_component", "package"],
      table: placementTable,
      generated: "along",
    },
    sourcePlacements: {
      path: "content/deb/source_release_components/",
      identity: ["release_component", "source_package"],
      generated: "along",
    },
    files: {
      path: "content/deb/generic_contents/",
      identity: ["relative_path", "sha256"],
      purl: ofFile,
      select: byGlob("relative_path"),
    },
    releaseFiles: { path: "content/deb/release_files/", identity: ["relative_path", "sha256"], generated: "anew" },
    packageIndices: {
      path: "content/deb/package_indices/",
      identity: ["relative_path", "sha256"],
      generated: "anew",
      select: byField("relative_path", "an index's path"),
    },
    sourceIndices: { path: "content/deb/source_indices/", identity: ["relative_path", "sha256"], generated: "anew" },
    installerFileIndices: { path: "content/deb/installer_file_indices/", identity: ["relative_path", "sha256"], generated: "anew" },
  },
  // Not looked up by its digest: a package that is there still has to be listed in the suite that the upload names.
  upload: { path: "content/deb/packages/", required: [] },
  wants: ["distributions", "components", "architectures"],
  reasons: [
    {
      codes: ["DEB0009"],
      says: /same name, version, and architecture, but a different checksum/,
      hint: "The upstream has a package of one name, version and architecture with different bytes, and a version holds one of them: name `distributions` and `components` of the remote that list just one, and give each of the others a repository of its own. Nothing was changed.",
    },
    {
      says: /but without (\S*, )*\S*\/?Packages\b/,
      hint: "There is no index of packages at that place: a path that ends in a slash is that of a flat repository, with Release and Packages in it; the suites below `dists/` are named without that and without a slash.",
    },
    {
      says: /unexpected EOF|Malformed|Armor|OpenPGP|gpgkey/,
      hint: "The remote's `gpgkey` can't be read: it is the armored public key, from -----BEGIN PGP PUBLIC KEY BLOCK----- on.",
    },
    {
      codes: ["DEB0001"],
      status: "404",
      is: "upstream has nothing",
      hint: "There is no APT repository: `<url>/dists/<distribution>/Release` has to be there for each of the remote's `distributions` (for a flat repository: `/`, or a path that ends so).",
    },
  ],
  hooks: {
    upstreamIndex: ({ url, distributions }) => {
      const base = String(url).replace(/\/?$/, "/");
      const words = String(distributions ?? "")
        .split(/\s+/)
        .filter((word) => word !== "");
      // One that ends in a slash is a flat repository: its index lies beside its packages.
      const at = (word: string): string => (word.endsWith("/") ? base + word.replace(/^\/$/, "") : `${base}dists/${word}/`);
      return words.map((word) => [`${at(word)}InRelease`, `${at(word)}Release`] as const);
    },
    copy: copyStructured,
    named: namedSuites,
    syncFields: readFlat,
    belongings: suitesOf,
    travel: travelDeb,
    closure: openDeb,
    describe: describeSuites,
    unlisted: unlistedPackages,
    inspect: inspectControl,
    clientConfig: sourcesFile,
  },
  broken: {
    "optimized sync of an unchanged flat repository":
      "completes, but loses the index of packages (a verbatim publication is 404 then); once the upstream changes, each fails: 'NoneType' object has no attribute 'artifact_set_sha256'",
    "verbatim publication of a flat repository whose index names ./x.deb": "404 for apt, which asks for /./x.deb",
    "packages that an index lists wrongly":
      "an entry of another architecture than its index, or without a SHA256, is left out; only the server's log says so",
    "copy that solves dependencies": "[PLP0028] Advanced copy with dependency solving is not yet implemented.",
    "switching a distribution that follows a repository": "no error: what it followed is served on",
  },
});

type Definition = typeof definition;
export interface Deb extends Definition {}
export const deb: Deb = definition;
