/** How the client proves who it is. */
export type AuthOptions =
  /** Logs in once and keeps a session; one password hash in all. The usual choice. */
  | { readonly type: "password"; readonly username: string; readonly password: string }
  /** Sends the password with every request; the server hashes it every time. For servers behind a proxy that wants Basic. */
  | { readonly type: "basic"; readonly username: string; readonly password: string }
  /** `Authorization: Bearer <token>`. */
  | { readonly type: "token"; readonly token: string }
  /** TLS client certificate: paths of PEM files, or PEM text. Without `key`, `cert` holds both. */
  | { readonly type: "clientCertificate"; readonly cert: string; readonly key?: string }
  /** OAuth2 client credentials. Without `tokenUrl`, the one that the server's API document names. */
  | {
      readonly type: "oauth2";
      readonly clientId: string;
      readonly clientSecret: string;
      readonly tokenUrl?: string | URL;
      readonly scope?: string;
    }
  /** Anonymous. */
  | { readonly type: "none" }
  /** A strategy of your own, passed through as it is. */
  | OwnStrategy;

/** As much of a strategy as tells it from the other kinds of `auth`; the transport's `AuthStrategy` is one. */
export interface OwnStrategy {
  readonly type?: never;
  readonly name: string;
  headers(...request: never[]): Promise<Readonly<Record<string, string>>>;
}

export interface TlsOptions {
  /** Path of a PEM bundle, or PEM text. Replaces the built-in authorities, as pulp-cli's `verify_ssl = "<path>"` does. */
  readonly ca?: string;
  /**
   * `false` accepts any certificate: for experiments only.
   * @default true
   */
  readonly verify?: boolean;
  /** A client certificate that a proxy asks for, beside the `auth` that Pulp asks for: path or PEM text. */
  readonly cert?: string;
  /** Its private key, unencrypted: path or PEM text. Without it, `cert` holds both. */
  readonly key?: string;
}

/**
 * Where the server is and how to talk to it. Each option has a variable: `PULP_SDK_` and its name in upper snake case
 * (`PULP_SDK_BASE_URL`, `PULP_SDK_TIMEOUT_MS`; those inside `auth` and `tls` by their last name: `PULP_SDK_TOKEN`, `PULP_SDK_CA`;
 * `PULP_SDK_AUTH` is the `type`; `PULP_SDK_HEADERS` has one `Name: value` a line). An empty variable counts as unset.
 *
 * **Which source wins.** The first that names a server (`baseUrl`, or `profile` / `config`): options, then variables, then pulp-cli's
 * settings. Credentials come from that same source, so that no password travels to another source's host. `domain`, `apiRoot`, `tls`
 * and `headers` come from it too, unless a higher source overrides them; `timeoutMs`, `retries`, `concurrency`, `pageSize` and
 * `userAgent` fall through one by one. One exception: a password alone, without a user name, answers what pulp-cli would prompt for,
 * and completes the user name of the source that names the server.
 */
export interface ConfigOptions {
  /** Scheme, host and port: `https://pulp.example.com`. No path (see `apiRoot`), no user name. */
  readonly baseUrl?: string | URL;
  /**
   * The path before `api/v3/`.
   * @default "/pulp/"
   */
  readonly apiRoot?: string;
  /** @default "default" */
  readonly domain?: string;
  /** Short for `auth: { type: "password", username, password }`. */
  readonly username?: string;
  readonly password?: string;
  readonly auth?: AuthOptions;
  readonly tls?: TlsOptions;
  /** Sent with every request. `Authorization` and `Cookie` only where `auth` is none. */
  readonly headers?: Readonly<Record<string, string>>;
  /**
   * Time limit of one request, in milliseconds. (pulp-cli's `timeout` is another thing, the wait for tasks: not read.)
   * @default 120_000
   */
  readonly timeoutMs?: number;
  /**
   * How often a request that is safe to repeat is sent again; 0 for never.
   * @default 4
   */
  readonly retries?: number;
  /**
   * Requests under way at one time.
   * @default 8
   */
  readonly concurrency?: number;
  /**
   * Entries asked for in one page of a list.
   * @default 1000
   */
  readonly pageSize?: number;
  /** @default "pulp-sdk" */
  readonly userAgent?: string;
  /** A profile of pulp-cli's settings: `prod` is the table `[cli-prod]`. Without it `PULP_CLI_PROFILE`, as for pulp-cli, else `[cli]`. */
  readonly profile?: string;
  /** A file to read in place of pulp-cli's own settings files. */
  readonly config?: string;
  /** Adapters of plugins that the SDK doesn't know. */
  readonly adapters?: readonly unknown[];
}
