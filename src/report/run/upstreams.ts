import type { UpstreamHealth, UpstreamState } from "../../index.ts";
import { type Html, html } from "../html.ts";
import { tableOf } from "../table.ts";
import { duration, moment, percent, s } from "../words.ts";

export const upstreamsTable = tableOf("upstreams", "Table of upstreams", [
  "Remote",
  "Host",
  "Last success",
  "Took",
  "Last syncs",
  "Trouble",
]);

/** How it goes with upstreams: those in trouble, and how long the last syncs of each took. */
export const healthOf = ({ upstreams }: Pick<UpstreamHealth, "upstreams">): Html => {
  if (upstreams.length === 0) return html`<p class="quiet">There is no remote that this user may see.</p>`;
  const bad = upstreams.filter(({ troubles }) => troubles.length > 0);
  const well = upstreams.length - bad.length;
  return html`<ul class="totals"><li class="succeeded"><b>${well.toLocaleString("en")}</b> well</li><li class="failed${bad.length === 0 && " none"}"><b>${bad.length.toLocaleString("en")}</b> in trouble</li></ul>
${upstreamsTable.of(
  upstreams.map(
    (one) =>
      html`<tr><th scope="row">${one.remote} <span class="quiet">${one.plugin}</span></th><td class="host">${one.host ?? ""}</td><td>${one.lastSuccess === undefined ? "none known" : moment(one.lastSuccess)}</td><td>${tookOf(one)}</td><td>${trendOf(one)}</td><td class="message">${one.troubles.map(({ is, message }) => html`<p><b>${is}</b> ${message}</p>`)}</td></tr>`,
  ),
)}`;
};

const tookOf = ({ syncs }: UpstreamState): string => {
  const last = syncs.findLast(({ cause }) => cause === undefined);
  return last === undefined ? "" : duration(last.seconds);
};

const height = 20;

/** A bar a sync, oldest first: how long it took. */
const trendOf = ({ syncs }: UpstreamState): Html | false => {
  const longest = Math.max(...syncs.map(({ seconds }) => seconds), 0.001);
  const words = (files: number | undefined): string => (files === undefined ? "" : `, ${s(files, "file")}`);
  return (
    syncs.length > 0 &&
    html`<svg class="trend" width="60" height="${height}" role="img" aria-label="${s(syncs.length, "sync")}: ${syncs.map(({ seconds }) => duration(seconds)).join(", ")}">${syncs.map(
      ({ at, seconds, files, cause }, i) => {
        const tall = Math.max((seconds / longest) * height, 1);
        return html`<rect class="${cause === undefined ? "done" : "bad"}" x="${i * 10}" y="${percent(100 - (tall / height) * 100)}" width="8" height="${tall}"><title>${at}: ${duration(seconds)}${words(files)}${cause !== undefined && `, ${cause}`}</title></rect>`;
      },
    )}</svg>`
  );
};
