import { getHeapSpaceStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
// Else what outlives collections often enough is made among the old right away.
setFlagsFromString("--no-allocation-site-pretenuring");
const collect = runInNewContext("gc") as (how: { readonly type: "minor" | "major" }) => void;

const old = (): number =>
  getHeapSpaceStatistics().reduce((sum, { space_name, space_used_size }) => sum + (space_name === "old_space" ? space_used_size : 0), 0);

/**
 * Bytes that become old while something is done again and again, with a collection of what is new after each time: what has gone by then isn't among
 * them, unless something that is old already and gone, too, still knows it.
 */
export const becomesOld = async (times: number, step: (at: number) => void | Promise<void>): Promise<number> => {
  collect({ type: "major" });
  const before = old();
  for (let at = 0; at < times; at++) {
    await step(at);
    collect({ type: "minor" });
  }
  return old() - before;
};

/** About 100 KB of new objects. */
export const hundredKilobytes = (): readonly object[] => Array.from({ length: 1_250 }, (_, at) => ({ at, of: {} }));
