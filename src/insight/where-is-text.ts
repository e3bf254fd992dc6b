import type { FoundUnit } from "./unit.ts";
import type { Place, ReleasePlace, ServedPlace, Whereabouts } from "./where-is.ts";

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
export const whereaboutsText = ({ units, places, served, releases }: Omit<Whereabouts, "text">): string =>
  units.flatMap((unit) => linesOf(unit, places, served, releases)).join("\n");

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
