import type { Run, Settled } from "../operation/index.ts";
import type { TaskSnapshot } from "../tasks/index.ts";

/** A content unit as the server described it; its fields are the plugin's. */
export type Unit = Readonly<Record<string, unknown>> & {
  /** The unit's address. */ readonly pulp_href: string;
};

// ---- words of selection ---------------------------------------------------------------------------------------------

/** What one word of a selection asks for: as much of it as the server can filter by, and a test for the rest. */
export interface Sought {
  /** Fields and the value wanted, or a list of which any will do. */
  readonly filters: Readonly<Record<string, string | number | boolean | readonly string[]>>;
  /** The rest of the test, for which the server has no filter. */
  readonly matches?: (unit: Unit) => boolean;
  /** In place of `matches`: one of the selector's spellings of the unit. Thousands of such words are looked up, and not tried one by one. */
  readonly spelled?: string;
  /** Fields that `matches` looks at, where that is more than the selector's. */
  readonly fields?: readonly string[];
}

/** Reads words as people of an ecosystem write them: `nginx >= 1.26`, `app:1.4`, `images/*.iso`. */
export interface Selector {
  /** How a word looks, for the message about one that can't be read. */
  readonly grammar: string;
  /** Fields that `matches` looks at, beside those of the identity. */
  readonly fields?: readonly string[];
  /** The field whose words may be asked for together, where the server has a `<field>__in` filter. */
  readonly many?: string;
  /** How the server compares a field's values, where different spellings are the same to it. */
  readonly fold?: (field: string, value: string) => string;
  /** First version of the plugin whose server compares so; on an earlier one the client does, over the whole list. */
  readonly foldSince?: string;
  /** All that people write for just this unit, for words that ask for it so (`spelled`). */
  readonly spellings?: (unit: Unit) => readonly string[];
  /** `undefined`: not a word of this kind. */
  readonly parse: (word: string) => Sought | undefined;
}

// ---- moving content -------------------------------------------------------------------------------------------------

/** Units that are to be in `destination`, from one version of any repository of the plugin. */
export interface CopyRequest {
  /** `pulp_href` of the version that the units were selected from. */
  readonly source: string;
  /** The repository that they are to be in. */
  readonly destination: Unit;
  /** Those that were chosen. */
  readonly units: readonly Unit[];
  /** Whatever they depend on, too. */
  readonly dependencies: "with" | "without";
  /** Number of the destination's version to start from instead of its latest. */
  readonly base: number | undefined;
  /** To be called when the server has taken it. */
  readonly accepted?: (() => void) | undefined;
}

/** Moves units where more must travel than the units themselves. Dispatches with `run.task`. */
export type CopyHook = (run: Run, request: CopyRequest) => Promise<Settled>;

/** A unit and the selector word of its kind. */
export interface OfKind {
  /** Selector word of its kind. */
  readonly kind: string;
  /** The unit as the server described it. */
  readonly unit: Unit;
}

/** Units that were chosen, and where they go. */
export interface TravelRequest {
  /** `pulp_href` of the version that they were selected from; absent: anywhere on the server. */
  readonly source: string | undefined;
  /** `pulp_href` of the version that they are added to. */
  readonly destination: string;
  /** Those that were chosen. */
  readonly units: readonly OfKind[];
  /** How many units of the list at a path (`content/rpm/packages/`) the source has; `undefined` where that hasn't been read. */
  readonly known?: ((path: string) => number | undefined) | undefined;
  /** `required`: what they can't do without; `recommended`: also what they are better with. */
  readonly dependencies: "without" | "required" | "recommended";
}

/** What has to come along, so that clients can use what was chosen. */
export interface Travel {
  /** What goes with them. */
  readonly along: readonly OfKind[];
  /** Dependencies that neither source nor destination has, as the ecosystem writes them: `libfoo >= 1.2`. */
  readonly unsolved: readonly string[];
  /** What belongs to what was chosen and the source hasn't: packages of an advisory. */
  readonly missing: readonly string[];
}

/** Finds what belongs together, and, where that is asked for, what it depends on. Reads only. */
export type TravelHook = (run: Run, request: TravelRequest) => Promise<Travel>;

/** What is in a version to go with units, by address. */
export interface Belongings {
  /** What is of no use without them: where a suite lists them, their signatures. It goes when they go. */
  readonly own: readonly string[];
  /** What others use as well: the suites themselves. It stays when they go. */
  readonly shared: readonly string[];
}

/** Finds what has to be beside units in a version, for clients to find them there. Reads only. */
export type BelongingsHook = (run: Run, of: { readonly version: string; readonly units: readonly Unit[] }) => Promise<Belongings>;

/** A requirement that nothing fulfils. */
export interface OpenRequirement extends OfKind {
  /** As the ecosystem writes it: `libfoo >= 1.2`. */
  readonly requires: string;
}

