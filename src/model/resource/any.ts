import type { Operation, Wait } from "../../operation/index.ts";
import type { Change, Labels } from "./change.ts";
import type { Snapshot } from "./lookup.ts";
import type { RolesOf } from "./roles.ts";

/** Labels of one resource. Keys of other tools are left alone. */
export interface LabelsOf {
  read(options?: Wait): Promise<Readonly<Record<string, string>>>;
  /** Sets those given, unsets those that are `null`. */
  set(labels: Labels, options?: Wait): Operation<void>;
}

/** What every named resource can do. */
export interface AnyResource<S = Snapshot> {
  readonly plugin: string;
  readonly name: string;
  readonly labels: LabelsOf;
  /** Who may do what with it. */
  readonly roles: RolesOf;
  find(options?: Wait): Promise<S | undefined>;
  /** @throws ResourceNotFoundError */
  read(options?: Wait): Promise<S>;
  delete(options?: Wait): Operation<readonly Change[]>;
}
