import { expect, test } from "vitest";
import { html } from "../../../src/report/html.ts";
import { tableOf } from "../../../src/report/table.ts";
import { tickFormat } from "../../../src/report/words.ts";

test("where a row is a card, each of its cells says of what column it is; the first one is what the card is called", () => {
  const table = tableOf("sums", "Table of sums", ["Name", "Why", { number: 'Units of "all"' }]);
  expect(table.rules).toBe(
    '@media (max-width: 40rem) {.sums td:nth-child(2)::before{content:"Why"}.sums td:nth-child(3)::before{content:"Units of \\"all\\""}}',
  );
  const { text } = table.of([html`<tr><th scope="row">a</th><td>b</td><td class="number">1</td></tr>`]);
  expect(text).toContain('tabindex="0" role="region" aria-label="Table of sums"');
  expect(text).toContain('<th scope="col">Why</th><th scope="col" class="number">Units of &quot;all&quot;</th>');
  expect(text).toContain('<tbody><tr><th scope="row">a</th>');
});

test("a mark of an axis tells the day where a day begins, and the time elsewhere", () => {
  const first = Date.UTC(2026, 10, 24);
  const hour = 3_600_000;
  const words = (span: number, ...ticks: number[]): readonly string[] =>
    ticks.map((at) => tickFormat([new Date(first), new Date(first + span * hour)])(new Date(first + at * hour)));
  // Three days have a mark each twelve hours.
  expect(words(72, 12, 24, 36, 48)).toEqual(["12:00", "11-25", "12:00", "11-26"]);
  expect(words(30, 18, 24, 30)).toEqual(["18:00", "11-25", "06:00"]);
  expect(words(24 * 30, 0, 168)).toEqual(["11-24", "12-01"]);
  expect(words(0.05, 0, 0.01)).toEqual(["00:00:00", "00:00:36"]);
  expect(words(24 * 400, 0, 24 * 40)).toEqual(["2026-11", "2027-01"]);
});
