import { expect, it } from "vitest";
import { cargo } from "../../examples/third-party-adapter/cargo.ts";
import type { CargoPulp } from "../../examples/third-party-adapter/use.ts";
import { connectTo, fakePulp } from "../support/fake-pulp/index.ts";

// The adapter that docs/adapters.md shows, on a pretended server: there is no such plugin.

const root = "/pulp/api/v3";
const repository = `${root}/repositories/cargo/cargo/01900000-0000-7000-9000-000000000001/`;
const one = (item: object) => ({ body: { count: 1, next: null, results: [item] } });

const connected = async () => {
  const fake = fakePulp({ versions: { core: "3.123.1", cargo: "0.3.1" } });
  const { pulp } = await connectTo(fake, { adapters: [cargo] });
  return { fake, pulp: pulp as unknown as CargoPulp };
};

it("selects by the words that it gives, asked of the server as far as that can filter", async () => {
  const { fake, pulp } = await connected();
  fake.on(
    "GET",
    /repositories\/cargo\/cargo\/$/,
    one({ pulp_href: repository, name: "crates", latest_version_href: `${repository}versions/2/` }),
  );
  const crates = ["1.0.9", "1.0.200", "2.0.0"].map((vers, i) => ({ pulp_href: `${root}/content/cargo/crates/${i}/`, name: "serde", vers }));
  fake.on("GET", /content\/cargo\/crates\/$/, { body: { count: 3, next: null, results: crates } });
  const found = await pulp.cargo.repository("crates").select({ crates: ["serde >= 1.0.10, < 2"] });
  expect(found.map(({ label }) => label)).toEqual(["serde@1.0.200"]);
  expect(fake.seen("/content/cargo/crates/")[0]?.query.get("name")).toBe("serde");
});

it("writes what a machine needs to consume a distribution", async () => {
  const { fake, pulp } = await connected();
  const distribution = {
    pulp_href: `${root}/distributions/cargo/cargo/1/`,
    name: "stable",
    base_path: "cargo/stable",
    base_url: "http://x/cargo/stable/",
  };
  fake.on("GET", /distributions\/cargo\/cargo\/$/, one(distribution));
  const { files } = await pulp.cargo.distribution("cargo/stable").clientConfig();
  expect(files).toEqual([
    { path: "$CARGO_HOME/config.toml", text: '[registries.cargo-stable]\nindex = "sparse+http://x/cargo/stable/"\n' },
  ]);
});
