import { type LedgerRecord, wordsOf } from "../ledger/index.ts";
import { decoded } from "../model/resource/label-text.ts";
import { count } from "../text/index.ts";
import type { Facts, TaskFact, VersionFact } from "./facts.ts";

/** One thing that happened. */
export interface TimelineEntry {
  /** ISO time. */
  readonly at: string;
  /** An action that left records, a version or publication that appeared, a distribution that was switched, a task that ended without one, or what isn't known. */
  readonly what: "action" | "version" | "publication" | "served" | "task" | "gap";
  /** One sentence. */
  readonly text: string;
  /** Why nothing more is known, where that is so. */
  readonly gap?: string | undefined;
  /** The plugin's word. */
  readonly plugin?: string | undefined;
  /** The repository's name. */
  readonly repository?: string | undefined;
  /** The version's number. */
  readonly version?: number | undefined;
  /** The distribution's name. */
  readonly distribution?: string | undefined;
  /** The line of the ledger. */
  readonly line?: string | undefined;
  /** Who did it, as far as it is known. */
  readonly user?: string | undefined;
  /** 16 hex digits that the Correlation-IDs of its tasks begin with. */
  readonly operation?: string | undefined;
  /** The task's address. */
  readonly task?: string | undefined;
  /** Of an action: its intent, what came of it; or the note. */
  readonly records?: readonly LedgerRecord[] | undefined;
}

/** Only what concerns one unit, or one stream. */
export interface Focus {
  /** Versions that are told, and what they did. @default all */
  readonly versions?: ReadonlyMap<number, string> | undefined;
  /** Distributions that are told. @default all that serve the repository */
  readonly distributions?: ReadonlySet<string> | undefined;
  /** Of a unit: versions that have it; switches that change nothing for it aren't told. */
  readonly having?: ReadonlySet<number> | undefined;
}

const short = ({ name }: TaskFact): string => name.split(".").at(-1) ?? name;

/** Intents with what came of them, and notes, in the order of their lines. */
export const actionsOf = (records: readonly LedgerRecord[]): readonly TimelineEntry[] => {
  const outcomes = new Map(records.filter(({ kind }) => kind === "outcome").map((one) => [`${one.line} ${one.of}`, one]));
  return records.flatMap((record): TimelineEntry[] => {
    if (record.kind !== "intent" && record.kind !== "note") return [];
    const outcome = outcomes.get(`${record.line} ${record.sequence}`);
    const [added, removed] = [countOf(outcome ?? record, "added"), countOf(outcome ?? record, "removed")];
    const changes = added + removed === 0 ? "" : `: ${added} added, ${removed} removed`;
    const result =
      record.kind === "note"
        ? record.error === undefined
          ? ""
          : ", refused"
        : outcome === undefined
          ? ", not ended (yet)"
          : outcome.result === "done"
            ? ""
            : `, ${outcome.result}`;
    const by = outcome !== undefined && outcome.operation !== record.operation ? ` (finished by ${wordsOf(outcome.by)})` : "";
    return [
      {
        at: record.at,
        what: "action",
        text: `${wordOf(record)} of ${decoded(record.line)} by ${wordsOf(record.by)}${result}${by}${changes}${record.reason === undefined ? "" : ` (${record.reason})`}`,
        line: record.line,
        user: record.by.user ?? undefined,
        operation: record.operation,
        records: outcome === undefined ? [record] : [record, outcome],
      },
    ];
  });
};

/** Releases before there was a word for it called a demotion a promotion. */
const wordOf = ({ action, asked }: LedgerRecord): string => (action === "promotion" && asked?.word === "demote" ? "demotion" : action);

/** Of syncs, all units are counted by kind, and only some are listed. */
const countOf = (record: LedgerRecord, which: "added" | "removed"): number => {
  const counts = record.after?.[which];
  if (typeof counts !== "object" || counts === null) return record[which]?.length ?? 0;
  return Object.values(counts).reduce<number>((sum, count) => sum + (typeof count === "number" ? count : 0), 0);
};

/** All that happened to a repository, in order. */
export const storyOf = (facts: Facts, focus: Focus = {}): readonly TimelineEntry[] => {
  const made = new Map<string, TaskFact>();
  for (const task of facts.tasks) for (const href of task.created_resources) if (href !== null) made.set(href, task);
  const entries = [...versions(facts, made, focus), ...publications(facts, made, focus), ...served(facts, focus)];
  return focus.versions === undefined ? [...entries, ...fruitless(facts), ...beginning(facts)] : entries;
};

const common = ({ plugin, name: repository }: Facts): Pick<TimelineEntry, "plugin" | "repository"> => ({ plugin, repository });

const doer = ({ users }: Facts, task: TaskFact | undefined): string | undefined =>
  task?.created_by === undefined || task.created_by === null ? undefined : (users?.get(task.created_by) ?? task.created_by);

