/** What a participant is told to do: the same for all of them, and all that they are told. */
export interface Job {
  /** Origin of the API, without a trailing slash. */
  readonly baseUrl: string;
  readonly username: string;
  readonly password: string;
  /** A directory of the participant's own, for caches and configuration files. */
  readonly directory: string;
  readonly repositories: readonly RepositoryJob[];
}

export interface RepositoryJob {
  readonly plugin: "file" | "rpm";
  /** Of the remote, the repository and the distribution. */
  readonly name: string;
  /** Of the upstream: of file its manifest. */
  readonly url: string;
  /** An rpm upstream exists in its metadata only. */
  readonly policy: "immediate" | "on_demand";
  readonly basePath: string;
}

/** The same as a fleet has it. */
export const entryOf = ({ plugin, name, url, policy, basePath }: RepositoryJob) => ({ plugin, name, basePath, remote: { url, policy } });
