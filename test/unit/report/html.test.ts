import { expect, test } from "vitest";
import { html, jsonIn } from "../../../src/report/html.ts";

test("texts are escaped, in elements and in quoted attributes; markup isn't, again", () => {
  const name = `<script>"x" & 'y'</script>`;
  const escaped = "&lt;script&gt;&quot;x&quot; &amp; &#39;y&#39;&lt;/script&gt;";
  expect(html`<p title="${name}">${name}${html`<b>${name}</b>`}${[name, 1]}</p>`.text).toBe(
    `<p title="${escaped}">${escaped}<b>${escaped}</b>${escaped}1</p>`,
  );
});

test("nothing is nothing, zero is zero", () => {
  expect(html`<p>${undefined}${false}${0}${""}${[]}</p>`.text).toBe("<p>0</p>");
});

test("what would hide in a text is seen", () => {
  expect(html`${"a\u0000b\u001bc\u202egpj.exe\nnext"}`.text).toBe("a\ufffdb\ufffdc\ufffdgpj.exe\nnext");
});

test("data can't end the element it stands in", () => {
  const data = { name: "</script><script>alert(1)</script><!--" };
  const { text } = jsonIn("data", data);
  expect(text.match(/</g)).toHaveLength(2);
  expect(JSON.parse(text.slice(text.indexOf(">") + 1, text.lastIndexOf("<")))).toEqual(data);
});
