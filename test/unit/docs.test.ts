import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fill } from "../../scripts/docs/fill.ts";
import { anchorsOf, brokenLinks } from "../../scripts/docs/links.ts";

const root = join(import.meta.dirname, "../..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");

describe("code of the docs", () => {
  const source = "import x;\n\nfunction f() {\n  // #region one\n  if (a) {\n    b();\n  }\n  // #endregion\n}\n";
  const page = (marker: string, body = "old\n"): string => `before\n\n${marker}\n\`\`\`ts\n${body}\`\`\`\n\nafter\n`;

  test("is what stands in the region, without its indentation, however often it is filled", () => {
    const marker = "<!-- code: a.ts#one -->";
    const filled = fill(page(marker), "page", () => source);
    expect(filled).toEqual({ text: page(marker, "if (a) {\n  b();\n}\n"), count: 1 });
    expect(fill(filled.text, "page", () => source).text).toBe(filled.text);
    expect(fill(page(marker, ""), "page", () => source).text).toBe(filled.text);
  });

  test("is the whole file where no region is named", () => {
    const { text } = fill(page("<!-- code: a.ts -->"), "page", () => "all of it\n");
    expect(text).toBe(page("<!-- code: a.ts -->", "all of it\n"));
  });

  test("gets a block where a mark has none yet", () => {
    const marked = "before\n\n<!-- code: a.ts -->\n\nafter\n";
    expect(fill(marked, "page", () => "all of it\n")).toEqual({ text: page("<!-- code: a.ts -->", "all of it\n"), count: 1 });
  });

  test("is quoted as it is: `$&` too", () => {
    expect(fill(page("<!-- code: a.ts -->"), "page", () => "x.replace(y, '$&$1');\n").text).toContain("'$&$1'");
  });

  test("isn't quoted without a source, nor from a region that isn't there", () => {
    expect(() => fill("```ts\nmade up\n```\n", "page", read)).toThrow("1 blocks of code, of which 0 are marked");
    expect(() => fill(page("<!-- code: a.ts#two -->"), "page", () => source)).toThrow("a.ts has no region two");
  });
});

describe("links of the docs", () => {
  const files: Readonly<Record<string, string>> = {
    "README.md": "[a](docs/a.md) [b](docs/a.md#two-words-in-code) [c](src) [d](https://example.com/x)\n",
    "docs/a.md": "# A\n\n## Two words, in `code`!\n\n## Again\n\n### Again\n\n```sh\n# no heading [x](gone.md)\n```\n",
    src: "",
  };
  const reading = (path: string): string | undefined => files[path];

  test("are followed to their files, and to the anchors that headings have", () => {
    expect(brokenLinks("README.md", reading)).toEqual([]);
    expect(brokenLinks("docs/a.md", reading)).toEqual([]);
    expect([...anchorsOf(files["docs/a.md"] ?? "")]).toEqual(["a", "two-words-in-code", "again", "again-1"]);
  });

  test.each(["gone.md", "a.md#no-heading-xgonemd", "#again-2", "../README.md#a"])("are named where they lead nowhere: %s", (link) => {
    expect(brokenLinks("docs/b.md", (path) => (path === "docs/b.md" ? `# Again\n[x](${link})` : reading(path)))).toEqual([link]);
  });
});

describe("docs", () => {
  test("errors.md has every code", () => {
    const sources = globSync("src/**/*.ts", { cwd: root, exclude: ["src/local/**", "src/cli/**"] }).map((path) => read(path));
    const codes = sources.flatMap((source) => [...source.matchAll(/code: (?:init\.code \?\? )?"([A-Z_]{5,})"/g)].map(([, code]) => code));
    const missing = [...new Set(codes)].filter((code) => !code?.startsWith("CONFIG_") && !read("docs/errors.md").includes(`\`${code}\``));
    expect(codes.length).toBeGreaterThan(30);
    expect(missing).toEqual([]);
  });

  test("adapters.md has every field and every hook", () => {
    const membersOf = (path: string, name: string): readonly string[] => {
      const [, body = ""] = new RegExp(`^export interface ${name} \\{\\n(.*?)^\\}`, "ms").exec(read(path)) ?? [];
      return [...body.matchAll(/^ {2}readonly (\w+)\??:/gm)].map(([, member]) => member ?? "");
    };
    const members = [...membersOf("src/plugins/adapter.ts", "Adapter"), ...membersOf("src/plugins/hooks.ts", "Hooks")];
    expect(members.length).toBeGreaterThan(25);
    expect(members.filter((member) => !read("docs/adapters.md").includes(`\`${member}\``))).toEqual([]);
  });

  test("architecture.md has the rooms that the arrows go by, in their order", async () => {
    const { rooms, modelRooms } = (await import(join(root, "dependency-cruiser.config.mjs"))) as Readonly<Record<string, string[][]>>;
    const names = (paths: readonly string[][] = []): readonly string[] => paths.flat().map((path) => path.split("/").at(-1) ?? "");
    const rows = [...read("docs/architecture.md").matchAll(/^\| `(\w+)(?:\/|\.ts)` *\|(.*)/gm)];
    expect(rows.map(([, room]) => room)).toEqual([...names(rooms), "local"]);
    const ofModel = rows.find(([, room]) => room === "model")?.[2] ?? "";
    expect([...ofModel.matchAll(/`(\w+)\/`/g)].map(([, room]) => room)).toEqual(names(modelRooms));
    const folders = globSync("src/*", { cwd: root }).map((path) => path.replace(/^src\/|\.ts$/g, ""));
    expect(folders.filter((folder) => !rows.some(([, room]) => room === folder))).toEqual([]);
  });

  test("README names no folder that isn't there", () => {
    for (const [, folder] of read("README.md").matchAll(/^\| `([a-z/]+)\/`/gm))
      expect(globSync(`${folder}/*`, { cwd: root })).not.toEqual([]);
  });
});
