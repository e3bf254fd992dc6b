import { barsOf } from "../bars.ts";
import type { Charts } from "../charts.ts";
import { type Html, html } from "../html.ts";
import type { StreamFacts } from "./facts.ts";

/** What each stream has served since when: a bar a stream, a piece a version. */
export const servedOf = (drawn: Charts, streams: readonly StreamFacts[], now: Date): Html =>
  barsOf(
    drawn,
    streams.map(({ of, name, history }) => ({
      title: html`${of}/<b>${name}</b>`,
      name: `${of}/${name}`,
      pieces: history.toReversed().flatMap(({ at: since, until, version }) => {
        if (version === undefined) return [];
        return [{ since, until, name: `version ${version.number}`, word: `${version.number}` }];
      }),
    })),
    now,
  );
