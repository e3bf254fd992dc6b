import type { Asked } from "../changed.ts";
import type { Found } from "../expand.ts";

/** Entries that are read ahead, so that a host at its limit doesn't hold back the others. */
const ahead = 256;

export type AskedFound = Found & { readonly asked?: Asked };

/** What becomes of what is read. */
interface Reader {
  readonly take: (found: AskedFound, order: number) => void;
  /** The source threw: nothing further comes. */
  readonly broke: (error: unknown, order: number) => void;
  /** An entry has come, or the end. */
  readonly moved: () => void;
}

/** The fleet's entries as they are read: all of what is there at once, as priorities hold among all that is known; else as far as needed. */
export class Input {
  readonly isWhole: boolean;
  readonly #source: AsyncGenerator<AskedFound>;
  readonly #reader: Reader;
  #state: "idle" | "reading" | "ended" = "idle";
  #count = 0;

  constructor(source: AsyncGenerator<AskedFound>, isWhole: boolean, reader: Reader) {
    this.#source = source;
    this.isWhole = isWhole;
    this.#reader = reader;
  }

  get isEnded(): boolean {
    return this.#state === "ended";
  }

  /** Entries; `undefined` while that isn't known, or can't be. */
  get total(): number | undefined {
    return this.isWhole && this.isEnded ? this.#count : undefined;
  }

  /** Reads on, if there is a need. @param waiting how many that were read haven't begun */
  pull(waiting: number): void {
    if (this.#state !== "idle" || (!this.isWhole && waiting >= ahead)) return;
    this.#state = "reading";
    void this.#read().finally(this.#reader.moved);
  }

  /** Reads no more, also where an entry is awaited. */
  end(): void {
    if (this.isEnded) return;
    this.#state = "ended";
    void this.#source.return(undefined).catch(() => {});
  }

  async #read(): Promise<void> {
    try {
      const { value, done } = await this.#source.next();
      if (this.isEnded) return;
      this.#state = done ? "ended" : "idle";
      if (!done) this.#reader.take(value, this.#count++);
    } catch (error) {
      if (this.isEnded) return;
      this.#state = "ended";
      this.#reader.broke(error, this.#count);
    }
  }
}
