import { IMAGE, type Upstreams } from "../upstreams/serve.ts";
import { type Reader, readFiles, readImages, readPackages } from "./prove.ts";

type Fields = Readonly<Record<string, unknown>>;

/** All that differs between one plugin's repository and another's: data. */
export interface Wanted {
  readonly plugin: string;
  readonly name: string;
  /** What it should be, in the plugin's own words. */
  readonly ensure: { readonly remote: Fields } & Fields;
  /** What a sync takes, so that it makes an exact copy: what is gone upstream goes. */
  readonly sync: Fields;
  /** Where a client finds the upstream: what is served has to be the same. */
  readonly upstream: string;
  /** What a client of this ecosystem gets, every digest checked. */
  readonly read: Reader;
  /** What that is called, for people. */
  readonly unit: string;
}

export const repositoriesOf = ({ rpm, file, registry }: Upstreams): readonly Wanted[] => [
  {
    plugin: "rpm",
    name: "grove-rpm",
    ensure: { remote: { url: rpm } },
    sync: { sync_policy: "mirror_content_only" },
    upstream: rpm,
    read: readPackages,
    unit: "packages",
  },
  {
    plugin: "file",
    name: "grove-file",
    // An exact copy is published by its sync, not by its repository.
    ensure: { remote: { url: file }, autopublish: false },
    sync: { mirror: true },
    upstream: new URL(".", file).href,
    read: readFiles,
    unit: "files",
  },
  {
    plugin: "container",
    name: "grove-container",
    ensure: { remote: { url: registry, upstream_name: IMAGE } },
    sync: { mirror: true },
    upstream: `${new URL(registry).host}/${IMAGE}`,
    read: readImages,
    unit: "tags",
  },
];
