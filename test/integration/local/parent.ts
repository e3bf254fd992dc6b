// A program that starts a local Pulp and does nothing else until it is told to, or is killed. Talks in lines of JSON.
import { createInterface } from "node:readline";
import { LocalPulpError, type StartOptions, startLocalPulp } from "../../../src/local/index.ts";

const say = (value: unknown): boolean => process.stdout.write(`${JSON.stringify(value)}\n`);
const options = JSON.parse(process.argv[2] ?? "{}") as StartOptions;

try {
  const server = await startLocalPulp({ ...options, onProgress: (progress) => say({ progress }) });
  const { baseUrl, contentUrl, username, password, dataDir, logs } = server;
  const pids = Object.fromEntries(server.processes.map((process) => [process.name, process.pid]));
  say({ ready: { baseUrl, contentUrl, username, password, dataDir, logs, pids } });
  for await (const line of createInterface({ input: process.stdin })) {
    if (line === "forget") process.stdin.unref(); // nothing keeps the program running any more
    if (line === "forget") break;
    if (line === "stop") await server.stop();
    if (line === "stop") say({ stopped: true });
  }
} catch (error) {
  say({ error: error instanceof LocalPulpError ? error.toJSON() : String(error) });
  process.exitCode = 1;
}
