/** A task that hasn't ended, as far as waiting goes. */
export interface Holder {
  /** The server's word: `waiting`, `running`, `canceling`. */
  readonly state: string;
  /** The server has found that nothing holds what it needs. */
  readonly unblocked: boolean;
  /** Resources that it needs for itself alone. */
  readonly exclusive: readonly string[];
  /** Resources that it needs unchanged, and none of `exclusive`. */
  readonly shared: readonly string[];
}

/** What one task waits for. Tasks are told by their place in the list. */
export interface Wait {
  /** Tasks right before it that must end first: all others that must are behind these. */
  readonly behind: readonly number[];
  /** It can't start before others end. */
  readonly blocked: boolean;
  /** How many tasks end one after the other before it can start; 0 where it is blocked by none. */
  readonly place: number;
  /** The task at the head of the longest line before it; itself where it is blocked by none. */
  readonly root: number;
}

/** Who waits for whom. */
export interface WaitGraph {
  /** In the order of the tasks. */
  readonly waits: readonly Wait[];
  /** Reservations and edges that were looked at: grows with what the tasks reserve, not with its square. */
  readonly steps: number;
}

/**
 * Who waits for whom, in one pass over all tasks that haven't ended, oldest first. A task is blocked by every older one that has a resource which
 * either of them needs for itself; those that wait hold their place, too. Only the nearest ones are kept: the last one that needs the resource
 * for itself, and those that share it since.
 */
export const graphOf = (tasks: readonly Holder[]): WaitGraph => {
  const lines = new Map<string, { last: number | undefined; sharing: number[] }>();
  const waits: Wait[] = [];
  let steps = 0;
  const lineOf = (resource: string) => {
    steps++;
    const line = lines.get(resource) ?? { last: undefined, sharing: [] };
    lines.set(resource, line);
    return line;
  };
  for (const [at, { state, unblocked, exclusive, shared }] of tasks.entries()) {
    const behind = new Set<number>();
    for (const line of exclusive.map(lineOf)) {
      const before = line.sharing.length > 0 || line.last === undefined ? line.sharing : [line.last];
      steps += before.length;
      for (const one of before) behind.add(one);
      line.last = at;
      line.sharing = [];
    }
    for (const line of shared.map(lineOf)) {
      if (line.last !== undefined) behind.add(line.last);
      line.sharing.push(at);
    }
    waits.push(waitOf(at, [...behind], waits, state === "waiting" && !unblocked && behind.size > 0));
  }
  return { waits, steps };
};

/** One that isn't blocked (it is being canceled, for example) may stand behind others all the same, and whoever comes after it waits for those, too. */
const waitOf = (at: number, behind: readonly number[], waits: readonly Wait[], blocked: boolean): Wait => {
  let longest: Wait | undefined;
  for (const one of behind) {
    const wait = waits[one];
    if (wait !== undefined && (longest === undefined || wait.place > longest.place)) longest = wait;
  }
  const before = longest?.place ?? 0;
  const place = blocked ? before + 1 : before;
  return { behind, blocked, place, root: longest === undefined || place === 0 ? at : longest.root };
};

/** All tasks that must end before this one can start, oldest first. */
export const aheadOf = ({ waits }: WaitGraph, task: number): readonly number[] => {
  const seen = new Set<number>();
  const left = [...(waits[task]?.behind ?? [])];
  for (let one = left.pop(); one !== undefined; one = left.pop()) {
    if (seen.has(one)) continue;
    seen.add(one);
    for (const before of waits[one]?.behind ?? []) left.push(before);
  }
  return [...seen].sort((a, b) => a - b);
};
