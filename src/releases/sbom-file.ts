import { lstat, open } from "node:fs/promises";
import { UsageError } from "../errors/index.ts";
import { placeOf, scratchBeside } from "./scratch.ts";

/** Where an SBOM was written. */
export interface SbomFile {
  /** The path, as it was given. */
  readonly file: string;
  /** Bytes of it. */
  readonly bytes: number;
}

/**
 * Writes a text as it comes, beside its place, where it is put when it is whole.
 * @throws UsageError for what is there already, or can't be written
 */
export const writeWhole = async (file: string, text: AsyncIterable<string>, signal: AbortSignal): Promise<SbomFile> => {
  const place = placeOf(file, "the SBOM");
  // Before all of it is read in vain.
  if (await isThere(place)) throw taken(file);
  const scratch = scratchBeside(place, signal);
  try {
    const handle = await open(scratch.path, "wx");
    let bytes = 0;
    try {
      for await (const piece of text) {
        const all = Buffer.from(piece);
        await handle.writeFile(all);
        bytes += all.length;
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (scratch.place("new") === "taken") throw taken(file);
    return Object.freeze({ file, bytes });
  } catch (error) {
    throw (error as NodeJS.ErrnoException).syscall === undefined ? error : unwritable(file, error);
  } finally {
    scratch.discard();
  }
};

/** Also a link that leads nowhere. */
const isThere = (file: string): Promise<boolean> =>
  lstat(file).then(
    () => true,
    () => false,
  );

const taken = (file: string): UsageError =>
  new UsageError({
    message: `there is a file ${JSON.stringify(file)} already.`,
    hint: "Give another one, or take that away. Nothing was changed.",
  });

const unwritable = (file: string, cause: unknown): UsageError =>
  new UsageError({
    message: `the file ${JSON.stringify(file)} can't be written: ${(cause as NodeJS.ErrnoException).code ?? String(cause)}.`,
    hint: "Give one in a folder that is there, has room, and may be written to. Nothing was changed.",
    cause,
  });
