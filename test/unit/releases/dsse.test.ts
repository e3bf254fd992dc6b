import { generateKeyPairSync } from "node:crypto";
import { expect, test } from "vitest";
import { keyIdOf, keyOf, parseEnvelope, seal, signersOf } from "../../../src/releases/dsse.ts";

const pair = () => generateKeyPairSync("ed25519");

test("a signature is that of its key, over these words, and of no other", () => {
  const [own, other] = [pair(), pair()];
  const envelope = parseEnvelope(JSON.parse(JSON.stringify(seal('{"a":1}', own.privateKey))));
  if (envelope === undefined) throw new Error("no envelope");
  expect(signersOf(envelope, [other.publicKey, own.publicKey])).toEqual([keyIdOf(own.publicKey)]);
  expect(signersOf(envelope, [other.publicKey])).toEqual([]);
  const changed = { ...envelope, payload: Buffer.from('{"a":2}').toString("base64") };
  expect(signersOf(changed, [own.publicKey])).toEqual([]);
  expect(signersOf({ ...envelope, payloadType: "text/plain" }, [own.publicKey])).toEqual([]);
  expect(parseEnvelope({ payload: 1 })).toBeUndefined();
});

test("the key's id is the same for both halves, in any form", () => {
  const { privateKey, publicKey } = pair();
  const pem = publicKey.export({ type: "spki", format: "pem" }).toString();
  expect(keyIdOf(keyOf(pem, "public"))).toBe(keyIdOf(privateKey));
});
