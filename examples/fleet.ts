// The code that docs/fleet.md quotes; test/integration/examples-fleet.test.ts runs all of it.
import { type Pulp, readFleet } from "pulp-sdk";
import { showRun } from "pulp-sdk/terminal";

export async function made(pulp: Pulp, mirror: string): Promise<readonly number[]> {
  // #region made
  const fleet = pulp.fleet("isos", {
    defaults: { plugin: "file", remote: { policy: "on_demand" } },
    repositories: [
      {
        for: { os: ["alma", "rocky"], release: [8, 9] },
        name: "{os}-{release}-iso",
        basePath: "iso/{os}/{release}",
        remote: { url: mirror },
      },
      { name: "iso-uploads", basePath: "iso/uploads" },
    ],
  });
  const plan = await fleet.plan();
  console.log(plan.text()); // a line a step, with what it means for clients
  const changes = await plan.apply();
  const again = await fleet.ensure(); // []: nothing to do, and only list requests sent
  // #endregion
  return [changes.length, again.length];
}

export async function pruned(pulp: Pulp): Promise<string> {
  // #region pruned
  const fleet = pulp.fleet("isos", [{ plugin: "file", name: "iso-uploads", basePath: "iso/uploads" }]);
  const plan = await fleet.plan({ prune: "undeclared" });
  console.log(plan.text()); // delete distribution "iso/alma/8": clients of iso/alma/8 get 404 …
  await plan.apply();
  // #endregion
  return plan.text();
}

export async function delivered(pulp: Pulp, mirror: string): Promise<string> {
  const fleet = pulp.fleet("isos", [{ plugin: "file", name: "alma-8-iso", basePath: "iso/alma/8", remote: { url: mirror } }]);
  await fleet.ensure();
  // #region delivered
  const run = fleet.deliver({ signal: AbortSignal.timeout(6 * 3_600_000), timeLimitMs: 3_600_000 });
  run.on("retry", ({ repository, delay }) => console.log(`${repository} again in ${delay} ms`));
  for await (const { repository, status, cause } of run) console.log(repository, status, cause);
  const report = await run.report(); // never throws for a repository
  console.log(report.text()); // counts, failures by cause, the slowest
  report.throwIfFailed(); // FleetError naming them
  // #endregion
  return report.text();
}

export async function checked(pulp: Pulp): Promise<number> {
  const fleet = pulp.fleet("isos", [{ plugin: "file", name: "alma-8-iso", basePath: "iso/alma/8" }]);
  // #region run
  const run = fleet.run(async (repository, _member, signal) => (await repository.read({ signal })).retain_repo_versions);
  for await (const { repository, result } of run) console.log(repository, result);
  // #endregion
  return (await run.report()).counts.succeeded;
}

export async function goneOn(pulp: Pulp, mirror: string, path: string): Promise<number> {
  const fleet = pulp.fleet("isos", [{ plugin: "file", name: "alma-8-iso", basePath: "iso/alma/8", remote: { url: mirror } }]);
  // #region journal
  const run = fleet.deliver({ journal: path }); // "run.jsonl": the same call goes on where the last one was cut off
  const { counts } = await run.report();
  // #endregion
  return counts.succeeded + counts.unchanged;
}

export async function changed(pulp: Pulp, mirror: string): Promise<number> {
  const fleet = pulp.fleet("isos", [{ plugin: "file", name: "alma-8-iso", basePath: "iso/alma/8", remote: { url: mirror } }]);
  // #region changed
  const { counts } = await fleet.deliver({ only: "changed" }).report(); // unchanged upstreams: no task of the server's
  // #endregion
  return counts.succeeded + counts.unchanged;
}

export async function fromFile(pulp: Pulp, path: string): Promise<string> {
  // #region file
  const fleet = pulp.fleet("mirrors", await readFleet(path)); // FleetError: each problem with its line
  // #endregion
  return fleet.name;
}

export async function shown(pulp: Pulp, mirror: string): Promise<string> {
  const fleet = pulp.fleet("isos", [{ plugin: "file", name: "alma-8-iso", basePath: "iso/alma/8", remote: { url: mirror } }]);
  // #region shown
  const report = await showRun(fleet.deliver(), { title: "mirrors", tasks: pulp.tasks });
  // #endregion
  return report.text();
}
