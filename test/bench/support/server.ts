/** The Pulp that a benchmark runs against. */
export interface BenchServer {
  /** Origin of the API, without a trailing slash. */
  readonly baseUrl: string;
  readonly username: string;
  readonly password: string;
  /** Whether the server was started for this benchmark, so that nothing else uses it. */
  readonly exclusive: boolean;
  /** What its database holds; `undefined` where it is somebody else's. */
  readonly database: (() => Promise<Database>) | undefined;
  stop(): Promise<void>;
}

/** What a database holds at one moment. */
export interface Database {
  /** Rows, by table. */
  readonly rows: Readonly<Record<string, number>>;
  /** On disk, with indexes. */
  readonly bytes: number;
}

/** Run by `pulpcore-manager shell`. */
const counting = `
import json
from django.db import connection
with connection.cursor() as cursor:
    rows = {}
    for name in connection.introspection.table_names(cursor):
        cursor.execute(f'SELECT count(*) FROM "{name}"')
        rows[name] = cursor.fetchone()[0]
    cursor.execute("SELECT pg_database_size(current_database())")
    print("\\n" + json.dumps({"rows": rows, "bytes": cursor.fetchone()[0]}))
`;

/**
 * The server that `PULP_SDK_BASE_URL`, `PULP_SDK_USERNAME` and `PULP_SDK_PASSWORD` name, or else one started on this machine.
 * Plugins and workers of that one are fixed, so that figures of different runs can be compared.
 */
export async function benchServer(report: (message: string) => void): Promise<BenchServer> {
  const { PULP_SDK_BASE_URL: baseUrl, PULP_SDK_USERNAME: username, PULP_SDK_PASSWORD: password } = process.env;
  if (baseUrl) {
    if (!username || !password) throw new Error("PULP_SDK_BASE_URL is set: set PULP_SDK_USERNAME and PULP_SDK_PASSWORD as well");
    return { baseUrl: baseUrl.replace(/\/+$/, ""), username, password, exclusive: false, database: undefined, stop: async () => {} };
  }
  const { startLocalPulp } = await import("pulp-sdk/local");
  let said = "";
  const onProgress = ({ message }: { readonly message: string }): void => {
    if (message !== said) report(message);
    said = message;
  };
  const server = await startLocalPulp({ plugins: ["rpm", "file", "container", "deb"], workers: 2, apiWorkers: 2, onProgress });
  return {
    baseUrl: server.baseUrl.replace(/\/+$/, ""),
    username: server.username,
    password: server.password,
    exclusive: true,
    database: async () => JSON.parse((await server.manager(["shell"], { input: counting })).trim().split("\n").at(-1) ?? "") as Database,
    stop: () => server.stop(),
  };
}
