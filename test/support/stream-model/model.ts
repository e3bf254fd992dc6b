import type { Answer, Name, Op, Unit, What } from "./operations.ts";
import { NAMES } from "./operations.ts";

// Streams of plain files as docs/streams.md tells of them, in memory: the simplest thing that could be right.

/** Path -> text. */
export type Content = ReadonlyMap<string, string>;

interface Version {
  readonly number: number;
  readonly content: Content;
  /** Which version it was made from, where the server was told. */
  readonly base: number | undefined;
}

/** As many heads as a label remembers. */
const remembered = 10;

const same = (a: Content, b: Content): boolean => a.size === b.size && [...a].every(([path, text]) => b.get(path) === text);

/** A repository as the server has it. */
class Repository {
  readonly versions = new Map<number, Version>([[0, { number: 0, content: new Map(), base: undefined }]]);
  #next = 1;

  get latest(): Version {
    return this.at(Math.max(...this.versions.keys()));
  }

  at(number: number): Version {
    const version = this.versions.get(number);
    if (version === undefined) throw new Error(`the model has no version ${number}`);
    return version;
  }

  nth(n: number): Version {
    const numbers = [...this.versions.keys()];
    return this.at(numbers[n % numbers.length] ?? 0);
  }

  /** What equals the latest version makes none. */
  make(content: Content, base: number | undefined): Version {
    if (same(content, this.latest.content)) return this.latest;
    const version = { number: this.#next++, content, base };
    this.versions.set(version.number, version);
    return version;
  }
}

interface Stream {
  readonly repository: Repository;
  /** What is served. */
  target: number;
  /** What its label tells that it serves and served, newest first. */
  label: readonly number[];
  frozen: string | undefined;
  readonly protects: Set<number>;
}

class Refusal {
  readonly code: string;
  constructor(code: string) {
    this.code = code;
  }
}

const refuse = (code: string): never => {
  throw new Refusal(code);
};

const matches = (word: string, path: string): boolean => (word.endsWith("*") ? path.startsWith(word.slice(0, -1)) : word === path);

/** A plan that isn't carried out yet. */
export interface Planned {
  readonly stream: Name;
  readonly word: "promote" | "demote";
  readonly before: number;
  readonly wanted: readonly Unit[];
  /** What the stream had at these paths. */
  readonly present: Content;
  readonly added: readonly Unit[];
  readonly removed: readonly string[];
  readonly allowEmpty: boolean;
}

/** Three streams: `dirty` has a repository of its own, as it is synced; the other two share one. */
export class Model {
  readonly #shared = new Repository();
  readonly #streams: Readonly<Record<Name, Stream>>;
  /** Units that something else on the server holds all the time. */
  readonly #elsewhere: ReadonlySet<string>;

  constructor(elsewhere: readonly Unit[]) {
    this.#elsewhere = new Set(elsewhere.map(keyOf));
    const stream = (repository: Repository): Stream => ({ repository, target: 0, label: [0], frozen: undefined, protects: new Set() });
    this.#streams = { dirty: stream(new Repository()), trunk: stream(this.#shared), release: stream(this.#shared) };
  }

