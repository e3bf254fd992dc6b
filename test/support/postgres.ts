import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chown, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { databaseAccount } from "../../src/local/account.ts";
import { postgresBinaries } from "../../src/local/binaries.ts";
import { defaultCacheDir } from "../../src/local/server.ts";

/** A PostgreSQL of one's own, that lets in nobody without a password. */
export interface PostgresServer extends AsyncDisposable {
  /** As its administrator; the password has to be percent-encoded. */
  readonly url: string;
  readonly password: string;
  /** Rows of one statement. */
  query(sql: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** As a crash: every process of it, at once. */
  kill(): Promise<void>;
  /** Again, with what it had. */
  start(): Promise<void>;
}

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { readonly port: number };
  server.close();
  await once(server, "close");
  return port;
};

/** The PostgreSQL that local Pulps are run on, in a scratch folder. */
export const startPostgres = async (): Promise<PostgresServer> => {
  const { initdb, postgres } = await postgresBinaries(defaultCacheDir());
  const { uid, gid } = await databaseAccount();
  const home = await mkdtemp(join(tmpdir(), "postgres-"));
  const [data, secret] = [join(home, "data"), join(home, "password")];
  const password = "s3cret/of:the@test";
  await writeFile(secret, password);
  for (const path of [home, secret]) await chown(path, uid, gid);
  const run = (program: string, args: readonly string[]): ChildProcess =>
    spawn(program, args, { uid, gid, cwd: "/", stdio: "ignore", detached: true, env: { PATH: process.env.PATH, LC_ALL: "C" } });
  const [status] = await once(
    run(initdb, [`--pgdata=${data}`, "--username=keeper", "--auth=scram-sha-256", `--pwfile=${secret}`, "--no-sync", "--encoding=UTF8"]),
    "exit",
  );
  if (status !== 0) throw new Error(`initdb ended with ${status}`);
  const port = await freePort();
  const url = `postgresql://keeper:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`;
  let server: ChildProcess | undefined;

  const query: PostgresServer["query"] = async (sql) => {
    const client = new pg.Client({ connectionString: url });
    client.on("error", () => {});
    try {
      await client.connect();
      return (await client.query<Record<string, unknown>>(sql)).rows;
    } finally {
      await client.end().catch(() => {});
    }
  };
  const kill = async (): Promise<void> => {
    if (server?.pid === undefined || server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, "exit");
    process.kill(server.pid, "SIGKILL");
    await ended;
  };
  const start = async (): Promise<void> => {
    // What a killed one leaves holds on to its memory until its own processes have noticed.
    for (let tries = 0; tries < 300; tries++) {
      if (server === undefined || server.exitCode !== null || server.signalCode !== null)
        server = run(postgres, [
          "-D",
          data,
          "-p",
          String(port),
          "-c",
          "listen_addresses=127.0.0.1",
          "-c",
          `unix_socket_directories=${home}`,
        ]);
      await sleep(100);
      const isThere = await query("SELECT 1").then(
        () => true,
        () => false,
      );
      if (isThere) return;
    }
    throw new Error("PostgreSQL doesn't start");
  };
  await start();
  return {
    url,
    password,
    query,
    kill,
    start,
    async [Symbol.asyncDispose]() {
      await kill();
      await rm(home, { recursive: true, force: true });
    },
  };
};
