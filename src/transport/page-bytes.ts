const [quote, backslash, comma] = ['"', "\\", ","].map((sign) => sign.charCodeAt(0)) as [number, number, number];
const opens: ReadonlySet<number> = new Set(["{", "["].map((sign) => sign.charCodeAt(0)));
const closes: ReadonlySet<number> = new Set(["}", "]"].map((sign) => sign.charCodeAt(0)));

/** Where a string that begins there ends. */
const endOfString = (text: Buffer, from: number): number => {
  for (let at = text.indexOf(quote, from + 1); at >= 0; at = text.indexOf(quote, at + 1)) {
    let before = at;
    while (text[before - 1] === backslash) before--;
    if ((at - before) % 2 === 0) return at;
  }
  return text.length;
};

/** The bytes of one item. */
export type ItemBytes = Buffer;

/**
 * A page of a list whose items are left as the bytes that they are: of 200 packages with their files and changelogs, what one is made of is gone before the next
 * one is looked at. Whole, and as a text, too, it lives long enough for the engine to take a hundred megabytes more for new objects.
 * @throws SyntaxError for what isn't whole
 */
export const splitPage = (bytes: Uint8Array): unknown => {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const from = text.indexOf('"results"');
  const begin = from < 0 ? -1 : text.indexOf("[", from);
  if (begin < 0) return JSON.parse(text.toString());
  const results: Buffer[] = [];
  let [depth, start, at] = [0, begin + 1, begin + 1];
  for (; at < text.length; at++) {
    const sign = text[at] as number;
    if (sign === quote) at = endOfString(text, at);
    else if (opens.has(sign)) depth++;
    else if (closes.has(sign) && depth-- === 0) break;
    else if (sign === comma && depth === 0) {
      results.push(text.subarray(start, at));
      start = at + 1;
    }
  }
  if (results.length > 0 || text.toString("utf8", start, at).trim() !== "") results.push(text.subarray(start, at));
  return { ...(JSON.parse(text.toString("utf8", 0, begin + 1) + text.toString("utf8", at)) as object), results };
};