/** A change that a version is looked at with, as if it had been made: units by `pulp_href`. */
export interface Supposed {
  /** Units that come. */
  readonly add: readonly string[];
  /** Units that go. */
  readonly remove: readonly string[];
}

/**
 * What in a version depends on something that neither it nor its companions have; both by `pulp_href`. With a change: what would be open after it,
 * and isn't now.
 */
export type ClosureHook = (
  run: Run,
  of: { readonly version: string; readonly companions: readonly string[]; readonly change?: Supposed | undefined },
) => Promise<readonly OpenRequirement[]>;

/** What is in a version and yet not to be seen by clients. */
export interface Unlisted {
  /** Those that no client finds. */
  readonly units: readonly Unit[];
  /** Ends the sentence "the version has them, but …". */
  readonly why: string;
  /** What to do about it. */
  readonly hint: string;
  /** What lists the others: units of another kind, and how many there are. */
  readonly by?: { readonly kind: string; readonly count: number };
}

/** Which of the units that came into a version no client will find in it. */
export type UnlistedHook = (run: Run, request: { readonly version: string; readonly units: readonly Unit[] }) => Promise<Unlisted>;

/** What in a version needs units that were to be removed, where the server then keeps them: as people write it. */
export type HeldByHook = (run: Run, request: { readonly version: string; readonly units: readonly Unit[] }) => Promise<readonly string[]>;

/** Units of a version of which the server hasn't all files, as those are other units': an image's layers. Their addresses. */
export type WithoutFilesHook = (
  run: Run,
  request: { readonly version: string; readonly units: readonly Unit[] },
) => Promise<ReadonlySet<string>>;

/** Makes a version of another one without units, where taking them out would leave their bytes in it. */
export type WithoutHook = (
  run: Run,
  of: { readonly repository: Unit; readonly version: string; readonly units: readonly Unit[] },
) => Promise<Settled>;

/**
 * What a remote names exactly, as words of selection by kind: `{ tags: ["1.4"] }`. Servers complete syncs without it, and say nothing; patterns
 * are left out, as they may find nothing. Pure.
 */
export type NamedHook = (remote: Unit) => Readonly<Record<string, readonly string[]>>;

