import type { Reason } from "../operation/index.ts";
import type { Hooks, Selector, Unit } from "./hooks.ts";
import type { PurlOf } from "./purl.ts";
import type { Compare } from "./selectors/by-version.ts";
import type { ContentTable } from "./table.ts";

/** A verb of the server on a repository. */
export interface Verb {
  /** Below the repository's href: `sync`, `copy_tags`; with `about`, below the API's root. */
  readonly path: string;
  /** First version of the plugin that has it. */
  readonly since?: string;
  /** For a verb that isn't below the repository: the field of its body that names the repository, alone or in a list. */
  readonly about?: { readonly field: string; readonly as: "one" | "many" };
  /** It is a verb of one version, below that one's href: the latest, or the one that `version` names. */
  readonly on?: "version";
  /** The body travels as a form, as it holds a file. */
  readonly form?: true;
  /** It takes content away, and some servers say so of more than they took. */
  readonly removes?: true;
  /** The server answers with a group of tasks. */
  readonly group?: true;
}

/** How units follow each other as versions of one thing. */
export interface Lineage {
  /** Fields that name the thing: `name`, `arch`. By the first, the server can be asked. */
  readonly of: readonly [string, ...string[]];
  /** The unit's version, as the ecosystem writes it. */
  readonly version: (unit: Unit) => string;
  /** Order of two versions: below 0, 0, above 0. */
  readonly compare: Compare;
  /** Whether a unit goes its own way, so that no other one replaces it; by these fields beside the identity. */
  readonly apart?: { readonly fields: readonly string[]; readonly is: (unit: Unit) => boolean };
}

/** One kind of content. */
export interface ContentKind {
  /** Path of the list: `content/rpm/packages/`. */
  readonly path: string;
  /** Fields that together tell a unit from another, as people of this ecosystem do. */
  readonly identity: readonly string[];
  /** How people write one unit: `nginx-1.26.1-2.el9.x86_64`. @default the identity's values, joined by spaces */
  readonly label?: (unit: Unit) => string;
  /** A version holds no two units that agree in these: of what is to be added, one has to be chosen. */
  readonly once?: readonly string[];
  /** What makes units versions of one thing; absent where they aren't. */
  readonly lineage?: Lineage;
  /** Field with the digest of what the unit is, where it has one. */
  readonly digest?: string;
  /**
   * Where a unit's file is below a distribution that serves it: paths, the likeliest first, from these fields.
   * @default its `relative_path`, and the paths of its `artifacts`
   */
  readonly file?: { readonly fields: readonly string[]; readonly paths: (unit: Unit) => readonly string[] };
  /**
   * Units, told by these fields, of which the server keeps other files beside their own, and yet tells one `artifact`: whichever it has. Whether
   * that is the unit's own shows by its sha256, the unit's `digest`.
   */
  readonly otherFiles?: { readonly fields: readonly string[]; readonly of: (unit: Unit) => boolean };
  /** What it says of security flaws that it fixes, as `CVE-2026-1234`: read from these fields. */
  readonly fixes?: { readonly fields: readonly string[]; readonly of: (unit: Unit) => readonly string[] };
  /** Fingerprints or ids of the keys that signed a unit, as far as the server knows: `undefined` where it doesn't. */
  readonly signers?: { readonly fields: readonly string[]; readonly of: (unit: Unit) => readonly string[] | undefined };
  /** How package URLs name its units, where those are something that is installed or run. */
  readonly purl?: PurlOf;
  /** What a database of releases keeps of its units, beside what it keeps of any. */
  readonly table?: ContentTable;
  /** Words of selection. @default the label itself, and nothing else */
  readonly select?: Selector;
  /**
   * It goes with the rest, so that nobody chooses or compares it: `"anew"`, where the server makes it for a version or brings it along by itself
   * (indexes, blobs); `"along"`, where it says where the rest belongs, and has to be added with it.
   */
  readonly generated?: "anew" | "along";
  /**
   * Which units it is the name of, or is made of, by their addresses in this field: a version keeps those for as long as it has this one. Who means a name means
   * what is named. Where a name doesn't tell what it stands for at this time, `kind` is the word of what it names: their digests do.
   */
  readonly holds?: { readonly field: string; readonly as: "name" | "list"; readonly kind?: string };
  /** A field without which the server fails when it is asked for some fields only. */
  readonly always?: string;
}

