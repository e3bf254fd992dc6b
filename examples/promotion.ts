// The code that docs/streams.md quotes on promotion; test/integration/promotion-clients.test.ts runs all of it.
import type { Promoted, Pulp, RpmRepository } from "pulp-sdk";

type RpmStream = ReturnType<RpmRepository["stream"]>;

export async function planned(trunk: RpmStream): Promise<Promoted> {
  // #region plan
  const plan = await trunk.plan({ advisories: ["severity = critical"] }, { dependencies: true }); // from where trunk takes content
  console.log(plan.text()); // + what comes, ^ what is upgraded, - what goes, ! what is missing, or would lack something
  const done = await plan.apply({ reason: "CVE-2026-4711", tags: { ticket: "OPS-12" } });
  // #endregion
  return done;
}

export async function monthly(release: RpmStream, asOf: string): Promise<Promoted> {
  // #region monthly
  const done = await release.promote(
    { everything: true, except: { packages: ["fern"] }, newest: 1, asOf }, // "2026-11-20T18:00Z": as it was served then
    { from: "trunk", reason: "patch day" },
  );
  // #endregion
  return done;
}

export async function urgent(pulp: Pulp, trunk: RpmStream, release: RpmStream): Promise<readonly Promoted[]> {
  // #region urgent
  const done = await pulp.promote({ packages: ["moss >= 2"] }, { to: [trunk, release], from: "dirty", reason: "can't wait" });
  // #endregion
  return done;
}

export async function out(trunk: RpmStream): Promise<number> {
  // #region out
  const { removed, downgraded } = await trunk.demote({ packages: ["moss"] }, { reason: "crashes" });
  // #endregion
  return removed.length + downgraded.length;
}
