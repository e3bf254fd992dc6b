/** Bytes of one chunk; files up to that size go in one piece. As many as six hex digits can say: see {@link markOf}. */
export const chunkSize = 16 * 1024 * 1024;

/** A part of a file, in bytes. */
export interface Chunk {
  readonly offset: number;
  readonly size: number;
}

/**
 * The size of a file's first chunk, which tells an unfinished upload from those of other files of that size: the server keeps of an upload
 * nothing but its chunks, and no name. It is the beginning of the file's digest, so whoever uploads the file again finds it, on any machine.
 */
export const markOf = (sha256: string): number => Number.parseInt(sha256.slice(0, 6), 16) + 1;

export const sizeOf = (chunks: readonly Chunk[]): number => chunks.reduce((sum, { size }) => sum + size, 0);

/**
 * What is still to be sent of a file, in chunks of which the first is as long as `mark`.
 * @returns undefined where what has arrived overlaps: nobody knows what the server would make of it
 */
export const missingOf = (size: number, arrived: readonly Chunk[], mark: number): readonly Chunk[] | undefined => {
  const missing: Chunk[] = [];
  let at = 0;
  const fillUpTo = (end: number): void => {
    while (at < end) {
      const next = Math.min(at === 0 ? mark : chunkSize, end - at);
      missing.push({ offset: at, size: next });
      at += next;
    }
  };
  for (const chunk of arrived.toSorted((a, b) => a.offset - b.offset)) {
    if (chunk.offset < at) return undefined;
    fillUpTo(chunk.offset);
    at += chunk.size;
  }
  if (at > size) return undefined;
  fillUpTo(size);
  return missing;
};
