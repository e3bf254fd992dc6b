import type { Run } from "../operation/index.ts";
import type { Entry } from "./entries.ts";
import { folderOf, parsePath } from "./line.ts";
import type { Lines } from "./lines.ts";
import type { LedgerRecord } from "./record.ts";

/** Records that are looked through for the last ones, for each line that is asked for: of lines that are older it is cheaper to ask each. */
const perLine = 20;
/** Lines that are asked one by one at the same time. */
const together = 20;

/** The last record of each of many lines. GET `content/…/?ordering=-pulp_created`, and of what isn't among those a GET each */
export const lastsOf = async (
  lines: Lines,
  run: Run,
  below: string,
  wanted: readonly string[],
): Promise<ReadonlyMap<string, LedgerRecord>> => {
  const missing = new Map(wanted.map((line) => [folderOf(line), line]));
  const found: { readonly line: string; readonly entry: Entry }[] = [];
  let left = Math.max(lines.context.pageSize, perLine * wanted.length);
  let isAll = true;
  if (missing.size > 0)
    for await (const entry of lines.entries.newest(run, folderOf(below))) {
      const folder = parsePath(entry.relative_path)?.folder ?? "";
      const line = missing.get(folder);
      if (line !== undefined) found.push({ line, entry });
      missing.delete(folder);
      isAll = --left > 0 && missing.size > 0;
      if (!isAll) break;
    }
  const records = await lines.each(
    found.map(({ entry }) => entry),
    async (entry) => lines.readable(await lines.parsed(entry), entry),
  );
  const lasts = new Map(records.map((record) => [record.line, record]));
  // What all pages were read for and wasn't there has no record.
  const alone = isAll ? [] : [...missing.values()];
  for (let i = 0; i < alone.length; i += together) {
    const tails = await Promise.all(alone.slice(i, i + together).map((line) => lines.tail(run, line, "afresh")));
    for (const tail of tails) if (tail !== undefined) lasts.set(tail.record.line, tail.record);
  }
  return lasts;
};
