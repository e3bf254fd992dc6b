import { promisify } from "node:util";
import { brotliDecompress, constants, inflateRaw, unzip } from "node:zlib";

const [unzipped, inflated, unbrotlied] = [promisify(unzip), promisify(inflateRaw), promisify(brotliDecompress)];

type Unpack = (bytes: Uint8Array, maxOutputLength: number) => Promise<Uint8Array>;

// As `fetch` does it: what is cut short is as much as there is of it.
const byZlib: Unpack = (bytes, maxOutputLength) => unzipped(bytes, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength });
/** By what an answer says of itself. Brotli isn't asked for; a proxy may take it all the same. */
const unpackings: Readonly<Record<string, Unpack>> = {
  gzip: byZlib,
  "x-gzip": byZlib,
  // Some servers leave out what zlib puts around it.
  deflate: (bytes, maxOutputLength) =>
    ((bytes[0] ?? 0) & 15) === 8
      ? byZlib(bytes, maxOutputLength)
      : inflated(bytes, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength }),
  br: (bytes, maxOutputLength) => unbrotlied(bytes, { finishFlush: constants.BROTLI_OPERATION_FLUSH, maxOutputLength }),
};

/** A body as it was before it was packed, however often that was. `undefined`: it is longer than that. */
export const unpacked = async (bytes: Uint8Array, encoding: string, limit: number): Promise<Uint8Array | undefined> => {
  const each = encoding.split(",").map((one) => unpackings[one.trim().toLowerCase()]);
  let rest = bytes;
  try {
    for (const unpack of each.reverse()) {
      if (unpack === undefined || rest.length === 0) return rest;
      rest = await unpack(rest, limit);
    }
    return rest;
  } catch (error) {
    if ((error as { readonly code?: unknown }).code === "ERR_BUFFER_TOO_LARGE") return undefined;
    throw error;
  }
};
