import type { Run } from "../../operation/index.ts";
import { aResource } from "../../transport/index.ts";
import type { Snapshot } from "./lookup.ts";

/** GET `<href>` */
export const reread = async (run: Run, href: string): Promise<Snapshot> =>
  Object.freeze((await run.send<Snapshot>("GET", href, { expects: aResource })).body);
