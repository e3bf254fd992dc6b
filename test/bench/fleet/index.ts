import { randomBytes } from "node:crypto";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { clearAway, proveEndState } from "../deliver/end-state.ts";
import type { Job, RepositoryJob } from "../deliver/job.ts";
import type { Bench, BenchContext } from "../support/bench.ts";
import { compare, type Participant } from "../support/compare.ts";
import { startCountingProxy } from "../support/counting-proxy.ts";
import { type Measurement, measure } from "../support/measure.ts";
import { glueCommand, installPeers } from "../support/peers.ts";
import { startPretended } from "../support/pretended.ts";
import { summary, table } from "../support/report.ts";
import { startUpstreams } from "./upstream.ts";

/**
 * A fleet of file and rpm repositories: made and delivered (`deliver`); found unchanged (`unchanged`); and both of as many as a real server takes too
 * long to be filled with, beside a pretended one (`pretended`), for requests, memory and time on a processor.
 *
 * Options: `--run deliver,unchanged,pretended`, `--files 60`, `--rpms 30`, `--rounds 3`, `--participants fleet,floor,pulpGlueThreads,pulpGlue,pulpCli`,
 * `--unchanged 500` (a third of them rpm), `--pretended 2000`, `--pace 50` (milliseconds that a worker of the pretended server takes for a task).
 */
export const fleet: Bench = async (context, words) => {
  const { values } = parseArgs({
    args: [...words],
    options: {
      run: { type: "string", default: "deliver,unchanged,pretended" },
      files: { type: "string", default: "60" },
      rpms: { type: "string", default: "30" },
      rounds: { type: "string", default: "3" },
      participants: { type: "string", default: "fleet,floor,pulpGlueThreads,pulpGlue,pulpCli" },
      unchanged: { type: "string", default: "500" },
      pretended: { type: "string", default: "2000" },
      pace: { type: "string", default: "50" },
    },
  });
  const runs: Record<string, () => Promise<object>> = {
    deliver: () => delivered(context, Number(values.files), Number(values.rpms), Number(values.rounds), values.participants.split(",")),
    unchanged: () => unchanged(context, Number(values.unchanged), values.participants.split(",")),
    pretended: () => pretended(context, Number(values.pretended), Number(values.pace)),
  };
  const outcome: Record<string, object> = {};
  for (const name of values.run.split(",")) {
    const run = runs[name];
    if (run === undefined) throw new Error(`no run "${name}": there are ${Object.keys(runs).join(", ")}`);
    outcome[name] = await run();
  }
  return { bench: "fleet", ...outcome };
};

const script = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const node = (path: string) => ({ file: process.execPath, arguments: [script(path)] });
/** Built, as Node's own reading of TypeScript would be in the memory that is measured. */
const built = (path: string) => node(`../../../dist/bench/${path}.js`);
/** Of pulp-glue: more or fewer made no difference that could be told from noise, with two workers. */
const threads = "8";

async function peersOf(context: BenchContext): Promise<readonly Participant[]> {
  const { python, pulp } = await installPeers(context.report);
  const glue = script("../deliver/pulp_glue_deliver.py");
  return [
    { key: "fleet", label: "SDK, as a fleet", command: built("deliver/fleet") },
    { key: "floor", label: "floor", command: built("deliver/floor") },
    { key: "pulpGlueThreads", label: `pulp-glue, ${threads} threads`, command: glueCommand(python, glue, threads) },
    { key: "pulpGlue", label: "pulp-glue", command: glueCommand(python, glue), sample: 12 },
    { key: "pulpCli", label: "pulp-cli", command: { ...node("../deliver/pulp-cli.ts"), environment: { PULP_CLI: pulp } }, sample: 6 },
  ];
}

type Places = Awaited<ReturnType<typeof startUpstreams>>;
type Plugin = RepositoryJob["plugin"];

/** Evenly mixed, so that a sample is as mixed as the whole. */
function repositoriesIn(prefix: string, upstreams: Places, total: number, share: (index: number) => Plugin): readonly RepositoryJob[] {
  return Array.from({ length: total }, (_, index) => {
    const [plugin, name] = [share(index), `${prefix}${index}`];
    return { plugin, name, basePath: name, url: upstreams.url(plugin, name), policy: plugin === "file" ? "immediate" : "on_demand" };
  });
}

const jobOf = ({ server, proxy, directory }: BenchContext, repositories: readonly RepositoryJob[]): Job => ({
  baseUrl: proxy.baseUrl,
  username: server.username,
  password: server.password,
  directory,
  repositories,
});

const unique = (): string => `bench-${randomBytes(4).toString("hex")}-`;

