import { UsageError } from "../errors/index.ts";

const units: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/** What clocks can still add: a hundred years. */
const longest = 100 * 365.25 * 86_400_000;

/** `3d`, `12h`, `90m`, `2w` in milliseconds. @throws UsageError */
export const milliseconds = (text: string, option: string): number => {
  const [, count, unit = ""] = /^(\d+(?:\.\d+)?)([mhdw])$/.exec(typeof text === "string" ? text : "") ?? [];
  const time = Number(count) * (units[unit] ?? 0);
  if (time <= longest) return time;
  throw new UsageError({
    message: `${option}: ${JSON.stringify(text)} is no time that goes by.`,
    hint: 'A number of minutes, hours, days or weeks, up to a hundred years: "90m", "12h", "3d", "2w". Nothing was changed.',
  });
};
