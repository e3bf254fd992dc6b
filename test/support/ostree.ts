import type { Pulp } from "../../src/index.ts";
import { importTar } from "../upstreams/ostree/serve.ts";
import { openOstree } from "./clients/index.ts";
import { unique } from "./shared-pulp.ts";

type Wish = Parameters<ReturnType<Pulp["ostree"]["repository"]>["ensure"]>[0];

export const [devel, stable, next] = ["grove/devel", "grove/stable", "grove/next"] as const;

/** Refs as `grove/stable@cdbe7ff8`. */
export const refsOf = (units: readonly { readonly kind: string; readonly label: string }[]): string[] =>
  units.filter(({ kind }) => kind === "refs").map(({ label }) => label.replace(/(@.{8}).*/, "$1"));

/** What the tests of ostree make on the server, and their client of it. */
export const ostreeOn = (pulp: () => Pulp) => {
  const repository = async (stem: string, input: Wish = {}) => {
    const handle = pulp().ostree.repository(unique(stem));
    await handle.ensure(input);
    return handle;
  };
  return {
    repository,
    /** A repository that holds v1, imported. */
    imported: async (stem: string) => {
      const handle = await repository(stem);
      await handle.upload(importTar("v1.tar.gz"));
      return handle;
    },
    /** The client on a machine that got the distribution's configuration. */
    clientOf: async (basePath: string) => openOstree((await pulp().ostree.distribution(basePath).clientConfig()).files[0]?.text ?? ""),
  };
};
