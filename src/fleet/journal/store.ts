import { type FileHandle, open, readFile } from "node:fs/promises";
import { Gather } from "../../model/resource/gather.ts";

/** Where a journal is kept: lines that are only ever added. */
export interface JournalStore {
  /** For messages. */
  readonly name: string;
  /** All lines, in the order in which they were added. The last one may be torn. */
  read(): Promise<readonly string[]>;
  /** Adds lines, and resolves when they would survive a crash of the machine. Lines of two who add at once don't mix. */
  append(lines: readonly string[]): Promise<void>;
  /** Nothing is added any more. */
  close(): Promise<void>;
}

/** A file that lines are added to. */
export class JournalFile implements JournalStore {
  readonly name: string;
  #handle: Promise<FileHandle> | undefined;
  #failed: { readonly error: unknown } | undefined;
  readonly #writes = new Gather<readonly string[], undefined>(async (asked) => {
    await this.#write(asked.flat());
    return () => undefined;
  });

  constructor(path: string) {
    this.name = path;
  }

  async read(): Promise<readonly string[]> {
    await this.#open();
    const text = await readFile(this.name, "utf8");
    return text.split("\n").filter((line) => line !== "");
  }

  async append(lines: readonly string[]): Promise<void> {
    await this.#writes.ask(lines);
  }

  async close(): Promise<void> {
    await (await this.#handle)?.close();
  }

  /** Made where it isn't there. */
  #open(): Promise<FileHandle> {
    this.#handle ??= open(this.name, "a+", 0o600);
    return this.#handle;
  }

  async #write(lines: readonly string[]): Promise<void> {
    // What failed may have left half a line, which has to stay the last one: the next run begins behind it.
    if (this.#failed !== undefined) throw this.#failed.error;
    try {
      const handle = await this.#open();
      // A line end first: whatever a dead one left torn stays a line of its own.
      await handle.appendFile(`\n${lines.join("\n")}\n`);
      await handle.datasync();
    } catch (error) {
      this.#failed = { error };
      throw error;
    }
  }
}
