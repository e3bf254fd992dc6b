import type { Draft, PlanStep, Reliance } from "../model/plan/index.ts";
import type { Context } from "../model/resource/context.ts";
import { labelsOf } from "../model/resource/label-text.ts";
import { targetOf } from "../model/serving/served.ts";
import { versionOf } from "../model/version/version.ts";
import { parseRing, ringLabel } from "../releases/ring-label.ts";
import { frozenLabel, parseFrozen, parseStream, streamCalled, streamLabel, streamPath } from "../streams/label.ts";
import { servedWhileKept } from "./kept.ts";
import type { Meant } from "./meant.ts";
import type { Home, Survey } from "./survey.ts";

/** What becomes of the units themselves, when nothing has them any more. */
export interface Afterwards {
  readonly orphans: "keep" | "delete";
}

/** The order: versions without the units, one after the other in a repository; what they are published as; what clients see; then all that had the units. */
const stages = {
  make: 0,
  publish: 100_000,
  record: 100_001,
  serve: 100_002,
  unpublish: 100_003,
  remove: 100_004,
  clean: 1_000_000,
} as const;

/** Steps, what they rely on, and what has to be said beside. */
export const draftOf = (context: Context, meant: readonly Meant[], found: Survey, { orphans }: Afterwards): Draft => {
  const labels = meant.map(({ unit }) => unit.label).join(", ");
  const steps: PlanStep[] = [
    ...found.homes.flatMap(stepsOf),
    ...found.releases.map(
      ({ name }): PlanStep => ({
        action: "record",
        resource: "release",
        name,
        effect: `it goes on without ${labels}; its manifest goes on saying that it had that`,
        stage: stages.record,
      }),
    ),
    ...found.serving
      .filter(({ how }) => how === "pinned")
      .map(
        ({ distribution, version }): PlanStep => ({
          action: "switch",
          resource: "distribution",
          name: String(distribution.name),
          pulp_href: distribution.pulp_href,
          effect: `clients of ${distribution.base_path} find all but ${labels}`,
          details: { from: version },
          stage: stages.serve,
        }),
      ),
    ...(orphans === "keep"
      ? []
      : meant.map(
          ({ unit }): PlanStep => ({
            action: "delete",
            resource: "content",
            name: unit.label,
            pulp_href: unit.pulp_href,
            effect: "its file goes with it, where no other content has that",
            stage: stages.clean,
          }),
        )),
  ];
  const kept = servedWhileKept(meant, found).length > 0 || found.pulling.length > 0 ? "served" : "unserved";
  return { steps, reliesOn: found.serving.map(relianceOn), notes: notesOf(context, found, labels, orphans, kept) };
};

const stepsOf = ({ adapter, repository, needed, restore, having, publications }: Home): readonly PlanStep[] => {
  const name = String(repository.name);
  const latest = String(repository.latest_version_href);
  const open = needed.filter(({ instead }) => instead === undefined);
  const made = open.map(
    ({ version, units }, i): PlanStep => ({
      action: "replace",
      resource: "version",
      name: `${name} ${version.number}`,
      pulp_href: version.pulp_href,
      effect: `a version is made of it without ${units.map(({ label }) => label).join(", ")}`,
      stage: stages.make + i,
    }),
  );
  const last: readonly PlanStep[] =
    restore === undefined
      ? []
      : [
          {
            action: "restore",
            resource: "version",
            name: `${name} ${restore.number}`,
            pulp_href: restore.pulp_href,
            effect: "what the newest version had is the newest again, for what is synced or changed next",
            stage: stages.make + made.length,
          },
        ];
  const published = needed
    .filter(
      ({ version, publication, instead }) =>
        publication !== undefined && version.pulp_href !== latest && (instead?.publication ?? null) === null,
    )
    .map(
      ({ version }): PlanStep => ({
        action: "publish",
        resource: "version",
        name: `${name} ${version.number}`,
        pulp_href: version.pulp_href,
        effect: "what is made of it is published as it was",
        stage: stages.publish,
      }),
    );
  const had = new Set(having.map(({ pulp_href }) => pulp_href));
  const checkpoints = publications
    .filter(({ checkpoint, repository_version }) => checkpoint === true && had.has(String(repository_version)))
    .map(
      ({ pulp_href, pulp_created, repository_version }): PlanStep => ({
        action: "delete",
        resource: "publication",
        name: `${name} ${versionOf(String(repository_version)).number}`,
        pulp_href,
        effect: `the checkpoint of ${pulp_created} is gone`,
        stage: stages.unpublish,
      }),
    );
  const gone = having.map(
    ({ number, pulp_href }, i): PlanStep => ({
      action: "delete",
      resource: "version",
      name: `${name} ${number}`,
      pulp_href,
      ...(adapter.publications.length === 0
        ? {}
        : { effect: "with all that is published of it, so that nothing of it is served for a while yet" }),
      stage: stages.remove + i,
    }),
  );
  return [...made, ...last, ...published, ...checkpoints, ...gone];
};

