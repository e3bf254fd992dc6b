/** A list of the server's in which a reserved resource has its name. */
export type NamedList = "repositories/" | "remotes/" | "distributions/" | "domains/";

/** What a task has written down as reserved, taken apart. */
export interface Reservation {
  /** As the server writes it, without `shared:`: a PRN, or an address on servers before 3.70. */
  readonly key: string;
  readonly mode: "exclusive" | "shared";
}

const prefix = "shared:";

/** What is reserved both ways is reserved for one alone, as the server takes it. */
export const reservationsOf = (record: readonly string[]): readonly Reservation[] => {
  const exclusive = new Set(record.filter((one) => !one.startsWith(prefix)));
  const shared = new Set(record.filter((one) => one.startsWith(prefix)).map((one) => one.slice(prefix.length)));
  return [
    ...[...exclusive].map((key) => ({ key, mode: "exclusive" as const })),
    ...[...shared].filter((key) => !exclusive.has(key)).map((key) => ({ key, mode: "shared" as const })),
  ];
};

const lists: readonly (readonly [model: string, list: NamedList])[] = [
  ["repository", "repositories/"],
  ["remote", "remotes/"],
  ["distribution", "distributions/"],
  ["domain", "domains/"],
];

/** Models say by the end of their name what they are: `prn:rpm.rpmrepository:<id>`; addresses by their list. */
export const listOf = (key: string): NamedList | undefined => {
  const [scheme, model = ""] = key.split(":");
  if (scheme === "prn") return lists.find(([word]) => model.endsWith(word))?.[1];
  return lists.find(([, list]) => key.startsWith("/") && key.includes(`/${list}`))?.[1];
};

/** What it is, in a word: `repository`, `remote`, `distribution`, `domain`; `work` that a domain does once at a time; else the model's name. */
export const kindOf = (key: string): string => {
  const list = listOf(key);
  if (list !== undefined) return lists.find(([, one]) => one === list)?.[0] ?? list;
  const [scheme, model = ""] = key.split(":");
  return scheme === "prn" ? (model.split(".").at(-1) ?? model) : "work";
};

/** What it is called where no list has a name for it: `orphans` of `pdrn:<domain>:orphans`. */
export const bareName = (key: string): string => (key.startsWith("pdrn:") ? (key.split(":").at(-1) ?? key) : key);
