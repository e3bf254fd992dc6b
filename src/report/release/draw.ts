import type { Actor, ContentUnit, RepositoryDiff } from "../../index.ts";
import { asset } from "../assets.ts";
import { page } from "../frame.ts";
import { type Html, html, type Part } from "../html.ts";
import { moment, s } from "../words.ts";
import type { ReleaseFacts, RingFacts } from "./read.ts";

const who = ({ user, host }: Actor): string => `${user ?? "somebody"} on ${host}`;

/** The page of what was read. */
export const drawRelease = (facts: ReleaseFacts): string => {
  const { release, units, rings } = facts;
  const { base, at, by, reason, tags, repositories } = release;
  return page({
    title: `Release ${release.release}`,
    about: html`${base === null ? undefined : html`A hotfix of ${base}. `}Made ${moment(at)} UTC by ${who(by)}${reason === null ? undefined : html`: <q>${reason}</q>`} ${Object.entries(tags).map(([key, value]) => html` <span class="tag">${key}: ${value}</span>`)}`,
    sections: [
      {
        id: "holds",
        title: "What it holds",
        body: html`<ul class="totals"><li><b>${repositories.length.toLocaleString("en")}</b> ${repositories.length === 1 ? "repository" : "repositories"}</li><li><b>${units.length.toLocaleString("en")}</b> units</li><li><b>${release.rings.length.toLocaleString("en")}</b> ${release.rings.length === 1 ? "ring serves it" : "rings serve it"}</li></ul>${repositoriesOf(facts)}`,
      },
      { id: "differs", title: facts.before === undefined ? "What differs" : `Since ${facts.before}`, body: differsOf(facts) },
      { id: "rings", title: "Rings", body: ringsOf(rings, release.release) },
      { id: "rolled", title: "Rolled out and back", body: rolledOf(rings) },
      { id: "units", title: "Units", body: unitsOf(facts) },
    ],
    style: asset("release.css"),
    script: asset("release.js"),
  });
};

const repositoriesOf = ({ release: { repositories } }: ReleaseFacts): Html =>
  html`<div class="sheet scroll" tabindex="0" role="region" aria-label="Table of repositories"><table><thead><tr><th scope="col">Repository</th><th scope="col">Version</th><th scope="col">Content</th><th scope="col">From</th></tr></thead><tbody>${repositories.map(
    ({ plugin, repository, stream, number, content, upstreams }) =>
      html`<tr><th scope="row">${repository}${stream !== null && `/${stream}`} <span class="quiet">${plugin}</span></th><td>${number}</td><td>${
        Object.entries(content)
          .map(([kind, count]) => `${count.toLocaleString("en")} ${kind}`)
          .join(", ") || "nothing"
      }</td><td>${upstreams.map(({ url, synced }) => html`<p><span class="address">${url}</span> <span class="quiet">${synced === null ? "not known when it was synced" : html`synced ${moment(synced)}`}</span></p>`)}</td></tr>`,
  )}</tbody></table></div>`;

const differsOf = ({ before, diff, why }: ReleaseFacts): Part => {
  if (before === undefined) return html`<p class="quiet">There was no release before.</p>`;
  if (diff === undefined) return html`<p class="note">What differs isn't known any more: ${why}</p>`;
  if (diff.repositories.length === 0) return html`<p class="quiet">Nothing.</p>`;
  const cves = [...new Set(diff.repositories.flatMap((one) => one.cves))].sort();
  return [
    cves.length > 0 && html`<p>It fixes ${cves.map((cve) => html`<span class="badge">${cve}</span> `)}</p>`,
    diff.repositories.map(differenceOf),
  ];
};

const differenceOf = ({ plugin, repository, before, after, added, removed, upgraded, downgraded }: RepositoryDiff): Html => {
  const stepped = new Set([...upgraded, ...downgraded].flatMap(({ kind, from, to }) => [`${kind} ${from}`, `${kind} ${to}`]));
  const rest = (of: readonly ContentUnit[]): readonly ContentUnit[] => of.filter(({ kind, label }) => !stepped.has(`${kind} ${label}`));
  const group = (title: string, name: string, items: readonly Html[]): Html | undefined =>
    items.length === 0
      ? undefined
      : html`<div class="${name}"><h4>${title} (${items.length.toLocaleString("en")})</h4><ul>${items}</ul></div>`;
  const step = ({ kind, from, to }: RepositoryDiff["upgraded"][number]): Html =>
    html`<li><del>${from}</del> → <ins>${to}</ins> <span class="kind">${kind}</span></li>`;
  const unit = ({ kind, label }: ContentUnit): Html => html`<li>${label} <span class="kind">${kind}</span></li>`;
  const versions = `${before === null ? "not there" : `version ${before.number}`} → ${after === null ? "not there" : `version ${after.number}`}`;
  return html`<div class="sheet units"><h3>${repository} <span class="quiet">${plugin}, ${versions}</span></h3>${group("Upgraded", "changed", upgraded.map(step))}${group("Downgraded", "changed", downgraded.map(step))}${group("Added", "added", rest(added).map(unit))}${group("Removed", "removed", rest(removed).map(unit))}</div>`;
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
${(settings.requires !== null || settings.after !== null) && html`<div><dt>Gates</dt><dd>${[settings.requires !== null && `after ${settings.requires}`, settings.after !== null && `${settings.after} later`].filter((word) => word !== false).join(", ")}</dd></div>`}
${repositories.map(({ repository, url, serves }) => html`<div><dt>${repository}</dt><dd><span class="address">${url}</span>${serves === "release" ? undefined : html` <span class="gap">serves ${serves === "other" ? "something else" : "nothing"}</span>`}</dd></div>`)}
</dl>${served !== null && !whole && html`<p class="note">Not all of it serves ${served}: one was switched by hand, or a roll-out ended half-way.</p>`}</li>`,
      )}</ul>`;

const words = { rollOut: "rolled out", rollBack: "rolled back to" } as const;

const rolledOf = (rings: readonly RingFacts[]): Html => {
  const events = rings
    .flatMap(({ status, history }) => history.map((event) => ({ ring: status.ring, ...event })))
    .sort((a, b) => b.at.localeCompare(a.at));
  if (events.length === 0) return html`<p class="quiet">Nothing was rolled out.</p>`;
  return html`<ol class="sheet events">${events.map(
    ({ ring, at, action, release, before, result, partly, by, reason }) =>
      html`<li>${moment(at)} <b>${ring}</b>: ${words[action]} ${release}${before !== null && ` after ${before}`}, by ${who(by)}${reason !== null && html`: <q>${reason}</q>`}${result !== "done" && html` <span class="gap">${result}${partly && ", half-way"}</span>`}</li>`,
  )}</ol>`;
};

/** A repository each, closed at first: of many units a browser draws only what is opened. */
const unitsOf = ({ units }: ReleaseFacts): Html => {
  if (units.length === 0) return html`<p class="quiet">None.</p>`;
  const by = Map.groupBy(units, ({ plugin, repository }) => `${repository} (${plugin})`);
  return html`<p class="find" hidden><label>Only with <input type="search" autocomplete="off" spellcheck="false" placeholder="part of a name"></label> <span class="quiet" aria-live="polite"></span></p>${[
    ...by,
  ].map(
    ([name, those]) =>
      html`<details class="sheet units all"><summary><b>${name}</b> <span class="quiet">${s(those.length, "unit")}</span></summary><ul>${those.map(({ unit, type, digest }) => html`<li>${unit} <span class="kind">${type}</span>${digest !== undefined && html` <span class="digest">${digest}</span>`}</li>`)}</ul></details>`,
  )}`;
};
