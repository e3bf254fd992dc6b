import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Bench } from "../support/bench.ts";
import { compare, type Participant } from "../support/compare.ts";
import { startCountingProxy } from "../support/counting-proxy.ts";
import { type Measurement, measure } from "../support/measure.ts";
import { startPretended } from "../support/pretended.ts";
import { summary, table } from "../support/report.ts";
import type { Job } from "./job.ts";

/**
 * `queue()` and `explain()` where many tasks wait, beside a pretended server: a real one would have done them. Whole seconds are mostly that server's;
 * what the client takes is its time on a processor.
 *
 * Options: `--tasks 10000`, `--rounds 3`.
 */
export const tasks: Bench = async ({ directory, report }, words) => {
  const { values } = parseArgs({
    args: [...words],
    options: { tasks: { type: "string", default: "10000" }, rounds: { type: "string", default: "3" } },
  });
  const [count, rounds] = [Number(values.tasks), Number(values.rounds)];
  const server = await startPretended<{ readonly last: string }>(new URL("pretended.ts", import.meta.url), count);
  const proxy = await startCountingProxy(server.baseUrl);
  const built = (name: string) => ({
    file: process.execPath,
    arguments: [fileURLToPath(new URL(`../../../dist/bench/tasks/${name}.js`, import.meta.url))],
  });
  const participants: readonly Participant[] = [
    { key: "queue", label: "queue()", command: built("sdk") },
    { key: "explain", label: "explain()", command: built("sdk") },
    { key: "floor", label: "floor", command: built("floor") },
  ];
  const cpuSeconds: Record<string, number> = {};
  const attempt = async ({ key, command }: Participant): Promise<Measurement> => {
    const { baseUrl } = proxy;
    const { username, password, last } = server;
    const job: Job & { readonly directory: string } = {
      baseUrl,
      username,
      password,
      directory,
      word: key === "explain" ? key : "queue",
      task: last,
    };
    const measurement = await measure(command, job, proxy);
    cpuSeconds[key] = measurement.cpuSeconds;
    return measurement;
  };
  try {
    const figures = await compare(participants, count, rounds, attempt, report);
    console.log(`${count} tasks that wait, beside a pretended server, ${rounds} rounds, medians\n\n${table(figures, count)}\n`);
    return { bench: "tasks", tasks: count, ...summary(figures), cpuSeconds };
  } finally {
    await proxy.stop();
    await server.stop();
  }
};