const relianceOn = ({ distribution }: Survey["serving"][number]): Reliance => {
  const { name, pulp_href, repository, repository_version, publication } = distribution;
  return { resource: "distribution", name: String(name), pulp_href, state: { repository, repository_version, publication } };
};

/** What one might expect and won't happen, and what else is lost. */
const notesOf = (
  { status }: Context,
  { homes, serving, pulling, foreign }: Survey,
  labels: string,
  orphans: Afterwards["orphans"],
  kept: "served" | "unserved",
): readonly string[] => [
  ...foreign.map(({ why }) => why),
  ...pulling.map(
    ({ name }) =>
      `the distribution ${JSON.stringify(name)} fetches from its upstream what clients ask for: it may hand out ${labels} again, as long as the upstream does. Take its remote away first.`,
  ),
  ...homes.flatMap(({ repository }) =>
    typeof repository.remote === "string"
      ? [`the next sync of ${JSON.stringify(repository.name)} brings ${labels} again where its upstream has it still.`]
      : [],
  ),
  ...serving.flatMap(({ distribution, how }) => {
    const stream = parseStream(labelsOf(distribution)[streamLabel]);
    if (how === "follows" || stream === undefined) return [];
    const frozen = parseFrozen(labelsOf(distribution)[frozenLabel]);
    const path = streamCalled(stream.of, stream.name);
    return frozen === undefined ? [] : [`the stream ${path} is changed though ${frozen.by || "somebody"} froze it: ${frozen.reason}`];
  }),
  ...(homes.some(({ having }) => having.length > 0) ? ["nobody can go back to the versions that are deleted."] : []),
  ...(status.domainsEnabled ? ["other domains aren't looked at: connect to each."] : []),
  orphans === "keep"
    ? `the server keeps the file, ${kept === "served" ? "which what pulls it through, or asks no version for it, goes on handing out" : "which no URL leads to"}, until orphans are cleaned up: { orphans: "delete" }, for administrators.`
    : "cleaning up takes an administrator. It goes for these units alone, but for all files that no content has: those of uploads that are under way, too, if { protectFor } is too short for them.",
];

/** Streams and rings whose distributions are affected, as lines of the ledger are named. */
export const holdersOf = ({
  serving,
}: Survey): {
  readonly streams: readonly { readonly line: string; readonly of: Survey["serving"][number] }[];
  readonly rings: readonly string[];
} => ({
  streams: serving.flatMap((of) => {
    const stream = parseStream(labelsOf(of.distribution)[streamLabel]);
    return stream === undefined ? [] : [{ line: streamPath(stream.of, stream.name), of }];
  }),
  rings: [
    ...new Set(
      serving.flatMap(({ distribution }) => {
        const ring = parseRing(labelsOf(distribution)[ringLabel])?.ring;
        return ring === undefined ? [] : [ring];
      }),
    ),
  ],
});

/** What serves such a version the same way. */
export const kindOfTarget = (distribution: Survey["serving"][number]["distribution"]): "publication" | "version" =>
  targetOf(distribution).kind === "publication" ? "publication" : "version";
