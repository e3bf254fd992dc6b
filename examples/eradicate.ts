// What docs/releases.md quotes of being rid of something everywhere; run by test/integration/eradicate.test.ts.
import type { Eradicated, Pulp } from "pulp-sdk";

export async function everywhere(pulp: Pulp, unit: string): Promise<Eradicated> {
  // #region eradicate
  const plan = await pulp.eradicate(unit, { reason: "CVE-2024-3094" }); // "xz-libs-5.6.0", a file's path, a digest, an address
  console.log(plan.text()); // where it is, what each place is given in its stead, and what can't be done from here
  const done = await plan.apply();
  // #endregion
  return done;
}
