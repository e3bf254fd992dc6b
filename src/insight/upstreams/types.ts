import type { UpstreamCertificate } from "./certificates.ts";
import type { UpstreamSync } from "./syncs.ts";

/** What may be the matter with an upstream: its last sync failed; none went well for days; a certificate; the last sync took far longer than is usual. */
export type UpstreamTroubleKind = "failing" | "not synced" | "certificate expired" | "certificate expires" | "slower";

/** What is the matter with an upstream. */
export interface UpstreamTrouble {
  /** For programs. */
  readonly is: UpstreamTroubleKind;
  /** For people: `failed 3 times in a row, 2 h ago: upstream slow`. */
  readonly message: string;
}

/** How it goes with what one remote fetches from. */
export interface UpstreamState {
  /** As `pulp.repository({ plugin, name })` takes it. */
  readonly plugin: string;
  /** Name of the remote. */
  readonly remote: string;
  /** The remote's address. */
  readonly pulp_href: string;
  /** Host, and port where it isn't the usual one; `undefined` for what isn't fetched by HTTP. */
  readonly host: string | undefined;
  /** Names of the repositories that have it as theirs. */
  readonly repositories: readonly string[];
  /** ISO time of the last sync that went well; `undefined` where there was none in the days that were looked at. */
  readonly lastSuccess: string | undefined;
  /** The last one that did not. */
  readonly lastFailure: UpstreamSync | undefined;
  /** Failures since the last success. */
  readonly failures: number;
  /** The last six, oldest first: what their times and files were. */
  readonly syncs: readonly UpstreamSync[];
  /** Seconds that those which went well usually take, before the last one; `undefined` for fewer than three. */
  readonly usualSeconds: number | undefined;
  /** What it shows, is shown, and is held against. */
  readonly certificates: readonly UpstreamCertificate[];
  /** Worst first; empty where all is well. */
  readonly troubles: readonly UpstreamTrouble[];
}
