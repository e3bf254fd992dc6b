import { UsageError } from "../../errors/index.ts";
import { carryOut, makePlan, type Plan } from "../../model/plan/index.ts";
import { requirePlugin } from "../../model/resource/capability.ts";
import type { Change } from "../../model/resource/change.ts";
import type { Context } from "../../model/resource/context.ts";
import { type Operation, type Run, start, type Wait } from "../../operation/index.ts";
import type { DynamicStream } from "../any.ts";
import { streamsPlanner } from "../converge.ts";
import { StreamHandle } from "../handle.ts";
import { parseStreamPath, streamCalled } from "../label.ts";
import type { Wanted } from "../wish.ts";
import { checkPipeline, wantedOf } from "./problems.ts";
import { problemsIn, toldAt } from "./read.ts";
import type { PipelineSpec } from "./spec.ts";

/** Streams that are made and kept together: what feeds what, and where each is served. */
export interface Pipeline {
  /** For messages. */
  readonly name: string;
  /** All of its streams. */
  readonly streams: readonly DynamicStream[];
  /** One of them: by its name, or `<repository>/<stream>` where several repositories have one of that name. @throws UsageError */
  stream(name: string): DynamicStream;
  /**
   * What it would take to make all of it so. Only reads.
   * @throws PipelineError, StreamError, StreamFrozenError, BasePathTakenError
   */
  plan(options?: Wait): Operation<Plan<readonly Change[]>>;
  /** Makes all of it so. `[]` the second time, by a handful of list requests however many streams there are. */
  ensure(options?: Wait): Operation<readonly Change[]>;
}

class PipelineHandle implements Pipeline {
  readonly name: string;
  readonly streams: readonly DynamicStream[];
  readonly #context: Context;
  readonly #wanted: readonly Wanted[];

  constructor(context: Context, name: string, wanted: readonly Wanted[]) {
    this.name = name;
    this.#context = context;
    this.#wanted = wanted;
    this.streams = Object.freeze(wanted.map((one) => new StreamHandle(context, one.adapter, one.of, one.name)));
  }

  stream(name: string): DynamicStream {
    const { repository, stream } = parseStreamPath(name, "");
    const found = this.streams.filter(
      (one) =>
        (one.name === stream && (repository === "" || one.of === repository)) ||
        one.name === name ||
        streamCalled(one.of, one.name) === name,
    );
    const [only] = found;
    if (only !== undefined && found.length === 1) return only;
    const all = this.streams.map((one) => streamCalled(one.of, one.name)).join(", ");
    throw new UsageError({
      code: found.length === 0 ? "USAGE" : "AMBIGUOUS",
      message: `the pipeline ${JSON.stringify(this.name)} has ${found.length === 0 ? "no" : "more than one"} stream ${JSON.stringify(name)}.`,
      hint: `It has ${all}.`,
    });
  }

  plan(options: Wait = {}): Operation<Plan<readonly Change[]>> {
    return this.#begin("plan", options, (run) => makePlan(this.#context, run, this.#planner()));
  }

  ensure(options: Wait = {}): Operation<readonly Change[]> {
    return this.#begin("ensure", options, (run) => carryOut(run, this.#planner()));
  }

  #planner(): ReturnType<typeof streamsPlanner> {
    return streamsPlanner(this.#context, `ensure pipeline ${JSON.stringify(this.name)}`, this.#wanted);
  }

  #begin<T>(verb: string, options: Wait, work: (run: Run) => Promise<T>): Operation<T> {
    return start(
      this.#context,
      `${verb} of pipeline ${JSON.stringify(this.name)}`,
      async (run) => {
        for (const { adapter } of this.#wanted) requirePlugin(this.#context, adapter, "stream");
        return work(run);
      },
      options,
    );
  }
}

/**
 * A pipeline, from an object; `readPipeline()` makes one of a file. Nothing is sent.
 * @throws PipelineError all of its problems, each with where it stands
 */
export const pipelineOf = (context: Context, name: string, spec: PipelineSpec): Pipeline => {
  const checked = checkPipeline(spec);
  const wanted = checked.spec === undefined ? undefined : wantedOf(checked.spec, context.adapters);
  const problems = [...checked.problems, ...(wanted?.problems ?? [])];
  if (wanted === undefined || problems.length > 0) throw problemsIn(name, problems.map(toldAt));
  return new PipelineHandle(context, name, wanted.wanted);
};
