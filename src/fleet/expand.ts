import { formProblems, type Issue, type Path } from "../config/index.ts";
import type { FleetProblem } from "../errors/index.ts";
import type { Fields } from "../model/resource/change.ts";
import {
  defaultWords,
  type FleetDefaults,
  type FleetGroup,
  type FleetMember,
  type FleetTemplate,
  groupSchema,
  groupWords,
  repositorySchema,
  repositoryWords,
  templateSchema,
  templateWords,
} from "./spec.ts";
import { combinations, fill, strangeIn, unknownWord } from "./template.ts";

/** A problem before it is known in which line it stands. */
export interface Problem extends Pick<FleetProblem, "kind" | "item" | "message"> {
  readonly path: Path;
}

/** A repository with where it stands. */
export interface Item {
  readonly member: FleetMember;
  readonly path: Path;
}

/** What an entry of a fleet comes to. */
export type Found = (Item & { readonly problems?: never }) | { readonly problems: readonly [Problem, ...Problem[]] };

/** All that is wrong with one entry. */
export function* failed([first, ...others]: readonly Problem[]): Generator<Found> {
  if (first !== undefined) yield { problems: [first, ...others] };
}

/** What is said for all that stands within. */
interface Around {
  readonly defaults: FleetDefaults;
  readonly group?: string | undefined;
}

/** How it is told which one it is, where that isn't known by its name. */
const calledAt = (entry: unknown, path: Path): string => {
  const { name, group } = (entry ?? {}) as { readonly name?: unknown; readonly group?: unknown };
  return typeof name === "string" ? name : typeof group === "string" ? group : path.join(".");
};

/** The repositories of one entry: itself, those of its template, those of its group. */
export function* expand(entry: unknown, path: Path, around: Around): Generator<Found> {
  const item = calledAt(entry, path);
  if (typeof entry !== "object" || entry === null || Array.isArray(entry)) {
    yield { problems: [{ kind: "form", item, path, message: "it takes a repository, a template or a group." }] };
    return;
  }
  const sort = "group" in entry || "repositories" in entry ? "group" : "for" in entry ? "template" : "repository";
  const schema = sort === "group" ? groupSchema : sort === "template" ? templateSchema : repositorySchema;
  const { success, error } = schema.safeParse(entry);
  if (!success) {
    const wrong = (error.issues as readonly Issue[]).flatMap((issue) => formProblems(issue, grammarOf(sort)));
    yield* failed(wrong.map(({ path: within, message }) => ({ kind: "form", item, path: [...path, ...within], message })));
    return;
  }
  if (sort === "group") yield* ofGroup(entry as FleetGroup, path, around);
  else if (sort === "template") yield* ofTemplate(entry as FleetTemplate, path, around);
  else yield memberOf(entry as FleetMember, path, around);
}

function* ofGroup({ group, defaults = {}, repositories }: FleetGroup, path: Path, around: Around): Generator<Found> {
  const within = { defaults: merged(around.defaults, defaults), group: around.group === undefined ? group : `${around.group}/${group}` };
  for (const [i, entry] of repositories.entries()) yield* expand(entry, [...path, "repositories", i], within);
}

function* ofTemplate({ for: choices, except = [], ...entry }: FleetTemplate, path: Path, around: Around): Generator<Found> {
  const words = Object.keys(choices);
  const item = entry.name;
  const wrong = except.flatMap((one, i) => {
    const message = strangeIn(one, choices);
    return message === undefined ? [] : [{ kind: "form", item, path: [...path, "except", i], message } as const];
  });
  if (wrong.length > 0) {
    yield* failed(wrong);
    return;
  }
  for (const values of combinations(choices)) {
    if (except.some((one) => Object.entries(one).every(([word, value]) => String(values[word]) === String(value)))) continue;
    const unknown: string[] = [];
    const filled = fill(entry, values, unknown) as FleetMember;
    const [first] = unknown;
    if (first === undefined) yield memberOf(filled, path, around);
    else {
      yield { problems: [{ kind: "form", item, path, message: unknownWord(first, words) }] };
      return;
    }
  }
}

const memberOf = (entry: FleetMember, path: Path, { defaults, group }: Around): Found => {
  const whole = merged(defaults, entry) as FleetMember;
  const { plugin, name, basePath, remote } = whole;
  const problem = (kind: Problem["kind"], at: Path, message: string): Found => ({ problems: [{ kind, item: name, path: at, message }] });
  if (plugin === undefined)
    return problem("form", path, "nothing says which plugin it is of: give it `plugin`, or its group's or the fleet's defaults.");
  const isBare = typeof remote === "object" && remote !== null && typeof remote.url !== "string";
  if (isBare && entry.remote !== undefined) return problem("form", [...path, "remote"], "a remote takes a url.");
  const member = {
    ...whole,
    name,
    basePath: basePath === undefined ? name : basePath,
    // Defaults of remotes are for those that have one.
    remote: isBare ? undefined : remote,
    ...(group === undefined ? {} : { group }),
  };
  return { member: Object.freeze(member), path };
};

const parts = ["remote", "repository", "labels", "metadata", "distribution", "sync", "publish"] as const;

const merged = (outer: FleetDefaults, inner: FleetDefaults): FleetDefaults => ({
  ...outer,
  ...Object.fromEntries(Object.entries(inner).filter(([, value]) => value !== undefined)),
  ...Object.fromEntries(
    parts.flatMap((part) => {
      const [own, from] = [inner[part], outer[part]];
      return isFields(own) && isFields(from) ? [[part, { ...from, ...own }]] : [];
    }),
  ),
});

const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null;

type Sort = "group" | "template" | "repository";

const grammarOf = (sort: Sort) => ({
  words: (at: Path): readonly string[] =>
    at.at(-1) === "defaults" ? defaultWords : sort === "group" ? groupWords : sort === "template" ? templateWords : repositoryWords,
  taken: takenAt,
});

/** What may stand at a place, or at the word that it is within: whatever stands below that has names of its own. */
export const takenAt = (at: Path): string => {
  const [word, within] = at;
  return (word === "defaults" && within !== undefined ? wordsFor[String(within)] : wordsFor[String(word)]) ?? "something else";
};

/** What may stand at a word. */
const wordsFor: Readonly<Record<string, string>> = {
  basePath: "a path, or null",
  defaults: "words of repositories",
  distribution: "the distribution's own fields",
  except: "a list of combinations",
  for: "words, and a list of values for each",
  group: "the group's name",
  labels: "texts by their keys, or null",
  metadata: "texts by their names, or null",
  name: "the repository's name",
  plugin: "the name of a plugin",
  priority: "a whole number",
  publish: "the server's own fields",
  remote: "a remote's fields, the name of one, or null",
  repositories: "a list of repositories, templates and groups",
  repository: "the repository's own fields",
  sync: "the server's own fields",
};
