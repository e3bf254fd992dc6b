import { nearest } from "../config/index.ts";
import type { JsonObject } from "../ledger/index.ts";
import { durationOf } from "./duration.ts";
import { invalid } from "./invalid.ts";

/** A repository, by its plugin and name: what `pulp.rpm.repository("epel-9")` returns is one. */
export interface RepositoryName {
  /** The plugin's word: `rpm`. */
  readonly plugin: string;
  /** The repository's name. */
  readonly name: string;
}

/** Again and again after the same time. */
interface Every {
  /** Seconds, minutes, hours, days or weeks: `"90s"`, `"30m"`, `"12h"`, `"1d"`, `"2w"`. A day is 24 hours, whatever the clocks on the wall do. */
  readonly every: string;
  /** The first run; all others are so many times `every` after it. A Date, or a text that Date takes. @default when the schedule is made */
  readonly from?: Date | string | undefined;
  readonly cron?: undefined;
  readonly timeZone?: undefined;
}

/** At times of a calendar. Takes the package `croner`. */
interface AtTimes {
  /** Five fields: minute, hour, day of the month, month, day of the week; `"30 2 * * *"`. A sixth one in front is seconds. `@daily` and the like. */
  readonly cron: string;
  /**
   * In which `cron` is meant: `"Europe/Berlin"`. A time that the clocks skip is run when they have; one that comes twice is run the first time, unless
   * the hour is left open (`*`).
   * @default "UTC"
   */
  readonly timeZone?: string | undefined;
  readonly every?: undefined;
  readonly from?: undefined;
}

interface Deliver {
  /** Sync, publish, distribute. */
  readonly deliver: RepositoryName;
  /** The base path that it is served at. */
  readonly to: string;
  readonly sync?: undefined;
  readonly fleet?: undefined;
  readonly only?: undefined;
}

interface Sync {
  /** Sync alone. */
  readonly sync: RepositoryName;
  readonly deliver?: undefined;
  readonly to?: undefined;
  readonly fleet?: undefined;
  readonly only?: undefined;
}

interface DeliverFleet {
  /** Delivers a fleet, by its name: whoever runs it brings what is in it, `run({ fleets })`. */
  readonly fleet: string;
  /** `"changed"`: upstreams are asked first; see `fleet.deliver()`. @default all of it */
  readonly only?: "changed" | undefined;
  readonly deliver?: undefined;
  readonly to?: undefined;
  readonly sync?: undefined;
}

interface Manner {
  /** Each run begins later by up to so long: by how much follows from the schedule's name and the time, so that all who run it agree. @default none */
  readonly jitter?: string | undefined;
  /**
   * What becomes of times that have passed, as nothing ran the schedule, or the run before it took so long: `"once"` makes up for all of them by one run, `"none"`
   * lets go what can't begin within a minute.
   * @default "once"
   */
  readonly missed?: "once" | "none" | undefined;
  /**
   * Who runs it: `"server"`, by itself, where it has the plugin for that and the description is one that it can carry; `"client"`, whoever calls `run()`.
   * `"auto"`: the server where it can, else clients; one that is there stays where it is while it can.
   * @default "auto"
   */
  readonly runsOn?: RunsOn | "auto" | undefined;
}

/** Who runs a schedule. */
export type RunsOn = "server" | "client";

/** When something is done, and what: all that Pulp keeps of it. There is no place for secrets in it, as it names only what is in Pulp. */
export type ScheduleSpec = (Every | AtTimes) & (Deliver | Sync | DeliverFleet) & Manner;

/** The same with nothing left open. */
export interface Description {
  /** An interval. */
  readonly every?: string;
  /** ISO time from which it counts. */
  readonly from?: string;
  /** Times of a calendar. */
  readonly cron?: string;
  /** In which `cron` is meant. */
  readonly timeZone?: string;
  /** What is delivered. */
  readonly deliver?: RepositoryName;
  /** The base path of that. */
  readonly to?: string;
  /** What is synced. */
  readonly sync?: RepositoryName;
  /** The name of the fleet that is delivered. */
  readonly fleet?: string;
  /** Of the fleet, what has changed upstream. */
  readonly only?: "changed";
  /** By how much a run begins later, at most. */
  readonly jitter?: string;
  /** What becomes of times that have passed. */
  readonly missed: "once" | "none";
  /** Who runs it; of one that was never the server's, it is left out. */
  readonly runsOn?: RunsOn;
}

