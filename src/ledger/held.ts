import { LedgerError } from "../errors/index.ts";
import { decoded } from "../model/resource/label-text.ts";
import type { Run } from "../operation/index.ts";
import { aTaskSnapshot, isFinal, type TaskSnapshot, taskFields, toTask } from "../tasks/index.ts";
import { pages } from "../transport/index.ts";
import { hasEnded, wordsOf } from "./actor.ts";
import { claimOf, type Recoveries } from "./claim.ts";
import { isLeft, leave } from "./left.ts";
import type { Lines, Tail } from "./lines.ts";
import type { LedgerRecord } from "./record.ts";

/** Milliseconds without a sign of life, as watched from here, after which a holder none of whose tasks runs counts as dead. */
const quiet = 20_000;
/** The same where the server shows none of its tasks: they were purged, or belong to somebody whose tasks this user may not see. */
const quietUnseen = 10 * 60_000;
/** Milliseconds after which the holder is dead who hasn't written again, where the intent says so; see docs/formats.md. */
const leaseOf = ({ planned }: LedgerRecord): number | undefined => (typeof planned?.lease === "number" ? planned.lease * 1_000 : undefined);
/** What is so many times older, by the clocks of the server and of this machine, isn't watched. */
const surely = 15;
/** Milliseconds between two looks, at most: more where it takes long anyhow. */
const longestPause = (waited: number): number => Math.max(2_000, waited / 20);

/** Waits until nobody holds the line; finishes, or takes back, what a dead holder left. @returns where the line ends then */
export const untilFree = async (
  lines: Lines,
  run: Run,
  line: string,
  known: Tail | undefined,
  recoveries: Recoveries,
): Promise<Tail | undefined> => {
  let tail = known;
  while (typeof tail?.record.holder === "number") {
    const holder = await holderOf(lines, run, line, tail);
    tail = await lines.tail(run, line, "afresh");
    if (tail?.record.holder !== holder.record.sequence) continue;
    const dead = await waitFor(lines, run, line, holder);
    tail = await lines.tail(run, line, "as known");
    if (dead && tail?.record.holder === holder.record.sequence) await recoverFrom(lines, run, line, holder, tail, recoveries);
    tail = await lines.tail(run, line, "as known");
  }
  return tail;
};

/** The record that holds a line, and the intent that it is about. */
interface Holder {
  readonly record: LedgerRecord;
  readonly intent: LedgerRecord;
}

const holderOf = async (lines: Lines, run: Run, line: string, { record }: Tail): Promise<Holder> => {
  const holds = record.holder === record.sequence ? record : await lines.at(run, line, record.holder ?? 0);
  return { record: holds, intent: holds.of === undefined ? holds : await lines.at(run, line, holds.of) };
};

/** @returns whether it is dead; else it has let go. */
const waitFor = async (lines: Lines, run: Run, line: string, { record, intent }: Holder): Promise<boolean> => {
  const { clock } = run.transport;
  const begun = clock.now();
  let [seen, since, written] = ["", begun, record];
  for (let pause = 250; ; pause = Math.min(longestPause(clock.now() - begun), pause * 1.5)) {
    const tasks = await tasksOf(lines, run, [record.operation]);
    const running = tasks.filter((task) => !isFinal(task));
    const last = [written.at, ...tasks.map(({ finished_at }) => finished_at ?? "")].toSorted().at(-1) ?? written.at;
    const sign = `${tasks.length} ${written.sequence} ${last}`;
    if (sign !== seen) [seen, since] = [sign, clock.now()];
    if (running.length === 0) {
      const limit = leaseOf(intent) ?? (tasks.length > 0 ? quiet : quietUnseen);
      const isOld = clock.now() - Date.parse(last) >= surely * limit;
      if (isOld || clock.now() - since >= limit || hasEnded(record.by) || isLeft(record)) return true;
    } else since = clock.now();
    report(run, line, record, intent, running.length);
    await clock.sleep(pause, run.signal);
    const tail = await lines.tail(run, line, "afresh");
    if (tail?.record.holder !== record.sequence) return false;
    if (leaseOf(intent) !== undefined) written = tail.record;
  }
};

const report = (run: Run, line: string, { by, at }: LedgerRecord, { action }: LedgerRecord, running: number): void =>
  run.report({
    step: "claim",
    task: undefined,
    state: "waiting",
    code: "ledger.held",
    message: `${decoded(line)} is held by ${wordsOf(by)} since ${at} for a ${action}${running === 0 ? ", of which no task runs" : ""}`,
    done: 0,
    total: undefined,
  });

const recoverFrom = async (
  lines: Lines,
  run: Run,
  line: string,
  { record, intent }: Holder,
  tail: Tail,
  recoveries: Recoveries,
): Promise<void> => {
  const { action, sequence: of } = intent;
  const recover = Object.hasOwn(recoveries, action) ? recoveries[action] : undefined;
  if (recover === undefined) throw left(lines, run, line, intent);
  const taken = await lines.write(run, line, { kind: "takeover", action, of, holder: "self" }, tail);
  if (taken === undefined) return;
  try {
    const tasks = await tasksOf(lines, run, [...new Set([intent.operation, record.operation])]);
    await claimOf(lines, line, taken, of).settle(run, await recover(run, intent, tasks));
  } catch (error) {
    leave(taken);
    throw error;
  }
};

const left = (lines: Lines, run: Run, line: string, { action, by, at }: LedgerRecord): LedgerError =>
  new LedgerError({
    code: "LINE_LEFT",
    ledger: lines.store.name,
    line,
    attempted: run.label,
    message: `${wordsOf(by)} began a ${action} on ${decoded(line)} at ${at}, and left it half done; this doesn't know how to go on with one.`,
    hint: `Run a ${action} there, with the newest pulp-sdk: it finishes what was left, or takes it back, first. Nothing was changed.`,
  });

/** Tasks of operations, as far as this user may see them. GET `tasks/?logging_cid__contains=…` */
const tasksOf = async ({ context }: Lines, run: Run, operations: readonly string[]): Promise<readonly TaskSnapshot[]> => {
  const lists = operations.map((operation) => {
    const query = { logging_cid__contains: operation, ordering: "pulp_created", fields: taskFields };
    return pages<Readonly<Record<string, unknown>>>(context.transport, "tasks/", {
      query,
      pageSize: context.pageSize,
      signal: run.signal,
      persist: "operation",
      items: aTaskSnapshot,
    }).all();
  });
  return (await Promise.all(lists)).flat().map(toTask);
};
