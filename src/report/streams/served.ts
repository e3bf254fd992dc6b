import type { Charts } from "../charts.ts";
import { type Html, html } from "../html.ts";
import { percent, tickFormat } from "../words.ts";
import type { StreamFacts } from "./facts.ts";

/** What each stream has served since when: a bar a stream, a piece a version. */
export const servedOf = ({ scale }: Charts, streams: readonly StreamFacts[], now: Date): Html => {
  const first = Math.min(now.getTime() - 1000, ...streams.flatMap(({ history }) => history.map(({ at }) => Date.parse(at))));
  const time = scale
    .scaleUtc()
    .domain([new Date(first), now])
    .range([0, 100]);
  const at = (when: string | undefined): number => time(when === undefined ? now : new Date(when));
  const format = tickFormat([new Date(first), now]);
  const ticks = time.ticks(4).filter((tick) => time(tick) < 97);
  return html`<div class="served">${streams.map(({ of, name, history }) => {
    const pieces = history.toReversed().filter(({ version }) => version !== undefined);
    const told = pieces
      .map(({ at: since, version }) => `version ${version?.number} from ${since.slice(0, 16).replace("T", " ")}`)
      .join(", ");
    return html`<div class="lane"><h3>${of}/<b>${name}</b></h3><svg height="26" role="img" aria-label="${of}/${name} served ${told || "nothing that is remembered"}">${pieces.map(
      ({ at: since, until, version }, i) => {
        const [left, right] = [at(since), at(until)];
        return html`<svg class="${i === pieces.length - 1 && until === undefined ? "piece now" : "piece"}" x="${percent(left)}" width="${percent(Math.max(right - left, 0.2))}" height="26"><title>version ${version?.number}, from ${since}${until === undefined ? "" : ` until ${until}`}</title><rect width="100%" height="26" rx="3"/>${right - left > 3 && html`<text x="50%" y="17">${version?.number}</text>`}</svg>`;
      },
    )}</svg></div>`;
  })}<svg class="axis" height="22" aria-hidden="true">${ticks.map((tick) => html`<line x1="${percent(time(tick))}" x2="${percent(time(tick))}" y1="0" y2="5"/><text x="${percent(time(tick))}" y="17">${format(tick)}</text>`)}</svg></div>`;
};
