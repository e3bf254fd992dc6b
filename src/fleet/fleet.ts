import { type FleetError, UsageError } from "../errors/index.ts";
import type { Synced } from "../model/content/synced.ts";
import { carryOut, makePlan, type Plan } from "../model/plan/index.ts";
import type { DynamicRepository } from "../model/repository/any.ts";
import type { Change, Secrets } from "../model/resource/change.ts";
import type { Context } from "../model/resource/context.ts";
import { validName } from "../model/resource/names.ts";
import type { Delivery } from "../model/serving/deliver.ts";
import { type Operation, type OptionNames, type Run, start, type Wait } from "../operation/index.ts";
import type { DynamicStreaming } from "../streams/index.ts";
import type { Found, Item, Problem } from "./expand.ts";
import { fleetPlanner } from "./planner.ts";
import { checkRunOptions, type FleetRun, FleetRunner, type FleetRunOptions } from "./run/index.ts";
import { type FleetSource, Source, sound } from "./source.ts";
import type { FleetMember } from "./spec.ts";
import { deliveryOf, ownWork, syncWork, type Work } from "./work.ts";

/** How a fleet is made so. */
export interface FleetOptions extends Wait {
  /** `"undeclared"`: what this fleet made and no longer names is deleted. The plan shows it. @default "keep" */
  readonly prune?: "keep" | "undeclared" | undefined;
  /** `"replace"` sends fields that the server never shows every time. @default "keep" */
  readonly secrets?: Secrets | undefined;
}

const fleetOptions: OptionNames<FleetOptions> = { prune: ["keep", "undeclared"], secrets: ["keep", "replace"], signal: "option" };

/** Repositories of any plugins, with their remotes and distributions, that are made and kept together. */
export interface Fleet {
  /** What it made carries the name. */
  readonly name: string;
  /**
   * What it would take to make all of it so. Only reads, and that in large pages: how many requests it takes follows from the pages, not from the repositories.
   * @throws FleetError with all that is wrong, each naming its repository
   */
  plan(options?: FleetOptions): Operation<Plan<readonly Change[]>>;
  /** Makes all of it so; `[]` the second time. @throws FleetError (`FLEET_INCOMPLETE`) where some of it is refused, when the rest is done */
  ensure(options?: FleetOptions): Operation<readonly Change[]>;
  /**
   * Delivers all of them: sync, publish, distribute, each by the cheapest sequence. Those that are served nowhere are synced.
   * @example
   * ```ts
   * const run = fleet.deliver({ signal });
   * for await (const { repository, status, error } of run) if (status === "failed") console.error(repository, error);
   * (await run.report()).throwIfFailed();
   * ```
   */
  deliver(options?: FleetRunOptions): FleetRun<Delivery | Synced>;
  /** Syncs all that have a remote in the fleet; the others are skipped. */
  sync(options?: FleetRunOptions): FleetRun<Synced>;
  /** Does the same to each: with its repository's handle, what the fleet says of it, and the run's signal. */
  run<T>(
    work: (repository: DynamicRepository & DynamicStreaming, member: FleetMember, signal: AbortSignal) => PromiseLike<T>,
    options?: Omit<FleetRunOptions, "only">,
  ): FleetRun<T>;
}

class FleetHandle implements Fleet {
  readonly name: string;
  readonly #context: Context;
  readonly #source: Source;

  constructor(context: Context, name: string, source: Source) {
    this.name = name;
    this.#context = context;
    this.#source = source;
  }

  plan(options: FleetOptions = {}): Operation<Plan<readonly Change[]>> {
    return this.#begin("plan", options, async (run) => makePlan(this.#context, run, await this.#planner(options)));
  }

  ensure(options: FleetOptions = {}): Operation<readonly Change[]> {
    return this.#begin("ensure", options, async (run) => carryOut(run, await this.#planner(options)));
  }

  deliver(options: FleetRunOptions = {}): FleetRun<Delivery | Synced> {
    return this.#run(deliveryOf(this.#context), options);
  }

  sync(options: FleetRunOptions = {}): FleetRun<Synced> {
    return this.#run(syncWork(this.#context), options);
  }

  run<T>(
    work: (repository: DynamicRepository & DynamicStreaming, member: FleetMember, signal: AbortSignal) => PromiseLike<T>,
    options: Omit<FleetRunOptions, "only"> = {},
  ): FleetRun<T> {
    if (typeof work !== "function")
      throw new UsageError({ message: "run() takes what is done to each repository: a function.", hint: "Nothing was sent." });
    const { only } = options as FleetRunOptions;
    if (only !== undefined)
      throw new UsageError({
        message: 'run() has no option "only".',
        hint: "It is for deliver() and sync(), which know what was synced. Nothing was sent.",
      });
    return this.#run(ownWork(this.#context, work), options);
  }

  #run<T>(work: Work<T>, options: FleetRunOptions): FleetRun<T> {
    checkRunOptions(options, `${work.name} of fleet ${JSON.stringify(this.name)}`);
    return new FleetRunner(this.#context, { fleet: this.name, source: this.#source, work }, options);
  }

  #begin<T>(verb: string, options: FleetOptions, work: (run: Run) => Promise<T>): Operation<T> {
    return start(this.#context, `${verb} of fleet ${JSON.stringify(this.name)}`, work, options, fleetOptions);
  }

  async #planner({ prune = "keep", secrets = "keep" }: FleetOptions): Promise<ReturnType<typeof fleetPlanner>> {
    const errorOf = this.#source.problemsIn(this.name);
    return fleetPlanner(this.#context, { fleet: this.name, items: await all(this.#source, errorOf), secrets, prune, errorOf });
  }
}

const all = async (source: Source, errorOf: (problems: readonly Problem[]) => FleetError): Promise<readonly Item[]> => {
  const found: Found[] = [];
  for await (const one of source.items()) found.push(one);
  return sound(found, errorOf);
};

/** @throws UsageError (`NAME_INVALID`) */
export const validFleetName = (name: unknown): void => validName({ word: "fleet", owner: { plugin: "core" }, path: "" }, name);

/** A fleet, from an object, a list, or what gives entries one after the other. Nothing is sent. @throws FleetError where all of it is there and wrong */
export const fleetOf = (context: Context, name: string, source: FleetSource): Fleet => {
  validFleetName(name);
  const entries = new Source(source, context.adapters);
  if (entries.isWhole) entries.whole(name);
  return new FleetHandle(context, name, entries);
};
