import { isValidationError } from "../../errors/index.ts";
import { aResource, chunkForQuery, pages, type Shape, type Transport } from "../../transport/index.ts";
import type { Snapshot } from "./snapshot.ts";

/** What has one of these values of a unique field. GET `<list>?<field>__in=…` */
export const byField = async (
  transport: Transport,
  list: string,
  field: string,
  asked: readonly string[],
  how: "filter" | "scan",
  fields?: string,
): Promise<(value: string) => Snapshot | undefined> => {
  const values = [...new Set(asked)];
  // A comma would end the value inside a list.
  const alone = values.filter((value) => value.includes(","));
  const together = chunkForQuery(values.filter((value) => !value.includes(",")));
  const exact = field === "pulp_href" ? "pulp_href__in" : field;
  const items: Shape<Snapshot> = {
    what: `resources with a ${field}`,
    fits: (item): item is Snapshot => aResource.fits(item) && typeof (item as Snapshot)[field] === "string",
  };
  const found = new Map<unknown, Snapshot>();
  const read = async (filters: Readonly<Record<string, unknown>>, limit: number): Promise<void> => {
    const query = fields === undefined ? filters : { ...filters, fields };
    const most = how === "scan" ? undefined : limit;
    for await (const item of pages<Snapshot>(transport, list, { query, pageSize: limit, items, persist: "operation", most }))
      found.set(item[field], Object.freeze(item));
  };
  const refused = new Map<string, unknown>();
  const readOne = (value: string): Promise<void> => read({ [exact]: value }, 1);
  const readMany = async (chunk: readonly string[]): Promise<void> => {
    try {
      await read({ [`${field}__in`]: chunk }, chunk.length);
    } catch (error) {
      if (!isValidationError(error)) throw error;
      // One value that the server refuses is no reason to leave the others without an answer.
      await Promise.all(chunk.map((value) => readOne(value).catch((refusal) => refused.set(value, refusal))));
    }
  };
  if (how === "scan") await read({}, 100);
  else
    await Promise.all([
      ...together.map((chunk) => (chunk.length === 1 ? readOne(chunk[0] ?? "") : readMany(chunk))),
      ...alone.map(readOne),
    ]);
  return (value) => {
    if (refused.has(value)) throw refused.get(value);
    return found.get(value);
  };
};
