import type { FleetRun } from "../index.ts";
import { duration } from "../text/index.ts";
import type { RunState } from "./state.ts";

interface LineOptions {
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly began: number;
  /** Milliseconds between two lines that tell how far it is. */
  readonly every: number;
  readonly tell: (line: string) => void;
}

/** Tells a run by lines, for logs: what failed, what is tried again, hosts in trouble, and from time to time how far it is. @returns what ends that */
export const tellLines = (run: FleetRun<unknown>, state: RunState, { title, began, every, tell }: LineOptions): (() => void) => {
  const progress = (): void => {
    const counts = Object.entries(state.counts).filter(([status, count]) => count > 0 || status === "succeeded");
    const of = state.total === undefined ? "" : ` of ${state.total}`;
    const time = duration((Date.now() - began) / 1_000);
    tell(`${title}: ${state.done}${of} after ${time}: ${counts.map(([status, count]) => `${count} ${status}`).join(", ")}`);
  };
  const timer = setInterval(progress, every);
  timer.unref();
  const ends = [
    run.on("outcome", ({ repository, status, cause, error }) => {
      if (status === "succeeded" || status === "unchanged") return;
      tell(`${title}: ${repository} ${status}: ${cause ?? status}${error instanceof Error ? `: ${error.message}` : ""}`);
    }),
    run.on("retry", ({ repository, delay }) => tell(`${title}: ${repository} again in ${duration(delay / 1_000)}`)),
    run.on("stuck", ({ repository, why }) => tell(`${title}: ${repository} is stuck: ${why}`)),
    run.on("host", ({ host, state: how }) => tell(`${title}: ${host} is ${how}`)),
  ];
  return () => {
    clearInterval(timer);
    for (const end of ends) end();
    progress();
  };
};
