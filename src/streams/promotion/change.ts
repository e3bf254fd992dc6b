import type { Open } from "../../model/content/closure.ts";
import type { ContentUnit } from "../../model/content/content.ts";
import type { VersionRef } from "../../model/version/version.ts";
import type { Adapter } from "../../plugins/adapter.ts";
import type { StreamState } from "../state.ts";
import type { FromVersion } from "./choose.ts";
import type { Rule, StreamOutcome } from "./outcome.ts";
import type { PromotedFrom } from "./source.ts";

/** What a promotion, or a demotion, comes to in one stream. Data. */
export interface StreamChange extends StreamOutcome {
  /** `<repository>/<stream>` */
  readonly stream: string;
  /** The plugin's word: `rpm`. */
  readonly plugin: string;
  /** What the stream served when it was looked at. */
  readonly before: VersionRef;
  /** Where it is promoted from. */
  readonly sources: readonly PromotedFrom[];
  /** Of what is added: what nobody named, but belongs to it, or is what it depends on. */
  readonly along: readonly ContentUnit[];
  /** What belongs to what was named, and the source hasn't, or was excepted: packages of an advisory. */
  readonly missing: readonly string[];
  /** With `dependencies: "available"`: what it depends on that isn't to be had. */
  readonly unsolved: readonly string[];
  /** What would depend on something that is neither in the stream nor in its companions, and doesn't now; `undefined` where nobody looked. */
  readonly opened: readonly Open[] | undefined;
  /** What is added and the server has no file of yet; `undefined` where nobody looked. */
  readonly withoutBytes: readonly ContentUnit[] | undefined;
}

/** What it was found from: to be found again when the stream has moved. */
export interface Found {
  readonly adapter: Adapter;
  readonly word: "promote" | "demote";
  readonly state: StreamState;
  readonly change: StreamChange;
  /** All that is to be in the stream, or out of it, what comes along included. */
  readonly wanted: readonly ContentUnit[];
  /** The same, by the version that it comes from. */
  readonly from: readonly FromVersion[];
  /** What the stream had at the places and of the names of these. */
  readonly present: readonly ContentUnit[];
  readonly rule: Rule;
  /** Whether the stream may be left with nothing. */
  readonly allowEmpty: boolean;
  /** Whether files that the server hasn't got yet are fetched before anything is changed. */
  readonly bytes: "any" | "require" | "ensure";
  readonly notes: readonly string[];
  /** What was asked for, for the ledger. */
  readonly asked: Readonly<Record<string, unknown>>;
  /** What travels along with the same words, seen from another version of the stream. */
  readonly alongAt: (destination: VersionRef) => Promise<readonly ContentUnit[]>;
}
