import { UsageError } from "../errors/index.ts";
import { type Actor, ledgerOf, wordsOf } from "../ledger/index.ts";
import type { Context } from "../model/resource/context.ts";
import { validPath } from "../model/resource/names.ts";
import { servedAt } from "../model/serving/serve.ts";
import { sameTarget, targetOf } from "../model/serving/served.ts";
import { checkOptions, type Operation, type OptionNames, type Run, start, type Wait, waitOptions } from "../operation/index.ts";
import { inLines } from "../text/index.ts";
import { milliseconds } from "./duration.ts";
import { requireRelease, standingOf } from "./known.ts";
import { ringLine, validName } from "./names.ts";
import { nextFor, type RingNext } from "./next.ts";
import { distributionsOf } from "./ring-label.ts";
import { allRings, type RingEvent, type RingSettings, type RingState, readRing, ringNamed, usualSettings } from "./ring-records.ts";
import { targetFor } from "./roll-look.ts";

/** What should hold for a ring. Absent means untouched. */
export interface RingWish {
  /** Where a repository is served: `{ring}`, `{repository}`, `{plugin}` and `{stream}` are filled in. @default "{ring}/{repository}" */
  readonly basePath?: string | undefined;
  /** How long a release has to be there, or on the ring that it `requires`, before: `"3d"`; `null`: not at all. */
  readonly after?: string | null | undefined;
  /** The ring that has to have a release before; `null`: none. */
  readonly requires?: string | null | undefined;
}
const wishNames: OptionNames<RingWish> = { after: "option", basePath: "option", requires: "option" };

/** A repository as a ring serves it. */
export interface RingRepository {
  /** The plugin's word: `rpm`. */
  readonly plugin: string;
  /** The repository's name. */
  readonly repository: string;
  /** Where clients find it, below the content root. */
  readonly basePath: string;
  /** Where clients find it: an http address, or a registry path. */
  readonly url: string;
  /** What is served: what the release has, something else, or nothing. */
  readonly serves: "release" | "other" | "nothing";
}

/** What a ring serves. */
export interface RingStatus {
  /** The ring's name. */
  readonly ring: string;
  /** What it serves; `null` where that is nothing yet. */
  readonly release: string | null;
  /** ISO time since when. */
  readonly since: string | null;
  /** Who rolled it out. */
  readonly by: Actor | null;
  /** Where a roll-back would go; `null` where there is nothing before. */
  readonly before: string | null;
  /** What holds for it. */
  readonly settings: RingSettings;
  /** What it serves, one by one. */
  readonly repositories: readonly RingRepository[];
  /** Whether each serves what the release has: not so where somebody has switched one by hand, or a roll-out ended half-way. */
  readonly whole: boolean;
  /** All that for people, a line each. */
  text(): string;
}

/** A ring: those who get a release together. A reference: no request. */
export class Ring {
  readonly #context: Context;
  /** Its name. */
  readonly name: string;

  /** @throws UsageError (`NAME_UNFIT`) */
  constructor(context: Context, name: string) {
    this.#context = context;
    this.name = validName(name, "ring");
  }

