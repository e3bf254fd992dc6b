import { filesIn } from "../shared/tar.ts";

/** A repository inside a tar. */
export interface Archive {
  /** Its directory; `.` where it lies at the top. */
  readonly directory: string;
  /** Branch -> checksum of the commit that it is at. */
  readonly refs: ReadonlyMap<string, string>;
}

const objects = /^(.*?)\/?(?:objects|refs)\//;
const heads = /(?:^|\/)refs\/heads\/(.+)$/;
/** More than any ref's own file holds. */
const limit = 1024;
/** How bzip2 and xz begin. */
const packed = [Buffer.from("BZh"), Buffer.from("\xfd7zXZ", "latin1")];

/**
 * Looks into a tar, packed with gzip or not.
 * @returns `undefined` where it is packed in another way, which only the server can read; `"none"` where it is no tar, or holds no repository.
 */
export const readArchive = async (file: Blob): Promise<Archive | "none" | undefined> => {
  const start = Buffer.from(await file.slice(0, 6).arrayBuffer());
  if (packed.some((magic) => start.subarray(0, magic.length).equals(magic))) return undefined;
  let directory: string | undefined;
  const refs = new Map<string, string>();
  try {
    for await (const entry of filesIn(file)) {
      const [, found] = objects.exec(entry.name) ?? [];
      directory ??= found === "" ? "." : found;
      const [, ref] = heads.exec(entry.name) ?? [];
      if (ref !== undefined && entry.size < limit) refs.set(ref, (await entry.read()).toString("utf8").trim());
    }
  } catch {
    return "none";
  }
  return directory === undefined ? "none" : { directory, refs };
};
