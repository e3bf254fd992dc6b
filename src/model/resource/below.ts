import { pages, type Transport } from "../../transport/index.ts";
import type { Snapshot } from "./snapshot.ts";

const query = { fields: "pulp_href,name,base_path", ordering: "base_path" };
const pageSize = 1_000;
/** From so many on, reading the whole list may be cheaper than asking for each. */
const many = 8;
/** So many items of a page cost the server what one question by itself does. */
const perQuestion = 12;

/** The first distribution below each base path. No server has a filter for beginnings, so of many at once all are looked at. GET `distributions/` */
export const firstBelow = async (transport: Transport, asked: readonly string[]): Promise<(basePath: string) => Snapshot | undefined> => {
  const basePaths = [...new Set(asked)];
  const all = pages<Snapshot>(transport, "distributions/", { query, pageSize, persist: "operation" });
  if (basePaths.length >= many && (await all.page({ limit: 1 })).count <= basePaths.length * perQuestion) {
    const first = firstBelowEach(await all.all());
    return (basePath) => first.get(basePath);
  }
  const found = new Map(await Promise.all(basePaths.map(async (path) => [path, await firstBelowOne(transport, path)] as const)));
  return (basePath) => found.get(basePath);
};

const firstBelowOne = async (transport: Transport, basePath: string): Promise<Snapshot | undefined> => {
  const containing = { ...query, base_path__contains: `${basePath}/` };
  for await (const one of pages<Snapshot>(transport, "distributions/", { query: containing, pageSize, persist: "operation" }))
    if (isBelow(one, basePath)) return one;
  return undefined;
};

const firstBelowEach = (all: readonly Snapshot[]): ReadonlyMap<string, Snapshot> => {
  const first = new Map<string, Snapshot>();
  for (const one of all) {
    const parts = String(one.base_path).split("/");
    for (let depth = 1; depth < parts.length; depth++) {
      const above = parts.slice(0, depth).join("/");
      if (!first.has(above)) first.set(above, one);
    }
  }
  return first;
};

const isBelow = ({ base_path: there }: Snapshot, basePath: string): boolean => String(there).startsWith(`${basePath}/`);
