import { createTarDecoder } from "modern-tar";

type Bytes = ReadableStream<Uint8Array<ArrayBuffer>>;

/** A regular file in a tar. */
export interface TarFile {
  /** Without a leading `./`. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** To be asked for before the next file is. */
  read(): Promise<Buffer>;
}

/**
 * The regular files of a tar of any format, packed with gzip or not, in order; nothing is kept of those that aren't read.
 * @throws Error where it is no tar, is damaged, or ends too early.
 */
export async function* filesIn(archive: Blob): AsyncGenerator<TarFile> {
  const start = new Uint8Array(await archive.slice(0, 2).arrayBuffer());
  const gzip = start[0] === 0x1f && start[1] === 0x8b;
  const bytes = archive.stream() as Bytes;
  const entries = (gzip ? bytes.pipeThrough(new DecompressionStream("gzip")) : bytes).pipeThrough(createTarDecoder({ strict: true }));
  for await (const { header, body } of entries) {
    let read = false;
    const file: TarFile = {
      name: header.name.replace(/^(?:\.\/)+/, ""),
      size: header.size,
      read: async () => {
        read = true;
        return Buffer.from(await new Response(body).arrayBuffer());
      },
    };
    if (header.type === "file") yield file;
    // What stands after an entry only comes once that one is read or thrown away.
    if (!read) await body.cancel();
  }
}
