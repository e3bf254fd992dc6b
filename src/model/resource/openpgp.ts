import { createHash } from "node:crypto";

/**
 * The fingerprint of the one key in an armored block (RFC 9580, 5.5.4): hex digits, upper case. It covers the key itself, not the user ids
 * and signatures after it, which prove themselves to those who use the key.
 *
 * @throws Error that says why, where the text isn't one block with one public key: clients trust every key that a file holds.
 */
export const fingerprintOf = (armored: string): string => {
  const primaries = packetsOf(dearmor(armored)).flatMap(({ tag, body }) => {
    if (tag === tags.secretKey) throw new Error("it holds a private key");
    return tag === tags.publicKey ? [body] : [];
  });
  const [key, ...others] = primaries;
  if (key === undefined) throw new Error("it holds no public key");
  if (others.length > 0) throw new Error(`it holds ${primaries.length} keys`);
  return digestOf(key).toUpperCase();
};

const tags = { secretKey: 5, publicKey: 6 };

/** What is hashed before a key's body, by its version: a mark and the body's length. */
const digestOf = (key: Buffer): string => {
  const [version] = key;
  const length = (bytes: 2 | 4): Buffer => {
    const buffer = Buffer.alloc(bytes);
    buffer.writeUIntBE(key.length, 0, bytes);
    return buffer;
  };
  if (version === 4)
    return createHash("sha1")
      .update(Buffer.concat([Buffer.of(0x99), length(2), key]))
      .digest("hex");
  if (version === 5 || version === 6)
    return createHash("sha256")
      .update(Buffer.concat([Buffer.of(version === 5 ? 0x9a : 0x9b), length(4), key]))
      .digest("hex");
  throw new Error(`its key is of version ${version}`);
};

const block =
  /^-----BEGIN PGP PUBLIC KEY BLOCK-----[ \t]*\r?\n((?:[^\r\n]*: [^\r\n]*\r?\n)*)[ \t]*\r?\n([A-Za-z0-9+/=\s]*?)-----END PGP PUBLIC KEY BLOCK-----$/;

/** The bytes of the one block that the text is; its checksum line, which RFC 9580 has readers ignore, is left out. */
const dearmor = (armored: string): Buffer => {
  const [, , text] = (typeof armored === "string" && block.exec(armored.trim())) || [];
  if (text === undefined) throw new Error("it isn't one armored block");
  return Buffer.from(text.replace(/\r?\n=[A-Za-z0-9+/]{4}\s*$/, ""), "base64");
};

interface Packet {
  readonly tag: number;
  readonly body: Buffer;
}

const packetsOf = (bytes: Buffer): Packet[] => {
  const packets: Packet[] = [];
  for (let at = 0; at < bytes.length; ) {
    const first = bytes.readUInt8(at);
    if ((first & 0x80) === 0) throw new Error("it holds something else than packets");
    const { header, length } = (first & 0x40) === 0 ? oldLength(bytes, at, first & 3) : newLength(bytes, at);
    const begin = at + header;
    if (begin + length > bytes.length) throw new Error("it is cut off");
    packets.push({ tag: (first & 0x40) === 0 ? (first >> 2) & 0x0f : first & 0x3f, body: bytes.subarray(begin, begin + length) });
    at = begin + length;
  }
  return packets;
};

interface Length {
  /** Bytes of tag and length. */
  readonly header: number;
  readonly length: number;
}

const oldLength = (bytes: Buffer, at: number, kind: number): Length => {
  if (kind === 3) return { header: 1, length: bytes.length - at - 1 };
  const size = 2 ** kind;
  if (at + size >= bytes.length) throw new Error("it is cut off");
  return { header: 1 + size, length: bytes.readUIntBE(at + 1, size) };
};

const newLength = (bytes: Buffer, at: number): Length => {
  const [first, second] = [bytes[at + 1], bytes[at + 2]];
  if (first === undefined) throw new Error("it is cut off");
  if (first < 192) return { header: 2, length: first };
  // Parts of a length that isn't known beforehand are for data, not for keys.
  if (first >= 224 && first < 255) throw new Error("it has a packet in parts");
  if (first < 224) {
    if (second === undefined) throw new Error("it is cut off");
    return { header: 3, length: ((first - 192) << 8) + second + 192 };
  }
  if (at + 6 > bytes.length) throw new Error("it is cut off");
  return { header: 6, length: bytes.readUInt32BE(at + 2) };
};
