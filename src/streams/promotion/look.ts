import { UsageError } from "../../errors/index.ts";
import { closureOf } from "../../model/content/closure.ts";
import type { ContentUnit } from "../../model/content/content.ts";
import { isEverything } from "../../model/content/everything.ts";
import { travelling } from "../../model/content/travel.ts";
import { adapterOf, requirePlugin } from "../../model/resource/capability.ts";
import type { Context } from "../../model/resource/context.ts";
import type { VersionRef } from "../../model/version/version.ts";
import type { Run } from "../../operation/index.ts";
import { requireChangeable } from "../changeable.ts";
import { parseStreamPath, streamCalled } from "../label.ts";
import { readStream, type StreamState } from "../state.ts";
import { bytesFieldsOf, bytesMissing, requireBytes, untoldNotes } from "./bytes.ts";
import type { Found } from "./change.ts";
import { type Choose, choose, type FromVersion, type Words, wordsOf } from "./choose.ts";
import type { Promotable, PromotionOptions, StreamRef, Tell } from "./options.ts";
import { outcomeOf, type Rule, type StreamOutcome, withoutUnits } from "./outcome.ts";
import { presentIn } from "./present.ts";
import { requireRest } from "./rest.ts";
import { sourcesOf } from "./source.ts";

/** Looks what promoting comes to in one stream. Changes nothing. @param chooseFrom where several streams are looked at, what it is that they share */
export const lookAtPromotion = async (
  context: Context,
  run: Run,
  to: StreamRef,
  what: Promotable<object>,
  options: PromotionOptions,
  tell: Required<Tell>,
  chooseFrom: Choose = choose,
): Promise<Found> => {
  const adapter = adapterOf(context, to.plugin);
  requirePlugin(context, adapter, "promote");
  const words = wordsOf(what as Promotable<Readonly<Record<string, unknown>>>);
  const state = await readStream(context, run, adapter, to.of, to.name);
  requireChangeable(state);
  const sources = await sourcesOf(context, run, adapter, state, options.from, words.asOf);
  const { dependencies = false, recommended = "without" } = options;
  const asked = { dependencies: dependencies === true ? "all" : dependencies === "available" ? "available" : "none", recommended } as const;
  const rule: Rule = { keep: options.keep ?? state.keep, older: options.older ?? "leave" };

  const versions = [...new Set(sources.map(({ version }) => version.pulp_href))];
  const looksAtBytes = tell.bytes === "look" || options.bytes === "require";
  const chosen = await chooseFrom(context, run, adapter, versions, words, looksAtBytes ? bytesFieldsOf(adapter) : []);
  const isWhole = isEverything(words.selection) && words.except === undefined && words.newest === undefined;
  const travelTo = async (destination: VersionRef) =>
    Promise.all(
      chosen.from.map(async ({ version, units }) => {
        // All that belongs to everything is there, or nowhere: only what it depends on has to be looked for.
        if (units.length === 0 || (isWhole && asked.dependencies === "none")) return { version, along: [], missing: [], unsolved: [] };
        return { version, ...(await travelling(run, adapter, { source: version, destination: destination.pulp_href, units, asked })) };
      }),
    );
  const travels = await travelTo(state.head);
  const along = travels.flatMap((one) => one.along);
  const left = along.filter(chosen.isExcept);
  const from: readonly FromVersion[] = chosen.from.map(({ version, units }, i) => ({
    version,
    units: [...units, ...(travels[i]?.along ?? []).filter((unit) => !chosen.isExcept(unit))],
  }));
  const wanted = from.flatMap(({ units }) => units);
  const present = await presentIn(context, run, adapter, state.head.pulp_href, wanted);
  const outcome = outcomeOf(adapter, wanted, present, rule);
  const hrefs = new Set(along.map(({ pulp_href }) => pulp_href));
  const [opened, lacking] = await Promise.all([
    tell.closure === "look" ? openedBy(context, run, state, to.plugin, outcome) : undefined,
    looksAtBytes ? Promise.all(onlyAdded(from, outcome).map((one) => bytesMissing(context, run, adapter, one))) : undefined,
  ]);
  const files = lacking?.flat() ?? [];
  if (options.bytes === "require") requireBytes(run, files);
  const untold = files.filter(({ is }) => is === "untold").map(({ unit }) => unit.label);
  const change = {
    ...outcome,
    stream: streamCalled(state.of, state.name),
    plugin: adapter.plugin,
    before: state.head,
    sources,
    along: outcome.added.filter(({ pulp_href }) => hrefs.has(pulp_href)),
    missing: [...travels.flatMap(({ missing }) => missing), ...left.map(({ label }) => `${label} (to be left out)`)].toSorted(),
    unsolved: [...new Set(travels.flatMap(({ unsolved }) => unsolved))].toSorted(),
    opened,
    withoutBytes: lacking === undefined ? undefined : files.filter(({ is }) => is === "lacking").map(({ unit }) => unit),
  };
  return {
    adapter,
    word: "promote",
    state,
    change,
    wanted,
    from,
    present,
    rule,
    allowEmpty: true,
    bytes: options.bytes ?? "any",
    notes: [...chosen.notes, ...untoldNotes(untold)],
    asked: { word: "promote", what, from: sources.map(({ name, version }) => ({ name, version: version.number })), ...asked, ...rule },
    alongAt: async (destination) =>
      asked.dependencies === "none"
        ? along
        : (await travelTo(destination)).flatMap((one) => one.along).filter((unit) => !chosen.isExcept(unit)),
  };
};

