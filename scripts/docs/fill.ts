const block = /<!-- code: (?<path>[^\s#]+)(?:#(?<region>[\w-]+))? -->\n(?:```(?:ts|yaml)\n(?:.*?\n)??```(?=\n|$))?/gs;
const fence = /^```(?:ts|yaml)$/gm;

/** Without the indentation that all lines share. */
const dedented = (lines: readonly string[]): string => {
  const indents = lines.filter((line) => line.trim() !== "").map((line) => line.length - line.trimStart().length);
  const shared = Math.min(...indents);
  return lines.map((line) => line.slice(shared)).join("\n");
};

/**
 * What a region holds.
 * @throws Error where there is none of that name, or it doesn't end.
 */
export function regionOf(source: string, path: string, region: string | undefined): string {
  if (region === undefined) return source.trimEnd();
  const lines = source.split("\n");
  const begin = lines.findIndex((line) => line.trim() === `// #region ${region}`);
  const end = lines.findIndex((line, at) => at > begin && line.trim() === "// #endregion");
  if (begin < 0 || end < 0) throw new Error(`${path} has no region ${region}, or it doesn't end`);
  return dedented(lines.slice(begin + 1, end));
}

/**
 * Fills the marked code blocks of a page; a mark that no block follows yet gets one.
 * @throws Error where a source is missing, or a block of TypeScript isn't marked: what no test runs isn't quoted.
 */
export function fill(page: string, name: string, read: (path: string) => string): { readonly text: string; readonly count: number } {
  let count = 0;
  let missing = 0;
  const text = page.replace(block, (all: string, path: string, region: string | undefined) => {
    count++;
    if (!all.endsWith("```")) missing++;
    const language = path.endsWith(".yaml") ? "yaml" : "ts";
    const marker = `<!-- code: ${path}${region === undefined ? "" : `#${region}`} -->`;
    const end = all.endsWith("```") ? "" : "\n";
    return `${marker}\n\`\`\`${language}\n${regionOf(read(path), path, region)}\n\`\`\`${end}`;
  });
  const fences = page.match(fence)?.length ?? 0;
  if (fences + missing !== count)
    throw new Error(`${name} has ${fences} blocks of code, of which ${count - missing} are marked with their source`);
  return { text, count };
}
