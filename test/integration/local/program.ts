import { type ChildProcessWithoutNullStreams, type SpawnOptions, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { LocalProgress, StartOptions } from "../../../src/local/index.ts";

export interface Ready {
  readonly baseUrl: string;
  readonly contentUrl: string;
  readonly username: string;
  readonly password: string;
  readonly dataDir: string;
  readonly logs: { readonly api: string; readonly postgres: string };
  readonly pids: Readonly<Record<string, number>>;
}

interface Message {
  readonly progress?: LocalProgress;
  readonly ready?: Ready;
  readonly stopped?: true;
  readonly error?: { readonly code: string; readonly message: string };
}

/** A program of its own that has started a server: what the tests kill. */
export class Program {
  readonly process: ChildProcessWithoutNullStreams;
  readonly messages: Message[] = [];
  readonly exited: Promise<unknown>;
  stderr = "";
  #changed = Promise.withResolvers<void>();

  constructor(options: StartOptions, spawning: Pick<SpawnOptions, "uid" | "gid" | "env"> = {}) {
    const script = fileURLToPath(new URL("parent.ts", import.meta.url));
    this.process = spawn(process.execPath, [script, JSON.stringify(options)], { ...spawning, stdio: "pipe", cwd: "/" });
    this.exited = once(this.process, "close").then(() => this.#change());
    this.process.stderr.setEncoding("utf8").on("data", (text: string) => {
      this.stderr += text;
    });
    createInterface({ input: this.process.stdout }).on("line", (line) => {
      this.messages.push(JSON.parse(line) as Message);
      this.#change();
    });
  }

  #change(): void {
    this.#changed.resolve();
    this.#changed = Promise.withResolvers<void>();
  }

  /** The first message that fits. */
  async find<T>(choose: (message: Message) => T | undefined): Promise<T> {
    for (;;) {
      for (const message of this.messages) {
        const chosen = choose(message);
        if (chosen !== undefined) return chosen;
      }
      if (this.process.exitCode !== null || this.process.signalCode !== null) {
        throw new Error(`the program ended without saying so: ${this.stderr} ${JSON.stringify(this.messages.at(-1))}`);
      }
      await this.#changed.promise;
    }
  }

  ready(): Promise<Ready> {
    return this.find((message) => {
      if (message.error !== undefined) throw new Error(message.error.message ?? message.error);
      return message.ready;
    });
  }
}

/** Command lines of all running processes that have to do with the path, zombies left out, by process id. */
export function running(path: string): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const command = readFileSync(`/proc/${name}/cmdline`, "utf8").replaceAll("\0", " ");
      const state = /\) (\w)/.exec(readFileSync(`/proc/${name}/stat`, "utf8"))?.[1];
      if (command.includes(path) && state !== "Z" && Number(name) !== process.pid && !command.includes("parent.ts"))
        found.set(Number(name), command);
    } catch {
      // gone in the meantime
    }
  }
  return found;
}

export const parentOf = (pid: number): number => Number(/\) \w (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, "utf8"))?.[1]);

export function isAlive(pid: number): boolean {
  try {
    return !/\) Z/.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}

/** Waits until the condition holds; fails with what it last said otherwise. */
export async function until(seconds: number, check: () => boolean | Promise<boolean>, describe: () => string): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (!(await check())) {
    if (Date.now() > end) throw new Error(`not so after ${seconds} s: ${describe()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
