/** Make a release of many repositories, or have a ring serve one. */
export interface Job {
  readonly baseUrl: string;
  readonly username: string;
  readonly password: string;
  readonly directory: string;
  readonly operation: "release" | "rollOut";
  /** The release's name; a new one for each attempt. */
  readonly release: string;
  readonly ring: string;
  /** What all the repositories' names begin with. */
  readonly prefix: string;
  readonly repositories: readonly Place[];
}

/** One repository. */
export interface Place {
  readonly name: string;
  readonly pulp_href: string;
  /** The ring's distribution of it. */
  readonly distribution: string;
  /** What it serves. */
  readonly served: string;
  /** What it is to serve. */
  readonly publication: string;
}
