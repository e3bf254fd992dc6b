import { join } from "node:path";
import { files } from "../../../examples/upstreams/files.ts";
import type { State } from "../../../examples/upstreams/serve.ts";
import { type Switching, startSwitching } from "../switching.ts";

const DATA = join(import.meta.dirname, "data");

/** A file of the upstream by its path in the repository (`org/grove/…`), for uploads. */
export const mavenFile = (path: string, state: State = "v2"): string => join(DATA, state, path);

/** A Maven repository: poms, jars, their checksums, and maven-metadata.xml. */
export const startMavenUpstream = (): Promise<Switching> =>
  startSwitching("/maven/", (state) => [files("/maven/", () => join(DATA, state()))]);
