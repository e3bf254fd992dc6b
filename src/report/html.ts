/** Markup, as opposed to text: what it is made of has been escaped. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What can stand in markup: other markup, or a text, which is escaped; `undefined` and `false` are nothing. */
export type Part = Html | string | number | undefined | false | readonly Part[];

/** Markup. Whatever is put in is escaped, unless it is markup itself: in elements and in quoted attributes, nowhere else. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  new Html(strings.map((string, i) => string + textOf(parts[i])).join(""));

const textOf = (part: Part): string => {
  if (part === undefined || part === false) return "";
  if (part instanceof Html) return part.text;
  return Array.isArray(part) ? part.map(textOf).join("") : escaped(String(part));
};

/** What browsers would take for markup; and control characters, and what turns the direction of writing, which would make a text look like another. */
const escaped = (text: string): string =>
  text
    .replace(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/gu, "\ufffd")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");

/** Data for the page's script: JSON that can't end the element it stands in. */
export const jsonIn = (id: string, data: unknown): Html =>
  new Html(`<script type="application/json" id="${escaped(id)}">${JSON.stringify(data).replaceAll("<", "\\u003c")}</script>`);
