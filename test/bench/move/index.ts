import { randomBytes } from "node:crypto";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { connect, type DynamicRepository, type Pulp } from "pulp-sdk";
import type { Bench, BenchContext } from "../support/bench.ts";
import { compare, type Participant } from "../support/compare.ts";
import { measure } from "../support/measure.ts";
import { installPeers } from "../support/peers.ts";
import { summary, table } from "../support/report.ts";
import type { Job, Place } from "./job.ts";
import { type Many, upstreams } from "./upstreams.ts";

/**
 * Moves many units, named by words of a kind. What they are moved from and into is made before anything is measured.
 *
 * Options: `--plugin rpm,deb,file`, `--operation add,remove,diff`, `--words labels` (a word a unit; also `versions`, `names`, `ranges`
 * as `name >= 0`, `globs`, `everything`, as far as a plugin has them), `--units 5000`, `--rounds 3`, `--participants sdk,floor,pulpGlue`.
 */
export const move: Bench = async (context, words) => {
  const { values } = parseArgs({
    args: [...words],
    options: {
      plugin: { type: "string", default: "rpm,deb,file" },
      operation: { type: "string", default: "add,remove,diff" },
      words: { type: "string", default: "labels" },
      units: { type: "string", default: "5000" },
      rounds: { type: "string", default: "3" },
      participants: { type: "string", default: "sdk,floor,pulpGlue" },
    },
  });
  const units = Number(values.units);
  const { python } = await installPeers(context.report);
  const script = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
  // As JavaScript, made by `npm run bench`: what strips types takes memory, which is counted here.
  const built = (name: string): string => script(`../../../dist/bench/${name}.js`);
  const all: readonly Participant[] = [
    { key: "sdk", label: "SDK", command: { file: process.execPath, arguments: [built("sdk")] } },
    { key: "floor", label: "floor", command: { file: process.execPath, arguments: [built("floor")] } },
    { key: "pulpGlue", label: "pulp-glue", command: { file: python, arguments: [script("pulp_glue_move.py")] } },
  ];
  const participants = all.filter(({ key }) => values.participants.split(",").includes(key));
  const outcome: Record<string, object> = {};
  const rounds = Number(values.rounds);
  for (const plugin of values.plugin.split(",")) {
    const many = upstreams[plugin];
    if (many === undefined) throw new Error(`no upstream for ${plugin}`);
    const able = participants.filter(({ key }) => many.without?.includes(key) !== true);
    await withSource(context, plugin, many, units, async (pulp, source) => {
      for (const [operation, kindOfWords] of runsOf(values.operation.split(",") as Job["operation"][], values.words.split(","))) {
        const selection = selectionOf(many, kindOfWords, units);
        if (selection === undefined) continue;
        const attempt = async ({ command }: Participant) => {
          const destination = await destinationFor(pulp, plugin, operation, many, source.repository);
          const { server, proxy, directory } = context;
          const job: Job = {
            baseUrl: proxy.baseUrl,
            username: server.username,
            password: server.password,
            directory,
            plugin,
            operation,
            source: source.place,
            destination: await placeOf(destination),
            kind: many.kind,
            words: many.words(units),
            selection,
            raw: many.raw,
          };
          try {
            return await measure(command, job, proxy);
          } finally {
            await destination.delete();
          }
        };
        const figures = await compare(able, units, rounds, attempt, context.report);
        console.log(`${operation} of ${units} ${plugin} units by ${kindOfWords}, ${rounds} rounds, medians\n\n${table(figures, units)}\n`);
        outcome[`${plugin} ${operation} ${kindOfWords}`] = summary(figures);
      }
    });
  }
  return { bench: "move", units, ...outcome };
};

/** A diff takes no words. */
const runsOf = (operations: readonly Job["operation"][], words: readonly string[]): readonly (readonly [Job["operation"], string])[] =>
  operations.flatMap((operation) => (operation === "diff" ? ["nothing"] : words).map((kind) => [operation, kind] as const));

/** `undefined` where the plugin has no such words. */
const selectionOf = ({ kind, words, others }: Many, of: string, units: number): Job["selection"] | undefined => {
  if (of === "everything") return { everything: true };
  const written = of === "labels" || of === "nothing" ? words : others[of];
  return written === undefined ? undefined : { [kind]: written(units) };
};

interface Source {
  readonly repository: DynamicRepository;
  readonly place: Place;
}

const unique = (): string => `bench-move-${randomBytes(4).toString("hex")}`;

const placeOf = async (repository: DynamicRepository): Promise<Place> => {
  const { pulp_href, latest_version_href } = await repository.read();
  return { name: repository.name, pulp_href, version: String(latest_version_href) };
};

async function withSource<T>(
  { server, report }: BenchContext,
  plugin: string,
  many: Many,
  units: number,
  work: (pulp: Pulp, source: Source) => Promise<T>,
): Promise<T> {
  const { baseUrl, username, password } = server;
  const upstream = await many.start(units);
  const pulp = await connect({ baseUrl, username, password });
  const repository = pulp.repository({ plugin, name: unique() } as { plugin: string; name: string });
  try {
    report(`syncing ${units} units of ${plugin}, not measured`);
    await repository.ensure({ autopublish: false, remote: { url: many.url(upstream.baseUrl), policy: "on_demand", ...many.remote } });
    await repository.sync();
    return await work(pulp, { repository, place: await placeOf(repository) });
  } finally {
    await repository.delete();
    await pulp.close();
    await upstream.stop();
  }
}

/** Empty, or with all that the source has. */
async function destinationFor(
  pulp: Pulp,
  plugin: string,
  operation: Job["operation"],
  { kind }: Many,
  source: DynamicRepository,
): Promise<DynamicRepository> {
  const destination = pulp.repository({ plugin, name: unique() } as { plugin: string; name: string });
  await destination.ensure({ autopublish: false });
  if (operation !== "remove") return destination;
  const units = await source.content({ fields: ["pulp_href"] }, { kind }).all();
  await destination.change({ add: units.map(({ pulp_href }) => pulp_href) });
  return destination;
}
