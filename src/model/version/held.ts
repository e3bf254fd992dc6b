import { isPermissionError } from "../../errors/index.ts";
import type { Transport } from "../../transport/index.ts";
import { countAt, type Summary, summaryOf } from "./summary.ts";

type Present = Summary["present"];

/** What versions hold, each asked for once in an operation, so that of a list all pages can be asked for at once: a version doesn't change. */
export class Held {
  readonly #transport: Pick<Transport, "send">;
  readonly #signal: AbortSignal | undefined;
  readonly #asked = new Map<string, Promise<Present>>();
  readonly #known = new Map<string, Present>();

  constructor(transport: Pick<Transport, "send">, signal: AbortSignal | undefined) {
    this.#transport = transport;
    this.#signal = signal;
  }

  /** GET `<version>?fields=content_summary` */
  in(version: string): Promise<Present> {
    const asked = this.#asked.get(version) ?? this.#ask(version);
    this.#asked.set(version, asked);
    return asked;
  }

  /** How many units of the list at a path; `undefined` to who may see units and not the version. */
  async count(version: string, path: string): Promise<number | undefined> {
    try {
      return countAt(await this.in(version), path);
    } catch (error) {
      if (isPermissionError(error)) return undefined;
      throw error;
    }
  }

  /** The same, where it takes no request. */
  known(version: string, path: string): number | undefined {
    const present = this.#known.get(version);
    return present === undefined ? undefined : countAt(present, path);
  }

  async #ask(version: string): Promise<Present> {
    const { present } = await summaryOf(this.#transport, { pulp_href: version }, this.#signal);
    this.#known.set(version, present);
    return present;
  }
}
