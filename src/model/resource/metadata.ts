import { createHash } from "node:crypto";
import { ProtocolError, UsageError } from "../../errors/index.ts";
import type { Run } from "../../operation/index.ts";
import { coreTypes } from "../../plugins/core.ts";
import { formOf, objectWith } from "../../transport/index.ts";
import { requireFields } from "./capability.ts";
import { keyLabel, type Labels, ownLabel, pairPrefix } from "./change.ts";
import type { Context } from "./context.ts";
import type { Kind } from "./kind.ts";
import { decoded, encodeValue, labelsOf } from "./label-text.ts";
import type { Snapshot } from "./lookup.ts";
import { fingerprintOf } from "./openpgp.ts";
import { ensure, read } from "./resource.ts";

/** Pairs that are kept with a repository, whatever text they are; `null` unsets one. `gpgKey` is an armored OpenPGP public key, which Pulp then serves. */
export interface Metadata {
  /** An armored OpenPGP public key, which Pulp then serves and `clientConfig()` names. */
  readonly gpgKey?: string | null | undefined;
  readonly [name: string]: string | null | undefined;
}

/** Name and base path of the one keyring that holds the keys of all repositories. */
const keysName = `${ownLabel}keys`;

const coreKind = ({ word, path, ...rest }: { readonly word: string; readonly path: string; readonly lookup?: "scan" }): Kind => ({
  word,
  path,
  owner: { plugin: "core" },
  ...rest,
});
const keyring = coreKind(coreTypes.keyring);
const keyringDistribution = coreKind(coreTypes.keyringDistribution);

/** Before anything is sent. @throws UsageError */
export const validMetadata = ({ gpgKey, ...pairs }: Metadata): void => {
  const refused = (message: string, hint: string): UsageError => new UsageError({ message, hint: `${hint} Nothing was changed.` });
  for (const [name, value] of Object.entries(pairs)) {
    if (!/^[A-Za-z0-9_]+$/.test(name))
      throw refused(`${JSON.stringify(name)} can't name a metadata pair.`, "Take letters, digits and underscores.");
    if (value !== undefined && value !== null && (typeof value !== "string" || !value.isWellFormed()))
      throw refused(`metadata.${name} is no text.`, "Give a text, or null to unset it.");
  }
  if (gpgKey === undefined || gpgKey === null) return;
  try {
    fingerprintOf(gpgKey);
  } catch (cause) {
    throw refused(
      `metadata.gpgKey is no armored OpenPGP public key: ${cause instanceof Error ? cause.message : "unknown"}.`,
      "Give the text of one key, from -----BEGIN PGP PUBLIC KEY BLOCK----- to its END line: gpg --armor --export <id>.",
    );
  }
};

/** That the server can keep keys. @throws CapabilityError */
export const requireKeys = (context: Context): void => {
  requireFields(context, keyring.path);
  requireFields(context, keyringDistribution.path);
};

const pairLabels = (pairs: Omit<Metadata, "gpgKey">): Labels =>
  Object.fromEntries(
    Object.entries(pairs).flatMap(([name, value]) =>
      value === undefined ? [] : [[pairPrefix + name, value === null ? null : encodeValue(value)] as const],
    ),
  );

/** Labels of keys that were uploaded, by digest: what many repositories share is uploaded once. */
export type UploadedKeys = Map<string, Promise<string>>;

/** The labels that keep the pairs; a key that is new gets into the keyring first. */
export const metadataLabels = async (
  context: Context,
  run: Run,
  current: Snapshot | undefined,
  { gpgKey, ...pairs }: Metadata,
  uploaded: UploadedKeys = new Map(),
): Promise<Labels> => {
  if (gpgKey === undefined) return pairLabels(pairs);
  if (gpgKey === null) return { ...pairLabels(pairs), [keyLabel]: null };
  const [now, digest] = [labelsOf(current)[keyLabel] ?? undefined, digestOf(gpgKey)];
  if (keyDigestIn(now) === digest) return { ...pairLabels(pairs), [keyLabel]: now ?? null };
  const label = uploaded.get(digest) ?? uploadKey(context, run, gpgKey);
  uploaded.set(digest, label);
  return { ...pairLabels(pairs), [keyLabel]: await label };
};