const names: Readonly<Record<keyof ScheduleSpec, "field">> = {
  cron: "field",
  deliver: "field",
  every: "field",
  fleet: "field",
  from: "field",
  jitter: "field",
  missed: "field",
  only: "field",
  runsOn: "field",
  sync: "field",
  timeZone: "field",
  to: "field",
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What is wrong with it is told before anything is sent; whether its times make sense, `timesOf` says. @throws UsageError */
export const describe = (name: string, spec: ScheduleSpec): Description => {
  if (!isObject(spec)) throw invalid(name, `${JSON.stringify(spec)} is no description`, 'For example { every: "12h", deliver, to }.');
  for (const key of Object.keys(spec)) {
    if (Object.hasOwn(names, key)) continue;
    const meant = nearest(key, Object.keys(names));
    throw invalid(
      name,
      `there is no ${JSON.stringify(key)}`,
      meant === undefined ? `It takes ${Object.keys(names).join(", ")}.` : `Did you mean ${meant}?`,
    );
  }
  return { ...timesIn(name, spec), ...workIn(name, spec), ...mannerIn(name, spec) };
};

const timesIn = (
  name: string,
  { every, from, cron, timeZone }: ScheduleSpec,
): Pick<Description, "every" | "from" | "cron" | "timeZone"> => {
  if ((every === undefined) === (cron === undefined))
    throw invalid(
      name,
      every === undefined ? "it doesn't say when" : "every and cron can't both hold",
      'Give it one: every: "12h", or cron: "30 2 * * *".',
    );
  if (every !== undefined) {
    if (timeZone !== undefined)
      throw invalid(name, "timeZone means nothing beside every", 'It is for cron: { cron: "30 2 * * *", timeZone }.');
    durationOf(name, "every", every);
    return { every, ...(from === undefined ? {} : { from: instant(name, from) }) };
  }
  if (from !== undefined) throw invalid(name, "from means nothing beside cron", 'It is for every: { every: "12h", from }.');
  if (typeof cron !== "string") throw invalid(name, `cron: ${JSON.stringify(cron)} is no text`, 'For example "30 2 * * *".');
  return { cron: cron.trim().replace(/\s+/g, " "), timeZone: zone(name, timeZone ?? "UTC") };
};

const instant = (name: string, from: Date | string): string => {
  const at = new Date(from);
  if (Number.isNaN(at.getTime()))
    throw invalid(name, `from: ${JSON.stringify(from)} is no time`, 'A Date, or a text such as "2026-11-26T18:00Z".');
  return at.toISOString();
};

const zone = (name: string, timeZone: string): string => {
  try {
    return new Intl.DateTimeFormat("en", { timeZone }).resolvedOptions().timeZone;
  } catch (cause) {
    throw invalid(
      name,
      `timeZone: there is no ${JSON.stringify(timeZone)}`,
      'Names are as in the IANA database: "Europe/Berlin", "UTC".',
      cause,
    );
  }
};

const workIn = (name: string, { deliver, to, sync, fleet, only }: ScheduleSpec): Partial<Description> => {
  const given = Object.entries({ deliver, sync, fleet }).filter(([, value]) => value !== undefined);
  if (given.length !== 1)
    throw invalid(
      name,
      given.length === 0 ? "it doesn't say what to do" : `it can't be both ${given.map(([word]) => word).join(" and ")}`,
      "Give it one of deliver (with to), sync, fleet.",
    );
  if (to !== undefined && deliver === undefined)
    throw invalid(name, "to means nothing without deliver", "It is the base path of a delivery.");
  if (only !== undefined && fleet === undefined)
    throw invalid(name, "only means nothing without fleet", 'It is for fleets: only: "changed".');
  if (deliver !== undefined) {
    if (typeof to !== "string" || to === "") throw invalid(name, "to is missing", 'The base path that it is served at: to: "epel/9".');
    return { deliver: repositoryIn(name, "deliver", deliver), to };
  }
  if (sync !== undefined) return { sync: repositoryIn(name, "sync", sync) };
  if (typeof fleet !== "string" || fleet === "")
    throw invalid(name, `fleet: ${JSON.stringify(fleet)} is no name`, "A fleet is named here; run({ fleets }) brings what is in it.");
  if (only !== undefined && only !== "changed") throw invalid(name, `only: ${JSON.stringify(only)}`, 'It takes "changed".');
  return { fleet, ...(only === undefined ? {} : { only }) };
};

const repositoryIn = (name: string, word: string, given: RepositoryName): RepositoryName => {
  if (typeof given?.plugin === "string" && typeof given.name === "string" && given.name !== "")
    return { plugin: given.plugin, name: given.name };
  throw invalid(name, `${word} names no repository`, "A repository of the client, or { plugin, name }.");
};

const mannerIn = (name: string, { every, jitter, missed = "once" }: ScheduleSpec): Pick<Description, "jitter" | "missed"> => {
  if (missed !== "once" && missed !== "none") throw invalid(name, `missed: ${JSON.stringify(missed)}`, 'It takes "once" or "none".');
  if (jitter === undefined) return { missed };
  const most = durationOf(name, "jitter", jitter);
  if (every !== undefined && most >= durationOf(name, "every", every))
    throw invalid(name, `jitter: ${JSON.stringify(jitter)} is no less than every`, "A run would begin after the next one is due.");
  return { jitter, missed };
};

/** Who is wanted to run it. @throws UsageError */
export const runsOnIn = (name: string, { runsOn = "auto" }: ScheduleSpec): RunsOn | "auto" => {
  if (runsOn === "server" || runsOn === "client" || runsOn === "auto") return runsOn;
  throw invalid(name, `runsOn: ${JSON.stringify(runsOn)}`, 'It takes "server", "client" or "auto".');
};

/** As it is stored: see docs/formats.md. */
export const printDescription = (description: Description): JsonObject => JSON.parse(JSON.stringify(description)) as JsonObject;
