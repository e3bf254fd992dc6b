import type { Operation, Wait } from "../../operation/index.ts";
import type { FileInput, Uploaded, UploadOptions } from "../upload/upload.ts";
import type { UploadedAll, UploadItem } from "../upload/upload-all.ts";
import type { Publications } from "../version/publications.ts";
import type { Published } from "../version/steps.ts";
import type { VersionChange } from "../version/version.ts";
import type { AnyRepository } from "./any.ts";
import type { OfVersion } from "./options.ts";

type Loose = Readonly<Record<string, unknown>>;

/**
 * A repository of any plugin that syncs: for functions that take whichever. Those of `pulp.repository({ plugin, name })` are that, too; `can("sync")`
 * then says whether theirs does.
 * @example `const refresh = (repositories: readonly Syncable[]) => Promise.all(repositories.map((each) => each.sync()));`
 */
export interface Syncable extends AnyRepository {
  /** Fetches from its remote. */
  sync(body?: Loose, options?: Wait): Operation<VersionChange>;
}

/** A repository of any plugin that has publications. */
export interface Publishable extends AnyRepository {
  /** The publications of its versions. */
  readonly publications: Publications;
  /** Publishes the latest version, or the one that `version` names. */
  publish(body?: Loose, options?: OfVersion): Operation<Published>;
}

/** A repository of any plugin that files can be uploaded into. */
export interface Uploadable extends AnyRepository {
  /** Gets a file into the repository. */
  upload(file: FileInput, fields?: Loose, options?: UploadOptions): Operation<Uploaded>;
  /** Gets many files into the repository. */
  uploadAll(files: readonly UploadItem<Loose>[], options?: Wait): Operation<UploadedAll>;
}
