import { join } from "node:path";
import { files } from "../../../examples/upstreams/files.ts";
import type { Handler } from "../../../examples/upstreams/handler.ts";
import type { State } from "../../../examples/upstreams/serve.ts";
import { fetchChecked, get } from "../../support/clients/fetch.ts";

/** The gem server of a state, at `/gem/`. */
export const gemHandlers = (state: () => State): readonly Handler[] => [files("/gem/", () => join(import.meta.dirname, "data", state()))];

/** The gems of a compact index; each is downloaded and held against its checksum. */
export async function servedGem(url: string): Promise<readonly string[]> {
  const lines = async (path: string): Promise<readonly string[]> => {
    const response = await get(url + path);
    if (!response.ok) throw new Error(`${url}${path} answered ${response.status}`);
    return (await response.text())
      .replace(/^[\s\S]*?---\n/, "")
      .trim()
      .split("\n");
  };
  const gems = (await lines("versions")).map(async (line) => {
    const [name = ""] = line.split(" ");
    const ofName = (await lines(`info/${name}`)).map(async (info) => {
      const [version = ""] = info.split(" ");
      await fetchChecked(`${url}gems/${name}-${version}.gem`, /checksum:([0-9a-f]{64})/.exec(info)?.[1] ?? "");
      return `${name}-${version}`;
    });
    return Promise.all(ofName);
  });
  return (await Promise.all(gems)).flat().sort();
}
