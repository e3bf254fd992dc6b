import { asset } from "../assets.ts";
import type { Charts } from "../charts.ts";
import { page } from "../frame.ts";
import { type Html, html } from "../html.ts";
import { moment, s } from "../words.ts";
import { cardsOf } from "./cards.ts";
import { idOf } from "./compared.ts";
import type { RepositoryFacts, StreamsFacts } from "./facts.ts";
import { servedOf } from "./served.ts";
import { storyOf } from "./story.ts";
import { laneRules, treeOf } from "./tree.ts";

/** The page of what was read. */
export const drawStreams = (
  drawn: Charts,
  facts: StreamsFacts,
  { title, now }: { readonly title?: string | undefined; readonly now: Date },
): string => {
  const { streams, repositories, compared } = facts;
  const names = [...new Set(streams.map(({ of }) => of))];
  const trees = repositories.map((repository) => ({ repository, ...treeOf(drawn, repository, compared) }));
  const entries = repositories.flatMap(({ story }) => story);
  const seen = new Set<string>();
  // An action on two streams is told in the story of each.
  const story = entries.filter((entry) => {
    const key = JSON.stringify([entry.at, entry.text]);
    return !seen.has(key) && seen.add(key);
  });
  return page({
    title: title ?? `Streams of ${names.length <= 3 ? names.join(", ") : `${names.slice(0, 2).join(", ")} and ${names.length - 2} more`}`,
    about: html`${s(streams.length, "stream")} on ${s(
      repositories.reduce((all, { nodes }) => all + nodes.length, 0),
      "version",
    )} of ${s(repositories.length, "repository")}, as of ${moment(now.toISOString())} UTC`,
    sections: [
      { id: "streams", title: "Streams", body: cardsOf(facts) },
      { id: "versions", title: "Versions", body: versionsAndDiff(trees, facts) },
      { id: "served", title: "Served", body: servedOf(drawn, streams, now) },
      { id: "timeline", title: "Timeline", body: storyOf(story) },
    ],
    style: `${asset("bars.css")}${asset("streams.css")}${laneRules(trees)}`,
    script: asset("streams.js"),
    data: { kinds: compared.kinds, units: compared.units, versions: compared.versions, begin: beginOf(facts) },
  });
};

const versionsAndDiff = (trees: readonly { readonly repository: RepositoryFacts; readonly picture: Html }[], facts: StreamsFacts): Html =>
  html`<div class="beside"><div>${trees.map(
    ({ repository: { plugin, name, nodes }, picture }) =>
      html`<section class="tree" aria-label="Versions of ${name}"><h3>${name} <span class="quiet">${plugin} · ${s(nodes.length, "version")}</span></h3>${picture}</section>`,
  )}</div>
<section class="diff" id="diff" aria-labelledby="diff-title" tabindex="-1"><h3 id="diff-title">What differs</h3>
<noscript><p class="note">Comparing takes JavaScript: it runs in this page alone, and loads nothing.</p></noscript>
<form class="choice" hidden><label>from <select name="from">${choicesOf(facts)}</select></label><button type="button" class="swap" aria-label="Swap from and to" title="Swap from and to">⇄</button><label>to <select name="to">${choicesOf(facts)}</select></label></form>
<p class="sum" aria-live="polite"></p>
<label class="find" hidden>Only with <input type="search" autocomplete="off" spellcheck="false" placeholder="part of a name"></label>
<div class="units"></div>${
    facts.compared.unseen.length > 0 &&
    html`<p class="note">Whoever made this page may not list ${facts.compared.unseen.join(", ")}: whether versions differ in them isn't known.</p>`
  }</section></div>`;

/** Heads first, then all versions that can be compared. */
const choicesOf = ({ streams, repositories, compared }: StreamsFacts): Html => {
  const heads = streams.map(({ plugin, of, name, head }) => ({
    id: idOf({ plugin, name: head.home }, head.version.number),
    text: `${of}/${name}`,
  }));
  return html`<optgroup label="Streams">${heads.map(({ id, text }) => html`<option value="${id}" data-head>${text}</option>`)}</optgroup>${repositories.map(
    (repository) =>
      html`<optgroup label="${repository.name}">${repository.nodes
        .toReversed()
        .filter(({ number }) => idOf(repository, number) in compared.versions)
        .map(({ number }) => html`<option value="${idOf(repository, number)}">version ${number}</option>`)}</optgroup>`,
  )}`;
};

/** What is shown first: the last change of the last stream that has one. */
const beginOf = ({ repositories, compared }: StreamsFacts): readonly [string, string] | undefined => {
  const changes = repositories.flatMap((repository) =>
    repository.nodes.flatMap(({ number, parent, created }) => {
      const [from, to] = [parent === undefined ? "" : idOf(repository, parent), idOf(repository, number)];
      return from in compared.versions && to in compared.versions ? [{ created, pair: [from, to] as const }] : [];
    }),
  );
  return changes.sort((a, b) => b.created.localeCompare(a.created))[0]?.pair;
};
