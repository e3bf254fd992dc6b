import { readFile } from "node:fs/promises";
import { UsageError } from "../errors/index.ts";

/** Where a secret is: in an environment variable, in a file (without the line end that closes it), or in what a function gives. It is read when it is sent. */
export type SecretReference =
  | {
      /** Name of the variable. */
      readonly env: string;
    }
  | {
      /** Path of the file. */
      readonly file: string;
    }
  | (() => string | PromiseLike<string>);

/** Whether a value says where a secret is, instead of being one. */
export const isSecretReference = (value: unknown): value is SecretReference => {
  if (typeof value === "function") return true;
  if (typeof value !== "object" || value === null) return false;
  const [only, ...others] = Object.entries(value);
  return only !== undefined && others.length === 0 && (only[0] === "env" || only[0] === "file") && typeof only[1] === "string";
};

/**
 * The secret itself; only for what goes over the wire.
 * @param called what it is, for messages
 * @throws UsageError (`SECRET_MISSING`) where it isn't there
 */
export const readSecret = async (called: string, reference: SecretReference): Promise<string> => {
  if (typeof reference === "function") return nonEmpty(called, await given(called, reference), "the function that gives it gave none");
  if ("env" in reference) return nonEmpty(called, process.env[reference.env], `the environment has no ${reference.env}`);
  const text = await readFile(reference.file, "utf8").catch((cause: unknown) => {
    throw missing(called, `${reference.file} can't be read (${(cause as NodeJS.ErrnoException).code})`, cause);
  });
  return nonEmpty(called, text.replace(/\r?\n$/, ""), `${reference.file} is empty`);
};

/** What was thrown may be anything, but for an error's own words. */
const given = async (called: string, give: () => string | PromiseLike<string>): Promise<string> => {
  try {
    return await give();
  } catch (cause) {
    throw missing(called, `the function that gives it failed${cause instanceof Error ? ` (${cause.message})` : ""}`, cause);
  }
};

const nonEmpty = (called: string, value: unknown, why: string): string => {
  if (typeof value === "string" && value !== "") return value;
  throw missing(called, why);
};

const missing = (called: string, why: string, cause?: unknown): UsageError =>
  new UsageError({
    code: "SECRET_MISSING",
    message: `the secret ${called} isn't there: ${why}.`,
    hint: "Put it there, or say where else it is. Nothing was sent of what needs it.",
    cause,
  });
