import type { Urls } from "../../transport/index.ts";
import { labelsOf } from "../resource/label-text.ts";
import type { Snapshot } from "../resource/lookup.ts";

/** What a distribution serves. Hrefs are whole. */
export type Target =
  | { readonly kind: "latest"; readonly repository: string }
  | { readonly kind: "version"; readonly version: string }
  | { readonly kind: "publication"; readonly publication: string }
  | { readonly kind: "none" };

/** One entry of the label `pulp_sdk_served`; see docs/formats.md. */
export type Entry = {
  /** ISO 8601, UTC, to the second. */
  readonly at: string;
  /** For `latest`: the newest version's number when it began, and the last that it served; `undefined` while it lasts. */
  readonly since?: number | undefined;
  readonly until?: number | undefined;
  /** For `publication`: the version that it is of, where that was known; it is told even when the publication is gone. */
  readonly of?: string | undefined;
} & Target;

/** What an operation is about to serve: `back` to what was served before, or something anew. */
export interface Switching {
  readonly operation: string;
  readonly way: "to" | "back";
  /** How the history reads once it is done. */
  readonly entries: readonly Entry[];
}

/** The label `pulp_sdk_served` as it is written. */
export interface Remembered {
  readonly entries: readonly Entry[];
  readonly switching?: Switching | undefined;
}

export const servedLabel = "pulp_sdk_served";
const keep = 10;

export const targetOf = (distribution: Snapshot): Target => {
  const { repository, repository_version, publication } = distribution as Readonly<Record<string, unknown>>;
  if (typeof publication === "string") return { kind: "publication", publication };
  if (typeof repository_version === "string") return { kind: "version", version: repository_version };
  if (typeof repository === "string") return { kind: "latest", repository };
  return { kind: "none" };
};

/** What a target is, by its address; `undefined` where it is nothing. */
export const addressOf = (target: Target): string | undefined =>
  target.kind === "latest"
    ? target.repository
    : target.kind === "version"
      ? target.version
      : target.kind === "publication"
        ? target.publication
        : undefined;

export const sameTarget = (a: Target, b: Target): boolean => a.kind === b.kind && addressOf(a) === addressOf(b);

/** Compact ISO: `20261123T180000Z`. */
const stamp = (iso: string): string => iso.replace(/[-:]/g, "").replace(/\.\d+/, "");
const unstamp = (text: string): string => text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z");

/** Newest first; those that don't fit are forgotten. */
export const printServed = ({ entries, switching }: Remembered, urls: Urls): string => {
  const print = (entry: Entry): string =>
    [
      stamp(entry.at),
      entry.kind,
      urls.below(addressOf(entry) ?? ""),
      ...(entry.kind === "latest" ? [entry.since ?? 0, entry.until] : []),
      ...(entry.kind === "publication" && entry.of !== undefined ? [urls.below(entry.of)] : []),
    ]
      .filter((part) => part !== "" && part !== undefined)
      .join(";");
  const list = (of: readonly Entry[]): readonly string[] => of.slice(0, keep).map(print);
  const coming = switching === undefined ? [] : [`${switching.operation};${switching.way}`, ...list(switching.entries), "|"];
  return ["v2", ...coming, ...list(entries)].join(" ");
};

const whole = /^\d+$/;
const head = /^([0-9a-f]{16});(to|back)$/;

const parseEntry = (part: string, hrefOf: (path: string) => string | undefined): readonly Entry[] => {
  const [time = "", kind, path = "", since = "0", until] = part.split(";");
  const at = unstamp(time);
  if (kind === "none") return [{ at, kind }];
  const href = hrefOf(path);
  if (href === undefined) return [];
  if (kind === "version") return [{ at, kind, version: href }];
  // The fourth is the version of a publication, or for `latest` where it began: written by later releases than the rest of the format.
  if (kind === "publication") return [{ at, kind, publication: href, ...(since === "0" ? {} : { of: hrefOf(since) }) }];
  if (kind !== "latest" || !whole.test(since) || (until !== undefined && !whole.test(until))) return [];
  return [{ at, since: Number(since), until: until === undefined ? undefined : Number(until), kind, repository: href }];
};

/** What can't be read (a later format, a hand's edit) counts as nothing remembered: roll back then says so. */
export const parseServed = (label: string | null | undefined, served: Target, urls: Urls): Remembered => {
  const [version, ...parts] = (label ?? "").split(" ");
  const hrefOf = (path: string): string | undefined => {
    try {
      return path === "" ? undefined : urls.href(path.startsWith("/") ? path : urls.apiBase + path);
    } catch {
      return undefined;
    }
  };
  const list = (of: readonly string[]): readonly Entry[] => of.flatMap((part) => parseEntry(part, hrefOf));
  if (version === "v1") {
    const [first, ...before] = list(parts);
    return { entries: first === undefined ? [] : sameTarget(first, served) ? [first, ...before] : before };
  }
  if (version !== "v2") return { entries: [] };
  const [, operation, way] = head.exec(parts[0] ?? "") ?? [];
  const bar = parts.indexOf("|");
  if (operation === undefined || bar === -1) return { entries: list(parts) };
  return {
    entries: list(parts.slice(bar + 1)),
    switching: { operation, way: way as Switching["way"], entries: list(parts.slice(1, bar)) },
  };
};

export const rememberedBy = (distribution: Snapshot, urls: Urls): Remembered =>
  parseServed(labelsOf(distribution)[servedLabel], targetOf(distribution), urls);

/** The switch that is written down as coming, where the distribution shows that it has come. */
export const doneSwitch = (distribution: Snapshot, { switching }: Remembered): Switching | undefined => {
  const [first] = switching?.entries ?? [];
  return first !== undefined && sameTarget(first, targetOf(distribution)) ? switching : undefined;
};

/** The history as it is: the distribution itself has the last word on what is served now. */
export const historyOf = (distribution: Snapshot, urls: Urls, now: string): readonly Entry[] => {
  const remembered = rememberedBy(distribution, urls);
  const target = targetOf(distribution);
  const { entries } = doneSwitch(distribution, remembered) ?? remembered;
  const [first] = entries;
  return first !== undefined && sameTarget(first, target) ? entries : [{ at: now, ...target }, ...entries];
};

const isSame = (a: Entry, b: Entry): boolean => stamp(a.at) === stamp(b.at) && sameTarget(a, b);

/**
 * How the label is to read after an operation's switch, given how it reads now; `undefined` where it reads so already. Another client may have
 * written in between: its entries stay, and ours stands among them where it belongs.
 */
export const settled = (distribution: Snapshot, operation: string, entry: Entry, urls: Urls): Remembered | undefined => {
  const remembered = rememberedBy(distribution, urls);
  const { entries, switching } = remembered;
  // Ours, or another's of the very same: two that roll back at once go back once.
  const shared = doneSwitch(distribution, remembered);
  if (switching?.operation === operation || (shared?.entries[0] !== undefined && sameTarget(shared.entries[0], entry)))
    return { entries: switching?.entries ?? [] };
  const [first, ...before] = entries;
  if ((first !== undefined && sameTarget(first, entry)) || before.some((one) => isSame(one, entry))) return undefined;
  const served = targetOf(distribution);
  const isBelow = first !== undefined && sameTarget(first, served) && !sameTarget(entry, served);
  const [coming, ...after] = switching?.entries ?? [];
  return {
    entries: isBelow ? [first, entry, ...before] : [entry, ...entries],
    ...(switching === undefined || coming === undefined ? {} : { switching: { ...switching, entries: [coming, entry, ...after] } }),
  };
};
