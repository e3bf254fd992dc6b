import { formProblems, type Issue, nearest, type Path } from "../../config/index.ts";
import { isUsageError, type PipelineProblem } from "../../errors/index.ts";
import { distributionKind } from "../../model/resource/kind.ts";
import { decoded } from "../../model/resource/label-text.ts";
import { validBasePath, validPath } from "../../model/resource/names.ts";
import type { Adapter } from "../../plugins/adapter.ts";
import { circlesIn, objectionTo, sourcesIn } from "../circle.ts";
import { parseStreamPath, streamCalled, streamPath } from "../label.ts";
import { basePathOf, homeOf, objectionToFields, objectionToName, objectionToStream, type Wanted } from "../wish.ts";
import { type PipelineSpec, type PipelineStream, pipelineSchema } from "./spec.ts";

/** A problem before it is known in which line it stands. */
export interface Problem {
  readonly kind: PipelineProblem["kind"];
  readonly path: Path;
  readonly message: string;
}

/** What a value that should be a pipeline comes to. */
export interface Checked {
  readonly spec: PipelineSpec | undefined;
  readonly problems: readonly Problem[];
}

/** Looks at form and sense of a pipeline without asking a server. */
export const checkPipeline = (value: unknown): Checked => {
  const parsed = pipelineSchema.safeParse(value);
  if (!parsed.success) return { spec: undefined, problems: parsed.error.issues.flatMap((issue) => shapeProblems(issue as Issue)) };
  const spec = parsed.data as unknown as PipelineSpec;
  return { spec, problems: senseOf(spec) };
};

const streamWords = [
  "basePath",
  "companions",
  "distribution",
  "from",
  "frozen",
  "keep",
  "layout",
  "publish",
  "repository",
  "start",
  "sync",
  "upstream",
];
const repositoryWords = ["plugin", "keep", "layout", "repository", "streams"];

const wordsAt = (at: Path): readonly string[] => (at.length === 0 ? ["repositories"] : at.length === 2 ? repositoryWords : streamWords);

const shapeProblems = (issue: Issue): readonly Problem[] =>
  formProblems(issue, { words: wordsAt, taken }).map((problem) => ({ kind: "form", ...problem }));

const wordsFor: Readonly<Record<string, string>> = {
  basePath: "a path",
  companions: "a stream's name, or a list of them",
  distribution: "the distribution's own fields",
  from: "a stream's name, or a list of them",
  frozen: "a reason, or null",
  plugin: "the name of a plugin",
  publish: "the server's own fields",
  repositories: "repositories by their names",
  repository: "the repository's own fields",
  start: "a version's number, or a stream's name",
  streams: "streams by their names",
  sync: "the server's own fields",
  upstream: "a remote's fields, or the name of one",
};

/** What may stand at a place. */
const taken = (at: Path): string => {
  if (at.length === 0) return "an object with the word repositories";
  if (at.length === 2) return `a repository's words: ${repositoryWords.join(", ")}`;
  if (at.length === 4) return `a stream's words: ${streamWords.join(", ")}`;
  const word = at.findLast((part) => typeof part === "string");
  return wordsFor[word ?? ""] ?? "something else";
};

/** Every stream with where it stands. */
interface Placed {
  readonly of: string;
  readonly name: string;
  readonly path: Path;
  readonly stream: PipelineStream;
}

const placed = ({ repositories }: PipelineSpec): readonly Placed[] =>
  Object.entries(repositories).flatMap(([of, { streams }]) =>
    Object.entries(streams).map(([name, stream]) => ({ of, name, path: ["repositories", of, "streams", name], stream: stream ?? {} })),
  );

const listOf = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === "string" ? [value] : value;
const keyOf = ({ of, name }: Pick<Placed, "of" | "name">): string => streamPath(of, name);

const senseOf = (spec: PipelineSpec): readonly Problem[] => {
  const all = placed(spec);
  return [...namesIn(all), ...fieldsIn(spec, all), ...unknownNames(spec, all), ...cycles(all), ...samePaths(all)];
};

/** What a refusal says, for who reads a list of problems. */
const refusalOf = (check: () => void): string | undefined => {
  try {
    check();
    return undefined;
  } catch (error) {
    if (!isUsageError(error)) throw error;
    return `${error.summary} ${error.hint?.replace(/ ?Nothing was sent\.$/, "") ?? ""}`.trim();
  }
};

/** Names that no stream can have, and paths that no server takes. */
const namesIn = (all: readonly Placed[]): readonly Problem[] =>
  all.flatMap(({ name, path, stream: { basePath } }) => {
    const [ofName, ofPath] = [
      objectionToName(name),
      basePath === undefined ? undefined : refusalOf(() => validPath("base path of a stream", basePath)),
    ];
    return [
      ...(ofName === undefined ? [] : [{ kind: "form", path, message: `${ofName}.` } as const]),
      ...(ofPath === undefined ? [] : [{ kind: "base path", path: [...path, "basePath"], message: ofPath } as const]),
    ];
  });

/** What streams see to by themselves, of them and of the repositories that they share; and reasons that say nothing. */
const fieldsIn = ({ repositories }: PipelineSpec, all: readonly Placed[]): readonly Problem[] =>
  [
    ...Object.entries(repositories).map(([of, { repository }]) => ({ path: ["repositories", of], fields: { repository } })),
    ...all.map(({ path, stream }) => ({ path, fields: stream })),
  ].flatMap(({ path, fields }) => {
    const objection = objectionToFields(fields);
    return objection === undefined ? [] : [{ kind: "form", path: [...path, ...objection.path], message: `${objection.why}.` } as const];
  });

