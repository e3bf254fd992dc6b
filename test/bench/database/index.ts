import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { connect } from "pulp-sdk";
import { startUpstream } from "../list/upstream.ts";
import type { Bench } from "../support/bench.ts";
import { compare, type Participant } from "../support/compare.ts";
import { measure } from "../support/measure.ts";
import { glueCommand, installPeers } from "../support/peers.ts";
import { summary, table } from "../support/report.ts";
import { round } from "../support/statistics.ts";
import type { Job } from "./job.ts";

/**
 * Writes a release of one rpm repository to a SQLite file. The release is made once, before anything is measured.
 *
 * Options: `--packages 20000`, `--requires 10`, `--files 30`, `--changelogs 5` (of each package), `--rounds 3`, `--participants sdk,floor,pulpGlue`.
 */
export const database: Bench = async (context, words) => {
  const { values } = parseArgs({
    args: [...words],
    options: {
      packages: { type: "string", default: "20000" },
      requires: { type: "string", default: "10" },
      files: { type: "string", default: "30" },
      changelogs: { type: "string", default: "5" },
      rounds: { type: "string", default: "3" },
      participants: { type: "string", default: "sdk,floor,pulpGlue" },
    },
  });
  const [packages = 0, requires = 0, files = 0, changelogs = 0] = [values.packages, values.requires, values.files, values.changelogs].map(
    Number,
  );
  const script = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
  const chosen = values.participants.split(",");
  const python = chosen.includes("pulpGlue") ? (await installPeers(context.report)).python : "";
  const all: readonly Participant[] = [
    { key: "sdk", label: "SDK", command: { file: process.execPath, arguments: [script("sdk.ts")] } },
    { key: "floor", label: "floor (lists only)", command: { file: process.execPath, arguments: [script("floor.ts")] } },
    { key: "pulpGlue", label: "pulp-glue", command: glueCommand(python, script("pulp_glue_database.py")) },
  ];
  const participants = all.filter(({ key }) => chosen.includes(key));

  const { server, proxy, directory, report } = context;
  const { baseUrl, username, password } = server;
  const upstream = await startUpstream(packages, { requires, files, changelogs });
  const pulp = await connect({ baseUrl, username, password });
  const name = `bench-database-${randomBytes(4).toString("hex")}`;
  const repository = pulp.rpm.repository(name);
  try {
    report(`syncing ${packages} packages and making a release of them, not measured`);
    await repository.ensure({ autopublish: true, remote: { url: `${upstream.baseUrl}/`, policy: "on_demand" } });
    const { version } = await repository.sync();
    await (await pulp.releases.plan(name, { from: repository, tell: { closure: "skip" } })).apply();
    let rows = 0;
    const attempt = async ({ key, command }: Participant) => {
      const file = join(directory, `${key}.sqlite`);
      const job: Job = { baseUrl: proxy.baseUrl, username, password, directory, release: name, version: version.pulp_href, packages, file };
      const measurement = await measure(command, job, proxy);
      if (key !== "floor")
        rows = Math.max(
          rows,
          proveWritten(file, {
            packages,
            relations: packages * (requires + 1),
            files: packages * files,
            changelogs: packages * changelogs,
          }),
        );
      await rm(file, { force: true });
      return measurement;
    };
    const figures = await compare(participants, packages, Number(values.rounds), attempt, report);
    console.log(
      `a database of ${packages} packages with ${requires} requirements, ${files} files and ${changelogs} changelogs each, ${values.rounds} rounds, medians\n\n${table(figures, packages)}\n`,
    );
    const sdk = figures.find(({ participant }) => participant.key === "sdk");
    const rowsPerSecond = sdk === undefined ? {} : { rowsPerSecond: round(rows / sdk.seconds.median, 0) };
    return { bench: "database", packages, requires, files, changelogs, rows, ...rowsPerSecond, ...summary(figures) };
  } finally {
    await (await pulp.releases.ref(name).planDelete()).apply().catch(() => {});
    await repository.delete();
    await pulp.rpm.remote(name).delete();
    await pulp.close();
    await upstream.stop();
  }
};

/** The file has it all. @returns how many rows its tables of packages have */
function proveWritten(file: string, expected: Readonly<Record<"packages" | "relations" | "files" | "changelogs", number>>): number {
  if (!existsSync(file)) throw new Error("no database was written");
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const count = (name: string): number => Number(database.prepare(`SELECT count(*) AS n FROM ${name}`).get()?.n);
    for (const [what, number] of Object.entries(expected))
      if (count(`rpm_${what}`) !== number) throw new Error(`${count(`rpm_${what}`)} ${what} were written, not ${number}`);
    return ["rpm_packages", "rpm_relations", "rpm_files", "rpm_changelogs"].reduce((sum, name) => sum + count(name), 0);
  } finally {
    database.close();
  }
}