const versions = (facts: Facts, made: ReadonlyMap<string, TaskFact>, { versions: told }: Focus): readonly TimelineEntry[] => {
  let before = -1;
  return facts.versions.flatMap(({ number, pulp_href, pulp_created: at, content_summary }): TimelineEntry[] => {
    const gone = number - before - 1;
    const first = before + 1;
    before = number;
    const missing: TimelineEntry[] =
      gone === 0 || told !== undefined
        ? []
        : [
            {
              ...common(facts),
              at,
              what: "gap",
              text: gone === 1 ? `version ${first} is gone` : `versions ${first} to ${number - 1} are gone`,
            },
          ];
    if (told !== undefined && !told.has(number)) return missing;
    const task = made.get(pulp_href);
    const record = facts.recordOf(pulp_href, task?.logging_cid);
    const user = record?.by.user ?? doer(facts, task);
    const gap = record === undefined && number > 0 ? unknown(facts, number, at, task, user) : undefined;
    const did = told?.get(number) ?? (number === 0 ? "made, empty" : countsOf(content_summary));
    const how = record === undefined ? "" : `, by the ${record.action} of ${decoded(record.line)}`;
    return [
      ...missing,
      {
        ...common(facts),
        at,
        what: "version",
        text: `version ${number} of ${facts.name}: ${did}${how}${gap === undefined ? "" : `; ${gap}`}`,
        gap,
        version: number,
        user,
        operation: record?.operation,
        task: task?.pulp_href,
      },
    ];
  });
};

/** What a version brought and took, of all kinds. */
export const countsOf = ({ added, removed }: VersionFact["content_summary"] = { added: {}, removed: {} }): string => {
  const all = (kinds: typeof added): number => Object.values(kinds).reduce((sum, kind) => sum + kind.count, 0);
  return `${all(added)} added, ${all(removed)} removed`;
};

/** Why a version has no story. */
const unknown = (
  { tasksSince, users }: Facts,
  number: number,
  at: string,
  task: TaskFact | undefined,
  user: string | undefined,
): string => {
  if (task !== undefined)
    return `no record: version ${number} was made by another client (${short(task)}${user === undefined ? "" : ` by ${user}`})`;
  if (tasksSince === undefined) return "no record: no task is left, or this user may see none";
  if (at < tasksSince) return `no record: task history purged before ${tasksSince}`;
  return `no record: version ${number} was made by a task that is gone${users === undefined ? ", or that this user may not see" : ""}`;
};

const publications = (facts: Facts, made: ReadonlyMap<string, TaskFact>, { versions: told }: Focus): readonly TimelineEntry[] =>
  facts.publications.flatMap(({ pulp_href, pulp_created: at, repository_version }): TimelineEntry[] => {
    const number = facts.versions.find((one) => one.pulp_href === repository_version)?.number;
    const task = made.get(pulp_href);
    // Made by the very task that made the version: that is told already.
    const together = task?.created_resources.includes(repository_version) === true;
    if (told !== undefined || together) return [];
    const record = facts.recordOf(pulp_href, task?.logging_cid);
    const user = record?.by.user ?? doer(facts, task);
    const text = `version ${number ?? "that is gone"} of ${facts.name} published${user === undefined ? "" : ` by ${user}`}`;
    return [
      { ...common(facts), at, what: "publication", text, version: number, user, operation: record?.operation, task: task?.pulp_href },
    ];
  });

const served = (facts: Facts, { distributions, having }: Focus): readonly TimelineEntry[] =>
  facts.distributions
    .filter(({ name }) => distributions === undefined || distributions.has(name))
    .flatMap(({ name, served: history }) =>
      history.flatMap(({ at, version, follows }, i): TimelineEntry[] => {
        const older = history[i + 1];
        const has = (number: number | undefined): boolean => number !== undefined && having?.has(number) === true;
        if (having !== undefined && has(version) === has(older?.version)) return [];
        const what =
          version === undefined
            ? "something else, or what is gone"
            : follows
              ? `${facts.name} as it goes on, from version ${version}`
              : `version ${version} of ${facts.name}`;
        const verb = having === undefined ? "serves" : has(version) ? "serves it with" : "no longer serves it, but";
        return [{ ...common(facts), at, what: "served", text: `${name} ${verb} ${what}`, distribution: name, version }];
      }),
    );

/** Tasks that made nothing: they failed, were canceled, or found all as it should be. */
const fruitless = (facts: Facts): readonly TimelineEntry[] =>
  facts.tasks.flatMap((task): TimelineEntry[] => {
    const { state, name, finished_at, pulp_created, created_resources, pulp_href } = task;
    if (created_resources.some((href) => href !== null) || /\.general_\w+$/.test(name)) return [];
    const user = doer(facts, task);
    const came = state === "failed" || state === "canceled" ? state : state === "completed" ? didBy(task) : `is ${state}`;
    const text = `${short(task)} of ${facts.name} ${came}${user === undefined ? "" : `, by ${user}`}`;
    return [{ ...common(facts), at: finished_at ?? pulp_created, what: "task", text, user, task: pulp_href }];
  });

/** What a task takes away, or mends, isn't among what it has made. */
const didBy = (task: TaskFact): string => {
  const name = short(task);
  if (name === "delete_version") return "took a version away";
  return /^(?:delete|remove|purge|prune|reclaim|repair|cleanup)/.test(name) ? "was done" : "changed nothing";
};

/** Tasks are purged; what came before has no tasks that could tell of it. */
const beginning = (facts: Facts): readonly TimelineEntry[] => {
  const { tasksSince, versions: all } = facts;
  const older = all.filter(({ number, pulp_created }) => number > 0 && (tasksSince === undefined || pulp_created < tasksSince));
  if (tasksSince === undefined || older.length === 0) return [];
  return [
    {
      ...common(facts),
      at: tasksSince,
      what: "gap",
      text: `task history purged before ${tasksSince}: ${count(older.length, "version")} of ${facts.name} came earlier`,
    },
  ];
};