/** What a sync from this remote needs to be told to come out right, unless it is told otherwise. Pure. */
export type SyncFieldsHook = (remote: Unit, fields: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/**
 * Addresses of the small files of an upstream, by http, that change whenever what it lists does; of each list the first that is there. `undefined` for a
 * remote of which that can't be said. Pure.
 */
export type UpstreamIndexHook = (remote: Unit) => readonly (readonly [string, ...string[]])[] | undefined;

/** What an upstream answered, whole. */
export interface UpstreamAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** One request to an upstream, by http; `undefined` where no answer came. */
export type AskUpstream = (
  url: string,
  how?: { readonly method?: "GET" | "HEAD"; readonly headers?: Readonly<Record<string, string>> },
) => Promise<UpstreamAnswer | undefined>;

/** An upstream that can be asked. */
export interface Upstream {
  readonly ask: AskUpstream;
  /** The remote's, where it has one. */
  readonly login: { readonly username: string; readonly password: string } | undefined;
}

/**
 * In place of `upstreamIndex`, where it takes more than reading files: lines that stay the same as long as a sync from this remote would bring nothing. `undefined`
 * where that can't be said; an answer that is none is never taken for one.
 */
export type UpstreamSaysHook = (remote: Unit, upstream: Upstream) => Promise<readonly string[] | undefined>;

/** What an upstream lists and a sync didn't bring. */
export interface MissingContent {
  /** Selector word of its kind. */
  readonly kind: string;
  /** How many units. */
  readonly count: number;
  /** As people write them, where the server tells which they are. */
  readonly units: readonly string[];
  /** A sentence without its full stop. */
  readonly why: string;
}

/** A sync that the server calls completed. */
export interface SyncedRequest {
  /** As it ended: the one that read what the upstream has now. */
  readonly task: TaskSnapshot;
  /** What the sync was told. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** The repository as it was before. */
  readonly repository: Unit;
  /** `pulp_href` of its latest version. */
  readonly version: string;
  /** By the server's clock. ISO time. */
  readonly now: string;
}

/** What a sync has left out without being asked to. Reads only. */
export type MissingHook = (run: Run, synced: SyncedRequest) => Promise<readonly MissingContent[]>;

// ---- getting files in -----------------------------------------------------------------------------------------------

/** A file on its way in. */
export interface UploadRequest {
  /** The file. */
  readonly blob: Blob;
  /** The file's own name, where it has one. */
  readonly filename: string | undefined;
  /** Of the file, as hex. */
  readonly sha256: string;
  /** The content's own fields, as they were given. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Where it is to be. */
  readonly repository: Unit;

  /**
   * Gets the bytes to the server as an artifact, in chunks when large; nothing that it has already is sent.
   * @throws PermissionError where this user may not make artifacts: the file can then only go with the unit, into the repository at once
   */
  readonly artifact: () => Promise<string>;
}

/** Where a file doesn't get in by a form with `file`. The task's created resources hold the new version. */
export type UploadHook = (run: Run, request: UploadRequest) => Promise<Settled>;

/**
 * Looks at a file before anything is sent, where the server would take it and serve it wrong. @returns why it can't go in, if it can't
 */
export type InspectHook = (file: Blob, fields: Readonly<Record<string, unknown>>) => Promise<string | undefined>;

// ---- configuring clients --------------------------------------------------------------------------------------------

/** Where a machine has what it shows to a content guard: paths there, never what is in the files. */
export interface ClientCertificate {
  /** Path of the certificate. */
  readonly certificate: string;
  /** Path of its private key. */
  readonly key: string;
  /** Path of the authorities that the server's own certificate is checked with. @default the machine's */
  readonly authority?: string | undefined;
}

/** A distribution, as a client's configuration needs to know it. */
export interface Consumable {
  /** Letters, digits, `.`, `_` and `-`: fit for a file's name or a section. */
  readonly id: string;
  /** The distribution's name. */
  readonly name: string;
  /** Where clients find it, below the content root. */
  readonly base_path: string;
  /** Where it is served, as the distribution says. */
  readonly url: string;
  /** Origin of the API, which some plugins serve clients from. */
  readonly origin: string;
  /** Pairs kept with the repository. */
  readonly metadata: Readonly<Record<string, string>>;
  /** The key that signs what is served, where one was given as `metadata.gpgKey`. */
  readonly key: { readonly url: string; readonly fingerprint: string; readonly armored: string } | undefined;
  /** What guards it, such as `rbac` or `header`; a client then needs more than this configuration. */
  readonly guard: string | undefined;
  /** Where the machine has what the guard asks for, if that is known. */
  readonly certificate?: ClientCertificate | undefined;
  /** The distribution as the server described it. */
  readonly distribution: Unit;
  /** What the `describe` hook says of what is served; empty without one, or where nothing is served. */
  readonly served: Readonly<Record<string, unknown>>;
}

/** What of a served version a client's configuration names beside its address. */
export type DescribeHook = (
  run: Pick<Run, "send">,
  served: { readonly version: string; readonly publication: Unit | undefined },
) => Promise<Readonly<Record<string, unknown>>>;

/** What a machine needs to consume a distribution. Holds no secret. */
export interface ClientConfig {
  /** The files to write, whole. */
  readonly files: readonly { readonly path: string; readonly text: string }[];
  /** What to type, or to run, instead of or after that. */
  readonly commands: readonly string[];
  /** What else must be known: a guard's certificate, a login. */
  readonly notes: readonly string[];
}

/** Writes what a machine needs to consume a distribution. Pure: all that it may need is in its argument. */
export type ClientConfigHook = (of: Consumable) => ClientConfig;

/** Functions of an adapter: the few places where plugins behave differently, rather than are named differently. */
export interface Hooks {
  /** What a machine needs to consume a distribution. */
  readonly clientConfig?: ClientConfigHook;
  /** What only the server knows of what is served, for `clientConfig`. */
  readonly describe?: DescribeHook;
  /** Moves units where more must travel than the units. */
  readonly copy?: CopyHook;
  /** Finds what belongs with units, and what they depend on. */
  readonly travel?: TravelHook;
  /** What goes with units that are added to a chosen version, or taken out of one; absent where `copy` alone can do it, or there is nothing. */
  readonly belongings?: BelongingsHook;
  /** What in a version depends on something that is neither there nor beside it. */
  readonly closure?: ClosureHook;
  /** Which units of a new version no client will find. */
  readonly unlisted?: UnlistedHook;
  /** What a remote names exactly, which a sync has to bring. */
  readonly named?: NamedHook;
  /** What a sync from a remote needs to be told to come out right. */
  readonly syncFields?: SyncFieldsHook;
  /** Where an upstream says by a small file that it has changed. */
  readonly upstreamIndex?: UpstreamIndexHook;
  /** What an upstream says of what it has, where no file says that. */
  readonly upstreamSays?: UpstreamSaysHook;
  /** What a sync has left out without being asked to. */
  readonly missing?: MissingHook;
  /** What needs units that are to be removed, so that the server keeps them. */
  readonly heldBy?: HeldByHook;
  /** Makes a version without units, where taking them out leaves their bytes. */
  readonly without?: WithoutHook;
  /** Units of which the server hasn't all files, where those are files of other units. */
  readonly withoutFiles?: WithoutFilesHook;
  /** Why a file can't go in, before it is sent. */
  readonly inspect?: InspectHook;
  /** Gets a file in by another way than a form with `file`. */
  readonly upload?: UploadHook;
}
