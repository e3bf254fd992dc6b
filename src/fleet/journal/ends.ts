import { failureOf } from "../../ledger/index.ts";
import type { FleetOutcome } from "../outcome.ts";
import type { FleetMember } from "../spec.ts";
import type { LineOf } from "./lines.ts";
import type { Known } from "./said.ts";

/** An outcome as it is written down. @param of digest of what the fleet says of the repository */
export const endOf = (outcome: FleetOutcome<unknown>, of: string): LineOf<"end"> => {
  const { repository, status, cause, error, host, attempts, started, finished, tasks } = outcome;
  const message = error === undefined ? undefined : failureOf(error).message;
  return { is: "end", repository, of, status, cause, message, host, attempts, started, finished, tasks: [...tasks] };
};

/** What an earlier run came to, as its journal tells it; `undefined` where it is to be done (again). */
export const earlierOutcome = <T>(
  member: FleetMember,
  known: Known | undefined,
  redo: "nothing" | "failed" = "nothing",
): FleetOutcome<T> | undefined => {
  const end = known?.end;
  if (end === undefined || (redo === "failed" && end.status !== "succeeded" && end.status !== "unchanged")) return undefined;
  const { repository, status, cause, message, host, attempts, started, finished, tasks } = end;
  const error = message === undefined ? undefined : new Error(message);
  const told = { repository, member, status, result: undefined, error, cause, host, attempts, started, finished };
  return Object.freeze({ ...told, tasks: tasks as FleetOutcome<T>["tasks"], from: "journal" });
};
