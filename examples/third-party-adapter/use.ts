// How a program uses it. docs/adapters.md quotes the regions.
import { type ClientConfig, type ConnectOptions, connect, type Namespace, type Pulp } from "pulp-sdk";
import { type Cargo, cargo } from "./cargo.ts";

export async function deliverCrates(options: Omit<ConnectOptions, "adapters">): Promise<string> {
  // #region use
  const pulp = await connect({ ...options, adapters: [cargo] });
  const crates = pulp.cargo.repository("crates-io");
  await crates.ensure({ remote: { url: "https://index.crates.io/" } }); // the fields are typed by `paths`
  const { distribution } = await crates.deliver("cargo/current");
  // #endregion
  return distribution.url;
}

// #region function
/** A client with the adapter, as a function's parameter. */
export type CargoPulp = Pulp & { readonly cargo: Namespace<Cargo> };

export async function promote(pulp: CargoPulp, crates: readonly string[]): Promise<ClientConfig> {
  const stable = pulp.cargo.repository("stable");
  await stable.add({ crates }, { from: pulp.cargo.repository("crates-io") }); // ["serde >= 1.0.200, < 2"]
  await stable.distribute("cargo/stable");
  return pulp.cargo.distribution("cargo/stable").clientConfig();
}
// #endregion
