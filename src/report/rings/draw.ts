import type { Actor, RingStatus } from "../../index.ts";
import { type Html, html } from "../html.ts";
import { moment, s } from "../words.ts";
import type { RingFacts } from "./read.ts";

/** For people. */
export const who = ({ user, host }: Pick<Actor, "user" | "host">): string => `${user ?? "somebody"} on ${host}`;

/** What holds for a ring, in words; `undefined` where nothing does. */
export const gatesOf = ({ requires, after }: RingStatus["settings"]): string | undefined => {
  if (requires === null) return after === null ? undefined : `${after} after it was made`;
  return after === null ? `after ${requires}` : `${after} after ${requires}`;
};

/** So many are shown at first. */
const most = 25;
const words = { rollOut: "rolled out", rollBack: "rolled back to" } as const;

/** All that was rolled out and back, newest first. */
export const rolledOf = (rings: readonly RingFacts[]): Html => {
  const events = rings
    .flatMap(({ status, history }) => history.map((event) => ({ ring: status.ring, ...event })))
    .sort((a, b) => b.at.localeCompare(a.at));
  if (events.length === 0) return html`<p class="quiet">Nothing was rolled out.</p>`;
  const lines = events.map(
    ({ ring, at, action, release, before, result, partly, by, reason }) =>
      html`<li>${moment(at)} <b>${ring}</b>: ${words[action]} ${release}${before !== null && ` after ${before}`}, by ${who(by)}${reason !== null && html`: <q>${reason}</q>`}${result !== "done" && html` <span class="gap">${result}${partly && ", half-way"}</span>`}</li>`,
  );
  const older = lines.slice(most);
  return html`<ol class="sheet events">${lines.slice(0, most)}</ol>${older.length > 0 && html`<details class="sheet older"><summary>${s(older.length, "earlier one")}</summary><ol class="events">${older}</ol></details>`}`;
};
