// An adapter for a plugin that the SDK doesn't know, written outside of it. docs/adapters.md quotes the regions.
// #region adapter
import { type ConnectOptions, connect, defineAdapter } from "pulp-sdk";
import type { paths } from "./cargo-paths.ts"; // generated from the server's own description of its API

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
  content: { crates: { path: "content/cargo/crates/", identity: ["name", "vers"] } },
});

type Definition = typeof definition;
export interface Cargo extends Definition {} // keeps every hover short
export const cargo: Cargo = definition;
// #endregion

export async function deliverCrates(options: Omit<ConnectOptions, "adapters">): Promise<string> {
  // #region use
  const pulp = await connect({ ...options, adapters: [cargo] });
  const crates = pulp.cargo.repository("crates-io");
  await crates.ensure({ remote: { url: "https://index.crates.io/" } }); // the fields are typed by `paths`
  const { distribution } = await crates.deliver("cargo/current");
  // #endregion
  return distribution.url;
}
