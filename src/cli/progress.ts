import type { LocalPhase, LocalProgress } from "../local/index.ts";

const TITLES: Readonly<Record<LocalPhase, string>> = {
  install: "Installing Pulp (once for these plugins)",
  database: "Database",
  migrate: "Preparing the database (once for these plugins)",
  start: "Starting",
  ready: "Ready",
  stop: "Stopping",
};

/** Where progress is shown: a terminal gets one line that changes, anything else a line for each fifth of the way. */
export interface ProgressOutput {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** Makes the function that shows progress. */
export function progressPrinter(output: ProgressOutput): (progress: LocalProgress) => void {
  let last = "";
  let open = false;
  return (progress) => {
    const { phase, message, done, total } = progress;
    const share = done === undefined || total === undefined || total === 0 ? undefined : done / total;
    if (output.isTTY === true) {
      const line = `${share === undefined ? "" : `${bar(share)} ${done}/${total} `}${TITLES[phase]}: ${message}`.slice(
        0,
        (output.columns || 80) - 1,
      );
      output.write(`${open && last !== phase ? "\n" : ""}\r\u001b[K${line}`);
      open = phase !== "ready";
      if (!open) output.write("\n");
      last = phase;
      return;
    }
    const step = `${phase} ${share === undefined ? message : Math.floor(share * 5)}`;
    if (step !== last) output.write(`${TITLES[phase]}: ${share === undefined ? message : `${done} of ${total}`}\n`);
    last = step;
  };
}

function bar(share: number): string {
  const width = 20;
  const full = Math.round(share * width);
  return `[${"#".repeat(full)}${".".repeat(width - full)}]`;
}
