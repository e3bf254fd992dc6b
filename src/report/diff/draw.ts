import type { ContentUnit, ReleaseDiff, RepositoryDiff } from "../../index.ts";
import { asset } from "../assets.ts";
import { page } from "../frame.ts";
import { type Html, html, type Part } from "../html.ts";
import { tableOf } from "../table.ts";

/** What stands beside a step from one version of a name to another isn't told twice. */
const restOf = ({
  added,
  removed,
  upgraded,
  downgraded,
  moved,
}: RepositoryDiff): readonly [readonly ContentUnit[], readonly ContentUnit[]] => {
  const stepped = new Set([...upgraded, ...downgraded, ...moved].flatMap(({ kind, from, to }) => [`${kind} ${from}`, `${kind} ${to}`]));
  const rest = (of: readonly ContentUnit[]): readonly ContentUnit[] => of.filter(({ kind, label }) => !stepped.has(`${kind} ${label}`));
  return [rest(added), rest(removed)];
};

/** What became of the units of one repository, group by group. */
const groupsOf = (one: RepositoryDiff): readonly (Html | undefined)[] => {
  const [added, removed] = restOf(one);
  const group = (title: string, name: string, items: readonly Html[]): Html | undefined =>
    items.length === 0
      ? undefined
      : html`<div class="${name}"><h4>${title} (${items.length.toLocaleString("en")})</h4><ul>${items}</ul></div>`;
  const step = ({ kind, from, to }: RepositoryDiff["upgraded"][number]): Html =>
    html`<li><del>${from}</del> → <ins>${to}</ins> <span class="kind">${kind}</span></li>`;
  const unit = ({ kind, label }: ContentUnit): Html => html`<li>${label} <span class="kind">${kind}</span></li>`;
  return [
    group("Upgraded", "changed", one.upgraded.map(step)),
    group("Downgraded", "changed", one.downgraded.map(step)),
    group("Moved", "changed", one.moved.map(step)),
    group("Added", "added", added.map(unit)),
    group("Removed", "removed", removed.map(unit)),
  ];
};

const versionsOf = ({ before, after }: RepositoryDiff): string =>
  `${before === null ? "not there" : `version ${before.number}`} → ${after === null ? "not there" : `version ${after.number}`}`;

/** CVEs that are fixed by what came. */
export const fixesOf = ({ repositories }: ReleaseDiff): Html | undefined => {
  const cves = [...new Set(repositories.flatMap((one) => one.cves))].sort();
  return cves.length === 0 ? undefined : html`<p>It fixes ${cves.map((cve) => html`<span class="badge">${cve}</span> `)}</p>`;
};

/** Lists of so many lines are closed at first: of many units a browser draws only what is opened. */
const many = 200;

/**
 * One repository.
 * @param place where it is jumped to from a table, and searched
 */
export const differenceOf = (one: RepositoryDiff, place?: number): Html =>
  html`<details class="sheet units${place !== undefined && " all"}"${place !== undefined && html` id="repository-${place}"`}${sizeOf(one) <= many && html` open`}><summary><h3>${one.repository} <span class="quiet">${one.plugin}, ${versionsOf(one)}</span></h3></summary>${groupsOf(one)}${unseenOf(one)}</details>`;

const unseenOf = ({ unseen }: RepositoryDiff): Html | undefined =>
  unseen.length === 0
    ? undefined
    : html`<p class="note">Whoever compared this may not list ${unseen.join(", ")}: whether the versions differ in them isn't known.</p>`;

const sizeOf = (one: RepositoryDiff): number => {
  const [added, removed] = restOf(one);
  return added.length + removed.length + one.upgraded.length + one.downgraded.length + one.moved.length;
};

const count = (value: number): string => value.toLocaleString("en");

const totalsOf = ({ repositories }: ReleaseDiff): Html => {
  const sum = (of: (one: RepositoryDiff) => number): number => repositories.reduce((all, one) => all + of(one), 0);
  const totals = [
    [repositories.length, repositories.length === 1 ? "repository differs" : "repositories differ", ""],
    [sum(({ upgraded }) => upgraded.length), "upgraded", "changed"],
    [sum(({ downgraded }) => downgraded.length), "downgraded", "changed"],
    [sum(({ moved }) => moved.length), "moved", "changed"],
    [sum((one) => restOf(one)[0].length), "added", "succeeded"],
    [sum((one) => restOf(one)[1].length), "removed", "failed"],
  ] as const;
  return html`<ul class="totals">${totals.map(
    ([value, word, name]) => html`<li class="${value === 0 ? "none" : name}"><b>${count(value)}</b> ${word}</li>`,
  )}</ul>`;
};

const table = tableOf("counts", "Table of repositories", ["Repository", "Versions", "Upgraded", "Downgraded", "Moved", "Added", "Removed"]);

const countsOf = (repositories: readonly RepositoryDiff[]): Html =>
  table.of(
    repositories.map((one, i) => {
      const [added, removed] = restOf(one);
      const cell = (of: readonly unknown[]): Html =>
        html`<td>${of.length === 0 ? html`<span class="quiet">0</span>` : count(of.length)}</td>`;
      return html`<tr><th scope="row"><a href="#repository-${i}">${one.repository}</a> <span class="quiet">${one.plugin}</span></th><td>${versionsOf(one)}</td>${cell(one.upgraded)}${cell(one.downgraded)}${cell(one.moved)}${cell(added)}${cell(removed)}</tr>`;
    }),
  );

const changesOf = (repositories: readonly RepositoryDiff[]): Part => [
  html`<p class="find" hidden><label>Only with <input type="search" autocomplete="off" spellcheck="false" placeholder="part of a name"></label> <span class="quiet" aria-live="polite"></span></p>`,
  repositories.map(differenceOf),
];

const advisoriesOf = ({ repositories }: ReleaseDiff): Part => {
  const advisories = [...new Set(repositories.flatMap((one) => one.advisories))].sort();
  const cves = [...new Set(repositories.flatMap((one) => one.cves))].sort();
  if (advisories.length + cves.length === 0) return undefined;
  const list = (title: string, of: readonly string[]): Html | undefined =>
    of.length === 0 ? undefined : html`<div><dt>${title}</dt><dd>${of.map((one) => html`<span class="tag">${one}</span> `)}</dd></div>`;
  return html`<div class="sheet"><dl class="gained">${list("CVEs fixed", cves)}${list("Advisories", advisories)}</dl></div>`;
};

/** The page of what differs. */
export const drawDiff = (diff: ReleaseDiff, title: string | undefined): string => {
  const { before, after, repositories } = diff;
  const gained = advisoriesOf(diff);
  return page({
    title: title ?? `${before} → ${after}`,
    about: html`What ${after} has otherwise than ${before}.`,
    sections: [
      { id: "totals", title: "In numbers", body: totalsOf(diff) },
      ...(gained === undefined ? [] : [{ id: "fixes", title: "What it fixes", body: gained }]),
      ...(repositories.length === 0
        ? [{ id: "changes", title: "Changes", body: html`<p class="quiet">Nothing differs.</p>` }]
        : [
            { id: "repositories", title: "Repositories", body: countsOf(repositories) },
            { id: "changes", title: "Changes", body: changesOf(repositories) },
          ]),
    ],
    style: `${asset("release.css")}${asset("diff.css")}${table.rules}`,
    script: asset("find.js"),
  });
};
