import { differing, type Fields } from "../model/resource/change.ts";
import type { Context } from "../model/resource/context.ts";
import type { Kind } from "../model/resource/kind.ts";
import type { Snapshot } from "../model/resource/lookup.ts";
import { namedFor } from "../model/resource/named.ts";
import { underAllNames } from "../model/resource/resource.ts";
import type { Run } from "../operation/index.ts";
import { chunkForQuery, pages } from "../transport/index.ts";

/** Items a request. */
const largePage = 1_000;

/** What is asked of one list: of which, and what of them. */
export class Sought {
  readonly kind: Kind;
  readonly key: "name" | "base_path";
  readonly values = new Set<string>();
  readonly #fields: Set<string>;

  constructor(kind: Kind, key: Sought["key"], fields: readonly string[]) {
    this.kind = kind;
    this.key = key;
    // Whether a secret is set is only told of those that are asked for.
    this.#fields = new Set(["pulp_href", "name", "pulp_labels", "hidden_fields", key, ...fields]);
  }

  add(value: string, fields: Fields = {}): void {
    this.values.add(value);
    for (const name of Object.keys(fields)) this.#fields.add(name);
    for (const [old, now] of Object.entries(this.kind.owner.renamed ?? {}))
      if (this.#fields.has(old) || this.#fields.has(now)) this.#fields.add(old).add(now);
  }

  get fields(): string {
    return [...this.#fields].sort().join(",");
  }
}

/** What is there of it, and what such things look like on this server. */
export class Existing {
  readonly #kind: Kind;
  readonly #found: ReadonlyMap<string, Snapshot>;
  /** Any of the list: it has the fields that the server knows among those that were asked for. */
  readonly #example: Snapshot | undefined;

  constructor(kind: Kind, found: ReadonlyMap<string, Snapshot>, example: Snapshot | undefined) {
    this.#kind = kind;
    this.#found = found;
    this.#example = example;
  }

  get(value: string): Snapshot | undefined {
    return this.#found.get(value);
  }

  /** Names of fields that this server's plugin doesn't have, as far as it can be seen. */
  unknown(context: Context, fields: Fields): readonly string[] {
    if (this.#example === undefined) return [];
    const example = underAllNames(this.#kind, this.#example);
    const asked = namedFor(context, this.#kind, fields);
    return Object.keys(differing(asked, { ...example, hidden_fields: [] }, "keep")).filter(
      (name) => !(name in example) && !isHidden(example, name),
    );
  }
}

const isHidden = ({ hidden_fields }: Snapshot, name: string): boolean =>
  ((hidden_fields ?? []) as readonly { readonly name: string }[]).some((field) => field.name === name);

/**
 * Reads what is there: a few by name; many by going through the list, where that takes fewer requests.
 * GET `<list>?name__in=…` or GET `<list>`, with the fields that are compared
 */
export const readExisting = async (context: Context, run: Pick<Run, "signal">, sought: Sought): Promise<Existing> => {
  const { kind, key, values, fields } = sought;
  const list = (query: Fields) =>
    pages<Snapshot>(context.transport, kind.path, {
      query: { ordering: "name", fields, ...query },
      pageSize: largePage,
      signal: run.signal,
      persist: "operation",
    });
  const found = new Map<string, Snapshot>();
  let example: Snapshot | undefined;
  const take = (item: Snapshot): void => {
    example ??= item;
    if (values.has(String(item[key]))) found.set(String(item[key]), Object.freeze(item));
  };
  const all = [...values];
  // A comma would end the value inside a list.
  const [alone, together] = [all.filter((value) => value.includes(",")), all.filter((value) => !value.includes(","))];
  const queries = [...chunkForQuery(together).map((part) => ({ [`${key}__in`]: part })), ...alone.map((value) => ({ [key]: value }))];
  if (queries.length > 1 || kind.lookup === "scan") {
    const first = await list({}).page({ limit: largePage });
    if (!first.more || kind.lookup === "scan" || Math.ceil(first.count / largePage) <= queries.length) {
      if (first.more) for await (const item of list({})) take(item);
      else first.results.forEach(take);
      return new Existing(kind, found, example);
    }
  }
  for (const items of await Promise.all(queries.map((query) => list(query).all()))) items.forEach(take);
  // None of them is there: another one of the list tells which fields there are.
  if (example === undefined) (await list({}).page({ limit: 1 })).results.forEach(take);
  return new Existing(kind, found, example);
};
