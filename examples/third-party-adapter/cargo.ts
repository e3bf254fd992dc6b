// An adapter for a plugin that the SDK doesn't know, written outside of it. docs/adapters.md quotes the regions.
// #region adapter
import { byVersion, type ClientConfigHook, type Compare, defineAdapter } from "pulp-sdk";
import { coerce, compare } from "semver";
import type { paths } from "./paths.ts"; // generated from the server's own description of its API

/** A crate's version and one that somebody wrote, such as `2` or `1.0`. */
const bySemver: Compare = (version, wanted) => compare(version, coerce(wanted, { includePrerelease: true }) ?? wanted);

/** What a machine needs to fetch crates from a distribution. */
const cargoConfig: ClientConfigHook = ({ id, url }) => ({
  files: [{ path: "$CARGO_HOME/config.toml", text: `[registries.${id}]\nindex = "sparse+${url}"\n` }],
  commands: [`cargo add --registry ${id} <crate>`],
  notes: [],
});

const definition = defineAdapter<paths>()({
  plugin: "cargo",
  href: "{cargo_cargo_repository_href}",
  repository: "repositories/cargo/cargo/",
  remotes: ["remotes/cargo/cargo/"],
  distributions: ["distributions/cargo/cargo/"],
  publications: [],
  autopublish: false,
  url: "base_url",
  verbs: { sync: { path: "sync" }, modify: { path: "modify" }, addCached: { path: "add_cached_content", since: "0.2.0" } },
  change: { way: "modify" },
  content: {
    crates: {
      path: "content/cargo/crates/",
      identity: ["name", "vers"],
      label: ({ name, vers }) => `${name}@${vers}`,
      select: byVersion({ name: "name", version: ({ vers }) => String(vers), compare: bySemver, fields: ["name", "vers"], ask: "one" }),
    },
  },
  hooks: { clientConfig: cargoConfig },
});

type Definition = typeof definition;
export interface Cargo extends Definition {} // keeps every hover, and this file's declarations, short
export const cargo: Cargo = definition;
// #endregion
