import type { Writable } from "node:stream";
import type { FleetReport, FleetRun, TaskQueue, TasksHandle } from "../index.ts";
import { inOneLine, sheetFor } from "../text/index.ts";
import { frameOf } from "./frame.ts";
import { tellLines } from "./lines.ts";
import { follow, RunState } from "./state.ts";

/** Where, and how, a run is shown. */
export interface ShowOptions {
  /** @default process.stderr */
  readonly terminal?: (Writable & { readonly isTTY?: boolean; readonly columns?: number; readonly rows?: number }) | undefined;
  /** What it is called. @default "run" */
  readonly title?: string | undefined;
  /** `pulp.tasks`: what the server's queue is, is shown as well; it is asked for every 15 seconds. @default it isn't shown */
  readonly tasks?: Pick<TasksHandle, "queue"> | undefined;
}

/** Milliseconds. */
const [redraw, askAgain, progressLine] = [250, 15_000, 30_000] as const;

/**
 * Shows a run while it goes: how far it is, what takes long, why what failed did; in a terminal drawn over and over (by the optional peer `log-update`), elsewhere
 * as lines. `NO_COLOR` and narrow terminals are heeded. Whatever becomes of the terminal, the run goes on.
 *
 * @returns the run's report, when it has ended
 * @throws what `run.report()` throws
 * @example `const report = await showRun(fleet.deliver({ journal: "run.jsonl" }), { title: "mirrors", tasks: pulp.tasks });`
 */
export const showRun = async <T>(run: FleetRun<T>, options: ShowOptions = {}): Promise<FleetReport<T>> => {
  const { terminal = process.stderr, title = "run", tasks } = options;
  const began = Date.now();
  const state = new RunState();
  // Before anything is awaited: what a run tells at its beginning isn't told again.
  const ends = [follow(run, state, Date.now)];
  const broken = (): void => {};
  terminal.on("error", broken);
  try {
    const draw = isLive(terminal) ? await drawing(terminal) : undefined;
    if (draw === undefined) {
      if (isLive(terminal)) write(terminal, "npm install log-update shows this live; until then, by lines.\n");
      ends.push(tellLines(run, state, { title, began, every: progressLine, tell: (line) => write(terminal, `${inOneLine(line)}\n`) }));
    } else {
      const queue = asking(tasks);
      const show = (): void => {
        const [columns, rows] = [terminal.columns || 80, terminal.rows || 24];
        const sheet = sheetFor({ terminal, width: columns });
        draw.frame(frameOf(state, { title, sheet, rows, now: Date.now(), began, queue: queue.now() }));
      };
      const timer = setInterval(show, redraw);
      timer.unref();
      ends.push(() => {
        clearInterval(timer);
        queue.end();
        show();
        draw.end();
      });
    }
    return await run.report();
  } finally {
    for (const end of ends) end();
    terminal.off("error", broken);
  }
};

/** A terminal that can be drawn on: one that nobody has told its size, as containers have, says 0, and gets lines. */
const isLive = ({ isTTY, columns, rows }: Pick<NonNullable<ShowOptions["terminal"]>, "isTTY" | "columns" | "rows">): boolean =>
  isTTY === true && columns !== 0 && rows !== 0 && process.env.TERM !== "dumb";

const write = (terminal: Writable, text: string): void => {
  if (!terminal.destroyed && !terminal.writableEnded) terminal.write(text);
};

/** `undefined` where the peer isn't installed. */
const drawing = async (terminal: Writable): Promise<{ frame(lines: readonly string[]): void; end(): void } | undefined> => {
  const library = await import("log-update").catch(() => undefined);
  if (library === undefined) return undefined;
  const update = library.createLogUpdate(terminal as NodeJS.WriteStream);
  const safely = (act: () => void): void => {
    try {
      if (!terminal.destroyed && !terminal.writableEnded) act();
    } catch {
      // A terminal that is gone shows nothing.
    }
  };
  return { frame: (lines) => safely(() => update(lines.join("\n"))), end: () => safely(() => update.done()) };
};

/** The server's queue as it was last; one that can't be had isn't shown. */
const asking = (tasks: ShowOptions["tasks"]): { now(): TaskQueue | undefined; end(): void } => {
  let queue: TaskQueue | undefined;
  const ended = new AbortController();
  const ask = async (): Promise<void> => {
    queue = await tasks?.queue({ signal: ended.signal }).then(
      (found) => found,
      () => undefined,
    );
  };
  if (tasks === undefined) return { now: () => undefined, end: () => {} };
  void ask();
  const timer = setInterval(() => void ask(), askAgain);
  timer.unref();
  return {
    now: () => queue,
    end: () => {
      clearInterval(timer);
      ended.abort();
    },
  };
};
