import type { ReadableStream } from "node:stream/web";
import { type Entry, readTar } from "./tar.ts";

/** A repository inside a tar. */
export interface Archive {
  /** Its directory; `.` where it lies at the top. */
  readonly directory: string;
  /** Branch -> checksum of the commit that it is at. */
  readonly refs: ReadonlyMap<string, string>;
}

const objects = /^(.*?)\/?(?:objects|refs)\//;
const heads = /(?:^|\/)refs\/heads\/(.+)$/;

/**
 * Looks into a tar, packed with gzip or not.
 * @returns `undefined` where it is packed in another way, which only the server can read; `"none"` where it is no tar, or holds no repository.
 */
export const readArchive = async (file: Blob): Promise<Archive | "none" | undefined> => {
  const start = new Uint8Array(await file.slice(0, 6).arrayBuffer());
  const startsWith = (...bytes: readonly number[]): boolean => bytes.every((byte, i) => start[i] === byte);
  if (startsWith(0x42, 0x5a, 0x68) || startsWith(0xfd, 0x37, 0x7a, 0x58, 0x5a)) return undefined; // bzip2, xz
  const gzip = startsWith(0x1f, 0x8b);
  const bytes = file.stream() as ReadableStream<Uint8Array>;
  const unpacked = gzip ? bytes.pipeThrough(new DecompressionStream("gzip") as unknown as TransformPair) : bytes;
  let directory: string | undefined;
  const refs = new Map<string, string>();
  try {
    for await (const { name, text } of readTar(unpacked, isHead)) {
      const [, found] = objects.exec(name) ?? [];
      directory ??= found === "" ? "." : found;
      const [, ref] = heads.exec(name) ?? [];
      if (ref !== undefined && text !== undefined) refs.set(ref, text.trim());
    }
  } catch {
    return "none";
  }
  return directory === undefined ? "none" : { directory, refs };
};

type TransformPair = { readonly readable: ReadableStream<Uint8Array>; readonly writable: WritableStream<Uint8Array> };

const isHead = ({ name, size }: Pick<Entry, "name"> & { readonly size: number }): boolean => size < 1024 && heads.test(name);
