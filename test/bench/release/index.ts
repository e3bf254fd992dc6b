import { randomBytes } from "node:crypto";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { connect, type Pulp } from "pulp-sdk";
import type { Bench, BenchContext } from "../support/bench.ts";
import { compare, type Participant } from "../support/compare.ts";
import { type Measurement, measure } from "../support/measure.ts";
import { summary, table } from "../support/report.ts";
import { round, summarize } from "../support/statistics.ts";
import type { Job, Place } from "./job.ts";

/**
 * A weekly release of file repositories some of which have changed since the one before, and its roll-out to a ring that serves that one.
 *
 * Options: `--run release,rollOut`, `--repositories 100`, `--changed 40`, `--rounds 3`, `--participants sdk,floor`.
 */
export const release: Bench = async (context, words) => {
  const { values } = parseArgs({
    args: [...words],
    options: {
      run: { type: "string", default: "release,rollOut" },
      repositories: { type: "string", default: "100" },
      changed: { type: "string", default: "40" },
      rounds: { type: "string", default: "3" },
      participants: { type: "string", default: "sdk,floor" },
    },
  });
  const [repositories, changed, rounds] = [Number(values.repositories), Number(values.changed), Number(values.rounds)];
  const script = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
  const all: readonly Participant[] = [
    { key: "sdk", label: "SDK", command: { file: process.execPath, arguments: [script("sdk.ts")] } },
    { key: "floor", label: "floor", command: { file: process.execPath, arguments: [script("floor.ts")] } },
  ];
  const participants = all.filter(({ key }) => values.participants.split(",").includes(key));
  const outcome: Record<string, object> = {};
  await withReleases(context, repositories, changed, async (pulp, week) => {
    for (const operation of ["release", "rollOut"] as const) {
      if (!values.run.split(",").includes(operation)) continue;
      const apart = new Map<string, number[]>();
      const attempt = async ({ key, command }: Participant): Promise<Measurement> => {
        if (operation === "rollOut") await pulp.releases.ref(week.before).rollOut(week.ring);
        const { server, proxy, directory } = context;
        const name = operation === "release" ? unique() : week.after;
        const job: Job = {
          baseUrl: proxy.baseUrl,
          username: server.username,
          password: server.password,
          directory,
          operation,
          release: name,
          ring: week.ring,
          prefix: week.prefix,
          repositories: week.places,
        };
        const measurement = await measure(command, job, proxy);
        const { first, last } = proxy.answered.get("PATCH distributions") ?? { first: 0, last: 0 };
        apart.set(key, [...(apart.get(key) ?? []), (last - first) / 1000]);
        if (operation === "rollOut") await proveServed(context, week.places);
        else if (key === "sdk") await proveReleased(pulp, name, week.places);
        return measurement;
      };
      const figures = await compare(participants, repositories, rounds, attempt, context.report);
      const spans = [...apart].map(([key, seconds]) => [key, round(summarize(seconds).median, 3)] as const);
      console.log(
        `${operation}: ${repositories} repositories, ${changed} of them changed, ${rounds} rounds, medians\n\n${table(figures, repositories)}\n`,
      );
      if (operation === "rollOut")
        console.log(`from the first switch to the last: ${spans.map(([key, seconds]) => `${key} ${seconds} s`).join(", ")}\n`);
      outcome[operation] = { ...summary(figures), ...(operation === "rollOut" ? { apart: Object.fromEntries(spans) } : {}) };
    }
  });
  return { bench: "release", repositories, changed, ...outcome };
};

const unique = (): string => `bench-release-${randomBytes(4).toString("hex")}`;

/** Two releases of one week each, and a ring. */
interface Weeks {
  readonly prefix: string;
  readonly ring: string;
  readonly before: string;
  readonly after: string;
  readonly places: readonly Place[];
}

async function withReleases(
  { server, report }: BenchContext,
  count: number,
  changed: number,
  work: (pulp: Pulp, weeks: Weeks) => Promise<void>,
): Promise<void> {
  const prefix = unique();
  const [before, after, ring] = [`${prefix}-1`, `${prefix}-2`, prefix];
  const pulp = await connect({ baseUrl: server.baseUrl, username: server.username, password: server.password });
  const names = Array.from({ length: count }, (_, i) => `${prefix}-${String(i).padStart(3, "0")}`);
  const fill = (name: string, path: string) => pulp.file.repository(name).upload(new Blob([`${name} ${path}`]), { relative_path: path });
  const from = names.map((name) => pulp.file.repository(name));
  try {
    report(`making ${count} repositories, two releases and a ring, not measured`);
    await Promise.all(from.map((one) => one.ensure({ autopublish: true })));
    await Promise.all(names.map((name) => fill(name, "first")));
    await (await pulp.releases.plan(before, { from, tell: { closure: "skip" } })).apply();
    await pulp.releases.ref(before).rollOut(ring);
    await Promise.all(names.slice(0, changed).map((name) => fill(name, "second")));
    const manifest = await (await pulp.releases.plan(after, { from, tell: { closure: "skip" } })).apply();
    const status = await pulp.releases.ring(ring).status();
    const places = await Promise.all(
      manifest.repositories.map(async ({ repository, publication }): Promise<Place> => {
        const basePath = status.repositories.find((one) => one.repository === repository)?.basePath ?? "";
        const [{ pulp_href }, distribution] = await Promise.all([
          pulp.file.repository(repository).read(),
          pulp.file.distribution(basePath).read(),
        ]);
        return {
          name: repository,
          pulp_href: String(pulp_href),
          distribution: String(distribution.pulp_href),
          served: String(distribution.publication),
          publication: `/pulp/api/v3/${publication}`,
        };
      }),
    );
    await work(pulp, { prefix, ring, before, after, places });
  } finally {
    for await (const { name } of pulp.file.distributions.list({ name__startswith: prefix })) await pulp.file.distribution(name).delete();
    await Promise.all(from.map((one) => one.delete()));
    await pulp.close();
  }
}

/** Every distribution of the ring serves what it is to serve. */
async function proveServed({ admin }: BenchContext, places: readonly Place[]): Promise<void> {
  for (const { distribution, publication, name } of places) {
    const { publication: served } = (await admin.call("GET", distribution)) as { readonly publication: string };
    if (served !== publication) throw new Error(`${name} is served as ${served}, not as ${publication}`);
  }
}

/** The release has every repository as it is. */
async function proveReleased(pulp: Pulp, name: string, places: readonly Place[]): Promise<void> {
  const { repositories } = await pulp.releases.ref(name).manifest();
  for (const { name: repository, publication } of places) {
    const found = repositories.find((one) => one.repository === repository);
    if (`/pulp/api/v3/${found?.publication}` !== publication) throw new Error(`${repository} isn't in the release as it is`);
  }
}
