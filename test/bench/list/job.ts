/** List every package of one repository version: name, epoch, version, release and architecture of each. */
export interface Job {
  readonly baseUrl: string;
  readonly username: string;
  readonly password: string;
  /** For caches and settings of the participants. */
  readonly directory: string;
  readonly repository: string;
  /** `pulp_href` of the version. */
  readonly version: string;
  /** How many there are; whoever finds another number has failed. */
  readonly packages: number;
}

export const fields = ["pulp_href", "name", "epoch", "version", "release", "arch"] as const;

export function check(found: ReadonlySet<unknown>, { packages }: Job): void {
  if (found.size !== packages) throw new Error(`found ${found.size} packages, not ${packages}`);
}
