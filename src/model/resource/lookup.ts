import { isValidationError } from "../../errors/index.ts";
import { aResource, chunkForQuery, pages, type Shape, type Transport } from "../../transport/index.ts";

/** A resource as the server described it at one moment; its fields are the plugin's. */
export type Snapshot = Readonly<Record<string, unknown>> & {
  /** Its address on the server. */ readonly pulp_href: string;
};

interface Asked {
  readonly value: string;
  readonly resolve: (found: Snapshot | undefined) => void;
  readonly reject: (error: unknown) => void;
}

interface Queue {
  waiting: Asked[];
  busy: boolean;
}

/**
 * Finds single resources by a unique field. Whatever is asked of one list while a request to it is under way goes into the next one together:
 * forty repositories that are ensured at once cost a few list requests, and one alone waits for nobody.
 *
 * GET `<list>?<field>__in=…`
 */
export class Lookup {
  readonly #transport: Transport;
  readonly #queues = new Map<string, Queue>();

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  find(list: string, field: string, value: string, how: "filter" | "scan" = "filter"): Promise<Snapshot | undefined> {
    // Nothing has an empty name, and to the server it would be no filter: all that it has would come.
    if (value === "") return Promise.resolve(undefined);
    const key = `${list}?${field}`;
    const queue = this.#queues.get(key) ?? { waiting: [], busy: false };
    this.#queues.set(key, queue);
    return new Promise((resolve, reject) => {
      queue.waiting.push({ value, resolve, reject });
      if (!queue.busy) void this.#serve(list, field, how, key, queue);
    });
  }

  async #serve(list: string, field: string, how: "filter" | "scan", key: string, queue: Queue): Promise<void> {
    queue.busy = true;
    // One turn of the event loop gathers what a caller starts in a loop.
    await new Promise((resolve) => setImmediate(resolve));
    while (queue.waiting.length > 0) {
      const asked = queue.waiting;
      queue.waiting = [];
      await this.#ask(list, field, how, asked);
    }
    this.#queues.delete(key);
  }

  async #ask(list: string, field: string, how: "filter" | "scan", asked: readonly Asked[]): Promise<void> {
    const values = [...new Set(asked.map(({ value }) => value))];
    // A comma would end the value inside a list.
    const alone = values.filter((value) => value.includes(","));
    const together = chunkForQuery(values.filter((value) => !value.includes(",")));
    const exact = field === "pulp_href" ? "pulp_href__in" : field;
    const items: Shape<Snapshot> = {
      what: `resources with a ${field}`,
      fits: (item): item is Snapshot => aResource.fits(item) && typeof (item as Snapshot)[field] === "string",
    };
    try {
      const found = new Map<unknown, Snapshot>();
      const read = async (query: Readonly<Record<string, unknown>>, limit: number): Promise<void> => {
        for await (const item of pages<Snapshot>(this.#transport, list, {
          query,
          pageSize: limit,
          items,
          persist: "operation",
          most: how === "scan" ? undefined : limit,
        }))
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
      for (const { value, resolve, reject } of asked)
        if (refused.has(value)) reject(refused.get(value));
        else resolve(found.get(value));
    } catch (error) {
      for (const { reject } of asked) reject(error);
    }
  }
}
