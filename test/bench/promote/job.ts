/** Bring files of a source into streams, tell what that would come to, or look whether a pipeline of streams is as it should be. */
export interface Job {
  readonly baseUrl: string;
  readonly username: string;
  readonly password: string;
  /** For caches and settings of the participants. */
  readonly directory: string;
  readonly operation: "promote" | "plan" | "ensure";
  /** Where the files come from. */
  readonly source: { readonly repository: string; readonly version: string };
  /** The repository that the streams' versions lie in. */
  readonly target: { readonly name: string; readonly pulp_href: string };
  readonly streams: readonly Place[];
  /** Paths of the files. */
  readonly files: readonly string[];
}

/** One stream. */
export interface Place {
  readonly name: string;
  /** The distribution that serves it. */
  readonly distribution: string;
  readonly distributionName: string;
  /** The version that it serves. */
  readonly version: string;
}
