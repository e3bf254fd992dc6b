import { ContentError } from "../../errors/index.ts";
import { countAt, summaryOf } from "../../model/version/summary.ts";
import type { Run } from "../../operation/index.ts";
import type { Adapter } from "../../plugins/adapter.ts";
import { streamCalled } from "../label.ts";
import type { StreamState } from "../state.ts";
import type { StreamOutcome } from "./outcome.ts";

/** @throws ContentError (`NOTHING_LEFT`) where nothing of what the plugin is about would be left */
export const requireRest = async (run: Run, adapter: Adapter, state: StreamState, { added, removed }: StreamOutcome): Promise<void> => {
  const [kind, description] = Object.entries(adapter.content)[0] ?? [];
  const going = removed.filter((unit) => unit.kind === kind);
  if (kind === undefined || description === undefined || going.length === 0 || added.some((unit) => unit.kind === kind)) return;
  const { present } = await summaryOf(run, state.head);
  const there = countAt(present, description.path);
  if (there > going.length) return;
  throw new ContentError({
    code: "NOTHING_LEFT",
    attempted: run.label,
    message: `nothing would be left in the stream ${JSON.stringify(streamCalled(state.of, state.name))}, which has ${there} ${kind}.`,
    hint: "Is that what is meant? { allowEmpty: true } does it all the same. Nothing was changed.",
    units: going.slice(0, 10).map(({ label }) => label),
  });
};
