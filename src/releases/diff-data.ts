import type { ContentUnit } from "../model/content/content.ts";
import type { VersionRef } from "../model/version/version.ts";
import type { VersionStep } from "../streams/promotion/outcome.ts";

/** What became of one repository between two releases. */
export interface RepositoryDiff {
  /** The plugin's word: `rpm`. */
  readonly plugin: string;
  /** The repository's name. */
  readonly repository: string;
  /** The version that the first has; `null` where it hasn't the repository. */
  readonly before: VersionRef | null;
  /** The version that the second has, likewise. */
  readonly after: VersionRef | null;
  /** Units that the second has and the first has not; tags with the digest of their image, as `latest@sha256:…`. */
  readonly added: readonly ContentUnit[];
  /** Units that the first has and the second has not. */
  readonly removed: readonly ContentUnit[];
  /** Names whose newest version became a higher one. */
  readonly upgraded: readonly VersionStep[];
  /** Names whose newest version became a lower one. */
  readonly downgraded: readonly VersionStep[];
  /** Names that stand for something else: tags of another image, refs at another commit. */
  readonly moved: readonly VersionStep[];
  /** Kinds that this user may not list: whether the versions differ in these isn't known. Empty for administrators. */
  readonly unseen: readonly string[];
  /** Advisories among what was added. */
  readonly advisories: readonly string[];
  /** Flaws that what was added fixes, and what was removed didn't: `CVE-2026-1234`. */
  readonly cves: readonly string[];
}

/** What became of everything between two releases, or streams. Data, and text. */
export interface ReleaseDiff {
  /** What was compared: the first's name. */
  readonly before: string;
  /** The second's. */
  readonly after: string;
  /** Repositories that differ. */
  readonly repositories: readonly RepositoryDiff[];
  /** For people, a line each. */
  text(): string;
  /** For a change ticket. */
  markdown(): string;
}