  /**
   * Says what holds for it, for all who roll out there. Base paths are for what is served anew: what is there already stays where it is.
   * @returns whether that was new
   * @example `await pulp.releases.ring("everybody").ensure({ requires: "canary", after: "3d" });`
   */
  ensure(wish: RingWish = {}, options: Wait = {}): Operation<{ readonly changed: boolean; readonly settings: RingSettings }> {
    checkOptions(wish, wishNames, "ring.ensure");
    return this.#begin("ensure", options, async (run) => {
      const over = ({ basePath, after, requires }: RingSettings) => ({
        basePath: or(wish.basePath, basePath),
        after: or(wish.after, after),
        requires: or(wish.requires, requires),
      });
      check(over(usualSettings));
      const { settings } = await readRing(this.#context, run, this.name);
      const wanted = over(settings);
      const changed = Object.entries(wanted).some(([key, value]) => settings[key as keyof RingSettings] !== value);
      if (changed && wanted.requires !== null) requireReachable(await allRings(this.#context, run), this.name, wanted.requires);
      if (changed) await ledgerOf(this.#context).append(run, ringLine(this.name), { action: "ring", asked: wanted });
      return Object.freeze({ changed, settings: wanted });
    });
  }

  /** What it serves, and whether all of it does. */
  status(options: Wait = {}): Operation<RingStatus> {
    return this.#begin("status", options, (run) => this.#status(run));
  }

  /** Each roll-out and roll-back, oldest first, those that failed included. */
  history(options: Wait = {}): Operation<readonly RingEvent[]> {
    return this.#begin("history", options, async (run) => (await readRing(this.#context, run, this.name)).history);
  }

  /**
   * Which release it could get next, and what keeps that out.
   * @example `const { release, open } = await pulp.releases.ring("everybody").next(); if (release !== null && open) await pulp.releases.ref(release).rollOut("everybody");`
   */
  next(options: Wait = {}): Operation<RingNext> {
    return this.#begin("next", options, (run) => nextFor(this.#context, run, this.name));
  }

  async #status(run: Run): Promise<RingStatus> {
    const [{ settings, stack }, distributions] = await Promise.all([
      readRing(this.#context, run, this.name),
      distributionsOf(this.#context, run, this.name),
    ]);
    const [now, before] = [stack.at(-1), stack.at(-2)];
    const manifest =
      now === undefined ? undefined : await standingOf(this.#context, run, await requireRelease(this.#context, run, now.release));
    const repositories = distributions.map(({ adapter, repository, distribution }): RingRepository => {
      const wanted = manifest?.repositories.find((one) => one.plugin === adapter.plugin && one.repository === repository);
      const { base_path: basePath, url } = servedAt(adapter, distribution);
      const target = targetOf(distribution);
      const isSo = wanted !== undefined && sameTarget(target, targetFor(this.#context, wanted));
      return { plugin: adapter.plugin, repository, basePath, url, serves: isSo ? "release" : target.kind === "none" ? "nothing" : "other" };
    });
    const whole = (manifest?.repositories ?? []).every((one) =>
      repositories.some(({ plugin, repository, serves }) => plugin === one.plugin && repository === one.repository && serves === "release"),
    );
    const data = {
      ring: this.name,
      release: now?.release ?? null,
      since: now?.at ?? null,
      by: now?.by ?? null,
      before: before?.release ?? null,
      settings,
      repositories,
      whole,
    };
    const status = { ...data, text: () => textOf(data) };
    Object.defineProperty(status, "text", { enumerable: false });
    return Object.freeze(status);
  }

  #begin<T>(verb: string, options: Wait, work: (run: Run) => Promise<T>): Operation<T> {
    return start(this.#context, `${verb} of the ring ${JSON.stringify(this.name)}`, work, options, waitOptions);
  }
}

const or = <T>(wanted: T | undefined, now: T): T => (wanted === undefined ? now : wanted);

/** @throws UsageError, before anything is sent */
const check = ({ basePath, after, requires }: RingSettings): void => {
  validPath("base path of a ring", typeof basePath === "string" ? basePath.replaceAll(/\{[^}]*\}/g, "x") : basePath);
  const unknown = basePath.match(/\{[^}]*\}/g)?.find((word) => !/^\{(ring|repository|plugin|stream)\}$/.test(word));
  if (unknown !== undefined || !basePath.includes("{repository}"))
    throw new UsageError({
      message: `the base path ${JSON.stringify(basePath)} ${unknown === undefined ? "is the same for all repositories" : `has the word ${unknown}`}.`,
      hint: 'Use {repository}, and {ring}, {plugin} and {stream} where they are needed: "{ring}/{repository}". Nothing was changed.',
    });
  if (after !== null) milliseconds(after, "after");
  if (requires !== null) validName(requires, "ring");
};

/** No release could ever come to rings that wait for each other. @throws UsageError */
const requireReachable = (rings: readonly RingState[], name: string, requires: string): void => {
  const way = [name];
  for (let at: string | null = requires; at !== null && !way.includes(at, 1); at = ringNamed(rings, at).settings.requires) {
    way.push(at);
    if (at !== name) continue;
    throw new UsageError({
      message: `the ring ${JSON.stringify(name)} would wait for itself: ${way.map((one) => JSON.stringify(one)).join(" requires ")}.`,
      hint: "Name another one, or none: { requires: null }. Nothing was changed.",
    });
  }
};

const textOf = ({ ring, release, since, by, before, repositories, whole }: Omit<RingStatus, "text">): string =>
  inLines([
    release === null
      ? `${ring} serves no release yet`
      : `${ring} serves ${release} since ${since}, by ${by === null ? "somebody" : wordsOf(by)}${before === null ? "" : `; before that: ${before}`}`,
    ...repositories.map(
      ({ plugin, repository, url, serves }) =>
        `  ${plugin} ${repository} at ${url}${serves === "release" ? "" : serves === "nothing" ? ": serves nothing" : ": serves something else"}`,
    ),
    ...(whole ? [] : ["  ! not all of it is what the release has: roll it out again"]),
  ]);
