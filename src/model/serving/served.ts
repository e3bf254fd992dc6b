import type { Urls } from "../../transport/index.ts";
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
} & Target;

export const servedLabel = "pulp_sdk_served";
const format = "v1";
const keep = 10;

export const targetOf = (distribution: Snapshot): Target => {
  const { repository, repository_version, publication } = distribution as Readonly<Record<string, unknown>>;
  if (typeof publication === "string") return { kind: "publication", publication };
  if (typeof repository_version === "string") return { kind: "version", version: repository_version };
  if (typeof repository === "string") return { kind: "latest", repository };
  return { kind: "none" };
};

const address = (target: Target): string =>
  target.kind === "latest"
    ? target.repository
    : target.kind === "version"
      ? target.version
      : target.kind === "publication"
        ? target.publication
        : "";

export const sameTarget = (a: Target, b: Target): boolean => a.kind === b.kind && address(a) === address(b);

/** Compact ISO: `20261123T180000Z`. */
const stamp = (iso: string): string => iso.replace(/[-:]/g, "").replace(/\.\d+/, "");
const unstamp = (text: string): string => text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z");

/** Newest first; those that don't fit are forgotten. */
export const printServed = (entries: readonly Entry[], urls: Urls): string => {
  const relative = (href: string): string => (href.startsWith(urls.apiBase) ? href.slice(urls.apiBase.length) : href);
  const print = (entry: Entry): string =>
    [stamp(entry.at), entry.kind, relative(address(entry)), ...(entry.kind === "latest" ? [entry.since ?? 0, entry.until] : [])]
      .filter((part) => part !== "" && part !== undefined)
      .join(";");
  return [format, ...entries.slice(0, keep).map(print)].join(" ");
};

const whole = /^\d+$/;

/** What can't be read (a later format, a hand's edit) counts as nothing remembered: roll back then says so. */
export const parseServed = (label: string | null | undefined, urls: Urls): readonly Entry[] => {
  const [version, ...parts] = (label ?? "").split(" ");
  if (version !== format) return [];
  const hrefOf = (path: string): string | undefined => {
    try {
      return path === "" ? undefined : urls.href(path.startsWith("/") ? path : urls.apiBase + path);
    } catch {
      return undefined;
    }
  };
  return parts.flatMap((part): Entry[] => {
    const [time = "", kind, path = "", since = "0", until] = part.split(";");
    const at = unstamp(time);
    if (kind === "none") return [{ at, kind }];
    const href = hrefOf(path);
    if (href === undefined) return [];
    if (kind === "version") return [{ at, kind, version: href }];
    if (kind === "publication") return [{ at, kind, publication: href }];
    if (kind !== "latest" || !whole.test(since) || (until !== undefined && !whole.test(until))) return [];
    return [{ at, since: Number(since), until: until === undefined ? undefined : Number(until), kind, repository: href }];
  });
};

/** The history as it is: the distribution itself has the last word on what is served now. */
export const historyOf = (distribution: Snapshot, urls: Urls, now: string): readonly Entry[] => {
  const labels = distribution.pulp_labels as Readonly<Record<string, string | null>> | undefined;
  const entries = parseServed(labels?.[servedLabel], urls);
  const target = targetOf(distribution);
  const [first] = entries;
  return first !== undefined && sameTarget(first, target) ? entries : [{ at: now, ...target }, ...entries];
};