  /** What an operation is answered; what it comes to is in the model then. */
  play(op: Exclude<Op, { readonly op: "promote" | "overtaken" }>): Answer {
    return orCode(() => this.#play(op));
  }

  #play(op: Exclude<Op, { readonly op: "promote" | "overtaken" }>): Answer {
    const stream = this.#streams["stream" in op ? op.stream : "dirty"];
    switch (op.op) {
      case "sync": {
        thawed(stream);
        const before = stream.repository.latest.content;
        const version = stream.repository.make(
          new Map([...before, ...op.upstream.map(({ path, text }) => [path, text] as const)]),
          undefined,
        );
        return { changed: this.#serve(stream, version.number), version: version.number };
      }
      case "demote":
        return this.apply(this.plan(op, op.stream));
      case "freeze": {
        if (stream.frozen === op.reason) return 0;
        thawed(stream);
        stream.frozen = op.reason;
        return 1;
      }
      case "thaw": {
        const was = stream.frozen;
        stream.frozen = undefined;
        return was === undefined ? 0 : 1;
      }
      case "rollBack": {
        thawed(stream);
        const [, ...before] = historyOf(stream);
        const left = before.slice(before.findIndex((number) => stream.repository.versions.has(number) && number !== stream.target));
        const [version] = left;
        if (version === undefined || !before.some((number) => stream.repository.versions.has(number) && number !== stream.target))
          return refuse("NOTHING_BEFORE");
        stream.target = version;
        stream.label = left;
        return { changed: true, version };
      }
      case "protect":
      case "unprotect": {
        const { number } = stream.repository.nth(op.nth);
        stream.protects[op.op === "protect" ? "add" : "delete"](number);
        return { version: number };
      }
      case "prune":
        return this.#prune(stream.repository, op.past);
      case "modify": {
        const repository = op.repository === "shared" ? this.#shared : this.#streams.dirty.repository;
        const base = repository.nth(op.nth);
        const content = new Map([...base.content].filter(([path]) => !op.remove.includes(path)));
        for (const { path, text } of op.add) content.set(path, text);
        repository.make(content, base.number);
        return undefined;
      }
      case "switch":
        stream.target = stream.repository.nth(op.nth).number;
        return undefined;
    }
  }

  /** What a plan says. @throws Refusal */
  plan(op: Extract<Op, { readonly op: "promote" | "demote" }>, name: Name): Planned {
    const stream = this.#streams[name];
    thawed(stream);
    const from = op.op === "demote" ? [name] : op.from;
    if (op.op === "promote" && from.includes(name)) refuse("STREAM_OF_ITSELF");
    const wanted = chosen(
      from.map((one) => this.served(one)),
      op.what,
    );
    const present = new Map(wanted.flatMap(({ path }) => pick(this.served(name), path)));
    const planned = { stream: name, word: op.op, before: stream.target, wanted, present, added: [], removed: [], allowEmpty: false };
    if (op.op === "promote") return { ...planned, ...coming(wanted, present) };
    return this.#restIn({ ...planned, removed: wanted.map(({ path }) => path), allowEmpty: op.allowEmpty });
  }

  /** Carries it out, on what the stream has become. @throws Refusal */
  apply(plan: Planned): Answer {
    const stream = this.#streams[plan.stream];
    thawed(stream);
    const { added, removed } = stream.target === plan.before ? plan : this.#rebased(plan);
    const before = stream.target;
    const content = new Map([...this.served(plan.stream)].filter(([path]) => !removed.includes(path)));
    for (const { path, text } of added) content.set(path, text);
    const isNothing = added.length + removed.length === 0;
    const { number } = isNothing ? stream.repository.at(before) : stream.repository.make(content, before);
    const changed = this.#serve(stream, number);
    return {
      stream: plan.stream,
      changed,
      before,
      version: number,
      added: added.map(({ path }) => path).sort(),
      removed: [...removed].sort(),
    };
  }

  #rebased(plan: Planned): Pick<Planned, "added" | "removed"> {
    const now = this.served(plan.stream);
    const planned = new Map([...plan.present].filter(([path]) => !plan.removed.includes(path)));
    for (const { path, text } of plan.added) planned.set(path, text);
    for (const path of new Set(plan.wanted.map((unit) => unit.path))) {
      const [was, is, wouldBe] = [plan.present.get(path), now.get(path), planned.get(path)];
      if (is !== was && is !== wouldBe) refuse("PLAN_OUTDATED");
    }
    if (plan.word === "promote") return coming(plan.wanted, now);
    const removed = plan.wanted.filter(({ path, text }) => now.get(path) === text).map(({ path }) => path);
    return this.#restIn({ ...plan, removed });
  }

  #restIn<P extends Planned>(plan: P): P {
    const there = this.served(plan.stream).size;
    if (!plan.allowEmpty && plan.removed.length > 0 && plan.removed.length >= there) refuse("NOTHING_LEFT");
    return plan;
  }

