/** A task of the server, as far as a page tells of it. */
export interface RunTask {
  /** `pulp_rpm.app.tasks.synchronizing.synchronize` */
  readonly name: string;
  /** `completed`, `failed` … */
  readonly state: string;
  /** ISO time: from then on it waited. */
  readonly pulp_created: string;
  /** ISO time: from then on it ran. */
  readonly started_at?: string | null | undefined;
  /** ISO time. */
  readonly finished_at?: string | null | undefined;
  /** Address or name of the worker that ran it. @default as many lines as ran at once */
  readonly worker?: string | null | undefined;
}

/** What became of one repository in a run: outcomes of fleets are such, and so can be what a program of one's own has done. */
export interface RunOutcome {
  /** What it was done to. */
  readonly repository: string;
  /** What became of it. */
  readonly status: "succeeded" | "unchanged" | "failed" | "skipped" | "canceled";
  /** Why not, in a word or two, to count by. */
  readonly cause?: string | undefined;
  /** Why not: an error's message is shown. */
  readonly error?: unknown;
  /** Host and port of its upstream. */
  readonly host?: string | undefined;
  /** How often it was tried. */
  readonly attempts?: number | undefined;
  /** ISO time of the first try; `undefined` where there was none. */
  readonly started?: string | undefined;
  /** ISO time. */
  readonly finished: string;
  /** The server's tasks, of all tries. */
  readonly tasks?: readonly RunTask[] | undefined;
}

/** A task that has a place in time, and whose it is. */
export interface TimedTask extends RunTask {
  readonly repository: string;
  readonly waited: number;
  readonly from: number;
  readonly to: number;
}

/** Milliseconds since 1970. A task that hasn't ended was running when the run ended. */
export const timedTasks = (outcomes: readonly RunOutcome[]): readonly TimedTask[] =>
  outcomes.flatMap(({ repository, finished, tasks = [] }) =>
    tasks.flatMap((task): TimedTask[] => {
      if (typeof task.started_at !== "string") return [];
      const from = Date.parse(task.started_at);
      const to = Math.max(from, Date.parse(task.finished_at ?? finished));
      return [{ ...task, repository, waited: Date.parse(task.pulp_created), from, to }];
    }),
  );

/** From the first thing to the last. */
export const spanOf = (outcomes: readonly RunOutcome[]): readonly [Date, Date] => {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { started, finished, tasks = [] } of outcomes)
    for (const at of [started, finished, ...tasks.flatMap((task) => [task.pulp_created, task.finished_at])]) {
      const time = typeof at === "string" ? Date.parse(at) : Number.NaN;
      if (time < first) first = time;
      if (time > last) last = time;
    }
  return Number.isFinite(first) ? [new Date(first), new Date(Math.max(last, first + 1000))] : [new Date(0), new Date(1000)];
};

/** Seconds from the first try to the end. */
export const secondsOf = ({ started, finished }: RunOutcome): number =>
  started === undefined ? 0 : Math.max(0, Date.parse(finished) - Date.parse(started)) / 1000;
