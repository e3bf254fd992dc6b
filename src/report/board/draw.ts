import type { ReleaseSummary } from "../../index.ts";
import { asset } from "../assets.ts";
import { type Bar, barsOf } from "../bars.ts";
import type { Charts } from "../charts.ts";
import { page } from "../frame.ts";
import { type Html, html, type Part } from "../html.ts";
import { gatesOf, rolledOf, who } from "../rings/draw.ts";
import type { RingFacts } from "../rings/read.ts";
import { type Table, tableOf } from "../table.ts";
import { duration, held, moment, s } from "../words.ts";
import type { BoardCosts, BoardFacts, BoardRing } from "./read.ts";

/** How a board is drawn. */
export interface BoardLook {
  readonly title: string;
  readonly now: Date;
  /** What only a release holds, by its name. */
  readonly costs: BoardCosts | undefined;
  /** Where a release has a page of its own. */
  readonly pageOf: (release: string) => string | undefined;
}

/** The page of all rings and releases. */
export const drawBoard = (drawn: Charts, { rings, releases }: BoardFacts, look: BoardLook): string =>
  page({
    title: look.title,
    about: html`${s(rings.length, "ring")}, ${s(releases.length, "release")}, as of ${moment(look.now.toISOString())} UTC`,
    sections: [
      { id: "rings", title: "Rings", body: ringsOf(rings, look) },
      { id: "served", title: "Served", body: servedOf(drawn, rings, look.now) },
      { id: "releases", title: "Releases", body: releasesOf(releases, rings, look) },
      { id: "rolled", title: "Rolled out and back", body: rolledOf(rings) },
    ],
    style: `${asset("bars.css")}${asset("release.css")}${asset("board.css")}${tableOfReleases(look).rules}`,
  });

const named = (release: string, { pageOf }: BoardLook): Part => {
  const href = pageOf(release);
  return href === undefined ? release : html`<a href="${href}">${release}</a>`;
};

/** In the order in which a release comes to them. */
const ringsOf = (rings: readonly BoardRing[], look: BoardLook): Html =>
  rings.length === 0
    ? html`<p class="quiet">There is no ring.</p>`
    : html`<ol class="cards">${rings.map((ring) => ringOf(ring, look))}</ol>`;

const ringOf = ({ status, history, next }: BoardRing, look: BoardLook): Html => {
  const { ring, release, since, by, before, whole, settings, repositories } = status;
  const gates = gatesOf(settings);
  const last = history.at(-1);
  const other = repositories.filter(({ serves }) => serves !== "release");
  return html`<li class="card ring"><h3>${ring}</h3>
<p class="serves">${release === null ? html`<span class="quiet">serves nothing yet</span>` : named(release, look)}</p>
<dl>
${since !== null && html`<div><dt>Since</dt><dd>${moment(since)} <span class="quiet">(${ago(since, look.now)})</span>${by !== null && html`<br><span class="quiet">by ${who(by)}${last?.release === release && last.reason !== null && html`: <q>${last.reason}</q>`}</span>`}</dd></div>`}
${before !== null && html`<div><dt>Before</dt><dd>${named(before, look)}</dd></div>`}
${repositories.length > 0 && html`<div><dt>Serves</dt><dd>${s(repositories.length, "repository")}</dd></div>`}
${gates !== undefined && html`<div><dt>Gates</dt><dd>${gates}</dd></div>`}
<div><dt>Next</dt><dd>${nextOf({ status, history, next }, look)}</dd></div>
</dl>${release !== null && !whole && html`<p class="note">Not all of it serves ${release}: ${other.length === 0 ? "something is missing" : other.map(({ repository }) => repository).join(", ")}. Roll it out again.</p>`}${last?.result === "failed" && html`<p class="note">The last try, ${last.release} at ${moment(last.at)}, failed${last.partly && " half-way"}.</p>`}</li>`;
};

const nextOf = ({ next }: BoardRing, look: BoardLook): Part => {
  const { release, from, open, waitsFor } = next;
  if (release === null) return html`<span class="quiet">nothing newer</span>`;
  if (open) return html`${named(release, look)} <span class="badge ready">may come now</span>`;
  if (waitsFor !== null) return html`${named(release, look)} <span class="quiet">when ${waitsFor} has it</span>`;
  return html`${named(release, look)} <span class="quiet">from ${from === null ? "an unknown time" : moment(from)} on</span>`;
};

/** `3 days`, `2 h 5 min` */
const ago = (since: string, now: Date): string => {
  const seconds = Math.max(0, (now.getTime() - Date.parse(since)) / 1000);
  return seconds < 2 * 86_400
    ? duration(seconds < 60 ? Math.round(seconds) : Math.floor(seconds / 60) * 60)
    : s(Math.floor(seconds / 86_400), "day");
};

/** What each ring has served since when: a bar a ring, a piece a release. */
const servedOf = (drawn: Charts, rings: readonly RingFacts[], now: Date): Html =>
  rings.every(({ status }) => status.release === null)
    ? html`<p class="quiet">Nothing was served.</p>`
    : barsOf(
        drawn,
        rings.flatMap(({ status: { ring }, history }): readonly Bar[] => {
          const done = history.filter(({ result }) => result === "done");
          // Rolled out again is served on.
          const turns = done.filter(({ release }, i) => done[i - 1]?.release !== release);
          if (turns.length === 0) return [];
          const bar: Bar = {
            title: html`<b>${ring}</b>`,
            name: ring,
            pieces: turns.map(({ release, at: since, action }, i) => ({
              since,
              until: turns[i + 1]?.at,
              name: release,
              more: action === "rollBack" ? ", rolled back to" : "",
            })),
          };
          return [bar];
        }),
        now,
      );

const tableOfReleases = ({ costs }: BoardLook): Table =>
  tableOf("releases", "Table of releases", [
    "Release",
    "Made",
    "Tags",
    { number: "Units" },
    "Served to",
    ...(costs === undefined ? [] : [{ number: "Only it holds" }]),
  ]);

const releasesOf = (releases: readonly ReleaseSummary[], rings: readonly RingFacts[], look: BoardLook): Html => {
  if (releases.length === 0) return html`<p class="quiet">There is no release.</p>`;
  const { costs } = look;
  const row = ({ name, at, by, reason, tags, units }: ReleaseSummary): Html => {
    const served = rings.filter(({ status }) => status.release === name).map(({ status }) => status.ring);
    const cost = costs?.[name];
    return html`<tr><th scope="row">${named(name, look)}</th><td>${moment(at)}<br><span class="quiet">${who(by)}${reason !== null && html`: <q>${reason}</q>`}</span></td><td>${Object.entries(tags).map(([key, value]) => html`<span class="tag">${key}: ${value}</span> `)}</td><td class="number">${units.toLocaleString("en")}</td><td>${served.length === 0 ? html`<span class="quiet">nobody</span>` : served.map((ring) => html`<span class="badge">${ring}</span> `)}</td>${costs !== undefined && html`<td class="number">${cost?.bytes === undefined ? html`<span class="quiet">not known</span>` : held(cost)}</td>`}</tr>`;
  };
  return tableOfReleases(look).of(releases.toReversed().map(row));
};
