import { inLines } from "../text/index.ts";
import { type FoundUnit, unseenText } from "./unit.ts";

/** A repository that has a unit. */
export interface Place {
  /** What it has. */
  readonly unit: FoundUnit;
  /** The repository's name. */
  readonly repository: string;
  /** Numbers of its versions that have the unit, in order. */
  readonly versions: readonly number[];
  /** Whether its newest version has it. */
  readonly latest: boolean;
}

/** A distribution that serves a unit now. */
export interface ServedPlace {
  /** What it serves. */
  readonly unit: FoundUnit;
  /** The distribution's name. */
  readonly distribution: string;
  /** Where it serves. */
  readonly base_path: string;
  /** The stream that it is, `<repository>/<stream>`; `undefined` where it is none. */
  readonly stream: string | undefined;
  /** The ring that it belongs to; `undefined` where it belongs to none. */
  readonly ring: string | undefined;
}

/** A release that holds a unit, or held it. */
export interface ReleasePlace {
  /** What it has, or had. */
  readonly unit: FoundUnit;
  /** The release's name. */
  readonly release: string;
  /** Whether it has it still, or had it until it was eradicated. */
  readonly state: "has" | "had";
  /** Rings that serve that release. */
  readonly rings: readonly string[];
}

/** Where a unit is now. */
export interface Whereabouts {
  /** What was meant. */
  readonly units: readonly FoundUnit[];
  /** By repository. */
  readonly places: readonly Place[];
  /** Who can download it. */
  readonly served: readonly ServedPlace[];
  /** Releases that are there, oldest first. */
  readonly releases: readonly ReleasePlace[];
  /** Kinds that this user may not list, so that nobody looked there: `deb releaseArchitectures`. */
  readonly unseen: readonly string[];
  /** All that for people, a line each. */
  text(): string;
}

/** `3, 5 to 9` */
export const ranges = (numbers: readonly number[]): string => {
  const parts: string[] = [];
  for (let i = 0; i < numbers.length; ) {
    let end = i;
    while (numbers[end + 1] === (numbers[end] ?? 0) + 1) end++;
    parts.push(end === i ? `${numbers[i]}` : `${numbers[i]} ${end === i + 1 ? "and" : "to"} ${numbers[end]}`);
    i = end + 1;
  }
  return parts.join(", ");
};

/** Where units are, a line each. */
export const whereaboutsText = ({ units, places, served, releases, unseen }: Omit<Whereabouts, "text">): string =>
  inLines([...units.flatMap((unit) => linesOf(unit, places, served, releases)), ...(unseen.length === 0 ? [] : [unseenText(unseen)])]);

const linesOf = (
  unit: FoundUnit,
  ...[places, served, releases]: readonly [readonly Place[], readonly ServedPlace[], readonly ReleasePlace[]]
): readonly string[] => {
  const at = places.filter((one) => one.unit === unit);
  const by = served.filter((one) => one.unit === unit);
  return [
    `${unit.label} (${unit.plugin} ${unit.kind})`,
    ...at.map(
      ({ repository, versions, latest }) =>
        `  in ${JSON.stringify(repository)}: version${versions.length === 1 ? "" : "s"} ${ranges(versions)}${latest ? "" : ", no longer in the newest"}`,
    ),
    ...by.map(
      ({ distribution, base_path, stream, ring }) =>
        `  served by ${JSON.stringify(distribution)} at ${base_path}${stream === undefined ? "" : `, the stream ${stream}`}${ring === undefined ? "" : `, of the ring ${ring}`}`,
    ),
    ...releases.filter((one) => one.unit === unit).map(releaseLine),
    ...(at.length === 0 ? ["  in no repository"] : by.length === 0 ? ["  served nowhere"] : []),
  ];
};

const releaseLine = ({ release, state, rings }: ReleasePlace): string => {
  const held = state === "has" ? `held by the release ${release}` : `the release ${release} had it until it was eradicated`;
  return `  ${held}${rings.length === 0 ? "" : `, which ${rings.join(", ")} serve${rings.length === 1 ? "s" : ""}`}`;
};
