import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from "node:crypto";
import * as z from "zod/mini";
import { UsageError } from "../errors/index.ts";

/** A DSSE envelope, as in-toto and Sigstore read it. */
export interface Envelope {
  readonly payloadType: string;
  /** base64 */
  readonly payload: string;
  readonly signatures: readonly { readonly keyid: string; readonly sig: string }[];
}

export const payloadType = "application/vnd.in-toto+json";

const schema = z.object({
  payloadType: z.string(),
  payload: z.string(),
  signatures: z.array(z.object({ keyid: z.string(), sig: z.string() })),
});

export const parseEnvelope = (value: unknown): Envelope | undefined => {
  const result = z.safeParse(schema, value);
  return result.success ? result.data : undefined;
};

/** What is signed: type and payload, with their lengths. */
const encoded = (type: string, payload: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`DSSEv1 ${Buffer.byteLength(type)} ${type} ${payload.length} `), payload]);

/** sha256 (hex) of the public key's DER: how a key is told from another. */
export const keyIdOf = (key: KeyObject): string =>
  createHash("sha256")
    .update((key.type === "private" ? createPublicKey(key) : key).export({ type: "spki", format: "der" }))
    .digest("hex");

/** A key: PEM, or as `node:crypto` has it. @throws UsageError for any but an Ed25519 key; it never says what was given */
export const keyOf = (key: string | KeyObject, type: "private" | "public"): KeyObject => {
  const parsed = ((): KeyObject | undefined => {
    try {
      const object = typeof key === "string" ? (type === "private" ? createPrivateKey(key) : createPublicKey(key)) : key;
      return type === "public" && object.type === "private" ? createPublicKey(object) : object;
    } catch {
      return undefined;
    }
  })();
  if (parsed?.asymmetricKeyType === "ed25519" && parsed.type === type) return parsed;
  throw new UsageError({
    message: `that is no ${type} Ed25519 key.`,
    hint: 'A PEM text without passphrase, or a KeyObject: generateKeyPairSync("ed25519") of node:crypto makes a pair. Nothing was changed.',
  });
};

export const seal = (payload: string, key: KeyObject): Envelope => {
  const bytes = Buffer.from(payload);
  return {
    payloadType,
    payload: bytes.toString("base64"),
    signatures: [{ keyid: keyIdOf(key), sig: sign(null, encoded(payloadType, bytes), key).toString("base64") }],
  };
};

/** The keys, by their ids, of those whose signature is good. */
export const signersOf = ({ payloadType: type, payload, signatures }: Envelope, keys: readonly KeyObject[]): readonly string[] => {
  const bytes = encoded(type, Buffer.from(payload, "base64"));
  return keys.filter((key) => signatures.some(({ sig }) => verify(null, bytes, key, Buffer.from(sig, "base64")))).map(keyIdOf);
};
