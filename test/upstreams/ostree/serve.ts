import { join } from "node:path";
import { files } from "../../../examples/upstreams/files.ts";
import type { State } from "../../../examples/upstreams/serve.ts";
import { type Switching, startSwitching } from "../switching.ts";

const DATA = join(import.meta.dirname, "data");

/** A tar of `data/imports`: `v1.tar.gz` (all of v1), `stable-1.0.tar.gz` (one root commit), `stable-1.1.tar.gz` (its child alone). */
export const importTar = (name: "v1.tar.gz" | "stable-1.0.tar.gz" | "stable-1.1.tar.gz"): string => join(DATA, "imports", name);

/** The repository of a state on disk. */
export const repositoryDirectory = (state: State): string => join(DATA, state);

/** Commits that the branches of each state are at. */
export const COMMITS = {
  v1: {
    "grove/devel": "3f496cb58a72bd701a79b02ca8cb46e670d3be7b49ba284230f32bca36015c39",
    "grove/stable": "cdbe7ff8151c01158e07f3d19ab0348c46a839da954955a32a6f369ad43c1314",
  },
  v2: {
    "grove/next": "5f215b4e6e249b4551aab5ce6088bbbe63cf908a991b7b0a54cde42ae75b493a",
    "grove/stable": "460d8869be607729c605d42127bddac4d0aa0de3942dec29f2c555116332838a",
  },
} as const;

/** Serves an archive repository as a plain web server does. */
export const startOstreeUpstream = (): Promise<Switching> =>
  startSwitching("/repo/", (state) => [files("/repo/", () => join(DATA, state()))]);
