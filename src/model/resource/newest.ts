import { aListOf, type Listed, type Transport } from "../../transport/index.ts";
import type { Snapshot } from "./snapshot.ts";

/** A list that has no filter for several values of a field, whose newest items are usually the ones that are wanted. */
export interface Newest {
  readonly list: string;
  /** What is known of those that are looked for. */
  readonly field: string;
  /** What is asked for beside it. */
  readonly fields: readonly string[];
  /** So many items of a page cost the server what one question by itself does: fewer where each takes counting. @default 12 */
  readonly perQuestion?: number | undefined;
}

/** From so many on, reading the list is cheaper than asking for each. */
const many = 4;
const longest = 500;

/**
 * Reads on as long as that costs less than asking for each; of several items with one value, the newest. `null`: there surely is none;
 * `undefined`: it isn't among those that were looked at.
 */
export const amongNewest = async (
  transport: Transport,
  { list, field, fields, perQuestion = 12 }: Newest,
  asked: readonly string[],
): Promise<(value: string) => Snapshot | null | undefined> => {
  const values = new Set(asked);
  const found = new Map<string, Snapshot>();
  const expects = aListOf<Snapshot>({ pulp_href: "string", [field]: "string" });
  const wanted = [...new Set(["pulp_href", field, ...fields])].join(",");
  let isWhole = false;
  for (let offset = 0; values.size - found.size >= many; ) {
    const before = found.size;
    const limit = Math.min(longest, (values.size - before) * perQuestion);
    const query = { ordering: "-pulp_created", fields: wanted, limit, offset };
    const { results, next } = (await transport.send<Listed<Snapshot>>("GET", list, { query, expects, persist: "operation" })).body;
    for (const one of results) {
      const value = String(one[field]);
      if (values.has(value) && !found.has(value)) found.set(value, Object.freeze(one));
    }
    isWhole = next === null;
    if (isWhole || (found.size - before) * perQuestion < limit) break;
    offset += limit;
  }
  return (value) => found.get(value) ?? (isWhole ? null : undefined);
};
