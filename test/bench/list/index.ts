import { randomBytes } from "node:crypto";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { connect } from "pulp-sdk";
import type { Bench } from "../support/bench.ts";
import { compare, type Participant } from "../support/compare.ts";
import { measure } from "../support/measure.ts";
import { glueCommand, installPeers } from "../support/peers.ts";
import { summary, table } from "../support/report.ts";
import type { Job } from "./job.ts";
import { startUpstream } from "./upstream.ts";

/**
 * Lists the packages of an rpm repository, by what identifies each. The repository is made once, before anything is measured.
 *
 * Options: `--packages 5000`, `--rounds 5`, `--participants sdk,floor,pulpGlue,pulpCli`.
 */
export const list: Bench = async (context, words) => {
  const { values } = parseArgs({
    args: [...words],
    options: {
      packages: { type: "string", default: "5000" },
      rounds: { type: "string", default: "5" },
      participants: { type: "string", default: "sdk,floor,pulpGlue,pulpCli" },
    },
  });
  const packages = Number(values.packages);
  const { python, pulp: cli } = await installPeers(context.report);
  const script = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
  const node = (name: string) => ({ file: process.execPath, arguments: [script(name)] });
  const all: readonly Participant[] = [
    { key: "sdk", label: "SDK", command: node("sdk.ts") },
    { key: "floor", label: "floor", command: node("floor.ts") },
    { key: "pulpGlue", label: "pulp-glue", command: glueCommand(python, script("pulp_glue_list.py")) },
    { key: "pulpCli", label: "pulp-cli", command: { ...node("pulp-cli.ts"), environment: { PULP_CLI: cli } } },
  ];
  const participants = all.filter(({ key }) => values.participants.split(",").includes(key));

  const { server, proxy, directory, report } = context;
  const { username, password } = server;
  const upstream = await startUpstream(packages);
  const pulp = await connect({ baseUrl: server.baseUrl, username, password });
  const repository = pulp.rpm.repository(`bench-list-${randomBytes(4).toString("hex")}`);
  try {
    report(`syncing ${packages} packages, not measured`);
    await repository.ensure({ autopublish: false, remote: { url: `${upstream.baseUrl}/`, policy: "on_demand" } });
    const { version } = await repository.sync();
    const job: Job = {
      baseUrl: proxy.baseUrl,
      username,
      password,
      directory,
      repository: repository.name,
      version: version.pulp_href,
      packages,
    };
    const attempt = (participant: Participant) => measure(participant.command, job, proxy);
    report("warming up, not measured");
    for (const participant of participants) await attempt(participant);
    const figures = await compare(participants, packages, Number(values.rounds), attempt, report);
    console.log(`listing ${packages} rpm packages, ${values.rounds} rounds, medians\n\n${table(figures, packages)}\n`);
    return { bench: "list", packages, ...summary(figures) };
  } finally {
    await repository.delete();
    await pulp.rpm.remote(repository.name).delete();
    await pulp.close();
    await upstream.stop();
  }
};
