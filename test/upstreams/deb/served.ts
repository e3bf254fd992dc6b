import { join } from "node:path";
import { files } from "../../../examples/upstreams/files.ts";
import type { Handler } from "../../../examples/upstreams/handler.ts";
import type { State } from "../../../examples/upstreams/serve.ts";
import { fetchChecked, get } from "../../support/clients/fetch.ts";

/** The APT repository of a state, at `/deb/`; its suite is `grove`. */
export const debHandlers = (state: () => State): readonly Handler[] => [files("/deb/", () => join(import.meta.dirname, "data", state()))];

/** The packages that the indexes of a suite list, found by way of its Release; each is downloaded and held against its checksum. */
export async function servedDeb(url: string, suite = "grove"): Promise<readonly string[]> {
  const dists = `${url}dists/${suite}/`;
  const release = await (await get(`${dists}Release`)).text();
  const [, digests = ""] = release.split(/^SHA256:$/m);
  const indexes = [...digests.matchAll(/^ ([0-9a-f]{64}) +(\d+) (\S+\/Packages)$/gm)].filter(([, , size]) => size !== "0");
  const packages = indexes.map(async ([, digest = "", , path = ""]) => {
    const index = (await fetchChecked(dists + path, digest)).toString("utf8");
    const stanzas = index.split(/\n\n+/).filter((stanza) => stanza.trim() !== "");
    return Promise.all(
      stanzas.map(async (stanza) => {
        const field = (name: string): string => new RegExp(`^${name}: (.*)$`, "m").exec(stanza)?.[1] ?? "";
        await fetchChecked(url + field("Filename"), field("SHA256"));
        return `${field("Package")}_${field("Version")}_${field("Architecture")}`;
      }),
    );
  });
  return [...new Set((await Promise.all(packages)).flat())].sort();
}
