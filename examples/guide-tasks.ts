// What docs/tasks.md quotes.
import { writeFileSync } from "node:fs";
import type { Pulp } from "pulp-sdk";

export async function jam(pulp: Pulp, file: string): Promise<readonly string[]> {
  // #region queue
  const { waitingForResources, totals, text } = await pulp.tasks.queue();
  const [busiest] = totals.repository;
  const long = waitingForResources.filter(({ age }) => age > 3_600);
  writeFileSync(file, text());
  // #endregion
  return [busiest?.name ?? "nothing", ...long.map(({ repository }) => repository ?? "nothing")];
}

export async function why(pulp: Pulp, task: string): Promise<readonly string[]> {
  // #region explain
  const { reason, blockers, roots, ahead } = await pulp.tasks.explain(task);
  const told = [`${reason}: ${ahead} must end first`];
  for (const { task: one, over } of blockers) told.push(`behind ${one.operation}, over ${over.map(({ name }) => name).join(", ")}`);
  for (const { task: one, progress } of roots)
    told.push(`${one.operation} is ${one.state}: ${progress.map(({ done }) => done).join(", ")}`);
  // #endregion
  return told;
}

export async function held(pulp: Pulp, name: string): Promise<readonly string[]> {
  // #region reserved
  const { resources } = await pulp.tasks.reserved();
  const { holders = [], waiters = [] } = resources.find(({ resource }) => resource.kind === "repository" && resource.name === name) ?? {};
  // #endregion
  return [...holders, ...waiters].map(({ task }) => task.pulp_href);
}

export async function stuck(pulp: Pulp): Promise<readonly string[]> {
  const told: string[] = [];
  // #region stuck
  const { tasks, text } = await pulp.tasks.stuck(); // running for an hour, and nothing new of it in 30 seconds
  for (const { task, why, holdsUp } of tasks) told.push(`${task.operation} of ${task.repository}: ${why}, ${holdsUp} wait for it`);
  // #endregion
  return tasks.length === 0 ? told : [text()];
}

export async function tidied(pulp: Pulp, name: string): Promise<readonly string[]> {
  // #region cancel
  const { running, waitingForResources } = await pulp.tasks.queue();
  const { canceled } = await pulp.tasks.cancelAll([...running, ...waitingForResources].filter(({ repository }) => repository === name));
  // #endregion
  return canceled.map(({ pulp_href }) => pulp_href).toSorted();
}

export async function watched(pulp: Pulp, told: string[], signal: AbortSignal): Promise<void> {
  // #region watch
  for await (const { queue, started, ended } of pulp.tasks.watch({ everyMs: 1_000, signal })) {
    told.push(`${queue.running.length} running, ${started.length} of them since the last look`);
    for (const { name, state } of ended) told.push(`${name.split(".").at(-1)} ${state}`);
  }
  // #endregion
}

export async function health(pulp: Pulp): Promise<readonly string[]> {
  // #region health
  const { upstreams, text } = await pulp.upstreamHealth({ days: 3, certificates: "of hosts, too" });
  const report = text();
  const told = upstreams.flatMap(({ remote, troubles }) => troubles.map(({ is, message }) => `${remote}: ${is}: ${message}`));
  // #endregion
  return [report, ...told];
}
