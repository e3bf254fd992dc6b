import { objectWith, pages, type Transport } from "../../transport/index.ts";
import type { Newest } from "./newest.ts";
import type { Snapshot } from "./snapshot.ts";

/** So many parts an expression may have: servers refuse more (a complexity of 8, and the whole is one of it). */
const parts = 7;

/** Of what has one of these values, the newest for each; `null` where nothing has it. GET `<list>?q=…` */
export const byExpression = async (
  transport: Transport,
  { list, field, fields }: Newest,
  asked: readonly string[],
): Promise<(value: string) => Snapshot | null> => {
  const values = [...new Set(asked)];
  const found = new Map<string, Snapshot>();
  const items = objectWith<Snapshot>("what has a value", { pulp_href: "string", [field]: "string", pulp_created: "string" });
  const wanted = [...new Set(["pulp_href", field, "pulp_created", ...fields])].join(",");
  const read = async (some: readonly string[]): Promise<void> => {
    const [only] = some;
    const which = some.length === 1 ? { [field]: only } : { q: some.map((value) => `${field}="${value}"`).join(" OR ") };
    const query = { ...which, ordering: "-pulp_created", fields: wanted };
    for await (const one of pages<Snapshot>(transport, list, { query, pageSize: 1000, persist: "operation", items })) {
      const value = String(one[field]);
      const known = found.get(value);
      if (known === undefined || String(known.pulp_created) < String(one.pulp_created)) found.set(value, Object.freeze(one));
    }
  };
  const chunks = Array.from({ length: Math.ceil(values.length / parts) }, (_, i) => values.slice(i * parts, (i + 1) * parts));
  await Promise.all(chunks.map(read));
  return (value) => found.get(value) ?? null;
};
