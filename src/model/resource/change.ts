import { labelsOf } from "./label-text.ts";
import type { Snapshot } from "./lookup.ts";

export type Fields = Readonly<Record<string, unknown>>;
/** `remote`, `repository`, `distribution`, `content guard`, `user` … */
export type ResourceWord = string;

/** What `ensure` or `update` did to one resource. Values are left out: some are secrets. */
export interface Change {
  /** What it is: `repository`, `remote` … */
  readonly resource: ResourceWord;
  /** Which one. */
  readonly name: string;
  /** What was done to it. */
  readonly action: "created" | "updated" | "deleted";
  /** Names of the fields that were sent; labels as `labels.team`, pairs as `metadata.gpgKey`. */
  readonly fields: readonly string[];
}

/** A label to set, or `null` to unset it. */
export type Labels = Readonly<Record<string, string | null>>;

/** Fields that can't be read back are sent when the server says they are unset, or always with `replace`. */
export type Secrets = "keep" | "replace";

/** Fields that no server ever shows. */
const writeOnly = new Set(["username", "password", "proxy_username", "proxy_password", "client_key", "token"]);

interface HiddenField {
  readonly name: string;
  readonly is_set: boolean;
}

/** Objects that the server merges with what it has: its defaults, and secrets that it doesn't show. */
const merged: ReadonlySet<string> = new Set(["storage_settings"]);

const isObject = (value: unknown): value is Snapshot => typeof value === "object" && value !== null && !Array.isArray(value);

/** Fields of `wanted` that the server doesn't have so. Absent (or `undefined`) means untouched, `null` unsets. */
export const differing = (wanted: Fields, current: Snapshot, secrets: Secrets): Fields => {
  const hidden = new Map(((current.hidden_fields ?? []) as readonly HiddenField[]).map((field) => [field.name, field.is_set]));
  return Object.fromEntries(
    Object.entries(wanted).filter(([name, value]) => {
      if (value === undefined) return false;
      const [isSet, now] = [hidden.get(name), current[name]];
      if (merged.has(name) && isObject(value) && isObject(now)) return Object.keys(differing(value, now, secrets)).length > 0;
      if (name in current) return !same(value, now);
      // Neither shown nor said to be hidden: a secret on servers that don't tell, or nothing that the server knows, and then it says so.
      if (isSet === undefined) return secrets === "replace" || !writeOnly.has(name);
      return value === null ? isSet : !isSet || secrets === "replace";
    }),
  );
};

/** Labels that differ; `null` only where there is something to unset. */
export const differingLabels = (wanted: Labels, current: Snapshot): Labels => {
  const now = labelsOf(current);
  return Object.fromEntries(Object.entries(wanted).filter(([key, value]) => (value === null ? key in now : now[key] !== value)));
};

export const ownLabel = "pulp_sdk_";
export const pairPrefix = `${ownLabel}meta_`;
export const keyLabel = `${ownLabel}gpg_key`;

/** How a change of a label is told: as users know it. */
export const labelField = (key: string): string =>
  key === keyLabel ? "metadata.gpgKey" : key.startsWith(pairPrefix) ? `metadata.${key.slice(pairPrefix.length)}` : `labels.${key}`;

/** Without what is `undefined`: in a body it would be lost silently, and in a comparison it isn't `null`. */
export const given = (fields: Fields): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** Lists of words are sets to the server, which gives them back in an order of its own. */
const sorted = (list: readonly unknown[]): readonly unknown[] => (list.every((item) => typeof item === "string") ? list.toSorted() : list);

/**
 * Deep equality of what is wanted and what is there, both JSON values; the order of keys doesn't count, that of lists does, but not of lists of words, which servers sort. A PRN equals the href
 * of the same UUID, and text equals what the server keeps of it: without white space around (the last line end of a key or a certificate).
 */
const same = (a: unknown, b: unknown): boolean => {
  if (a === b) return true;
  if (typeof a === "string" && typeof b === "string")
    return a.trim() === b || (a.startsWith("prn:") && b.endsWith(`/${a.split(":").at(-1)}/`));
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b))
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && sorted(a).every((value, i) => same(value, sorted(b)[i]));
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => same((a as Fields)[key], (b as Fields)[key]));
};
