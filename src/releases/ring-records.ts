import { type Actor, type LedgerRecord, ledgerOf } from "../ledger/index.ts";
import type { Context } from "../model/resource/context.ts";
import type { Run } from "../operation/index.ts";
import { ringLine, ringLines } from "./names.ts";

/** What holds for a ring, whoever rolls out there. */
export interface RingSettings {
  /** Where a repository is served: `{ring}`, `{repository}`, `{plugin}` and `{stream}` are filled in. @default "{ring}/{repository}" */
  readonly basePath: string;
  /** How long a release has to be there, or on the ring that it `requires`, before: `"3d"`. */
  readonly after: string | null;
  /** The ring that has to have a release before. */
  readonly requires: string | null;
}
export const usualSettings: RingSettings = { basePath: "{ring}/{repository}", after: null, requires: null };

/** One roll-out, or roll-back, or what became of it. */
export interface RingEvent {
  /** ISO time at which it ended. */
  readonly at: string;
  /** What was done. */
  readonly action: "rollOut" | "rollBack";
  /** What the ring was to serve then. */
  readonly release: string;
  /** What it served before; `null` where that was nothing. */
  readonly before: string | null;
  /** How it ended: as asked; not at all; begun, and made undone. */
  readonly result: "done" | "failed" | "taken back";
  /** Some of the distributions had been switched when it failed. */
  readonly partly: boolean;
  /** Who did it. */
  readonly by: Actor;
  /** Why; `null` where nobody said. */
  readonly reason: string | null;
  /** 16 hex digits that the Correlation-IDs of its tasks begin with. */
  readonly operation: string;
}

/** What the records of a ring's line come to. */
export interface RingState {
  readonly name: string;
  readonly settings: RingSettings;
  /** Releases that it served, oldest first, without those that were rolled back from: the last one is what it serves. */
  readonly stack: readonly RingEvent[];
  /** Releases whose repositories it serves: the last one's, and of those before it what was kept. */
  readonly serves: readonly string[];
  readonly history: readonly RingEvent[];
}

const text = (value: unknown): string | null => (typeof value === "string" ? value : null);

export const ringStateOf = (name: string, records: readonly LedgerRecord[]): RingState => {
  const intents = new Map(records.filter(({ kind }) => kind === "intent").map((one) => [one.sequence, one]));
  let settings = usualSettings;
  const stack: RingEvent[] = [];
  let serves: readonly string[] = [];
  const history: RingEvent[] = [];
  for (const { kind, action, asked, of, result, after, at } of records) {
    if (kind === "note" && action === "ring")
      settings = { basePath: text(asked?.basePath) ?? settings.basePath, after: text(asked?.after), requires: text(asked?.requires) };
    const intent = intents.get(of ?? 0);
    if (kind !== "outcome" || intent === undefined || result === undefined || (action !== "rollOut" && action !== "rollBack")) continue;
    const release = text(intent.asked?.release) ?? "";
    const before = stack.at(-1)?.release ?? null;
    const { by, operation, reason = null } = intent;
    const event = Object.freeze({ at, action, release, before, result, partly: after?.partly === true, by, reason, operation });
    history.push(event);
    if (result !== "done") continue;
    serves = [...(intent.asked?.absent === "keep" ? serves.filter((one) => one !== release) : []), release];
    if (action === "rollBack") while (stack.length > 0 && stack.at(-1)?.release !== release) stack.pop();
    if (stack.at(-1)?.release !== release) stack.push(event);
  }
  return { name, settings, stack, serves, history };
};

/** GET `content/…/` of the ledger */
export const readRing = async (context: Context, run: Run, name: string): Promise<RingState> => {
  return ringIn(await ledgerOf(context).under(run, ringLine(name)), name);
};

/** A ring, by records of its line, and of others. */
export const ringIn = (records: readonly LedgerRecord[], name: string): RingState => {
  const line = ringLine(name);
  return ringStateOf(
    name,
    records.filter((record) => record.line === line),
  );
};

/** All rings that ever were. One list request. */
export const allRings = async (context: Context, run: Run): Promise<readonly RingState[]> => {
  const records = await ledgerOf(context).under(run, ringLines);
  return [...Map.groupBy(records, ({ line }) => line)]
    .map(([line, of]) => ringStateOf(line.slice(ringLines.length + 1), of))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
};

/** One of them; of one that nobody ever said anything of, what holds for all. */
export const ringNamed = (rings: readonly RingState[], name: string): RingState =>
  rings.find((ring) => ring.name === name) ?? ringStateOf(name, []);