async function delivered(context: BenchContext, files: number, rpms: number, rounds: number, keys: readonly string[]): Promise<object> {
  const size = files + rpms;
  const share = (index: number): Plugin => (Math.floor(((index + 1) * rpms) / size) > Math.floor((index * rpms) / size) ? "rpm" : "file");
  const participants = (await peersOf(context)).filter(({ key }) => keys.includes(key));
  const upstreams = await startUpstreams();
  const details: Record<string, object> = {};
  const attempt = async (participant: Participant, items: number): Promise<Measurement> => {
    const prefix = unique();
    const job = jobOf(context, repositoriesIn(prefix, upstreams, items, share));
    try {
      if (context.server.exclusive) await context.admin.idle();
      const measurement = await measure(participant.command, job, context.proxy);
      await proveEndState(context.admin, job, prefix);
      details[participant.key] = told(measurement, 2 * items);
      return measurement;
    } catch (cause) {
      throw new Error(`${participant.label} didn't do its job`, { cause });
    } finally {
      await clearAway(context.admin, ["file", "rpm"], prefix);
    }
  };
  try {
    context.report("warming up: three repositories each, not measured");
    for (const participant of participants) await attempt(participant, 3);
    const figures = await compare(participants, size, rounds, attempt, context.report);
    console.log(`ensure + deliver of ${files} file and ${rpms} rpm repositories, ${rounds} rounds, medians\n\n${table(figures, size)}\n`);
    return { files, rpms, ...summary(figures), details };
  } finally {
    await upstreams.stop();
  }
}

/** What the table has no column for. @param tasks that were dispatched */
const told = ({ seconds, cpuSeconds, breakdown }: Measurement, tasks: number): object => ({
  cpuSeconds,
  cpuShare: Math.round((cpuSeconds / seconds) * 1_000) / 1_000,
  ...(tasks === 0 ? {} : { requestsForTasks: Math.round(((breakdown["GET tasks"] ?? 0) / tasks) * 1_000) / 1_000 }),
});

async function unchanged(context: BenchContext, size: number, keys: readonly string[]): Promise<object> {
  const { admin, proxy, report } = context;
  const upstreams = await startUpstreams();
  const prefix = unique();
  const job = jobOf(
    context,
    repositoriesIn(prefix, upstreams, size, (index) => (index % 3 === 2 ? "rpm" : "file")),
  );
  const peers = (await peersOf(context)).filter(({ key }) => keys.includes(key) && key.startsWith("pulpGlue"));
  try {
    report(`filling the server with ${size} repositories, not measured`);
    await measure(built("fleet/fill"), job, proxy);
    const participants: readonly Participant[] = [
      { key: "fleet", label: "SDK, what has changed", command: built("fleet/unchanged") },
      ...peers.map((peer) => ({ ...peer, sample: 24 })),
    ];
    const details: Record<string, object> = {};
    const attempt = async ({ key, command }: Participant, items: number): Promise<Measurement> => {
      const measurement = await measure(command, { ...job, repositories: job.repositories.slice(0, items) }, proxy);
      const writes = Object.keys(measurement.breakdown).filter((kind) => !kind.startsWith("GET ") && kind !== "POST login");
      if (key === "fleet" && writes.length > 0) throw new Error(`the unchanged fleet was written to: ${writes.join(", ")}`);
      details[key] = told(measurement, 0);
      return measurement;
    };
    const figures = await compare(participants, size, 1, attempt, report);
    console.log(`an unchanged fleet of ${size} file and rpm repositories, one round\n\n${table(figures, size)}\n`);
    return { repositories: size, ...summary(figures), details };
  } finally {
    await clearAway(admin, ["file", "rpm"], prefix);
    await upstreams.stop();
  }
}

/** No seconds of a server's are in this: its tasks take as long as they are told to. */
async function pretended(context: BenchContext, size: number, pace: number): Promise<object> {
  const server = await startPretended(new URL("pretended.ts", import.meta.url), pace);
  const proxy = await startCountingProxy(server.baseUrl);
  try {
    const names = Array.from({ length: size }, (_, index) => `r${index}`);
    const job: Job = {
      baseUrl: proxy.baseUrl,
      username: server.username,
      password: server.password,
      directory: context.directory,
      repositories: names.map((name) => ({
        plugin: "file",
        name,
        basePath: name,
        url: `${server.baseUrl}/upstream/${name}/PULP_MANIFEST`,
        policy: "immediate",
      })),
    };
    const outcome: Record<string, object> = {};
    for (const [key, tasks] of [
      ["fill", 2 * size],
      ["unchanged", 0],
    ] as const) {
      const measurement = await measure(built(`fleet/${key}`), job, proxy);
      const { seconds, requests, megabytes, breakdown } = measurement;
      context.report(`${key}: ${JSON.stringify(breakdown)}`);
      outcome[key] = { seconds: Math.round(seconds * 10) / 10, requests, megabytes, ...told(measurement, tasks) };
    }
    console.log(`${size} file repositories beside a pretended server, ${pace} ms a task\n\n${JSON.stringify(outcome, null, 2)}\n`);
    return { repositories: size, pace, ...outcome };
  } finally {
    await proxy.stop();
    await server.stop();
  }
}
