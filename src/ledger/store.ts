import {
  isBasePathTakenError,
  isNameTakenError,
  isPermissionError,
  isTaskFailedError,
  isValidationError,
  LedgerError,
} from "../errors/index.ts";
import { adapterOf, requirePlugin } from "../model/resource/capability.ts";
import { conflictOf } from "../model/resource/conflict.ts";
import type { Context } from "../model/resource/context.ts";
import { distributionKind, repositoryKind } from "../model/resource/kind.ts";
import { labelsOf } from "../model/resource/label-text.ts";
import type { Snapshot } from "../model/resource/lookup.ts";
import { create, ensure, find } from "../model/resource/resource.ts";
import type { Dispatch, Run, Settled } from "../operation/index.ts";
import type { Adapter } from "../plugins/adapter.ts";
import { recordsPlugin } from "../plugins/records.ts";
import { unwritable } from "./unwritable.ts";

/** Says that a repository is a ledger, and of which format. */
const ledgerLabel = "pulp_sdk_ledger";
const marked = "v1";
/** Versions that the server keeps: whoever reads a list goes on reading it while others write. */
const retained = 20;
/** Milliseconds: what takes longer may have waited for others, which the next one needn't. */
const longestFirst = 1_000;

/** The repository that holds the records, and the distribution that serves them. */
export class Store {
  readonly #context: Context;
  readonly adapter: Adapter;
  /** Servers take labels with a file from those who hold a permission of their own (`core.manage_labels`). */
  takesLabels = true;
  /** Files are made at once for those who hold a permission of its own (`upload_files`), for others by tasks. */
  takesAtOnce = true;
  /** Something was read from where it is served. */
  isServed = false;
  /** Milliseconds that the server took for the last write: the next one will have ended after as much. */
  took: number | undefined;
  #opened: Promise<Snapshot> | undefined;
  #seen: Snapshot | undefined;

  constructor(context: Context) {
    this.#context = context;
    this.adapter = adapterOf(context, recordsPlugin);
  }

  get name(): string {
    return this.#context.ledger;
  }

  /** The repository, made where there is none. Two GETs, of the first that asks, where nothing was read of it. @throws LedgerError, before anything is changed */
  async open(run: Run): Promise<Snapshot> {
    this.#opened ??= this.isServed && this.#seen !== undefined ? Promise.resolve(this.#seen) : this.#open(run);
    try {
      return await this.#opened;
    } catch (error) {
      this.forget();
      throw error;
    }
  }

  /** Looks whether it is open, for those who will open it soon. Makes nothing. */
  async glimpse(): Promise<void> {
    if (this.#opened !== undefined) return;
    const [repository, distribution] = await Promise.all([this.find(), find(this.#context, distributionKind(this.adapter), this.name)]);
    if (repository !== undefined && distribution !== undefined) this.#opened ??= Promise.resolve(repository);
  }

  /** Sends a write, and asks for its task when one like it has ended the last time. */
  async write(run: Run, step: string, dispatch: Dispatch): Promise<Settled> {
    const settled = await run.task(step, { ...dispatch, first: this.took });
    const took = Date.parse(settled.task?.finished_at ?? "") - Date.parse(settled.task?.pulp_created ?? "");
    if (took >= 0) this.took = Math.min(took, longestFirst);
    return settled;
  }

  /** What was opened may be gone. */
  forget(): void {
    this.#opened = undefined;
    this.#seen = undefined;
    this.isServed = false;
  }

  /** The repository as it is now; `undefined` where there is none, or none that this user may see. @throws LedgerError */
  async find(): Promise<Snapshot | undefined> {
    requirePlugin(this.#context, this.adapter, "ledger");
    const found = await find(this.#context, repositoryKind(this.adapter), this.name);
    if (found !== undefined) this.#check(found);
    this.#seen = found;
    return found;
  }

  async #open(run: Run): Promise<Snapshot> {
    try {
      const [found, distribution] = await Promise.all([this.find(), find(this.#context, distributionKind(this.adapter), this.name)]);
      const repository = found ?? (await this.#create(run));
      if (distribution === undefined) await this.#serve(run, repository, found === undefined ? "made" : "found");
      return repository;
    } catch (error) {
      throw unwritable(error, this.name, run.label);
    }
  }

  /** Whoever may write into a ledger need not be allowed to see what serves it. */
  async #serve(run: Run, { pulp_href: repository }: Snapshot, was: "made" | "found"): Promise<void> {
    try {
      await ensure(this.#context, run, distributionKind(this.adapter), this.name, { fields: { base_path: this.name, repository } });
    } catch (error) {
      if (was === "made" || !(isPermissionError(error) || isNameTakenError(error) || isBasePathTakenError(error))) throw error;
    }
  }

  async #create(run: Run): Promise<Snapshot> {
    const kind = repositoryKind(this.adapter);
    const fields = {
      name: this.name,
      description: "Records of what was done here, and why; made by pulp-sdk. They are never changed.",
      autopublish: true,
      retain_repo_versions: retained,
      pulp_labels: { [ledgerLabel]: marked },
    };
    try {
      return await create(this.#context, run, kind, "create ledger", fields);
    } catch (error) {
      if (!isValidationError(error) && !isTaskFailedError(error)) throw error;
      const raced = await this.find();
      if (raced !== undefined) return raced;
      const conflict = await conflictOf(this.#context, kind, { name: this.name }, error);
      if (!isNameTakenError(conflict)) throw conflict;
      const seen = await this.#context.lookup.find("repositories/", "name", this.name);
      throw seen === undefined ? this.#unseen(conflict.summary, conflict) : this.#foreign(conflict.summary, conflict);
    }
  }

  #check(repository: Snapshot): void {
    const mark = labelsOf(repository)[ledgerLabel];
    if (mark === marked) return;
    if (mark === undefined || mark === null)
      throw this.#foreign(`the repository ${JSON.stringify(this.name)} is no ledger: it hasn't the label ${ledgerLabel}.`);
    throw new LedgerError({
      code: "LEDGER_NEWER",
      ledger: this.name,
      message: `the ledger ${JSON.stringify(this.name)} has the format ${JSON.stringify(mark)}; this release knows ${marked}.`,
      hint: "Update pulp-sdk. Nothing was changed.",
    });
  }

  /** Most likely the very ledger, which others made: another name for this user alone would be no help. */
  #unseen(why: string, cause: unknown): LedgerError {
    const { path } = repositoryKind(this.adapter);
    const takes = [this.#context.permissionFor?.("GET", path), this.#context.permissionFor?.("POST", `${path}x/modify/`)].join(" and ");
    return new LedgerError({
      code: "LEDGER_UNWRITABLE",
      ledger: this.name,
      message: `the ledger ${JSON.stringify(this.name)} can't be written, and what isn't recorded isn't done: ${why}`,
      hint: `Where others work with that ledger, ask for a role on it that holds ${takes}. Nothing was changed.`,
      cause,
    });
  }

  #foreign(why: string, cause?: unknown): LedgerError {
    return new LedgerError({
      code: "LEDGER_FOREIGN",
      ledger: this.name,
      message: why,
      hint: 'Give the ledger another name, the same for all who work here: connect({ ledger: "records" }). Nothing was changed.',
      cause,
    });
  }
}
