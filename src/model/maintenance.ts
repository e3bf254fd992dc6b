import { UsageError } from "../errors/index.ts";
import { type Operation, type OptionNames, type Run, start, type Wait } from "../operation/index.ts";
import type { TaskSnapshot } from "../tasks/index.ts";
import type { Context } from "./resource/context.ts";
import type { Reference } from "./resource/reference.ts";
import {
  type DeleteUploadsOptions,
  deleteUploads,
  leftUploads,
  type UnfinishedUpload,
  type UploadsOptions,
  uploadsOptions,
} from "./upload/left.ts";

/** Which orphans go. */
export interface CleanUpOptions extends Wait {
  /** Minutes that orphans are spared after they were made. @default the server's own (1440) */
  readonly protectFor?: number | undefined;
  /** `pulp_href`s: of these alone. */
  readonly content?: readonly string[] | undefined;
}

/** What is kept. */
export interface ReclaimOptions extends Wait {
  /** `pulp_href`s of versions whose files stay. */
  readonly keep?: readonly string[] | undefined;
}

/** How files are looked at. */
export interface RepairOptions extends Wait {
  /** @default "yes" */
  readonly verifyChecksums?: "yes" | "no" | undefined;
}

/** Which finished tasks go. */
export interface PurgeOptions extends Wait {
  /** Tasks that ended before it. @default 30 days ago, by this machine's clock */
  readonly finishedBefore?: Date | undefined;
  /** @default ["completed"] */
  readonly states?: readonly ("completed" | "failed" | "canceled" | "skipped")[] | undefined;
}

const purgeOptions: OptionNames<PurgeOptions> = { finishedBefore: "option", signal: "option", states: "list" };
const cleanUpOptions: OptionNames<CleanUpOptions> = { protectFor: "option", content: "list", signal: "option" };
const reclaimOptions: OptionNames<ReclaimOptions> = { keep: "list", signal: "option" };
const repairOptions: OptionNames<RepairOptions> = { verifyChecksums: ["yes", "no"], signal: "option" };

/** Milliseconds. */
const day = 24 * 60 * 60 * 1000;

/** What people run on a whole server now and then. Each resolves to the finished task, whose progress reports say what was done. */
export class Maintenance {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  /** Deletes content that no version holds, and artifacts that no content holds. POST `orphans/cleanup/` */
  cleanUpOrphans(options: CleanUpOptions = {}): Operation<TaskSnapshot> {
    const { protectFor, content } = options;
    const body = { orphan_protection_time: protectFor, content_hrefs: content };
    return this.#run("orphan cleanup", "orphans/cleanup/", body, options, cleanUpOptions);
  }

  /**
   * Deletes the files of on-demand repositories, which are fetched again when asked for. POST `repositories/reclaim_space/`
   * @param repositories `"all"`, or those meant.
   */
  reclaimSpace(repositories: "all" | readonly Reference[], options: ReclaimOptions = {}): Operation<TaskSnapshot> {
    const { keep } = options;
    return start(
      this.#context,
      "space reclaiming",
      async (run) => {
        const hrefs =
          repositories === "all" ? ["*"] : await Promise.all(repositories.map(async (repository) => (await repository.read()).pulp_href));
        const { task } = await run.task("reclaim space", {
          method: "POST",
          key: "repositories/reclaim_space/",
          body: { repo_hrefs: hrefs, ...(keep === undefined ? {} : { repo_versions_keeplist: keep }) },
        });
        return task as TaskSnapshot;
      },
      options,
      reclaimOptions,
    );
  }

  /** Looks at every file, and fetches again those that are damaged or missing. POST `repair/` */
  repair(options: RepairOptions = {}): Operation<TaskSnapshot> {
    const { verifyChecksums = "yes" } = options;
    return this.#run("repair", "repair/", { verify_checksums: verifyChecksums === "yes" }, options, repairOptions);
  }

  /** Large files whose upload was begun and not finished, the oldest first: what `deleteUploads` would delete. GET `uploads/` */
  uploads(options: UploadsOptions = {}): Operation<readonly UnfinishedUpload[]> {
    const { olderThan } = options;
    return start(this.#context, "list of uploads", (run) => leftUploads(this.#context, run, olderThan), options, uploadsOptions);
  }

  /**
   * Deletes what uploads have left that were cut off and not gone on with; `cleanUpOrphans` doesn't take those.
   * @returns what was deleted
   * @example await pulp.maintenance.deleteUploads({ olderThan: new Date(Date.now() - 7 * 24 * 3_600_000) })
   */
  deleteUploads(options: DeleteUploadsOptions): Operation<readonly UnfinishedUpload[]> {
    const { olderThan } = options;
    return start(this.#context, "deletion of uploads", (run) => deleteUploads(this.#context, run, olderThan), options, uploadsOptions);
  }

  /**
   * Forgets tasks that have ended, with what they reported; an ordinary user's purge takes their own alone. POST `tasks/purge/`
   *
   * The date is sent always: the server's own default is computed when it starts, and moves no further.
   */
  purgeTasks(options: PurgeOptions = {}): Operation<TaskSnapshot> {
    const { finishedBefore = new Date(this.#context.transport.clock.now() - 30 * day), states = ["completed"] } = options;
    if (!(finishedBefore instanceof Date) || Number.isNaN(finishedBefore.getTime()))
      throw new UsageError({
        message: `finishedBefore of a task purge is ${JSON.stringify(finishedBefore)}.`,
        hint: "It takes a Date. Nothing was deleted.",
      });
    const body = { finished_before: finishedBefore.toISOString(), states };
    return this.#run("task purge", "tasks/purge/", body, options, purgeOptions);
  }

  #run(
    step: string,
    key: string,
    body: Readonly<Record<string, unknown>>,
    options: Wait,
    names: OptionNames<Wait>,
  ): Operation<TaskSnapshot> {
    const given = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
    const post = async (run: Run): Promise<TaskSnapshot> =>
      (await run.task(step, { method: "POST", key, body: given })).task as TaskSnapshot;
    return start(this.#context, step, post, options, names);
  }
}
