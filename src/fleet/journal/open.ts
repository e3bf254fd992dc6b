import type { Context } from "../../model/resource/context.ts";
import type { Source } from "../source.ts";
import { digestOf, Journal } from "./journal.ts";
import { JournalFile, type JournalStore } from "./store.ts";

/** What is written down. */
interface RunOf {
  readonly fleet: string;
  readonly source: Source;
  readonly work: { readonly name: string };
}

/** The journal of a run, in a file or wherever its store keeps it. @throws JournalError */
export const openJournal = (
  { transport }: Context,
  { fleet, source, work }: RunOf,
  journal: string | JournalStore,
  redo: "nothing" | "failed" = "nothing",
): Promise<Journal> => {
  const { clock, urls } = transport;
  const plan = source.isWhole ? digestOf(source.whole(fleet).map(({ member }) => member)) : null;
  const store = typeof journal === "string" ? new JournalFile(journal) : journal;
  return Journal.open(store, clock, { fleet, work: work.name, server: urls.origin + urls.apiBase, plan }, redo);
};
