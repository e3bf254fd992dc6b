import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Bench } from "../support/bench.ts";
import { compare, type Participant } from "../support/compare.ts";
import { type Measurement, measure } from "../support/measure.ts";
import { summary, table } from "../support/report.ts";
import { round, summarize } from "../support/statistics.ts";
import type { Job, Published } from "./job.ts";
import { proveReleased, proveServed, unique, withSite } from "./site.ts";

/**
 * A weekly release of file repositories some of which have changed since the one before, and its roll-out to a ring that serves that one.
 *
 * Options: `--run release,rollOut`, `--repositories 100`, `--changed 40`, `--rounds 3`, `--participants sdk,floor,recorded`.
 */
export const release: Bench = async (context, words) => {
  const { values } = parseArgs({
    args: [...words],
    options: {
      run: { type: "string", default: "release,rollOut" },
      repositories: { type: "string", default: "100" },
      changed: { type: "string", default: "40" },
      rounds: { type: "string", default: "3" },
      participants: { type: "string", default: "sdk,floor,recorded" },
    },
  });
  const [repositories, changed, rounds] = [Number(values.repositories), Number(values.changed), Number(values.rounds)];
  const node = (name: string, ...more: readonly string[]) => ({
    file: process.execPath,
    arguments: [fileURLToPath(new URL(name, import.meta.url)), ...more],
  });
  const all: readonly Participant[] = [
    { key: "sdk", label: "SDK", command: node("sdk.ts") },
    { key: "floor", label: "floor", command: node("floor.ts") },
    { key: "recorded", label: "floor with records", command: node("floor.ts", "records") },
  ];
  const participants = all.filter(({ key }) => values.participants.split(",").includes(key));
  const outcome: Record<string, object> = {};
  await withSite(context, repositories, changed, async (site) => {
    for (const operation of ["release", "rollOut"] as const) {
      if (!values.run.split(",").includes(operation)) continue;
      const apart = new Map<string, number[]>();
      const week = operation === "rollOut" ? await site.twoWeeks() : undefined;
      const attempt = async ({ key, command }: Participant): Promise<Measurement> => {
        // Each release by the SDK has as much that is new since the one before; the floor knows of none before.
        if (week === undefined) await site.change();
        else await site.pulp.releases.ref(week.before).rollOut(site.ring);
        const { server, proxy, directory } = context;
        const name = week?.after ?? unique();
        const { baseUrl } = proxy;
        const { username, password } = server;
        const { ring, prefix, names, documents, served } = site;
        const document = `${served}${name}.json`;
        const job: Job = { baseUrl, username, password, directory, operation, release: name, ring, prefix, names, documents, document };
        const measurement = await measure(command, job, proxy);
        const { first, last } = proxy.answered.get("PATCH distributions") ?? { first: 0, last: 0 };
        apart.set(key, [...(apart.get(key) ?? []), (last - first) / 1000]);
        if (week !== undefined) await proveServed(context, site, week.publications);
        else if (key === "sdk") await proveReleased(site, (await site.pulp.releases.ref(name).manifest()).repositories, "repository");
        else await proveReleased(site, (await (await fetch(document)).json()) as readonly Published[], "name");
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
