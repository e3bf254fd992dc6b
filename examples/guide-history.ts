// What docs/ledger.md quotes.
import { writeFileSync } from "node:fs";
import type { Pulp, RepositoryLike } from "pulp-sdk";

export async function history(pulp: Pulp, repository: RepositoryLike, unit: string, file: string): Promise<readonly string[]> {
  // #region timeline
  const { entries, gaps, text } = await pulp.timeline({ repository, since: "2026-11-01" });
  const byHand = entries.filter(({ what, operation }) => what === "version" && operation === undefined);
  if (gaps.length > 0) writeFileSync(file, text());
  // #endregion

  // #region where
  const { served } = await pulp.whereIs(unit);
  const paths = served.map(({ base_path }) => base_path);
  // #endregion
  return [...byHand.map(({ text: words }) => words), ...paths];
}

export async function audit(pulp: Pulp, line: string): Promise<readonly string[]> {
  // #region records
  const told: string[] = [];
  for await (const { at, by, kind, action, reason = "" } of pulp.ledger.records({ line, since: "2026-11-01" }))
    told.push(`${at} ${by.user} ${kind} of a ${action} ${reason}`);
  const { ok, problems } = await pulp.ledger.verify({ line });
  if (!ok) throw new Error(problems.map(({ detail }) => detail).join("\n"));
  // #endregion
  return told;
}
