import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll } from "vitest";
import { type LocalPulp, type StartOptions, startLocalPulp } from "../../../src/local/index.ts";
import { defaultCacheDir } from "../../../src/local/server.ts";
import { Program, running, until } from "./program.ts";

/** How one file's tests start servers, all of which are gone after each test. */
export interface Bench {
  readonly cacheDir: string;
  start(extra?: Partial<StartOptions>): Promise<LocalPulp>;
  /** The same in a program of its own, which can be killed. */
  program(extra?: Partial<StartOptions>): Program;
  newFolder(): string;
  /** Removes the folder after the test. */
  remove(folder: string): void;
  /** Waits until no process of the cache directory is left. */
  nothingRuns(): Promise<void>;
}

/**
 * A cache directory of the file's own: nobody else uses its PostgreSQL, so that it must go with the server of a test.
 * What is installed stays for the next run, as in a user's cache; the databases don't.
 */
export function bench(name: string, { prepare = "a server" }: { readonly prepare?: "a server" | "nothing" } = {}): Bench {
  const tests = join(defaultCacheDir(), "tests");
  const cacheDir = join(tests, name);
  mkdirSync(join(tests, "environments"), { recursive: true });
  mkdirSync(cacheDir, { recursive: true });
  if (!existsSync(join(cacheDir, "environments"))) symlinkSync("../environments", join(cacheDir, "environments"));
  const options = { plugins: ["file"], cacheDir, workers: 1, apiWorkers: 1 };
  const started: { stop(): Promise<void> }[] = [];
  const folders: string[] = [];

  // Installs and migrates, where this is the first run: that takes longer than a test may.
  if (prepare === "a server") beforeAll(async () => (await startLocalPulp(options)).stop());
  afterEach(async () => {
    for (const server of started.splice(0)) await server.stop();
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });
  afterAll(() => {
    for (const one of readdirSync(cacheDir)) if (/^postgres-\d+$/.test(one)) rmSync(join(cacheDir, one), { recursive: true });
  });

  return {
    cacheDir,
    start: async (extra = {}) => {
      const server = await startLocalPulp({ ...options, ...extra });
      started.push(server);
      return server;
    },
    program: (extra = {}) => {
      const program = new Program({ ...options, ...extra });
      const stop = async (): Promise<void> => {
        program.process.kill("SIGKILL");
        await program.exited;
      };
      started.push({ stop });
      return program;
    },
    newFolder: () => {
      const folder = mkdtempSync(join(cacheDir, "data-"));
      folders.push(folder);
      return folder;
    },
    remove: (folder) => void folders.push(folder),
    nothingRuns: () =>
      until(
        120,
        () => running(cacheDir).size === 0,
        () => [...running(cacheDir).values()].join("\n"),
      ),
  };
}

export async function request(server: Pick<LocalPulp, "baseUrl" | "password">, path: string, body?: unknown): Promise<Response> {
  const authorization = `Basic ${Buffer.from(`admin:${server.password}`).toString("base64")}`;
  const init = body === undefined ? {} : { method: "POST", body: JSON.stringify(body) };
  return fetch(`${server.baseUrl}/pulp/api/v3/${path}`, { ...init, headers: { authorization, "content-type": "application/json" } });
}
