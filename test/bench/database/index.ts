import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { connect } from "pulp-sdk";
import { type PostgresServer, startPostgres } from "../../support/postgres.ts";
import { startUpstream } from "../list/upstream.ts";
import type { Bench } from "../support/bench.ts";
import { compare, type Participant } from "../support/compare.ts";
import { measure } from "../support/measure.ts";
import { glueCommand, installPeers } from "../support/peers.ts";
import { summary, table } from "../support/report.ts";
import { round } from "../support/statistics.ts";
import type { Job } from "./job.ts";

/**
 * Writes a release of one rpm repository to a SQLite file, or adds it to the release before in one, or writes it to a PostgreSQL on this machine, or writes its SBOM; or tells what differs from
 * the release before. The releases are made once, before anything is measured.
 *
 * Options: `--run database,add,postgres,sbom,diff`, `--packages 20000`, `--requires 10`, `--files 30`, `--changelogs 5` (of each package), `--changed 1000` (of those of the
 * release before), `--rounds 3`, `--participants sdk,floor,pulpGlue`.
 */
export const database: Bench = async (context, words) => {
  const { values } = parseArgs({
    args: [...words],
    options: {
      run: { type: "string", default: "database" },
      packages: { type: "string", default: "20000" },
      requires: { type: "string", default: "10" },
      files: { type: "string", default: "30" },
      changelogs: { type: "string", default: "5" },
      changed: { type: "string", default: "1000" },
      rounds: { type: "string", default: "3" },
      participants: { type: "string", default: "sdk,floor,pulpGlue" },
    },
  });
  const [packages, requires, files, changelogs, changed, rounds] = [
    values.packages,
    values.requires,
    values.files,
    values.changelogs,
    values.changed,
    values.rounds,
  ].map(Number) as [number, number, number, number, number, number];
  const script = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
  // As JavaScript, made by `npm run bench`: what strips types takes memory, which is counted here.
  const built = (name: string) => ({ file: process.execPath, arguments: [script(`../../../dist/bench/database/${name}.js`)] });
  const chosen = values.participants.split(",");
  const python = chosen.includes("pulpGlue") ? (await installPeers(context.report)).python : "";
  const all: readonly (Participant & { readonly does: readonly Job["operation"][] })[] = [
    { key: "sdk", label: "SDK", command: built("sdk"), does: ["database", "add", "postgres", "sbom", "diff"] },
    { key: "floor", label: "floor (lists only)", command: built("floor"), does: ["database", "postgres", "diff"] },
    { key: "pulpGlue", label: "pulp-glue", command: glueCommand(python, script("pulp_glue_database.py")), does: ["database"] },
  ];

  const { server, proxy, directory, report } = context;
  const { baseUrl, username, password } = server;
  const details = { requires, files, changelogs };
  const pulp = await connect({ baseUrl, username, password });
  const name = `bench-database-${randomBytes(4).toString("hex")}`;
  const [before, release] = [`${name}-1`, `${name}-2`];
  const repository = pulp.rpm.repository(name);
  const outcome: Record<string, object> = {};
  await using cleanUp = new AsyncDisposableStack();
  try {
    const versions: string[] = [];
    for (const [at, from] of [before, release].entries()) {
      report(`syncing ${packages} packages and making a release of them, not measured`);
      const upstream = await startUpstream(packages, details, at * changed);
      try {
        await repository.ensure({ autopublish: true, remote: { url: `${upstream.baseUrl}/`, policy: "on_demand" } });
        versions.push((await repository.sync({ sync_policy: "mirror_content_only" })).version.pulp_href);
        await (await pulp.releases.plan(from, { from: repository, tell: { closure: "skip" } })).apply();
      } finally {
        await upstream.stop();
      }
    }
    const [versionBefore = "", version = ""] = versions;
    for (const operation of values.run.split(",") as Job["operation"][]) {
      let rows = 0;
      const postgres = operation === "postgres" ? cleanUp.use(await startPostgres()) : undefined;
      const attempt = async ({ key, command }: Participant) => {
        const file = postgres?.url ?? join(directory, `${key}.${operation}`);
        const proxied = { baseUrl: proxy.baseUrl, username, password, directory };
        const job: Job = { operation, ...proxied, release, before, version, versionBefore, packages, changed, file };
        if (operation === "add") await pulp.releases.ref(before).exportDatabase(file);
        const measurement = await measure(command, job, proxy);
        const all = operation === "add" ? packages + changed : packages;
        const expected = { packages: all, relations: all * (requires + 1), files: all * files, changelogs: all * changelogs };
        if (operation === "add") proveFile(file, expected);
        else if (operation === "database" && key !== "floor") rows = proveFile(file, expected);
        else if (postgres !== undefined && key !== "floor") rows = await proveSchema(postgres, expected);
        if (operation === "sbom") await proveListed(file, packages);
        if (postgres === undefined) await rm(file, { force: true });
        return measurement;
      };
      const participants = all.filter(({ key, does }) => chosen.includes(key) && does.includes(operation));
      const figures = await compare(participants, packages, rounds, attempt, report);
      const what = operation === "diff" ? `${operation} of two releases, of which ${changed} packages differ` : operation;
      console.log(
        `${what}: ${packages} packages with ${requires} requirements, ${files} files and ${changelogs} changelogs each, ${rounds} rounds, medians\n\n${table(figures, packages)}\n`,
      );
      const sdk = figures.find(({ participant }) => participant.key === "sdk");
      const rowsPerSecond = sdk === undefined || rows === 0 ? {} : { rows, rowsPerSecond: round(rows / sdk.seconds.median, 0) };
      outcome[operation] = { ...rowsPerSecond, ...summary(figures) };
    }
    return { bench: "database", packages, ...details, changed, ...outcome };
  } finally {
    for (const one of [release, before]) await (await pulp.releases.ref(one).planDelete()).apply().catch(() => {});
    await repository.delete();
    await pulp.rpm.remote(name).delete();
    await pulp.close();
  }
};

/** The SBOM names them all. */
async function proveListed(file: string, packages: number): Promise<void> {
  const { components } = JSON.parse(await readFile(file, "utf8")) as { readonly components: readonly unknown[] };
  if (components.length !== packages) throw new Error(`${components.length} components were written, not ${packages}`);
}

type Expected = Readonly<Record<"packages" | "relations" | "files" | "changelogs", number>>;

/** It has it all. @returns how many rows its tables of packages have */
function proveWritten(found: Readonly<Record<string, number>>, expected: Expected): number {
  for (const [what, number] of Object.entries(expected))
    if (found[what] !== number) throw new Error(`${found[what]} ${what} were written, not ${number}`);
  return Object.values(expected).reduce((sum, number) => sum + number, 0);
}

const counting = (expected: Expected, tables: string): string =>
  `SELECT ${Object.keys(expected)
    .map((what) => `(SELECT count(*) FROM ${tables}${what}) AS ${what}`)
    .join(", ")}`;

function proveFile(file: string, expected: Expected): number {
  if (!existsSync(file)) throw new Error("no database was written");
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    return proveWritten(numbersIn(database.prepare(counting(expected, "rpm_")).get()), expected);
  } finally {
    database.close();
  }
}

/** So that the next one begins without one. */
async function proveSchema(postgres: PostgresServer, expected: Expected): Promise<number> {
  const [found] = await postgres.query(counting(expected, "pulp_releases.rpm_"));
  await postgres.query("DROP SCHEMA pulp_releases CASCADE");
  return proveWritten(numbersIn(found), expected);
}

const numbersIn = (row: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, Number(value)]));
