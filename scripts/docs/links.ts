import { globSync, readFileSync, statSync } from "node:fs";
import { join, posix } from "node:path";

const code = /^```.*?^```$/gms;

/** The anchors of a page's headings, as GitHub makes them: the second of a name gets `-1`. */
export function anchorsOf(page: string): ReadonlySet<string> {
  const seen = new Map<string, number>();
  const anchors = [...page.replace(code, "").matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) => {
    const anchor = heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}_\- ]/gu, "")
      .replaceAll(" ", "-");
    const before = seen.get(anchor) ?? 0;
    seen.set(anchor, before + 1);
    return before === 0 ? anchor : `${anchor}-${before}`;
  });
  return new Set(anchors);
}

/**
 * Links of a page that lead nowhere: to a file that isn't there, or an anchor that no heading of a page has. Those to other hosts aren't looked at.
 * @param read the text of a file, `""` of a folder; `undefined` where there is none
 */
export function brokenLinks(page: string, read: (path: string) => string | undefined): readonly string[] {
  const links = [...(read(page) ?? "").replace(code, "").matchAll(/\]\((?!https?:)([^)]*)\)/g)].map(([, link = ""]) => link);
  return links.filter((link) => {
    const [path = "", anchor] = link.split("#");
    const text = read(path === "" ? page : posix.join(posix.dirname(page), path));
    return text === undefined || (anchor !== undefined && !anchorsOf(text).has(anchor));
  });
}

/** README and the pages of docs, in a checkout or in an installed package. */
export const pagesIn = (root: string): readonly string[] => ["README.md", ...globSync("docs/*.md", { cwd: root }).sort()];

/** All of their links that lead nowhere, with their pages. */
export const brokenLinksIn = (root: string): readonly string[] => {
  const read = (path: string): string | undefined => {
    const found = statSync(join(root, path), { throwIfNoEntry: false });
    return found === undefined ? undefined : found.isFile() ? readFileSync(join(root, path), "utf8") : "";
  };
  return pagesIn(root).flatMap((page) => brokenLinks(page, read).map((link) => `${page}: ${link} leads nowhere`));
};