/** Names of streams of the pipeline's own repositories must be there; those of others are looked for on the server. */
const unknownNames = ({ repositories }: PipelineSpec, all: readonly Placed[]): readonly Problem[] =>
  all.flatMap(({ of, path, stream }) =>
    (["from", "companions", "start"] as const).flatMap((word) => {
      const value = stream[word];
      const names = typeof value === "number" ? [] : listOf(value);
      return names.flatMap((given, i): readonly Problem[] => {
        const { repository, stream: name } = parseStreamPath(given, of);
        const own = repositories[repository];
        const at = Array.isArray(value) ? [...path, word, i] : [...path, word];
        const objection = objectionToStream(given);
        if (objection !== undefined) return [{ kind: "form", path: at, message: `${objection}.` }];
        if (own === undefined) return [];
        if (own.plugin !== repositories[of]?.plugin)
          return [
            {
              kind: "other plugin",
              path: at,
              message: `${decoded(given)} is a stream of ${own.plugin}: streams go together within one plugin.`,
            },
          ];
        if (Object.hasOwn(own.streams, name)) return [];
        const meant = nearest(name, Object.keys(own.streams));
        const hint = meant === undefined ? `It has ${Object.keys(own.streams).join(", ")}.` : `Did you mean ${meant}?`;
        return [
          { kind: "unknown stream", path: at, message: `${JSON.stringify(repository)} has no stream ${JSON.stringify(name)}. ${hint}` },
        ];
      });
    }),
  );

/** What takes from itself, by way of others. Each circle is told once, where it was met first. */
const cycles = (all: readonly Placed[]): readonly Problem[] => {
  const sources = new Map(
    all.map((one) => {
      const { from, start } = one.stream;
      const given = [...listOf(from), ...(typeof start === "string" ? [start] : [])];
      return [keyOf(one), sourcesIn({ of: one.of, from: given })] as const;
    }),
  );
  const paths = new Map(all.map((one) => [keyOf(one), one.path]));
  return circlesIn(sources.keys(), sources).map((circle) => ({
    kind: "cycle",
    path: [...(paths.get(circle[0] ?? "") ?? []), "from"],
    message: objectionTo(circle),
  }));
};

/** The server takes no base path twice, and none within another. */
const samePaths = (all: readonly Placed[]): readonly Problem[] => {
  const sorted = all
    .map((one) => ({ ...one, basePath: basePathOf({ of: one.of, name: one.name, wish: { basePath: one.stream.basePath } } as Wanted) }))
    .sort((a, b) => (`${a.basePath}/` < `${b.basePath}/` ? -1 : 1));
  return sorted.flatMap((one, i) => {
    const other = sorted.slice(0, i).findLast(({ basePath }) => `${one.basePath}/`.startsWith(`${basePath}/`));
    if (other === undefined) return [];
    const how =
      other.basePath === one.basePath
        ? "is served there, too"
        : `is served at ${JSON.stringify(other.basePath)}, and base paths don't nest`;
    const path = one.stream.basePath === undefined ? one.path : [...one.path, "basePath"];
    return [
      { kind: "base path", path, message: `${JSON.stringify(one.basePath)}: ${streamCalled(other.of, other.name)} ${how}.` },
    ] as const;
  });
};

/** The streams as they are wanted, and what of them the client and its plugins can't do. */
export const wantedOf = (
  spec: PipelineSpec,
  adapters: ReadonlyMap<string, Adapter>,
): { readonly wanted: readonly Wanted[]; readonly problems: readonly Problem[] } => {
  const problems: Problem[] = [];
  const homes = new Map<string, string>(Object.keys(spec.repositories).map((of) => [of, "shared"]));
  const wanted = placed(spec).flatMap(({ of, name, path, stream }): readonly Wanted[] => {
    const { plugin = "", layout, keep, repository } = spec.repositories[of] ?? {};
    const adapter = adapters.get(plugin);
    if (adapter === undefined) {
      const known = [...adapters.keys()].sort();
      if (!problems.some((one) => one.path[1] === of))
        problems.push({
          kind: "unknown plugin",
          path: ["repositories", of, "plugin"],
          message: `there is no adapter for ${JSON.stringify(plugin)}; there are adapters for ${known.join(", ")}.`,
        });
      return [];
    }
    const wish = { ...stream, keep: stream.keep ?? keep } as Wanted["wish"];
    const ofPath = refusalOf(() => validBasePath(distributionKind(adapter), basePathOf({ adapter, of, name, wish })));
    if (ofPath !== undefined)
      problems.push({ kind: "base path", path: stream.basePath === undefined ? path : [...path, "basePath"], message: ofPath });
    const one: Wanted = {
      adapter,
      of,
      name,
      wish: { ...wish, layout: stream.layout ?? (stream.upstream === undefined ? layout : undefined) },
    };
    try {
      const home = homeOf(one);
      if (home !== of && homes.has(home))
        problems.push({
          kind: "form",
          path,
          message: `its own repository would be ${JSON.stringify(home)}, which is one of the pipeline's already.`,
        });
      if (home !== of) homes.set(home, name);
      return [{ ...one, wish: { ...one.wish, repository: home === of ? { ...repository, ...stream.repository } : stream.repository } }];
    } catch (error) {
      problems.push({ kind: "form", path: [...path, "layout"], message: error instanceof Error ? error.message : String(error) });
      return [];
    }
  });
  return { wanted, problems };
};
