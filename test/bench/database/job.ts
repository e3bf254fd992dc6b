/** Write all packages of a release to a database, be it a new one, that of the release before, or one of PostgreSQL, or only list them; write its SBOM; tell what differs from the release before. */
export interface Job {
  readonly operation: "database" | "add" | "postgres" | "sbom" | "diff";
  readonly baseUrl: string;
  readonly username: string;
  readonly password: string;
  /** For caches and settings of the participants. */
  readonly directory: string;
  readonly release: string;
  /** The release before, whose packages are the same but for those that changed. */
  readonly before: string;
  /** `pulp_href` of the release's one version, and of that of the release before. */
  readonly version: string;
  readonly versionBefore: string;
  readonly packages: number;
  readonly changed: number;
  /** The file that is written, or the URL of the database; who only lists writes none. */
  readonly file: string;
}
