/** Write every package of a release, with its files and changelogs, to a database; or only list them. */
export interface Job {
  readonly baseUrl: string;
  readonly username: string;
  readonly password: string;
  /** For caches and settings of the participants. */
  readonly directory: string;
  readonly release: string;
  /** `pulp_href` of the release's one version. */
  readonly version: string;
  readonly packages: number;
  /** The SQLite file; who only lists writes none. */
  readonly file: string;
}
