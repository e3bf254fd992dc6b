import type { Operation, Promoted, PromotionPlan, Pulp } from "pulp-sdk";
import { describe, expectTypeOf, it } from "vitest";

declare const pulp: Pulp;
const trunk = pulp.rpm.repository("epel-9").stream("trunk");
const files = pulp.file.repository("images").stream("trunk");
const images = pulp.container.repository("apps").stream("trunk");

describe("a promotion", () => {
  it("takes its plugin's own words, alone and with what goes beyond", () => {
    expectTypeOf(
      trunk.promote({ packages: ["nginx >= 1.26"], advisories: ["CVE-2026-1234"], except: { packages: ["nginx-debug"] }, newest: 1 }),
    ).toEqualTypeOf<Operation<Promoted>>();
    expectTypeOf(trunk.plan({ everything: true, asOf: "2026-11-20T18:00Z" })).toEqualTypeOf<Operation<PromotionPlan>>();
    files.promote({ files: ["a"] }, { from: "dirty", bytes: "ensure", reason: "why", tags: { ticket: "OPS-1" } });
    images.demote({ tags: ["1.0"] }, { allowEmpty: true });
    pulp.promote({ packages: ["nginx"], files: ["a"] }, { to: [trunk, files] });
    pulp.promote({ packages: ["nginx"], tags: ["1.0"] }, { to: [trunk, pulp.pipeline("site", { repositories: {} }).stream("apps/trunk")] });
    pulp.planPromote({ everything: true, newest: 1 }, { to: [{ plugin: "rpm", of: "epel-9", name: "trunk" }] });
  });

  it("takes no other plugin's words, and not everything beside some", () => {
    // @ts-expect-error tags are container's
    trunk.promote({ tags: ["1.0"] });
    // @ts-expect-error packages are none of a container's
    images.plan({ packages: ["nginx"] });
    // @ts-expect-error advisories are rpm's
    files.demote({ advisories: ["CVE-2026-1234"] });
    // @ts-expect-error none of these streams has such
    pulp.promote({ packagse: ["nginx"] }, { to: [trunk, files] });
    // @ts-expect-error tags are container's
    pulp.planPromote({ packages: ["nginx"], tags: ["1.0"] }, { to: [trunk, files] });
    // @ts-expect-error one or the other
    trunk.promote({ everything: true, packages: ["nginx"] });
    // @ts-expect-error words are lists
    trunk.promote({ packages: "nginx" });
    // @ts-expect-error there is no such way
    trunk.promote({ packages: ["nginx"] }, { bytes: "maybe" });
    // @ts-expect-error a plan is given its reason when it is applied
    trunk.plan({ packages: ["nginx"] }, { reason: "why" });
    // @ts-expect-error nothing comes along when something is taken out
    trunk.planDemote({ packages: ["nginx"] }, { dependencies: true });
  });
});
