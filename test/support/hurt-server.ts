import { setTimeout as sleep } from "node:timers/promises";
import { type LocalPulp, startLocalPulp } from "../../src/local/index.ts";
import { PLUGINS } from "./plugins.ts";
import { quickPasswords } from "./servers.ts";

/** A server of one's own that may be hurt: what ends is started again, as a service manager does. */
export interface HurtServer extends AsyncDisposable {
  readonly local: LocalPulp;
  /** Processes that ended by themselves. */
  readonly deaths: readonly string[];
  /** Ends a process as a crash does, and starts it again. */
  kill(process: string): Promise<void>;
  /** The database ends every connection, and takes none for three seconds: what is seen of a PostgreSQL that is restarted, which others use, too. */
  interruptDatabase(): Promise<void>;
  /** The server sees at once which workers are dead, as it does by itself within 17 minutes: the same rows, by the same rule, and the same call. */
  noticeDead(): Promise<void>;
}

const interruption = `
import time, psycopg
from django.conf import settings
database = settings.DATABASES["default"]
with psycopg.connect(host=database["HOST"], user=database["USER"], dbname="postgres", autocommit=True) as connection:
    name = database["NAME"]
    connection.execute(f'ALTER DATABASE "{name}" WITH ALLOW_CONNECTIONS false')
    try:
        connection.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [name])
        time.sleep(3)
    finally:
        connection.execute(f'ALTER DATABASE "{name}" WITH ALLOW_CONNECTIONS true')
`;

const noticing = `
from django.db import connection
from pulpcore.app.models import AppStatus
AppStatus.objects.missing().delete()
with connection.cursor() as cursor:
    cursor.execute("SELECT pg_notify('pulp_worker_wakeup', 'unblock'), pg_notify('pulp_worker_wakeup', 'handle')")
`;

export const startHurtServer = async (): Promise<HurtServer> => {
  const deaths: string[] = [];
  let isOver = false;
  let noticed: Promise<void> | undefined;
  const revive = async (name: string): Promise<void> => {
    // One that dies of the same trouble at once is started once more.
    for (let pause = 100; !isOver && local.process(name).pid === undefined; pause = 1_000) {
      await sleep(pause);
      if (!isOver)
        await local
          .process(name)
          .restart()
          .catch(() => {});
    }
  };
  const local: LocalPulp = await startLocalPulp({
    plugins: PLUGINS,
    workers: 2,
    apiWorkers: 1,
    settings: quickPasswords,
    onProcessExit: ({ process }) => {
      deaths.push(process);
      void revive(process);
    },
  });
  return {
    local,
    deaths,
    async kill(name) {
      await local.process(name).kill();
      await local.process(name).restart();
    },
    interruptDatabase: async () => void (await local.manager(["shell"], { input: interruption })),
    noticeDead() {
      noticed ??= local.manager(["shell"], { input: noticing }).then(() => {
        noticed = undefined;
      });
      return noticed;
    },
    async [Symbol.asyncDispose]() {
      isOver = true;
      await local.stop();
    },
  };
};
