import { PlanOutdatedError } from "../../errors/index.ts";
import { type Ledger, type LedgerRecord, wordsOf } from "../../ledger/index.ts";
import type { ContentUnit } from "../../model/content/content.ts";
import type { Context } from "../../model/resource/context.ts";
import type { Run } from "../../operation/index.ts";
import { lineOf as ledgerLineOf, type StreamState } from "../state.ts";
import type { Found } from "./change.ts";
import { outcomeOf, type StreamOutcome, stateOf, withoutUnits } from "./outcome.ts";
import { presentIn } from "./present.ts";
import { requireRest } from "./rest.ts";

/**
 * What is left to do, on the stream as it is now that it is claimed. Where others have changed other names since, it is done on top of what they
 * did; what was done already by this very request, and cut off, is not done again.
 *
 * @throws PlanOutdatedError naming who was at the same names, when, and what they did
 * @throws ContentError (`NOTHING_LEFT`) where others have taken out the rest of what there was
 */
export const rebased = async (context: Context, run: Run, ledger: Ledger, found: Found, state: StreamState): Promise<StreamOutcome> => {
  const { adapter, change, wanted } = found;
  if (state.head.pulp_href === change.before.pulp_href) return change;
  const [present, along] = await Promise.all([presentIn(context, run, adapter, state.head.pulp_href, wanted), found.alongAt(state.head)]);
  const known = new Set(wanted.map(({ pulp_href }) => pulp_href));
  const touched = touchedSince(found, present);
  const further = along.filter(({ pulp_href }) => !known.has(pulp_href));
  if (touched.length > 0 || further.length > 0) throw await outdated(run, ledger, found, state, touched, further);
  if (found.word === "promote") return outcomeOf(adapter, wanted, present, found.rule);
  const there = new Set(present.map(({ pulp_href }) => pulp_href));
  const outcome = withoutUnits(
    adapter,
    wanted.filter(({ pulp_href }) => there.has(pulp_href)),
    present,
  );
  // Others may have taken the rest out.
  if (!found.allowEmpty) await requireRest(run, adapter, state, outcome);
  return outcome;
};

/** Units of the names whose state is neither as it was nor as it was to become. */
const touchedSince = ({ adapter, change, present: before }: Found, now: readonly ContentUnit[]): readonly ContentUnit[] => {
  const gone = new Set(change.removed.map(({ pulp_href }) => pulp_href));
  const planned = [...before.filter(({ pulp_href }) => !gone.has(pulp_href)), ...change.added];
  const [was, is, wouldBe] = [before, now, planned].map((units) => stateOf(adapter, units));
  const same = (a: readonly string[] = [], b: readonly string[] = []): boolean => a.join() === b.join();
  const names = [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? []), ...(wouldBe?.keys() ?? [])])];
  const moved = names.filter((name) => !same(is?.get(name), was?.get(name)) && !same(is?.get(name), wouldBe?.get(name)));
  const units = new Map([...before, ...now, ...planned].map((unit) => [unit.pulp_href, unit]));
  const hrefs = moved.flatMap((name) => [...(was?.get(name) ?? []), ...(is?.get(name) ?? [])]);
  return [...new Set(hrefs)].flatMap((href) => units.get(href) ?? []);
};

/** So many names are told; a message isn't a list. */
const most = 5;

const outdated = async (
  run: Run,
  ledger: Ledger,
  { change }: Found,
  state: StreamState,
  touched: readonly ContentUnit[],
  further: readonly ContentUnit[],
): Promise<PlanOutdatedError> => {
  const labels = touched.map(({ label }) => label);
  const names = `${labels.slice(0, most).join(", ")}${labels.length > most ? " …" : ""}`;
  const who = await whoMoved(run, ledger, state, new Set(labels)).catch(() => undefined);
  const by = who ?? `a client that leaves no record (version ${state.head.number})`;
  const differences = [
    ...(touched.length === 0 ? [] : [`the stream ${change.stream} was changed by ${by}, at the same names: ${names}.`]),
    ...(further.length === 0
      ? []
      : [
          `it would now take ${further
            .map(({ label }) => label)
            .slice(0, most)
            .join(", ")}, too, since the stream was changed by ${by}.`,
        ]),
  ];
  return new PlanOutdatedError({
    attempted: run.label,
    message: `the server has moved on since the plan was made: ${differences.join(" ")}`,
    hint: "Nothing was done. Make a new plan, and look at it.",
    differences,
  });
};

/** Who was the last to change one of these, else the last at all: `anna@build1 (…) at 2026-11-20T18:00:00Z (CVE-2026-1234)`. */
const whoMoved = async (run: Run, ledger: Ledger, state: StreamState, labels: ReadonlySet<string>): Promise<string | undefined> => {
  let [last, same]: [LedgerRecord | undefined, LedgerRecord | undefined] = [undefined, undefined];
  const intents = new Map<number, LedgerRecord>();
  for await (const record of ledger.records(run, { line: ledgerLineOf(state) })) {
    if (record.kind === "intent") intents.set(record.sequence, record);
    if (record.kind !== "outcome" || record.result !== "done") continue;
    if (record.after?.version === state.head.pulp_href) last = record;
    if ([...(record.added ?? []), ...(record.removed ?? [])].some(({ unit }) => labels.has(unit))) same = record;
  }
  const record = same ?? last;
  if (record === undefined) return undefined;
  return `${wordsOf(record.by)} at ${record.at} (${[record.action, intents.get(record.of ?? 0)?.reason].filter((part) => part !== undefined).join(": ")})`;
};
