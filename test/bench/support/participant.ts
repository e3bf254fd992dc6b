import { createInterface } from "node:readline";

/**
 * The other end of {@link measure} for a participant that is a Node script: reads the job, prepares, reports that it is ready, works when
 * told to and reports the end. What comes before `ready` (process start, imports) and after `done` (closing) is not timed.
 */
export async function participate<Job>(work: (job: Job) => Promise<(() => Promise<void>) | undefined>): Promise<void> {
  const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
  const next = async (): Promise<string> => (await lines.next()).value ?? "";
  const job: Job = JSON.parse(await next());
  process.stdout.write("ready\n");
  if ((await next()) !== "go") throw new Error("expected to be told to go");
  const close = await work(job);
  process.stdout.write("done\n");
  // Until it has been counted what that took.
  await next();
  await close?.();
  await lines.return?.();
}
