/** `"`, `\`, `,`, `[`, `]`, `{`, `}` */
const [quote, backslash, comma, opensList, closesList, opens, closes] = [0x22, 0x5c, 0x2c, 0x5b, 0x5d, 0x7b, 0x7d] as const;

/** Where a string that begins there ends. By hand, as most are too short for a call. */
const endOfString = (text: Buffer, from: number): number => {
  let at = from + 1;
  for (; at < text.length && text[at] !== quote; at++) if (text[at] === backslash) at++;
  return at;
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
    const sign = text[at];
    if (sign === quote) at = endOfString(text, at);
    else if (sign === opens || sign === opensList) depth++;
    else if ((sign === closes || sign === closesList) && depth-- === 0) break;
    else if (sign === comma && depth === 0) {
      results.push(text.subarray(start, at));
      start = at + 1;
    }
  }
  if (results.length > 0 || text.toString("utf8", start, at).trim() !== "") results.push(text.subarray(start, at));
  return { ...(JSON.parse(text.toString("utf8", 0, begin + 1) + text.toString("utf8", at)) as object), results };
};

/** What an item is; `undefined` where it isn't JSON. */
export const itemOf = (bytes: ItemBytes): unknown => {
  try {
    return JSON.parse(bytes.toString());
  } catch {
    return undefined;
  }
};
