// A process of its own with a client of its own: runs what its parent sends it. See client-process.ts.
import { connect, isPulpError } from "pulp-sdk";

interface Asked {
  readonly script: string;
  readonly parameters: readonly unknown[];
}

const pulp = await connect();

/** A parent that is gone hears nothing more. */
const say = (message: unknown): void => {
  if (process.connected) process.send?.(message);
};

process.on("message", async ({ script, parameters }: Asked) => {
  try {
    // A function's source, from the test that stands beside the call.
    const run = new Function(`return (${script})`)() as (...all: readonly unknown[]) => Promise<unknown>;
    say({ value: JSON.parse(JSON.stringify((await run(pulp, ...parameters)) ?? null)) });
  } catch (error) {
    const { name, message } = error as Error;
    say({ error: { name, message, code: isPulpError(error) ? error.code : undefined } });
  }
});
process.on("disconnect", () => void pulp.close());
process.send?.("ready");
