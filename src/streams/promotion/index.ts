import { withDone } from "../../errors/base.ts";
import { UsageError } from "../../errors/index.ts";
import { ledgerOf } from "../../ledger/index.ts";
import { meantKind } from "../../model/content/content.ts";
import { adapterOf } from "../../model/resource/capability.ts";
import type { Context } from "../../model/resource/context.ts";
import { decoded } from "../../model/resource/label-text.ts";
import { type Operation, type OptionNames, type Run, start } from "../../operation/index.ts";
import { streamCalled, streamPath } from "../label.ts";
import { applyAll, type Promoted } from "./apply.ts";
import type { Found } from "./change.ts";
import { choose, choosingOnce, namesNothing, requireWords } from "./choose.ts";
import { lookAtDemotion, lookAtPromotion } from "./look.ts";
import {
  type ApplyOptions,
  checkTell,
  type Promotable,
  type PromotionOptions,
  planOptions,
  promoteOptions,
  type StreamRef,
  type Tell,
} from "./options.ts";
import { first, type PromotionPlan, type PromotionsPlan, planOfAll, planOfOne } from "./plan.ts";

export type { Promoted } from "./apply.ts";
export type { StreamChange } from "./change.ts";
export type { ApplyOptions, DemotionOptions, Promotable, PromotionOptions, PromotionSource, StreamRef, Tell } from "./options.ts";
export type { StreamOutcome, VersionStep } from "./outcome.ts";
export type { PromotionPlan, PromotionsPlan } from "./plan.ts";
export type { PromotedFrom } from "./source.ts";

type Loose = Promotable<object>;
type Look = (context: Context, run: Run, stream: StreamRef, what: Loose, options: PromotionOptions, tell: Required<Tell>) => Promise<Found>;

const looks = { promote: lookAtPromotion, demote: lookAtDemotion } satisfies Record<string, Look>;

/** What a plan looks at, and what is done at once doesn't, unless it is told to. */
const toldBy = (by: Required<Tell>["closure"], options: PromotionOptions): Required<Tell> => {
  checkTell(options);
  const { tell = {} } = options;
  return { closure: tell.closure ?? by, bytes: tell.bytes ?? by };
};

const titleOf = (word: "promote" | "demote", streams: readonly StreamRef[]): string => {
  const names = streams.map(({ plugin, of, name }) => `${plugin} stream ${JSON.stringify(streamCalled(of, name))}`);
  const several = names.length === 0 ? "streams" : `${names.length} streams`;
  return `${word} ${word === "promote" ? "into" : "from"} ${names.length === 0 || names.length > 3 ? several : names.join(", ")}`;
};

/** The plan of one stream. */
export const planIn = async (
  context: Context,
  run: Run,
  word: "promote" | "demote",
  stream: StreamRef,
  what: Loose,
  options: PromotionOptions,
): Promise<PromotionPlan> => {
  const found = await looks[word](context, run, stream, what, options, toldBy("look", options));
  return planOfOne(context, titleOf(word, [stream]), found);
};

/** Plans and applies in one, in one stream. */
export const doIn = async (
  context: Context,
  run: Run,
  word: "promote" | "demote",
  stream: StreamRef,
  what: Loose,
  options: PromotionOptions & ApplyOptions,
): Promise<Promoted> => {
  ledgerOf(context).glimpse(run, [streamPath(stream.of, stream.name)]);
  const found = await looks[word](context, run, stream, what, options, toldBy("skip", options));
  return first(await applyAll(context, run, [found], options));
};

/** Into which streams. */
export interface To<S extends StreamRef = StreamRef> {
  /** Streams of any repositories and plugins. */
  readonly to: readonly S[];
}

/** What a stream's own `promote()` takes. */
type WordsOf<S> = S extends { promote(what: infer W extends Loose): unknown } ? W : Promotable;

/** Promotes into several streams at once: all that is to be served is there before the first of them changes. */
export interface Promotions {
  /**
   * Promotes into several streams, of any plugins, at once: each from where it takes content, or from where `from` says. A kind that a stream's
   * plugin hasn't is passed over there.
   *
   * @example `await pulp.promote({ packages: ["openssl"] }, { to: [current, next], reason: "CVE-2026-1234" });`
   */
  promote<S extends StreamRef>(what: WordsOf<S>, options: To<S> & PromotionOptions & ApplyOptions): Operation<readonly Promoted[]>;
  /** What `promote()` would do. Only reads. */
  planPromote<S extends StreamRef>(what: WordsOf<S>, options: To<S> & PromotionOptions): Operation<PromotionsPlan>;
}

const promoteNames: OptionNames<To & PromotionOptions & ApplyOptions> = { ...promoteOptions, to: "list" };
const planNames: OptionNames<To & PromotionOptions> = { ...planOptions, to: "list" };

const isStream = (one: unknown): one is StreamRef => {
  const { plugin, of, name } = (one ?? {}) as Partial<StreamRef>;
  return [plugin, of, name].every((word) => typeof word === "string");
};

/** The streams that are named, where they are. */
const namedIn = (options: To | undefined): readonly StreamRef[] => {
  const to: unknown = options?.to;
  return Array.isArray(to) ? to.filter(isStream) : [];
};

