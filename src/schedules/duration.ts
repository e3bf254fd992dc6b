import { invalid } from "./invalid.ts";

const units: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };
/** Of what is longer, somebody mistook the unit. */
const longest = 10 * 366 * 86_400_000;

/** `"90s"`, `"12h"`, `"2w"` in milliseconds. @throws UsageError (`SCHEDULE_INVALID`) */
export const durationOf = (name: string, field: string, text: string): number => {
  const [, count, unit = ""] = /^(\d+)([smhdw])$/.exec(typeof text === "string" ? text : "") ?? [];
  const milliseconds = Number(count) * (units[unit] ?? 0);
  if (count !== undefined && milliseconds > 0 && milliseconds <= longest) return milliseconds;
  throw invalid(
    name,
    `${field}: ${JSON.stringify(text)} is no time that goes by`,
    'A whole number of seconds, minutes, hours, days or weeks, from one on: "90s", "30m", "12h", "1d", "2w"; ten years at most.',
  );
};
