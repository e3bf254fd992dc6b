import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { page } from "../../../src/report/frame.ts";
import { html } from "../../../src/report/html.ts";

const of = (text: string, element: string): string => new RegExp(`<${element}>([\\s\\S]*?)</${element}>`).exec(text)?.[1] ?? "";
const hash = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

const sections = [{ id: "one", title: "One & only", body: html`<p>text</p>` }];

test("the policy lets nothing run or load but the page's own style and script", () => {
  const text = page({ title: "a <title>", about: "b", sections, style: ".x{color:red}", script: "void 0;", data: { x: "</script>" } });
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(text)?.[1];
  expect(policy?.split("; ")).toEqual([
    "default-src 'none'",
    `style-src ${hash(of(text, "style"))}`,
    `script-src ${hash(of(text, "script"))}`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ]);
  expect(of(text, "style")).toContain(".x{color:red}");
  expect(text).toContain("<title>a &lt;title&gt;</title>");
  expect(text).toContain('<a href="#one">One &amp; only</a>');
  expect(text.replaceAll(/<(style|script)[\s\S]*?<\/\1>/g, "")).not.toMatch(/\sstyle=|\son\w+=|https?:/);
});

test("a page without a script lets none run", () => {
  const text = page({ title: "a", about: "b", sections });
  expect(text).not.toContain("<script");
  expect(text).not.toContain("script-src");
});
