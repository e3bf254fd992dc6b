import { ConfigError } from "../errors/config.ts";
import { nearest } from "./nearest.ts";
import { check, type Given, isStrategy, type SettingName } from "./settings.ts";
import type { Layer } from "./types.ts";

const top = [
  "adapters",
  "apiRoot",
  "auth",
  "baseUrl",
  "concurrency",
  "config",
  "domain",
  "fetch",
  "headers",
  "ledger",
  "logger",
  "maxAnswerBytes",
  "pageSize",
  "password",
  "profile",
  "patienceMs",
  "retries",
  "timeoutMs",
  "tls",
  "userAgent",
  "username",
] as const;
const tls = ["ca", "verify", "cert", "key"] as const;
const auth = {
  password: ["username", "password"],
  basic: ["username", "password"],
  token: ["token"],
  clientCertificate: ["cert", "key"],
  oauth2: ["clientId", "clientSecret", "tokenUrl", "scope"],
  none: [],
} as const satisfies Record<string, readonly SettingName[]>;

/** Every path that may be written, for suggestions. */
const paths = [
  ...top,
  ...tls.map((key) => `tls.${key}`),
  "auth.type",
  ...Object.values(auth).flatMap((keys) => keys.map((key) => `auth.${key}`)),
];

const invalid = (key: string, message: string, hint: string): ConfigError =>
  new ConfigError({ code: "CONFIG_INVALID", message: `option "${key}" ${message}.`, hint, key, source: `option "${key}"` });

const unknown = (path: string, known: readonly string[]): ConfigError => {
  const meant = nearest(path, known) ?? nearest(path, paths);
  return new ConfigError({
    code: "CONFIG_UNKNOWN_OPTION",
    message: meant === undefined ? `unknown option "${path}".` : `unknown option "${path}", did you mean "${meant}"?`,
    hint: `Known here: ${known.join(", ") || "none"}.`,
    key: path,
    source: "options",
  });
};

/** The defined entries of an object, after a look at its keys. */
const entries = (value: unknown, path: string, known: readonly string[]): ReadonlyMap<string, unknown> => {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw invalid(path || "options", "must be an object", "See ConfigOptions.");
  const prefix = path === "" ? "" : `${path}.`;
  const stray = Object.keys(value).find((key) => !known.includes(key));
  if (stray !== undefined) {
    throw unknown(
      prefix + stray,
      known.map((key) => prefix + key),
    );
  }
  return new Map(Object.entries(value).filter(([, item]) => item !== undefined));
};

/**
 * The options of `connect()` as flat settings; `undefined` counts as absent.
 *
 * @throws ConfigError `CONFIG_UNKNOWN_OPTION`, `CONFIG_CONFLICT`
 */
export const fromOptions = (options: unknown): Layer => {
  const settings: Partial<Record<SettingName, Given>> = {};
  const put = (name: SettingName, path: string, value: unknown): void => {
    const first = settings[name];
    if (first !== undefined) {
      throw new ConfigError({
        code: "CONFIG_CONFLICT",
        message: `${first.origin} and option "${path}" are both given.`,
        hint: "Give one of them.",
        key: path,
        source: "options",
      });
    }
    settings[name] = { value, origin: `option "${path}"` };
  };

  for (const [key, value] of entries(options, "", top)) {
    if (key === "tls") for (const [name, item] of entries(value, key, tls)) put(name as SettingName, `tls.${name}`, item);
    else if (key === "auth") fromAuth(value, put);
    else put(key as SettingName, key, value);
  }
  return { kind: "options", settings, warnings: [] };
};

const fromAuth = (value: unknown, put: (name: SettingName, path: string, value: unknown) => void): void => {
  if (isStrategy(value)) {
    put("strategy", "auth", value);
    return;
  }
  if (typeof value !== "object" || value === null || !("type" in value)) {
    const hint = `Its type is one of ${Object.keys(auth).join(", ")}; an own strategy has a method headers.`;
    throw invalid("auth", "must be an object with a type", hint);
  }
  const type = check("auth", { value: value.type, origin: 'option "auth.type"' });
  for (const [name, item] of entries(value, "auth", ["type", ...auth[type]])) {
    if (name === "type") put("auth", "auth.type", item);
    else put(name as SettingName, `auth.${name}`, item);
  }
};
