import type { Run } from "../../operation/index.ts";
import { type TaskSnapshot, taskFields, toTask } from "../../tasks/index.ts";
import { aListOf } from "../../transport/index.ts";
import type { Snapshot } from "../resource/lookup.ts";

/** So many of a repository's syncs are looked at; an upstream that hasn't changed for longer has been taken as it is. */
const recent = 20;

/** The server saw that the upstream hasn't changed, and didn't read it. */
const isSkipped = (task: TaskSnapshot): boolean => task.progress_reports.some(({ code }) => code.endsWith("was_skipped"));

/**
 * The sync that read what the upstream has now: this one, or the one before it whose outcome this one found unchanged. Users see their own tasks,
 * and servers purge old ones: `undefined` where it isn't to be seen any more. GET `tasks/?exclusive_resources=<repository>`
 */
export const readingOf = async (run: Run, repository: Snapshot, task: TaskSnapshot): Promise<TaskSnapshot | undefined> => {
  if (!isSkipped(task)) return task;
  const { body } = await run.send<{ readonly results: readonly Readonly<Record<string, unknown>>[] }>("GET", "tasks/", {
    query: {
      exclusive_resources: repository.pulp_href,
      name: task.name,
      state: "completed",
      ordering: "-finished_at",
      limit: recent,
      fields: taskFields,
    },
    expects: aListOf({ pulp_href: "string" }),
  });
  return body.results.map(toTask).find((one) => !isSkipped(one));
};