/** A type of named resource of a plugin's own. */
export interface NamedResource {
  readonly path: string;
  /** The server can't filter by several names. */
  readonly lookup?: "scan";
}

/** A list below a repository. */
export interface EntryList {
  /** Below the repository's href. */
  readonly path: string;
  /** First version of the plugin that has it. */
  readonly since?: string;
}

/** How the content of one file gets in: by a form with `file` (or `artifact`) to `path`, unless the adapter has an `upload` hook. */
export interface UploadWay {
  /** Path of the list of content: `content/file/files/`. */
  readonly path: string;
  /** Filter of the content list that finds a unit by its file's sha256; absent where there is none. */
  readonly digest?: string;
  /** Fields that identify the unit beside the digest, and must be given with the upload. */
  readonly required: readonly string[];
  /**
   * Units may be made without the repository and added to it together, for one version of many files: unless this field of the repository is
   * set, which does something to what is uploaded into it.
   */
  readonly together?: { readonly unless?: string };
  /** Verb of the repository whose fields an upload takes, where the adapter's hook calls one instead of `path`. */
  readonly verb?: string;
}

/** Units of this kind that come from nowhere have to be told where they belong: by one of these fields of `modify`. */
export interface Placing {
  readonly kind: string;
  readonly fields: readonly string[];
  /** First version of the plugin whose `modify` takes them. */
  readonly since: string;
}

/** How units get into and out of a version: one verb for both, or one each. */
export type ChangeWay =
  | {
      /** One verb for both, or one each. */
      readonly way: "modify";
      /** The server fails at `*`, its word for all units: to remove all, they have to be named. @default `*` is taken */
      readonly all?: "by units";
      /** Where the server copies all of a version without being told the units: a POST to this path. */
      readonly whole?: string;
      /** Kinds of which the copy of the adapter's own (`hooks.copy`) brings the units that it is told, and no others. @default none */
      readonly copied?: readonly string[];
      /** Units that come from nowhere have to be told where they belong. */
      readonly placing?: Placing;
    }
  | {
      /** One verb for both, or one each. */
      readonly way: "add-remove";
      /** The verb that adds. */
      readonly add: string;
      /** The verb that removes. */
      readonly remove: string;
      /** Field of the body that holds the units. */
      readonly field: string;
    };

/** A task of the server, as whoever has the server dispatch it by itself must give it. */
export interface SyncTask {
  /** The server's function, as `tasks/` names it: `pulp_file.app.tasks.synchronizing.synchronize`. */
  readonly name: string;
  /** What it is given beside `remote_pk` and `repository_pk`: what the API makes of a sync of which nothing is asked. */
  readonly arguments: Readonly<Record<string, unknown>>;
}

/** Which names a server takes, beyond what holds for all: not blank, without white space around. */
export interface Naming {
  /** In characters. */
  readonly longest?: number;
  /** Of the whole name. */
  readonly pattern?: RegExp;
  /** Ends the sentence "It takes …". */
  readonly grammar?: string;
}

