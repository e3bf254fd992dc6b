import type { ItemBytes } from "./page-bytes.ts";
import { objectIn, type Unparsed } from "./shapes.ts";

/**
 * A page, so many of its items at a time, each parsed once and gone before the next ones are looked at. What isn't an item shows only then: the page was no answer,
 * and is read again, which now looks at all of it first, as often as of any answer that is lost. What was looked at before stands.
 *
 * @param read one page: the same whenever it is asked for
 */
export const inParts = async <T extends object>(
  read: (items: Unparsed) => Promise<readonly ItemBytes[]>,
  size: number,
): Promise<AsyncIterable<readonly T[]>> => partsOf(await read("bytes"), () => read("sound bytes"), size);

async function* partsOf<T extends object>(
  first: readonly ItemBytes[],
  again: () => Promise<readonly ItemBytes[]>,
  size: number,
): AsyncGenerator<readonly T[]> {
  let page = first;
  const part = (at: number): readonly T[] | undefined => {
    const items = page.slice(at, at + size).map(objectIn);
    return items.includes(undefined) ? undefined : (items as readonly object[] as readonly T[]);
  };
  for (let at = 0; at < page.length; at += size) {
    let items = part(at);
    if (items === undefined) {
      page = await again();
      items = part(at);
    }
    yield items ?? [];
  }
}
