import { readFile } from "node:fs/promises";
import type { Path } from "../config/index.ts";
import { UsageError } from "../errors/index.ts";
import type { Fields } from "../model/resource/change.ts";
import type { SecretReference } from "./spec.ts";

/** Fields that no server shows, and that no description of a fleet may hold: only where they are. A name that logs in is none. */
const secretFields = new Set(["password", "proxy_password", "client_key", "token", "sles_auth_token", "auth_token"]);

const isReference = (value: unknown): value is SecretReference => {
  if (typeof value === "function") return true;
  if (typeof value !== "object" || value === null) return false;
  const [only, ...others] = Object.entries(value);
  return only !== undefined && others.length === 0 && (only[0] === "env" || only[0] === "file") && typeof only[1] === "string";
};

const refused = "a secret is given by where it is: { env: NAME }, { file: PATH }, or a function.";

/** Secrets that stand in the fields themselves. */
export const plainSecrets = (fields: Fields, path: Path): readonly { readonly path: Path; readonly message: string }[] =>
  Object.entries(fields).flatMap(([name, value]) => {
    const at = [...path, name];
    if (secretFields.has(name) && value !== null && value !== undefined && !isReference(value)) return [{ path: at, message: refused }];
    if (typeof value !== "string" || !/url$/.test(name)) return [];
    const url = URL.parse(value);
    return url === null || (url.username === "" && url.password === "")
      ? []
      : [{ path: at, message: "an address holds no user name or password: they are fields of their own (username, password)." }];
  });

/** The fields without what is secret: a word in its place that says that there is something. */
export const withoutSecrets = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, isReference(value) ? "[secret]" : value]));

/** The fields as they are sent. @throws UsageError where a secret isn't where it is said to be */
export const withSecrets = async (fields: Fields): Promise<Fields> =>
  Object.fromEntries(
    await Promise.all(Object.entries(fields).map(async ([name, value]) => [name, isReference(value) ? await read(name, value) : value])),
  );

const read = async (field: string, reference: SecretReference): Promise<string> => {
  if (typeof reference === "function") return nonEmpty(field, await reference(), "the function that gives it gave none");
  if ("env" in reference) return nonEmpty(field, process.env[reference.env], `the environment has no ${reference.env}`);
  const text = await readFile(reference.file, "utf8").catch((cause: unknown) => {
    throw missing(field, `${reference.file} can't be read`, cause);
  });
  return nonEmpty(field, text.replace(/\r?\n$/, ""), `${reference.file} is empty`);
};

const nonEmpty = (field: string, value: unknown, why: string): string => {
  if (typeof value === "string" && value !== "") return value;
  throw missing(field, why);
};

const missing = (field: string, why: string, cause?: unknown): UsageError =>
  new UsageError({
    code: "SECRET_MISSING",
    message: `the secret ${field} isn't there: ${why}.`,
    hint: "Nothing was sent of what needs it.",
    cause,
  });
