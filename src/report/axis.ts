import type { Charts } from "./charts.ts";
import { type Html, html } from "./html.ts";
import { percent, tickFormat } from "./words.ts";

/** Percent of the width from which on there is no room for a word beside its mark: in any window, and in a narrow one. */
const [none, narrow] = [95, 86];

/** The axis of time below what is drawn over it. */
export const axisOf = (time: ReturnType<Charts["scale"]["scaleUtc"]>): Html => {
  const [first = new Date(0), last = first] = time.domain();
  const format = tickFormat([first, last]);
  return html`<svg class="axis" height="22" aria-hidden="true">${time
    .ticks(4)
    .filter((tick) => Number(time(tick)) < none)
    .map((tick) => {
      const at = Number(time(tick));
      return html`<line x1="${percent(at)}" x2="${percent(at)}" y1="0" y2="5"/><text${at > narrow && html` class="wide"`} x="${percent(at)}" y="17">${format(tick)}</text>`;
    })}</svg>`;
};
