import { randomBytes } from "node:crypto";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { connect, type FileRepository, type Pulp } from "pulp-sdk";
import { upstreams } from "../move/upstreams.ts";
import type { Bench, BenchContext } from "../support/bench.ts";
import { busySeconds } from "../support/busy.ts";
import { compare, type Participant } from "../support/compare.ts";
import { measure } from "../support/measure.ts";
import { glueCommand, installPeers } from "../support/peers.ts";
import { summary, table } from "../support/report.ts";
import { cost } from "./cost.ts";
import type { Job, Place } from "./job.ts";

/**
 * Promotes files into streams of one repository: a few into many streams that are nearly all that the source is, or nearly all into an empty one.
 *
 * Options: `--run few,most,plan,unchanged,cost` (`plan`: what promoting nearly all into an empty one would come to, for its memory; `unchanged`: a pipeline of
 * five times as many streams that is as it should be; `cost`: what a stream costs, beside a copy of the repository), `--units 20000`, `--streams 20`, `--files 10`, `--rounds 3`, `--participants sdk,floor,pulpGlue`.
 */
export const promote: Bench = async (context, words) => {
  const { values } = parseArgs({
    args: [...words],
    options: {
      run: { type: "string", default: "few,most,plan,unchanged,cost" },
      units: { type: "string", default: "20000" },
      streams: { type: "string", default: "20" },
      files: { type: "string", default: "10" },
      rounds: { type: "string", default: "3" },
      participants: { type: "string", default: "sdk,floor,pulpGlue" },
    },
  });
  const [units, streams, files, rounds] = [values.units, values.streams, values.files, values.rounds].map(Number) as [
    number,
    number,
    number,
    number,
  ];
  const python = values.participants.includes("pulpGlue") ? (await installPeers(context.report)).python : "";
  const script = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
  const all: readonly Participant[] = [
    { key: "sdk", label: "SDK", command: { file: process.execPath, arguments: [script("sdk.ts")] } },
    { key: "floor", label: "floor", command: { file: process.execPath, arguments: [script("floor.ts")] } },
    { key: "pulpGlue", label: "pulp-glue", command: glueCommand(python, script("pulp_glue_promote.py")) },
  ];
  const participants = all.filter(({ key }) => values.participants.split(",").includes(key));
  const outcome: Record<string, object> = {};
  await withSource(context, units, async (pulp, source, paths) => {
    for (const run of values.run.split(",")) {
      if (run === "cost") {
        outcome[run] = await cost(context, source, units);
        continue;
      }
      const bulk = run !== "few";
      const moved = bulk ? paths.slice(0, Math.floor(units * 0.95)) : paths.slice(-files);
      const target = pulp.file.repository(unique());
      await target.ensure({ autopublish: false });
      try {
        const count = run === "unchanged" ? 5 * streams : bulk ? 1 : streams;
        if (!bulk) await basesIn(context, target, source, count, moved);
        const attempt = ({ command }: Participant) =>
          withStreams(pulp, target, count, bulk ? "empty" : "each its own", async (places) => {
            const { server, proxy, directory } = context;
            const job: Job = {
              baseUrl: proxy.baseUrl,
              username: server.username,
              password: server.password,
              directory,
              operation: run === "plan" ? "plan" : run === "unchanged" ? "ensure" : "promote",
              source: { repository: source.name, version: String((await source.read()).latest_version_href) },
              target: { name: target.name, pulp_href: String((await target.read()).pulp_href) },
              streams: places,
              files: moved,
            };
            const since = new Date();
            const measurement = await measure(command, job, proxy);
            await context.admin.idle();
            const busy = await busySeconds(context.admin, since);
            // The server's time for the same tasks varies by two: what isn't its workers' is what can be compared.
            context.report(`workers were at it for ${busy.toFixed(1)} of ${measurement.seconds.toFixed(1)} s`);
            if (run === "few" || run === "most") await proveServed(pulp, places, moved);
            return measurement;
          });
        const able = participants.filter(({ key }) => run === "few" || run === "most" || key === "sdk");
        const figures = await compare(able, count, rounds, attempt, context.report);
        console.log(
          `${run}: ${moved.length} of ${units} files into ${count} streams, ${rounds} rounds, medians\n\n${table(figures, count)}\n`,
        );
        outcome[run] = summary(figures);
      } finally {
        await target.delete();
      }
    }
  });
  return { bench: "promote", units, streams, files, ...outcome };
};

