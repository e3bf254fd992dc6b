import { UsageError } from "../errors/index.ts";
import type { Context } from "../model/resource/context.ts";
import { checkOptions, type Operation, type OptionNames, start, type Wait } from "../operation/index.ts";
import { type Timeline, type TimelineOf, timelineOf } from "./timeline.ts";
import type { UnitLike, UnitOptions } from "./unit.ts";
import { healthOf, type UpstreamHealth, type UpstreamHealthOptions } from "./upstreams/index.ts";
import { whereIs } from "./where-is.ts";
import type { Whereabouts } from "./whereabouts.ts";

export {
  type CanceledTasks,
  type QueuedTask,
  type QueueState,
  type ReservedResource,
  type ReservedResources,
  type ResourceTask,
  type RootBlocker,
  type StuckOptions,
  type StuckReason,
  type StuckTask,
  type StuckTasks,
  type TaskBlocker,
  type TaskExplanation,
  type TaskQueue,
  type TaskQueueChange,
  type TaskReservation,
  type TaskResource,
  TasksHandle,
  type TasksToCancel,
  type TaskTotal,
  type WatchOptions,
} from "./queue/index.ts";
export type { TimelineEntry } from "./story.ts";
export type { Timeline, TimelineOf } from "./timeline.ts";
export type { FoundUnit, UnitLike, UnitOptions } from "./unit.ts";
export type {
  UpstreamCertificate,
  UpstreamHealth,
  UpstreamHealthOptions,
  UpstreamState,
  UpstreamSync,
  UpstreamTrouble,
  UpstreamTroubleKind,
} from "./upstreams/index.ts";
export type { Place, ReleasePlace, ServedPlace, Whereabouts } from "./whereabouts.ts";

/** What happened, and where things are. */
export interface Insight {
  /**
   * What happened when, by whom and why: of a repository, a stream or a unit, or all that left records; also what other tools did. What isn't known is named.
   *
   * @example `console.log((await pulp.timeline({ repository: pulp.rpm.repository("epel-9"), since: "2026-11-01" })).text());`
   */
  timeline(of: TimelineOf, options?: Wait): Operation<Timeline>;
  /**
   * Which versions, streams, distributions, releases and rings have a unit now; of releases, also those that had it until it was eradicated.
   *
   * GET `repositories/?with_content=…`, `repository_versions/?content__in=…`, `distributions/?with_content=…`
   *
   * @throws UsageError (`NOTHING_SELECTED`) where the server has no such unit
   * @example `console.log((await pulp.whereIs("xz-libs-5.6.0")).text());`
   */
  whereIs(unit: UnitLike, options?: UnitOptions & Wait): Operation<Whereabouts>;
  /**
   * How it goes with what each remote fetches from: when its last sync went well, why the last one failed, what is usual, and which certificates end.
   * Whoever isn't an administrator sees syncs of one's own alone.
   *
   * GET `remotes/`, GET `repositories/`, GET `tasks/`
   *
   * @example `console.log((await pulp.upstreamHealth()).text());`
   */
  upstreamHealth(options?: UpstreamHealthOptions): Operation<UpstreamHealth>;
}

const ofNames: OptionNames<TimelineOf> = {
  repository: "option",
  stream: "option",
  unit: "option",
  actor: "option",
  since: "option",
  until: "option",
};
const healthNames: OptionNames<UpstreamHealthOptions> = {
  days: "option",
  certificateDays: "option",
  certificates: ["of remotes", "of hosts, too"],
  signal: "option",
};
const unitNames: OptionNames<UnitOptions & Wait> = { plugin: "option", kind: "option", signal: "option" };

/** Where no compiler has read the program. @throws UsageError */
const requireRef = (word: string, given: object | null | undefined, parts: readonly string[]): void => {
  if (given === undefined || parts.every((part) => typeof (given as Readonly<Record<string, unknown>> | null)?.[part] === "string")) return;
  throw new UsageError({
    message: `a timeline's ${word} has ${parts.join(", ")}, and ${JSON.stringify(given)} hasn't.`,
    hint: `Give the ${word} as ${word === "stream" ? "a repository has it" : "the client has it"}. Nothing was sent.`,
  });
};

export const createInsight = (context: Context): Insight => ({
  timeline: (of = {}, options) => {
    checkOptions(of, ofNames, "timeline");
    requireRef("stream", of.stream, ["plugin", "of", "name"]);
    requireRef("repository", of.repository, ["plugin", "name"]);
    for (const [name, time] of Object.entries({ since: of.since, until: of.until }))
      if (time !== undefined && Number.isNaN(new Date(time).getTime()))
        throw new UsageError({
          message: `${name} is no time: ${JSON.stringify(time)}.`,
          hint: "A Date, or a text such as 2026-11-26T18:00Z. Nothing was sent.",
        });
    return start(context, "timeline", (run) => timelineOf(context, run, of), options);
  },
  upstreamHealth: (options = {}) => {
    const { days, certificateDays } = options;
    for (const [name, value] of Object.entries({ days, certificateDays }))
      if (value !== undefined && !(Number.isFinite(value) && value > 0))
        throw new UsageError({
          message: `${name} of upstreamHealth is ${JSON.stringify(value)}.`,
          hint: "It takes days, more than 0. Nothing was sent.",
        });
    return start(context, "upstreamHealth", (run) => healthOf(context, run, options), options, healthNames);
  },
  whereIs: (unit, options = {}) => {
    const word = typeof unit === "string" ? unit : (unit as { readonly pulp_href?: unknown } | null)?.pulp_href;
    if (typeof word !== "string" || word === "")
      throw new UsageError({
        message: "whereIs takes a unit: its address, or a word.",
        hint: 'For example "xz-libs-5.6.0". Nothing was sent.',
      });
    return start(context, `whereIs of ${JSON.stringify(word)}`, (run) => whereIs(context, run, unit, options), options, unitNames);
  },
});
