import { readFile } from "node:fs/promises";
import { hostname } from "node:os";

/** Who writes a journal. */
export interface Holder {
  /** Of one run. */
  readonly id: string;
  readonly host: string;
  readonly pid: number;
  /** When the process began, as its system tells it: another one of the same number isn't it. */
  readonly process: string;
}

/** Runs of this process that have a journal open. */
const open = new Set<string>();

/** When a process began; `undefined` where it is gone. */
const beginningOf = async (pid: number): Promise<string | undefined> => {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return undefined;
  }
  try {
    // After the name, which may hold anything, in parentheses: the 20th field.
    const stat = await readFile(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
  } catch {
    return "";
  }
};

export const becomeHolder = async (id: string): Promise<Holder> => {
  open.add(id);
  return { id, host: hostname(), pid: process.pid, process: (await beginningOf(process.pid)) ?? "" };
};

export const holdsNoMore = ({ id }: Holder): void => {
  open.delete(id);
};

/** Milliseconds between two signs of life, and after which one on another machine is taken for dead. */
export const signOfLife = 30_000;
const longestSilence = 4 * signOfLife;

/** Whether it still runs: on this machine that can be seen; on another one by its signs of life. */
export const isAlive = async (holder: Holder, lastSign: number, now: number): Promise<boolean> => {
  if (holder.host !== hostname()) return now - lastSign < longestSilence;
  if (holder.pid === process.pid && holder.process === (await beginningOf(process.pid))) return open.has(holder.id);
  const began = await beginningOf(holder.pid);
  return began !== undefined && began === holder.process;
};