const unique = (): string => `bench-promote-${randomBytes(4).toString("hex")}`;

async function withSource(
  { server, report }: BenchContext,
  units: number,
  work: (pulp: Pulp, source: FileRepository, paths: readonly string[]) => Promise<void>,
): Promise<void> {
  const many = upstreams.file;
  if (many === undefined) throw new Error("no upstream of files");
  const upstream = await many.start(units);
  const pulp = await connect({ baseUrl: server.baseUrl, username: server.username, password: server.password });
  const source = pulp.file.repository(unique());
  try {
    report(`syncing ${units} files, not measured`);
    await source.ensure({ autopublish: false, remote: { url: many.url(upstream.baseUrl), policy: "on_demand" } });
    await source.sync();
    await work(pulp, source, many.words(units));
  } finally {
    await source.delete();
    await pulp.close();
    await upstream.stop();
  }
}

/** A version for each stream, no two alike: all of the source but what is to be promoted, and one more file. */
async function basesIn({ report }: BenchContext, target: FileRepository, source: FileRepository, count: number, moved: readonly string[]) {
  report(`making ${count} versions with publications, not measured`);
  const without = new Set(moved);
  const units = await source.content({ fields: ["pulp_href", "relative_path"] }, { kind: "files" }).all();
  const staying = units.filter(({ relative_path }) => !without.has(String(relative_path))).map(({ pulp_href }) => String(pulp_href));
  await target.change({ add: staying.slice(1) });
  for (let i = 1; i < count; i++) await target.change({ add: staying.slice(i - 1, i), remove: staying.slice(i, i + 1) });
  // Two workers publish two at a time.
  const publish = async (first: number): Promise<void> => {
    for (let version = first; version <= count; version += 2) await target.publish({}, { version });
  };
  await Promise.all([publish(1), publish(2)]);
}

/** Streams that are empty, or at the versions from the first on; with what came of them, they are gone afterwards. */
async function withStreams<T>(
  pulp: Pulp,
  target: FileRepository,
  count: number,
  from: "empty" | "each its own",
  work: (places: readonly Place[]) => Promise<T>,
): Promise<T> {
  const names = Array.from({ length: count }, () => unique());
  const before = Number((await target.versions.read()).number);
  try {
    const places = await Promise.all(
      names.map(async (name, i): Promise<Place> => {
        await target.stream(name).ensure({ start: from === "empty" ? 0 : 1 + i, basePath: name });
        const { version } = await target.stream(name).head();
        const { pulp_href } = await pulp.file.distribution(name).read();
        return { name, distribution: String(pulp_href), distributionName: name, version: version.pulp_href };
      }),
    );
    return await work(places);
  } finally {
    await Promise.all(names.map((name) => pulp.file.distribution(name).delete()));
    for await (const { number } of target.versions.list()) if (number > before) await target.versions.delete(number);
  }
}

/** Every stream serves what was promoted, and something else than before. */
async function proveServed(pulp: Pulp, places: readonly Place[], moved: readonly string[]): Promise<void> {
  for (const { distributionName } of places) {
    const { base_url } = await pulp.file.distribution(distributionName).read();
    const manifest = await (await fetch(`${base_url}PULP_MANIFEST`)).text();
    const lines = new Set(manifest.split("\n").map((line) => line.split(",")[0]));
    const missing = moved.filter((path) => !lines.has(path));
    if (missing.length > 0) throw new Error(`${distributionName} hasn't ${missing.length} of what was promoted`);
  }
}
