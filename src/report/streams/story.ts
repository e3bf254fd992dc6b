import type { TimelineEntry } from "../../index.ts";
import { type Html, html } from "../html.ts";
import { s } from "../words.ts";

const words: Readonly<Record<TimelineEntry["what"], string>> = {
  action: "actions",
  version: "versions",
  publication: "publications",
  served: "what was served",
  task: "tasks that made nothing",
  gap: "gaps",
};

/** What happened, newest first, day by day; each kind can be left out. */
export const storyOf = (entries: readonly TimelineEntry[]): Html => {
  if (entries.length === 0) return html`<p class="quiet">Nothing that is remembered.</p>`;
  const kinds = (Object.keys(words) as TimelineEntry["what"][]).filter((kind) => entries.some(({ what }) => what === kind));
  const newest = entries.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
  const days = Map.groupBy(newest, ({ at }) => new Date(at).toISOString().slice(0, 10));
  return html`<fieldset class="kinds"><legend>Show</legend>${kinds.map(
    (kind) =>
      html`<label><input type="checkbox" data-kind="${kind}" checked> ${words[kind]} <span class="quiet">${entries.filter(({ what }) => what === kind).length.toLocaleString("en")}</span></label>`,
  )}</fieldset>
${[...days].map(
  ([day, those]) =>
    html`<h3 class="day">${day} <span class="quiet">${s(those.length, "entry")}</span></h3><ol class="story">${those.map(entryOf)}</ol>`,
)}`;
};

const entryOf = ({ at, what, text, gap, records = [] }: TimelineEntry): Html => {
  const iso = new Date(at).toISOString();
  const tags = Object.entries(records[0]?.tags ?? {});
  return html`<li class="entry" data-what="${what}"><time datetime="${iso}">${iso.slice(11, 19)}</time><span class="what">${what}</span><span class="${gap === undefined && what !== "gap" ? "told" : "told gap"}">${text}${tags.map(([key, value]) => html` <span class="tag">${key}: ${value}</span>`)}</span></li>`;
};
