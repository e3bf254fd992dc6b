import { createHash } from "node:crypto";
import { asset } from "./assets.ts";
import { Html, html, jsonIn, type Part } from "./html.ts";
import { moment } from "./words.ts";

/** A part of a page that can be jumped to. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly body: Part;
}

/** What a page is made of. */
export interface Frame {
  readonly title: string;
  /** What is said of it, below the title. */
  readonly about: Part;
  readonly sections: readonly Section[];
  /** Rules beside those of all pages. */
  readonly style?: string;
  /** What runs in it, once it is there: finds its data in the element `data`. */
  readonly script?: string;
  readonly data?: unknown;
}

const hash = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/**
 * One page that needs nothing else: no network, no font, no file. Its own style and its own script are all that browsers let it have (a policy
 * with their hashes), so that nothing that it tells of can run, even were it not escaped.
 */
export const page = ({ title, about, sections, style = "", script = "", data }: Frame): string => {
  const styles = `${asset("page.css")}${style}`;
  const policy = [
    "default-src 'none'",
    `style-src ${hash(styles)}`,
    ...(script === "" ? [] : [`script-src ${hash(script)}`]),
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ];
  const { text } = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Html(policy.join("; "))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>${title}</title>
<style>${new Html(styles)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="top">
<h1>${title}</h1>
<p class="about">${about}</p>
<nav aria-label="On this page"><ul>${sections.map(({ id, title: name }) => html`<li><a href="#${id}">${name}</a></li>`)}</ul></nav>
</header>
<main id="main" tabindex="-1">
${sections.map(({ id, title: name, body }) => html`<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${name}</h2>${body}</section>`)}
</main>
<footer><p>Made by pulp-sdk, ${moment(new Date().toISOString())}. It tells what was so then. Times are UTC.</p></footer>
${data === undefined ? undefined : jsonIn("data", data)}
${script === "" ? undefined : new Html(`<script>${script}</script>`)}
</body>
</html>
`;
  return text;
};
