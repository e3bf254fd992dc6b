import { objectWith, pages, type Transport } from "../transport/index.ts";

const aWorker = objectWith<{ readonly current_task?: unknown }>("a worker", { name: "string" });

/**
 * Tasks that run by the server's word, on workers that have been silent for too long. It is another worker that ends such a task, when it next looks for
 * dead ones: every hundredth sign of life, which is up to 17 minutes later. Until then the task can't be ended, nor can another one have what it holds.
 * GET `workers/?missing=true`
 */
export const tasksOfLostWorkers = async (transport: Transport, signal: AbortSignal): Promise<ReadonlySet<string>> => {
  const query = { missing: true, fields: "name,current_task" };
  const lost = await pages<{ readonly current_task?: unknown }>(transport, "workers/", {
    query,
    pageSize: 1_000,
    signal,
    items: aWorker,
  }).all();
  return new Set(lost.map(({ current_task }) => current_task).filter((task) => typeof task === "string"));
};
