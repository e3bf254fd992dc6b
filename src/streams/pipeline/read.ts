import { readFile } from "node:fs/promises";
import { PipelineError, type PipelineProblem, UsageError } from "../../errors/index.ts";
import { checkPipeline, type Path, type Problem } from "./problems.ts";
import type { PipelineSpec } from "./spec.ts";

/** As much of the package `yaml` as is used. */
type Yaml = typeof import("yaml");

const yamlOf = async (): Promise<Yaml> => {
  try {
    return await import("yaml");
  } catch (cause) {
    throw new UsageError({
      message: "reading pipelines from files takes the package yaml, which isn't installed.",
      hint: "npm install yaml; or give the pipeline as an object. Nothing was sent.",
      cause,
    });
  }
};

/**
 * Reads a pipeline from a file of YAML or JSON, and looks at all of it: every problem is told with its line.
 *
 * @throws PipelineError, UsageError where the file can't be read or the package `yaml` isn't installed
 * @example `const pipeline = pulp.pipeline("site", await readPipeline("pipeline.yaml"));`
 */
export const readPipeline = async (path: string): Promise<PipelineSpec> => {
  const text = await readFile(path, "utf8").catch((cause: unknown) => {
    throw new UsageError({
      code: "FILE_UNREADABLE",
      message: `${path} can't be read: ${cause instanceof Error ? cause.message : String(cause)}.`,
      hint: "Check the path. Nothing was sent.",
      cause,
    });
  });
  return parsePipeline(text, path);
};

/**
 * The same from a text.
 * @param called for messages: the file's name
 * @throws PipelineError
 */
export const parsePipeline = async (text: string, called = "pipeline"): Promise<PipelineSpec> => {
  const { LineCounter, parseDocument, isNode } = await yamlOf();
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, strict: true, uniqueKeys: true });
  if (document.errors.length > 0)
    throw problemsIn(
      called,
      document.errors.map(({ message, pos }) => ({
        kind: "syntax" as const,
        path: "",
        message: `${message}.`.replace(/\.\.$/, "."),
        ...placeOf(lines.linePos(pos[0])),
      })),
    );
  /** Where a value stands; of what isn't there, what it would be in. */
  const locate = (path: Path): { readonly line: number; readonly column: number } | undefined => {
    for (let depth = path.length; depth >= 0; depth--) {
      const node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
      if (isNode(node) && node.range) return placeOf(lines.linePos(node.range[0]));
    }
    return undefined;
  };
  const { spec, problems } = checkPipeline(contentsOf(document, called));
  if (spec !== undefined && problems.length === 0) return spec;
  throw problemsIn(
    called,
    problems.map((problem) => ({ ...toldAt(problem), ...locate(problem.path) })),
  );
};

/** Anchors and aliases are there to be used; a document that grows without end by them isn't read. */
const contentsOf = (document: { toJS(options: { readonly maxAliasCount: number }): unknown }, called: string): unknown => {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    throw problemsIn(called, [
      { kind: "syntax", path: "", message: `${error instanceof Error ? error.message : String(error)}.`, line: 1, column: 1 },
    ]);
  }
};

const placeOf = ({ line, col }: { readonly line: number; readonly col: number }): { readonly line: number; readonly column: number } => ({
  line,
  column: col,
});

export const toldAt = ({ kind, path, message }: Problem): PipelineProblem => ({ kind, path: path.join("."), message });

/** @param called what the pipeline is, or the file's name */
export const problemsIn = (called: string, problems: readonly PipelineProblem[]): PipelineError => {
  const sorted = problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
  const told = sorted.map(({ line, column, path, message }) => `${line === undefined ? path : `${called}:${line}:${column}`}: ${message}`);
  return new PipelineError({
    message: `${JSON.stringify(called)} is no pipeline that could be made: ${told.join(" ")}`,
    hint: "docs/streams.md says what a pipeline takes. Nothing was changed.",
    problems: Object.freeze(sorted),
  });
};
