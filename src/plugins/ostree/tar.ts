/** A regular file in a tar. */
export interface Entry {
  /** Without a leading `./`. */
  readonly name: string;
  /** Of those that were wanted. */
  readonly text: string | undefined;
}

const block = 512;

/** Takes bytes as they come and gives them as they are asked for. */
class Bytes {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #rest: Uint8Array = new Uint8Array();

  constructor(stream: AsyncIterable<Uint8Array>) {
    this.#chunks = stream[Symbol.asyncIterator]();
  }

  /** Exactly so many bytes, kept or thrown away; `undefined` at the end. */
  async take(count: number, keep: "keep" | "skip"): Promise<Buffer | undefined> {
    const parts: Uint8Array[] = [];
    let missing = count;
    while (missing > 0) {
      if (this.#rest.length === 0) {
        const { value, done } = await this.#chunks.next();
        if (done === true) return undefined;
        this.#rest = value;
      }
      const part = this.#rest.subarray(0, missing);
      this.#rest = this.#rest.subarray(part.length);
      missing -= part.length;
      if (keep === "keep") parts.push(part);
    }
    return Buffer.concat(parts);
  }

  /** Reads to the end: what is packed says only there whether it is whole. */
  async drain(): Promise<void> {
    while ((await this.#chunks.next()).done !== true);
  }
}

const field = (header: Buffer, from: number, length: number): string =>
  header
    .subarray(from, from + length)
    .toString("utf8")
    .replace(/\0.*$/s, "");

/** Octal, or, of sizes from 8 GiB on, binary. */
const sizeOf = (header: Buffer): number => {
  const first = header[124] ?? 0;
  return first & 0x80 ? header.readUIntBE(130, 6) : Number.parseInt(field(header, 124, 12).trim() || "0", 8);
};

const checked = (header: Buffer): boolean => {
  const sum = header.reduce((total, byte, i) => total + (i >= 148 && i < 156 ? 0x20 : byte), 0);
  return Number.parseInt(field(header, 148, 8).trim(), 8) === sum;
};

/**
 * The regular files of a tar (ustar, GNU or pax), in order.
 * @throws Error where it is no tar, or ends too early.
 */
export async function* readTar(
  stream: AsyncIterable<Uint8Array>,
  wanted: (entry: { readonly name: string; readonly size: number }) => boolean,
): AsyncGenerator<Entry> {
  const bytes = new Bytes(stream);
  let longName: string | undefined;
  for (;;) {
    const header = await bytes.take(block, "keep");
    if (header === undefined) return;
    if (header.every((byte) => byte === 0)) return bytes.drain();
    if (!checked(header)) throw new Error("not a tar");
    const size = sizeOf(header);
    const type = String.fromCharCode(header[156] ?? 0);
    const prefix = field(header, 257, 5) === "ustar" && header[262] === 0 ? field(header, 345, 155) : "";
    const name = (longName ?? (prefix === "" ? "" : `${prefix}/`) + field(header, 0, 100)).replace(/^(?:\.\/)+/, "");
    const special = type === "L" || type === "x";
    const isFile = type === "0" || type === "\0";
    const body = await bytes.take(size, special || (isFile && wanted({ name, size })) ? "keep" : "skip");
    if (body === undefined || (await bytes.take((block - (size % block)) % block, "skip")) === undefined) throw new Error("cut off");
    longName = type === "L" ? field(body, 0, size) : type === "x" ? paxPath(body.toString("utf8")) : undefined;
    if (isFile) yield { name, text: wanted({ name, size }) ? body.toString("utf8") : undefined };
  }
}

/** `27 path=repo/refs/heads/…\n` among a pax header's records. */
const paxPath = (records: string): string | undefined => /^\d+ path=(.*)$/m.exec(records)?.[1];
