import type { ProcessDiedError } from "./errors.ts";
import type { LocalLine } from "./lines.ts";
import type { LocalPlugin } from "./plugins.ts";
import type { LocalPorts } from "./ports.ts";
import type { OnProgress } from "./progress.ts";
import type { SettingValue } from "./settings.ts";

/** What a local Pulp is started with. */
export interface StartOptions {
  /** The plugins to install; `file` and `certguard` are part of every server. */
  readonly plugins: readonly (LocalPlugin | (string & {}))[];
  /**
   * The line of Pulp's releases: `"3.49"`, `"3.73"`, `"3.85"`, `"3.105"` or `"newest"`. Old lines have fewer plugins, and need Python 3.11.
   *
   * @default "newest"
   */
  readonly line?: LocalLine | undefined;
  /**
   * Where uploaded and synced files, keys and logs are kept, for a server that is to keep its data. Its database is in
   * the PostgreSQL of {@link StartOptions.cacheDir}.
   *
   * @default a temporary directory, removed with the server and its database
   */
  readonly dataDir?: string | undefined;
  /**
   * How many processes work on tasks.
   *
   * @default the number of cores, but at least 2 and at most 4
   */
  readonly workers?: number | undefined;
  /**
   * How many processes answer API requests.
   *
   * @default 2
   */
  readonly apiWorkers?: number | undefined;
  /**
   * Ports of 127.0.0.1 to listen on.
   *
   * @default those used before with the same dataDir, or free ones
   */
  readonly ports?: Partial<LocalPorts> | undefined;
  /** Pulp settings that win over those made here, such as `{ DOMAIN_ENABLED: true }`. */
  readonly settings?: Readonly<Record<string, SettingValue>> | undefined;
  /** Gives up starting: whatever was started is ended. Has no effect once the server runs. */
  readonly signal?: AbortSignal | undefined;
  /** Hears what is being done. */
  readonly onProgress?: OnProgress | undefined;
  /** Called when a process of the running server ends without having been told to. */
  readonly onProcessExit?: ((error: ProcessDiedError) => void) | undefined;
  /**
   * Where installed plugins and PostgreSQL are kept, for all servers of this user.
   *
   * @default `$XDG_CACHE_HOME/pulp-sdk`, `~/.cache/pulp-sdk`, or for root `/var/cache/pulp-sdk`
   */
  readonly cacheDir?: string | undefined;
}
