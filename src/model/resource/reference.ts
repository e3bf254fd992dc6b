import type { Fields } from "./change.ts";
import type { Snapshot } from "./lookup.ts";

/** Whatever can be read to an href: a handle of any resource. */
export interface Reference {
  readonly name: string;
  read(): Promise<Snapshot>;
}

const isReference = (value: unknown): value is Reference =>
  typeof value === "object" && value !== null && typeof (value as Partial<Reference>).read === "function";

const resolve = async (value: unknown): Promise<unknown> => {
  if (isReference(value)) return (await value.read()).pulp_href;
  return Array.isArray(value) && value.some(isReference) ? Promise.all(value.map(resolve)) : value;
};

/** Fields in which handles stand for hrefs, with the hrefs. @throws ResourceNotFoundError */
export const withHrefs = async (fields: Fields): Promise<Fields> =>
  Object.fromEntries(await Promise.all(Object.entries(fields).map(async ([name, value]) => [name, await resolve(value)] as const)));