/** Labels of the pairs that aren't so, as far as that can be told without the server. */
export const differingMetadata = ({ gpgKey, ...pairs }: Metadata, current: Snapshot | undefined): readonly string[] => {
  const now = labelsOf(current);
  const differs =
    gpgKey !== undefined && (gpgKey === null ? keyLabel in now : keyDigestIn(now[keyLabel] ?? undefined) !== digestOf(gpgKey));
  const wanted = Object.entries(pairLabels(pairs));
  const plain = wanted.filter(([key, value]) => (value === null ? key in now : now[key] !== value)).map(([key]) => key);
  return differs ? [...plain, keyLabel] : plain;
};

const digestOf = (armored: string): string => createHash("sha256").update(armored).digest("hex");
const keyDigestIn = (label: string | undefined): string | undefined => label?.split(" ")[2];

/** Another key at the address of this one: whoever trusted it would trust what its owner signs. */
const mismatch = (where: string, what: string, fingerprint: string): ProtocolError =>
  new ProtocolError({
    code: "KEY_MISMATCH",
    message: `${where} has another key than the repository's, ${fingerprint}: ${what}.`,
    hint: "Don't trust what is there. Find out who answers at that address, then set metadata.gpgKey again.",
  });

/** @throws ProtocolError `KEY_MISMATCH` */
const requireKey = (armored: string, fingerprint: string, url: string): void => {
  let found: string;
  try {
    found = fingerprintOf(armored);
  } catch (cause) {
    throw mismatch(url, cause instanceof Error ? cause.message : "unknown", fingerprint);
  }
  if (found !== fingerprint.toUpperCase()) throw mismatch(url, `its fingerprint is ${found}`, fingerprint);
};

/** @returns the label for it */
const uploadKey = async (context: Context, run: Run, armored: string): Promise<string> => {
  const fingerprint = fingerprintOf(armored);
  const { snapshot } = await ensure(context, run, keyring, keysName, { fields: {} });
  await ensure(context, run, keyringDistribution, keysName, {
    fields: { repository: snapshot.pulp_href },
    atCreation: { base_path: keysName },
  });
  const form = formOf({ file: new File([armored], "key.asc"), repository: snapshot.pulp_href });
  const { task } = await run.task("upload key", { method: "POST", key: "content/core/openpgp_publickey/", body: form });
  const href = task?.created_resources.find((created) => created.includes("openpgp_publickey/"));
  if (href === undefined)
    throw new UsageError({ message: "the server made no key of metadata.gpgKey.", hint: "Does the block hold one primary key?" });
  const { body } = await run.send<{ fingerprint: string }>("GET", href, { expects: objectWith("a key", { fingerprint: "string" }) });
  if (body.fingerprint.toUpperCase() !== fingerprint) throw mismatch(href, `its fingerprint is ${body.fingerprint}`, fingerprint);
  return `v1 ${body.fingerprint} ${digestOf(armored)}`;
};

/** The pairs of a repository, without its key. */
export const pairsOf = (repository: Snapshot | undefined): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(labelsOf(repository)).flatMap(([key, value]) =>
      key.startsWith(pairPrefix) && value !== null ? [[key.slice(pairPrefix.length), decoded(value)]] : [],
    ),
  );

export interface KeptKey {
  /** Where Pulp serves it. */
  readonly url: string;
  /** 40 hex digits. */
  readonly fingerprint: string;
  /** As Pulp serves it. */
  readonly armored: string;
}

/**
 * The key of a repository, from the keyring that Pulp serves. What came is held against the fingerprint that is kept with the repository.
 * @throws ProtocolError `KEY_MISMATCH`
 */
export const keyOf = async (context: Context, repository: Snapshot | undefined): Promise<KeptKey | undefined> => {
  const [version, fingerprint] = labelsOf(repository)[keyLabel]?.split(" ") ?? [];
  if (version !== "v1" || fingerprint === undefined) return undefined;
  const { base_url } = await read(context, keyringDistribution, keysName);
  // Key ids of version 4 keys are the last 16 hex digits of the fingerprint, those of later versions the first.
  const id = fingerprint.length === 40 ? fingerprint.slice(-16) : fingerprint.slice(0, 16);
  const url = `${String(base_url).replace(/\/$/, "")}/${id.toLowerCase()}.pub`;
  const armored = await context.transport.download(url);
  requireKey(armored, fingerprint, url);
  return { url, fingerprint, armored };
};
