import { UsageError } from "../errors/index.ts";
import type { Run } from "../operation/index.ts";
import type { Meant } from "./meant.ts";
import type { Survey } from "./survey.ts";

/**
 * Of what is meant, what goes on being handed out for as long as the server keeps its file: where distributions serve whatever is kept, and what no
 * version has, as it was pulled through.
 */
export const servedWhileKept = (meant: readonly Meant[], { homes, foreign, pulling }: Survey): readonly Meant[] =>
  meant.filter(
    ({ adapter }) =>
      adapter.serves === "kept" || (homes.length + foreign.length === 0 && adapter.pullThrough !== undefined && pulling.length > 0),
  );

/** @throws UsageError where it wouldn't be gone */
export const requireNoneServed = (
  run: Run,
  meant: readonly Meant[],
  found: Survey,
  { orphans }: { readonly orphans: "keep" | "delete" },
): void => {
  const left = orphans === "delete" ? [] : servedWhileKept(meant, found);
  if (left.length === 0) return;
  const names = left.map(({ unit }) => unit.label).join(", ");
  throw new UsageError({
    code: "SERVED_WHILE_KEPT",
    attempted: run.label,
    message: `${names} would be handed out as before: what serves it asks no version for it, but the files that the server keeps.`,
    hint: 'Give { orphans: "delete" }, which takes an administrator, and where its upstream still has it, take the remote from what pulls it through. Nothing was changed.',
  });
};
