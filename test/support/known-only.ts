import { randomBytes } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Pulp } from "../../src/index.ts";
import { sha256 } from "./clients/fetch.ts";
import { startFaultyUpstreams } from "./upstream.ts";

/** A file of which the server has a unit, and no bytes. */
export interface KnownOnly extends AsyncDisposable {
  readonly path: "known";
  readonly bytes: Buffer;
  /** The unit's `pulp_href`. */
  readonly unit: string;
}

/** Has the server sync a file on demand, from an upstream that is gone afterwards. */
export async function knownOnly(pulp: Pulp, name: string): Promise<KnownOnly> {
  const scratch = await mkdtemp(join(tmpdir(), "known-"));
  const bytes = randomBytes(2_000);
  await writeFile(join(scratch, "known"), bytes);
  await writeFile(join(scratch, "PULP_MANIFEST"), `known,${sha256(bytes)},${bytes.length}\n`);
  const upstream = await startFaultyUpstreams({ trees: { scratch } });
  const repository = pulp.file.repository(name);
  await repository.ensure({ remote: { url: `${upstream.tree("scratch")}PULP_MANIFEST`, policy: "on_demand" } });
  await repository.sync();
  await upstream.close();
  await rm(scratch, { recursive: true });
  const [unit] = await repository.select({ files: ["known"] });
  return {
    path: "known",
    bytes,
    unit: String(unit?.pulp_href),
    async [Symbol.asyncDispose]() {
      for (const one of [repository, pulp.file.remote(name)]) await one.delete();
    },
  };
}
