/** Bring every unit of a source into an empty repository, take every unit out of a full one, or tell a full version from an empty one. */
export interface Job {
  readonly baseUrl: string;
  readonly username: string;
  readonly password: string;
  /** For caches and settings of the participants. */
  readonly directory: string;
  readonly plugin: string;
  readonly operation: "add" | "remove" | "diff";
  readonly source: Place;
  readonly destination: Place;
  /** Selector word of the units: `packages`, `files`. */
  readonly kind: string;
  /** Each unit as its ecosystem writes it: what has to be found. */
  readonly words: readonly string[];
  /** What the SDK is given instead: other words for the same units, or everything. */
  readonly selection: Readonly<Record<string, readonly string[]>> | { readonly everything: true };
  /** Whether all that there is is moved, whatever it is, or units that are named. */
  readonly amount: "everything" | "named";
  /** How the floor and the peers ask for them. */
  readonly raw: Raw;
}

export interface Place {
  readonly name: string;
  readonly pulp_href: string;
  /** `pulp_href` of the latest version. */
  readonly version: string;
}

/** What has to be known of a plugin without the SDK. */
export interface Raw {
  readonly list: string;
  /** Fields whose values, put into the pattern, are the unit's word: `{name}-{version}-{release}.{arch}`. */
  readonly pattern: string;
  /** Below the API's root; the destination's own `modify/` where there is none. */
  readonly copy?: string;
  /** Where the server copies all of a version without being told the units. */
  readonly whole?: string;
  /** Lists of what the server makes or brings along by itself, so that it is no part of what is told of everything. */
  readonly unnamed?: readonly string[];
}

export const fieldsOf = ({ pattern }: Raw): readonly string[] => [...pattern.matchAll(/\{(\w+)\}/g)].map(([, field = ""]) => field);
export const wordOf = ({ pattern }: Raw, unit: Readonly<Record<string, unknown>>): string =>
  pattern.replace(/\{(\w+)\}/g, (_, field: string) => String(unit[field]));

/** Whoever has found another number of units has failed. */
export function check(found: number, { words }: Job): void {
  if (found !== words.length) throw new Error(`found ${found} units, not ${words.length}`);
}
