import { inject } from "vitest";
import { sha256 } from "../../support/clients/fetch.ts";

interface Served {
  readonly namespace: { readonly name: string };
  readonly name: string;
  readonly version: string;
  readonly download_url: string;
  readonly artifact: { readonly sha256: string };
}

/** The collections of a Galaxy server, which wants a login; each is downloaded and held against its checksum. */
export async function servedAnsible(url: string): Promise<readonly string[]> {
  const { username, password } = inject("pulp");
  const authorization = `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;
  const response = await fetch(`${url}api/v3/collection_versions/all/`, { headers: { authorization } });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  const collections = ((await response.json()) as readonly Served[]).map(async ({ namespace, name, version, download_url, artifact }) => {
    const file = await fetch(download_url, { headers: { authorization } });
    if (sha256(Buffer.from(await file.arrayBuffer())) !== artifact.sha256)
      throw new Error(`${download_url} answered ${file.status}, or wrong bytes`);
    return `${namespace.name}.${name}:${version}`;
  });
  return (await Promise.all(collections)).sort();
}
