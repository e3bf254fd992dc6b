import { type Html, html, type Part } from "./html.ts";

/** Of a column: its title, and whether it holds numbers. */
export type Column = string | { readonly number: string };

/** A table of a page. */
export interface Table {
  /** What its style takes: on a phone a row is a card, and each cell says of what column it is. */
  readonly rules: string;
  /** With rows, each of whose cells is a `th` or a `td`. */
  of(rows: readonly Html[]): Html;
}

const titleOf = (column: Column): string => (typeof column === "string" ? column : column.number);

/**
 * A table by the name of its class.
 * @param label for those who can't see it
 */
export const tableOf = (name: string, label: string, columns: readonly Column[]): Table => ({
  // What stands in the head is said once for all rows: in the cells it would weigh more than they do.
  rules: `@media (max-width: 40rem) {${columns
    .map((column, i) => (i === 0 ? "" : `.${name} td:nth-child(${i + 1})::before{content:${JSON.stringify(titleOf(column))}}`))
    .join("")}}`,
  of: (rows) =>
    html`<div class="sheet scroll" tabindex="0" role="region" aria-label="${label}"><table class="rows ${name}"><thead><tr>${columns.map(
      (column): Part => html`<th scope="col"${typeof column === "object" && html` class="number"`}>${titleOf(column)}</th>`,
    )}</tr></thead><tbody>${rows}</tbody></table></div>`,
});