/** What an adapter states, as the model reads it: data, and functions only where plugins truly behave differently. */
export interface Adapter {
  /** The namespace, and the word in messages; `/status/` names the component so. */
  readonly plugin: string;
  /** First version of the plugin that this adapter works with. */
  readonly since?: string;
  /** Key of one repository in the generated paths: `{rpm_rpm_repository_href}`. */
  readonly href: string;
  /** Path of the list: `repositories/rpm/rpm/`. */
  readonly repository: string;
  /** Most usual kind first: it is the default. */
  readonly remotes: readonly string[];
  /** First version of the plugin that has a kind of remote or distribution, by its path, where that isn't the adapter's own. */
  readonly kindsSince?: { readonly [path: string]: string };
  /** Other places that content may be fetched from, where the plugin has them. */
  readonly alternateContentSources?: readonly string[];
  /** Most usual kind first. */
  readonly distributions: readonly string[];
  /** Empty: versions are served as they are, and there is no `publish`. */
  readonly publications: readonly string[];
  /** First version of the plugin whose publications may be kept as checkpoints, which stay to be had by their time. */
  readonly checkpoints?: string;
  /** The repository publishes each new version by itself, when told to (`autopublish`). */
  readonly autopublish: boolean;
  /** First version of the plugin that does; earlier ones refuse to be told. */
  readonly autopublishSince?: string;
  /** Which base paths its distributions take, where that is less than all. */
  readonly basePath?: Naming;
  /** Field of a distribution that tells people where it is served. */
  readonly url: string;
  /**
   * `"for-good"`: a distribution that has followed a repository goes on serving what it followed, whatever it is switched to. Then distributions
   * are made to serve publications themselves, by each delivery the newest, and one that follows a repository isn't switched.
   * @default while it is told to
   */
  readonly following?: "for-good";
  /**
   * Whether a distribution of one version serves it rightly: never, or from a version of the core on, where the plugin is of `from` or later.
   * @default always
   */
  readonly pinned?: "never" | { readonly from?: string; readonly core: string };
  /** `"kept"`: a distribution hands out whatever the server keeps at a path, whether the version that it serves has it or not. */
  readonly serves?: "kept";
  /** Names of fields that the server takes for other fields, and never shows: those of earlier versions. */
  readonly renamed?: Readonly<Record<string, string>>;
  /** What the server deletes along with the last distribution that follows it, unless it is unlinked before. */
  readonly deletedWithDistribution?: "repository";
  /**
   * Repositories that old servers make for what is pushed, of a kind of their own: they are deleted with their distribution, whatever is done before,
   * and nothing but a push changes them.
   */
  readonly pushed?: string;
  /** Its copy can start from a chosen version (but for 0) only where the server has no domains: else it answers 500. */
  readonly copyFromBase?: "without domains";
  /** Method name -> the server's verb. */
  readonly verbs: { readonly [method: string]: Verb };
  /** What the server does when it is asked to sync; absent where that isn't one task for all remotes. */
  readonly syncTask?: SyncTask;
  /** How units get in and out of a version. */
  readonly change: ChangeWay;
  /** Selector word -> content type and what identifies a unit. */
  readonly content: { readonly [kind: string]: ContentKind };
  /** How files get in, where they do. */
  readonly upload?: UploadWay;
  /** Named resources of the plugin's own, beside remotes, repositories and distributions: word -> where they are. */
  readonly resources?: { readonly [word: string]: NamedResource };
  /** Lists that the server keeps below a repository: word -> where. */
  readonly entries?: { readonly [word: string]: EntryList };
  /** How the server names its permissions, where that doesn't follow from the paths. */
  readonly permissions?: {
    /** Of changing what a repository holds. @default `modify_<kind>repository` */
    readonly modify?: string;
    /** Path of a list -> model. @default the path's kind and type: `distributions/deb/apt/` -> `aptdistribution` */
    readonly models?: { readonly [path: string]: string };
    /**
     * What a request takes that is named otherwise: a verb of a repository or a version, `delete version`, or a path below the API's root ->
     * permission without the plugin, or `"administrator"`.
     */
    readonly requests?: { readonly [verbOrPath: string]: string };
  };
  /** Where the plugin behaves differently rather than is named differently. */
  readonly hooks?: Hooks;
  /** What the server's plugin has, but broken: operation -> the error that it gives. The operation is refused before anything is sent. */
  readonly broken?: { readonly [operation: string]: string };
  /**
   * Message of the progress report in which a sync counts what the upstream lists, where the plugin takes any answer, as an HTML page, for a list
   * without entries: there nothing listed isn't believed.
   */
  readonly listed?: string;
  /** Fields of a remote, beside its `url`, that say what is wanted there: for messages. */
  readonly wants?: readonly string[];
  /** Why tasks of this plugin fail, in the server's words, and what to do about it: looked at before what may happen to any plugin. */
  readonly reasons?: readonly Reason[];
  /**
   * How content comes from an upstream without a sync: the remote is the distribution's, and units are fetched when a client asks.
   * `"with-repository"`: what was fetched is added to the repository; `"alone"`: the distribution has no repository then.
   */
  readonly pullThrough?: "with-repository" | "alone";
  /** The generated paths, for types alone: there is nothing at run time. */
  readonly "~paths"?: unknown;
}
