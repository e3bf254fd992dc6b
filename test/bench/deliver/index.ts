import { randomBytes } from "node:crypto";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Bench, BenchContext } from "../support/bench.ts";
import { compare, type Participant } from "../support/compare.ts";
import type { Listening } from "../support/listen.ts";
import { type Measurement, measure } from "../support/measure.ts";
import { glueCommand, installPeers, type Peers } from "../support/peers.ts";
import { summary, table } from "../support/report.ts";
import { clearAway, proveEndState } from "./end-state.ts";
import type { Job } from "./job.ts";
import { manifestName, startUpstream } from "./upstream.ts";

/**
 * `ensure + deliver` of a number of file repositories: remote, repository, sync, publication, distribution, until the content is served.
 *
 * Options: `--repositories 40`, `--rounds 3`, `--participants sdk,floor,pulpGlue,pulpCli`; there is `fleet`, too.
 */
export const deliver: Bench = async (context, words) => {
  const { values } = parseArgs({
    args: [...words],
    options: {
      repositories: { type: "string", default: "40" },
      rounds: { type: "string", default: "3" },
      participants: { type: "string", default: "sdk,floor,pulpGlue,pulpCli" },
    },
  });
  const repositories = positive("repositories", values.repositories);
  const rounds = positive("rounds", values.rounds);
  const participants = chosen(values.participants, await installPeers(context.report));

  const upstream = await startUpstream();
  try {
    const attempt = (participant: Participant, items: number) => attemptOnce(context, upstream, participant, items);
    // Whoever came first would otherwise pay for cold API workers, and the peers for downloading the server's API description.
    context.report("warming up: one repository each, not measured");
    for (const participant of participants) await attempt(participant, 1);
    const figures = await compare(participants, repositories, rounds, attempt, context.report);
    console.log(`ensure + deliver of ${repositories} file repositories, ${rounds} rounds, medians\n\n${table(figures, repositories)}\n`);
    return { bench: "deliver", repositories, ...summary(figures) };
  } finally {
    await upstream.stop();
  }
};

function allParticipants({ python, pulp }: Peers): Participant[] {
  const script = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
  const node = (name: string) => ({ file: process.execPath, arguments: [script(name)] });
  return [
    { key: "sdk", label: "SDK", command: node("sdk.ts") },
    { key: "fleet", label: "SDK, as a fleet", command: node("fleet.ts") },
    { key: "floor", label: "floor", command: node("floor.ts") },
    { key: "pulpGlue", label: "pulp-glue", command: glueCommand(python, script("pulp_glue_deliver.py")) },
    { key: "pulpCli", label: "pulp-cli", command: { ...node("pulp-cli.ts"), environment: { PULP_CLI: pulp } }, sample: 3 },
  ];
}

/** One participant's turn: the job under fresh names, measured; the proof that it was done; and everything cleared away again. */
async function attemptOnce(context: BenchContext, upstream: Listening, participant: Participant, items: number): Promise<Measurement> {
  const { server, proxy, admin, directory } = context;
  const prefix = `bench-${randomBytes(4).toString("hex")}-`;
  const job: Job = {
    baseUrl: proxy.baseUrl,
    username: server.username,
    password: server.password,
    directory,
    repositories: Array.from({ length: items }, (_, index) => {
      const name = `${prefix}${index}`;
      return { plugin: "file", name, url: `${upstream.baseUrl}/${name}/${manifestName}`, policy: "immediate", basePath: name };
    }),
  };
  try {
    if (server.exclusive) await admin.idle();
    const measurement = await measure(participant.command, job, proxy);
    await proveEndState(admin, job, prefix);
    return measurement;
  } catch (cause) {
    throw new Error(`${participant.label} didn't do its job`, { cause });
  } finally {
    await clearAway(admin, ["file"], prefix);
  }
}

function chosen(keys: string, peers: Peers): Participant[] {
  const all = allParticipants(peers);
  return keys.split(",").map((key) => {
    const participant = all.find((candidate) => candidate.key === key);
    if (!participant) throw new Error(`no participant "${key}": there are ${all.map((candidate) => candidate.key).join(", ")}`);
    return participant;
  });
}

function positive(option: string, value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1) throw new Error(`--${option} is a whole number from 1, not "${value}"`);
  return number;
}
