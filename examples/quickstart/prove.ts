// The proof from outside: plain HTTP requests such as dnf, curl and podman make, and none of the SDK.
import { createHash } from "node:crypto";
import { gunzipSync } from "node:zlib";

/** What a client gets: name -> sha256 of what it downloaded. */
export type Contents = ReadonlyMap<string, string>;
/** Downloads all that is served at an address, by the metadata that is served with it. */
export type Reader = (address: string) => Promise<Contents>;

/** What clients get isn't what it should be. */
export class ProofError extends Error {
  override readonly name = "ProofError";
}

/**
 * Holds what is served against what should be.
 * @returns how many units there are
 * @throws ProofError
 */
export async function prove(claim: {
  readonly what: string;
  readonly address: string;
  readonly read: Reader;
  readonly expected: Contents;
}): Promise<number> {
  const { what, address, read, expected } = claim;
  const actual = await read(address);
  const missing = [...expected].filter(([name, digest]) => actual.get(name) !== digest).map(([name]) => name);
  const extra = [...actual.keys()].filter((name) => !expected.has(name));
  if (expected.size > 0 && missing.length === 0 && extra.length === 0) return actual.size;
  const list = (names: readonly string[]): string => (names.length === 0 ? "nothing" : names.join(", "));
  throw new ProofError(`${what} at ${address} isn't what it should be: missing or different: ${list(missing)}; too much: ${list(extra)}.`);
}

/** repomd.xml -> primary.xml -> every package. */
export const readPackages: Reader = async (address) => {
  const repomd = (await download(`${address}repodata/repomd.xml`)).toString();
  const data = /<data type="primary">.*?<\/data>/s.exec(repomd)?.[0] ?? "";
  const primary = gunzipSync(await download(address + locationIn(data), checksumIn(data))).toString();
  const packages = primary.match(/<package type="rpm">.*?<\/package>/gs) ?? [];
  return collect(packages, async (xml) => {
    const location = locationIn(xml);
    await download(address + location, checksumIn(xml));
    return [location.split("/").at(-1) ?? location, checksumIn(xml)];
  });
};

/** PULP_MANIFEST -> every file. */
export const readFiles: Reader = async (address) => {
  const manifest = (await download(`${address}PULP_MANIFEST`)).toString().trim().split("\n");
  return collect(manifest, async (line) => {
    const [path = "", digest = "", size] = line.split(",");
    const bytes = await download(address + path, digest);
    if (bytes.length !== Number(size)) throw new ProofError(`${address}${path} has ${bytes.length} bytes, not ${size}.`);
    return [path, digest];
  });
};

interface Manifest {
  readonly config: { readonly digest: string };
  readonly layers: readonly { readonly digest: string }[];
}

/** The registry API: tags -> manifest by digest -> config and layers by digest. */
export const readImages: Reader = async (address) => {
  const slash = address.indexOf("/");
  const image = `http://${address.slice(0, slash)}/v2${address.slice(slash)}`;
  const { tags } = JSON.parse((await download(`${image}/tags/list`)).toString()) as { readonly tags: readonly string[] };
  return collect(tags, async (tag) => {
    const digest = sha256(await download(`${image}/manifests/${tag}`));
    const manifest = JSON.parse((await download(`${image}/manifests/sha256:${digest}`, digest)).toString()) as Manifest;
    for (const blob of [manifest.config, ...manifest.layers])
      await download(`${image}/blobs/${blob.digest}`, blob.digest.slice("sha256:".length));
    return [tag, digest];
  });
};

const accept = "application/vnd.oci.image.manifest.v1+json, application/vnd.docker.distribution.manifest.v2+json, */*";

async function download(url: string, digest?: string): Promise<Buffer> {
  // A connection each: one that is kept may be closed by the server in the moment of its next use.
  const response = await fetch(url, { headers: { accept, connection: "close" }, signal: AbortSignal.timeout(30_000) });
  if (!response.ok) throw new ProofError(`${url} answers ${response.status} ${response.statusText}.`);
  const bytes = Buffer.from(await response.arrayBuffer());
  if (digest !== undefined && sha256(bytes) !== digest) throw new ProofError(`${url} has the sha256 ${sha256(bytes)}, not ${digest}.`);
  return bytes;
}

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

const collect = async <T>(items: readonly T[], read: (item: T) => Promise<readonly [string, string]>): Promise<Contents> =>
  new Map(await Promise.all(items.map(read)));

const checksumIn = (xml: string): string => /<checksum type="sha256"[^>]*>(\w+)</.exec(xml)?.[1] ?? "no sha256 in the metadata";
const locationIn = (xml: string): string => /<location [^>]*href="([^"]+)"/.exec(xml)?.[1] ?? "no location in the metadata";
