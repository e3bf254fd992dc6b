import { randomUUID } from "node:crypto";
import { access, open, rm } from "node:fs/promises";
import { UsageError } from "../errors/index.ts";
import { newFile } from "./new-file.ts";

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
export const writeWhole = async (file: string, text: AsyncIterable<string>): Promise<SbomFile> => {
  // Before all of it is read in vain.
  if (await isThere(file)) throw taken(file);
  const partial = `${file}.${randomUUID()}.partial`;
  try {
    const handle = await open(partial, "wx").catch((error: unknown) => Promise.reject(unwritable(file, error)));
    let bytes = 0;
    try {
      for await (const piece of text) {
        const all = Buffer.from(piece);
        await handle.writeFile(all).catch((error: unknown) => Promise.reject(unwritable(file, error)));
        bytes += all.length;
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
    const placed = await newFile(partial, file).catch((error: unknown) => Promise.reject(unwritable(file, error)));
    if (placed === "taken") throw taken(file);
    return Object.freeze({ file, bytes });
  } finally {
    await rm(partial, { force: true });
  }
};

const isThere = (file: string): Promise<boolean> =>
  access(file).then(
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
