import { join } from "node:path";
import { files } from "../../../examples/upstreams/files.ts";
import type { Handler } from "../../../examples/upstreams/handler.ts";
import type { State } from "../../../examples/upstreams/serve.ts";
import { fetchChecked, get } from "../../support/clients/fetch.ts";

/** The repository of a state, at `/ostree/`. */
export const ostreeHandlers = (state: () => State): readonly Handler[] => [
  files("/ostree/", () => join(import.meta.dirname, "data", state())),
];

/** The branches that a repository's summary lists, as `ref@commit`; each commit is downloaded and held against its checksum. */
export async function servedOstree(url: string): Promise<readonly string[]> {
  const text = async (path: string): Promise<string> => {
    const response = await get(url + path);
    if (!response.ok) throw new Error(`${url}${path} answered ${response.status}`);
    return Buffer.from(await response.arrayBuffer()).toString("latin1");
  };
  // A serialized GVariant, in which the names lie as they are.
  const names = new Set((await text("summary")).match(/grove\/[a-z]+/g));
  const refs = [...names].map(async (name) => {
    const commit = (await text(`refs/heads/${name}`)).trim();
    await fetchChecked(`${url}objects/${commit.slice(0, 2)}/${commit.slice(2)}.commit`, commit);
    return `${name}@${commit}`;
  });
  return (await Promise.all(refs)).sort();
}
