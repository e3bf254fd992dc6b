import type { Pulp } from "../../../src/index.ts";
import { startInterposingProxy } from "../interposing-proxy.ts";
import { unique } from "../shared-pulp.ts";
import { type Connection, type Script, startClientProcess } from "./client-process.ts";

/** Something that a process does, and may be killed at. Everything gets a name of its own, for the objects that it works on. */
export interface Killable<State> {
  /** Makes what the script finds on the server. */
  readonly prepare: (name: string) => Promise<unknown>;
  /** Runs in the process that is killed. */
  readonly script: Script<[name: string, ...more: readonly string[]]>;
  /** What the script is told besides. @default nothing */
  readonly more?: readonly string[];
  /** What is done after the kill, by a client that lives. @default the script again */
  readonly again?: Killable<State>["script"];
  /** What there is in the end, without names and times: so that it is the same however often the script was begun. */
  readonly state: (name: string) => Promise<State>;
  /** Which requests a kill comes at, by their line: `PATCH /pulp/api/…`. @default whatever writes */
  readonly at?: RegExp;
  /** Of how many kills at most it is enough to see, evenly spread over all: with PULP_SDK_TEST_KILLS=all each is tried. @default all */
  readonly most?: number;
}

/** How it ended after the kill at one request. */
export interface Killed<State> {
  /** The request that the process was killed at, with its number: `7: PATCH /pulp/api/…`. */
  readonly request: string;
  readonly name: string;
  readonly state: State;
}

export interface KilledAtEach<State> {
  /** How it ends where nobody is killed. */
  readonly undisturbed: State;
  readonly killed: readonly Killed<State>[];
}

/**
 * When the other client goes on: at once, while the server may still be at the task that it was asked for last, or when that has come to its
 * end. What the process knew is lost with it, so that this is all that its reads could make a difference to.
 */
const moments = ["at once", "when it is done"] as const;

/** How many are on their way at once. */
const lanes = 3;

/**
 * Lets a process do something, as often as it takes, and kills it as `kill -9` does at another of its requests each time: when the server has
 * answered, and before the process hears of it. So each state that it can leave on the server is there once. Another client does it again then.
 *
 * @param pulp the client that goes on after the kill
 * @param server where the process connects
 */
export const killedAtEachRequest = async <State>(
  pulp: Pulp,
  server: Connection,
  { prepare, script, more = [], again = script, state, at = /^(POST|PUT|PATCH|DELETE) /, most }: Killable<State>,
): Promise<KilledAtEach<State>> => {
  const first = unique("killed-never");
  await prepare(first);
  const { requests } = await runAndKill(server, { script, parameters: [first, ...more], at, nth: Number.POSITIVE_INFINITY });
  const undisturbed = await state(first);

  const killed: Killed<State>[] = [];
  const all = requests.flatMap(({ task }, index) =>
    (task === undefined ? moments.slice(0, 1) : moments).map((moment) => ({ nth: index + 1, moment })),
  );
  const left = process.env.PULP_SDK_TEST_KILLS === "all" ? all : spread(all, most);
  const lane = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const { nth, moment } = next;
      const name = unique(`killed-${nth}`);
      await prepare(name);
      const { requests, isKilled } = await runAndKill(server, { script, parameters: [name, ...more], at, nth });
      // Reads vary in number: one that came to its end before that wasn't killed.
      if (!isKilled) continue;
      if (moment === "when it is done")
        await Promise.allSettled(requests.flatMap(({ task }) => task ?? []).map((task) => pulp.tasks.attach(task)));
      await again(pulp, name, ...more);
      killed.push({ request: `${nth}: ${requests.at(-1)?.line}, gone on ${moment}`, name, state: await state(name) });
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return { undisturbed, killed };
};

/** So many of them, the first and the last among them. */
const spread = <T>(all: readonly T[], most = all.length): T[] => {
  const step = (all.length - 1) / Math.max(1, most - 1);
  return all.length <= most ? [...all] : Array.from({ length: most }, (_, i) => all[Math.round(i * step)] as T);
};

interface Run {
  readonly script: Killable<unknown>["script"];
  readonly parameters: readonly [name: string, ...more: readonly string[]];
  readonly at: RegExp;
  /** Which of the requests it is killed at. */
  readonly nth: number;
}

interface Seen {
  readonly line: string;
  /** The task that the server made of it. */
  readonly task: string | undefined;
}

const runAndKill = async (
  server: Connection,
  { script, parameters, at, nth }: Run,
): Promise<{ readonly requests: readonly Seen[]; readonly isKilled: boolean }> => {
  await using proxy = await startInterposingProxy(server.baseUrl);
  await using child = await startClientProcess({ ...server, baseUrl: proxy.baseUrl });
  const requests: Seen[] = [];
  const watch = (): void =>
    proxy.after(at, async (line, answer = "") => {
      watch();
      const { task } = answer.startsWith("{") ? (JSON.parse(answer) as { readonly task?: string }) : {};
      if (requests.push({ line, task }) === nth) await child.kill();
    });
  watch();
  try {
    await child.run(script, ...parameters);
    // Without what it says when it is sent away.
    return { requests: [...requests], isKilled: false };
  } catch (error) {
    if (requests.length < nth) throw error;
    return { requests: requests.slice(0, nth), isKilled: true };
  }
};
