import { axisOf } from "./axis.ts";
import type { Charts } from "./charts.ts";
import { type Html, html, type Part } from "./html.ts";
import { percent } from "./words.ts";

/** What was so for a while. */
export interface Piece {
  /** ISO time. */
  readonly since: string;
  /** ISO time; `undefined` while it lasts. */
  readonly until: string | undefined;
  /** What was so: `version 12`. */
  readonly name: string;
  /** What stands in it, where there is room. @default its name */
  readonly word?: string | undefined;
  /** What is told to those who point at it, beside its name and its times. */
  readonly more?: string | undefined;
}

/** One after the other, oldest first. */
export interface Bar {
  readonly title: Part;
  /** The title, as a text. */
  readonly name: string;
  readonly pieces: readonly Piece[];
}

/** Percent of the width that a word of so many letters needs about, and that it is left out below. */
const room = (word: string): number => Math.max(3, word.length * 0.9);
/** How many times as much that is on a phone. */
const narrow = 3;

/** What each served since when: a bar each, over one axis of time. */
export const barsOf = ({ scale }: Charts, bars: readonly Bar[], now: Date): Html => {
  const first = Math.min(now.getTime() - 1000, ...bars.flatMap(({ pieces }) => pieces.map(({ since }) => Date.parse(since))));
  const time = scale
    .scaleUtc()
    .domain([new Date(first), now])
    .range([0, 100]);
  const at = (when: string | undefined): number => time(when === undefined ? now : new Date(when));
  return html`<div class="served">${bars.map(({ title, name, pieces }) => {
    const told = pieces.map(({ since, name: what }) => `${what} from ${since.slice(0, 16).replace("T", " ")}`).join(", ");
    return html`<div class="lane"><h3>${title}</h3><svg height="26" role="img" aria-label="${name} served ${told || "nothing that is remembered"}">${pieces.map(
      ({ since, until, name: what, word = what, more = "" }, i) => {
        const [left, right] = [at(since), at(until)];
        const all = `${what}, from ${since}${until === undefined ? "" : ` until ${until}`}${more}`;
        return html`<svg class="${i === pieces.length - 1 && until === undefined ? "piece now" : "piece"}" x="${percent(left)}" width="${percent(Math.max(right - left, 0.2))}" height="26"><title>${all}</title><rect width="100%" height="26" rx="3"/>${right - left > room(word) && html`<text${right - left < narrow * room(word) && html` class="wide"`} x="50%" y="17">${word}</text>`}</svg>`;
      },
    )}</svg></div>`;
  })}${axisOf(time)}</div>`;
};
