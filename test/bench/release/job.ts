/** Make a release of many repositories, or have a ring serve one. */
export interface Job {
  readonly baseUrl: string;
  readonly username: string;
  readonly password: string;
  readonly directory: string;
  readonly operation: "release" | "rollOut";
  /** The release's name; a new one for each attempt at making one. */
  readonly release: string;
  readonly ring: string;
  /** What all the repositories' names begin with. */
  readonly prefix: string;
  /** The repositories' names. */
  readonly names: readonly string[];
  /** The floor's repository of documents. */
  readonly documents: string;
  /** Where the floor's document of the release is served that is rolled out. */
  readonly document: string;
}

/** One repository as the floor's document has it. */
export interface Published {
  readonly name: string;
  readonly version: string;
  readonly publication: string;
  readonly units: readonly object[];
}
