import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { joinPostgres, planPostgres } from "../../../src/local/postgres.ts";
import { findPython } from "../../../src/local/python.ts";
import { Supervisor } from "../../../src/local/supervisor.ts";
import { isAlive, running } from "./program.ts";

/** PostgreSQL with its keeper and a supervisor, none of which may open more than so many files. */
export interface Limited {
  /** Open files by process: the supervisor, the keeper, PostgreSQL. */
  openFiles(): Readonly<Record<"supervisor" | "keeper" | "postgres", number>>;
  /** What servers do again and again: locks taken, and locks refused; programs run, with logs and lines; cleaning arranged and taken back. */
  use(): Promise<void>;
  close(): Promise<void>;
}

export async function startLimited(cacheDir: string, files: number): Promise<Limited> {
  const python = await findPython();
  const supervisor = new Supervisor(python.path, cacheDir);
  const pidOf = (script: string): number => [...running(cacheDir)].find(([, command]) => command.includes(script))?.[0] ?? 0;
  const pids = { supervisor: pidOf("supervisor.py"), keeper: 0, postgres: 0 };
  // Everything else is started by the supervisor, and has the limit from it.
  execFileSync("prlimit", ["--pid", String(pids.supervisor), `--nofile=${files}:${files}`]);
  const plan = await planPostgres(cacheDir);
  await joinPostgres(supervisor, plan, { python, onProgress: () => {}, whenFresh: async () => {} });
  pids.keeper = pidOf("postgres.py");
  pids.postgres = pidOf("bin/postgres");
  const lock = join(cacheDir, "limited.lock");
  return {
    openFiles: () => {
      const count = (pid: number): number => (isAlive(pid) ? readdirSync(`/proc/${pid}/fd`).length : 0);
      return { supervisor: count(pids.supervisor), keeper: count(pids.keeper), postgres: count(pids.postgres) };
    },
    use: async () => {
      const held = await supervisor.lock(lock, "exclusive");
      if ((await supervisor.tryLock(lock, "shared")) !== undefined) throw new Error("a lock that excludes others was given twice");
      held.release();
      const log = join(cacheDir, "limited.log");
      await supervisor.run({ argv: ["echo", "said"], log, stdin: "heard", onLine: () => {} });
      await supervisor.run({ argv: ["echo", "said"], log });
      await supervisor.start({ argv: ["/no/such/program"], log }).catch(() => {});
      const forget = await supervisor.finally({ remove: join(cacheDir, "nothing") });
      forget();
    },
    close: () => supervisor.close(),
  };
}
