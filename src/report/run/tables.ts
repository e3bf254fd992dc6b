import { type Html, html } from "../html.ts";
import { tableOf } from "../table.ts";
import { duration, percent, s } from "../words.ts";
import { type RunOutcome, secondsOf, spanOf } from "./facts.ts";

const statuses = ["succeeded", "unchanged", "failed", "skipped", "canceled"] as const;

/** How many came to what, and how long it took. */
export const totalsOf = (outcomes: readonly RunOutcome[]): Html => {
  const [first, last] = spanOf(outcomes);
  const counts = statuses.map((status) => [status, outcomes.filter((one) => one.status === status).length] as const);
  return html`<ul class="totals">${counts
    .filter(([status, count]) => count > 0 || status === "succeeded" || status === "failed")
    .map(
      ([status, count]) => html`<li class="${status}${count === 0 && " none"}"><b>${count.toLocaleString("en")}</b> ${status}</li>`,
    )}<li><b>${duration((last.getTime() - first.getTime()) / 1000)}</b> in all</li></ul>`;
};

const isBad = ({ status }: RunOutcome): boolean => status === "failed" || status === "skipped" || status === "canceled";

/** Why it failed, most first, with the repositories. */
export const causesOf = (outcomes: readonly RunOutcome[]): Html => {
  const bad = outcomes.filter(isBad);
  if (bad.length === 0) return html`<p class="quiet">Nothing failed, was skipped or canceled.</p>`;
  const causes = [...Map.groupBy(bad, ({ cause, status }) => cause ?? status)].sort(([, a], [, b]) => b.length - a.length);
  return html`<ul class="causes">${causes.map(
    ([cause, those]) =>
      html`<li><details><summary><b>${cause}</b> <span class="quiet">${s(those.length, "repository")}</span>${barOf(those.length / bad.length, "bad")}</summary><ul>${those.map(
        (one) => html`<li><b>${one.repository}</b> ${messageOf(one)}</li>`,
      )}</ul></details></li>`,
  )}</ul>`;
};

const messageOf = ({ error }: RunOutcome): string =>
  error === undefined || error === null ? "" : String((error as { readonly message?: unknown }).message ?? error);

const barOf = (share: number, kind: "done" | "bad"): Html =>
  html`<svg class="bar" height="8" aria-hidden="true"><rect class="${kind}" width="${percent(Math.max(share * 100, 0.5))}" height="8" rx="2"/></svg>`;

const slowestShown = 20;

/** Repositories that took longest, and upstreams, slowest first. */
export const slowestOf = (outcomes: readonly RunOutcome[]): Html => {
  const slowest = outcomes.toSorted((a, b) => secondsOf(b) - secondsOf(a)).slice(0, slowestShown);
  const longest = Math.max(...slowest.map(secondsOf), 0.001);
  const hosts = [...Map.groupBy(outcomes, ({ host }) => host)].flatMap(([host, those]) =>
    host === undefined
      ? []
      : [{ host, count: those.length, failed: those.filter(isBad).length, seconds: those.reduce((sum, one) => sum + secondsOf(one), 0) }],
  );
  const average = ({ seconds, count }: (typeof hosts)[number]): number => seconds / count;
  return html`<div class="two"><div class="sheet"><h3>Repositories</h3><ol class="bars">${slowest.map(
    (one) =>
      html`<li><span>${one.repository}</span> <b>${duration(secondsOf(one))}</b>${barOf(secondsOf(one) / longest, isBad(one) ? "bad" : "done")}</li>`,
  )}</ol></div>${
    hosts.length > 0 &&
    html`<div class="sheet"><h3>Upstreams</h3><table><thead><tr><th scope="col">Host</th><th scope="col">Repositories</th><th scope="col">Failed</th><th scope="col">On average</th></tr></thead><tbody>${hosts
      .toSorted((a, b) => average(b) - average(a))
      .map(
        (of) =>
          html`<tr><th scope="row">${of.host}</th><td>${of.count.toLocaleString("en")}</td><td class="${of.failed > 0 && "less"}">${of.failed.toLocaleString("en")}</td><td>${duration(average(of))}</td></tr>`,
      )}</tbody></table></div>`
  }</div>`;
};

export const outcomesTable = tableOf("outcomes", "Table of all outcomes", ["Repository", "Status", "Took", "Tries", "Upstream", "Why"]);

/** Every outcome, in the order in which they came. */
export const allOf = (outcomes: readonly RunOutcome[]): Html =>
  html`<form class="filter" hidden><label>Only with <input type="search" autocomplete="off" spellcheck="false" placeholder="part of a name"></label>${statuses
    .filter((status) => outcomes.some((one) => one.status === status))
    .map(
      (status) => html`<label><input type="checkbox" value="${status}" checked> ${status}</label>`,
    )}<span class="quiet" aria-live="polite"></span></form>
${outcomesTable.of(
  outcomes.map(
    (one) =>
      html`<tr data-status="${one.status}"><th scope="row">${one.repository}</th><td><span class="status ${one.status}">${one.status}</span></td><td>${one.started === undefined ? "" : duration(secondsOf(one))}</td><td>${one.attempts ?? ""}</td><td class="host">${one.host ?? ""}</td><td class="message">${one.cause !== undefined && html`<b>${one.cause}</b> `}${messageOf(one)}</td></tr>`,
  ),
)}`;
