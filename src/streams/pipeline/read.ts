import { parseText, readText } from "../../config/index.ts";
import { PipelineError, type PipelineProblem } from "../../errors/index.ts";
import { checkPipeline, type Problem } from "./problems.ts";
import type { PipelineSpec } from "./spec.ts";

/**
 * Reads a pipeline from a file of YAML or JSON, and looks at all of it: every problem is told with its line.
 *
 * @throws PipelineError, UsageError where the file can't be read or the package `yaml` isn't installed
 * @example `const pipeline = pulp.pipeline("site", await readPipeline("pipeline.yaml"));`
 */
export const readPipeline = async (path: string): Promise<PipelineSpec> => parsePipeline(await readText(path), path);

/**
 * The same from a text.
 * @param called for messages: the file's name
 * @throws PipelineError
 */
export const parsePipeline = async (text: string, called = "pipeline"): Promise<PipelineSpec> => {
  const { value, syntax, locate } = await parseText(text, "pipeline");
  if (syntax.length > 0)
    throw problemsIn(
      called,
      syntax.map((problem) => ({ kind: "syntax", path: "", ...problem })),
    );
  const { spec, problems } = checkPipeline(value);
  if (spec !== undefined && problems.length === 0) return spec;
  throw problemsIn(
    called,
    problems.map((problem) => ({ ...toldAt(problem), ...locate(problem.path) })),
  );
};

export const toldAt = ({ kind, path, message }: Problem): PipelineProblem => ({ kind, path: path.join("."), message });

/** @param called what the pipeline is, or the file's name */
export const problemsIn = (called: string, problems: readonly PipelineProblem[]): PipelineError => {
  const sorted = problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
  const placeOf = ({ line, column, path }: PipelineProblem): string => (line === undefined ? path : `${called}:${line}:${column}`);
  // Of the whole, as of an empty file, there is no more to say.
  const told = sorted.map((problem) => [placeOf(problem), problem.message].filter((part) => part !== "").join(": "));
  return new PipelineError({
    message: `${JSON.stringify(called)} is no pipeline that could be made: ${told.join(" ")}`,
    hint: "docs/streams.md says what a pipeline takes. Nothing was changed.",
    problems: Object.freeze(sorted),
  });
};
