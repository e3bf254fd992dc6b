import { createPrivateKey, type KeyObject, X509Certificate } from "node:crypto";
import { ConfigError } from "../errors/config.ts";
import { Secret } from "./secret.ts";
import { check, type Given, type Settings } from "./settings.ts";
import { type ConfigSystem, errorCode } from "./system.ts";
import type { TlsConfig } from "./types.ts";

const failed = (given: Given, key: string, message: string, hint: string): ConfigError =>
  new ConfigError({ code: "CONFIG_CERTIFICATE", message: `${given.origin} ${message}.`, hint, key, source: given.origin });

/** PEM text as it is; anything else is the path of a file with PEM text. */
const pem = async (name: "ca" | "cert" | "key", given: Given, system: ConfigSystem): Promise<string> => {
  const value = check(name, given);
  if (value.includes("-----BEGIN ")) return value;
  try {
    return (await system.read(value)).text;
  } catch (error) {
    const code = errorCode(error);
    const what = code === "EISDIR" ? "names a folder" : code === "ENOENT" ? "names a file that doesn't exist" : `can't be read (${code})`;
    throw failed(given, name, what, "Give the path of a PEM file, or PEM text.");
  }
};

const blocks = (text: string): readonly string[] => text.match(/-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----/g) ?? [];

/** The certificates of a PEM text; at least one. */
const certificates = (name: "ca" | "cert", given: Given, text: string): readonly [X509Certificate, ...X509Certificate[]] => {
  try {
    const [first, ...rest] = blocks(text).map((block) => new X509Certificate(block));
    if (first !== undefined) return [first, ...rest];
  } catch {
    // A block that isn't a certificate: reported below, as no block at all.
  }
  throw failed(given, name, "holds no valid certificate", "It must be PEM text, with -----BEGIN CERTIFICATE-----.");
};

const privateKey = (given: Given, text: string): KeyObject => {
  if (/ENCRYPTED/.test(text)) {
    throw failed(given, "key", "holds an encrypted private key", "Decrypt it first: openssl pkey -in <file> -out <new file>.");
  }
  try {
    return createPrivateKey(text);
  } catch {
    throw failed(given, "key", "holds no private key that can be read", "It must be PEM text, with -----BEGIN PRIVATE KEY-----.");
  }
};

const clientCertificate = async (given: Settings, system: ConfigSystem): Promise<Pick<TlsConfig, "cert" | "key">> => {
  if (given.cert === undefined) return {};
  const cert = await pem("cert", given.cert, system);
  const keyGiven = given.key ?? given.cert;
  const key = given.key === undefined ? cert : await pem("key", given.key, system);
  const [own] = certificates("cert", given.cert, cert);
  if (!own.checkPrivateKey(privateKey(keyGiven, key))) {
    throw failed(
      keyGiven,
      "key",
      "is not the private key of the client certificate",
      "Give the key that the certificate was requested with.",
    );
  }
  if (new Date(own.validTo) < system.now()) {
    throw failed(given.cert, "cert", `holds a certificate that expired on ${new Date(own.validTo).toISOString()}`, "Have it renewed.");
  }
  return { cert, key: new Secret(key) };
};

/**
 * Reads and checks the certificates that the settings name.
 *
 * @throws ConfigError `CONFIG_CERTIFICATE`
 */
export const tlsOf = async (given: Settings, system: ConfigSystem): Promise<TlsConfig> => {
  const ca = given.ca === undefined ? undefined : await pem("ca", given.ca, system);
  if (given.ca !== undefined && ca !== undefined) certificates("ca", given.ca, ca);
  const verify = given.verify === undefined || check("verify", given.verify);
  return { verify, ...(ca === undefined ? {} : { ca }), ...(await clientCertificate(given, system)) };
};
