import { randomBytes } from "node:crypto";
import { access, appendFile, chown, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { userInfo } from "node:os";
import { join } from "node:path";
import { type Account, databaseAccount, reachable } from "./account.ts";
import { asset } from "./assets.ts";
import { type PostgresBinaries, postgresBinaries } from "./binaries.ts";
import { cleanEnvironment } from "./clean-environment.ts";
import { CacheDirError, PostgresFailedError } from "./errors.ts";
import { excerpt } from "./logs.ts";
import type { OnProgress } from "./progress.ts";
import type { Python } from "./python.ts";
import type { Supervisor } from "./supervisor.ts";

/** A running PostgreSQL that this server shares with all others of the same cache directory. */
export interface Postgres {
  /** The folder with everything of the cluster. */
  readonly home: string;
  /** The folder of its Unix socket. It listens on no network address. */
  readonly host: string;
  readonly log: string;
}

/** The role that owns all databases. Its members are chosen by the kernel (peer authentication): it has no password. */
export const DATABASE_USER = "pulp";
const START_TIMEOUT = 60_000;

/** A PostgreSQL that can be run: its programs, its folder and its user. */
export interface PostgresPlan {
  readonly home: string;
  readonly binaries: PostgresBinaries;
  readonly account: Account;
}

/**
 * Finds what PostgreSQL needs, which is quickly said if it is missing, before minutes are spent on anything else.
 *
 * @throws PostgresNotInstalledError
 * @throws CacheDirError
 */
export async function planPostgres(cacheDir: string): Promise<PostgresPlan> {
  const account = await databaseAccount();
  try {
    await mkdir(cacheDir, { recursive: true });
  } catch (cause) {
    throw new CacheDirError(`${cacheDir} can't be made: ${(cause as Error).message}.`, "Choose a cacheDir that you may write to.", cause);
  }
  if (!(await reachable(cacheDir, account))) {
    throw new CacheDirError(
      `PostgreSQL doesn't run as root, and the user ${account.name}, as whom it is run instead, can't enter ${cacheDir}.`,
      "Choose a cacheDir outside of root's home (the default for root is /var/cache/pulp-sdk).",
    );
  }
  const binaries = await postgresBinaries(cacheDir);
  const home = join(cacheDir, `postgres-${binaries.major}`);
  await mkdir(home, { recursive: true });
  return { home, binaries, account };
}

/**
 * Joins the users of the cache directory's PostgreSQL, and starts it if it doesn't run. It goes when its last user
 * goes (see assets/postgres.py); the lock that makes this process a user is held by the supervisor.
 *
 * @throws PostgresFailedError
 */
export async function joinPostgres(
  supervisor: Supervisor,
  plan: PostgresPlan,
  options: {
    readonly python: Python;
    readonly onProgress: OnProgress;
    /** Called when this server has started it, while no other can join. */
    readonly whenFresh: (postgres: Postgres) => Promise<void>;
  },
): Promise<Postgres> {
  const { home } = plan;
  const log = join(home, "postgres.log");
  const starting = await supervisor.lock(join(home, "start"), "exclusive");
  try {
    await supervisor.lock(join(home, "users"), "shared");
    await supervisor.finally({ leave: home });
    const cluster = { ...options, ...plan, supervisor, log };
    if (!(await isThere(join(home, "data", "PG_VERSION")))) await initialise(cluster);
    const fresh = await start(cluster);
    const { host } = JSON.parse(await readFile(join(home, "run.json"), "utf8")) as { host: string };
    const postgres = { home, host, log };
    if (fresh) await options.whenFresh(postgres);
    return postgres;
  } finally {
    starting.release();
  }
}

interface Cluster extends PostgresPlan {
  readonly supervisor: Supervisor;
  readonly python: Python;
  readonly log: string;
  readonly onProgress: OnProgress;
}

async function initialise({ supervisor, home, log, binaries, account, onProgress }: Cluster): Promise<void> {
  onProgress({ phase: "database", message: "setting up PostgreSQL" });
  // Nobody else is at it, and what a start that was killed has left is in nobody's way, but as large as a cluster.
  const drafts = (await readdir(home)).filter((name) => name.startsWith("data."));
  for (const name of drafts) await rm(join(home, name), { recursive: true, force: true });
  const draft = join(home, `data.${randomBytes(4).toString("hex")}`);
  const own = async (path: string): Promise<void> => (account.switched ? chown(path, account.uid, account.gid) : undefined);
  await rm(log, { force: true });
  await mkdir(draft, { mode: 0o700 });
  await own(draft);
  // Sorts the same on every machine, whatever locales the system has.
  const locale = ["--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"];
  const argv = [binaries.initdb, `--pgdata=${draft}`, `--username=${DATABASE_USER}`, "--auth=peer", "--no-sync", ...locale];
  const user = account.switched ? ([account.uid, account.gid] as const) : undefined;
  const status = await supervisor.run({ argv, env: cleanEnvironment(), cwd: "/", log, user });
  if (status !== 0) {
    await rm(draft, { recursive: true, force: true });
    throw new PostgresFailedError(`PostgreSQL's initdb ended with status ${status}.`, {
      nextStep: "The log says why.",
      log: await excerpt(log),
    });
  }
  await writeFile(join(draft, "pg_hba.conf"), `local all all peer map=${DATABASE_USER}\n`);
  const members = new Set([userInfo().username, account.name]);
  await writeFile(join(draft, "pg_ident.conf"), [...members].map((name) => `${DATABASE_USER} "${name}" ${DATABASE_USER}\n`).join(""));
  await appendFile(join(draft, "postgresql.conf"), SETTINGS);
  await rename(draft, join(home, "data"));
}

/**
 * Commits may be lost if the machine itself crashes, but the cluster stays intact: data directories outlive a server.
 */
const SETTINGS = `
listen_addresses = ''
unix_socket_permissions = 0700
max_connections = 500
synchronous_commit = off
max_wal_size = 512MB
log_line_prefix = '%m [%p] %d '
`;

/** Starts the keeper, unless one runs; resolves to whether it was started. */
async function start(cluster: Cluster): Promise<boolean> {
  const { supervisor, home, log } = cluster;
  const runFile = join(home, "run.json");
  const deadline = Date.now() + START_TIMEOUT;
  let keeper: { ended?: number } | undefined;
  while (Date.now() < deadline) {
    if (keeper === undefined) {
      const free = await supervisor.tryLock(join(home, "keeper"), "exclusive");
      free?.release();
      if (free !== undefined) {
        await rm(runFile, { force: true });
        keeper = await startKeeper(cluster);
      }
    }
    // With the lock taken by a keeper, the file is there as soon as PostgreSQL is ready.
    if (await isThere(runFile)) return keeper !== undefined;
    if (keeper?.ended !== undefined && keeper.ended !== 0) break;
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  const how = keeper?.ended === undefined ? `did not get ready in ${START_TIMEOUT / 1000} seconds` : `ended with status ${keeper.ended}`;
  const nextStep = `The log says why. If the files are damaged, remove ${home}: all databases of local Pulps go with it.`;
  throw new PostgresFailedError(`PostgreSQL ${how}.`, { nextStep, log: await excerpt(log) });
}

async function startKeeper({ supervisor, python, home, log, binaries, account, onProgress }: Cluster): Promise<{ ended?: number }> {
  onProgress({ phase: "database", message: "starting PostgreSQL" });
  await rename(log, `${log}.1`).catch(() => {}); // there is none yet
  const argv = [python.path, "-I", asset("postgres.py"), home, binaries.postgres, `${account.uid}`, `${account.gid}`];
  // Nothing of this server's environment: PostgreSQL serves others as well, and may outlive it.
  const env = { PATH: process.env.PATH, LANG: "C" };
  const { exited } = await supervisor.startDetached({ argv, env, cwd: "/", log });
  const keeper: { ended?: number } = {};
  exited.then(
    (code) => {
      keeper.ended = code;
    },
    () => {}, // the supervisor is gone, and says so itself
  );
  return keeper;
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
