import { isObject, objectWith, type Shape } from "../transport/index.ts";

/** States of a task, in the server's words. The last four are final. */
export type TaskState = "waiting" | "running" | "canceling" | "completed" | "failed" | "canceled" | "skipped";

/** What a task says of one kind of its work. */
export interface ProgressReport {
  /** Stable, for programs: `sync.downloading.artifacts`. */
  readonly code: string;
  /** The server's words. */
  readonly message: string;
  /** Where that work stands. */
  readonly state: TaskState;
  /** How much of it is done. */
  readonly done: number;
  /** `null` while the server doesn't know yet. */
  readonly total: number | null;
}

/** A task as the server described it at one moment. */
export interface TaskSnapshot {
  /** The task's address. */
  readonly pulp_href: string;
  /** The server's function: `pulp_rpm.app.tasks.synchronizing.synchronize`. */
  readonly name: string;
  /** Where it stands. */
  readonly state: TaskState;
  /** The Correlation-ID that it was dispatched under. */
  readonly logging_cid: string;
  /** When it was dispatched. ISO time. */
  readonly pulp_created: string;
  /** When a worker took it. ISO time; `null` before. */
  readonly started_at: string | null;
  /** When it ended. ISO time; `null` before. */
  readonly finished_at: string | null;
  /** What it says of its work. */
  readonly progress_reports: readonly ProgressReport[];
  /** Hrefs of what it made; those deleted since are `null` on the server and left out here. */
  readonly created_resources: readonly string[];
  /** What the task returned (pulpcore >= 3.88). */
  readonly result: unknown;
  /** What it failed with. */
  readonly error: TaskError | null;
}

export interface TaskError {
  /** The server's words; where it has none, the place where it was raised. */
  readonly description: string;
  readonly code: string | undefined;
}

const known: ReadonlySet<string> = new Set<TaskState>(["waiting", "running", "canceling", "completed", "failed", "canceled", "skipped"]);
/** Whether it is one of the states that this SDK knows, and so whether anything can be said of what comes next. */
export const isKnown = ({ state }: Pick<TaskSnapshot, "state">): boolean => known.has(state);

const final: ReadonlySet<string> = new Set<TaskState>(["completed", "failed", "canceled", "skipped"]);
export const finalStates = [...final];

export const isFinal = (task: Pick<TaskSnapshot, "state">): boolean => final.has(task.state);

/** What is asked for of each task: everything but its arguments and reservations, which can be long. */
export const taskFields =
  "pulp_href,name,state,logging_cid,pulp_created,started_at,finished_at,progress_reports,created_resources,result,error" as const;

type Raw = Readonly<Record<string, unknown>>;

/** The least that a task is known by. */
export const aTaskSnapshot: Shape<Raw> = objectWith("a task", { pulp_href: "string", state: "string" });

const textOf = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

const wordsIn = (value: unknown): string | undefined => {
  const text = textOf(value);
  return text?.trim() === "" ? undefined : text;
};

/** Older servers lack `result`, and put `null` where a created resource was deleted. */
export const toTask = (raw: Raw): TaskSnapshot =>
  Object.freeze({
    pulp_href: textOf(raw.pulp_href) ?? "",
    name: textOf(raw.name) ?? "",
    state: (textOf(raw.state) ?? JSON.stringify(raw.state ?? null)) as TaskState,
    logging_cid: textOf(raw.logging_cid) ?? "",
    pulp_created: textOf(raw.pulp_created) ?? "",
    started_at: textOf(raw.started_at) ?? null,
    finished_at: textOf(raw.finished_at) ?? null,
    progress_reports: Array.isArray(raw.progress_reports) ? raw.progress_reports.filter((report) => aReport.fits(report)) : [],
    created_resources: Array.isArray(raw.created_resources) ? raw.created_resources.filter((href) => typeof href === "string") : [],
    result: raw.result ?? null,
    error: isObject(raw.error) ? errorOf(raw.error) : null,
  });

const aReport = objectWith<ProgressReport>("a progress report", { code: "string", message: "string", done: "number" });

const errorOf = (error: Raw): TaskError => {
  const { description, reason, error_code, code: given, traceback } = error;
  const words = wordsIn(description) ?? wordsIn(reason) ?? raisedIn(traceback);
  // Older servers have the code in the description alone.
  const code = [error_code, given].find((one): one is string => typeof one === "string") ?? /\[([A-Z]{3}\d{4})\]/.exec(words)?.[1];
  return { description: words, code };
};

/** Errors of Python without words of their own leave the description empty: then the place where it was raised says something. */
const raisedIn = (traceback: unknown): string => {
  const lines = typeof traceback === "string" ? traceback.slice(-4_000).trimEnd().split("\n") : [];
  const statement = lines.findLast((line) => !/^[\s^~]*$/.test(line))?.trim();
  if (statement === undefined) return "the server gave no reason";
  const [, file, line] =
    /File "(?:.*\/site-packages\/)?([^"]+)", line (\d+)/.exec(lines.findLast((one) => one.includes('File "')) ?? "") ?? [];
  return `${statement.replace(/^raise /, "")}${file === undefined ? "" : ` in ${file}, line ${line}`}`;
};

/** The UUID in an href: shorter than the href where many go into one query. */
export const idOf = (href: string): string => href.split("/").filter(Boolean).at(-1) ?? href;
