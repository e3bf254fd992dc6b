import { parse, TomlError } from "smol-toml";
import { ConfigError } from "../errors/config.ts";
import { type ConfigSystem, errorCode } from "./system.ts";

export type Table = Readonly<Record<string, unknown>>;

/** One settings file of pulp-cli, with its profile tables. */
export interface SettingsFile {
  readonly path: string;
  /** By profile; `""` is `[cli]`, `prod` is `[cli-prod]`. */
  readonly profiles: ReadonlyMap<string, Table>;
  readonly mode: number;
}

const isTable = (value: unknown): value is Table => typeof value === "object" && value !== null && !Array.isArray(value);

/** The parser's reason without its excerpt of the file, and only where it is one of its fixed sentences: values never get into a message. */
const reasonOf = (error: TomlError): string => {
  const reason = error.message.split("\n", 1)[0]?.replace("Invalid TOML document: ", "") ?? "";
  return /^(unfinished|invalid (value|date|escape|unicode)|illegal|expected|unexpected|incomplete|each key-value|trying to redefine|control|unrecognised)[a-z :,-]*$/.test(
    reason,
  )
    ? reason
    : "not TOML";
};

const profilesOf = (path: string, text: string): ReadonlyMap<string, Table> => {
  let document: Table;
  try {
    document = parse(text);
  } catch (error) {
    // Not kept as the cause: it quotes the file.
    const known = error instanceof TomlError;
    const place = known ? `${path}, line ${error.line}, column ${error.column}` : path;
    throw new ConfigError({
      code: "CONFIG_FILE",
      message: `${place}: ${known ? reasonOf(error) : "not TOML"}.`,
      hint: "Correct the file (pulp config validate checks it), or give baseUrl and credentials as options or variables: then it isn't read.",
      source: path,
    });
  }
  const profiles = new Map<string, Table>();
  for (const [key, value] of Object.entries(document)) {
    if (!isTable(value)) continue;
    if (key === "cli") profiles.set("", value);
    else if (key.startsWith("cli-") && key !== "cli-") profiles.set(key.slice("cli-".length), value);
  }
  return profiles;
};

/**
 * Reads one settings file.
 *
 * @returns the file, or the code with which reading failed
 * @throws ConfigError `CONFIG_FILE` where it isn't TOML
 */
export const readSettingsFile = async (path: string, system: ConfigSystem): Promise<SettingsFile | { readonly failed: string }> => {
  let file: { readonly text: string; readonly mode: number };
  try {
    file = await system.read(path);
  } catch (error) {
    return { failed: errorCode(error) };
  }
  return { path, profiles: profilesOf(path, file.text), mode: file.mode };
};