/** @throws UsageError for what is no list of streams, where no compiler has read the program */
const requireStreams = (options: To | undefined): void => {
  const to: unknown = options?.to;
  const hint = 'Give streams, as a repository has them: { to: [pulp.rpm.repository("epel-9").stream("trunk")] }. Nothing was changed.';
  if (!Array.isArray(to)) throw new UsageError({ message: "nothing says into which streams that is to go, as a list.", hint });
  if (to.length === 0) throw new UsageError({ message: "there is no stream to promote into.", hint });
  if (!to.every(isStream)) throw new UsageError({ message: "what it is to go into isn't a stream.", hint });
};

/** `promote` and `planPromote` of a client. */
export const promotionsOf = (context: Context): Promotions => ({
  promote: (what, options) =>
    start(
      context,
      titleOf("promote", namedIn(options)),
      async (run) => {
        const founds = lookAtAll(context, run, what, options, "skip");
        ledgerOf(context).glimpse(
          run,
          namedIn(options).map(({ of, name }) => streamPath(of, name)),
        );
        return applyAll(context, run, await founds, options);
      },
      options,
      promoteNames,
    ),
  planPromote: (what, options) =>
    start(
      context,
      titleOf("promote", namedIn(options)),
      async (run) => planOfAll(context, titleOf("promote", namedIn(options)), await lookAtAll(context, run, what, options, "look")),
      options,
      planNames,
    ),
});

const lookAtAll = async (
  context: Context,
  run: Run,
  what: Promotable,
  options: To & PromotionOptions,
  by: "look" | "skip",
): Promise<readonly Found[]> => {
  requireStreams(options);
  requireWords(what);
  const streams = new Map(options.to.map((stream) => [`${stream.plugin} ${streamPath(stream.of, stream.name)}`, stream]));
  const paths = [...streams.values()].map(({ of, name }) => streamPath(of, name));
  const twice = paths.find((path, i) => paths.indexOf(path) < i);
  if (twice !== undefined)
    throw new UsageError({
      message: `streams of two plugins are called ${JSON.stringify(decoded(twice))}, and so share their line in the ledger, which one action can't hold twice.`,
      hint: "Promote into one after the other, or rename one: stream.rename(). Nothing was changed.",
    });
  const parts = [...streams.values()].map((stream) => ({ stream, own: ownWords(context, stream, what) }));
  const unknownIn = (words: object, of: (own: Loose) => object): readonly string[] =>
    Object.keys(words).filter((word) => !parts.some(({ own }) => Object.hasOwn(of(own), word)));
  // A misspelt exception would be none.
  const unknown = [...unknownIn(what, (own) => own), ...unknownIn(what.except ?? {}, ({ except = {} }) => except)];
  if (unknown.length > 0) throw noSuchKind(context, unknown, [...streams.values()]);
  for (const { stream, own } of namesNothing(what) ? [] : parts) if (namesNothing(own)) throw nothingFor(context, stream);
  const chooseOnce = parts.length === 1 ? choose : choosingOnce();
  const looked = await Promise.allSettled(
    parts.map(({ stream, own }) => lookAtPromotion(context, run, stream, own, options, toldBy(by, options), chooseOnce)),
  );
  return looked.map((one, i) => {
    if (one.status === "fulfilled") return one.value;
    const { of, name } = (parts[i] as (typeof parts)[number]).stream;
    const called = streamCalled(of, name);
    const isTold = parts.length === 1 || String((one.reason as { readonly message?: unknown } | null)?.message).includes(called);
    throw isTold ? one.reason : withDone(one.reason, `That was for the stream ${called}; none was changed.`);
  });
};

const noSuchKind = (context: Context, unknown: readonly string[], streams: readonly StreamRef[]): UsageError => {
  const kinds = [...new Set(streams.flatMap(({ plugin }) => Object.keys(adapterOf(context, plugin).content)))];
  return new UsageError({
    message: `none of the streams has content of the kind ${unknown.map((word) => JSON.stringify(word)).join(", ")}.`,
    hint: `${meantKind(unknown, kinds)} Nothing was changed.`,
  });
};

const nothingFor = (context: Context, { plugin, of, name }: StreamRef): UsageError =>
  new UsageError({
    code: "NOTHING_SELECTED",
    message: `nothing was named that the ${plugin} stream ${streamCalled(of, name)} could have.`,
    hint: `It has ${Object.keys(adapterOf(context, plugin).content).join(", ")}: name some of those, too, or leave the stream out. Nothing was changed.`,
  });

const common: ReadonlySet<string> = new Set(["everything", "newest", "asOf"]);

/** Words of kinds that a stream's plugin knows. */
const ownWords = (context: Context, { plugin }: StreamRef, what: Promotable): Loose => {
  const { content } = adapterOf(context, plugin);
  const own = (words: object): object =>
    Object.fromEntries(Object.entries(words).filter(([word]) => common.has(word) || Object.hasOwn(content, word)));
  const { except, ...words } = what as Loose & { readonly except?: object };
  return { ...own(words), ...(except === undefined ? {} : { except: own(except) }) } as Loose;
};
