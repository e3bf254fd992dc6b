import { UsageError } from "../../errors/index.ts";
import type { Fields } from "./change.ts";
import type { Snapshot } from "./lookup.ts";

/** Whatever can be read to an href: a handle of any resource. */
export interface Reference {
  /** What it was asked for by. */
  readonly name: string;
  /** As it is, its href included. */
  read(): Promise<Snapshot>;
}

const isReference = (value: unknown): value is Reference =>
  typeof value === "object" && value !== null && typeof (value as Partial<Reference>).read === "function";

/** What JSON writes by its members; files, dates and the like are what they are. */
const isPlain = (value: unknown): value is Fields => {
  if (typeof value !== "object" || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

const resolve = async (name: string, value: unknown): Promise<unknown> => {
  if (isReference(value)) return (await value.read()).pulp_href;
  if (Array.isArray(value)) return Promise.all(value.map((item) => resolve(name, item)));
  // An option among the server's fields would travel as one of them.
  if (value instanceof AbortSignal)
    throw new UsageError({
      message: `${name} is no field of the server's.`,
      hint: "A signal is an option: it stands in the argument after the fields. Nothing was sent.",
    });
  return isPlain(value) ? withHrefs(value) : value;
};

/** Fields in which handles stand for hrefs, however deep, with the hrefs. @throws ResourceNotFoundError */
export const withHrefs = async (fields: Fields): Promise<Fields> =>
  Object.fromEntries(await Promise.all(Object.entries(fields).map(async ([name, value]) => [name, await resolve(name, value)] as const)));
