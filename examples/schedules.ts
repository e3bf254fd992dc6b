// The code that docs/schedules.md quotes; test/integration/examples-schedules.test.ts runs all of it.
import type { FleetSpec, Pulp, ScheduleRun } from "pulp-sdk";

export async function described(pulp: Pulp): Promise<number> {
  // #region described
  const isos = pulp.file.repository("isos");
  await pulp.schedules.ensure("isos-twice-a-day", { every: "12h", deliver: isos, to: "isos" });
  await pulp.schedules.ensure("mirrors-nightly", {
    cron: "30 2 * * *", // takes the package croner
    timeZone: "Europe/Berlin",
    jitter: "20m",
    missed: "none",
    fleet: "mirrors", // what is in it is brought by whoever runs it
    only: "changed",
  });
  const again = await pulp.schedules.ensure("isos-twice-a-day", { every: "12h", deliver: isos, to: "isos" }); // []
  // #endregion
  return again.length;
}

export async function ran(pulp: Pulp, mirrors: FleetSpec, signal: AbortSignal): Promise<readonly string[]> {
  const told: string[] = [];
  // #region ran
  const runner = pulp.schedules.run({ fleets: { mirrors }, signal }); // until the signal is aborted: what runs then comes to its end
  for await (const event of runner) {
    if (event.type === "ended") told.push(`${event.run.schedule}: ${event.run.status} ${event.run.error?.message ?? ""}`);
    if (event.type === "unable" || event.type === "trouble") told.push(`${event.schedule}: ${event.error}`);
  }
  // #endregion
  return told;
}

/** Where the server has the plugin for it. */
export async function onServer(pulp: Pulp): Promise<string | undefined> {
  const isos = pulp.file.repository("isos");
  // #region on-server
  await isos.deliver("isos"); // makes what serves it, which then follows the repository
  await pulp.schedules.ensure("isos-by-the-server", { every: "12h", deliver: isos, to: "isos", runsOn: "server" });
  const { next: due, trouble } = await pulp.schedules.read("isos-by-the-server");
  // #endregion
  return trouble ?? due;
}

export async function looked(pulp: Pulp): Promise<readonly ScheduleRun[]> {
  // #region looked
  for (const { name, last, next, paused } of await pulp.schedules.list()) console.log(name, last?.status, next, paused?.reason);
  const runs = await pulp.schedules.history("isos-twice-a-day", { limit: 10 }); // the newest first
  const tasks = await pulp.tasks.list({ logging_cid__contains: String(runs[0]?.operation) }).all();
  await pulp.schedules.pause("isos-twice-a-day", { reason: "the mirror moves" });
  await pulp.schedules.resume("isos-twice-a-day");
  await pulp.schedules.delete("mirrors-nightly");
  // #endregion
  return tasks.length === 0 ? [] : runs;
}
