import { count, printable, sheetFor, type TextOptions } from "../../text/index.ts";
import type { UpstreamState } from "./types.ts";

const longestList = 20;

/** A line an upstream that has a trouble; of those that are well, how many. */
export const healthText = (upstreams: readonly UpstreamState[], options?: TextOptions): string => {
  const { paint, wrap } = sheetFor(options);
  const bad = upstreams.filter(({ troubles }) => troubles.length > 0);
  const lines = bad.slice(0, longestList).flatMap((state) => {
    const told = state.troubles.map(({ message }) => message).join("; ");
    const [first = "", ...more] = wrap(
      printable(`${state.remote} (${state.plugin}${state.host === undefined ? "" : `, ${state.host}`}): ${told}`),
      2,
    );
    return [`  ${paint("red", first)}`, ...more.map((line) => `    ${line}`)];
  });
  return [
    `${count(upstreams.length, "upstream")}: ${upstreams.length - bad.length} well, ${bad.length} in trouble`,
    ...lines,
    ...(bad.length > longestList ? [`  and ${bad.length - longestList} more`] : []),
  ].join("\n");
};
