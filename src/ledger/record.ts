import { createHash } from "node:crypto";
import * as z from "zod/mini";

/** What JSON can say. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };
/** An object of an action's own. */
export type JsonObject = { readonly [name: string]: Json };

/** Who did it. */
export interface Actor {
  /** Who is logged in; `null` where the client doesn't know, as with tokens. */
  readonly user: string | null;
  /** The machine's name. */
  readonly host: string;
  /** The client's user agent. */
  readonly program: string;
  /** Tells whether the program still runs, on the same machine. */
  readonly process: string;
}

/** A unit that came or went. */
export interface RecordedUnit {
  /** As the plugin's adapter names it: `packages`, `tags`. */
  readonly type: string;
  /** As people of its ecosystem write it: `nginx-1.26.1-2.el9.x86_64`. */
  readonly unit: string;
  /** `sha256:<hex>`, where it has one. */
  readonly digest?: string | undefined;
}

/** What a record may say beside its place, its kind and its writer. */
export interface RecordDetails {
  /** Why, in the words of whoever asked for it. */
  readonly reason?: string | undefined;
  /** Pairs of one's own: `{ ticket: "OPS-12" }`. */
  readonly tags?: Readonly<Record<string, string>> | undefined;
  /** What was asked for. */
  readonly asked?: JsonObject | undefined;
  /** What is to be done about it. */
  readonly planned?: JsonObject | undefined;
  /** How it was. */
  readonly before?: JsonObject | undefined;
  /** How it is now. */
  readonly after?: JsonObject | undefined;
  /** Units that came. */
  readonly added?: readonly RecordedUnit[] | undefined;
  /** Units that went. */
  readonly removed?: readonly RecordedUnit[] | undefined;
  /** Tasks of the server, relative to the API root. */
  readonly tasks?: readonly string[] | undefined;
  /** Why it didn't come about. */
  readonly error?: { readonly code: string; readonly message: string } | undefined;
}

/** How an action ended: as asked; not at all; begun, and made undone. */
export type OutcomeResult = "done" | "failed" | "taken back";

/** One record of the ledger; see docs/formats.md. */
export interface LedgerRecord extends RecordDetails {
  /** Of the format. */
  readonly format: 1;
  /** Which line it stands in: `epel-9/trunk`. */
  readonly line: string;
  /** Its place in the line, from 1 on. */
  readonly sequence: number;
  /** sha256 of the record before it in its line. */
  readonly previous: string | null;
  /** What it tells: what is to be done, what came of it, that another one goes on with it; or something by itself. */
  readonly kind: "intent" | "outcome" | "takeover" | "note";
  /** The sequence of the record that holds the line from here on. */
  readonly holder: number | null;
  /** `promotion`, `sync`, `freeze` … */
  readonly action: string;
  /** ISO time, by the writer's clock. */
  readonly at: string;
  /** Who wrote it. */
  readonly by: Actor;
  /** 16 hex digits that the Correlation-IDs of its tasks begin with. */
  readonly operation: string;
  /** The intent that an outcome or a takeover belongs to. */
  readonly of?: number | undefined;
  /** Of an outcome. */
  readonly result?: OutcomeResult | undefined;
}

/** The newest format that this release writes and reads. */
export const format = 1;

const text = z.string();
const whole = z.int().check(z.gte(1));
const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const object = z.record(text, z.json());
const units = z.array(z.looseObject({ type: text, unit: text, digest: z.optional(text) }));

const schema = z.looseObject({
  format: z.literal(format),
  line: text,
  sequence: whole,
  previous: z.nullable(sha256),
  kind: z.enum(["intent", "outcome", "takeover", "note"]),
  holder: z.nullable(whole),
  action: z.string().check(z.regex(/^[\w-]+$/)),
  at: z.iso.datetime(),
  by: z.looseObject({ user: z.nullable(text), host: text, program: text, process: text }),
  operation: z.string().check(z.regex(/^[0-9a-f]{16}$/)),
  of: z.optional(whole),
  result: z.optional(z.enum(["done", "failed", "taken back"])),
  reason: z.optional(text),
  tags: z.optional(z.record(text, text)),
  asked: z.optional(object),
  planned: z.optional(object),
  before: z.optional(object),
  after: z.optional(object),
  added: z.optional(units),
  removed: z.optional(units),
  tasks: z.optional(z.array(text)),
  error: z.optional(z.looseObject({ code: text, message: text })),
});

/** Why a text is no record that this release can read. */
export interface Unreadable {
  readonly why: "not JSON" | "newer format" | "no record";
  readonly detail: string;
}

const frozen = <T>(value: T): T => {
  if (typeof value !== "object" || value === null) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
};

/** What a file of the ledger says. */
export const parseRecord = (content: string): LedgerRecord | Unreadable => {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch (error) {
    return { why: "not JSON", detail: error instanceof Error ? error.message : String(error) };
  }
  const given = (value as { readonly format?: unknown } | null)?.format;
  if (typeof given === "number" && given > format) return { why: "newer format", detail: `format ${given}` };
  const result = z.safeParse(schema, value);
  if (result.success) return frozen(result.data as LedgerRecord);
  const [issue] = result.error.issues;
  return { why: "no record", detail: `${issue?.path.map(String).join(".") || "it"}: ${issue?.message ?? "invalid"}` };
};

/** What keeps a record from being one, where its writer was told it by a program that no compiler has read; its units are the SDK's own. */
export const objectionTo = ({ added: _added, removed: _removed, ...record }: LedgerRecord): string | undefined => {
  const parsed = parseRecord(printRecord(record));
  return isRecord(parsed) ? undefined : parsed.detail;
};

export const isRecord = (parsed: LedgerRecord | Unreadable): parsed is LedgerRecord => !("why" in parsed);

/** What is not given is left out, so that one record has one text. */
export const printRecord = (record: LedgerRecord): string => `${JSON.stringify(record)}\n`;

export const sha256Of = (content: string): string => createHash("sha256").update(content).digest("hex");