  #serve(stream: Stream, number: number): boolean {
    if (stream.target === number) return false;
    stream.label = [number, ...historyOf(stream)].slice(0, remembered);
    stream.target = number;
    return true;
  }

  #prune(repository: Repository, past: number): Answer {
    const needed = new Set([0, repository.latest.number]);
    for (const stream of this.#of(repository))
      for (const number of [...historyOf(stream).slice(0, 1 + past), ...stream.protects]) needed.add(number);
    const going = [...repository.versions.values()].filter(({ number }) => !needed.has(number));
    for (const { number } of going) repository.versions.delete(number);
    const left = [this.#shared, this.#streams.dirty.repository].flatMap(({ versions }) => [...versions.values()]);
    const held = new Set(left.flatMap(({ content }) => unitsOf(content).map(keyOf)));
    const gone = new Set(going.flatMap(({ content }) => unitsOf(content).map(keyOf)));
    const freed = [...gone].filter((unit) => !held.has(unit) && !this.#elsewhere.has(unit));
    return { deleted: going.map(({ number }) => number), freed: going.length === 0 ? undefined : freed.length };
  }

  #of(repository: Repository): readonly Stream[] {
    return Object.values(this.#streams).filter((stream) => stream.repository === repository);
  }

  served(name: Name): Content {
    const { repository, target } = this.#streams[name];
    return repository.at(target).content;
  }

  /** Whatever can be seen of a stream. */
  seen(name: Name): Readonly<Record<string, unknown>> {
    const stream = this.#streams[name];
    return {
      head: stream.target,
      served: [...this.served(name)].map(([path, text]) => `${path} ${text}`).sort(),
      history: historyOf(stream).map((number) => (stream.repository.versions.has(number) ? number : "gone")),
      frozen: stream.frozen,
    };
  }

  /** Each version of a stream's repository, what it was made from, and the streams on it. */
  tree(name: Name): readonly unknown[] {
    const { repository } = this.#streams[name];
    const numbers = [...repository.versions.keys()].sort((a, b) => a - b);
    return numbers.map((number) => {
      const { base } = repository.at(number);
      const isKnown = base !== undefined && repository.versions.has(base);
      const heads = NAMES.filter((one) => this.#streams[one].repository === repository && this.#streams[one].target === number);
      const parent = isKnown ? base : numbers.findLast((one) => one < number);
      return [number, parent, isKnown ? "recorded" : "assumed", [...heads].sort()];
    });
  }

  versions(name: Name): ReadonlySet<number> {
    return new Set(this.#streams[name].repository.versions.keys());
  }

  /** Which version an operation is about. */
  version(op: Extract<Op, { readonly op: "modify" | "switch" | "protect" | "unprotect" }>): number {
    const repository =
      "stream" in op ? this.#streams[op.stream].repository : op.repository === "shared" ? this.#shared : this.#streams.dirty.repository;
    return repository.nth(op.nth).number;
  }
}

const keyOf = ({ path, text }: Unit): string => `${path} ${text}`;
const unitsOf = (content: Content): readonly Unit[] => [...content].map(([path, text]) => ({ path, text }));
const pick = (content: Content, path: string): readonly (readonly [string, string])[] => {
  const text = content.get(path);
  return text === undefined ? [] : [[path, text]];
};
const thawed = ({ frozen }: Stream): void => {
  if (frozen !== undefined) refuse("STREAM_FROZEN");
};
/** Another tool's switch is in no label. */
const historyOf = ({ label, target }: Stream): readonly number[] => (label[0] === target ? label : [target, ...label]);

const chosen = (sources: readonly Content[], { words, except }: What): readonly Unit[] => {
  const all = sources.flatMap(unitsOf);
  if (words !== "everything" && words.some((word) => !all.some(({ path }) => matches(word, path)))) refuse("NOTHING_SELECTED");
  const units = new Map<string, Unit>();
  for (const unit of all) {
    if (words !== "everything" && !words.some((word) => matches(word, unit.path))) continue;
    if (!except.some((word) => matches(word, unit.path))) units.set(keyOf(unit), unit);
  }
  if (units.size === 0) refuse("NOTHING_SELECTED");
  if (new Set([...units.values()].map(({ path }) => path)).size < units.size) refuse("AMBIGUOUS");
  return [...units.values()];
};

const coming = (wanted: readonly Unit[], present: Content): Pick<Planned, "added" | "removed"> => {
  const added = wanted.filter(({ path, text }) => present.get(path) !== text);
  return { added, removed: added.filter(({ path }) => present.has(path)).map(({ path }) => path) };
};

/** What it comes to, or the code of the refusal. */
export const orCode = <T>(work: () => T): T | { readonly code: string } => {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code };
    throw error;
  }
};
