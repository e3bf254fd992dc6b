import * as z from "zod/mini";
import { ConfigError } from "../errors/config.ts";
import type { Logger } from "./logger.ts";
import type { OwnStrategy } from "./options.ts";
import { apiRoot, baseUrl, headers, tokenUrl } from "./shapes.ts";

/** Printable, so that no setting can add a line to a request's head. */
const line = /^[^\p{Cc}]*$/u;

const text = z
  .string({ error: "must be a string" })
  .check(z.minLength(1, { error: "must not be empty" }), z.regex(line, { error: "must not hold line breaks or control characters" }));

const whole = (min: number, max: number) => {
  const error = `must be a whole number from ${min} to ${max}`;
  return z.int({ error }).check(z.gte(min, { error }), z.lte(max, { error }));
};

/** An own strategy; all other kinds of `auth` have a `type` and no methods. */
export const isStrategy = (value: unknown): value is OwnStrategy =>
  typeof value === "object" && value !== null && "headers" in value && typeof value.headers === "function";

const isLogger = (value: unknown): value is Logger =>
  typeof value === "object" &&
  value !== null &&
  (["debug", "warn", "error"] as const).every((level) => typeof (value as Partial<Logger>)[level] === "function");

const authTypes = ["password", "basic", "token", "clientCertificate", "oauth2", "none"] as const;

/** Every setting there is, flat, with the shape of its value. `config` and `profile` say where to read; the rest is the Config's. */
const shapes = {
  config: text,
  profile: text,
  baseUrl,
  apiRoot,
  domain: z
    .string({ error: "must be a string" })
    .check(z.regex(/^[-a-zA-Z0-9_]+$/, { error: "must consist of letters, digits, hyphens and underscores" })),
  auth: z.enum(authTypes, { error: `must be one of ${authTypes.join(", ")}` }),
  username: text.check(z.regex(/^[^:]*$/, { error: "must not hold a colon: HTTP ends the user name there" })),
  password: text,
  token: text.check(z.regex(/^\S+$/, { error: "must not hold spaces" })),
  clientId: text,
  clientSecret: text,
  tokenUrl,
  scope: text,
  strategy: z.custom<OwnStrategy>(isStrategy, { error: "must be a strategy, with a method headers" }),
  cert: z.string({ error: "must be a path or PEM text" }).check(z.minLength(1, { error: "must not be empty" })),
  key: z.string({ error: "must be a path or PEM text" }).check(z.minLength(1, { error: "must not be empty" })),
  ca: z.string({ error: "must be a path or PEM text" }).check(z.minLength(1, { error: "must not be empty" })),
  verify: z.boolean({ error: "must be true or false" }),
  headers,
  // Node's timers hold 31 bits: a longer limit would fire at once.
  timeoutMs: whole(1, 2_147_483_647),
  retries: whole(0, 100),
  patienceMs: whole(1, 2_147_483_647),
  concurrency: whole(1, 1000),
  pageSize: whole(1, 10_000),
  maxAnswerBytes: whole(65_536, 2_147_483_647),
  ledger: z
    .string({ error: "must be a string" })
    .check(z.regex(/^[A-Za-z0-9_-][A-Za-z0-9._-]*$/, { error: "must consist of letters, digits, underscores, dots and hyphens" })),
  userAgent: text,
  fetch: z.custom<typeof globalThis.fetch>((value) => typeof value === "function", { error: "must be a function as fetch is" }),
  logger: z.custom<Logger>(isLogger, { error: "must have the methods debug, warn and error" }),
  debug: z.boolean({ error: "must be true or false" }),
  adapters: z.array(z.unknown(), { error: "must be an array" }),
};

export type SettingName = keyof typeof shapes;
export type SettingValue<K extends SettingName> = z.output<(typeof shapes)[K]>;

/** One setting as its source spelled it. */
export interface Given {
  readonly value: unknown;
  /** For people: `option "auth.token"`, `variable PULP_SDK_TOKEN`, `base_url in [cli] of /etc/pulp/cli.toml`. */
  readonly origin: string;
}

export type Settings = { readonly [K in SettingName]?: Given };

export const settingNames = Object.keys(shapes) as readonly SettingName[];

/** Those that say who the client is: they are taken together, from one source. */
export const credentialNames = [
  "auth",
  "username",
  "password",
  "token",
  "clientId",
  "clientSecret",
  "tokenUrl",
  "scope",
  "strategy",
  "cert",
  "key",
] as const satisfies readonly SettingName[];

/**
 * The value of one setting, checked. Messages name the setting and never its value.
 *
 * @throws ConfigError `CONFIG_INVALID`
 */
export const check = <K extends SettingName>(name: K, given: Given): SettingValue<K> => {
  const result = z.safeParse(shapes[name] as unknown as z.ZodMiniType<SettingValue<K>>, given.value);
  if (result.success) return result.data;
  // The issue isn't kept as the cause: it may hold the value.
  throw new ConfigError({
    code: "CONFIG_INVALID",
    message: `${given.origin} ${result.error.issues[0]?.message ?? "can't be used"}.`,
    hint: "Correct it there, or remove it.",
    key: name,
    source: given.origin,
  });
};
