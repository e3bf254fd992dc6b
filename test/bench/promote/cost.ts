import { randomBytes } from "node:crypto";
import { connect, type FileRepository } from "pulp-sdk";
import type { BenchContext } from "../support/bench.ts";
import { type Call, done, login } from "../support/floor-call.ts";
import type { Database } from "../support/server.ts";

/** What one way took to serve at one more place all that a repository has. */
interface Cost {
  readonly seconds: number;
  readonly requests: number;
  readonly tasks: number;
  /** Rows, but those of tasks. */
  readonly rows: number;
  /** Of the database. */
  readonly kilobytes: number;
}

const api = "/pulp/api/v3/";
const unique = (): string => `bench-cost-${randomBytes(4).toString("hex")}`;

/**
 * As a stream of that repository, as a stream in another one, and as a copy of the repository by plain requests. Streams leave a record in the ledger,
 * which is counted with them. On a server of the benchmark's own: its tables are counted.
 */
export const cost = async (context: BenchContext, source: FileRepository, units: number): Promise<Readonly<Record<string, Cost>>> => {
  const { server, proxy, report } = context;
  const { username, password, database } = server;
  if (database === undefined) throw new Error("rows are counted on a server that the benchmark has started by itself");
  const account = { baseUrl: proxy.baseUrl, username, password };
  const [pulp, call] = [await connect(account), await login(account)];
  const [repository, other, copied] = [source.name, unique(), unique()].map((name) => pulp.file.repository(name)) as [
    FileRepository,
    FileRepository,
    FileRepository,
  ];
  const { number: version, pulp_href } = await repository.at("latest");
  const [first, second, third] = [repository.stream(unique()), repository.stream(unique()), other.stream(unique())];
  try {
    report("making the first stream, with the publication and the ledger, not measured");
    await first.ensure({ start: version, basePath: first.name });
    const ways: Readonly<Record<string, () => Promise<unknown>>> = {
      "stream of the repository": async () => second.ensure({ start: version, basePath: second.name }),
      "stream in another repository": async () => third.ensure({ start: first, basePath: third.name }),
      "copy of the repository": () => copy(call, copied.name, pulp_href),
    };
    const costs: Record<string, Cost> = {};
    for (const [name, make] of Object.entries(ways)) {
      const before = await database();
      proxy.reset();
      const begun = performance.now();
      await make();
      const [seconds, { requests }] = [(performance.now() - begun) / 1000, proxy];
      costs[name] = { seconds: Math.round(seconds * 10) / 10, requests, ...grown(before, await database(), report) };
    }
    console.log(`${units} files at one more place\n`);
    console.table(costs);
    return costs;
  } finally {
    await Promise.all([first, second, third, copied].map(({ name }) => pulp.file.distribution(name).delete()));
    await Promise.all([other, copied].map((one) => one.delete()));
    await pulp.close();
  }
};

const ofTasks = /^(core_task|core_taskgroup|core_progressreport|core_createdresource)/;

const grown = (before: Database, after: Database, report: (message: string) => void): Pick<Cost, "tasks" | "rows" | "kilobytes"> => {
  const more = Object.entries(after.rows).flatMap(([table, rows]) => {
    const by = rows - (before.rows[table] ?? 0);
    return by === 0 ? [] : [[table, by] as const];
  });
  report(more.map(([table, by]) => `${by} ${table}`).join(", "));
  return {
    tasks: (after.rows.core_task ?? 0) - (before.rows.core_task ?? 0),
    rows: more.reduce((sum, [table, by]) => (ofTasks.test(table) ? sum : sum + by), 0),
    kilobytes: Math.round((after.bytes - before.bytes) / 1024),
  };
};

/** A repository with all that a version has, published and served. */
const copy = async (call: Call, name: string, version: string): Promise<void> => {
  const made = async (path: string, body: object): Promise<string> => {
    const { task } = await call("POST", path, body);
    return (await done(call, task))[0] ?? "";
  };
  const repository = await call("POST", `${api}repositories/file/file/`, { name });
  const copied = await made(`${String(repository.pulp_href)}modify/`, { base_version: version });
  const publication = await made(`${api}publications/file/file/`, { repository_version: copied });
  await made(`${api}distributions/file/file/`, { name, base_path: name, publication });
};
