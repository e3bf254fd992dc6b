import { type Operation, start, type Wait } from "../operation/index.ts";
import type { TaskSnapshot } from "../tasks/index.ts";
import type { Context } from "./resource/context.ts";
import type { Reference } from "./resource/reference.ts";

/** What people run on a whole server now and then. Each resolves to the finished task, whose progress reports say what was done. */
export class Maintenance {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  /**
   * Deletes content that no version holds, and artifacts that no content holds. POST `orphans/cleanup/`
   * @param options `protectFor`: minutes that orphans are spared after they were made. @default the server's own (1440)
   */
  cleanUpOrphans({
    protectFor,
    content,
    signal,
  }: Wait & { readonly protectFor?: number; readonly content?: readonly string[] } = {}): Operation<TaskSnapshot> {
    return this.#run("orphan cleanup", "orphans/cleanup/", { orphan_protection_time: protectFor, content_hrefs: content }, signal);
  }

  /**
   * Deletes the files of on-demand repositories, which are fetched again when asked for. POST `repositories/reclaim_space/`
   * @param repositories `"all"`, or those meant.
   */
  reclaimSpace(
    repositories: "all" | readonly Reference[],
    { keep, signal }: Wait & { readonly keep?: readonly string[] } = {},
  ): Operation<TaskSnapshot> {
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
      { signal },
    );
  }

  /** Looks at every file, and fetches again those that are damaged or missing. POST `repair/` @default verifyChecksums "yes" */
  repair({ verifyChecksums = "yes", signal }: Wait & { readonly verifyChecksums?: "yes" | "no" } = {}): Operation<TaskSnapshot> {
    return this.#run("repair", "repair/", { verify_checksums: verifyChecksums === "yes" }, signal);
  }

  #run(step: string, key: string, body: Readonly<Record<string, unknown>>, signal: AbortSignal | undefined): Operation<TaskSnapshot> {
    const given = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
    return start(this.#context, step, async (run) => (await run.task(step, { method: "POST", key, body: given })).task as TaskSnapshot, {
      signal,
    });
  }
}