/** Looks what taking units out of one stream comes to. Changes nothing. */
export const lookAtDemotion = async (
  context: Context,
  run: Run,
  of: StreamRef,
  what: Promotable<object>,
  options: PromotionOptions,
  tell: Required<Tell>,
): Promise<Found> => {
  const adapter = adapterOf(context, of.plugin);
  requirePlugin(context, adapter, "demote");
  const words: Words = wordsOf(what as Promotable<Readonly<Record<string, unknown>>>);
  if (words.asOf !== undefined)
    throw new UsageError({
      message: "what is taken out is taken out of what is there now, whatever was there at another time.",
      hint: "Leave `asOf` out; stream.rollBack() goes to what was served before. Nothing was changed.",
    });
  const state = await readStream(context, run, adapter, of.of, of.name);
  requireChangeable(state);
  const chosen = await choose(context, run, adapter, [state.head.pulp_href], words, [], "the stream");
  const wanted = chosen.from.flatMap(({ units }) => units);
  const present = await presentIn(context, run, adapter, state.head.pulp_href, wanted);
  const outcome = withoutUnits(adapter, wanted, present);
  const opened = tell.closure === "look" ? await openedBy(context, run, state, of.plugin, outcome) : undefined;
  const { allowEmpty = false } = options;
  if (!allowEmpty) await requireRest(run, adapter, state, outcome);
  return {
    adapter,
    word: "demote",
    state,
    change: {
      ...outcome,
      stream: streamCalled(state.of, state.name),
      plugin: adapter.plugin,
      before: state.head,
      sources: [],
      along: [],
      missing: [],
      unsolved: [],
      opened,
      withoutBytes: undefined,
    },
    wanted,
    from: chosen.from,
    present,
    rule: { keep: "all", older: "leave" },
    allowEmpty,
    bytes: "any",
    notes: chosen.notes,
    asked: { word: "demote", what },
    alongAt: async () => [],
  };
};

const onlyAdded = (from: readonly FromVersion[], { added }: StreamOutcome): readonly FromVersion[] => {
  if (from.reduce((sum, { units }) => sum + units.length, 0) === added.length) return from;
  const hrefs = new Set(added.map(({ pulp_href }) => pulp_href));
  return from.map(({ version, units }) => ({ version, units: units.filter(({ pulp_href }) => hrefs.has(pulp_href)) }));
};

/** Requirements that the change opens, in the stream and beside its companions; `undefined` where the plugin knows no dependencies. */
const openedBy = async (context: Context, run: Run, state: StreamState, plugin: string, { added, removed }: StreamOutcome) => {
  const adapter = adapterOf(context, plugin);
  if (adapter.hooks?.closure === undefined || added.length + removed.length === 0) return undefined;
  const companions = await Promise.all(
    state.companions.map(async (path) => {
      const { repository, stream } = parseStreamPath(path, state.of);
      return (await readStream(context, run, adapter, repository, stream)).head.pulp_href;
    }),
  );
  const hrefs = (units: readonly ContentUnit[]): readonly string[] => units.map(({ pulp_href }) => pulp_href);
  const change = { add: hrefs(added), remove: hrefs(removed) };
  return (await closureOf(context, run, adapter, state.head.pulp_href, companions, change)).open;
};
