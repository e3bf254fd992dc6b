import type { Run } from "../../operation/index.ts";
import { finalStates, type TaskSnapshot } from "../../tasks/index.ts";
import type { Labels, ResourceWord } from "./change.ts";
import type { Context } from "./context.ts";
import type { Snapshot } from "./lookup.ts";

const write = async (run: Run, href: string, labels: Labels): Promise<void> => {
  for (const [key, value] of Object.entries(labels)) {
    if (value === null) await run.send("POST", `${href}unset_label/`, { body: { key } });
    else await run.send("POST", `${href}set_label/`, { body: { key, value } });
  }
};

/**
 * Sets and, for `null`, unsets labels; both are immediate and take no lock.
 *
 * Finalising a repository version saves the repository as it was when its task began, so a label that is set meanwhile is reverted, despite
 * the server's 201. On a repository the tasks that hold it are waited for, and what is missing afterwards is set again, until nothing is. It
 * is read back even where no task is seen: one may have ended just before.
 *
 * POST `<href>set_label/`, `<href>unset_label/`
 */
export const setLabels = async (context: Context, run: Run, word: ResourceWord, current: Snapshot, labels: Labels): Promise<void> => {
  const there = (current.pulp_labels ?? {}) as Readonly<Record<string, string>>;
  // The server refuses to unset what isn't set.
  await write(run, current.pulp_href, Object.fromEntries(Object.entries(labels).filter(([key, value]) => value !== null || key in there)));
  if (word !== "repository" || Object.keys(labels).length === 0) return;
  for (;;) {
    const holders = await tasksOn(run, current.pulp_href);
    await Promise.all(holders.map((href) => context.watcher.wait(href, { signal: run.signal })));
    const { body } = await run.send<Snapshot>("GET", current.pulp_href);
    const now = (body.pulp_labels ?? {}) as Readonly<Record<string, string>>;
    const lost = Object.entries(labels).filter(([key, value]) => (value === null ? key in now : now[key] !== value));
    if (lost.length === 0) return;
    await write(run, current.pulp_href, Object.fromEntries(lost));
  }
};

/** Hrefs of the tasks that are running on, or waiting for, a resource. */
const tasksOn = async (run: Run, href: string): Promise<readonly string[]> => {
  const { body } = await run.send<{ results: readonly Pick<TaskSnapshot, "pulp_href" | "state">[] }>("GET", "tasks/", {
    query: { reserved_resources: href, state__in: ["waiting", "running", "canceling"], fields: "pulp_href,state", limit: 100 },
  });
  return body.results.filter(({ state }) => !finalStates.includes(state)).map((task) => task.pulp_href);
};
