import { isSecretReference, type Path, readSecret } from "../config/index.ts";
import { isUsageError } from "../errors/index.ts";
import type { Fields } from "../model/resource/change.ts";
import type { Problem } from "./expand.ts";

/** Fields that no server shows, and that no description of a fleet may hold: only where they are. A name that logs in is none. */
const secretFields = new Set(["password", "proxy_password", "client_key", "token", "sles_auth_token", "auth_token"]);

/** A secret that isn't there is told as one, wherever that is found out. */
export const problemKind = (error: unknown, otherwise: "form" | "server" = "form"): Problem["kind"] =>
  isUsageError(error) && error.code === "SECRET_MISSING" ? "secret" : otherwise;

const refused = "a secret is given by where it is: { env: NAME }, { file: PATH }, or a function.";

/** Secrets that stand in the fields themselves. */
export const plainSecrets = (fields: Fields, path: Path): readonly { readonly path: Path; readonly message: string }[] =>
  Object.entries(fields).flatMap(([name, value]) => {
    const at = [...path, name];
    if (secretFields.has(name) && value !== null && value !== undefined && !isSecretReference(value))
      return [{ path: at, message: refused }];
    if (typeof value !== "string" || !/url$/.test(name)) return [];
    const url = URL.parse(value);
    return url === null || (url.username === "" && url.password === "")
      ? []
      : [{ path: at, message: "an address has no place for a login: that is in fields of its own, username and password." }];
  });

/** The fields without what is secret: a word in its place that says that there is something. */
export const withoutSecrets = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, isSecretReference(value) ? "[secret]" : value]));

/** The fields that are written out. */
export const withoutReferences = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => !isSecretReference(value)));

/** The fields as they are sent. @throws UsageError where a secret isn't where it is said to be */
export const withSecrets = async (fields: Fields): Promise<Fields> =>
  Object.fromEntries(
    await Promise.all(
      Object.entries(fields).map(async ([name, value]) => [name, isSecretReference(value) ? await readSecret(name, value) : value]),
    ),
  );
