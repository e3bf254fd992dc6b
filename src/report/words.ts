import { type Html, html } from "./html.ts";

/** `1 version`, `2 versions`, `2 entries`, `2 days` */
export const s = (count: number, word: string): string =>
  `${count.toLocaleString("en")} ${count === 1 ? word : /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`}`;

/** `2026-11-26 17:50`, in UTC as all times of a page; the whole of it for machines, and where one points at it. */
export const moment = (at: string): Html => {
  const iso = new Date(at).toISOString();
  return html`<time datetime="${iso}" title="${iso}">${iso.slice(0, 16).replace("T", " ")}</time>`;
};

/** `0.4 s`, `12 s`, `3 min 20 s`, `2 h 5 min` */
export const duration = (seconds: number): string => {
  if (seconds < 9.95) return `${Math.round(seconds * 10) / 10} s`;
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return whole % 60 === 0 ? `${minutes} min` : `${minutes} min ${whole % 60} s`;
  return minutes % 60 === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
};

/** Moments of an axis, in UTC: by what they differ in; where that is hours, a day begins with its date. */
export const tickFormat = ([first, last]: readonly [Date, Date]): ((tick: Date) => string) => {
  const seconds = (last.getTime() - first.getTime()) / 1000;
  return (tick) => {
    const iso = tick.toISOString();
    if (seconds > 300 * 86_400) return iso.slice(0, 7);
    if (seconds < 300) return iso.slice(11, 19);
    return iso.slice(11, 16) === "00:00" ? iso.slice(5, 10) : iso.slice(11, 16);
  };
};

/** A place or a length of a drawing that is as wide as its page. */
export const percent = (value: number): string => `${Math.round(value * 100) / 100}%`;

/** `512 B`, `1.5 MB`: by thousands, as disks are sold. */
export const bytes = (count: number): string => {
  const units = ["B", "kB", "MB", "GB", "TB"];
  const power = Math.min(units.length - 1, count < 1 ? 0 : Math.floor(Math.log10(count) / 3));
  const value = count / 1000 ** power;
  return `${power === 0 || value >= 100 ? Math.round(value) : Math.round(value * 10) / 10} ${units[power]}`;
};

/** What only a release holds, where that is known. */
export const held = ({ bytes: count, atLeast }: { readonly bytes: number | undefined; readonly atLeast: boolean }): string =>
  count === undefined ? "not known" : `${bytes(count)}${atLeast ? " or more" : ""}`;

/** A line of the ledger, or a stream as labels name it, as it was named. */
export const named = (path: string): string => decodeURIComponent(path);
