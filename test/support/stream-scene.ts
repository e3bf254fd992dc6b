import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { DynamicStream, FileRepository, Pulp, RpmRepository } from "../../src/index.ts";
import { makeRpmRepository, type RpmSpec } from "../upstreams/rpm/packages.ts";
import { removeNamed } from "./shared-pulp.ts";

type RpmStream = ReturnType<RpmRepository["stream"]>;
type FileStream = ReturnType<FileRepository["stream"]>;

/** Streams with a past: mirrored, promoted, changed by another tool, frozen, rolled back, pruned. */
export interface StreamScene extends AsyncDisposable {
  readonly dirty: RpmStream;
  readonly trunk: RpmStream;
  readonly release: RpmStream;
  /** Of plain files, with names that would be markup. */
  readonly files: FileStream;
  readonly all: readonly DynamicStream[];
}

/** What would be run where it isn't escaped. */
export const evil = "<script>document.title='pwned'</script><img/src=x/onerror=document.title='pwned'>&amp;";

const first: readonly RpmSpec[] = [
  { name: "nginx", version: "1.26.1" },
  { name: "openssl", version: "3.2.1" },
  { name: "curl", version: "8.9.0" },
  { name: "xz-libs", version: "5.4.6" },
  { name: "podman", version: "5.1.0" },
];
const second: readonly RpmSpec[] = [
  ...first,
  { name: "nginx", version: "1.26.2" },
  { name: "openssl", version: "3.2.2" },
  { name: "xz-libs", version: "5.6.0" },
  { name: "git", version: "2.46.0" },
];

/** Plays it. `home`: a folder that the server can sync from, `prefix`: what all names begin with. */
export async function playStreams(pulp: Pulp, prefix: string, home: string): Promise<StreamScene> {
  const upstream = join(home, prefix);
  const alma = pulp.rpm.repository(prefix);
  const [dirty, trunk, release] = ["dirty", "trunk", "release"].map((name) => alma.stream(name)) as [RpmStream, RpmStream, RpmStream];
  await makeRpmRepository(upstream, first);
  await dirty.ensure({ upstream: { url: `file://${upstream}/` }, basePath: `${prefix}/dirty` });
  await dirty.sync({}, { reason: "first mirror" });
  await trunk.ensure({ from: dirty, start: dirty, keep: "newest", basePath: `${prefix}/trunk` });
  await release.ensure({ from: trunk, start: trunk, keep: "newest", basePath: `${prefix}/9` });
  await makeRpmRepository(upstream, second);
  await dirty.sync({}, { reason: "nightly" });
  await trunk.promote({ packages: ["nginx", "git", "xz-libs"] }, { reason: "monthly patches" });
  await release.promote({ packages: ["nginx"] }, { from: "trunk", reason: "release 9.1", tags: { ticket: "OPS-12" } });

  // Another tool, on top of what release serves.
  const base = (await release.head()).version.number;
  const [curl] = await alma.select({ packages: ["curl"] }, { version: base });
  if (curl === undefined) throw new Error("no curl to take out");
  await alma.change({ add: [], remove: [curl.unit.pulp_href] }, { base });

  await release.promote({ packages: ["openssl >= 3.2.2"] }, { from: "dirty", reason: "CVE-2026-4711", tags: { ticket: "OPS-13" } });
  await trunk.demote({ packages: ["xz-libs"] }, { reason: "backdoor in 5.6.0" });
  await release.freeze({ reason: `audit of the third quarter ${evil}` });
  await (await trunk.planPrune({ past: 1, olderThan: new Date(Date.now() + 60_000) })).apply();

  const plain = pulp.file.repository(`${prefix}-files`);
  await plain.ensure({});
  await plain.upload(new Blob([`${prefix} 1`]), { relative_path: `notes/${evil}` });
  const files = plain.stream("plain");
  await files.ensure({ start: 1, basePath: `${prefix}/files` });
  return {
    dirty,
    trunk,
    release,
    files,
    all: [dirty, trunk, release, files] as unknown as readonly DynamicStream[],
    [Symbol.asyncDispose]: async () => {
      await release.thaw();
      await removeNamed(pulp, prefix, "rpm", "file");
      await rm(upstream, { recursive: true, force: true });
    },
  };
}
