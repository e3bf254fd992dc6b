import { duration } from "../../text/index.ts";
import type { UpstreamState, UpstreamTroubleKind } from "./types.ts";

const day = 86_400;

/** What is the matter, with the words that it takes to do something about it. */
export const troubleWords = (state: Omit<UpstreamState, "troubles">, trouble: UpstreamTroubleKind, now: number): string => {
  const { lastSuccess, lastFailure, failures, certificates, syncs, usualSeconds = 0 } = state;
  const ago = (at: string): string => `${duration((now - Date.parse(at)) / 1_000)} ago`;
  const ending = certificates.filter(({ expires }) => Date.parse(expires) <= now === (trouble === "certificate expired"));
  const [first] = ending.toSorted((a, b) => a.expires.localeCompare(b.expires));
  switch (trouble) {
    case "failing":
      return `failed ${failures === 1 ? "once" : `${failures} times in a row`}, ${ago(lastFailure?.at ?? "")}: ${lastFailure?.cause}`;
    case "not synced":
      return lastSuccess === undefined ? "no sync that went well is known" : `last synced ${ago(lastSuccess)}`;
    case "certificate expired":
      return `the ${first?.of} certificate expired ${ago(first?.expires ?? "")} (${first?.subject})`;
    case "certificate expires":
      return `the ${first?.of} certificate expires in ${Math.floor((Date.parse(first?.expires ?? "") - now) / 1_000 / day)} d (${first?.subject})`;
    case "slower":
      return `the last sync took ${duration(syncs.findLast(({ cause }) => cause === undefined)?.seconds ?? 0)}; ${duration(usualSeconds)} are usual`;
  }
};
