import type { KeyObject } from "node:crypto";
import { ManifestError } from "../errors/index.ts";
import { type JsonObject, ledgerOf } from "../ledger/index.ts";
import type { Context } from "../model/resource/context.ts";
import type { Run } from "../operation/index.ts";
import { keyIdOf, keyOf, parseEnvelope, payloadType, seal, signersOf } from "./dsse.ts";
import { type Known, manifestOf, requireRelease, unitsOf } from "./known.ts";
import { releaseLine } from "./names.ts";

/** A key: PEM, or as `node:crypto` has it. */
export type SigningKey = string | KeyObject;

/** What looking at a release came to. */
export interface ReleaseVerification {
  /** sha256 of the manifest. */
  readonly manifest: string;
  /** How many units are listed, all of which were read. */
  readonly units: number;
  /** Ids of those of the keys that signed it: sha256 of the public key's DER. */
  readonly signedBy: readonly string[];
}

const predicateType = "urn:pulp-sdk:release:1";

/** What is signed: which manifest it is. An in-toto statement. */
const statementOf = ({ name, manifest, at, units }: Known): string =>
  JSON.stringify({
    _type: "https://in-toto.io/Statement/v1",
    subject: [{ name, digest: { sha256: manifest } }],
    predicateType,
    predicate: { at, units },
  });

/** Signs a release's manifest: a note in its line holds the envelope. @returns the key's id */
export const signRelease = async (context: Context, run: Run, name: string, key: SigningKey): Promise<string> => {
  const signer = keyOf(key, "private");
  const known = await requireRelease(context, run, name);
  // What can't be read isn't signed.
  await manifestOf(context, run, known);
  const envelope = seal(statementOf(known), signer) as unknown as JsonObject;
  await ledgerOf(context).append(run, releaseLine(name), { action: "sign", after: { envelope } });
  return keyIdOf(signer);
};

/** Reads all of a manifest, holds each part against its digest, and asks whether one of the keys signed it. @throws ManifestError */
export const verifyRelease = async (
  context: Context,
  run: Run,
  name: string,
  keys: readonly SigningKey[] | undefined,
): Promise<ReleaseVerification> => {
  const trusted = keys?.map((key) => keyOf(key, "public"));
  const known = await requireRelease(context, run, name);
  const manifest = await manifestOf(context, run, known);
  let units = 0;
  for await (const _ of unitsOf(context, run, manifest)) units++;
  if (units !== manifest.units || units !== known.units)
    throw wrong("MANIFEST_TAMPERED", name, `it lists ${units} units, and says that it lists ${manifest.units}`);
  if (trusted === undefined) return Object.freeze({ manifest: known.manifest, units, signedBy: [] });
  const line = releaseLine(name);
  const records = (await ledgerOf(context).under(run, line)).filter((record) => record.line === line && record.action === "sign");
  const envelopes = records.flatMap(({ after }) => parseEnvelope(after?.envelope) ?? []);
  if (envelopes.length === 0) throw wrong("SIGNATURE_MISSING", name, "nobody has signed it");
  const own = envelopes.filter(
    ({ payloadType: type, payload }) => type === payloadType && Buffer.from(payload, "base64").toString() === statementOf(known),
  );
  const signedBy = [...new Set(own.flatMap((envelope) => signersOf(envelope, trusted)))].sort();
  if (signedBy.length === 0)
    throw wrong("SIGNATURE_INVALID", name, own.length === 0 ? "what was signed is another manifest" : "none of these keys has signed it");
  return Object.freeze({ manifest: known.manifest, units, signedBy });
};

const wrong = (code: ManifestError["code"], release: string, why: string): ManifestError =>
  new ManifestError({
    code: code as "SIGNATURE_INVALID",
    release,
    message: `the release ${JSON.stringify(release)} can't be trusted: ${why}.`,
    hint: "pulp.ledger.verify() says whether records were changed. Don't serve this release before you know.",
  });
