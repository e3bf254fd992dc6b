import type { Operation, Wait } from "../../operation/index.ts";
import type { Change, Labels } from "./change.ts";
import type { Snapshot } from "./lookup.ts";
import type { RolesOf } from "./roles.ts";

/** Labels of one resource. Keys of other tools are left alone. */
export interface LabelsOf {
  /** All of them. @throws ResourceNotFoundError */
  read(options?: Wait): Promise<Readonly<Record<string, string>>>;
  /** Sets those given, unsets those that are `null`. */
  set(labels: Labels, options?: Wait): Operation<void>;
}

/** What every named resource can do. */
export interface AnyResource<S = Snapshot> {
  /** The plugin's word: `rpm`. */
  readonly plugin: string;
  /** What it was asked for by. */
  readonly name: string;
  /** Pairs of words on it; those of other tools are left alone. */
  readonly labels: LabelsOf;
  /** Who may do what with it. */
  readonly roles: RolesOf;
  /** As it is, or `undefined`. GET `<list>?name=…` */
  find(options?: Wait): Promise<S | undefined>;
  /** @throws ResourceNotFoundError */
  read(options?: Wait): Promise<S>;
  /** Deletes it; resolves to `[]` where there was nothing. DELETE `<href>` */
  delete(options?: Wait): Operation<readonly Change[]>;
}
