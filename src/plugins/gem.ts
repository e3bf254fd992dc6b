import type { paths } from "../../generated/gem/index.ts";
import { defineAdapter } from "./define.ts";
import { gemfile } from "./gem/gemfile.ts";
import { namedGems } from "./gem/named.ts";
import { inspectPlatform } from "./gem/platform.ts";
import { compactIndex } from "./gem/upstream.ts";
import { compareGems, gemLabel, gemWords } from "./gem/words.ts";

const definition = defineAdapter<paths>()({
  plugin: "gem",
  href: "{gem_gem_repository_href}",
  repository: "repositories/gem/gem/",
  remotes: ["remotes/gem/gem/"],
  distributions: ["distributions/gem/gem/"],
  publications: ["publications/gem/gem/"],
  autopublish: false,
  url: "base_url",
  // What was pulled through is served, but gets into no repository.
  pullThrough: "alone",
  verbs: { modify: { path: "modify" }, sync: { path: "sync" } },
  syncTask: { name: "pulp_gem.app.tasks.synchronizing.synchronize", arguments: { mirror: false } },
  change: { way: "modify" },
  content: {
    gems: {
      path: "content/gem/gem/",
      identity: ["name", "version", "platform", "checksum"],
      once: ["name", "version", "platform"],
      digest: "checksum",
      lineage: { of: ["name", "platform"], version: (unit) => String(unit.version), compare: compareGems },
      label: gemLabel,
      select: gemWords,
      // Otherwise 500: KeyError: 'artifacts'.
      always: "artifacts",
      purl: ({ name, version, platform }) => ({
        type: "gem",
        name,
        version,
        qualifiers: platform === "ruby" ? {} : { platform },
      }),
      table: {
        name: "gem_gems",
        columns: [
          ["name"],
          ["version"],
          ["platform"],
          ["prerelease", "INTEGER"],
          ["required_ruby_version"],
          ["required_rubygems_version"],
          ["checksum"],
        ],
        index: ["name"],
        lists: [
          {
            name: "gem_dependencies",
            columns: [["name"], ["requirement"]],
            index: ["name"],
            fields: ["dependencies"],
            rows: ({ dependencies }) => Object.entries((dependencies ?? {}) as Readonly<Record<string, unknown>>),
          },
        ],
      },
    },
  },
  upload: { path: "content/gem/gem/", digest: "checksum", required: [] },
  listed: "Parsing versions list",
  wants: ["includes", "excludes", "prereleases"],
  reasons: [
    {
      says: /\b404, message='[^']*', url='[^']*\/versions'/,
      hint: "The upstream has no compact index (`<url>/versions`): the remote's `url` has to be the root of a gem server that has one.",
    },
    {
      codes: ["GEM0002"],
      says: /has no attribute 'host'/,
      is: "upstream unreachable",
      hint: "The upstream hung up, or can't be reached by the Pulp server: check the remote's `url`, and run it again.",
    },
  ],
  hooks: { named: namedGems, upstreamIndex: compactIndex, inspect: inspectPlatform, clientConfig: gemfile },
  broken: {
    "the index of old (specs.4.8), which gem sources --add, search and fetch read":
      "Invalid spec cache file; undefined class/module <version>",
    "upload of a gem for a platform": "404 for the gem; 500 for it and for the one of plain Ruby where both are there",
  },
});

type Definition = typeof definition;
export interface Gem extends Definition {}
export const gem: Gem = definition;
