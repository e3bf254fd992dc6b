import { asset } from "../assets.ts";
import { differenceOf, fixesOf } from "../diff/draw.ts";
import { page } from "../frame.ts";
import { type Html, html, type Part } from "../html.ts";
import { gatesOf, rolledOf, who } from "../rings/draw.ts";
import type { RingFacts } from "../rings/read.ts";
import { tableOf } from "../table.ts";
import { held, moment, s } from "../words.ts";
import type { ReleaseFacts, ReleaseGiven } from "./read.ts";

/** The page of what was read. */
export const drawRelease = (facts: ReleaseFacts, { plan, costs }: ReleaseGiven): string => {
  const { release, units, rings } = facts;
  const { base, at, by, reason, tags, repositories } = release;
  return page({
    title: `Release ${release.release}`,
    about: html`${base === null ? undefined : html`A hotfix of ${base}. `}Made ${moment(at)} UTC by ${who(by)}${reason === null ? undefined : html`: <q>${reason}</q>`} ${Object.entries(tags).map(([key, value]) => html` <span class="tag">${key}: ${value}</span>`)}`,
    sections: [
      {
        id: "holds",
        title: "What it holds",
        body: html`<ul class="totals"><li><b>${repositories.length.toLocaleString("en")}</b> ${repositories.length === 1 ? "repository" : "repositories"}</li><li><b>${units.length.toLocaleString("en")}</b> units</li><li><b>${release.rings.length.toLocaleString("en")}</b> ${release.rings.length === 1 ? "ring serves it" : "rings serve it"}</li>${costs !== undefined && html`<li><b>${held(costs)}</b> only it holds</li>`}</ul>${repositoriesOf(facts)}`,
      },
      { id: "differs", title: facts.before === undefined ? "What differs" : `Since ${facts.before}`, body: differsOf(facts) },
      ...(plan === undefined ? [] : [{ id: "unsolved", title: "Unsolved", body: unsolvedOf(plan) }]),
      { id: "rings", title: "Rings", body: ringsOf(rings, release.release) },
      { id: "rolled", title: "Rolled out and back", body: rolledOf(rings) },
      { id: "units", title: "Units", body: unitsOf(facts) },
    ],
    style: `${asset("release.css")}${table.rules}`,
    script: asset("find.js"),
  });
};

const table = tableOf("held", "Table of repositories", ["Repository", "Version", "Content", "From"]);

const repositoriesOf = ({ release: { repositories } }: ReleaseFacts): Html =>
  table.of(
    repositories.map(
      ({ plugin, repository, stream, number, content, upstreams }) =>
        html`<tr><th scope="row">${repository}${stream !== null && `/${stream}`} <span class="quiet">${plugin}</span></th><td>${number}</td><td>${
          Object.entries(content)
            .map(([kind, count]) => `${count.toLocaleString("en")} ${kind}`)
            .join(", ") || "nothing"
        }</td><td>${upstreams.map(({ url, synced }) => html`<p><span class="address">${url}</span> <span class="quiet">${synced === null ? "not known when it was synced" : html`synced ${moment(synced)}`}</span></p>`)}</td></tr>`,
    ),
  );

/** What the plan found, and nobody minded. */
const unsolvedOf = ({ open, withoutBytes, unsigned, notes }: NonNullable<ReleaseGiven["plan"]>): Html => {
  const lines = [
    ...(open ?? []).map(({ unit, repository, requires }) => html`<b>${unit.label}</b> of ${repository} lacks ${requires}`),
    ...withoutBytes.map(
      ({ repository, units }) => html`<b>${s(units.length, "unit")}</b> of ${repository} weren't fetched yet: ${firstOf(units)}`,
    ),
    ...unsigned.flatMap(({ repository, units, unknown }) => [
      ...(units.length === 0 ? [] : [html`<b>${s(units.length, "unit")}</b> of ${repository} not signed as expected: ${firstOf(units)}`]),
      ...(unknown.length === 0
        ? []
        : [html`<b>${s(unknown.length, "unit")}</b> of ${repository} signed by nobody knows whom: ${firstOf(unknown)}`]),
    ]),
    ...notes.map((note) => html`${note}`),
  ];
  return lines.length === 0
    ? html`<p class="quiet">Nothing${open === undefined && ", as far as was looked: whether it is closed wasn't"}.</p>`
    : html`<ul class="sheet events">${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
};

const firstOf = (units: readonly string[]): string => (units.length <= 5 ? units.join(", ") : `${units.slice(0, 5).join(", ")} …`);

const differsOf = ({ before, diff, why }: ReleaseFacts): Part => {
  if (before === undefined) return html`<p class="quiet">There was no release before.</p>`;
  if (diff === undefined) return html`<p class="note">What differs isn't known any more: ${why}</p>`;
  if (diff.repositories.length === 0) return html`<p class="quiet">Nothing.</p>`;
  return [fixesOf(diff), diff.repositories.map((one) => differenceOf(one))];
};

const ringsOf = (rings: readonly RingFacts[], release: string): Html =>
  rings.length === 0
    ? html`<p class="quiet">There is no ring.</p>`
    : html`<ul class="cards">${rings.map(
        ({ status: { ring, release: served, since, by, before, repositories, whole, settings } }) =>
          html`<li class="card"><h3>${ring} ${served === release && html`<span class="badge">serves it</span>`}</h3><dl>
<div><dt>Serves</dt><dd>${served ?? "nothing yet"}</dd></div>
${since !== null && html`<div><dt>Since</dt><dd>${moment(since)}${by !== null && `, by ${who(by)}`}</dd></div>`}
${before !== null && html`<div><dt>Before</dt><dd>${before}</dd></div>`}
${gatesOf(settings) !== undefined && html`<div><dt>Gates</dt><dd>${gatesOf(settings)}</dd></div>`}
${repositories.map(({ repository, url, serves }) => html`<div><dt>${repository}</dt><dd><span class="address">${url}</span>${serves === "release" ? undefined : html` <span class="gap">serves ${serves === "other" ? "something else" : "nothing"}</span>`}</dd></div>`)}
</dl>${served !== null && !whole && html`<p class="note">Not all of it serves ${served}: one was switched by hand, or a roll-out ended half-way.</p>`}</li>`,
      )}</ul>`;

/** A repository each, closed at first: of many units a browser draws only what is opened. */
const unitsOf = ({ units }: ReleaseFacts): Html => {
  if (units.length === 0) return html`<p class="quiet">None.</p>`;
  const by = Map.groupBy(units, ({ plugin, repository }) => `${repository} (${plugin})`);
  return html`<p class="find" hidden><label>Only with <input type="search" autocomplete="off" spellcheck="false" placeholder="part of a name"></label> <span class="quiet" aria-live="polite"></span></p>${[
    ...by,
  ].map(
    ([name, those]) =>
      html`<details class="sheet units all"><summary><b>${name}</b> <span class="quiet">${s(those.length, "unit")}</span></summary><ul>${those.map(({ unit, type, names, digest = names }) => html`<li>${unit} <span class="kind">${type}</span>${digest !== undefined && html` <span class="digest">${digest}</span>`}</li>`)}</ul></details>`,
  )}`;
};
