import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { connect } from "pulp-sdk";
import type { Bench } from "../support/bench.ts";
import { compare, type Participant } from "../support/compare.ts";
import type { Measurement } from "../support/measure.ts";
import { measure } from "../support/measure.ts";
import { glueCommand, installPeers } from "../support/peers.ts";
import { summary, table } from "../support/report.ts";
import type { Job } from "./job.ts";
import { destinationOf, placeOf, withSource } from "./scene.ts";
import { type Many, upstreams } from "./upstreams.ts";

/** Someone who moves the units, and by which words. */
interface Mover extends Participant {
  readonly selection: Job["selection"];
  /** As the selection: whoever isn't told by words lists either what they name, or all there is. */
  readonly amount: Job["amount"];
}

type Operation = Job["operation"];

/**
 * Moves many units, named by words of a kind. What they are moved from and into is made before anything is measured, once for all words and operations;
 * those who take no words do it once beside all that do.
 *
 * Options: `--plugin rpm,deb,file`, `--operation add,remove,diff`, `--words labels` (a word a unit; also `versions`, `names`, `ranges`
 * as `name >= 0`, `globs`, `everything`, as far as a plugin has them), `--units 5000`, `--rounds 3`, `--participants sdk,floor,pulpGlue`, and `--keep`:
 * the source stays on the server, where a later run with `--keep` finds it.
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
      keep: { type: "boolean", default: false },
    },
  });
  const [units, rounds] = [Number(values.units), Number(values.rounds)];
  const participants = values.participants.split(",");
  const python = participants.includes("pulpGlue") ? (await installPeers(context.report)).python : "";
  const { server, proxy, directory, report } = context;
  const { baseUrl, username, password } = server;
  const pulp = await connect({ baseUrl, username, password });
  const outcome: Record<string, object> = {};
  try {
    for (const plugin of values.plugin.split(",")) {
      const many = upstreams[plugin];
      if (many === undefined) throw new Error(`no upstream for ${plugin}`);
      await withSource(pulp, plugin, many, { units, keep: values.keep, report }, async (source) => {
        for (const [operation, amount] of runsOf(values.operation.split(","), values.words.split(","))) {
          const movers = moversOf(many, operation, amount, values.words.split(","), units, python).filter(
            ({ key }) => participants.includes(key.split(" ")[0] ?? key) && many.without?.includes(key) !== true,
          );
          if (!movers.some(({ key }) => key.startsWith("sdk"))) continue;
          const attempt = async (participant: Participant): Promise<Measurement> => {
            const { command, selection } = participant as Mover;
            const destination = await destinationOf(pulp, plugin, operation, source);
            const job: Job = {
              baseUrl: proxy.baseUrl,
              username,
              password,
              directory,
              plugin,
              operation,
              source: await placeOf(source),
              destination: await placeOf(destination.repository),
              kind: many.kind,
              words: many.words(units),
              selection,
              amount,
              raw: many.raw,
            };
            try {
              return await measure(command, job, proxy);
            } finally {
              await destination.restore();
            }
          };
          const figures = await compare(movers, units, rounds, attempt, report);
          const by = amount === "everything" ? " by everything" : "";
          console.log(`${operation} of ${units} ${plugin} units${by}, ${rounds} rounds, medians\n\n${table(figures, units)}\n`);
          outcome[`${plugin} ${operation}${by}`] = summary(figures);
        }
      });
    }
  } finally {
    await pulp.close();
  }
  return { bench: "move", units, ...outcome };
};

/** A diff takes no words; everything is another job than words for each. */
const runsOf = (operations: readonly string[], words: readonly string[]): readonly (readonly [Operation, Job["amount"]])[] =>
  (operations as readonly Operation[]).flatMap((operation): readonly (readonly [Operation, Job["amount"]])[] => {
    if (operation === "diff") return [[operation, "named"]];
    const named = words.some((kind) => kind !== "everything");
    return [
      ...(named ? [[operation, "named"] as const] : []),
      ...(words.includes("everything") ? [[operation, "everything"] as const] : []),
    ];
  });

const script = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
// As JavaScript, made by `npm run bench`: what strips types takes memory, which is counted here.
const built = (name: string): Participant["command"] => ({
  file: process.execPath,
  arguments: [script(`../../../dist/bench/move/${name}.js`)],
});

const moversOf = (
  many: Many,
  operation: Operation,
  amount: Job["amount"],
  words: readonly string[],
  units: number,
  python: string,
): readonly Mover[] => {
  const kinds =
    amount === "everything" ? ["everything"] : operation === "diff" ? ["labels"] : words.filter((kind) => kind !== "everything");
  const sdk = kinds.flatMap((kind): readonly Mover[] => {
    const selection = selectionOf(many, kind, units);
    if (selection === undefined) return [];
    // The table compares with the first of them.
    const [key, label] = kind === kinds[0] ? ["sdk", "SDK"] : [`sdk ${kind}`, "SDK"];
    return [{ key, label: operation === "diff" ? label : `${label}, ${kind}`, command: built("sdk"), selection, amount }];
  });
  const others = { selection: { [many.kind]: [] }, amount };
  return [
    ...sdk,
    { key: "floor", label: "floor", command: built("floor"), ...others },
    { key: "pulpGlue", label: "pulp-glue", command: glueCommand(python, script("pulp_glue_move.py")), ...others },
  ];
};

/** `undefined` where the plugin has no such words. */
const selectionOf = ({ kind, words, others }: Many, of: string, units: number): Job["selection"] | undefined => {
  if (of === "everything") return { everything: true };
  const written = of === "labels" ? words : others[of];
  return written === undefined ? undefined : { [kind]: written(units) };
};
