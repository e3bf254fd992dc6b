import type { Recover, Recoveries } from "../ledger/index.ts";

/** Nothing of a release is served before it is there: what was made for one that isn't is found again by the next, or left to `planPrune()`. */
const takenBack: Recover = async () => ({
  result: "taken back",
  error: { code: "CUT_OFF", message: "whoever began it was cut off before its manifest was recorded." },
});

/** Whoever was to delete it hadn't begun with anything else. */
const notDeleted: Recover = async () => ({ result: "taken back", error: { code: "CUT_OFF", message: "whoever began it was cut off." } });

/** Whoever eradicates something writes what came of a release as soon as it has: nothing had, here. */
export const recoveriesOfRelease: Recoveries = { release: takenBack, delete: notDeleted, eradicate: notDeleted };
