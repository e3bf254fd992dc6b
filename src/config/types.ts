import type { Logger } from "./logger.ts";
import type { OwnStrategy } from "./options.ts";
import type { Secret } from "./secret.ts";
import type { SettingName, Settings } from "./settings.ts";

/** Who the client is, resolved. A client certificate itself is in `tls`. */
export type AuthConfig =
  | { readonly type: "password"; readonly username: string; readonly password: Secret }
  | { readonly type: "basic"; readonly username: string; readonly password: Secret }
  | { readonly type: "token"; readonly token: Secret }
  | { readonly type: "clientCertificate" }
  | {
      readonly type: "oauth2";
      readonly clientId: string;
      readonly clientSecret: Secret;
      /** Absent: the one that the server's API document names, as for pulp-cli. */
      readonly tokenUrl?: string;
      readonly scope?: string;
    }
  | {
      readonly type: "custom";
      /** Not enumerable, so that printing the Config doesn't print what the strategy holds. */
      readonly strategy: OwnStrategy;
    }
  | { readonly type: "none" };

/** All PEM text: files have been read and checked. */
export interface TlsConfig {
  /** Replaces the built-in authorities. */
  readonly ca?: string;
  readonly verify: boolean;
  readonly cert?: string;
  readonly key?: Secret;
}

/** What `connect()` works with: complete, checked, frozen; safe to print. */
export interface Config {
  /** Origin without a trailing slash: `https://pulp.example.com:8443`. */
  readonly baseUrl: string;
  /** Begins and ends with a slash. */
  readonly apiRoot: string;
  readonly domain: string;
  readonly auth: AuthConfig;
  readonly tls: TlsConfig;
  /** By lower-case name. Secrets, because people put tokens there. */
  readonly headers: Readonly<Record<string, Secret>>;
  /** Milliseconds for one request. */
  readonly timeoutMs: number;
  readonly retries: number;
  readonly patienceMs: number;
  readonly concurrency: number;
  readonly pageSize: number;
  /** Bytes of one unpacked answer. */
  readonly maxAnswerBytes: number;
  /** Name of the repository that holds the records. */
  readonly ledger: string;
  readonly userAgent: string;
  /** Not enumerable, as what one's own functions hold isn't for printing. */
  readonly fetch?: typeof globalThis.fetch;
  readonly logger?: Logger;
  readonly adapters: readonly unknown[];
  /** Where each setting that was given came from; what is missing here has its default. */
  readonly origins: Readonly<Partial<Record<SettingName, string>>>;
  /** What works but deserves a look: a world-readable password, unverified TLS, a setting that is not used. */
  readonly warnings: readonly string[];
}

/** Settings that came together: options, variables or a file. A higher one has the first word. */
export interface Layer {
  readonly kind: "options" | "environment" | "file";
  readonly settings: Settings;
  readonly warnings: readonly string[];
}
