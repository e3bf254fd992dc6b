import { pages, type Transport } from "../../transport/index.ts";
import type { Snapshot } from "./snapshot.ts";

/** All of several lists, such as the kinds of distributions that a plugin has, one after the other. GET `<each path>` */
export const listEach = async <T extends Snapshot = Snapshot>(
  { transport, signal }: { readonly transport: Transport; readonly signal: AbortSignal },
  paths: readonly string[],
  query: Readonly<Record<string, unknown>>,
): Promise<readonly T[]> => {
  const lists = paths.map((path) => pages<T>(transport, path, { query, pageSize: 1000, signal, persist: "operation" }).all());
  return (await Promise.all(lists)).flat();
};
