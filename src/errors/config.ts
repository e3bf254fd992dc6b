import { guard, named, PulpError } from "./base.ts";

/** What can be wrong with the configuration. */
export type ConfigErrorCode =
  /** A value that can't be used. */
  | "CONFIG_INVALID"
  /** An option that `connect()` doesn't know. */
  | "CONFIG_UNKNOWN_OPTION"
  /** Two settings that exclude each other. */
  | "CONFIG_CONFLICT"
  /** No source names a server. */
  | "CONFIG_SERVER_MISSING"
  /** pulp-cli's settings have no such profile. */
  | "CONFIG_PROFILE_UNKNOWN"
  /** A settings file is missing, unreadable or not TOML. */
  | "CONFIG_FILE"
  /** The server has no domain of that name. */
  | "CONFIG_DOMAIN_UNKNOWN"
  /** Credentials are incomplete, or belong to another source than the server. */
  | "CONFIG_CREDENTIALS"
  /** A certificate or key is missing, unreadable, expired, or doesn't fit its counterpart. */
  | "CONFIG_CERTIFICATE"
  /** An optional package is needed for this configuration and not installed. */
  | "CONFIG_PEER_MISSING";

export interface ConfigErrorInit {
  readonly code: ConfigErrorCode;
  readonly message: string;
  readonly hint: string;
  /** The setting, as in the options of `connect()`: `auth.password`. */
  readonly key?: string | undefined;
  /** Where the setting came from: `variable PULP_SDK_BASE_URL`. */
  readonly source?: string | undefined;
  /** Only what holds no text of the configuration: parsers and URL quote what they were given. */
  readonly cause?: unknown;
}

/** The configuration can't be used. Nothing was changed on any server; no value of a setting is in the message. */
export class ConfigError extends PulpError {
  static {
    named(ConfigError, "ConfigError");
  }

  /** Which error it is, for programs. */
  declare readonly code: ConfigErrorCode;
  /** The setting that is wrong. */
  readonly key: string | undefined;
  /** Where it was given: an option, a variable, a file. */
  readonly source: string | undefined;

  constructor(init: ConfigErrorInit) {
    super({ code: init.code, message: init.message, attempted: "configuration of connect()", hint: init.hint, cause: init.cause });
    this.key = init.key;
    this.source = init.source;
  }
}

/** Whether a value is a {@link ConfigError}, of any copy of the package. */
export const isConfigError = guard(ConfigError);
