import { type Html, html } from "../html.ts";
import { moment, named, s } from "../words.ts";
import { idOf } from "./compared.ts";
import type { StreamFacts, StreamsFacts } from "./facts.ts";

/** What each stream is now. */
export const cardsOf = ({ streams, repositories }: StreamsFacts): Html =>
  html`<ul class="cards">${streams.map((stream) => {
    const { plugin, of, name, head, history } = stream;
    const { home, version, url, frozen, from, companions, keep } = head;
    const repository = repositories.find((one) => one.plugin === plugin && one.name === home);
    const present = Object.values(repository?.versions.get(version.number)?.content_summary.present ?? {}).reduce(
      (all, { count }) => all + count,
      0,
    );
    const [last] = history;
    return html`<li class="card"><h3><span class="quiet">${of}/</span>${name}</h3>
<p class="line"><a href="#${idOf({ plugin, name: home }, version.number)}">version ${version.number}</a> of ${home} · ${s(present, "unit")} · ${plugin}</p>
<dl>
<div><dt>Served at</dt><dd class="address">${url}</dd></div>
${last === undefined ? undefined : html`<div><dt>Since</dt><dd>${sinceOf(last)}</dd></div>`}
${from.length === 0 ? undefined : html`<div><dt>Takes from</dt><dd>${from.map(named).join(", ")}</dd></div>`}
${companions.length === 0 ? undefined : html`<div><dt>Used with</dt><dd>${companions.map(named).join(", ")}</dd></div>`}
<div><dt>Keeps</dt><dd>${keep === "all" ? "all versions of a name" : "the newest of each promoted name"}</dd></div>
</dl>
${frozen === undefined ? undefined : html`<p class="note"><b>Frozen</b> by ${frozen.by}, ${moment(frozen.at)}: <q>${frozen.reason}</q></p>`}
</li>`;
  })}</ul>`;

const sinceOf = ({ at, record }: StreamFacts["history"][number]): Html =>
  record === undefined
    ? moment(at)
    : html`${moment(at)}, ${record.action} by ${record.by.user ?? "somebody"}${record.reason === undefined ? undefined : html`: <q>${record.reason}</q>`}`;
