/** So many are named; a message isn't a list. */
const most = 5;

/** For messages: `oak-1, oak-2, and 3 more`. */
export const named = (words: readonly string[], upTo = most): string =>
  `${words.slice(0, upTo).join(", ")}${words.length > upTo ? `, and ${words.length - upTo} more` : ""}`;
