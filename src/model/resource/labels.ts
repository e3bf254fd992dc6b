import { isServerError, isValidationError, ProtocolError } from "../../errors/index.ts";
import type { Run } from "../../operation/index.ts";
import { finalStates, type TaskSnapshot } from "../../tasks/index.ts";
import { aListOf, objectWith } from "../../transport/index.ts";
import { type Labels, labelField, type ResourceWord } from "./change.ts";
import type { Context } from "./context.ts";
import { labelsOf } from "./label-text.ts";
import type { Snapshot } from "./lookup.ts";
import { reread } from "./reread.ts";

const aLabel = objectWith("a label", { key: "string" });

/** POST `<href>set_label/`: immediate, and harmless when done twice. @param value `null` keeps the key, without a value */
export const setLabel = async (run: Run, href: string, key: string, value: string | null): Promise<void> => {
  await run.send("POST", `${href}set_label/`, { body: { key, value }, expects: aLabel, repeat: "safe" });
};

const write = async (context: Context, run: Run, href: string, labels: Labels): Promise<void> => {
  for (const [key, value] of Object.entries(labels)) {
    if (value === null) await unset(context, run, href, key);
    else await setLabel(run, href, key, value);
  }
};

/**
 * The server refuses to unset what isn't set: what somebody else unset meanwhile, or this very request, whose answer was lost. And it fails (500) for whoever
 * may change this object but not all of its kind, however often it is asked: its own check of that trips over this request.
 */
const unset = async (context: Context, run: Run, href: string, key: string): Promise<void> => {
  const outcome = async () => (key in (await labelsAt(run, href)) ? undefined : { key });
  try {
    await run.task("unset label", { method: "POST", key: `${href}unset_label/`, body: { key }, expects: aLabel, repeat: "safe", outcome });
  } catch (error) {
    if (isServerError(error) && error.status === 500) await replaceWithout(context, run, href, key);
    else if (!isValidationError(error) || (await outcome()) === undefined) throw error;
  }
};

/**
 * Servers take labels all together: those that are there when nothing holds the object any more, or what others set while this waits in line would be lost.
 * PATCH `<href>`
 */
const replaceWithout = async (context: Context, run: Run, href: string, key: string): Promise<void> => {
  await untilFree(context, run, href);
  const { [key]: _, ...pulp_labels } = await labelsAt(run, href);
  const outcome = async () => {
    const now = await reread(run, href);
    return key in labelsOf(now) ? undefined : now;
  };
  await run.task("unset label", { method: "PATCH", key: href, body: { pulp_labels }, repeat: "safe", first: 0, outcome });
};

const labelsAt = async (run: Run, href: string): Promise<Readonly<Record<string, string | null>>> => labelsOf(await reread(run, href));

/** How often labels are set again; and the milliseconds by which each pause between is longer than the one before, where no task explains it. */
const rounds = 20;
const pause = 250;

const notKept = (run: Run, keys: readonly string[]): ProtocolError =>
  new ProtocolError({
    code: "LABELS_NOT_KEPT",
    attempted: run.label,
    message: `the server took ${keys.map(labelField).join(", ")} each time, and gives back something else.`,
    hint: "Does another client set the same, over and over? Run it again when that has ended.",
  });

/**
 * Sets and, for `null`, unsets labels; both are immediate and take no lock.
 *
 * Finalising a repository version saves the repository as it was when its task began, so a label that is set meanwhile is reverted, despite
 * the server's 201. On a repository the tasks that hold it are waited for, and what is missing afterwards is set again, until nothing is. It
 * is read back even where no task is seen: one may have ended just before.
 *
 * POST `<href>set_label/`, `<href>unset_label/`; PATCH `<href>` where the server fails at that
 */
export const setLabels = async (context: Context, run: Run, word: ResourceWord, current: Snapshot, labels: Labels): Promise<void> => {
  const there = labelsOf(current);
  // The server refuses to unset what isn't set.
  await write(
    context,
    run,
    current.pulp_href,
    Object.fromEntries(Object.entries(labels).filter(([key, value]) => value !== null || key in there)),
  );
  if (word !== "repository" || Object.keys(labels).length === 0) return;
  for (let round = 0; ; round++) {
    const held = await untilFree(context, run, current.pulp_href);
    const now = await labelsAt(run, current.pulp_href);
    const lost = Object.entries(labels).filter(([key, value]) => (value === null ? key in now : now[key] !== value));
    if (lost.length === 0) return;
    if (round === rounds)
      throw notKept(
        run,
        lost.map(([key]) => key),
      );
    // At first it was a task; then somebody else, who isn't to be outrun.
    if (!held) await context.transport.clock.sleep(pause * round, run.signal);
    await write(context, run, current.pulp_href, Object.fromEntries(lost));
  }
};

/** Waits for what runs on a resource. @returns whether anything did */
const untilFree = async (context: Context, run: Run, href: string): Promise<boolean> => {
  const holders = await tasksOn(run, href);
  await Promise.all(holders.map((holder) => context.watcher.wait(holder, { signal: run.signal })));
  return holders.length > 0;
};

/** Hrefs of the tasks that are running on, or waiting for, a resource. */
const tasksOn = async (run: Run, href: string): Promise<readonly string[]> => {
  const { body } = await run.send<{ results: readonly Pick<TaskSnapshot, "pulp_href" | "state">[] }>("GET", "tasks/", {
    query: { reserved_resources: href, state__in: ["waiting", "running", "canceling"], fields: "pulp_href,state", limit: 100 },
    expects: aListOf({ pulp_href: "string", state: "string" }),
  });
  return body.results.filter(({ state }) => !finalStates.includes(state)).map((task) => task.pulp_href);
};
