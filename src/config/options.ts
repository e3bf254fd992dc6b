import type { Logger } from "./logger.ts";

/** How the client proves who it is. */
export type AuthOptions =
  /** Logs in once and keeps a session; one password hash in all. The usual choice. */
  | {
      /** Way of logging in. */
      readonly type: "password";
      /** Name of the user. */
      readonly username: string;
      /** Never printed; not in errors, events or the configuration. */
      readonly password: string;
    }
  /** Sends the password with every request; the server hashes it every time. For servers behind a proxy that wants Basic. */
  | {
      /** Way of logging in. */
      readonly type: "basic";
      /** Name of the user. */
      readonly username: string;
      /** Never printed; not in errors, events or the configuration. */
      readonly password: string;
    }
  /** `Authorization: Bearer <token>`. */
  | {
      /** Way of logging in. */
      readonly type: "token";
      /** Sent as `Authorization: Bearer …`. */
      readonly token: string;
    }
  /** TLS client certificate: paths of PEM files, or PEM text. Without `key`, `cert` holds both. */
  | {
      /** Way of logging in. */
      readonly type: "clientCertificate";
      /** The client certificate: PEM text, or a path. */
      readonly cert: string;
      /** The key to it: PEM text, or a path. */
      readonly key?: string | undefined;
    }
  /** OAuth2 client credentials. Without `tokenUrl`, the one that the server's API document names. */
  | {
      /** Way of logging in. */
      readonly type: "oauth2";
      /** The client's name at the token server. */
      readonly clientId: string;
      /** The client's secret at the token server. */
      readonly clientSecret: string;
      /** Where tokens are fetched. @default what the server's API document names */
      readonly tokenUrl?: string | URL | undefined;
      /** What the token is asked for; words with white space between them. */
      readonly scope?: string | undefined;
    }
  /** Anonymous. */
  | {
      /** Way of logging in. */
      readonly type: "none";
    }
  /** A strategy of your own, passed through as it is. */
  | OwnStrategy;

/** As much of a strategy as tells it from the other kinds of `auth`; the transport's `AuthStrategy` is one. */
export interface OwnStrategy {
  readonly type?: never;
  /** What messages call it. */
  readonly name: string;
  /** What each request carries. */
  headers(...request: never[]): Promise<Readonly<Record<string, string>>>;
}

/** How the server's certificate is checked, and which one the client shows. */
export interface TlsOptions {
  /** Path of a PEM bundle, or PEM text. Replaces the built-in authorities, as pulp-cli's `verify_ssl = "<path>"` does. */
  readonly ca?: string | undefined;
  /**
   * `false` accepts any certificate: for experiments only.
   * @default true
   */
  readonly verify?: boolean | undefined;
  /** A client certificate that a proxy asks for, beside the `auth` that Pulp asks for: path or PEM text. */
  readonly cert?: string | undefined;
  /** Its private key, unencrypted: path or PEM text. Without it, `cert` holds both. */
  readonly key?: string | undefined;
}

/**
 * Where the server is and how to talk to it. Each option has a variable: `PULP_SDK_` and its name in upper snake case
 * (`PULP_SDK_BASE_URL`, `PULP_SDK_TIMEOUT_MS`; those inside `auth` and `tls` by their last name: `PULP_SDK_TOKEN`, `PULP_SDK_CA`;
 * `PULP_SDK_AUTH` is the `type`; `PULP_SDK_HEADERS` has one `Name: value` a line). An empty variable counts as unset.
 *
 * **Which source wins.** The first that names a server (`baseUrl`, or `profile` / `config`): options, then variables, then pulp-cli's
 * settings. Credentials come from that same source, so that no password travels to another source's host. `domain`, `apiRoot`, `tls`
 * and `headers` come from it too, unless a higher source overrides them; `timeoutMs`, `retries`, `concurrency`, `pageSize`,
 * `maxAnswerBytes`, `ledger` and `userAgent` fall through one by one. One exception: a password alone, without a user name, answers what pulp-cli would prompt for,
 * and completes the user name of the source that names the server.
 */
export interface ConfigOptions {
  /** Scheme, host and port: `https://pulp.example.com`. No path (see `apiRoot`), no user name. */
  readonly baseUrl?: string | URL | undefined;
  /**
   * The path before `api/v3/`.
   * @default "/pulp/"
   */
  readonly apiRoot?: string | undefined;
  /** @default "default" */
  readonly domain?: string | undefined;
  /** Short for `auth: { type: "password", username, password }`. */
  readonly username?: string | undefined;
  /** Of `username`. Opens a session; never printed. */
  readonly password?: string | undefined;
  /** Another way of logging in than by a user name and a password. */
  readonly auth?: AuthOptions | undefined;
  /** How the server's certificate is checked, and which one is shown. */
  readonly tls?: TlsOptions | undefined;
  /** Sent with every request. `Authorization` and `Cookie` only where `auth` is none. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /**
   * Time limit of one request, in milliseconds. (pulp-cli's `timeout` is another thing, the wait for tasks: not read.)
   * @default 120_000
   */
  readonly timeoutMs?: number | undefined;
  /**
   * How often a request that is safe to repeat is sent again; 0 for never.
   * @default 4
   */
  readonly retries?: number | undefined;
  /**
   * Milliseconds that one operation goes on, in all, without getting anywhere: while answers are lost, or the server is away. Waiting for a task
   * that is queued or runs isn't part of it. `operation:waiting` tells what is waited for; a `signal` limits an operation's whole time.
   * @default 300_000
   */
  readonly patienceMs?: number | undefined;
  /**
   * Requests under way at one time.
   * @default 8
   */
  readonly concurrency?: number | undefined;
  /**
   * Entries asked for in one page of a list.
   * @default 1000
   */
  readonly pageSize?: number | undefined;
  /**
   * Bytes of one answer, unpacked, that are read at most: what is longer is an AnswerTooLargeError.
   * @default 134_217_728
   */
  readonly maxAnswerBytes?: number | undefined;
  /**
   * The repository of the domain in which actions leave their records, and the base path where it is served: letters, digits, `_`, `.` and `-`.
   * @default "pulp_sdk_ledger"
   */
  readonly ledger?: string | undefined;
  /** Your program's name for the server's logs, put before the SDK's own: `my-mirror/2.1 pulp-sdk/… node/…`. */
  readonly userAgent?: string | undefined;
  /**
   * Sends the requests in place of the runtime's own `fetch`: a Request and `{ signal }` in, a Response out. Proxies and trust are its
   * business then: it doesn't go with `tls`.
   */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /**
   * Gets a line for each request, answer, retry and failed operation, without bodies, headers and secrets. `console` is one.
   * Without it `PULP_SDK_DEBUG=1` writes these lines to stderr.
   */
  readonly logger?: Logger | undefined;
  /** A profile of pulp-cli's settings: `prod` is the table `[cli-prod]`. Without it `PULP_CLI_PROFILE`, as for pulp-cli, else `[cli]`. */
  readonly profile?: string | undefined;
  /** A file to read in place of pulp-cli's own settings files. */
  readonly config?: string | undefined;
  /** Adapters of plugins that the SDK doesn't know. */
  readonly adapters?: readonly unknown[] | undefined;
}
