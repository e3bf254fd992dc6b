/**
 * `npm run bench -- [<name>] [options]`: runs one benchmark against one local Pulp, or against the server that `PULP_SDK_BASE_URL`,
 * `PULP_SDK_USERNAME` and `PULP_SDK_PASSWORD` name. Its last line on stdout is the outcome as JSON. See docs/benchmarks.md.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { database } from "./database/index.ts";
import { deliver } from "./deliver/index.ts";
import { fleet } from "./fleet/index.ts";
import { list } from "./list/index.ts";
import { move } from "./move/index.ts";
import { promote } from "./promote/index.ts";
import { release } from "./release/index.ts";
import { administrator } from "./support/administrator.ts";
import type { Bench } from "./support/bench.ts";
import { startCountingProxy } from "./support/counting-proxy.ts";
import { benchServer } from "./support/server.ts";
import { tasks } from "./tasks/index.ts";

const benches: Readonly<Record<string, Bench>> = { database, deliver, fleet, list, move, promote, release, tasks };

const [first = "deliver", ...rest] = process.argv.slice(2);
const [name, words] = first.startsWith("-") ? ["deliver", [first, ...rest]] : [first, rest];
const bench = benches[name];
if (!bench) throw new Error(`no benchmark "${name}": there are ${Object.keys(benches).join(", ")}`);

const report = (message: string): void => console.error(message);
// Printed when everything is stopped, so that it is the last line even where stderr goes to the same place.
console.log(JSON.stringify(await run(bench)));

async function run(bench: Bench): Promise<object> {
  await using cleanUp = new AsyncDisposableStack();
  const directory = await mkdtemp(join(tmpdir(), "pulp-sdk-bench-"));
  cleanUp.defer(() => rm(directory, { recursive: true, force: true }));
  const server = await benchServer(report);
  cleanUp.defer(() => server.stop());
  const proxy = await startCountingProxy(server.baseUrl);
  cleanUp.defer(() => proxy.stop());
  const admin = await administrator(server.baseUrl, server.username, server.password);

  return await bench({ server, proxy, admin, directory, report }, words);
}
